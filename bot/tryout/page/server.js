// Fetches the page again when something changed, and sends what somebody does.

import { stopEditing } from "./composer.js";
import { get, me, openThread, page, toast, where } from "./dom.js";
import { openForm } from "./forms.js";
import { morph } from "./morph.js";
import { atEnd, markUnread, panes, startAnew, startThread, toEnd } from "./places.js";

/** Sends one line of the protocol, then shows what came of it. Says whether it went well. */
export async function send(line, address = "/do") {
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
  const moved = fresh.body.dataset.as !== me() || fresh.body.dataset.in !== where();
  const threadMoved = moved || fresh.body.dataset.thread !== openThread();
  const wasAtEnd = new Set(panes().filter((pane) => (pane.id === "main" ? moved : threadMoved) || atEnd(pane)));
  const count = countOf(get("main"));
  markUnread(fresh.body);
  document.title = fresh.title;
  speak(fresh);
  morph(page, fresh.body);
  if (moved) startAnew();
  if (threadMoved) startThread();
  for (const pane of panes()) if (wasAtEnd.has(pane) || (threadMoved && pane.id === "thread")) toEnd(pane);
  if (!wasAtEnd.has(get("main")) && countOf(get("main")) > count) get("newer").hidden = false;
  openForm();
}

const countOf = (pane) => pane.querySelectorAll(".message").length;

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

/** Tells when the workspace changed; rests while nobody looks. */
export function listen() {
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
