// Forms in a dialog or a card, and questions before something is done.

import { get, me } from "./dom.js";
import { send } from "./server.js";

export function openForm() {
  const dialog = document.querySelector("dialog[data-modal]");
  if (!dialog) return;
  if (!dialog.open) dialog.showModal();
  dialog.oncancel = (event) => {
    event.preventDefault();
    closeForm();
  };
}

export const closeForm = () => send({ as: me(), close: true });

export async function submit(form) {
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
export function agreed({ question, yes, no }, danger) {
  if (!question) return Promise.resolve(true);
  const dialog = get("confirm");
  dialog.classList.toggle("danger", danger);
  dialog.querySelector("p").textContent = question;
  dialog.querySelector("[value=yes]").textContent = yes;
  dialog.querySelector("[value=no]").textContent = no;
  dialog.showModal();
  return new Promise((answer) => { // not when it has closed: that is told late, maybe when it asks something else
    dialog.querySelector("form").onsubmit = ({ submitter }) => answer(submitter.value === "yes");
    dialog.oncancel = () => answer(false);
  });
}
