// A tour of five steps: each points at a part of the page. Offered once, and again from the sidebar.

import { get, onPhone, stored } from "./dom.js";
import { toggleDrawer } from "./places.js";

const KEPT = "opsteker-tour";
const AT = ["words", "sidebar", "people", "clock-next", "find-button"];
const ON_PHONE = ["words", "drawer", "drawer", "drawer", "find-button"];

let step = 0;
let opener; // what it was asked for with

export const offerTour = () => (get("tour-offer").hidden = "over" in stored(localStorage, KEPT));

export function startTour() {
  step = 0;
  get("tour-offer").hidden = true;
  if (onPhone.matches && document.documentElement.classList.contains("drawer-open")) toggleDrawer(false);
  opener = document.activeElement;
  showStep();
}

function showStep() {
  const tour = get("tour");
  const steps = [...get("tour-steps").content.children];
  tour.querySelector("h2").textContent = steps[step].querySelector("b").textContent;
  tour.querySelector(".says").textContent = steps[step].querySelector("span").textContent;
  tour.querySelector(".count").textContent = `${step + 1}/${steps.length}`;
  tour.querySelector("[data-act=tour-back]").disabled = step === 0;
  const next = tour.querySelector("[data-act=tour-next]");
  next.textContent = step + 1 < steps.length ? next.dataset.next : next.dataset.done;
  if (!tour.open) tour.show();
  place(tour);
  next.focus();
}

/** Beside what it is about, with a line around that. */
function place(tour) {
  for (const one of document.querySelectorAll("[data-toured]")) delete one.dataset.toured;
  const about = get((onPhone.matches ? ON_PHONE : AT)[step]) ?? get("main");
  about.dataset.toured = "";
  const box = about.getBoundingClientRect();
  const left = box.right + tour.offsetWidth + 24 < innerWidth ? box.right + 12 : innerWidth - tour.offsetWidth - 12;
  const top = box.bottom + tour.offsetHeight + 24 < innerHeight ? Math.max(box.top, 12) : box.top - tour.offsetHeight - 12;
  tour.style.left = `${Math.max(12, left)}px`;
  tour.style.top = `${Math.max(12, Math.min(top, innerHeight - tour.offsetHeight - 12))}px`;
}

export function tourNext() {
  if (step + 1 >= get("tour-steps").content.children.length) return endTour();
  step += 1;
  return showStep();
}

export function tourBack() {
  step = Math.max(step - 1, 0);
  showStep();
}

export function endTour() {
  for (const one of document.querySelectorAll("[data-toured]")) delete one.dataset.toured;
  localStorage.setItem(KEPT, JSON.stringify({ over: true }));
  get("tour").close();
  get("tour-offer").hidden = true;
  (opener?.checkVisibility() && opener !== document.body ? opener : get("words"))?.focus();
}
