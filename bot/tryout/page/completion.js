// What is typed is completed: a command at the start, a name anywhere.

import { leave, say } from "./composer.js";
import { get } from "./dom.js";

function wordAtCaret() {
  const words = get("words");
  const before = words.value.slice(0, words.selectionStart);
  return before.match(/^\/\S*(?: \S*)?$/)?.[0] ?? before.match(/(?:^|\s)(@[\p{L}\p{N}_-]*)$/u)?.[1] ?? "";
}

export function complete() {
  const word = wordAtCaret().toLowerCase();
  const known = [...get("known").content.children];
  const further = word.includes(" ");
  const fits = known.filter(({ dataset: { insert: name } }) => (
    word && name.toLowerCase().startsWith(word) && name.includes(" ") === further
  ));
  get("completions").replaceChildren(...fits.map((option) => option.cloneNode(true)));
  [...get("completions").children].forEach((option, index) => (option.id = `completion-${index}`));
  get("completions").hidden = fits.length === 0;
  get("words").setAttribute("aria-expanded", String(fits.length > 0));
  // "/learn " alone can be sent as it stands
  select(word.endsWith(" ") ? undefined : Math.max(fits.findIndex((option) => addsNothing(option, word)), 0));
}

/** What is typed is whole already. */
const addsNothing = (option, word = wordAtCaret()) => option.dataset.insert.toLowerCase() === word.toLowerCase();

function select(index) {
  const options = [...get("completions").children];
  const chosen = index === undefined ? undefined : options.at(index % (options.length || 1));
  for (const option of options) option.setAttribute("aria-selected", String(option === chosen));
  if (chosen) get("words").setAttribute("aria-activedescendant", chosen.id);
  else get("words").removeAttribute("aria-activedescendant");
  chosen?.scrollIntoView({ block: "nearest" });
}

export function insert(option) {
  const words = get("words");
  const start = words.selectionStart - wordAtCaret().length;
  words.setRangeText(`${option.dataset.insert} `, start, words.selectionStart, "end");
  complete();
  words.focus();
}

export function closeCompletions() {
  get("completions").hidden = true;
  get("words").setAttribute("aria-expanded", "false");
  get("words").removeAttribute("aria-activedescendant");
}

export function keyInWords(event) {
  if (event.isComposing) return;
  const options = [...get("completions").children];
  const open = !get("completions").hidden;
  const chosen = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const plain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
  const keys = open
    ? {
        ArrowDown: () => select(chosen + 1),
        ArrowUp: () => select(Math.max(chosen, 0) - 1),
        Enter: () => (chosen < 0 || addsNothing(options[chosen]) ? say() : insert(options[chosen])),
        Tab: () => insert(options[Math.max(chosen, 0)]),
        Escape: closeCompletions,
      }
    : { Enter: say, Escape: leave() };
  const act = plain && keys[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
