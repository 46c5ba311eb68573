import { fill, keepDrafts } from "./composer.js";
import { get, me, stored, where } from "./dom.js";
import { closeDrawer, go } from "./places.js";

// Three things to try, until somebody has hidden those of this person.
export function showHint() {
  const hint = document.querySelector(".hint");
  if (hint) hint.hidden = me() in stored(localStorage, "opsteker-hints");
}

export function dismissHint() {
  const hidden = { ...stored(localStorage, "opsteker-hints"), [me()]: true };
  localStorage.setItem("opsteker-hints", JSON.stringify(hidden));
  showHint();
  get("words").focus();
}

export async function tryThing({ dataset }) {
  closeDrawer();
  if (where() !== dataset.there) await go(dataset.url);
  fill(dataset.fill);
  keepDrafts();
  get("words").focus();
}
