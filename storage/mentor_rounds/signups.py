"""Who signed up for a round, what they want, and who is left without a mentor."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, true

from storage import mentors
from storage.database import Transaction
from storage.mentor_rounds.tables import (
    Role,
    left_table,
    proposals_table,
    signups_table,
    wants_table,
)
from storage.mentors.tables import asks_table, pairs_table, requests_table
from storage.setbacks import due_by
from storage.statements import change_rows, count, drop, scoped

AT_ONCE = 100

FEW = 1_000
"""So many people are named in a query; for more, all of the round are read."""


def sign_up(
    tx: Transaction, round_id: int, person_id: int, role: Role, wants: Mapping[str, int] | None = None
) -> None:
    """From now on they take part, and want this and nothing else."""
    key = {"round_id": round_id, "person_id": person_id}
    tx.insert_once(signups_table, {**key, "role": role})
    if wants is not None:
        drop(tx, wants_table, round_id=round_id, person_id=person_id)
        rows = [{**key, "topic": topic, "level": level} for topic, level in wants.items()]
        tx.insert_many_once(wants_table, rows)


def sign_off(tx: Transaction, round_id: int, person_id: int, role: Role) -> bool:
    """Whether they took part."""
    if role == "mentee":
        drop(tx, wants_table, round_id=round_id, person_id=person_id)
        drop(tx, left_table, round_id=round_id, person_id=person_id)
    return drop(tx, signups_table, round_id=round_id, person_id=person_id, role=role)


def roles_of(tx: Transaction, round_id: int, person_id: int) -> set[Role]:
    theirs = scoped(tx, signups_table, round_id=round_id, person_id=person_id)
    return set(tx.execute(select(signups_table.c.role).where(theirs)).scalars())


def wants_of(tx: Transaction, round_id: int, person_id: int) -> dict[str, int]:
    chosen = select(wants_table).where(scoped(tx, wants_table, round_id=round_id, person_id=person_id))
    return {row.topic: row.level for row in tx.execute(chosen.order_by(wants_table.c.topic))}


def counts(tx: Transaction, round_id: int) -> dict[Role, int]:
    """How many signed up as what."""
    roles: tuple[Role, ...] = ("mentee", "mentor")
    return {role: count(tx, signups_table, round_id=round_id, role=role) for role in roles}


# --- for the solver --------------------------------------------------------------------------------


def signed_up(tx: Transaction, round_id: int, role: Role, ids: Iterable[int] | None = None) -> list[int]:
    """Who takes part as this, or who of these."""
    chosen = select(signups_table.c.person_id).where(scoped(tx, signups_table, round_id=round_id))
    chosen = chosen.where(signups_table.c.role == role).order_by(signups_table.c.person_id)
    if ids is not None:
        chosen = chosen.where(signups_table.c.person_id.in_(sorted(set(ids))))
    return list(tx.execute(chosen).scalars())


def open_mentees(tx: Transaction, round_id: int) -> list[int]:
    """Who wants a mentor and has no proposal that is with them or agreed on."""
    busy = _in_proposals(tx, round_id, "mentee", ("sent", "agreed"))
    chosen = _mentees(tx, round_id).where(signups_table.c.person_id.not_in(busy))
    return list(tx.execute(chosen.order_by(signups_table.c.person_id)).scalars())


def has_newly_unmatched(tx: Transaction, round_id: int) -> bool:
    """Whether somebody's pair fell apart since pairs were worked out."""
    left = select(left_table.c.person_id).where(scoped(tx, left_table, round_id=round_id))
    paired = _in_proposals(tx, round_id, "mentee", ("proposed", "sent", "agreed"))
    person = signups_table.c.person_id
    chosen = _mentees(tx, round_id).where(person.not_in(paired), person.not_in(left))
    return tx.execute(chosen.limit(1)).first() is not None


def all_wants(tx: Transaction, round_id: int, mentee_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """At least those of these mentees."""
    found: dict[int, dict[str, int]] = {}
    want = wants_table.c
    chosen = select(want.person_id, want.topic, want.level).where(scoped(tx, wants_table, round_id=round_id))
    for row in tx.execute(chosen.where(_among(want.person_id, mentee_ids))):
        found.setdefault(row.person_id, {})[row.topic] = row.level
    return found


def earlier(tx: Transaction, round_id: int, mentee_ids: Collection[int]) -> dict[int, set[int]]:
    """Who of these is or was a pair with whom in the round, from both sides."""
    pair, theirs = pairs_table.c, _everybody(tx, round_id)
    chosen = select(pair.mentor_id, pair.mentee_id).where(
        scoped(tx, pairs_table, pair.mentor_id.in_(theirs), pair.mentee_id.in_(theirs))
    )
    chosen = chosen.where(or_(_among(pair.mentee_id, mentee_ids), _among(pair.mentor_id, mentee_ids)))
    found: dict[int, set[int]] = {}
    for row in tx.execute(chosen):
        found.setdefault(row.mentor_id, set()).add(row.mentee_id)
        found.setdefault(row.mentee_id, set()).add(row.mentor_id)
    return found


def declined(tx: Transaction, round_id: int, mentee_ids: Collection[int]) -> dict[int, set[int]]:
    """Who said no before to which of these, on something that one wants now."""
    ask, asked, want = asks_table.c, requests_table.c, wants_table.c
    chosen = (
        select(asked.mentee_id, ask.person_id)
        .join(requests_table, asked.id == ask.request_id)
        .join(wants_table, (want.person_id == asked.mentee_id) & (want.topic == asked.topic))
        .where(scoped(tx, asks_table, reply="declined"), scoped(tx, requests_table))
        .where(scoped(tx, wants_table, round_id=round_id))
        .where(_among(want.person_id, mentee_ids))
    )
    found: dict[int, set[int]] = {}
    for row in tx.execute(chosen):
        found.setdefault(row.mentee_id, set()).add(row.person_id)
    return found


def seats(tx: Transaction, round_id: int, ids: set[int]) -> dict[int, int]:
    """Seats of these mentors that are taken, or promised to who was asked."""
    proposal = proposals_table.c
    taken = mentors.seats_taken(tx, ids)
    asked = select(proposal.mentor_id, func.count().label("many")).where(
        scoped(tx, proposals_table, round_id=round_id, state="sent")
    )
    for row in tx.execute(asked.group_by(proposal.mentor_id)):
        taken[row.mentor_id] = taken.get(row.mentor_id, 0) + row.many
    return taken


# --- who is left -----------------------------------------------------------------------------------


def set_unmatched(tx: Transaction, round_id: int, left: Mapping[int, str]) -> None:
    """These and nobody else have no mentor, each with the reason."""
    drop(tx, left_table, round_id=round_id)
    rows = [{"round_id": round_id, "person_id": one, "why": why} for one, why in left.items()]
    tx.insert_many_once(left_table, rows)


def unmatched(tx: Transaction, round_id: int, most: int, skip: int = 0) -> list[tuple[int, str]]:
    """A page of them."""
    chosen = select(left_table.c.person_id, left_table.c.why).where(scoped(tx, left_table, round_id=round_id))
    rows = tx.execute(chosen.order_by(left_table.c.why, left_table.c.person_id).limit(most).offset(skip))
    return [(row.person_id, row.why) for row in rows]


def count_unmatched(tx: Transaction, round_id: int) -> int:
    return count(tx, left_table, round_id=round_id)


# --- how it ended ----------------------------------------------------------------------------------


def announce_to_all(tx: Transaction, round_id: int, at: datetime) -> None:
    """Everybody who signed up hears how it ended."""
    change_rows(tx, signups_table, {"tell_at": at}, round_id=round_id)


def announce_to_unmatched(tx: Transaction, round_id: int, at: datetime) -> None:
    roles: tuple[Role, ...] = ("mentee", "mentor")
    for role in roles:
        paired = _in_proposals(tx, round_id, role, ("agreed",))
        alone = signups_table.c.person_id.not_in(paired)
        change_rows(tx, signups_table, {"tell_at": at}, alone, round_id=round_id, role=role)


def due_results(tx: Transaction, round_id: int, now: datetime) -> dict[int, set[Role]]:
    """A few at a time."""
    person, role = signups_table.c.person_id, signups_table.c.role
    due = due_by(tx, signups_table.c.tell_at, now) & (signups_table.c.round_id == round_id)
    some = list(tx.execute(select(person).where(due).distinct().order_by(person).limit(AT_ONCE)).scalars())
    found: dict[int, set[Role]] = {one: set() for one in some}
    for row in tx.execute(select(person, role).where(due, person.in_(some))):
        found[row.person_id].add(row.role)
    return found


def result_was_told(tx: Transaction, round_id: int, person_id: int) -> None:
    """They wait for it no more."""
    change_rows(tx, signups_table, {"tell_at": None}, round_id=round_id, person_id=person_id)


def _among(column: ColumnElement[int], ids: Collection[int]) -> ColumnElement[bool]:
    return column.in_(sorted(ids)) if len(ids) <= FEW else true()


def _mentees(tx: Transaction, round_id: int) -> Any:
    return select(signups_table.c.person_id).where(
        scoped(tx, signups_table, round_id=round_id, role="mentee")
    )


def _everybody(tx: Transaction, round_id: int) -> Any:
    return select(signups_table.c.person_id).where(scoped(tx, signups_table, round_id=round_id))


def _in_proposals(tx: Transaction, round_id: int, role: Role, states: tuple[str, ...]) -> Any:
    """Who has one, in this role."""
    proposal = proposals_table.c
    who = proposal.mentee_id if role == "mentee" else proposal.mentor_id
    return select(who).where(scoped(tx, proposals_table, round_id=round_id), proposal.state.in_(states))
