// Fetches the page again when something changed, and sends what somebody does.

import { comeAnew } from "./anew.js";
import { stopEditing } from "./composer.js";
import { get, me, openThread, page, toast, where } from "./dom.js";
import { openForm } from "./forms.js";
import { bookmark, drawNewLine, keepPlace, panes, removeNewLine, toEnd, toNewLine } from "./messages.js";
import { morph } from "./morph.js";
import { markUnread, startAnew, startThread } from "./places.js";

let sending = 0;
let told = ""; // the version of the workspace that the server told last

/** Sends one line of the protocol, then shows what came of it. Says whether it went well. */
export async function send(line, address = "/do") {
  let errors;
  sending += 1;
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...line, began: page.dataset.began }),
    });
    ({ errors } = await answer.json());
  } catch {
    errors = [page.dataset.offline];
  }
  if (errors.length) toast(errors.join(" "));
  try {
    await refresh();
  } finally {
    sending -= 1;
  }
  catchUp();
  return errors.length === 0;
}

let asked = 0;
let shown = 0;

/** Fetches the page for the address in the address bar and takes over what is different. */
export async function refresh() {
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
  if (fresh.body.dataset.began !== page.dataset.began) return comeAnew();
  const moved = fresh.body.dataset.as !== me() || fresh.body.dataset.in !== where();
  const threadMoved = moved || fresh.body.dataset.thread !== openThread();
  const marks = new Map(panes().map((pane) => [pane.id, bookmark(pane)]));
  if (moved) marks.clear();
  if (threadMoved) marks.delete("thread");
  markUnread(fresh.body, moved);
  removeNewLine();
  document.title = fresh.title;
  speak(fresh);
  morph(page, fresh.body);
  if (moved) startAnew();
  if (threadMoved) startThread();
  drawNewLine();
  for (const pane of panes()) {
    if (marks.has(pane.id)) keepPlace(pane, marks.get(pane.id));
    else toEnd(pane);
  }
  if (moved) toNewLine();
  return openForm();
}

/** Takes over another language, also in the elements that are this script's. */
function speak(fresh) {
  const { lang } = fresh.documentElement;
  if (document.documentElement.lang === lang) return;
  document.documentElement.lang = lang;
  stopEditing();
  for (const ours of document.querySelectorAll("[data-own]")) {
    const theirs = fresh.getElementById(ours.id);
    ours.replaceWith(theirs ? document.importNode(theirs, true) : "");
  }
}

/** What one does oneself is on its way already. */
function catchUp() {
  if (!sending && told && told !== page.dataset.version) refresh();
}

/** Tells when the workspace changed; rests while nobody looks. */
export function listen() {
  let source;
  const start = () => {
    source?.close();
    if (document.hidden) return;
    source = new EventSource("/events");
    source.onmessage = (event) => ((told = event.data), catchUp());
  };
  document.addEventListener("visibilitychange", start);
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => event.persisted && start());
  start();
}
