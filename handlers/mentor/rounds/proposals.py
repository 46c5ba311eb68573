"""Proposals go to the two of each pair, a few at a time, each looked at once more: somebody may have stopped,
paused, left or got a mentor since the preview. Both are asked in their own working hours and reminded once.
Whoever calls holds the round, and by that its proposals."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, Person
from handlers.mentor.ranking import MODULE
from handlers.mentor.rounds import cards, participants, rules
from handlers.people import availability, working_days
from storage import mentor_rounds, mentors, people
from storage.database import Transaction
from storage.mentor_rounds import Answer, Proposal, Round
from storage.setbacks import Key

AT_ONCE = 100


# --- sending ---------------------------------------------------------------------------------------


def send_some(tx: Transaction, round: Round, now: datetime) -> tuple[Round, bool]:
    """Those whose turn it is, and whether there may be more. What cannot go any more is open again."""
    batch = mentor_rounds.proposals(tx, round.id, "proposed", AT_ONCE)
    mentors.hold_offers(tx, {proposal.mentor_id for proposal in batch})
    going = isolation.together(
        tx, "mentor_proposals", batch, lambda some: _still_good(tx, round, some, now), now
    )
    gone = [proposal.id for proposal in batch if proposal not in going]
    mentor_rounds.drop_proposals(tx, gone)
    mentor_rounds.set_proposals(tx, [proposal.id for proposal in going], "sent")
    both = [(one.id, person_id) for one in going for person_id in (one.mentee_id, one.mentor_id)]
    mentor_rounds.ask(tx, dict.fromkeys(both, now))
    round = mentor_rounds.change_round(tx, round, dropped=round.dropped + len(gone), next_at=now)
    return round, len(batch) == AT_ONCE


def _still_good(tx: Transaction, round: Round, batch: Sequence[Proposal], now: datetime) -> list[Proposal]:
    mentee_ids = mentor_rounds.signed_up(tx, round.id, "mentee", {one.mentee_id for one in batch})
    mentor_ids = mentor_rounds.signed_up(tx, round.id, "mentor", {one.mentor_id for one in batch})
    mentees, offering = participants.people_of(tx, round, mentee_ids, mentor_ids, now)
    looking = {person.id: person for person in mentees}
    helping = {person.id: person for person in offering}
    room = {person.id: person.seats for person in offering}
    good: list[Proposal] = []
    for proposal in batch:
        mentee, mentor = looking.get(str(proposal.mentee_id)), helping.get(str(proposal.mentor_id))
        if mentee is None or mentor is None or room[mentor.id] <= 0:
            continue
        if rules.fits(mentee, mentor, proposal.is_fixed):
            room[mentor.id] -= 1
            good.append(proposal)
    return good


# --- asking ----------------------------------------------------------------------------------------


def ask_due(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """All who hear something now, a few at a time. Whether that settles the round is looked at after it."""

    def ask(due: Answer) -> list[Durable]:
        proposal = mentor_rounds.proposal(tx, due.proposal_id)
        side = mentor_rounds.answers(tx, due.proposal_id)[due.person_id]
        is_due = side.next_at is not None and side.next_at <= now
        return _take_step(tx, round, proposal, side, now) if proposal is not None and is_due else []

    due = mentor_rounds.due_answers(tx, round.id, now)
    return isolation.each(
        tx, "mentor_answers", due, ask, now, lambda one: Key(one.proposal_id, one.person_id)
    )


def _take_step(
    tx: Transaction, round: Round, proposal: Proposal, side: Answer, now: datetime
) -> list[Durable]:
    """Who does not want to be asked any more has said no. That a pair fell apart is no question."""
    person = people.get(tx, side.person_id)
    if side.step == "told":
        mentor_rounds.store_answer(tx, replace(side, next_at=None))
        return [_message(tx, round, proposal, side, person)]
    if proposal.state != "sent":
        mentor_rounds.store_answer(tx, replace(side, next_at=None))
        return []
    opens = availability.open_for_question(tx, person, MODULE, now)
    if opens is not None and opens > now:
        mentor_rounds.store_answer(tx, replace(side, next_at=opens))
        return []
    if opens is None or side.step == "silent":
        fall_apart(tx, proposal, now)
        return []
    step, days = ("remind", round.days) if side.step == "propose" else ("silent", 1)
    until = working_days.days_later(now, days, availability.week(tx, person))
    mentor_rounds.store_answer(tx, replace(side, step=step, next_at=until))
    return [_message(tx, round, proposal, side, person)]


def _message(
    tx: Transaction, round: Round, proposal: Proposal, side: Answer, person: Person
) -> DirectMessage:
    make = {"propose": cards.proposal, "remind": cards.reminder}.get(side.step, cards.fell_apart)
    card = make(round, proposal, person.id, voice_of(tx, person))
    return DirectMessage(person.id, card, f"{proposal.about}:{side.step}:{person.id}", module=MODULE)


def fall_apart(tx: Transaction, proposal: Proposal, now: datetime, by: int = 0) -> None:
    """It does not go on, and both are open again. Who heard of it hears that too, but not whoever it was
    `by`."""
    mentor_rounds.set_proposals(tx, [proposal.id], "declined")
    for side in mentor_rounds.answers(tx, proposal.id).values():
        hears = side.step != "propose" and side.person_id != by
        mentor_rounds.store_answer(tx, replace(side, step="told", next_at=now if hears else None))
