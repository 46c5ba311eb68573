"""How search results look, and what their buttons carry."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Annotated

import msgspec

from handlers.chat import Button, Buttons, Card, Divider, Link, Note, Source, Text, Written, markdown, mention
from handlers.parsing import words
from handlers.parsing.topics import hashtags
from handlers.texts import Speech
from handlers.tips import results
from handlers.tips.results import Item
from storage.refs import MOST
from storage.search import EVIDENCE_VERSION, Features, Hit

PAGE = 3
QUESTION_MAX = 300
"""Characters of a question that are looked at; a button's value has to hold them (Slack: 2,000)."""

FULL_MAX = 2_400
"""Characters of the best result: all of nearly every tip, within what a message holds."""

TITLE_MAX = 70
"""Characters of the others on their buttons; Slack shows 75."""

LEFT_OUT = "…"
"""On a button, for who is mentioned."""

Parts = list[Text | Written | Note | Link | Divider | Buttons | Source]
Way = tuple[Source, ...]
"""To where it stands, if it does."""


class Click(msgspec.Struct, frozen=True, array_like=True):
    """What a button under a result has to know: which result, of which question, with which
    features of the first page, and the version of that evidence: what `handlers.tuning` learns from.
    `asked_in` is the channel the question was asked in: the answer may stand in one's own chat."""

    about: str
    question: str
    features: Features | None = None
    version: int = 1
    asked_in: Annotated[int, msgspec.Meta(ge=1, le=MOST)] | None = None

    def encode(self) -> str:
        return msgspec.json.encode(self).decode()


def found(about: str, question: str, features: Features | None, asked_in: int | None = None) -> Click:
    """For a button under what was just found."""
    return Click(about, question, features, EVIDENCE_VERSION, asked_in)


def clicked(value: str) -> Click | None:
    """What the button carried; None for one that was tampered with."""
    try:
        return msgspec.json.decode(value, type=Click)
    except msgspec.DecodeError:
        return None


def best(item: Item, hit: Hit, click: Click, way: Way, now: datetime, say: Speech, where: str = "") -> Parts:
    """The best result: what it says with the matching words marked, where it comes from, and buttons. `where`
    is the channel it can be shared in, "" for none."""
    parts: Parts = []
    if item.title:
        parts.append(Text(item.title, marked=(item.title,)))
    said = Written(item.text, hit.words, FULL_MAX)
    parts.append(said)
    if link := words.beside(said.as_text(), item.link):
        parts.append(Link(link, link))
    small = [results.source(item, now, say), hashtags(item.topics)]
    if hit.words:
        small.append(say.text("tip-matched", words=", ".join(_once(hit.words))))
    parts += [Note(" · ".join(filter(None, small))), *way]
    is_cut = len(item.text) > FULL_MAX
    parts.append(Buttons(tuple(_buttons(item, click, say, is_cut, where))))
    return parts


def _once(found: Sequence[str]) -> list[str]:
    """A word that begins a sentence somewhere is the same word."""
    first: dict[str, str] = {}
    for one in found:
        first.setdefault(one.casefold(), one)
    return list(first.values())


def others(clicks: Sequence[tuple[Item, Click]], say: Speech, heading: str = "tip-others") -> Parts:
    """What else was found: a title each, to open."""
    if not clicks:
        return []
    opened = (Button("read_tip", title(item), click.encode()) for item, click in clicks)
    return [Note(say.text(heading)), Buttons(tuple(opened))]


def title(item: Item) -> str:
    named = item.title or markdown.words(words.with_names(item.text, {}, LEFT_OUT))
    return words.excerpt(" ".join(named.split()), TITLE_MAX)


def _buttons(
    item: Item, click: Click, say: Speech, is_cut: bool = False, where: str = ""
) -> Iterator[Button]:
    value = click.encode()
    yield Button("tip_helped", say.text("tip-button-helped"), value, "primary")
    yield Button("tip_not_helped", say.text("tip-button-not-helped"), value)
    if is_cut:
        yield Button("read_tip", say.text("tip-button-read"), value)
    elif where:
        yield Button(
            "share_tip",
            say.text("tip-button-share", where=where),
            Click(item.about, "", asked_in=click.asked_in).encode(),
        )


def whole(item: Item, click: Click, way: Way, now: datetime, say: Speech, where: str) -> Card:
    """Everything it says, for whoever asked to read it."""
    told = Written(item.text), *_source(item, now, say), *way
    parts = (*told, Buttons(tuple(_buttons(item, click, say, where=where))))
    return Card(parts, item.title)


def shared(item: Item, by_id: int, way: Way, now: datetime, say: Speech) -> Card:
    """A result put in a channel for everyone."""
    by = Note(say.text("tip-shared-by", person=mention(by_id)))
    return Card((by, Written(item.text), *_source(item, now, say), *way), item.title)


def inserted(item: Item, now: datetime, say: Speech) -> Card:
    """In the message of somebody who found it while writing: it says where it comes from, and has no way back
    or buttons, as nobody knows who reads it."""
    said = Written(item.text, most=FULL_MAX)
    return Card((said, *_source(item, now, say)), item.title or say.text("tip-search-learned"))


def offered(item: Item, click: Click, now: datetime, say: Speech) -> Card:
    """Under a question in a channel: the answer, for everybody there to say whether it helped."""
    title = Text(item.title, marked=(item.title,))
    is_cut = len(item.text) > FULL_MAX
    buttons = [one for one in _buttons(item, click, say, is_cut) if one.action != "share_tip"]
    parts: Parts = [title] if item.title else []
    parts += [Written(item.text, most=FULL_MAX), *_source(item, now, say), Buttons(tuple(buttons))]
    return Card((*parts, Note(say.text("answers-offer-why"))), say.text("answers-offer"))


def _source(item: Item, now: datetime, say: Speech) -> Parts:
    small = [results.source(item, now, say), hashtags(item.topics)]
    note = Note(" · ".join(filter(None, small)))
    link = words.beside(item.text, item.link)
    return [Link(link, link), note] if link else [note]


def ask_button(question: str, say: Speech, style: str = "plain") -> Button:
    return Button(
        "ask_colleague", say.text("tip-button-ask"), question, "primary" if style == "primary" else "plain"
    )
