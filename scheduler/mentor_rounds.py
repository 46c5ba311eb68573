"""A matching round goes on by itself: signing up ends, proposals go out, people are asked and reminded, who
is open again is matched again, and everybody hears how it ended."""

from datetime import datetime

from handlers import isolation
from handlers.chat import AnyEffect
from handlers.mentor.rounds import answering, lifecycle, notices, proposals
from storage import mentor_rounds
from storage.database import Transaction
from storage.mentor_rounds import Round


def next_due(tx: Transaction) -> datetime | None:
    return mentor_rounds.next_round_due(tx)


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    return [effect for one in mentor_rounds.due_rounds(tx, now) for effect in _go_on(tx, one, now)]


def _go_on(tx: Transaction, one: Round, now: datetime) -> list[AnyEffect]:
    """What goes wrong with the round itself does not keep the people in it from hearing what they should."""
    told: list[AnyEffect] = [*answering.due(tx, one, now)]
    told += isolation.each(
        tx, "mentor_rounds", [one], lambda one: _round_goes_on(tx, _now(tx, one), now), now
    )
    return [*told, *notices.tell_how_it_ended(tx, _now(tx, one), now)]


def _round_goes_on(tx: Transaction, one: Round, now: datetime) -> list[AnyEffect]:
    told: list[AnyEffect] = []
    if mentor_rounds.has_no_organiser(tx, one):
        told += lifecycle.take_over(tx, one, now)
    told += lifecycle.settle(tx, _now(tx, one), now)
    return [*told, *_next_step(tx, _now(tx, one), now)]


def _next_step(tx: Transaction, one: Round, now: datetime) -> list[AnyEffect]:
    if one.next_at is None or one.next_at > now:
        return []
    match one.state:
        case "sign_up":
            return [*lifecycle.sign_up_is_over(tx, one, now)]
        case "solving":
            lifecycle.still_solving(tx, one, now)
        case "preview":
            return [*lifecycle.remind_of_preview(tx, one)]
        case "sending":
            return [*proposals.some(tx, one, now)]
        case "asking":
            return [*lifecycle.morning(tx, one, now)]
    return []


def _now(tx: Transaction, one: Round) -> Round:
    """What came before may have changed it."""
    return mentor_rounds.round(tx, one.id) or one
