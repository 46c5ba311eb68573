"""What a pair hears, each at a moment that suits them: the introduction, an agenda for every meeting,
whether they met, one reminder, and the closing questions. A few plain steps, each taken once."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, GroupChat, Person
from handlers.mentor import meeting_cards, ranking
from handlers.mentor.ranking import MODULE, Wish
from handlers.people import availability, profiles
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Pair, Side
from storage.setbacks import Key

WEEKS = 3
MEETINGS = 6
"""After so many a pair comes to its end by itself."""

WEEK = timedelta(days=7)
FIRST_ASKED_AFTER = timedelta(days=7)
ASKED_AFTER = timedelta(days=4)
REMINDED_AFTER = timedelta(days=2)
LEAST = timedelta(days=1)
"""Between two things that somebody hears, when the rhythm was changed."""


def advance(tx: Transaction, pair: Pair, now: datetime) -> list[Durable]:
    """All that is due for these two."""
    if pair.state == "active" and _somebody_left(tx, pair):
        pair = end(tx, pair, now)
    if any(side.step == "intro" and _is_due(side, now) for side in mentors.sides(tx, pair.id).values()):
        return _introduce(tx, pair, now)

    def take_step(person_id: int) -> list[Durable]:
        side = mentors.sides(tx, pair.id).get(person_id)
        there = mentors.pair(tx, pair.id) or pair
        return _take_step(tx, there, side, now) if side is not None and _is_due(side, now) else []

    both = (pair.mentor_id, pair.mentee_id)
    return isolation.each(tx, "mentor_sides", both, take_step, now, lambda one: Key(pair.id, one))


def _is_due(side: Side, now: datetime) -> bool:
    return side.next_at is not None and side.next_at <= now


def _introduce(tx: Transaction, pair: Pair, now: datetime) -> list[Durable]:
    """Both together, as soon as both may hear it; when one silenced this, the other hears it alone."""
    both = [people.get(tx, number) for number in (pair.mentor_id, pair.mentee_id)]
    opens = {one.id: availability.open_for_notice(tx, one, MODULE, now) for one in both}
    at = max((each for each in opens.values() if each is not None), default=now)
    sides = mentors.sides(tx, pair.id).values()
    if at > now:
        for side in sides:
            _store(tx, side, next_at=at)
        return []
    for side in sides:
        _plan_next(tx, pair, side, now)
    wish = Wish(both[1], pair.topic, pair.level)
    shared, key = ranking.reasons(tx, wish, both[0], now), f"mentor:{pair.about}:intro"
    apart = {
        one.id: meeting_cards.introduction(pair, one.id, shared, voice_of(tx, one))
        for one in both
        if opens[one.id] is not None
    }
    if len(apart) < len(both):
        return [DirectMessage(number, card, f"{key}:{number}") for number, card in apart.items()]
    card = meeting_cards.together(pair, shared, profiles.shared_voice(tx, both))
    return [GroupChat(tuple(apart), card, apart, key)]


def _take_step(tx: Transaction, pair: Pair, side: Side, now: datetime) -> list[Durable]:
    """Now, or when they are there; who silenced this is not asked. That it has ended is no question."""
    person = people.get(tx, side.person_id)
    opens = now if side.step == "ended" else availability.open_for_question(tx, person, MODULE, now)
    if opens is not None and opens > now:
        mentors.store_side(tx, replace(side, next_at=opens))
        return []
    effects: list[Durable] = [_message(tx, pair, side, person)] if opens is not None else []
    _plan_next(tx, pair, side, now)
    return effects


def _message(tx: Transaction, pair: Pair, side: Side, person: Person) -> DirectMessage:
    card = meeting_cards.of_step(pair, side, voice_of(tx, person))
    key = f"mentor:{pair.about}:{side.step}:{side.meeting}:{person.id}"
    return DirectMessage(person.id, card, key, module=MODULE)


def _plan_next(tx: Transaction, pair: Pair, side: Side, now: datetime) -> None:
    match side.step:
        case "intro":
            _store(tx, side, step="spoken", next_at=now + FIRST_ASKED_AFTER)
        case "agenda":
            _store(tx, side, step="spoken", next_at=now + ASKED_AFTER)
        case "spoken":
            _store(tx, side, step="remind", asked=side.meeting, next_at=now + REMINDED_AFTER)
        case "remind":
            next_meeting(tx, pair, side, now)
        case _:
            _store(tx, side, next_at=None)


def next_meeting(tx: Transaction, pair: Pair, side: Side, now: datetime) -> None:
    """On to the agenda of the one after; after the last, to the closing questions."""
    if side.meeting < MEETINGS:
        planned = pair.made_at + side.meeting * pair.weeks * WEEK
        _store(tx, side, step="agenda", meeting=side.meeting + 1, next_at=max(planned, now + LEAST))
        return
    _store(tx, side, step="reflect", next_at=now + REMINDED_AFTER)
    if all(one.step == "reflect" for one in mentors.sides(tx, pair.id).values()):
        mentors.change_pair(tx, pair, state="ended")
        _free_seat(tx, pair, now)


def close(tx: Transaction, pair: Pair, now: datetime) -> Pair:
    """It was good: both get the closing questions, and the mentor has a seat again."""
    closed = mentors.change_pair(tx, pair, state="ended")
    for side in mentors.sides(tx, pair.id).values():
        _store(tx, side, step="reflect", next_at=now)
    _free_seat(tx, pair, now)
    return closed


def end(tx: Transaction, pair: Pair, now: datetime, by: int | None = None) -> Pair:
    """It stops here, without questions; the other one hears so. What was not shared yet stays theirs."""
    ended = mentors.change_pair(tx, pair, state="ended")
    for side in mentors.sides(tx, pair.id).values():
        _store(tx, side, step="ended", next_at=None if side.person_id == by else now)
    mentors.keep_harvests_private(tx, pair.id, now)
    _free_seat(tx, pair, now)
    return ended


def _free_seat(tx: Transaction, pair: Pair, now: datetime) -> None:
    offer = mentors.of(tx, pair.mentor_id)
    if offer is not None:
        mentors.wake_queue(tx, sorted(offer.topics), now)


def _somebody_left(tx: Transaction, pair: Pair) -> bool:
    both = people.by_ids(tx, {pair.mentor_id, pair.mentee_id}).values()
    return any(one.has_left for one in both)


def _store(tx: Transaction, side: Side, **news: object) -> None:
    mentors.store_side(tx, replace(side, **news))
