// Keeps the page as the workspace is. The server renders everything; `server.js` fetches the page again
// when something changed and `morph.js` takes over the difference. Elements with `data-own` belong to the
// script and are left alone; elements with `data-act` do something, see `acts`.

import { forgetBefore, startOver } from "./anew.js";
import { closeCompletions, complete, insert, keyInWords } from "./completion.js";
import { fields, fill, fitRows, keepDrafts, leave, say, startEditing, stopEditing } from "./composer.js";
import { get, me, page, toast, where } from "./dom.js";
import { finding, goTo, keyInFinder, openFinder } from "./finder.js";
import { format, formatKey, pasted } from "./format.js";
import { agreed, closeForm, openForm, submit } from "./forms.js";
import { dismissHint, tryThing } from "./hints.js";
import { drawNewLine, panes, scrolled, showLinked, toEnd, toNewLine } from "./messages.js";
import { keyInMenu, menuToggled, messageOf, openMenu, openPicker } from "./menus.js";
import { chooseSkin, showEmoji, used } from "./picker.js";
import {
  arrive, closeDrawer, drawerIsOpen, go, markUnread, startAnew, startThread, toggleDrawer,
} from "./places.js";
import { clearStatus, closeStatus, openStatus, saveStatus, suggestStatus } from "./status.js";
import { listen, refresh, send } from "./server.js";
import { endTour, offerTour, startTour, tourBack, tourNext } from "./tour.js";

const acts = {
  go: (link) => go(link.href),
  drawer: () => toggleDrawer(),
  newest: () => toEnd(get("main")),
  "copy-link": copyLink,
  fill: (button) => (fill(button.dataset.fill), get("words").focus()),
  thing: tryThing,
  "dismiss-hint": dismissHint,
  "open-menu": openMenu,
  "open-picker": openPicker,
  "choose-skin": chooseSkin,
  find: openFinder,
  "start-over": startOver,
  "open-status": openStatus,
  "close-status": closeStatus,
  "clear-status": clearStatus,
  status: saveStatus,
  tour: startTour,
  "tour-next": tourNext,
  "tour-back": tourBack,
  "tour-end": endTour,
  "close-finder": () => get("finder").close(),
  "stop-editing": () => stopEditing(),
  "close-form": closeForm,
  async clock(button) {
    const { newest } = page.dataset;
    const went = await send({ clock: button.dataset.clock });
    if (went && button.dataset.nothing && page.dataset.newest === newest) toast(button.dataset.nothing);
  },
  reply: (item) => go(threadOf(messageOf(item).dataset.message)),
  edit: (item) => startEditing(messageOf(item)),
  shortcut: (item) => send({ as: me(), shortcut: item.dataset.shortcut, on: messageOf(item).dataset.message, ...within(item) }),
  react(button) {
    const message = messageOf(button);
    used(button.dataset.emoji);
    const chip = get(`${message.id}-${button.dataset.emoji.replace(/::.*/, "")}`);
    const how = chip?.getAttribute("aria-pressed") === "true" ? "unreact" : "react";
    return send({ as: me(), [how]: button.dataset.emoji, to: message.dataset.message });
  },
  async delete(item) {
    const message = messageOf(item);
    if (await agreed(item.dataset, true)) await send({ as: me(), delete: message.dataset.message });
  },
  async press(button) {
    const { on, press, value } = button.dataset;
    const danger = button.classList.contains("danger");
    if (await agreed(button.dataset, danger)) await send({ as: me(), press, value, on, ...within(button) });
  },
  async language(button) {
    await send({ language: button.dataset.language }, "/language");
    if (where() === "home") await send({ as: me(), home: true }); // it is told anew
  },
  "clock-form": (form) => send({ as: me(), clock: form.elements.at.value }),
  format: (button) => format(button.form.querySelector(".words-field"), button.dataset.format),
  say: (form) => say(form.querySelector(".words-field")),
  submit,
};

/** The address of the thread under a message of this place. */
function threadOf(message) {
  const address = new URL(location.href);
  address.searchParams.set("thread", message);
  address.hash = "";
  return address.href;
}

async function copyLink(item) {
  const message = messageOf(item);
  const address = new URL(message.querySelector(".permalink").href);
  address.searchParams.delete("as"); // of whoever opens it
  await navigator.clipboard.writeText(address.href);
  toast(item.dataset.done);
}

/** Said along with what is done in a thread: there the answer belongs too. */
function within(element) {
  const thread = messageOf(element)?.closest("aside") && page.dataset.thread;
  return thread ? { under: thread } : {};
}

/** What in the menu leaves it open. */
const STAYS = new Set(["open-picker", "choose-skin"]);

function clicked(event) {
  const found = event.target.closest("#found li");
  if (found) return goTo(found);
  const option = event.target.closest(".completions li");
  if (option) return insert(option);
  if (drawerIsOpen() && !event.target.closest("#sidebar, #drawer, dialog")) return closeDrawer();
  const element = event.target.closest("[data-act]:not(form)");
  if (!element || (element.href && (event.ctrlKey || event.metaKey || event.shiftKey))) return undefined;
  event.preventDefault();
  if (get("popup").contains(element) && !STAYS.has(element.dataset.act)) get("popup").hidePopover();
  return acts[element.dataset.act](element);
}

function submitted(event) {
  if (!(event.target.dataset.act in acts)) return;
  event.preventDefault();
  acts[event.target.dataset.act](event.target);
}

function typed(event) {
  if (event.target.id === "find-words") finding();
  if (event.target.id === "emoji-words") showEmoji();
  if (!fields().includes(event.target)) return;
  fitRows(event.target);
  complete(event.target);
  keepDrafts();
}

const isFind = (event) => (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";

function pressed(event) {
  if (event.key === "Escape" && get("tour").open) return endTour();
  if (isFind(event)) event.preventDefault(), document.querySelector("dialog[open]") ?? openFinder();
  else if (event.target.id === "find-words") keyInFinder(event);
  else if (fields().includes(event.target)) keyInWords(event);
  else if (get("popup").contains(event.target)) keyInMenu(event);
  else if (event.target.localName === "textarea" && formatKey(event)) return;
  else if (event.key !== "Escape" || event.target.closest("dialog")) return;
  else if (drawerIsOpen()) closeDrawer();
  else leave();
}

document.addEventListener("click", clicked);
document.addEventListener("submit", submitted);
document.addEventListener("input", typed);
document.addEventListener("change", (event) => event.target.id === "status-emoji" && suggestStatus(event));
document.addEventListener("paste", pasted);
document.addEventListener("scroll", scrolled, true);
document.addEventListener("keydown", pressed);
document.addEventListener("mousedown", (event) => event.target.closest(".completions, .format") && event.preventDefault());
document.addEventListener("focusout", ({ target }) => fields().includes(target) && setTimeout(leaveWords, 0, target));
get("popup").addEventListener("toggle", menuToggled);
addEventListener("popstate", arrive);
setInterval(() => document.hidden || refresh(), 60_000); // the clock on the page

function leaveWords(words) {
  if (words.isConnected && document.activeElement !== words) closeCompletions(words);
}

forgetBefore();
markUnread(page, true);
startAnew(get("words")?.value);
if (page.dataset.thread) startThread(get("thread-words").value);
drawNewLine();
for (const pane of panes()) toEnd(pane);
toNewLine();
const linkedIn = showLinked();
if (linkedIn) go(linkedIn.href + location.hash);
openForm();
if (top === self) offerTour();
listen();
if (where() === "home") send({ as: me(), home: true });
