"""Letting go of rounds that ended long ago: who signed up, what was proposed and what people answered."""

from datetime import datetime

from sqlalchemy import select

from storage.database import Transaction
from storage.mentor_rounds.tables import (
    OPEN,
    answers_table,
    choices_table,
    left_table,
    proposals_table,
    rounds_table,
    signups_table,
    wants_table,
)
from storage.statements import drop, scoped


def forget_before(tx: Transaction, at: datetime) -> None:
    """What hangs under them goes first; the pairs that came of it stay."""
    one, proposal = rounds_table.c, proposals_table.c
    long_ago = (one.closes_at < at) & one.state.not_in(OPEN)
    rounds = select(one.id).where(scoped(tx, rounds_table, long_ago))
    proposed = select(proposal.id).where(scoped(tx, proposals_table, proposal.round_id.in_(rounds)))
    drop(tx, answers_table, answers_table.c.proposal_id.in_(proposed))
    for table in (proposals_table, choices_table, left_table, wants_table, signups_table):
        drop(tx, table, table.c.round_id.in_(rounds))
    drop(tx, rounds_table, long_ago)
