// Going from one place or person to another, and what is new there.

import { keepDrafts, stopEditing, takeUp } from "./composer.js";
import { get, me, openThread, stored, where } from "./dom.js";
import { showHint } from "./hints.js";
import { hideNewest, newSince, showLinked } from "./messages.js";
import { refresh, send } from "./server.js";

export async function go(url) {
  keepDrafts();
  closeDrawer();
  history.pushState(null, "", url);
  await arrive();
}

export async function arrive() {
  await refresh();
  const thread = showLinked();
  if (thread) await go(thread.href + location.hash);
  if (where() === "home") await send({ as: me(), home: true });
}

/** A new person or place is on screen. */
export function startAnew(typedEarly = "") {
  stopEditing();
  get("people").open = false;
  hideNewest();
  showHint();
  if (get("words")) takeUp(get("words"), typedEarly);
}

let opened = ""; // the message whose thread was open last

/** Another thread is open, or none any more: then one is back at the message it began with. */
export function startThread(typedEarly = "") {
  stopEditing();
  const thread = openThread();
  if (thread) takeUp(get("thread-words"), typedEarly);
  else if (opened) (get(`${opened}-thread`) ?? get(`${opened}-more`) ?? get("words"))?.focus();
  opened = thread;
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

// What somebody has seen is the number of the newest message, kept per person, place and thread. Whatever was
// there when this browser saw the workspace for the first time is not new.
export function markUnread(body, isArrival) {
  const seen = stored(localStorage, "opsteker-seen");
  const { as, in: here, thread, newest } = body.dataset;
  if (!(Number(seen.since) <= Number(newest))) seen.since = Number(newest);
  for (const link of body.querySelectorAll("[data-place]")) {
    const { place, last } = link.dataset;
    const looking = [`${as} ${here}`, `${as} ${here} ${thread}`].includes(place);
    if (looking && isArrival && place === `${as} ${here}`) newSince(seen[place] ?? seen.since, Number(newest));
    if (looking) seen[place] = Number(last);
    link.classList.toggle("unread", Number(last) > (seen[place] ?? seen.since));
  }
  localStorage.setItem("opsteker-seen", JSON.stringify(seen));
}
