"""Forgetting somebody, so that sums stay exact and what was shared stays useful, without a name.

Somebody without a name takes their place: a fresh row of `people` for each erasure, so that nobody can
lay two of them side by side and that a ledger adds up as before. The old row is deleted.
"""

import secrets
from datetime import datetime
from functools import cache

import msgspec
from sqlalchemy import Column, bindparam, or_, select

from storage import (
    audit,
    budgets,
    catalogue,
    circles,
    experiments,
    fates,
    goals,
    lookups,
    names,
    people,
    places,
    questions,
    reviews,
    rewordings,
    tils,
)
from storage.database import Transaction
from storage.own_data import outgoing, special_cases
from storage.own_data.cascade import delete_tree
from storage.own_data.columns import (
    person_columns,
    table_of,
)
from storage.people import Person
from storage.prepared import Prepared
from storage.statements import change_rows, drop, same_columns, scoped


class Erased(msgspec.Struct, frozen=True):
    """What was shown to others and must be shown anew: TILs, reviews with answers under their name, and the
    posts of questions, of goals and of what they finished, as place and what they show. `sign` is unique for
    this erasure, for the keys of what follows from it."""

    sign: str
    til_ids: tuple[int, ...]
    review_ids: tuple[int, ...]
    gone_posts: tuple[tuple[int, str], ...]


def erase(tx: Transaction, person_id: int, at: datetime) -> Erased | None:
    """All of it, in this transaction. None when there is nobody (any more)."""
    people.hold(tx, person_id)
    person = people.by_ids(tx, {person_id}).get(person_id)
    if person is None or people.is_nameless(person):
        return None
    only_met = is_only_met(tx, person_id)
    nameless = _nameless(tx, at)
    direct = _direct_places(tx, person_id)
    gone_posts = (
        *_shown_questions(tx, person_id), *_shown_goals(tx, person_id), *catalogue.shown(tx, person_id),
        *_shown_experiments(tx, person_id),
    )  # fmt: skip
    named = tuple(one.id for one in reviews.named_by(tx, person_id))
    erased = Erased(nameless.user, _shown_tils(tx, person_id), named, gone_posts)
    outgoing.forget(tx, person, nameless, _own_words(tx, person_id), direct)
    special_cases.drop_what_nobody_else_sees(tx, person_id, set(direct), at)
    special_cases.pass_on_what_waits(tx, person_id, nameless.id, at)
    special_cases.settle_kudos(tx, person, direct)
    drop(tx, tils.marks, person_id=person_id, kind=tils.KEPT)
    for column in person_columns():
        _decide(tx, column, person_id, nameless.id)
    special_cases.rewrite_mentions(tx, person_id, nameless.id)
    audit.rename(tx, f"people:{person_id}", f"people:{nameless.id}")
    called = names.of(person.name, person.user)
    lookups.forget_name(tx, called)
    rewordings.forget_name(tx, called)
    questions.forget_name(tx, called)
    special_cases.forget_the_platforms_ids(tx, person, set(direct))
    people.remove(tx, person)
    if only_met:
        people.remove(tx, nameless)
    else:
        audit.add(tx, None, "erase", f"people:{nameless.id}", at)
    return erased


def _nameless(tx: Transaction, at: datetime) -> Person:
    made = Person(f"{people.NAMELESS}{secrets.token_hex(16)}", has_left=True, is_bot=False)
    seen = people.seen(tx, made, at)
    people.set_findable(tx, seen.id, wanted=False)
    people.set_listed(tx, seen.id, wanted=False)
    return seen


def _direct_places(tx: Transaction, person_id: int) -> dict[int, str]:
    """Their own talks with the bot, with the platform's ids of those."""
    place, member = places.table.c, places.members.c
    chosen = (
        select(place.id, place.key)
        .join(places.members, member.place_id == place.id)
        .where(scoped(tx, places.table, kind="direct"), scoped(tx, places.members, person_id=person_id))
    )
    return {row.id: row.key for row in tx.execute(chosen)}


# --- what others see -------------------------------------------------------------------------------


def _shown_tils(tx: Transaction, person_id: int) -> tuple[int, ...]:
    """TILs whose cards name them: as author, as who learned it too, as saver, or in the words."""
    til = tils.table.c
    named = or_(
        til.author_id == person_id,
        til.with_id == person_id,
        til.saved_by_id == person_id,
        til.text.contains(people.mark(person_id), autoescape=True),
    )
    there = scoped(tx, tils.table, til.place_id.is_not(None), deleted_at=None)
    return tuple(tx.execute(select(til.id).where(there, named).order_by(til.id)).scalars())


def _own_words(tx: Transaction, person_id: int) -> list[str]:
    """Their questions and goals, and what they wrote for their circle to read first."""
    theirs = scoped(tx, questions.table, asker_id=person_id)
    asked = tx.execute(select(questions.table.c.id).where(theirs)).scalars()
    written = circles.shares_by(tx, person_id)
    return [
        *(f"question:{number}" for number in asked),
        *(share.about for share in written),
        *(goal.about for goal in goals.every_one_of(tx, person_id)),
        *(about for _, about in _shown_experiments(tx, person_id)),
        *(request.about for request in budgets.asked_by(tx, person_id)),
    ]


def _shown_questions(tx: Transaction, person_id: int) -> tuple[tuple[int, str], ...]:
    question = questions.table.c
    posted = scoped(tx, questions.table, question.place_id.is_not(None), asker_id=person_id)
    chosen = select(question.id, question.place_id).where(posted)
    return tuple((row.place_id, f"question:{row.id}") for row in tx.execute(chosen.order_by(question.id)))


def _shown_goals(tx: Transaction, person_id: int) -> tuple[tuple[int, str], ...]:
    return tuple((one.place_id, one.about) for one in goals.shared_in(tx, person_id) if one.place_id)


def _shown_experiments(tx: Transaction, person_id: int) -> tuple[tuple[int, str], ...]:
    """When it began, and what it taught."""
    shown = experiments.shown_of(tx, person_id)
    return tuple((one.place_id, about) for one in shown if one.place_id for about in (one.about, one.outcome))


def _decide(tx: Transaction, column: Column[int], person_id: int, nameless_id: int) -> None:
    table, erase = table_of(column), fates.of(column).erase
    if erase == "delete":
        delete_tree(tx, table, scoped(tx, table, column == person_id))
    else:
        left = nameless_id if erase == "keep" else None
        change_rows(tx, table, {column.name: left}, **{column.name: person_id})


# --- who was only met ------------------------------------------------------------------------------


def is_only_met(tx: Transaction, person_id: int) -> bool:
    """Whether nothing is stored of somebody but who they are and that they were seen."""
    of_theirs = (
        _any_of(column)
        for column in person_columns()
        if table_of(column) not in (places.members, names.table)
    )
    return not any(tx.rows(chosen, person_id=person_id) for chosen in of_theirs)


@cache
def _any_of(column: Column[int]) -> Prepared:
    here = same_columns(table_of(column), {})
    return Prepared(select(column).where(here, column == bindparam("person_id")).limit(1))
