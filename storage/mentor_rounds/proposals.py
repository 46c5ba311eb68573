"""The pairs that were worked out, what the two say to them, and what the organiser decided."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select

from storage import people
from storage.database import Transaction
from storage.mentor_rounds.tables import (
    Answer,
    Choice,
    Kind,
    Proposal,
    ProposalState,
    answers_table,
    choices_table,
)
from storage.mentor_rounds.tables import proposals_table as table
from storage.rows import Rows
from storage.setbacks import awake
from storage.statements import change_rows, drop, put, scoped

AT_ONCE = 100


_rows = Rows(Proposal, table)
_answers = Rows(Answer, answers_table)
_choices = Rows(Choice, choices_table)

proposal = _rows.find
store_answer = _answers.store


def propose(tx: Transaction, round_id: int, found: Sequence[Proposal]) -> None:
    """These and no others are in the preview; their ids are given here."""
    drop(tx, table, round_id=round_id, state="proposed")
    tx.insert_many_once(table, [_rows.stored(one) for one in found])


def proposals(
    tx: Transaction, round_id: int, state: ProposalState, most: int, skip: int = 0
) -> list[Proposal]:
    """A page of them."""
    chosen = _rows.select(tx, round_id=round_id, state=state)
    return _rows.all(tx, chosen.order_by(table.c.id).limit(most).offset(skip))


def count_proposals(tx: Transaction, round_id: int) -> dict[ProposalState, int]:
    """How many there are in each state."""
    chosen = select(table.c.state, func.count().label("many")).where(scoped(tx, table, round_id=round_id))
    found = {row.state: row.many for row in tx.execute(chosen.group_by(table.c.state))}
    states: tuple[ProposalState, ...] = ("proposed", "sent", "agreed", "declined")
    return {state: found.get(state, 0) for state in states}


def set_proposals(tx: Transaction, ids: Iterable[int], state: ProposalState) -> None:
    change_rows(tx, table, {"state": state}, table.c.id.in_(sorted(ids)))


def drop_proposals(tx: Transaction, ids: Iterable[int]) -> None:
    """They were never sent."""
    drop(tx, table, table.c.id.in_(sorted(ids)))


def declined_pairs(tx: Transaction, round_id: int) -> set[tuple[int, int]]:
    """Mentees and mentors of whom one said no in this round."""
    declined = scoped(tx, table, round_id=round_id, state="declined")
    found = tx.execute(select(table.c.mentee_id, table.c.mentor_id).where(declined))
    return {(row.mentee_id, row.mentor_id) for row in found}


def sent_to(tx: Transaction, round_id: int, person_id: int) -> list[Proposal]:
    """What waits for an answer of this person or of the other one."""
    theirs = or_(table.c.mentee_id == person_id, table.c.mentor_id == person_id)
    return _rows.some(tx, theirs, round_id=round_id, state="sent")


def with_leavers(tx: Transaction, round_id: int) -> list[Proposal]:
    """With the two, of whom one is not here any more."""
    gone = select(people.table.c.id).where(scoped(tx, people.table, people.table.c.has_left))
    theirs = or_(table.c.mentee_id.in_(gone), table.c.mentor_id.in_(gone))
    return _rows.some(tx, theirs, round_id=round_id, state="sent")


# --- what the two say ------------------------------------------------------------------------------


def ask(tx: Transaction, asked: Mapping[tuple[int, int], datetime]) -> None:
    """Each of a pair, by proposal and person, at their own moment."""
    new = (Answer(number, person_id, "propose", next_at=at) for (number, person_id), at in asked.items())
    tx.insert_many_once(answers_table, [_answers.stored(one) for one in new])


def answers(tx: Transaction, proposal_id: int) -> dict[int, Answer]:
    """By person."""
    return {one.person_id: one for one in _answers.some(tx, proposal_id=proposal_id)}


def due_answers(tx: Transaction, round_id: int, now: datetime) -> list[Answer]:
    """Who hears something now; whoever calls holds the round."""
    answer = answers_table.c
    due = _answers.select(tx, awake(answers_table), answer.next_at <= now)
    of_round = due.join(table, table.c.id == answer.proposal_id).where(scoped(tx, table, round_id=round_id))
    order = (answer.next_at, answer.proposal_id, answer.person_id)
    return _answers.all(tx, of_round.order_by(*order).limit(AT_ONCE))


def stop_asking(tx: Transaction, round_id: int) -> None:
    """Nobody is asked or reminded any more."""
    numbers = select(table.c.id).where(scoped(tx, table, round_id=round_id))
    change_rows(tx, answers_table, {"next_at": None}, answers_table.c.proposal_id.in_(numbers))


# --- what the organiser decided --------------------------------------------------------------------


def choose(tx: Transaction, round_id: int, mentee_id: int, mentor_id: int, kind: Kind) -> None:
    """The last word about two people counts."""
    key = {"round_id": round_id, "mentee_id": mentee_id, "mentor_id": mentor_id}
    put(tx, choices_table, key, {"kind": kind, "refused": ""})


def undo_choice(tx: Transaction, round_id: int, mentee_id: int, mentor_id: int) -> bool:
    """Whether there was one."""
    return drop(tx, choices_table, round_id=round_id, mentee_id=mentee_id, mentor_id=mentor_id)


def forget_fixed(tx: Transaction, round_id: int) -> None:
    """Pairs made by hand are ordinary proposals from now on."""
    drop(tx, choices_table, round_id=round_id, kind="fixed")


def choices(tx: Transaction, round_id: int) -> list[Choice]:
    return _choices.some(tx, round_id=round_id)


def set_refused(tx: Transaction, round_id: int, refused: Mapping[tuple[int, int], str]) -> None:
    """Of the pairs made by hand, these could not be."""
    change_rows(tx, choices_table, {"refused": ""}, round_id=round_id)
    for (mentee_id, mentor_id), why in refused.items():
        two = {"mentee_id": mentee_id, "mentor_id": mentor_id}
        change_rows(tx, choices_table, {"refused": why}, round_id=round_id, **two)
