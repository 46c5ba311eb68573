"""Neutral text as Teams reads it: markdown in cards, plain elsewhere. Cards read a small part of Markdown,
each client somewhat otherwise, so what is escaped is listed here rather than left to a library."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from handlers.chat import (
    Mention,
    Who,
    group_name,
    mention,
    pieces,
    replace_mentions,
    stretches,
    without_moments,
)
from handlers.chat.rich import Span

_SPECIAL = re.compile(r"[\\`*_\[\]~]|&(?=#?\w+;)")
_STARTS_LINE = re.compile(r"^([^\S\n]*)([#>+-]|\d+[.)])", re.MULTILINE)
_BLANKS = re.compile(r"^[ \t]+", re.MULTILINE)
_FORGEABLE = re.compile(r"<(?=/?at\b)|\{(?=\{)", re.IGNORECASE)
_IN_ADDRESS = {
    " ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "{": "%7B", "}": "%7D",
    "\n": "", "\t": "",
}  # fmt: skip

WORD_JOINER = "\u2060"
_HELD = "\ue000"
_BOLD, _ITALIC, _LABEL, _ADDRESS = "\ue010", "\ue011", "\ue012", "\ue013"
_SIGNS = {_BOLD: "**", _ITALIC: "_", _LABEL: "["}
_NO_SIGNS = {ord(sign): None for sign in (*_SIGNS, _ADDRESS)}
_BLANKS_INSIDE = re.compile(r"  +")
_LEADING = re.compile(r"^(?=\u00a0)", re.MULTILINE)
"""Private use: `chat.clean` takes these characters out of what people write."""


def escape(text: str) -> str:
    """What a person wrote, shown as it stands: no emphasis, links, lists or mentions come of it.

    `<at>` and `{{DATE(…)}}` are read before markdown is, so an invisible joiner breaks them up.
    """
    text = _SPECIAL.sub(lambda found: f"\\{found[0]}", text)
    text = _STARTS_LINE.sub(_escaped_start, text)
    text = unforgeable(text)
    # Markdown drops blanks at the start of a line, and makes code of four.
    text = _BLANKS.sub(lambda found: "\u00a0" * len(found.group().expandtabs(4)), text)
    return text.replace("\n", "\n\n")


def unforgeable(text: str) -> str:
    """Without what would be read as a mention or a date."""
    return _FORGEABLE.sub(lambda found: f"{found[0]}{WORD_JOINER}", text)


def _escaped_start(found: re.Match[str]) -> str:
    blanks, sign = found.groups()
    return f"{blanks}{sign[:-1]}\\{sign[-1]}"


def cut(text: str, longest: int) -> str:
    """At most so many characters, without cutting through a mention (which counts as a word)."""
    if len(text) <= longest:
        return text
    kept, left = [], longest - 1
    for piece in pieces(text):
        shown = piece[:left] if isinstance(piece, str) else mention(piece.id)
        if len(shown) > left:
            break
        kept.append(shown)
        left -= len(shown)
        if isinstance(piece, str) and len(shown) < len(piece):
            break
    return "".join(kept) + "…"


def _address(url: str) -> str:
    return "".join(_IN_ADDRESS.get(character, character) for character in url)


def _words(spans: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """What is to be shown with the blanks and line breaks before it, which have no looks: markdown takes
    none at the edges of what is bold."""
    blanks = ""
    for span in spans:
        for number, line in enumerate(span.text.split("\n")):
            core = line.strip()
            begin = line.find(core) if core else len(line)
            blanks += "\n" * bool(number) + line[:begin]
            if core:
                yield blanks, msgspec.structs.replace(span, text=core)
                blanks = line[begin + len(core) :]


class Speaker:
    """Puts people's names where the text has tokens. Collects the entities that make them mentions, with
    those of what is there already."""

    def __init__(self, who: Mapping[int, Who], entities: Sequence[dict[str, Any]] = ()) -> None:
        self._who = who
        self._names: dict[str, str] = {one["mentioned"]["id"]: one["text"] for one in entities}
        self.entities: list[dict[str, Any]] = list(entities)

    def knows(self, found: Mention) -> bool:
        return found.id.isdecimal() and int(found.id) in self._who

    def plain(self, text: str) -> str:
        """For titles, labels and notifications: no markdown and no mentions there."""
        return replace_mentions(without_moments(text), self._called)

    def markdown(self, text: str) -> str:
        """Escaped as a whole, so that a mention is no beginning of a line; each has a stand-in then."""
        found = list(pieces(without_moments(text)))
        held = "".join(p.replace(_HELD, "") if isinstance(p, str) else _HELD for p in found)
        shown = (self._mention(piece) for piece in found if isinstance(piece, Mention))
        return re.sub(_HELD, lambda _: next(shown), escape(held))

    def marked(self, text: str, words: tuple[str, ...]) -> str:
        """Like `markdown`, with these words in bold. The asterisks come in after escaping."""
        around = (f"{_BOLD}{part}{_BOLD}" if bold else part for part, bold in stretches(text, words))
        return self.markdown("".join(around)).replace(_BOLD, "**")

    def spans(self, spans: Iterable[Span]) -> str:
        """The words of a paragraph, bold, italic or a link where they are. Signs come in after escaping."""
        said: list[str] = []
        addresses: list[str] = []
        on: list[str] = []
        for before, span in _words(self._sayable(span) for span in spans):
            wanted = [sign for sign, is_so in ((_BOLD, span.bold), (_ITALIC, span.italic)) if is_so]
            while on and ("\n" in before or not set(on) <= set(wanted)):
                said.append(on.pop())
            said.append(before)
            said += (new := [sign for sign in wanted if sign not in on])
            on += new
            said.append(f"{_LABEL}{span.text}{_ADDRESS}" if span.link else span.text)
            addresses += [_address(span.link)] * bool(span.link)
        shown = self.markdown("".join([*said, *reversed(on)]))
        for stand_in, sign in _SIGNS.items():
            shown = shown.replace(stand_in, sign)
        leading = iter(addresses)
        return re.sub(_ADDRESS, lambda _: f"]({next(leading)})", shown)

    def _sayable(self, span: Span) -> Span:
        """Looks that there are only signs for are those signs; only plain words have live mentions."""
        text = span.text.translate(_NO_SIGNS)
        if span.link or span.code:
            text = self.plain(text)
        if span.code:
            text = f"`{text}`"
        if span.struck:
            text = f"~~{text}~~"
        return msgspec.structs.replace(span, text=text, bold=span.bold or span.marked)

    def code(self, text: str) -> str:
        """Lines in which every blank counts."""
        shown = _LEADING.sub(WORD_JOINER, escape(self.plain(text.expandtabs(4))))
        return _BLANKS_INSIDE.sub(lambda found: "\u00a0" * len(found[0]), shown)

    def link(self, label: str, url: str) -> str:
        return f"[{escape(self.plain(label))}]({_address(url)})"

    def _called(self, found: Mention) -> str:
        group = group_name(found)
        if group is not None:
            return f"@{group}"
        if self._is_nobody(found):
            return self._name(found)
        return f"@{self._name(found)}" if self.knows(found) else "@…"

    def _is_nobody(self, found: Mention) -> bool:
        return self.knows(found) and not self._who[int(found.id)].user

    def _name(self, found: Mention) -> str:
        who = self._who[int(found.id)]
        return who.name or who.user

    def _mention(self, found: Mention) -> str:
        if not self.knows(found) or self._is_nobody(found):
            return escape(self._called(found))
        user = self._who[int(found.id)].user
        if user not in self._names:
            self._names[user] = self._at(self._name(found))
            mentioned = {"id": user, "name": self._name(found)}
            self.entities.append({"type": "mention", "text": self._names[user], "mentioned": mentioned})
        return self._names[user]

    def _at(self, name: str) -> str:
        """Teams finds the mention by this text, so two people with one name need two texts."""
        name = name.replace("<", "").replace(">", "")
        taken = sum(at.startswith(f"<at>{name}") for at in self._names.values())
        return f"<at>{name} ({taken + 1})</at>" if taken else f"<at>{name}</at>"
