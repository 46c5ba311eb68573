"""What people looked up in vain, as words without an order and without names. It is nobody's business but
theirs: only what several of them have in common becomes a question of `storage.questions`."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, ForeignKey, Index, Table, Text, func, select, update

from storage import names
from storage.database import Transaction
from storage.fates import fate
from storage.schema import Moment, RowId, day, metadata, workspace_id
from storage.search.words import STOP_WORDS, tokens
from storage.statements import change_rows, drop, scoped

LEAST_PEOPLE = 3
"""Of fewer people than this nobody else sees what they have in common."""

MOST_WORDS = 32

ASKING = frozenset({"waarom", "waar", "wanneer", "welke", "welk", "hoeveel", "waarvoor", "waarmee", "graag"})
"""Dutch words that only ask, beside the stop words."""


class Lookup(msgspec.Struct, frozen=True):
    """`question_id` is the question that stands for it and others like it, None while there is none."""

    id: int
    person_id: int
    words: tuple[str, ...]
    question_id: int | None


table = Table(
    "lookups",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("words", Text, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("question_id", RowId, ForeignKey("questions.id")),
)
Index("ix_lookups_person", table.c.workspace_id, table.c.person_id)
Index("ix_lookups_question", table.c.workspace_id, table.c.question_id)
Index("ix_lookups_made_at", table.c.workspace_id, table.c.made_at)


def telling(tx: Transaction, text: str) -> list[str]:
    """The words of a question that say what it is about, each once, in their order: no stop words, no
    names."""
    every = tokens(text)
    among = names.known(tx, every)
    said = (word for word in every if word not in STOP_WORDS | ASKING and not names.is_name(word, among))
    return list(dict.fromkeys(said))[:MOST_WORDS]


def keywords(tx: Transaction, text: str) -> tuple[str, ...]:
    """The same by the alphabet."""
    return tuple(sorted(telling(tx, text)))


def keep(tx: Transaction, person_id: int, words: tuple[str, ...], at: datetime) -> None:
    """Somebody looked for this; often is as good as once. Of the time, the day."""
    this = {"person_id": person_id, "words": " ".join(words)}
    again = update(table).where(scoped(tx, table, **this)).values(made_at=day(at)).returning(table.c.id)
    if tx.execute(again).first() is None:
        tx.insert_once(table, {**this, "made_at": day(at)})


def of(tx: Transaction, person_id: int, most: int) -> list[str]:
    """What somebody looked up themselves, the latest first; for nobody else."""
    theirs = scoped(tx, table, person_id=person_id)
    chosen = select(table.c.words).where(theirs).order_by(table.c.made_at.desc(), table.c.id.desc())
    return list(tx.execute(chosen.limit(most)).scalars())


def newest(tx: Transaction, most: int) -> list[Lookup]:
    chosen = select(table).where(scoped(tx, table)).order_by(table.c.made_at.desc(), table.c.id.desc())
    return [
        Lookup(row.id, row.person_id, tuple(row.words.split()), row.question_id)
        for row in tx.execute(chosen.limit(most))
    ]


def assign(tx: Transaction, some: Iterable[Lookup], question_id: int) -> None:
    """This question stands for them from now on."""
    change_rows(tx, table, {"question_id": question_id}, table.c.id.in_([one.id for one in some]))


def forget(tx: Transaction, person_id: int, text: str) -> None:
    """Somebody asks it aloud now, so it need not be counted here."""
    drop(tx, table, person_id=person_id, words=" ".join(keywords(tx, text)))


def drop_answered(tx: Transaction, question_id: int) -> None:
    drop(tx, table, question_id=question_id)


def forget_before(tx: Transaction, at: datetime) -> None:
    drop(tx, table, table.c.made_at < at)


def forget_name(tx: Transaction, gone: frozenset[str]) -> None:
    """Somebody is erased: their name goes from the words of others, also from those it came into before
    we knew it for a name."""
    for row in tx.execute(select(table).where(scoped(tx, table))).all():
        words = row.words.split()
        kept = [word for word in words if not names.is_name(word, gone)]
        if not kept:
            drop(tx, table, id=row.id)
        elif kept != words:
            change_rows(tx, table, {"words": " ".join(kept)}, id=row.id)


def with_enough_people(tx: Transaction) -> dict[int, int]:
    """The questions that stand for enough people to be shown to others, with how many those are."""
    people = func.count(table.c.person_id.distinct())
    chosen = select(table.c.question_id, people).where(scoped(tx, table, table.c.question_id.is_not(None)))
    rows: Any = tx.execute(chosen.group_by(table.c.question_id).having(people >= LEAST_PEOPLE))
    return dict(rows.all())
