"""What a button or form is about, and whose consultation it is."""

from collections.abc import Callable

from handlers.answers import about, notice, voice
from handlers.chat import AnyEffect, Event, Submit, mentions
from handlers.parsing import words
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation, Seat
from storage.database import Transaction

Effects = list[AnyEffect]
MODULE = "circle"


def numbers(named: str) -> tuple[int, int, int]:
    """12, 3 and 1 for "consultation:12:3:1": which one, its step and how often that was made longer; 0 for
    what is not there."""
    kind, _, rest = named.partition(":")
    found = [words.number(one) or 0 for one in rest.split(":")] if kind == "consultation" else []
    number, step, extra, *_ = [*found, 0, 0, 0]
    return number, step, extra


def mentioned(event: Submit, name: str) -> tuple[int, ...]:
    """The people chosen in an input, each once."""
    named = (words.number(one.id) for one in mentions(event.values.get(name, "")))
    return tuple(dict.fromkeys(one for one in named if one))


def with_seat(tx: Transaction, event: Event, do: Callable[[Consultation, Seat, Speech], Effects]) -> Effects:
    """`do`, held, when this person was asked for it or began it. Others hear the same as when it is not
    there."""
    say = voice(tx, event)
    held = consultations.hold(tx, numbers(about(event))[0])
    seat = consultations.seats(tx, held.id).get(event.by.id) if held is not None else None
    if held is None or seat is None:
        return [notice(say, "consult-gone")]
    return do(held, seat, say)


def taking_part(tx: Transaction, event: Event, do: Callable[[Consultation, Speech], Effects]) -> Effects:
    """The same for who said yes."""

    def check(one: Consultation, seat: Seat, say: Speech) -> Effects:
        return do(one, say) if seat.reply == "yes" else [notice(say, "consult-gone")]

    return with_seat(tx, event, check)
