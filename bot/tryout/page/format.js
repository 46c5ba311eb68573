// Looks of what is being written, as Markdown around the words: with keys, with the buttons below the field,
// and out of what is pasted. Everything goes through the browser's own typing, so that it can be undone.

const MARKS = { bold: "**", italic: "_", struck: "~~" };
const LINES = { list: "- ", numbers: "1. ", quote: "> " };
const ITEM = /^(\s*)([-*•]|\d+[.)]|>)(\s+)(.*)$/;

/** Puts a text where the selection is, and selects a part of it. */
function type(words, text, from = text.length, to = from) {
  const start = words.selectionStart;
  words.focus();
  const typed = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!typed) words.setRangeText(text, start, words.selectionEnd, "end");
  words.setSelectionRange(start + from, start + to);
}

const selected = (words) => words.value.slice(words.selectionStart, words.selectionEnd);

export function format(words, kind) {
  if (kind in MARKS) around(words, MARKS[kind]);
  else if (kind in LINES) before(words, LINES[kind]);
  else if (kind === "code") code(words);
  else if (kind === "link") link(words);
}

/** The mark goes around the words, or off them. */
function around(words, mark) {
  const { selectionStart: start, selectionEnd: end, value } = words;
  const has = value.slice(start - mark.length, start) === mark && value.slice(end, end + mark.length) === mark;
  const inside = selected(words);
  if (has) {
    words.setSelectionRange(start - mark.length, end + mark.length);
    type(words, inside, 0, inside.length);
  } else {
    type(words, mark + inside + mark, mark.length, mark.length + inside.length);
  }
}

function code(words) {
  const inside = selected(words);
  if (!inside.includes("\n")) return around(words, "`");
  const start = words.selectionStart === 0 || words.value[words.selectionStart - 1] === "\n" ? "" : "\n";
  return type(words, `${start}\`\`\`\n${inside}\n\`\`\`\n`);
}

function link(words) {
  const inside = selected(words);
  const isAddress = /^https?:\/\/\S+$/.test(inside);
  const text = isAddress ? `[](${inside})` : `[${inside}](https://)`;
  return isAddress ? type(words, text, 1) : type(words, text, inside ? text.length - 1 : 1);
}

/** Every line that is selected begins with it, or no longer does. */
function before(words, mark) {
  const start = words.value.lastIndexOf("\n", words.selectionStart - 1) + 1;
  const next = words.value.indexOf("\n", words.selectionEnd);
  words.setSelectionRange(start, next < 0 ? words.value.length : next);
  const lines = selected(words).split("\n");
  const bare = lines.map((line) => line.replace(ITEM, "$1$4"));
  const on = mark !== "1. " ? lines.every((line) => line.startsWith(mark)) : lines.every((line) => /^\d+\. /.test(line));
  const made = on ? bare : bare.map((line, index) => (mark === "1. " ? `${index + 1}. ${line}` : mark + line));
  type(words, made.join("\n"));
}

/** A new line; in a list the next item, and after an empty item no list any more. */
export function newLine(words) {
  const start = words.value.lastIndexOf("\n", words.selectionStart - 1) + 1;
  const item = words.value.slice(start, words.selectionStart).match(ITEM);
  if (!item) return type(words, "\n");
  const [, indent, mark, gap, text] = item;
  if (text) return type(words, `\n${indent}${/\d/.test(mark) ? parseInt(mark, 10) + 1 + mark.at(-1) : mark}${gap}`);
  words.setSelectionRange(start, words.selectionStart);
  return type(words, "");
}

/** Whether the caret stands between ``` and the end of that. */
export const inCode = (words) => (words.value.slice(0, words.selectionStart).match(/^```/gm) ?? []).length % 2 === 1;

const isMac = navigator.platform.startsWith("Mac");
const KEYS = { b: "bold", i: "italic", e: "code" };
const SHIFTED = { KeyC: "code", KeyX: "struck", Digit7: "numbers", Digit8: "list", Digit9: "quote", KeyL: "link" };

/** What a key with Ctrl (⌘ on a Mac) makes of the words; says whether it did. */
export function formatKey(event) {
  if (!(isMac ? event.metaKey : event.ctrlKey) || event.altKey) return false;
  const kind = event.shiftKey ? SHIFTED[event.code] : KEYS[event.key.toLowerCase()];
  if (!kind) return false;
  event.preventDefault();
  format(event.target, kind);
  return true;
}

// --- what is pasted -----------------------------------------------------------------------------

const AROUND = { B: "**", STRONG: "**", I: "_", EM: "_", S: "~~", DEL: "~~", CODE: "`" };
const BLOCKS = new Set(["P", "DIV", "LI", "UL", "OL", "PRE", "BLOCKQUOTE", "H1", "H2", "H3", "H4", "TR"]);

/** HTML that was copied elsewhere, as Markdown. It is only read: nothing of it is ever put in the page. */
export function asMarkdown(html) {
  const quiet = html.replace(/\son\w+\s*=/gi, " data-on="); // or each of them is a complaint in the console
  const { body } = new DOMParser().parseFromString(quiet, "text/html");
  return written(body).replace(/[ \t]+\n/g, "\n").replace(/\n{3,}/g, "\n\n").trim();
}

function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.parentElement.closest("pre") ? node.data : node.data.replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || ["SCRIPT", "STYLE", "TEMPLATE"].includes(node.nodeName)) return "";
  const inside = [...node.childNodes].map(written).join("");
  if (node.nodeName === "BR") return "\n";
  if (node.nodeName === "PRE") return `\n\`\`\`\n${node.textContent.trim()}\n\`\`\`\n`;
  if (!inside.trim()) return inside;
  if (node.nodeName === "LI") return `\n${markOf(node)}${inside.trim().replace(/\n+/g, "\n  ")}`;
  if (node.nodeName === "BLOCKQUOTE") return `\n${inside.trim().replace(/^/gm, "> ")}\n\n`;
  if (node.nodeName === "A" && /^https?:/.test(node.href) && node.href !== inside) return `[${inside}](${node.href})`;
  if (/^H\d$/.test(node.nodeName)) return `\n${"#".repeat(Number(node.nodeName[1]))} ${inside.trim()}\n\n`;
  if (node.nodeName in AROUND && !/^(normal|400)$/.test(node.style.fontWeight)) {
    const mark = AROUND[node.nodeName];
    return inside.replace(/^(\s*)(.*?)(\s*)$/s, `$1${mark}$2${mark}$3`);
  }
  return BLOCKS.has(node.nodeName) ? `\n${inside}\n` : inside;
}

const markOf = (item) => (item.parentElement.nodeName === "OL" ? `${[...item.parentElement.children].indexOf(item) + 1}. ` : "- ");

/** Keeps the looks of what is pasted, when it has any. */
export function pasted(event) {
  const { target, clipboardData } = event;
  const html = clipboardData.getData("text/html");
  if (target.localName !== "textarea" || !/<(b|strong|i|em|s|code|a|li|pre|blockquote)\b/i.test(html)) return;
  event.preventDefault();
  type(target, asMarkdown(html));
}
