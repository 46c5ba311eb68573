"""Where a consultation goes: asked for, begun, from step to step, over; or not begun at all."""

from datetime import datetime, timedelta
from functools import partial

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, GroupChat, Person
from handlers.consultation import cards, group, group_cards, rules
from handlers.consultation.scopes import MODULE
from handlers.people import availability
from storage import consultations, people
from storage.consultations import Consultation, Hears, Seat
from storage.database import Transaction
from storage.setbacks import Key

LATEST_START = timedelta(minutes=15)
"""Later than this it does not begin any more: everybody has gone on with something else."""

LONG_OVER = timedelta(minutes=30)
"""So long after its end nothing is said about it any more."""

FEWEST_GOING_ON = 2


def run(tx: Transaction, now: datetime) -> list[Durable]:
    """All that is due."""
    due = consultations.due(tx, now)
    return [effect for consultation in due for effect in advance(tx, consultation, now)]


def advance(tx: Transaction, consultation: Consultation, now: datetime) -> list[Durable]:
    notices = notify_each(tx, consultation, now)
    if consultation.next_at is None or consultation.next_at > now:
        return notices
    go_on = begin if consultation.state == "planned" else _next_step
    begun = isolation.each(tx, "consultations", [consultation], lambda one: go_on(tx, one, now), now)
    return [*notices, *begun]


# --- before it begins ------------------------------------------------------------------------------


def notify_each(tx: Transaction, consultation: Consultation, now: datetime) -> list[Durable]:
    """Who is to hear something: an invitation when they work, the rest at once."""
    seats = consultations.seats(tx, consultation.id).values()
    due = [seat for seat in seats if seat.next_at is not None and seat.next_at <= now]
    notify = partial(_notify, tx, consultation, now=now)
    return isolation.each(
        tx, "consultation_seats", due, notify, now, lambda seat: Key(consultation.id, seat.person_id)
    )


def _notify(tx: Transaction, consultation: Consultation, seat: Seat, now: datetime) -> list[Durable]:
    if seat.hears == "invited":
        return _invite(tx, consultation, seat, now)
    consultations.change_seat(tx, seat, hears="", next_at=None)
    person = people.get(tx, seat.person_id)
    card = cards.off(consultation, seat, availability.zone(tx, person), voice_of(tx, person))
    return [DirectMessage(person.id, card, f"{consultation.about}:{seat.hears}:{person.id}", module=MODULE)]


def _invite(tx: Transaction, consultation: Consultation, seat: Seat, now: datetime) -> list[Durable]:
    """When they work, and while it makes sense."""
    person = people.get(tx, seat.person_id)
    opens = availability.open_for_question(tx, person, MODULE, now)
    makes_sense = consultation.state == "planned" and now < consultation.starts_at
    if makes_sense and opens is not None and opens > now:
        consultations.change_seat(tx, seat, next_at=opens)
        return []
    consultations.change_seat(tx, seat, hears="", next_at=None)
    if opens is None or not makes_sense:
        return []
    zone, say = availability.zone(tx, person), voice_of(tx, person)
    card = cards.invitation(tx, consultation, person.id, zone, say)
    key = f"{consultation.about}:invited:{person.id}"
    return [DirectMessage(person.id, card, key, consultation.starts_at, module=MODULE)]


def answered(tx: Transaction, consultation: Consultation, now: datetime) -> list[Durable]:
    """Somebody said yes or no: it begins when nothing has to be waited for, and is off when too few are
    left."""
    seats = consultations.seats(tx, consultation.id).values()
    coming, waiting = (sum(seat.reply == reply for seat in seats) for reply in ("yes", "waiting"))
    if coming + waiting < rules.FEWEST:
        return call_off(tx, consultation, "few", now)
    return begin(tx, consultation, now) if consultation.at_once and not waiting else []


def call_off(tx: Transaction, consultation: Consultation, why: Hears, now: datetime) -> list[Durable]:
    """Who was asked and did not say no hears so, and who began it why; `why` is "" when they know."""
    off = consultations.change(tx, consultation, state="off", next_at=None)
    for seat in consultations.seats(tx, consultation.id).values():
        is_starter = seat.person_id == consultation.starter_id
        hears = why if is_starter else _hears_off(seat)
        consultations.change_seat(tx, seat, hears=hears, next_at=now if hears else None)
    return notify_each(tx, off, now)


def _hears_off(seat: Seat) -> Hears:
    """Nothing for who said no, or was not asked yet."""
    return "" if seat.reply == "no" or seat.hears == "invited" else "off"


def begin(tx: Transaction, consultation: Consultation, now: datetime) -> list[Durable]:
    """With at least three who said yes and are there."""
    there = group.present(tx, consultation, now)
    if now > consultation.starts_at + LATEST_START:
        return call_off(tx, consultation, "late", now)
    if len(there) < rules.FEWEST or not group.has_starter(consultation, there):
        return call_off(tx, consultation, "few", now)
    for seat in consultations.seats(tx, consultation.id).values():
        consultations.change_seat(tx, seat, hears="", next_at=None)
    leads = group.facilitator(tx, consultation, there)
    begun = consultations.change(
        tx, consultation, state="running", step=1, facilitator_id=leads, next_at=now + rules.length(1)
    )
    question = consultations.question(tx, consultation.id)
    plan = group.to_all(
        tx, begun, there, "plan",
        lambda say, reader: group_cards.plan(begun, question, there, reader, say),
    )  # fmt: skip
    return [plan, announce_step(tx, begun, there)]


# --- from step to step -----------------------------------------------------------------------------


def _next_step(tx: Transaction, consultation: Consultation, now: datetime) -> list[Durable]:
    """To the step that belongs to now: what was missed is not gone through one after the other."""
    assert consultation.next_at is not None
    step, ends_at = rules.step_at(consultation.step, consultation.next_at, now)
    if step <= rules.LAST:
        return go_to(tx, consultation, step, ends_at, now)
    if now > ends_at + LONG_OVER:
        consultations.change(tx, consultation, state="ended", step=rules.LAST, next_at=None)
        return []
    return finish(tx, consultation, now)


def go_to(
    tx: Transaction, consultation: Consultation, step: int, ends_at: datetime, now: datetime
) -> list[Durable]:
    there = group.present(tx, consultation, now)
    if len(there) < FEWEST_GOING_ON or not group.has_starter(consultation, there):
        return finish(tx, consultation, now)
    leads = group.facilitator(tx, consultation, there)
    moved = consultations.change(tx, consultation, step=step, extra=0, facilitator_id=leads, next_at=ends_at)
    return [*_advice(tx, consultation, step, there), announce_step(tx, moved, there)]


def finish(tx: Transaction, consultation: Consultation, now: datetime) -> list[Durable]:
    there = group.present(tx, consultation, now)
    advice = _advice(tx, consultation, rules.OVER, there)
    ended = consultations.change(tx, consultation, state="ended", step=rules.LAST, extra=0, next_at=None)
    shared = [written for written in consultations.words(tx, consultation.id, "taken") if written.is_shared]
    end = group.to_all(tx, ended, there, "end", lambda say, _: group_cards.end(ended, shared, say))
    return [*advice, end]


def announce_step(tx: Transaction, consultation: Consultation, there: list[Person]) -> GroupChat:
    """The step it is at, or that there is more time for it."""
    assert consultation.next_at is not None
    ends_at, longer = consultation.next_at, consultation.extra > 0
    return group.to_all(
        tx, consultation, there, f"step:{consultation.step}:{consultation.extra}",
        lambda say, reader: group_cards.step(
            consultation, group.clock(tx, ends_at, there, reader), reader, say, longer
        ),
    )  # fmt: skip


def _advice(tx: Transaction, consultation: Consultation, step: int, there: list[Person]) -> list[Durable]:
    """What everybody wrote, when the step for it is left behind."""
    is_behind = consultation.step <= rules.ADVICE < step
    written = consultations.words(tx, consultation.id, "advice") if is_behind else []
    if not written:
        return []
    return [group.to_all(tx, consultation, there, "advice", lambda say, _: group_cards.advice(written, say))]
