"""How search results look, and what their buttons carry."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from handlers import found, words
from handlers.chat import Button, Buttons, Card, Divider, Link, Note, Text, Written, mention
from handlers.found import Item
from handlers.texts import Speech
from storage.search import Features, Hit

PAGE = 3
QUESTION_MAX = 300
"""Characters of a question that are looked at; a button's value has to hold them (Slack: 2,000)."""

FIRST_MAX, OTHER_MAX = 600, 200
"""Characters shown of the best result and of the others: one answer, and what else there is."""

Parts = list[Text | Written | Note | Link | Divider | Buttons]


class Click(msgspec.Struct, frozen=True, array_like=True):
    """What a button under a result has to know: which result, of which question, with which
    features of the first page (for `opsteker refit`)."""

    about: str
    question: str
    features: Features | None = None

    def encode(self) -> str:
        return msgspec.json.encode(self).decode()


def clicked(value: str) -> Click | None:
    """What the button carried; None for one that was tampered with."""
    try:
        return msgspec.json.decode(value, type=Click)
    except msgspec.DecodeError:
        return None


def result(item: Item, hit: Hit, click: Click, most: int, now: datetime, say: Speech) -> Parts:
    """One result: what it says with the matching words marked, where it comes from, and buttons."""
    parts: Parts = []
    if item.title:
        parts.append(Text(item.title, marked=(item.title,)))
    said = Written(item.text, hit.words, most)
    parts.append(said)
    if link := words.beside(said.as_text(), item.link):
        parts.append(Link(link, link))
    small = [found.source(item, now, say), " ".join(f"#{topic}" for topic in item.topics)]
    if hit.words:
        small.append(say.text("tip-matched", words=", ".join(hit.words)))
    parts.append(Note(" · ".join(filter(None, small))))
    parts.append(Buttons(tuple(_buttons(item, click, len(item.text) > most, say))))
    return parts


def _buttons(item: Item, click: Click, is_cut: bool, say: Speech) -> Iterator[Button]:
    value = click.encode()
    if is_cut:
        yield Button("read_tip", say.text("tip-button-read"), item.about)
    yield Button("tip_helped", say.text("tip-button-helped"), value, "primary")
    yield Button("tip_not_helped", say.text("tip-button-not-helped"), value)
    yield Button("share_tip", say.text("tip-button-share"), item.about)


def whole(item: Item, now: datetime, say: Speech) -> Card:
    """Everything it says, for whoever asked to read on."""
    return Card((Written(item.text), *_source(item, now, say)), item.title)


def shared(item: Item, by_id: int, now: datetime, say: Speech) -> Card:
    """A result put in a channel for everyone."""
    by = Note(say.text("tip-shared-by", person=mention(by_id)))
    return Card((by, Written(item.text), *_source(item, now, say)), item.title)


def _source(item: Item, now: datetime, say: Speech) -> Parts:
    small = [found.source(item, now, say), " ".join(f"#{topic}" for topic in item.topics)]
    note = Note(" · ".join(filter(None, small)))
    link = words.beside(item.text, item.link)
    return [Link(link, link), note] if link else [note]


def ask_button(question: str, say: Speech, style: str = "plain") -> Button:
    return Button(
        "ask_colleague", say.text("tip-button-ask"), question, "primary" if style == "primary" else "plain"
    )
