// One field for everything that can be found: places and people as they are typed, and messages by their words.

import { get, me, toast, page } from "./dom.js";
import { go } from "./places.js";

const PAUSE = 120; // milliseconds without a key before the messages are asked for

let timer;

export function openFinder() {
  get("find-words").value = "";
  show(known(""));
  get("finder").showModal();
}

/** The places and people with these letters: in their name first, then in what they do. */
function known(typed) {
  const links = [...document.querySelectorAll("#sidebar .places a, #sidebar .people [data-place]")];
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (element) => words.every((word) => element.textContent.toLowerCase().includes(word));
  const found = links.filter(has);
  const byName = (link) => (has(link.querySelector(".name, b")) ? 0 : 1);
  return found.sort((one, other) => byName(one) - byName(other)).map((link) => optionOf(link));
}

function optionOf(link) {
  const option = document.createElement("li");
  option.role = "option";
  option.dataset.url = link.href;
  const name = link.querySelector(".name, b").cloneNode(true);
  const kind = document.createElement("small");
  const { placeWord, personWord } = get("finder").dataset;
  kind.textContent = link.closest(".people") ? personWord.replace("…", name.textContent.split(" ")[0]) : placeWord;
  option.append(link.querySelector(".icon, .avatar").cloneNode(true), name, kind);
  return option;
}

function show(options) {
  get("found").replaceChildren(...options);
  options.forEach((option, index) => (option.id = `found-${index}`));
  get("found-nothing").hidden = options.length > 0;
  choose(0);
}

function choose(index) {
  const options = [...get("found").children];
  const chosen = options.at(index % (options.length || 1));
  for (const option of options) option.setAttribute("aria-selected", String(option === chosen));
  if (chosen) get("find-words").setAttribute("aria-activedescendant", chosen.id);
  else get("find-words").removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

export function finding() {
  clearTimeout(timer);
  const typed = get("find-words").value.trim();
  show(known(typed));
  if (typed.length > 1) timer = setTimeout(findMessages, PAUSE, typed);
}

async function findMessages(typed) {
  const query = new URLSearchParams({ as: me(), words: typed });
  let html;
  try {
    html = await (await fetch(`/found?${query}`)).text();
  } catch {
    return toast(page.dataset.offline);
  }
  if (get("find-words").value.trim() !== typed) return undefined; // something else was typed since
  const messages = new DOMParser().parseFromString(html, "text/html").querySelectorAll("li");
  return show([...known(typed), ...[...messages].map((one) => document.importNode(one, true))]);
}

export function keyInFinder(event) {
  const options = [...get("found").children];
  const chosen = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const keys = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Escape: () => get("finder").close(),
    Enter: () => chosen >= 0 && goTo(options[chosen]),
  };
  if (!(event.key in keys)) return;
  event.preventDefault();
  keys[event.key]();
}

export function goTo(option) {
  get("finder").close();
  return go(option.dataset.url);
}
