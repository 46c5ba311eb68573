"""How search results look, and what their buttons carry."""

from datetime import datetime

import msgspec

from handlers import found
from handlers.chat import Button, Buttons, Card, Divider, Link, Note, Text, mention
from handlers.found import Item
from handlers.texts import Speech
from storage.search import Features, Hit

PAGE = 3
QUESTION_MAX = 300
"""Characters of a question that are looked at; a button's value has to hold them (Slack: 2,000)."""

SNIPPET_MAX = 600

Parts = list[Text | Note | Link | Divider | Buttons]


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


def result(item: Item, hit: Hit, click: Click, now: datetime, say: Speech) -> Parts:
    """One result: what it says with the matching words marked, where it comes from, and buttons."""
    parts: Parts = []
    if item.title:
        parts.append(Text(item.title, marked=(item.title,)))
    parts.append(Text(_snippet(item.text), marked=hit.words))
    if item.link:
        parts.append(Link(item.link, item.link))
    small = [found.source(item, now, say), " ".join(f"#{topic}" for topic in item.topics)]
    if hit.words:
        small.append(say.text("tip-matched", words=", ".join(hit.words)))
    parts.append(Note(" · ".join(filter(None, small))))
    value = click.encode()
    parts.append(
        Buttons(
            (
                Button("tip_helped", say.text("tip-button-helped"), value, "primary"),
                Button("tip_not_helped", say.text("tip-button-not-helped"), value),
                Button("share_tip", say.text("tip-button-share"), item.about),
            )
        )
    )
    return parts


def shared(item: Item, by_id: int, now: datetime, say: Speech) -> Card:
    """A result put in a channel for everyone."""
    parts: Parts = [Note(say.text("tip-shared-by", person=mention(by_id))), Text(item.text)]
    if item.link:
        parts.append(Link(item.link, item.link))
    small = [found.source(item, now, say), " ".join(f"#{topic}" for topic in item.topics)]
    parts.append(Note(" · ".join(filter(None, small))))
    return Card(tuple(parts), item.title)


def ask_button(question: str, say: Speech, style: str = "plain") -> Button:
    return Button(
        "ask_colleague", say.text("tip-button-ask"), question, "primary" if style == "primary" else "plain"
    )


def _snippet(text: str) -> str:
    return text if len(text) <= SNIPPET_MAX else text[: SNIPPET_MAX - 1].rsplit(" ", 1)[0] + "…"
