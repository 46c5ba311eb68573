"""Text as people read and write it.

A string in a card is plain: whatever stands in it is shown as it stands, and the renderer of
the platform escapes it. The one thing a string may hold besides words is a *mention*, made with
`mention(person)`: two private-use characters around an id. `clean` takes those characters (and
everything else that can harm a reader) out of what people type, so nobody can forge one.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import urlsplit

import msgspec

from storage.normal import normal

_OPEN, _CLOSE = "\ue000", "\ue001"
_MENTION = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_GROUP = "group:"
_INSTANT, _TOLD, _END = _SIGNS = "\ue002", "\ue003", "\ue004"
_MOMENT = re.compile(f"{_INSTANT}([0-9]{{1,12}}){_TOLD}([^{_INSTANT}{_END}]*){_END}")
_HALF = re.compile(f"{_INSTANT}[0-9]*{_TOLD}?|{_TOLD}|{_END}")
_JOINER = "\u2060"

LINK_MAX = 2_000


class Mention(msgspec.Struct, frozen=True):
    """One mention inside a text. `id` is our person id, or, straight from the wire, the platform's."""

    id: str


def mention(person_id: int | str) -> str:
    """The characters that stand for a person inside a text."""
    return f"{_OPEN}{person_id}{_CLOSE}"


def group_mention(name: str) -> str:
    """Stands for a user group whose members the platform did not let us see."""
    return mention(_GROUP + name)


def group_name(mentioned: Mention) -> str | None:
    """The name of the user group, when the mention is of a group and not of a person."""
    return mentioned.id.removeprefix(_GROUP) if mentioned.id.startswith(_GROUP) else None


def channel_mention(name: str) -> str:
    """A channel that was named: no #topic, which an invisible joiner tells apart."""
    return f"#{_JOINER}{name}"


def pieces(text: str) -> Iterator[str | Mention]:
    """The plain stretches and the mentions of a text, in order; empty stretches are left out."""
    for index, piece in enumerate(_MENTION.split(text)):
        if index % 2:
            yield Mention(piece)
        elif piece:
            yield piece


def mentions(text: str) -> list[Mention]:
    """The mentions in a text, in order, each once."""
    return list(dict.fromkeys(piece for piece in pieces(text) if isinstance(piece, Mention)))


def replace_mentions(text: str, by: Callable[[Mention], str]) -> str:
    """The text with every mention put in other words."""
    return "".join(by(piece) if isinstance(piece, Mention) else piece for piece in pieces(text))


class Moment(msgspec.Struct, frozen=True):
    """An instant inside a text, and how it is told in words."""

    at: int
    words: str


def moment(at: datetime, words: str) -> str:
    """The characters that stand for an instant inside a text. A platform that knows where its readers are
    shows it by their own clock; elsewhere these words are shown."""
    return f"{_INSTANT}{int(at.timestamp())}{_TOLD}{words}{_END}"


def moments(text: str) -> Iterator[str | Moment]:
    """The stretches between the instants, and the instants, in order; empty stretches are left out. One that
    was cut through is words."""
    end = 0
    for found in _MOMENT.finditer(text):
        if before := _in_words(text[end : found.start()]):
            yield before
        yield Moment(int(found[1]), found[2])
        end = found.end()
    if rest := _in_words(text[end:]):
        yield rest


def without_moments(text: str) -> str:
    """The same with every instant in words."""
    if not any(sign in text for sign in _SIGNS):
        return text
    return "".join(piece if isinstance(piece, str) else piece.words for piece in moments(text))


def _in_words(text: str) -> str:
    return _HALF.sub("", text) if any(sign in text for sign in _SIGNS) else text


def held(text: str) -> tuple[str, list[str]]:
    """The text with a number in the place of whatever each mention holds, and what they hold: an id, or
    the name of a group, which can have any character in it."""
    found: list[str] = []

    def hold(mentioned: re.Match[str]) -> str:
        found.append(mentioned[1])
        return mention(len(found) - 1)

    return _MENTION.sub(hold, text), found


def released(text: str, found: list[str]) -> str:
    """What `held` held is back in its place."""
    return _MENTION.sub(lambda one: mention(found[int(one[1])]), text) if found else text


def shortened(text: str, most: int) -> str:
    """The beginning of a text that is longer than `most` characters: whole words, never half a mention."""
    kept = text[:most].rstrip()
    if kept == text[:most]:
        kept = kept.rsplit(maxsplit=1)[0] if kept else ""
    if kept.rfind(_OPEN) > kept.rfind(_CLOSE):
        kept = kept[: kept.rfind(_OPEN)]
    return kept.rstrip()


def is_link(text: str) -> bool:
    """Whether this is a web address that can safely be made into a link."""
    if len(text) > LINK_MAX or any(character.isspace() or character == _OPEN for character in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)


_BIDI_CONTROLS = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(raw: str) -> str:
    """What a person typed, without what could harm a reader: control characters, direction
    overrides (Trojan Source, CVE-2021-42574), private use, lone surrogates and what can never be a character.

    A character that this Python does not know yet, such as a new emoji, stays.
    Line breaks and tabs stay; other white space becomes a space; composed to NFC; no blanks around.
    """
    raw = raw.replace("\r\n", "\n").replace("\r", "\n")
    if raw.isascii() and raw.isprintable():
        return raw.strip()
    kept = "".join(_harmless(character) for character in raw)
    return normal("NFC", kept).strip()


def _harmless(character: str) -> str:
    if character in "\n\t":
        return character
    if character in _BIDI_CONTROLS:
        return ""
    category = unicodedata.category(character)
    if category.startswith("Z"):
        return " "
    is_none = category in {"Cc", "Cs", "Co"} or (category == "Cn" and _is_noncharacter(ord(character)))
    return "" if is_none else character


def _is_noncharacter(code: int) -> bool:
    """The 66 that Unicode keeps out of every text (chapter 23.7)."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def stretches(text: str, marked: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """The text in order, in stretches, and whether each is marked. Marked are whole words only."""
    longest_first = sorted((re.escape(word) for word in marked if word), key=len, reverse=True)
    if not longest_first:
        yield text, False
        return
    found = re.split(rf"(?<!\w)({'|'.join(longest_first)})(?!\w)", text)
    for index, stretch in enumerate(found):
        if stretch:
            yield stretch, bool(index % 2)
