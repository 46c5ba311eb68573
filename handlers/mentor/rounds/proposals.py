"""Proposals go to the two of each pair, a few at a time, each looked at once more: somebody may have
stopped, paused, left or got a mentor since the preview."""

from collections.abc import Sequence
from datetime import datetime

from handlers import isolation
from handlers.chat import Card, Durable, Text
from handlers.matching import rules
from handlers.matching.people import Mentee, Mentor
from handlers.matching.rounds import OVERRULED
from handlers.mentor.rounds import lifecycle, notices, participants
from handlers.texts import Speech
from storage import mentor_rounds, mentors
from storage.database import Transaction
from storage.mentor_rounds import Proposal, Round

AT_ONCE = 100


def begin(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """The first go at once, the others as the rhythm comes by."""
    mentor_rounds.forget_fixed(tx, one.id)
    return some(tx, mentor_rounds.change_round(tx, one, state="sending", turn=one.turn + 1, dropped=0), now)


def some(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """What cannot go any more is open again, and worked out again when all others went."""
    batch = mentor_rounds.proposals(tx, one.id, "proposed", AT_ONCE)
    mentors.hold_offers(tx, {pair.mentor_id for pair in batch})
    going = isolation.together(
        tx, "mentor_proposals", batch, lambda some: _still_good(tx, one, some, now), now
    )  # fmt: skip
    gone = [pair.id for pair in batch if pair not in going]
    mentor_rounds.drop_proposals(tx, gone)
    mentor_rounds.set_proposals(tx, [pair.id for pair in going], "sent")
    two = [(pair.id, person_id) for pair in going for person_id in (pair.mentee_id, pair.mentor_id)]
    mentor_rounds.ask(tx, dict.fromkeys(two, now))
    one = mentor_rounds.change_round(tx, one, dropped=one.dropped + len(gone), next_at=now)
    return [] if len(batch) == AT_ONCE else _all_went(tx, one, now)


def _all_went(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    if not one.dropped:
        return lifecycle.ask_people(tx, one, now)
    lifecycle.solve(tx, one, now)
    return notices.to_organiser(tx, one, f"dropped:{one.solved}", _some_did_not)


def _some_did_not(one: Round, say: Speech) -> Card:
    return Card((Text(say.text("round-dropped", name=one.name, count=one.dropped)),))


def _still_good(tx: Transaction, one: Round, batch: Sequence[Proposal], now: datetime) -> list[Proposal]:
    mentee_ids = mentor_rounds.signed_up(tx, one.id, "mentee", {pair.mentee_id for pair in batch})
    mentor_ids = mentor_rounds.signed_up(tx, one.id, "mentor", {pair.mentor_id for pair in batch})
    mentees, offering = participants.people_of(tx, one, mentee_ids, mentor_ids, now)
    looking = {person.id: person for person in mentees}
    helping = {person.id: person for person in offering}
    room = {person.id: person.seats for person in offering}
    good: list[Proposal] = []
    for pair in batch:
        mentee, mentor = looking.get(str(pair.mentee_id)), helping.get(str(pair.mentor_id))
        if mentee is not None and mentor is not None and room[mentor.id] > 0 and _fit(pair, mentee, mentor):
            room[mentor.id] -= 1
            good.append(pair)
    return good


def _fit(pair: Proposal, mentee: Mentee, mentor: Mentor) -> bool:
    """An organiser's own pair only has to be one that these two would not mind."""
    if mentee.paused or mentor.paused:
        return False
    if pair.is_fixed:
        return rules.personal(mentee, mentor) in OVERRULED
    return rules.between(mentee, mentor) == ""
