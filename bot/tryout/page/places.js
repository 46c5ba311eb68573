// Going from one place or person to another, and what is new there.

import { keepDraft } from "./composer.js";
import { get, me, stored, where } from "./dom.js";
import { refresh, send } from "./server.js";

export async function go(url) {
  keepDraft();
  closeDrawer();
  history.pushState(null, "", url);
  await arrive();
}

export async function arrive() {
  await refresh();
  if (where() === "home") await send({ as: me(), home: true });
}

const scroller = () => document.querySelector(".scroller");
export const atEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 80;
export function toEnd() {
  if (where() !== "home") scroller().scrollTop = scroller().scrollHeight;
}

export const drawerIsOpen = () => document.documentElement.classList.contains("drawer-open");
export function toggleDrawer(open = !drawerIsOpen()) {
  document.documentElement.classList.toggle("drawer-open", open);
  get("drawer").setAttribute("aria-expanded", String(open));
  get("main").inert = open;
  if (open) get("people-summary").focus();
  else get("drawer").focus();
}
export function closeDrawer() {
  if (drawerIsOpen()) toggleDrawer(false);
}

// What somebody has seen is the number of the newest message, kept per person and place. A group message
// is new when it comes; other places were there all along.
export function markUnread(body) {
  const seen = stored(localStorage, "opsteker-seen");
  const first = Object.keys(seen).length === 0;
  for (const link of body.querySelectorAll("[data-place]")) {
    const { place, last } = link.dataset;
    const looking = place === `${body.dataset.as} ${body.dataset.in}`;
    if (first || looking || Number(last) < seen[place]) seen[place] = Number(last);
    seen[place] ??= place.includes(" group:") ? 0 : Number(last);
    link.classList.toggle("unread", Number(last) > seen[place]);
  }
  localStorage.setItem("opsteker-seen", JSON.stringify(seen));
}
