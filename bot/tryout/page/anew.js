// Starting over: the workspace is new again, and so is what this browser remembers of it.

import { me, page, toast } from "./dom.js";
import { agreed } from "./forms.js";
import { send } from "./server.js";

const KEPT = "opsteker-began";

let isMine = false; // it was asked for here

export async function startOver(button) {
  if (!(await agreed(button.dataset, true))) return;
  button.disabled = isMine = true;
  toast(button.dataset.wait);
  await send({}, "/start-over");
  button.disabled = false;
}

/** As whoever one is here; from the very first beginning where it was asked for. */
export function comeAnew() {
  location.replace(isMine && top === self ? "/" : `/?${new URLSearchParams({ as: me() })}`);
}

/** What belongs to a workspace that is no more is forgotten, once, and whoever was in it is told. */
export function forgetBefore() {
  const { began, anew } = page.dataset;
  for (const storage of [localStorage, sessionStorage]) {
    const before = storage.getItem(KEPT) ?? began;
    const ours = Object.keys(storage).filter((key) => key.startsWith("opsteker-"));
    if (before !== began) for (const key of ours) storage.removeItem(key);
    if (before !== began && storage === sessionStorage) toast(anew);
    storage.setItem(KEPT, began);
  }
}
