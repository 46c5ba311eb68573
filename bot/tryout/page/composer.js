// Writing and editing, in a place and in a thread; what is half-written stays where it is.

import { complete } from "./completion.js";
import { beside, get, me, onPhone, openThread, stored, where } from "./dom.js";
import { newSince, toEnd } from "./messages.js";
import { send } from "./server.js";

let edited = null; // the message, and the field it is edited in

export const fields = () => [...document.querySelectorAll(".words-field")];
const under = (words) => words.form.dataset.under;
const draftKey = (words) => [me(), where(), under(words)].filter(Boolean).join(" ");
const drafts = () => stored(sessionStorage, "opsteker-drafts");

/** What was half-written here comes back. */
export function takeUp(words, typedEarly = "") {
  fill(typedEarly || (drafts()[draftKey(words)] ?? ""), words);
  if (!onPhone.matches) words.focus();
}

export function keepDrafts() {
  const kept = drafts();
  for (const words of fields()) if (words !== edited?.words) kept[draftKey(words)] = words.value;
  sessionStorage.setItem("opsteker-drafts", JSON.stringify(kept));
}

export async function say(words) {
  const said = words.value.trim();
  if (!said) return;
  const thread = under(words) ? { under: under(words) } : {};
  const isEdit = edited?.words === words;
  const line = isEdit ? { as: me(), edit: edited.id, say: said } : { as: me(), in: where(), say: said, ...thread };
  if (isEdit) stopEditing();
  else fill("", words);
  keepDrafts();
  newSince(0, 0); // who answers has read it
  toEnd(words.closest("main, aside")); // and follows what comes of it
  if (!(await send(line)) && !words.value) fill(said, words);
}

export function fill(text, words = get("words")) {
  words.value = text;
  fitRows(words);
  complete(words);
}

export function fitRows(words) {
  words.rows = Math.min(8, words.value.split("\n").length);
}

export function startEditing(message) {
  stopEditing();
  keepDrafts();
  const words = message.closest("aside") ? get("thread-words") : get("words");
  edited = { id: message.dataset.message, words };
  fill(message.dataset.text, words);
  beside(words, "editing").hidden = false;
  words.focus();
}

/** The last thing they said here. */
export function editLast(words) {
  const mine = [...words.closest("main, aside").querySelectorAll(".message[data-text]")];
  if (mine.length) startEditing(mine.at(-1));
}

export function stopEditing() {
  if (!edited) return;
  const { words } = edited;
  edited = null;
  if (!words.isConnected) return;
  fill(drafts()[draftKey(words)] ?? "", words);
  beside(words, "editing").hidden = true;
  words.focus();
}

/** Leaves what can be left with Escape: an edit, else the thread. Says whether there was anything. */
export function leave() {
  if (edited) stopEditing();
  else if (openThread()) get("thread-close").click();
  else return false;
  return true;
}
