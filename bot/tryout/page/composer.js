// Writing, replying and editing; what is half-written stays in its place.

import { complete } from "./completion.js";
import { get, me, onPhone, stored, where } from "./dom.js";
import { showHint } from "./hints.js";
import { toEnd } from "./places.js";
import { send } from "./server.js";

/** A new person or place is on screen. */
export function startAnew(typedEarly = "") {
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

let edited = "";
let under = ""; // the message that is replied to

const draftKey = () => `${me()} ${where()}`;
const drafts = () => stored(sessionStorage, "opsteker-drafts");
export function keepDraft() {
  if (!get("words") || edited) return;
  sessionStorage.setItem("opsteker-drafts", JSON.stringify({ ...drafts(), [draftKey()]: get("words").value }));
}

export async function say() {
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

export function fill(text) {
  const words = get("words");
  words.value = text;
  fitRows(words);
  complete();
}

export function fitRows(words) {
  words.rows = Math.min(8, words.value.split("\n").length);
}

export function startReplying(message) {
  stopEditing();
  under = message.id;
  get("replying").hidden = false;
  get("words").focus();
}

export function stopReplying() {
  under = "";
  if (get("replying")) get("replying").hidden = true;
}

export function startEditing(message) {
  stopReplying();
  keepDraft();
  edited = message.id;
  fill(message.dataset.text);
  get("editing").hidden = false;
  get("words").focus();
}

export function stopEditing() {
  if (!edited) return;
  edited = "";
  if (!get("words")) return;
  fill(drafts()[draftKey()] ?? "");
  get("editing").hidden = true;
}

export const leave = () => (edited ? stopEditing : under ? stopReplying : undefined);
