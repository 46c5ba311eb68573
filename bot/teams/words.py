"""What people say in Teams, as neutral text: mentions as tokens, everything else plain and harmless."""

import html
import re
from collections.abc import Iterable, Sequence
from html.parser import HTMLParser

from bot.teams import wire
from handlers.chat import Person, clean, group_mention, mention

NAME_MAX = 255

AAD = "aad:"
"""Stands before an id that is an AAD object id. Message menus and people pickers give those, and
`directory` puts the "29:…" of activities in their place."""

_AT = re.compile(r"<at\b[^>]*>(.*?)</at>", re.IGNORECASE | re.DOTALL)
_NEW_LINE_TAGS = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "pre", "blockquote"}


def is_bot(user: str) -> bool:
    return user.startswith("28:")


def name(raw: str | None) -> str | None:
    return clean(raw)[:NAME_MAX] if raw else None


def said(
    text: str | None, entities: Iterable[wire.Entity] | None, bot: str
) -> tuple[str, tuple[Person, ...]]:
    """The words of a message and who is mentioned in them. The bot's own mention is left out."""
    unused = [e for e in entities or () if e.type == "mention" and e.mentioned]
    shown: list[str] = []
    people: dict[str, Person] = {}
    for index, piece in enumerate(_split(text or "")):
        if index % 2 == 0:
            shown.append(plain(html.unescape(piece)))
            continue
        inner = html.unescape(_AT.sub(r"\1", piece))
        shown.append(_mention(_take(unused, piece, inner), inner, bot, people))
    return "".join(shown).strip(), tuple(people.values())


def _take(unused: list[wire.Entity], piece: str, inner: str) -> wire.Mentioned | None:
    """Who this mention is of, in order: two people may have one name. Not every client writes the
    text into the entity; the name tells then."""
    for entity in unused:
        if entity.mentioned and (entity.text == piece or entity.mentioned.name == inner):
            unused.remove(entity)
            return entity.mentioned
    return None


def _split(text: str) -> list[str]:
    """Plain stretches at even places, `<at>…</at>` at odd ones."""
    pieces, at = [], 0
    for found in _AT.finditer(text):
        pieces += [text[at : found.start()], found.group()]
        at = found.end()
    return [*pieces, text[at:]]


def _mention(mentioned: wire.Mentioned | None, inner: str, bot: str, people: dict[str, Person]) -> str:
    if mentioned is None or not mentioned.id:
        return plain(inner)
    if mentioned.id == bot:
        return ""
    if mentioned.type == "tag":
        return group_mention(clean(inner))
    if mentioned.type in ("channel", "team") or mentioned.id.startswith("19:"):
        return plain(inner)
    people[mentioned.id] = Person(
        mentioned.id, name=name(mentioned.name), is_bot=is_bot(mentioned.id) or None
    )
    return mention(mentioned.id)


def plain(piece: str) -> str:
    """`clean`, which trims; the bars keep the blanks between words and a mention."""
    return clean(f"|{piece}|")[1:-1]


def from_payload(payload: wire.MessagePayload) -> tuple[str, tuple[Person, ...]]:
    """The words of a message whose menu was used, and who is mentioned in it, by AAD id."""
    body = payload.body
    if body is None or not body.content:
        return "", ()
    if body.content_type == "text":
        return clean(body.content), ()
    reader = _Html(payload.mentions or ())
    reader.feed(body.content)
    reader.close()
    return reader.text(), tuple(reader.people.values())


class _Html(HTMLParser):
    def __init__(self, mentions: Sequence[wire.PayloadMention]) -> None:
        super().__init__()
        self._mentions = {str(found.id): found.mentioned for found in mentions}
        self._pieces: list[str] = []
        self._in_mention = False
        self.people: dict[str, Person] = {}

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in _NEW_LINE_TAGS:
            self._pieces.append("\n")
        mentioned = self._mentions.get(dict(attributes).get("id") or "") if tag == "at" else None
        if mentioned and mentioned.user and mentioned.user.id:
            user = AAD + mentioned.user.id.lower()
            self.people[user] = Person(user, name=name(mentioned.user.display_name))
            self._pieces.append(mention(user))
            self._in_mention = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "at":
            self._in_mention = False

    def handle_data(self, data: str) -> None:
        if not self._in_mention:
            self._pieces.append(plain(data))

    def text(self) -> str:
        return re.sub(r"\n{3,}", "\n\n", "".join(self._pieces)).strip()
