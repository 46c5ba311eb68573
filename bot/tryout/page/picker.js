// All emoji to react with: looked for by a word, those of last time first, in the skin somebody chose.

import { get, page, stored, toast } from "./dom.js";

const KEPT = "opsteker-emoji";
const MOST_RECENT = 12;
const SKINS = ["", "🏻", "🏼", "🏽", "🏾", "🏿"];

let all = []; // in the language of `spoken`
let spoken = "";

const kept = () => ({ recent: [], tone: 0, ...stored(localStorage, KEPT) });
const keep = (change) => localStorage.setItem(KEPT, JSON.stringify({ ...kept(), ...change }));

async function load() {
  const { lang } = document.documentElement;
  if (spoken === lang) return;
  all = await (await fetch("/emoji")).json();
  spoken = lang;
}

/** In the skin that was chosen; the picture changes behind its first character. */
function inSkin(emoji) {
  const { tone } = kept();
  if (!tone || !emoji.skin) return emoji.picture;
  const [first, ...rest] = emoji.picture;
  return first + SKINS[tone - 1] + rest.join("");
}

/** As it is sent: "wave::skin-tone-3". */
const written = (emoji) => (emoji.skin && kept().tone ? `${emoji.name}::skin-tone-${kept().tone}` : emoji.name);

export const lastUsed = () => kept().recent;
export function used(name) {
  const bare = name.replace(/::.*/, "");
  keep({ recent: [bare, ...lastUsed().filter((one) => one !== bare)].slice(0, MOST_RECENT) });
}

/** Puts the picker in the menu. */
export async function fillPicker(popup) {
  popup.replaceChildren(get("menu-picker").content.cloneNode(true));
  try {
    await load();
  } catch {
    return toast(page.dataset.offline);
  }
  showSkins();
  return showEmoji();
}

export function showEmoji() {
  const typed = get("emoji-words").value.trim().toLowerCase().replace(/^:|:$/g, "");
  const first = [...lastUsed(), ...get("emoji-grid").dataset.quick.split(" ")];
  const found = all.filter(({ name, words }) => (
    `${name.replaceAll("_", " ")} ${name}, ${words}`.toLowerCase().split(/[ ,]+/).some((word) => word.startsWith(typed))
  ));
  const rank = ({ name }) => (first.indexOf(name) + first.length + 1) % (first.length + 1);
  found.sort((one, other) => rank(one) - rank(other));
  get("emoji-grid").replaceChildren(...found.map(buttonOf));
  get("emoji-grid").firstElementChild?.removeAttribute("tabindex"); // Tab gets to one, the arrows to all
  get("emoji-none").hidden = found.length > 0;
}

function buttonOf(emoji) {
  const button = get("menu-picker").content.querySelector("template").content.firstElementChild.cloneNode(true);
  button.dataset.emoji = written(emoji);
  button.textContent = inSkin(emoji);
  button.title = `:${emoji.name}:`;
  button.setAttribute("aria-label", button.getAttribute("aria-label").replace("…", emoji.name.replaceAll("_", " ")));
  return button;
}

function showSkins() {
  for (const button of get("popup").querySelectorAll("[data-tone]")) {
    button.textContent = `✋${SKINS[Math.max(Number(button.dataset.tone) - 1, 0)]}`;
    button.setAttribute("aria-pressed", String(Number(button.dataset.tone) === kept().tone));
  }
}

export function chooseSkin(button) {
  keep({ tone: Number(button.dataset.tone) });
  showSkins();
  showEmoji();
}
