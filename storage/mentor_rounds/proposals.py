"""The pairs that were worked out, what the two say to them, and what the organiser decided."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

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
from storage.setbacks import awake

AT_ONCE = 100


def propose(tx: Transaction, round_id: int, found: Sequence[Proposal]) -> None:
    """These and no others are in the preview; their ids are given here."""
    tx.execute(delete(table).where(_here(tx, table, round_id), table.c.state == "proposed"))
    key = {"workspace_id": tx.workspace.id}
    rows = [
        {name: value for name, value in msgspec.structs.asdict(one).items() if name != "id"} for one in found
    ]
    tx.insert_many_once(table, [{**key, **row} for row in rows])


def proposal(tx: Transaction, proposal_id: int) -> Proposal | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == proposal_id))
    return found[0] if found else None


def proposals(
    tx: Transaction, round_id: int, state: ProposalState, most: int, skip: int = 0
) -> list[Proposal]:
    """A page of them."""
    chosen = select(table).where(_here(tx, table, round_id), table.c.state == state)
    return _all(tx, chosen.order_by(table.c.id).limit(most).offset(skip))


def count_proposals(tx: Transaction, round_id: int) -> dict[ProposalState, int]:
    """How many there are in each state."""
    chosen = select(table.c.state, func.count().label("many")).where(_here(tx, table, round_id))
    found = {row.state: row.many for row in tx.execute(chosen.group_by(table.c.state))}
    states: tuple[ProposalState, ...] = ("proposed", "sent", "agreed", "declined")
    return {state: found.get(state, 0) for state in states}


def set_proposals(tx: Transaction, ids: Iterable[int], state: ProposalState) -> None:
    tx.execute(update(table).where(_mine(tx), table.c.id.in_(sorted(ids))).values(state=state))


def drop_proposals(tx: Transaction, ids: Iterable[int]) -> None:
    """They were never sent."""
    tx.execute(delete(table).where(_mine(tx), table.c.id.in_(sorted(ids))))


def declined_pairs(tx: Transaction, round_id: int) -> set[tuple[int, int]]:
    """Mentees and mentors of whom one said no in this round."""
    chosen = select(table.c.mentee_id, table.c.mentor_id).where(_here(tx, table, round_id))
    found = tx.execute(chosen.where(table.c.state == "declined"))
    return {(row.mentee_id, row.mentor_id) for row in found}


def sent_to(tx: Transaction, round_id: int, person_id: int) -> list[Proposal]:
    """What waits for an answer of this person or of the other one."""
    theirs = or_(table.c.mentee_id == person_id, table.c.mentor_id == person_id)
    return _all(tx, select(table).where(_here(tx, table, round_id), table.c.state == "sent", theirs))


def with_leavers(tx: Transaction, round_id: int) -> list[Proposal]:
    """With the two, of whom one is not here any more."""
    person = people.table.c
    gone = select(person.id).where(person.workspace_id == tx.workspace.id, person.has_left)
    theirs = or_(table.c.mentee_id.in_(gone), table.c.mentor_id.in_(gone))
    return _all(tx, select(table).where(_here(tx, table, round_id), table.c.state == "sent", theirs))


# --- what the two say ------------------------------------------------------------------------------


def ask(tx: Transaction, asked: Mapping[tuple[int, int], datetime]) -> None:
    """Each of a pair, by proposal and person, at their own moment."""
    rows = [
        {"proposal_id": number, "person_id": person_id, "step": "propose", "said": "", "next_at": at}
        for (number, person_id), at in asked.items()
    ]
    tx.insert_many_once(answers_table, [{"workspace_id": tx.workspace.id, **row} for row in rows])


def answers(tx: Transaction, proposal_id: int) -> dict[int, Answer]:
    """By person."""
    answer = answers_table.c
    mine = (answer.workspace_id == tx.workspace.id) & (answer.proposal_id == proposal_id)
    return {one.person_id: one for one in _answers(tx, select(answers_table).where(mine))}


def store_answer(tx: Transaction, one: Answer) -> None:
    answer = answers_table.c
    mine = (answer.workspace_id == tx.workspace.id) & (answer.proposal_id == one.proposal_id)
    values = msgspec.structs.asdict(one)
    tx.execute(update(answers_table).where(mine, answer.person_id == one.person_id).values(values))


def due_answers(tx: Transaction, round_id: int, now: datetime) -> list[Answer]:
    """Who hears something now; whoever calls holds the round."""
    answer = answers_table.c
    chosen = (
        select(answers_table)
        .join(table, table.c.id == answer.proposal_id)
        .where(_here(tx, table, round_id), answer.workspace_id == tx.workspace.id)
        .where(awake(answers_table), answer.next_at <= now)
        .order_by(answer.next_at, answer.proposal_id, answer.person_id)
    )
    return _answers(tx, chosen.limit(AT_ONCE))


def hush(tx: Transaction, round_id: int) -> None:
    """Nobody is asked or reminded any more."""
    numbers = select(table.c.id).where(_here(tx, table, round_id))
    mine = (answers_table.c.workspace_id == tx.workspace.id) & answers_table.c.proposal_id.in_(numbers)
    tx.execute(update(answers_table).where(mine).values(next_at=None))


# --- what the organiser decided --------------------------------------------------------------------


def choose(tx: Transaction, round_id: int, mentee_id: int, mentor_id: int, kind: Kind) -> None:
    """The last word about two people counts."""
    key = {"workspace_id": tx.workspace.id, "round_id": round_id}
    row = {**key, "mentee_id": mentee_id, "mentor_id": mentor_id, "kind": kind, "refused": ""}
    if tx.insert_once(choices_table, row) is None:
        two = _two(tx, round_id, mentee_id, mentor_id)
        tx.execute(update(choices_table).where(two).values(kind=kind, refused=""))


def undo_choice(tx: Transaction, round_id: int, mentee_id: int, mentor_id: int) -> bool:
    """Whether there was one."""
    gone = delete(choices_table).where(_two(tx, round_id, mentee_id, mentor_id))
    return tx.execute(gone.returning(choices_table.c.kind)).first() is not None


def forget_fixed(tx: Transaction, round_id: int) -> None:
    """Pairs made by hand are ordinary proposals from now on."""
    here = _here(tx, choices_table, round_id)
    tx.execute(delete(choices_table).where(here, choices_table.c.kind == "fixed"))


def choices(tx: Transaction, round_id: int) -> list[Choice]:
    table = choices_table.c
    chosen = select(choices_table).where(_here(tx, choices_table, round_id))
    rows = tx.execute(chosen.order_by(table.mentee_id, table.mentor_id))
    fields = Choice.__struct_fields__
    return [Choice(**{name: getattr(row, name) for name in fields}) for row in rows]


def set_refused(tx: Transaction, round_id: int, refused: Mapping[tuple[int, int], str]) -> None:
    """Of the pairs made by hand, these could not be."""
    here = _here(tx, choices_table, round_id)
    tx.execute(update(choices_table).where(here).values(refused=""))
    for two, why in refused.items():
        tx.execute(update(choices_table).where(_two(tx, round_id, *two)).values(refused=why))


def _two(tx: Transaction, round_id: int, mentee_id: int, mentor_id: int) -> ColumnElement[bool]:
    choice = choices_table.c
    here = _here(tx, choices_table, round_id)
    return and_(here, choice.mentee_id == mentee_id, choice.mentor_id == mentor_id)


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _here(tx: Transaction, table: Any, round_id: int) -> ColumnElement[bool]:
    return and_(table.c.workspace_id == tx.workspace.id, table.c.round_id == round_id)


def _all(tx: Transaction, statement: Any) -> list[Proposal]:
    fields = Proposal.__struct_fields__
    return [Proposal(**{name: getattr(row, name) for name in fields}) for row in tx.execute(statement)]


def _answers(tx: Transaction, statement: Any) -> list[Answer]:
    fields = Answer.__struct_fields__
    return [Answer(**{name: getattr(row, name) for name in fields}) for row in tx.execute(statement)]
