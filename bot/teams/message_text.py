"""What people say in Teams, as neutral text: mentions as tokens, everything else plain and harmless."""

import html
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from bot import sanitize
from bot.teams import invokes, payloads
from bot.teams.html_to_markdown import formatted
from handlers.chat import Person, clean, group_mention, mention

AAD = "aad:"
"""Stands before an id that is an AAD object id. Message menus and people pickers give those, and
`directory` puts the "29:…" of activities in their place."""

# No pattern here may look beyond the next "<": one that does takes minutes over a text of nothing else.
_AT = re.compile(r"<(/?)at\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?:!--|([/!?]?)([a-z][a-z0-9]*)?\b([^<>]*)>)", re.IGNORECASE)
_NUMBER = re.compile(r"""\bid=["']?([^"'\s>]+)""", re.IGNORECASE)
_NEW_LINE_TAGS = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "pre", "blockquote"}


def is_bot(user: str) -> bool:
    return user.startswith("28:")


def said(
    text: str | None, entities: Iterable[payloads.Entity] | None, bot: str
) -> tuple[str, tuple[Person, ...]]:
    """The words of a message and who is mentioned in them. The bot's own mention is left out."""
    unused = _Unused(e for e in entities or () if e.type == "mention")
    shown: list[str] = []
    people: dict[str, Person] = {}
    for piece, inner in _split(text or ""):
        if inner is None:
            shown.append(plain(html.unescape(piece)))
            continue
        inner = html.unescape(inner)
        shown.append(_mention(unused.take(piece, inner), inner, bot, people))
    return "".join(shown).strip(), tuple(people.values())


class _Unused:
    """Who the mentions are of, in order: two people may have one name. Not every client writes the text
    into the entity; the name tells then."""

    def __init__(self, entities: Iterable[payloads.Entity]) -> None:
        self._waiting: dict[str | None, deque[int]] = defaultdict(deque)
        self._mentioned: dict[int, payloads.Mentioned] = {}
        for number, entity in enumerate(entities):
            if entity.mentioned:
                self._mentioned[number] = entity.mentioned
                for called in {f"text:{entity.text}", f"name:{entity.mentioned.name}"}:
                    self._waiting[called].append(number)

    def take(self, piece: str, inner: str) -> payloads.Mentioned | None:
        waiting = [found for called in (f"text:{piece}", f"name:{inner}") if (found := self._next(called))]
        return self._mentioned.pop(min(waiting)[0]) if waiting else None

    def _next(self, called: str) -> deque[int] | None:
        waiting = self._waiting.get(called)
        while waiting and waiting[0] not in self._mentioned:
            waiting.popleft()
        return waiting


def _split(text: str) -> Iterator[tuple[str, str | None]]:
    """Its pieces: plain stretches, and each `<at>…</at>` with what stands in it."""
    at, opened = 0, None
    for found in _AT.finditer(text):
        if not found[1]:
            opened = opened or found
        elif opened:
            yield text[at : opened.start()], None
            yield text[opened.start() : found.end()], text[opened.end() : found.start()]
            at, opened = found.end(), None
    yield text[at:], None


def _mention(mentioned: payloads.Mentioned | None, inner: str, bot: str, people: dict[str, Person]) -> str:
    if mentioned is None or not sanitize.is_id(mentioned.id):
        return plain(inner)
    assert mentioned.id is not None
    if mentioned.id == bot:
        return ""
    if mentioned.type == "tag":
        return group_mention(clean(inner))
    if mentioned.type in ("channel", "team") or mentioned.id.startswith("19:"):
        return plain(inner)
    people[mentioned.id] = Person(
        mentioned.id, name=sanitize.name(mentioned.name), is_bot=is_bot(mentioned.id) or None
    )
    return mention(mentioned.id)


def plain(piece: str) -> str:
    """`clean`, which trims; the bars keep the blanks between words and a mention."""
    return clean(f"|{piece}|")[1:-1]


def from_payload(payload: invokes.MessagePayload) -> tuple[str, tuple[Person, ...]]:
    """The words of a message whose menu was used, and who is mentioned in it, by AAD id."""
    body = payload.body
    if body is None or not body.content:
        return "", ()
    if body.content_type == "text":
        return clean(body.content), ()
    reader = _Html(payload.mentions or ())
    reader.read(formatted(body.content))
    return reader.text(), tuple(reader.people.values())


class _Html:
    """Knows no more of HTML than what Teams makes of a message. Its own reader, as the one of the standard
    library looks at an unfinished tag again and again."""

    def __init__(self, mentions: Sequence[invokes.PayloadMention]) -> None:
        self._mentions = {str(found.id): found.mentioned for found in mentions}
        self._pieces: list[str] = []
        self._in_mention = False
        self.people: dict[str, Person] = {}

    def read(self, content: str) -> None:
        at = 0
        for found in _TAG.finditer(content):
            if found.start() < at:  # inside a comment
                continue
            self._words(content[at : found.start()])
            at = found.end()
            if found[0] == "<!--":
                ends = content.find("-->", at)
                at = ends + 3 if ends >= 0 else len(content)
            elif found[2]:
                self._tag(found[2].lower(), found[3], closes=found[1] == "/")
        self._words(content[at:])

    def _tag(self, tag: str, attributes: str, *, closes: bool) -> None:
        if closes:
            self._in_mention = self._in_mention and tag != "at"
            return
        if tag in _NEW_LINE_TAGS:
            self._pieces.append("\n")
        number = _NUMBER.search(attributes) if tag == "at" else None
        mentioned = self._mentions.get(number[1]) if number else None
        if mentioned and mentioned.user and sanitize.is_id(mentioned.user.id):
            user = AAD + str(mentioned.user.id).lower()
            self.people[user] = Person(user, name=sanitize.name(mentioned.user.display_name))
            self._pieces.append(mention(user))
            self._in_mention = True

    def _words(self, said: str) -> None:
        if not self._in_mention:
            self._pieces.append(plain(html.unescape(said)))

    def text(self) -> str:
        return re.sub(r"\n{3,}", "\n\n", "".join(self._pieces)).strip()
