// What is typed is completed: a command at the start, a name anywhere.

import { editLast, leave, say } from "./composer.js";
import { beside, get } from "./dom.js";
import { formatKey, inCode, newLine } from "./format.js";

const optionsOf = (words) => [...beside(words, "completions").children];

function wordAtCaret(words) {
  const before = words.value.slice(0, words.selectionStart);
  return before.match(/^\/\S*(?: \S*){0,2}$/)?.[0] ?? before.match(/(?:^|\s)(@[\p{L}\p{N}_-]*)$/u)?.[1] ?? "";
}

export function complete(words) {
  const word = wordAtCaret(words).toLowerCase();
  const known = [...get("known").content.children];
  const fits = known.filter(({ dataset: { insert: name } }) => (
    word && name.toLowerCase().startsWith(word) && depth(name) === depth(word)
  ));
  const list = beside(words, "completions");
  list.replaceChildren(...fits.map((option) => option.cloneNode(true)));
  optionsOf(words).forEach((option, index) => (option.id = `${list.id}-${index}`));
  list.hidden = fits.length === 0;
  words.setAttribute("aria-expanded", String(fits.length > 0));
  // "/learn " alone can be sent as it stands
  const whole = fits.findIndex((option) => addsNothing(option, word));
  select(words, word.endsWith(" ") ? undefined : Math.max(whole, 0));
}

/** A command is completed word by word. */
const depth = (name) => name.split(" ").length;

/** What is typed is whole already. */
const addsNothing = (option, word) => option.dataset.insert.toLowerCase() === word.toLowerCase();

function select(words, index) {
  const options = optionsOf(words);
  const chosen = index === undefined ? undefined : options.at(index % (options.length || 1));
  for (const option of options) option.setAttribute("aria-selected", String(option === chosen));
  if (chosen) words.setAttribute("aria-activedescendant", chosen.id);
  else words.removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

export function insert(option, words = get(option.parentElement.id.replace("completions", "words"))) {
  const start = words.selectionStart - wordAtCaret(words).length;
  words.setRangeText(`${option.dataset.insert} `, start, words.selectionStart, "end");
  complete(words);
  words.focus();
}

export function closeCompletions(words) {
  beside(words, "completions").hidden = true;
  words.setAttribute("aria-expanded", "false");
  words.removeAttribute("aria-activedescendant");
}

/** What a key does while something is suggested. */
function keysOfList(words) {
  const options = optionsOf(words);
  const chosen = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const isWhole = chosen < 0 || addsNothing(options[chosen], wordAtCaret(words));
  return {
    ArrowDown: () => select(words, chosen + 1),
    ArrowUp: () => select(words, Math.max(chosen, 0) - 1),
    Enter: () => (isWhole ? say(words) : insert(options[chosen], words)),
    Tab: () => insert(options[Math.max(chosen, 0)], words),
    Escape: () => closeCompletions(words),
  };
}

const keysOfField = (words) => ({
  Enter: () => (inCode(words) ? newLine(words) : say(words)),
  Escape: leave,
  ...(words.value ? {} : { ArrowUp: () => editLast(words) }),
});

export function keyInWords(event) {
  const words = event.target;
  if (event.isComposing) return;
  if (formatKey(event)) return;
  const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
  const isOpen = !beside(words, "completions").hidden;
  const keys = isOpen ? keysOfList(words) : keysOfField(words);
  const act = plain ? keys[event.key] : event.shiftKey && event.key === "Enter" && (() => newLine(words));
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
