// What every part of the page uses: elements, whose page it is, and what this browser remembers.

export const page = document.body;
export const get = (id) => document.getElementById(id);
export const me = () => page.dataset.as;
export const where = () => page.dataset.in;
export const openThread = () => page.dataset.thread;
/** What belongs to a field to write in: "thread-completions" to "thread-words". */
export const beside = (words, name) => get(words.id.replace("words", name));
export const onPhone = matchMedia("(max-width: 760px)");

export function stored(storage, key) {
  try {
    return JSON.parse(storage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

let toastTimer;
export function toast(words) {
  clearTimeout(toastTimer);
  get("toast").textContent = words;
  toastTimer = setTimeout(() => (get("toast").textContent = ""), 8000);
}
