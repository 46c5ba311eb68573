"""The way of a round: handed to the solver, looked after each working morning, ended or called off.
Whoever calls holds the round, and by that its proposals."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from handlers.chat import Button, Buttons, Card, Durable, Text
from handlers.mentor.rounds import cards, notices
from handlers.people import availability, working_days
from handlers.texts import Speech
from storage import mentor_rounds, people, solving
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Round

KIND = "round"
"""Of the sum."""

MOST_TURNS = 3
"""Proposals go out so many times; who has nobody by then hears so."""

LOOK_AFTER = timedelta(hours=1)
"""Whether a sum is still waited for: it is dropped while the module is off."""

REMIND_DAYS = 3
"""Working days until the organiser is told that the preview still waits."""


# --- working it out --------------------------------------------------------------------------------


def solve(tx: Transaction, one: Round, now: datetime) -> Round:
    """Have the best pairs worked out for who is open."""
    solving.ask(tx, KIND, one.id, now)
    return mentor_rounds.change_round(tx, one, state="solving", is_changed=False, next_at=now + LOOK_AFTER)


def close_sign_up(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """Nobody can sign up any more."""
    return notices.show(tx, solve(tx, one, now))


def sign_up_is_over(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """The same because the day has come: the organiser hears so."""
    told = notices.to_organiser(tx, one, "closed", lambda one, say: _being_solved(tx, one, say))
    return [*told, *close_sign_up(tx, one, now)]


def still_solving(tx: Transaction, one: Round, now: datetime) -> None:
    if solving.wanted(tx, KIND, one.id) is None:
        solving.ask(tx, KIND, one.id, now)
    mentor_rounds.change_round(tx, one, next_at=now + LOOK_AFTER)


def _being_solved(tx: Transaction, one: Round, say: Speech) -> Card:
    signed = mentor_rounds.counts(tx, one.id)
    told = say.text("round-closed", name=one.name, mentees=signed["mentee"], mentors=signed["mentor"])
    return Card((Text(told), Buttons((cards.look_button(one, say),))))


# --- the preview waits -----------------------------------------------------------------------------


def preview_until(tx: Transaction, one: Round, now: datetime) -> datetime:
    return working_days.days_later(now, REMIND_DAYS, availability.week(tx, people.get(tx, one.organiser_id)))


def remind_of_preview(tx: Transaction, one: Round) -> list[Durable]:
    """Once for each preview."""
    mentor_rounds.change_round(tx, one, next_at=None)
    return notices.to_organiser(tx, one, f"waits:{one.solved}", _waits)


def _waits(one: Round, say: Speech) -> Card:
    look = Button("round_look", say.text("round-button-preview"), one.about, "primary")
    return Card((Text(say.text("round-preview-waits", name=one.name)), Buttons((look,))))


def take_over(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """Who began it is not here any more: another admin goes on with it; without one it is called off."""
    one, person = notices.organiser(tx, one)
    if person is None:
        return cancel(tx, one, now)
    return notices.to_organiser(tx, one, f"yours:{person.id}", _yours)


def _yours(one: Round, say: Speech) -> Card:
    return Card((Text(say.text("round-yours-now", name=one.name)), Buttons((cards.look_button(one, say),))))


# --- while people answer ---------------------------------------------------------------------------


def ask_people(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """Proposals are with the two, or there was none: on to the answers."""
    asking = mentor_rounds.change_round(tx, one, state="asking", next_at=_next_morning(tx, one, now))
    return settle(tx, asking, now)


def fall_apart(tx: Transaction, pair: Proposal, now: datetime, by: int = 0) -> None:
    """It does not go on, and both are open again. Who heard of it hears that too, but not whoever it was
    `by`."""
    mentor_rounds.set_proposals(tx, [pair.id], "declined")
    for side in mentor_rounds.answers(tx, pair.id).values():
        hears = side.step != "propose" and side.person_id != by
        mentor_rounds.store_answer(tx, replace(side, step="told", next_at=now if hears else None))


def settle(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """It ends as soon as nobody is asked any more and nobody can be proposed to somebody else."""
    if one.state != "asking" or mentor_rounds.count_proposals(tx, one.id)["sent"]:
        return []
    return [] if _goes_on(tx, one) else end(tx, one, now)


def morning(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """The organiser's working day begins: those who are open again are matched again."""
    for pair in mentor_rounds.with_leavers(tx, one.id):
        fall_apart(tx, pair, now)
    if _goes_on(tx, one):
        solve(tx, one, now)
        return []
    changed = mentor_rounds.change_round(tx, one, next_at=_next_morning(tx, one, now))
    return settle(tx, changed, now)


def _goes_on(tx: Transaction, one: Round) -> bool:
    return one.turn < MOST_TURNS and mentor_rounds.has_newly_unmatched(tx, one.id)


def _next_morning(tx: Transaction, one: Round, now: datetime) -> datetime:
    return working_days.next_morning(now, availability.week(tx, people.get(tx, one.organiser_id)))


# --- the end ---------------------------------------------------------------------------------------


def end(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """The organiser gets numbers; who has nobody hears so, and how to go on."""
    ended = mentor_rounds.change_round(tx, one, state="ended", next_at=None)
    mentor_rounds.announce_to_unmatched(tx, one.id, now)
    told = notices.to_organiser(tx, ended, "ended", lambda one, say: _summary(tx, one, say))
    return [*told, *notices.show(tx, ended)]


def cancel(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """Everybody who signed up hears it once; who became a pair goes on."""
    solving.drop(tx, KIND, one.id)
    mentor_rounds.stop_asking(tx, one.id)
    mentor_rounds.announce_to_all(tx, one.id, now)
    return notices.show(tx, mentor_rounds.change_round(tx, one, state="cancelled", next_at=None))


def _summary(tx: Transaction, one: Round, say: Speech) -> Card:
    pairs = mentor_rounds.count_proposals(tx, one.id)["agreed"]
    signed = mentor_rounds.counts(tx, one.id)
    told = say.text(
        "round-summary", name=one.name, pairs=pairs, mentees=signed["mentee"], mentors=signed["mentor"],
        turns=one.turn,
    )  # fmt: skip
    return Card((Text(told),))
