"""The rounds themselves: one is open at a time."""

from datetime import datetime
from typing import Any

from sqlalchemy import exists, or_, select

from storage import people
from storage.database import Transaction
from storage.mentor_rounds.tables import OPEN, Round, answers_table, proposals_table, signups_table
from storage.mentor_rounds.tables import rounds_table as table
from storage.rows import Rows
from storage.setbacks import awake, due_by, earliest, first
from storage.statements import scoped

AT_ONCE = 10


_rows = Rows(Round, table)

_person = people.table.c
_WITHOUT_ORGANISER = or_(*(table.c.state == one for one in OPEN)) & exists().where(
    _person.workspace_id == table.c.workspace_id, _person.id == table.c.organiser_id, _person.has_left
)

add_round = _rows.add
"""None when another is open already."""
round = _rows.find
hold_round = _rows.hold
"""Nobody else can change any of its proposals either."""
change_round = _rows.change


def open_round(tx: Transaction) -> Round | None:
    """The one that goes on now."""
    return _rows.first(tx, table.c.state.in_(OPEN))


def next_round_due(tx: Transaction) -> datetime | None:
    """When the first of them, or somebody in it, hears something."""
    return earliest(
        first(tx, table.c.next_at),
        first(tx, table.c.made_at, "", _WITHOUT_ORGANISER),
        first(tx, signups_table.c.tell_at),
        first(tx, answers_table.c.next_at),
    )


def due_rounds(tx: Transaction, now: datetime) -> list[Round]:
    """Held by this transaction; what others hold is left to them."""
    due = or_(
        awake(table) & or_(table.c.next_at <= now, _WITHOUT_ORGANISER),
        table.c.id.in_(_with_somebody_to_tell(tx, now)),
        table.c.id.in_(_with_somebody_to_ask(tx, now)),
    )
    return _rows.some(tx, due, most=AT_ONCE, skip_held=True)


def has_no_organiser(tx: Transaction, one: Round) -> bool:
    return _rows.first(tx, _WITHOUT_ORGANISER, id=one.id) is not None


def _with_somebody_to_tell(tx: Transaction, now: datetime) -> Any:
    return select(signups_table.c.round_id).where(due_by(tx, signups_table.c.tell_at, now))


def _with_somebody_to_ask(tx: Transaction, now: datetime) -> Any:
    proposal = proposals_table.c
    return (
        select(proposal.round_id)
        .join(answers_table, answers_table.c.proposal_id == proposal.id)
        .where(scoped(tx, proposals_table), due_by(tx, answers_table.c.next_at, now))
    )
