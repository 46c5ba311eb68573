// Keeps the page as the workspace is. The server renders everything; this fetches the page again
// when something changed and takes over the difference. Elements with `data-own` belong to this
// script and are left alone; elements with `data-act` do something, see `acts`.

const page = document.body;
const get = (id) => document.getElementById(id);
const me = () => page.dataset.as;
const where = () => page.dataset.in;
const onPhone = matchMedia("(max-width: 760px)");

// --- the server ---------------------------------------------------------------------------------

/** Sends one line of the protocol, then shows what came of it. Says whether it went well. */
async function send(line, address = "/do") {
  let errors;
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(line),
    });
    ({ errors } = await answer.json());
  } catch {
    errors = [page.dataset.offline];
  }
  if (errors.length) toast(errors.join(" "));
  await refresh();
  return errors.length === 0;
}

let asked = 0;
let shown = 0;

/** Fetches the page for the address in the address bar and takes over what is different. */
async function refresh() {
  const ticket = ++asked;
  let html;
  try {
    html = await (await fetch(location.href, { headers: { Accept: "text/html" } })).text();
  } catch {
    return toast(page.dataset.offline);
  }
  if (ticket < shown) return; // something newer came in first
  shown = ticket;
  show(new DOMParser().parseFromString(html, "text/html"));
}

function show(fresh) {
  const moved = fresh.body.dataset.as !== me() || fresh.body.dataset.in !== where();
  const wasAtEnd = moved || atEnd();
  const count = document.querySelectorAll(".message").length;
  markUnread(fresh.body);
  document.title = fresh.title;
  speak(fresh);
  morph(page, fresh.body);
  if (wasAtEnd) toEnd();
  else if (document.querySelectorAll(".message").length > count) get("newer").hidden = false;
  if (moved) startAnew();
  openForm();
}

/** Takes over another language, also in the elements that are this script's. */
function speak(fresh) {
  const { lang } = fresh.documentElement;
  if (document.documentElement.lang === lang) return;
  document.documentElement.lang = lang;
  stopEditing();
  stopReplying();
  for (const ours of document.querySelectorAll("[data-own]")) {
    const theirs = fresh.getElementById(ours.id);
    ours.replaceWith(theirs ? document.importNode(theirs, true) : "");
  }
}

/** Tells when the workspace changed; rests while nobody looks. */
function listen() {
  let source;
  const start = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource("/events");
    source.onmessage = (event) => event.data !== page.dataset.version && refresh();
  };
  document.addEventListener("visibilitychange", start);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && start());
  start();
}

// --- taking over what is different --------------------------------------------------------------

const OURS = new Set(["open", "hidden", "inert", "aria-expanded", "aria-activedescendant"]);

/** Makes `old` like `fresh` while keeping the elements, and so focus, scrolling and typed words. */
function morph(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (old.hasAttribute("data-own")) return;
  for (const { name, value } of fresh.attributes) {
    if (!OURS.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!OURS.has(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  morphChildren(old, fresh);
}

function morphChildren(old, fresh) {
  const wanted = new Set([...fresh.children].map((child) => child.id));
  for (const child of [...old.children]) {
    if (child.id && !wanted.has(child.id)) remove(child);
  }
  let here = old.firstChild;
  for (const child of fresh.childNodes) {
    const match = counterpart(old, here, child);
    if (!match) {
      old.insertBefore(document.importNode(child, true), here);
      continue;
    }
    if (match === here) here = here.nextSibling;
    else old.insertBefore(match, here);
    morph(match, child);
  }
  while (here) {
    const next = here.nextSibling;
    remove(here);
    here = next;
  }
}

function counterpart(parent, here, fresh) {
  if (fresh.id) return [...parent.children].find((child) => child.id === fresh.id);
  return here && !here.id && here.nodeName === fresh.nodeName ? here : undefined;
}

function remove(node) {
  const wasOpen = node.localName === "dialog" && node.open;
  if (wasOpen) node.close();
  node.remove();
  if (wasOpen) focusAgain(document.activeElement);
}

/** After a click in a dialog, Chromium gives the focus back without the caret: what is typed then is lost. */
function focusAgain(element) {
  element.blur();
  element.focus();
}

// --- moving about -------------------------------------------------------------------------------

async function go(url) {
  keepDraft();
  closeDrawer();
  history.pushState(null, "", url);
  await arrive();
}

async function arrive() {
  await refresh();
  if (where() === "home") await send({ as: me(), home: true });
}

/** A new person or place is on screen. */
function startAnew(typedEarly = "") {
  stopEditing();
  stopReplying();
  get("people").open = false;
  get("newer")?.setAttribute("hidden", "");
  showHint();
  const words = get("words");
  if (!words) return;
  words.value = typedEarly || (drafts()[draftKey()] ?? "");
  fitRows(words);
  complete();
  if (!onPhone.matches) words.focus();
}

const scroller = () => document.querySelector(".scroller");
const atEnd = () => scroller().scrollHeight - scroller().scrollTop - scroller().clientHeight < 80;
function toEnd() {
  if (where() !== "home") scroller().scrollTop = scroller().scrollHeight;
}

const drawerIsOpen = () => document.documentElement.classList.contains("drawer-open");
function toggleDrawer(open = !drawerIsOpen()) {
  document.documentElement.classList.toggle("drawer-open", open);
  get("drawer").setAttribute("aria-expanded", String(open));
  get("main").inert = open;
  if (open) get("people-summary").focus();
  else get("drawer").focus();
}
function closeDrawer() {
  if (drawerIsOpen()) toggleDrawer(false);
}

// What somebody has seen is the number of the newest message, kept per person and place. A group message
// is new when it comes; other places were there all along.
function markUnread(body) {
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

function stored(storage, key) {
  try {
    return JSON.parse(storage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

// --- writing ------------------------------------------------------------------------------------

let edited = "";
let under = ""; // the message that is replied to

const draftKey = () => `${me()} ${where()}`;
const drafts = () => stored(sessionStorage, "opsteker-drafts");
function keepDraft() {
  if (!get("words") || edited) return;
  sessionStorage.setItem("opsteker-drafts", JSON.stringify({ ...drafts(), [draftKey()]: get("words").value }));
}

async function say() {
  const words = get("words");
  const said = words.value.trim();
  if (!said) return;
  const thread = under ? { under } : {};
  const line = edited ? { as: me(), edit: edited, say: said } : { as: me(), in: where(), say: said, ...thread };
  stopReplying();
  if (edited) stopEditing();
  else fill("");
  keepDraft();
  get("newer").hidden = true;
  if (await send(line)) toEnd();
  else if (!words.value) fill(said);
}

function fill(text) {
  const words = get("words");
  words.value = text;
  fitRows(words);
  complete();
}

function fitRows(words) {
  words.rows = Math.min(8, words.value.split("\n").length);
}

function startReplying(message) {
  stopEditing();
  under = message.id;
  get("replying").hidden = false;
  get("words").focus();
}

function stopReplying() {
  under = "";
  if (get("replying")) get("replying").hidden = true;
}

function startEditing(message) {
  stopReplying();
  keepDraft();
  edited = message.id;
  fill(message.dataset.text);
  get("editing").hidden = false;
  get("words").focus();
}

function stopEditing() {
  if (!edited) return;
  edited = "";
  if (!get("words")) return;
  fill(drafts()[draftKey()] ?? "");
  get("editing").hidden = true;
}

// --- completion: a command at the start, a name anywhere ----------------------------------------

function wordAtCaret() {
  const words = get("words");
  const before = words.value.slice(0, words.selectionStart);
  return before.match(/^\/\S*(?: \S*)?$/)?.[0] ?? before.match(/(?:^|\s)(@[\p{L}\p{N}_-]*)$/u)?.[1] ?? "";
}

function complete() {
  const word = wordAtCaret().toLowerCase();
  const known = [...get("known").content.children];
  const further = word.includes(" ");
  const fits = known.filter(({ dataset: { insert: name } }) => (
    word && name.toLowerCase().startsWith(word) && name.includes(" ") === further
  ));
  get("completions").replaceChildren(...fits.map((option) => option.cloneNode(true)));
  [...get("completions").children].forEach((option, index) => (option.id = `completion-${index}`));
  get("completions").hidden = fits.length === 0;
  get("words").setAttribute("aria-expanded", String(fits.length > 0));
  // "/learn " alone can be sent as it stands
  select(word.endsWith(" ") ? undefined : Math.max(fits.findIndex((option) => addsNothing(option, word)), 0));
}

/** What is typed is whole already. */
const addsNothing = (option, word = wordAtCaret()) => option.dataset.insert.toLowerCase() === word.toLowerCase();

function select(index) {
  const options = [...get("completions").children];
  const chosen = index === undefined ? undefined : options.at(index % (options.length || 1));
  for (const option of options) option.setAttribute("aria-selected", String(option === chosen));
  if (chosen) get("words").setAttribute("aria-activedescendant", chosen.id);
  else get("words").removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

function insert(option) {
  const words = get("words");
  const start = words.selectionStart - wordAtCaret().length;
  words.setRangeText(`${option.dataset.insert} `, start, words.selectionStart, "end");
  complete();
  words.focus();
}

function closeCompletions() {
  get("completions").hidden = true;
  get("words").setAttribute("aria-expanded", "false");
  get("words").removeAttribute("aria-activedescendant");
}

function keyInWords(event) {
  if (event.isComposing) return;
  const options = [...get("completions").children];
  const open = !get("completions").hidden;
  const chosen = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
  const keys = open
    ? {
        ArrowDown: () => select(chosen + 1),
        ArrowUp: () => select(Math.max(chosen, 0) - 1),
        Enter: () => (chosen < 0 || addsNothing(options[chosen]) ? say() : insert(options[chosen])),
        Tab: () => insert(options[Math.max(chosen, 0)]),
        Escape: closeCompletions,
      }
    : { Enter: say, Escape: edited ? stopEditing : under ? stopReplying : undefined };
  const act = plain && keys[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

// --- menus of a message -------------------------------------------------------------------------

let menuOf = null; // the button the menu belongs to

function openMenu(button) {
  const popup = get("popup");
  const message = button.closest(".message");
  if (popup.matches(":popover-open")) return popup.hidePopover();
  menuOf = button;
  popup.replaceChildren(...button.dataset.menu.split(" ").map((id) => get(id).content.cloneNode(true)));
  if (!("text" in message.dataset)) popup.querySelectorAll("[data-mine]").forEach((item) => item.remove());
  if (message.classList.contains("private")) popup.querySelector("[data-act=reply]")?.remove();
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

function keyInMenu(event) {
  const items = [...get("popup").querySelectorAll("button")];
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: -1 };
  if (event.key === "Tab") get("popup").hidePopover();
  if (!(event.key in next)) return;
  event.preventDefault();
  items.at(next[event.key] % items.length).focus();
}

function menuToggled(event) {
  if (event.newState === "closed") menuOf?.setAttribute("aria-expanded", "false");
}

/** The message something in the menu, or on the message itself, is about. */
const messageOf = (element) => (get("popup").contains(element) ? menuOf : element).closest(".message");

// --- forms and questions ------------------------------------------------------------------------

function openForm() {
  const dialog = document.querySelector("dialog[data-modal]");
  if (!dialog) return;
  if (!dialog.open) dialog.showModal();
  dialog.oncancel = (event) => {
    event.preventDefault();
    closeForm();
  };
}

const closeForm = () => send({ as: me(), close: true });

async function submit(form) {
  const values = {};
  for (const field of form.querySelectorAll("[name]")) {
    if (field.type === "checkbox") {
      values[field.name] ??= "";
      if (field.checked) values[field.name] = `${values[field.name]} ${field.value}`.trim();
    } else values[field.name] = field.value;
  }
  const on = form.dataset.on ? { on: form.dataset.on } : {};
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  await send({ as: me(), submit: values, ...on });
  button.disabled = false;
  get(form.id)?.querySelector(".wrong :is(input, textarea, select)")?.focus();
}

/** Asks before going on; the answer is yes when there is nothing to ask. */
function agreed({ question, yes, no }, danger) {
  if (!question) return Promise.resolve(true);
  const dialog = get("confirm");
  dialog.classList.toggle("danger", danger);
  dialog.querySelector("p").textContent = question;
  dialog.querySelector("[value=yes]").textContent = yes;
  dialog.querySelector("[value=no]").textContent = no;
  dialog.returnValue = "no";
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => answer(dialog.returnValue === "yes"), { once: true });
  });
}

// --- small things -------------------------------------------------------------------------------

let toastTimer;
function toast(words) {
  clearTimeout(toastTimer);
  get("toast").textContent = words;
  toastTimer = setTimeout(() => (get("toast").textContent = ""), 8000);
}

// Three things to try, until somebody has hidden those of this person.
function showHint() {
  const hint = document.querySelector(".hint");
  if (hint) hint.hidden = me() in stored(localStorage, "opsteker-hints");
}

function dismissHint() {
  const hidden = { ...stored(localStorage, "opsteker-hints"), [me()]: true };
  localStorage.setItem("opsteker-hints", JSON.stringify(hidden));
  showHint();
  get("words").focus();
}

async function tryThing({ dataset }) {
  if (where() !== dataset.there) await go(dataset.url);
  fill(dataset.fill);
  keepDraft();
  get("words").focus();
}

// --- what can be done ---------------------------------------------------------------------------

const acts = {
  go: (link) => go(link.href),
  drawer: () => toggleDrawer(),
  newest: (button) => ((button.hidden = true), toEnd()),
  fill: (button) => (fill(button.dataset.fill), get("words").focus()),
  thing: tryThing,
  "dismiss-hint": dismissHint,
  "open-menu": openMenu,
  "stop-editing": () => (stopEditing(), get("words").focus()),
  "close-form": closeForm,
  clock: (button) => send({ clock: button.dataset.clock }),
  reply: (item) => startReplying(messageOf(item)),
  "stop-replying": () => (stopReplying(), get("words").focus()),
  edit: (item) => startEditing(messageOf(item)),
  shortcut: (item) => send({ as: me(), shortcut: item.dataset.shortcut, on: messageOf(item).id }),
  react(button) {
    const message = messageOf(button);
    const chip = get(`${message.id}-${button.dataset.emoji}`);
    const how = chip?.getAttribute("aria-pressed") === "true" ? "unreact" : "react";
    return send({ as: me(), [how]: button.dataset.emoji, to: message.id });
  },
  async delete(item) {
    const message = messageOf(item);
    if (await agreed(item.dataset, true)) await send({ as: me(), delete: message.id });
  },
  async press(button) {
    const { on, press, value } = button.dataset;
    const danger = button.classList.contains("danger");
    if (await agreed(button.dataset, danger)) await send({ as: me(), press, value, on });
  },
  language: (button) => send({ language: button.dataset.language }, "/language"),
  "clock-form": (form) => send({ as: me(), clock: form.elements.at.value }),
  say,
  submit,
};

function clicked(event) {
  const option = event.target.closest("#completions li");
  if (option) return insert(option);
  if (drawerIsOpen() && !event.target.closest("#sidebar, #drawer")) return closeDrawer();
  const element = event.target.closest("[data-act]:not(form)");
  if (!element || (element.href && (event.ctrlKey || event.metaKey || event.shiftKey))) return undefined;
  event.preventDefault();
  if (get("popup").contains(element)) get("popup").hidePopover();
  return acts[element.dataset.act](element);
}

function submitted(event) {
  if (!(event.target.dataset.act in acts)) return;
  event.preventDefault();
  acts[event.target.dataset.act](event.target);
}

function typed(event) {
  if (event.target.id !== "words") return;
  fitRows(event.target);
  complete();
  keepDraft();
}

function pressed(event) {
  if (event.target.id === "words") keyInWords(event);
  else if (get("popup").contains(event.target)) keyInMenu(event);
  else if (event.key === "Escape") closeDrawer();
}

document.addEventListener("click", clicked);
document.addEventListener("submit", submitted);
document.addEventListener("input", typed);
document.addEventListener("keydown", pressed);
document.addEventListener("mousedown", (event) => event.target.closest("#completions") && event.preventDefault());
document.addEventListener("focusout", (event) => event.target.id === "words" && setTimeout(leaveWords));
get("popup").addEventListener("toggle", menuToggled);
addEventListener("popstate", arrive);
setInterval(() => document.hidden || refresh(), 60_000); // the clock on the page

function leaveWords() {
  if (get("words") && document.activeElement !== get("words")) closeCompletions();
}

markUnread(page);
startAnew(get("words")?.value);
toEnd();
openForm();
listen();
if (where() === "home") send({ as: me(), home: true });
