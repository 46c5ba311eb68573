"""The two of a proposed pair are asked in their own working hours, reminded once, and say yes or no. A seat
is given inside the transaction: two never get the last."""

from datetime import datetime

from msgspec.structs import replace

from handlers import isolation
from handlers.answers import about, notice, voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Press, Reply, mention
from handlers.mentor import meetings
from handlers.mentor.ranking import MODULE
from handlers.mentor.rounds import cards, lifecycle
from handlers.mentor.scopes import Effects, numbered
from handlers.people import admission, availability, working_days
from storage import mentor_rounds, mentors, people
from storage.database import Transaction
from storage.mentor_rounds import Answer, Proposal, Round
from storage.setbacks import Key


def yes(tx: Transaction, event: Press) -> Effects:
    say, (one, pair) = voice(tx, event), _held(tx, event)
    if one is None or pair is None:
        return [_not_needed(tx, event)]
    sides = mentor_rounds.answers(tx, pair.id)
    mentor_rounds.store_answer(tx, replace(sides[event.by.id], said="yes", next_at=None))
    other = pair.other(event.by.id)
    if sides[other].said != "yes":
        return [notice(say, "round-yes", other=mention(other))]
    if not _are_pair(tx, pair) and not _has_room(tx, pair):
        lifecycle.fall_apart(tx, pair, event.at, by=event.by.id)
        return [*lifecycle.settle(tx, one, event.at), notice(say, "round-just-taken")]
    told = _pair_up(tx, pair, event.at)
    return [*told, *lifecycle.settle(tx, one, event.at), notice(say, "round-both", other=mention(other))]


def no(tx: Transaction, event: Press) -> Effects:
    """Without a reason, and nobody is told whose no it was."""
    one, pair = _held(tx, event)
    if one is None or pair is None:
        return [_not_needed(tx, event)]
    lifecycle.fall_apart(tx, pair, event.at, by=event.by.id)
    return [*lifecycle.settle(tx, one, event.at), notice(voice(tx, event), "round-no")]


def _are_pair(tx: Transaction, pair: Proposal) -> bool:
    """They found each other in the meantime, without the round."""
    theirs = mentors.pairs_of(tx, pair.mentee_id)
    return any(one.mentor_id == pair.mentor_id for one in theirs)


def _has_room(tx: Transaction, pair: Proposal) -> bool:
    """Both are here still, and the mentor has a seat."""
    both = people.by_ids(tx, {pair.mentee_id, pair.mentor_id})
    if len(both) < 2 or any(admission.policy(tx, person) != "full" for person in both.values()):
        return False
    offer = mentors.hold_offer(tx, pair.mentor_id)
    taken = mentors.seats_taken(tx, {pair.mentor_id}).get(pair.mentor_id, 0)
    return offer is not None and taken < offer.capacity


def _pair_up(tx: Transaction, pair: Proposal, now: datetime) -> list[Durable]:
    mentor_rounds.set_proposals(tx, [pair.id], "agreed")
    if _are_pair(tx, pair):
        return []
    made = mentors.add_pair(tx, pair.mentor_id, pair.mentee_id, pair.topic, pair.level, meetings.WEEKS, now)
    return [*meetings.advance(tx, made, now)]


def _held(tx: Transaction, event: Press) -> tuple[Round | None, Proposal | None]:
    """The round, held, and the proposal, while it waits for this person."""
    number = numbered(about(event), "proposal")[0]
    found = mentor_rounds.proposal(tx, number)
    one = mentor_rounds.hold_round(tx, found.round_id) if found is not None else None
    pair = mentor_rounds.proposal(tx, number)
    if one is None or one.is_over or pair is None or pair.state != "sent":
        return None, None
    return (one, pair) if event.by.id in (pair.mentee_id, pair.mentor_id) else (None, None)


def _not_needed(tx: Transaction, event: Press) -> Reply:
    pair = mentor_rounds.proposal(tx, numbered(about(event), "proposal")[0])
    theirs = pair is not None and event.by.id in (pair.mentee_id, pair.mentor_id)
    agreed = pair is not None and theirs and pair.state == "agreed"
    return notice(voice(tx, event), "round-not-needed", agreed="yes" if agreed else "no")


# --- asking ----------------------------------------------------------------------------------------


def due(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """All who hear something now, a few at a time. Whether that settles the round is looked at after it."""

    def ask(found: Answer) -> list[Durable]:
        pair = mentor_rounds.proposal(tx, found.proposal_id)
        side = mentor_rounds.answers(tx, found.proposal_id)[found.person_id]
        is_due = pair is not None and side.next_at is not None and side.next_at <= now
        return _take_step(tx, one, pair, side, now) if pair is not None and is_due else []

    found = mentor_rounds.due_answers(tx, one.id, now)
    return isolation.each(
        tx, "mentor_answers", found, ask, now, lambda one: Key(one.proposal_id, one.person_id)
    )


def _take_step(tx: Transaction, one: Round, pair: Proposal, side: Answer, now: datetime) -> list[Durable]:
    """Said now or when they are there; who does not want to be asked any more has said no."""
    if pair.state != "sent" and side.step != "told":
        mentor_rounds.store_answer(tx, replace(side, next_at=None))
        return []
    person = people.get(tx, side.person_id)
    asks = side.step in ("propose", "remind", "silent")
    opens_for = availability.open_for_question if asks else availability.open_for_notice
    opens = opens_for(tx, person, MODULE, now)
    if opens is not None and opens > now:
        mentor_rounds.store_answer(tx, replace(side, next_at=opens))
        return []
    if asks and (opens is None or side.step == "silent"):
        lifecycle.fall_apart(tx, pair, now)
        return []
    _plan_next(tx, one, side, person, now)
    return [_said(tx, one, pair, side, person)] if opens is not None else []


def _plan_next(tx: Transaction, one: Round, side: Answer, person: Person, now: datetime) -> None:
    if side.step == "told":
        mentor_rounds.store_answer(tx, replace(side, next_at=None))
        return
    step, days = ("remind", one.days) if side.step == "propose" else ("silent", 1)
    until = working_days.days_later(now, days, availability.week(tx, person))
    mentor_rounds.store_answer(tx, replace(side, step=step, next_at=until))


def _said(tx: Transaction, one: Round, pair: Proposal, side: Answer, person: Person) -> DirectMessage:
    say = voice_of(tx, person)
    shown = {"propose": cards.proposal, "remind": cards.reminder}.get(side.step, cards.fell_apart)
    card: Card = shown(one, pair, person.id, say)
    return DirectMessage(person.id, card, f"{pair.about}:{side.step}:{person.id}")
