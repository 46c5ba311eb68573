"""Status and silence during one's learning time: offered where the platform can, asked for, withdrawn."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.answers import notice, voice
from handlers.chat import (
    AskConsent,
    Button,
    Buttons,
    Card,
    Effects,
    Event,
    Note,
    Offer,
    Person,
    Press,
    Text,
)
from handlers.people import availability, focus
from handlers.texts import Speech
from storage import consents
from storage.database import Transaction


def offer(tx: Transaction, event: Event, say: Speech) -> tuple[Note | Buttons | Offer, ...]:
    """What stands about it in one's overview."""
    if consents.of(tx, event.by.id) is None:
        return (Offer(Button("time_focus", say.text("time-button-focus")), "focus"),)
    stop = Button("time_focus_off", say.text("time-button-focus-off"))
    return Note(say.text("time-focus-given")), Buttons((stop,))


def ask(tx: Transaction, event: Press) -> Effects:
    """What it is about, and the way to the platform's own question."""
    say = voice(tx, event)
    if consents.of(tx, event.by.id) is not None:
        return [notice(say, "time-focus-already")]
    words = (Text(say.text("time-focus-ask")), Note(say.text("time-focus-secret")))
    card = Card(words, say.text("time-focus-title"))
    return [AskConsent(card, say.text("time-focus-link"), consents.ask(tx, event.by.id, event.at))]


def withdraw(tx: Transaction, event: Press) -> Effects:
    """Also what is set at that moment goes."""
    return [
        *focus.withdraw(tx, event.by, event.at),
        notice(voice(tx, event), "time-focus-withdrawn"),
    ]


def until(tx: Transaction, person: Person, end: datetime, say: Speech) -> str:
    """What happens now that they began."""
    local = end.astimezone(ZoneInfo(availability.zone(tx, person)))
    return say.text("time-focus-on", end=f"{local:%H:%M}")
