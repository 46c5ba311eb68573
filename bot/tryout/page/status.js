// What somebody says of themselves beside their name, in a small form.

import { get, me } from "./dom.js";
import { send } from "./server.js";

export function openStatus() {
  get("status").querySelector("form").reset();
  get("status").showModal();
}

export const closeStatus = () => get("status").close();

/** Words for the emoji, until they have written their own. */
export function suggestStatus({ target }) {
  const { text, emoji } = target.form.elements;
  const ours = [...emoji.options].map((option) => option.dataset.words);
  if (ours.includes(text.value)) text.value = emoji.selectedOptions[0].dataset.words;
}

export async function saveStatus({ elements: { text, emoji, minutes, away } }) {
  const shown = text.value.trim() || emoji.selectedIndex > 0;
  closeStatus();
  const status = { status: text.value.trim(), emoji: shown ? emoji.value : "", minutes: Number(minutes.value) };
  await send({ as: me(), ...status, away: away.checked });
}

export async function clearStatus() {
  closeStatus();
  await send({ as: me(), status: "" });
}
