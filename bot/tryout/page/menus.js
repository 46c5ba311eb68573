// The menu of a message.

import { get } from "./dom.js";

let menuOf = null; // the button the menu belongs to

export function openMenu(button) {
  const popup = get("popup");
  const message = button.closest(".message");
  if (popup.matches(":popover-open")) return popup.hidePopover();
  menuOf = button;
  popup.replaceChildren(...button.dataset.menu.split(" ").map((id) => get(id).content.cloneNode(true)));
  if (!("text" in message.dataset)) popup.querySelectorAll("[data-mine]").forEach((item) => item.remove());
  if (message.closest("aside") || message.classList.contains("private")) popup.querySelector("[data-act=reply]")?.remove();
  popup.setAttribute("aria-label", button.getAttribute("aria-label"));
  button.setAttribute("aria-expanded", "true");
  popup.showPopover();
  placeMenu(popup, button.getBoundingClientRect());
  popup.querySelector("button").focus();
}

function placeMenu(popup, at) {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = at.bottom + 4 + height < innerHeight;
  popup.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
  popup.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
}

export function keyInMenu(event) {
  const items = [...get("popup").querySelectorAll("button")];
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: -1 };
  if (event.key === "Tab") get("popup").hidePopover();
  if (!(event.key in next)) return;
  event.preventDefault();
  items.at(next[event.key] % items.length).focus();
}

export function menuToggled(event) {
  if (event.newState === "closed") menuOf?.setAttribute("aria-expanded", "false");
}

/** The message something in the menu, or on the message itself, is about. */
export const messageOf = (element) => (get("popup").contains(element) ? menuOf : element).closest(".message");
