// Takes over what is different in the page as the server made it. Elements with `data-own` belong to the
// script and are left alone.

const OURS = new Set(["open", "hidden", "inert", "aria-expanded", "aria-activedescendant", "data-fresh", "data-toured"]);

/** Makes `old` like `fresh` while keeping the elements, and so focus, scrolling and typed words. */
export function morph(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  if (old.hasAttribute("data-own")) return;
  for (const { name, value } of fresh.attributes) {
    if (!OURS.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!OURS.has(name) && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  morphChildren(old, fresh);
}

function morphChildren(old, fresh) {
  const wanted = new Set([...fresh.children].map((child) => child.id));
  for (const child of [...old.children]) {
    if (child.id && !wanted.has(child.id)) remove(child);
  }
  let here = old.firstChild;
  for (const child of fresh.childNodes) {
    const match = counterpart(old, here, child);
    if (!match) {
      old.insertBefore(document.importNode(child, true), here);
      continue;
    }
    if (match === here) here = here.nextSibling;
    else old.insertBefore(match, here);
    morph(match, child);
  }
  while (here) {
    const next = here.nextSibling;
    remove(here);
    here = next;
  }
}

function counterpart(parent, here, fresh) {
  if (fresh.id) return [...parent.children].find((child) => child.id === fresh.id);
  return here && !here.id && here.nodeName === fresh.nodeName ? here : undefined;
}

function remove(node) {
  const wasOpen = node.localName === "dialog" && node.open;
  if (wasOpen) node.close();
  node.remove();
  if (wasOpen) focusAgain(document.activeElement);
}

/** After a click in a dialog, Chromium gives the focus back without the caret: what is typed then is lost. */
function focusAgain(element) {
  element.blur();
  element.focus();
}
