"""One's own page: what I shared, what I keep, what I may give, and where to begin."""

from handlers import allowance, til_card
from handlers.answers import voice
from handlers.chat import (
    AnyEffect,
    Button,
    Buttons,
    Card,
    Command,
    Divider,
    Event,
    HomeOpened,
    Note,
    Reply,
    ShowHome,
    Text,
)
from handlers.texts import Speech
from storage import kudos, tils
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    """`/learn`: the page as an answer."""
    return [Reply(card(tx, event))]


def opened(tx: Transaction, event: HomeOpened) -> list[AnyEffect]:
    return [ShowHome(card(tx, event))]


def card(tx: Transaction, event: Event) -> Card:
    say = voice(tx, event)
    start = Buttons(
        (
            Button("share_til", say.text("til-button-share"), style="primary"),
            Button("open_kudos", say.text("kudos-button-give")),
        )
    )
    return Card(
        (start, Note(_numbers(tx, event, say)), Divider(), *_lists(tx, event, say)), say.text("home-title")
    )


def _numbers(tx: Transaction, event: Event, say: Speech) -> str:
    received = kudos.count_received(tx, event.by.id)
    return say.text("home-kudos", received=received, left=allowance.left(tx, event))


def _lists(tx: Transaction, event: Event, say: Speech) -> tuple[Text | Note | Divider | Buttons, ...]:
    mine = til_card.mine(tils.by_author(tx, event.by.id, til_card.PAGE), say)
    kept = til_card.kept(tils.kept_by(tx, event.by.id, til_card.PAGE), say)
    return (Text(mine.title), *mine.parts, Divider(), Text(kept.title), *kept.parts)  # type: ignore[arg-type]
