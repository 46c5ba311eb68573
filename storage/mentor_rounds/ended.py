"""Letting go of rounds that ended long ago: who signed up, what was proposed and what people answered."""

from datetime import datetime

from sqlalchemy import delete, select

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


def forget_before(tx: Transaction, at: datetime) -> None:
    """What hangs under them goes first; the pairs that came of it stay."""
    one, proposal, answer = rounds_table.c, proposals_table.c, answers_table.c
    long_ago = (one.workspace_id == tx.workspace.id) & (one.closes_at < at) & one.state.not_in(OPEN)
    rounds = select(one.id).where(long_ago)
    proposed = select(proposal.id).where(
        proposal.workspace_id == tx.workspace.id, proposal.round_id.in_(rounds)
    )
    answered = (answer.workspace_id == tx.workspace.id) & answer.proposal_id.in_(proposed)
    tx.execute(delete(answers_table).where(answered))
    for table in (proposals_table, choices_table, left_table, wants_table, signups_table):
        hanging = (table.c.workspace_id == tx.workspace.id) & table.c.round_id.in_(rounds)
        tx.execute(delete(table).where(hanging))
    tx.execute(delete(rounds_table).where(long_ago))
