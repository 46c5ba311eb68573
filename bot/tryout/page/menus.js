// The menu of a message, and the picker of emoji that opens in its place.

import { get } from "./dom.js";
import { fillPicker, lastUsed } from "./picker.js";

let menuOf = null; // the button the menu belongs to

export async function openMenu(button) {
  const popup = get("popup");
  if (popup.matches(":popover-open")) return popup.hidePopover();
  menuOf = button;
  popup.role = "menu";
  popup.replaceChildren(...button.dataset.menu.split(" ").map((id) => get(id).content.cloneNode(true)));
  leaveOut(popup, button.closest(".message"));
  recentFirst(popup);
  open(popup);
  return popup.querySelector("button").focus();
}

/** Instead of the menu, or of nothing. */
export async function openPicker(button) {
  const popup = get("popup");
  const wasMenu = popup.contains(button);
  if (!wasMenu && popup.matches(":popover-open")) return popup.hidePopover();
  if (!wasMenu) menuOf = button;
  popup.role = "dialog";
  await fillPicker(popup);
  open(popup);
  return get("emoji-words").focus();
}

function open(popup) {
  popup.setAttribute("aria-label", menuOf.getAttribute("aria-label"));
  menuOf.setAttribute("aria-expanded", "true");
  popup.showPopover();
  placeMenu(popup, menuOf.getBoundingClientRect());
}

/** What cannot be done with this message. */
function leaveOut(popup, message) {
  if (!("text" in message.dataset)) popup.querySelectorAll("[data-mine]").forEach((item) => item.remove());
  if (message.closest("aside") || message.classList.contains("private")) popup.querySelector("[data-act=reply]")?.remove();
}

function recentFirst(popup) {
  const row = popup.querySelector(".emoji-row");
  for (const name of lastUsed().toReversed()) {
    const button = row?.querySelector(`[data-emoji="${CSS.escape(name)}"]`);
    if (button) row.prepend(button);
  }
}

function placeMenu(popup, at) {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = at.bottom + 4 + height < innerHeight;
  popup.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
  popup.style.top = `${Math.max(8, below ? at.bottom + 4 : at.top - height - 4)}px`;
}

export function keyInMenu(event) {
  const popup = get("popup");
  const items = [...popup.querySelectorAll(popup.role === "menu" ? "button" : ".emoji-grid button")];
  const here = items.indexOf(document.activeElement);
  const inField = document.activeElement.id === "emoji-words";
  if (inField && event.key === "Escape") return event.preventDefault(), popup.hidePopover(), menuOf.focus();
  if (inField && event.key === "Enter") return event.preventDefault(), items[0]?.click();
  if (inField && event.key !== "ArrowDown") return undefined;
  if (here < 0 && !inField) return undefined;
  const wide = columns(items);
  const next = { ArrowDown: here + (inField ? 1 : wide), ArrowUp: here - wide, ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
  if (event.key === "Tab" && popup.role === "menu") popup.hidePopover();
  if (!(event.key in next) || !items.length) return undefined;
  event.preventDefault();
  if (event.key === "ArrowUp" && popup.role === "dialog" && here < wide) return get("emoji-words").focus();
  return items.at(next[event.key] % items.length).focus();
}

/** How many stand beside each other in the grid; a menu is a list, whatever it looks like. */
function columns(items) {
  if (get("popup").role === "menu") return 1;
  return items.filter((item) => item.offsetTop === items[0].offsetTop).length || 1;
}

export function menuToggled(event) {
  if (event.newState === "closed") menuOf?.setAttribute("aria-expanded", "false");
}

/** The message something in the menu, or on the message itself, is about. */
export const messageOf = (element) => (get("popup").contains(element) ? menuOf : element).closest(".message");
