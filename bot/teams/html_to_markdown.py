"""What the HTML of a Teams message says about looks, in Markdown: the form in which words are remembered.

Only the tags that give looks are read here; all others, and the words, stay as they are for `message_text`.
By hand: converters such as markdownify escape every sign in people's words and lose mentions, and this takes
time in proportion to the length, whatever is sent.
"""

import html
import re

from handlers.chat.markdown import link

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b([^<>]*)>", re.IGNORECASE)
_HREF = re.compile(r"""\bhref=(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SIGNS = {
    "b": "**", "strong": "**", "i": "_", "em": "_", "s": "~~", "strike": "~~", "del": "~~", "code": "`",
}  # fmt: skip
_LINES = {"pre": "<br>```<br>", "codeblock": "<br>```<br>"}
_BREAKS = ("br", "p", "div")
_LOOKS = re.compile(r"<(?:b|strong|i|em|s|strike|del|code|pre|codeblock|blockquote|li|a)\b", re.IGNORECASE)
_SPAN = re.compile(r"<span\b([^<>]*)>([^<>]*)</span>", re.IGNORECASE)
_MENTION = "schema.skype.com/Mention"


def formatted(content: str) -> str:
    """The HTML with signs of Markdown in the place of these tags."""
    return _Reader(content).read()


def typed(text: str, content: str) -> str:
    """The text of a message that was typed, with the looks that its HTML has. `text` has none; mentions
    stand in it as `<at>name</at>`, and so they do here. Pictures, such as emoji, are only told there."""
    if not _LOOKS.search(content) or _LOOKS.search(text) or "<img" in content.lower():
        return text
    marked = formatted(_SPAN.sub(lambda span: _mentioned(*span.groups()), content))
    plain = _TAG.sub(lambda tag: _in_plain_text(tag[0], tag[2].lower(), tag[1]), marked)
    return re.sub(r"\n{3,}", "\n\n", plain).strip()


def _mentioned(attributes: str, words: str) -> str:
    return f"<at>{words}</at>" if _MENTION in attributes else words


def _in_plain_text(written: str, tag: str, closes: str) -> str:
    if tag == "at":
        return written
    return "\n" if tag in _BREAKS and not closes else ""


class _Reader:
    def __init__(self, content: str) -> None:
        self._content = content
        self._out: list[str] = []
        self._open: dict[str, tuple[int, str]] = {}
        """By the sign: where in `_out` its words begin, and what the tag says."""
        self._lists: list[int | None] = []
        self._quotes = 0
        self._in_lines = False

    def read(self) -> str:
        at = 0
        for found in _TAG.finditer(self._content):
            self._out.append(self._content[at : found.start()])
            at = found.end()
            self._tag(found, found[2].lower(), closes=found[1] == "/")
        self._out.append(self._content[at:])
        return "".join(self._out)

    def _tag(self, found: re.Match[str], tag: str, *, closes: bool) -> None:
        if tag in _LINES:
            self._in_lines = not closes
            self._out.append(_LINES[tag])
        elif self._in_lines and (tag in _SIGNS or tag == "a"):
            pass
        elif tag in _SIGNS or tag == "a":
            self._look(found, _SIGNS.get(tag, "a"), closes=closes)
        elif tag in ("ul", "ol"):
            self._list(tag, closes=closes)
        elif tag == "li" and not closes:
            self._item()
        elif tag == "blockquote":
            self._quotes += -1 if closes and self._quotes else not closes
            self._out.append("<br><br>" if closes else "<br>&gt; ")
        else:
            self._out.append(found[0])
            if self._quotes and tag in _BREAKS and not closes:
                self._out.append("&gt; ")

    def _look(self, found: re.Match[str], sign: str, *, closes: bool) -> None:
        """Signs go where the words begin and end, and nowhere inside a word."""
        if not closes:
            self._open.setdefault(sign, (len(self._out), found[3]))
            return
        begin, said = self._open.pop(sign, (len(self._out), ""))
        inside = "".join(self._out[begin:]).replace("&nbsp;", "\u00a0")
        words = inside.strip()
        before, behind = inside[: inside.find(words)], inside[inside.find(words) + len(words) :]
        del self._out[begin:]
        around = ("".join(self._out[-1:])[-1:], self._content[found.end() : found.end() + 1])
        if words and sign == "a":
            words = _link(words, said)
        elif words and not any(one.isalnum() for one in around if not (before or behind)):
            words = f"{sign}{words}{sign}"
        self._out.append(f"{before}{words}{behind}")
        self._open = {one: opened for one, opened in self._open.items() if opened[0] <= begin}

    def _list(self, tag: str, *, closes: bool) -> None:
        if not closes:
            self._lists.append(0 if tag == "ol" else None)
        elif self._lists:
            self._lists.pop()
        if not self._lists:
            self._out.append("<br><br>")

    def _item(self) -> None:
        number = self._lists[-1] if self._lists else None
        sign = "-"
        if number is not None:
            self._lists[-1] = number + 1
            sign = f"{number + 1}."
        indent = "   " * min(max(len(self._lists) - 1, 0), 8)
        self._out.append(f"<br>{indent}{sign} ")


def _link(label: str, attributes: str) -> str:
    found = _HREF.search(attributes)
    url = html.unescape((found[1] or found[2] or "") if found else "")
    if not re.match(r"https?://", url, re.IGNORECASE) or "<" in label:
        return label
    return html.escape(link(url, html.unescape(label)), quote=False)
