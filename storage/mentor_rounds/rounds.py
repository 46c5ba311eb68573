"""The rounds themselves: one is open at a time."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, exists, or_, select, update

from storage import people
from storage.database import Transaction
from storage.mentor_rounds.tables import OPEN, Round, answers_table, proposals_table, signups_table
from storage.mentor_rounds.tables import rounds_table as table
from storage.setbacks import awake, first

AT_ONCE = 10


def add_round(tx: Transaction, made: Round) -> Round | None:
    """None when another is open already."""
    values = {name: value for name, value in msgspec.structs.asdict(made).items() if name != "id"}
    row = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    return None if row is None else msgspec.structs.replace(made, id=int(row[0]))


def round(tx: Transaction, round_id: int) -> Round | None:
    return _first(tx, table.c.id == round_id)


def open_round(tx: Transaction) -> Round | None:
    """The one that goes on now."""
    return _first(tx, table.c.state.in_(OPEN))


def hold_round(tx: Transaction, round_id: int) -> Round | None:
    """As it is now, and nobody else can change it, nor any of its proposals, until this transaction
    ends."""
    tx.lock(table, round_id)
    return round(tx, round_id)


def change_round(tx: Transaction, one: Round, **news: Any) -> Round:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def next_round_due(tx: Transaction) -> datetime | None:
    """When the first of them, or somebody in it, hears something."""
    moments = [
        first(tx, table.c.next_at),
        first(tx, table.c.made_at, "", _without_organiser(tx)),
        first(tx, signups_table.c.tell_at),
        first(tx, answers_table.c.next_at),
    ]
    return min((moment for moment in moments if moment is not None), default=None)


def due_rounds(tx: Transaction, now: datetime) -> list[Round]:
    """Held by this transaction; what others hold is left to them."""
    due = or_(
        awake(table) & or_(table.c.next_at <= now, _without_organiser(tx)),
        table.c.id.in_(_with_somebody_to_tell(tx, now)),
        table.c.id.in_(_with_somebody_to_ask(tx, now)),
    )
    chosen = select(table).where(_mine(tx), due).order_by(table.c.id).limit(AT_ONCE)
    return [_round(row) for row in tx.execute(chosen.with_for_update(skip_locked=True, key_share=True))]


def has_no_organiser(tx: Transaction, one: Round) -> bool:
    found = select(table.c.id).where(_mine(tx), table.c.id == one.id, _without_organiser(tx))
    return tx.execute(found).first() is not None


def _with_somebody_to_tell(tx: Transaction, now: datetime) -> Any:
    signup = signups_table.c
    return select(signup.round_id).where(_awake_signups(tx), signup.tell_at <= now)


def _with_somebody_to_ask(tx: Transaction, now: datetime) -> Any:
    answer, proposal = answers_table.c, proposals_table.c
    return (
        select(proposal.round_id)
        .join(answers_table, answer.proposal_id == proposal.id)
        .where(proposal.workspace_id == tx.workspace.id, _awake_answers(tx))
        .where(answer.next_at <= now)
    )


def _awake_signups(tx: Transaction) -> ColumnElement[bool]:
    return (signups_table.c.workspace_id == tx.workspace.id) & awake(signups_table)


def _awake_answers(tx: Transaction) -> ColumnElement[bool]:
    return (answers_table.c.workspace_id == tx.workspace.id) & awake(answers_table)


def _without_organiser(tx: Transaction) -> ColumnElement[bool]:
    person = people.table.c
    gone = exists().where(
        person.workspace_id == tx.workspace.id, person.id == table.c.organiser_id, person.has_left
    )
    return table.c.state.in_(OPEN) & gone


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _first(tx: Transaction, which: ColumnElement[bool]) -> Round | None:
    row = tx.execute(select(table).where(_mine(tx), which)).first()
    return None if row is None else _round(row)


def _round(row: Any) -> Round:
    return Round(**{name: getattr(row, name) for name in Round.__struct_fields__})
