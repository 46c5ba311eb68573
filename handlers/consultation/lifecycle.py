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


def advance(tx: Transaction, one: Consultation, now: datetime) -> list[Durable]:
    """All that is due."""
    told = tell_each(tx, one, now)
    if one.next_at is None or one.next_at > now:
        return told
    goes_on = begin if one.state == "planned" else _go_on
    return [*told, *isolation.each(tx, "consultations", [one], lambda one: goes_on(tx, one, now), now)]


# --- before it begins ------------------------------------------------------------------------------


def tell_each(tx: Transaction, one: Consultation, now: datetime) -> list[Durable]:
    """Who is to hear something hears it now, or at a moment that suits them."""
    seats = consultations.seats(tx, one.id).values()
    due = [seat for seat in seats if seat.next_at is not None and seat.next_at <= now]
    tell = partial(_tell, tx, one, now=now)
    return isolation.each(tx, "consultation_seats", due, tell, now, lambda seat: Key(one.id, seat.person_id))


def _tell(tx: Transaction, one: Consultation, seat: Seat, now: datetime) -> list[Durable]:
    person = people.get(tx, seat.person_id)
    is_question = seat.hears == "invited"
    opens_for = availability.open_for_question if is_question else availability.open_for_notice
    opens = opens_for(tx, person, MODULE, now)
    makes_sense = not is_question or (one.state == "planned" and now < one.starts_at)
    if makes_sense and opens is not None and opens > now:
        consultations.change_seat(tx, seat, next_at=opens)
        return []
    consultations.change_seat(tx, seat, hears="", next_at=None)
    if opens is None or not makes_sense:
        return []
    say, zone = voice_of(tx, person), availability.zone(tx, person)
    card = cards.invitation(tx, one, person.id, zone, say) if is_question else cards.off(one, seat, zone, say)
    until = one.starts_at if is_question else None
    return [DirectMessage(person.id, card, f"{one.about}:{seat.hears}:{person.id}", until)]


def answered(tx: Transaction, one: Consultation, now: datetime) -> list[Durable]:
    """Somebody said yes or no: it begins when nothing has to be waited for, and is off when too few are
    left."""
    seats = consultations.seats(tx, one.id).values()
    coming, waiting = (sum(seat.reply == reply for seat in seats) for reply in ("yes", "waiting"))
    if coming + waiting < rules.FEWEST:
        return call_off(tx, one, "few", now)
    return begin(tx, one, now) if one.at_once and not waiting else []


def call_off(tx: Transaction, one: Consultation, why: Hears, now: datetime) -> list[Durable]:
    """Who was asked and did not say no hears so, and who began it why; `why` is "" when they know."""
    off = consultations.change(tx, one, state="off", next_at=None)
    for seat in consultations.seats(tx, one.id).values():
        is_starter = seat.person_id == one.starter_id
        hears = why if is_starter else _hears_off(seat)
        consultations.change_seat(tx, seat, hears=hears, next_at=now if hears else None)
    return tell_each(tx, off, now)


def _hears_off(seat: Seat) -> Hears:
    """Nothing for who said no, or was not asked yet."""
    return "" if seat.reply == "no" or seat.hears == "invited" else "off"


def begin(tx: Transaction, one: Consultation, now: datetime) -> list[Durable]:
    """With at least three who said yes and are there."""
    there = group.present(tx, one, now)
    if now > one.starts_at + LATEST_START:
        return call_off(tx, one, "late", now)
    if len(there) < rules.FEWEST or not group.has_starter(one, there):
        return call_off(tx, one, "few", now)
    for seat in consultations.seats(tx, one.id).values():
        consultations.change_seat(tx, seat, hears="", next_at=None)
    leads = group.facilitator(tx, one, there)
    begun = consultations.change(
        tx, one, state="running", step=1, facilitator_id=leads, next_at=now + rules.length(1)
    )
    question = consultations.question(tx, one.id)
    plan = group.tell(
        tx, begun, there, "plan",
        lambda say, reader: group_cards.plan(begun, question, there, reader, say),
    )  # fmt: skip
    return [plan, show_step(tx, begun, there)]


# --- from step to step -----------------------------------------------------------------------------


def _go_on(tx: Transaction, one: Consultation, now: datetime) -> list[Durable]:
    """To the step that belongs to now: what was missed is not gone through one after the other."""
    assert one.next_at is not None
    step, ends_at = rules.step_at(one.step, one.next_at, now)
    if step <= rules.LAST:
        return go_to(tx, one, step, ends_at, now)
    if now > ends_at + LONG_OVER:
        consultations.change(tx, one, state="ended", step=rules.LAST, next_at=None)
        return []
    return finish(tx, one, now)


def go_to(tx: Transaction, one: Consultation, step: int, ends_at: datetime, now: datetime) -> list[Durable]:
    there = group.present(tx, one, now)
    if len(there) < FEWEST_GOING_ON or not group.has_starter(one, there):
        return finish(tx, one, now)
    leads = group.facilitator(tx, one, there)
    moved = consultations.change(tx, one, step=step, extra=0, facilitator_id=leads, next_at=ends_at)
    return [*_advice(tx, one, step, there), show_step(tx, moved, there)]


def finish(tx: Transaction, one: Consultation, now: datetime) -> list[Durable]:
    there = group.present(tx, one, now)
    advice = _advice(tx, one, rules.OVER, there)
    ended = consultations.change(tx, one, state="ended", step=rules.LAST, extra=0, next_at=None)
    shared = [written for written in consultations.words(tx, one.id, "taken") if written.is_shared]
    told = group.tell(tx, ended, there, "end", lambda say, _: group_cards.end(ended, shared, say))
    return [*advice, told]


def show_step(tx: Transaction, one: Consultation, there: list[Person]) -> GroupChat:
    """The step it is at, or that there is more time for it."""
    assert one.next_at is not None
    ends_at, longer = one.next_at, one.extra > 0
    return group.tell(
        tx, one, there, f"step:{one.step}:{one.extra}",
        lambda say, reader: group_cards.step(
            one, group.clock(tx, ends_at, there, reader), reader, say, longer
        ),
    )  # fmt: skip


def _advice(tx: Transaction, one: Consultation, step: int, there: list[Person]) -> list[Durable]:
    """What everybody wrote, when the step for it is left behind."""
    written = consultations.words(tx, one.id, "advice") if one.step <= rules.ADVICE < step else []
    if not written:
        return []
    return [group.tell(tx, one, there, "advice", lambda say, _: group_cards.advice(written, say))]
