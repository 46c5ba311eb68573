import { fill, keepDrafts } from "./composer.js";
import { get, me, onPhone, stored, where } from "./dom.js";
import { closeDrawer, go } from "./places.js";

// Three things to try, until somebody has hidden those of this person; folded on a phone, where they would take
// half of the screen.
export function showHint() {
  const hint = document.querySelector(".hint");
  if (!hint) return;
  if (hint.hidden) unfold(hint, !onPhone.matches);
  hint.hidden = me() in stored(localStorage, "opsteker-hints");
}

const unfold = (hint, open) => (hint.querySelector("details").open = open);

export function dismissHint() {
  const hidden = { ...stored(localStorage, "opsteker-hints"), [me()]: true };
  localStorage.setItem("opsteker-hints", JSON.stringify(hidden));
  showHint();
  get("words").focus();
}

export async function tryThing({ dataset }) {
  closeDrawer();
  const hint = document.querySelector(".hint");
  if (hint && onPhone.matches) unfold(hint, false);
  if (where() !== dataset.there) await go(dataset.url);
  fill(dataset.fill);
  keepDrafts();
  get("words").focus();
}
