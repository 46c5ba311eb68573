// The list of messages, of a place and of a thread: where one is in it, what is new, and the way to one of them.

import { get, where } from "./dom.js";

const NEAR = 80; // pixels from the end that count as the end
const ABOVE = 12; // pixels left above what is brought in sight

/** The place, and the thread when one is open. */
export const panes = () => [...document.querySelectorAll("main, aside")];
const scroller = (pane) => pane.querySelector(".scroller");
const messagesIn = (pane) => [...pane.querySelectorAll(".message")];
const topIn = (pane, element) => element.getBoundingClientRect().top - scroller(pane).getBoundingClientRect().top;

export function atEnd(pane) {
  const { scrollHeight, scrollTop, clientHeight } = scroller(pane);
  return scrollHeight - scrollTop - clientHeight < NEAR;
}

/** To the end, as long as the beginning of what just came stays in sight: of three tips the best comes first. */
export function toEnd(pane, first) {
  if (where() === "home" && pane.id === "main") return;
  const list = scroller(pane);
  list.scrollTop = list.scrollHeight;
  if (first && topIn(pane, first) < ABOVE) list.scrollTop += topIn(pane, first) - ABOVE;
}

/** What a pane looks like now, to find one's place in it again after something changed. */
export function bookmark(pane) {
  const all = messagesIn(pane);
  const shown = all.find((one) => topIn(pane, one) >= 0); // what grows above it is no bother
  return { ended: atEnd(pane), ids: new Set(all.map((one) => one.id)), shown: shown?.id, top: shown && topIn(pane, shown) };
}

/** Follows what is new for whoever was at the end; keeps the place of whoever was reading back. */
export function keepPlace(pane, mark) {
  const first = messagesIn(pane).find((one) => !mark.ids.has(one.id));
  if (mark.ended) return toEnd(pane, first);
  const shown = get(mark.shown);
  if (shown && pane.contains(shown)) scroller(pane).scrollTop += topIn(pane, shown) - mark.top;
  if (first && pane.id === "main") offerNewest(true);
  return undefined;
}

// --- the newest ---------------------------------------------------------------------------------

/** A way back to the end, which says so when something new is there. */
function offerNewest(isNew) {
  const button = get("newer");
  if (!button) return;
  button.hidden = false;
  if (isNew) button.dataset.fresh = "";
}

export function hideNewest() {
  get("newer")?.setAttribute("hidden", "");
  get("newer")?.removeAttribute("data-fresh");
}

export function scrolled({ target }) {
  if (target.parentElement?.className !== "stage") return;
  const { scrollHeight, scrollTop, clientHeight } = target;
  const below = scrollHeight - scrollTop - clientHeight;
  if (below < NEAR) hideNewest();
  else if (below > clientHeight / 2) offerNewest(false);
}

// --- what is new since one was here -------------------------------------------------------------

let unseen = [0, 0]; // the numbers of the newest message when one was here before, and when one came now

export const newSince = (before, now) => (unseen = [before, now]);

export function removeNewLine() {
  get("new-since")?.remove();
}

export function drawNewLine() {
  removeNewLine();
  const [before, now] = unseen;
  const numberOf = (message) => Number(message.dataset.message.slice(1));
  const isNew = (message) => numberOf(message) > before && numberOf(message) <= now && !("mine" in message.dataset);
  const first = messagesIn(get("main")).find(isNew);
  if (first) first.before(get("new-line").content.cloneNode(true));
}

/** Begins with what is new, when there is more of that than fits. */
export function toNewLine() {
  const line = get("new-since");
  const pane = get("main");
  if (line && topIn(pane, line) < 0) scroller(pane).scrollTop += topIn(pane, line) - ABOVE;
}

// --- the way to a message -----------------------------------------------------------------------

/** The message in the address: brought in sight and shown to be it. Gives its thread's link when it is in one. */
export function showLinked() {
  const id = location.hash.slice(1);
  if (!/^m\d+$/.test(id)) return undefined;
  const message = get(`t-${id}`) ?? get(id);
  if (!message) return document.querySelector(`[data-replies~="${id}"]`);
  message.scrollIntoView({ block: "center" });
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
  const { backgroundColor } = getComputedStyle(get("marked"));
  message.animate([{ backgroundColor }, { backgroundColor, offset: 0.7 }, {}], { duration: 3000 });
  return undefined;
}
