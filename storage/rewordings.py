"""What somebody looked up a moment ago, for as long as they may ask it again in other words; and with which
words they then found it.

It is nobody's business but theirs: only words that several of them put in the place of the same others are
shown to an admin, and nothing else of what any of them asked.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text, delete, func, or_, select

from storage import names
from storage.database import Transaction
from storage.fates import fate
from storage.lookups import LEAST_PEOPLE
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.search import EVIDENCE_VERSION, Features
from storage.statements import change_rows, drop, scoped
from storage.tolerant import Day

WITHIN = timedelta(minutes=10)
"""Later than this it is another question."""

MOST_LENGTH = 120
"""Characters of what is put in the place of something else."""


class Recent(msgspec.Struct, frozen=True):
    """`words` in their order, `about` what was shown first ("" for nothing) and `evidence` how it scored;
    `is_opened`: they read on in something. `is_judged`: whether it helped is known."""

    id: int
    person_id: int
    words: str
    about: str
    evidence: str
    asked_at: datetime
    is_opened: bool = False
    is_judged: bool = False

    def features(self) -> Features | None:
        """None when there are none, or when they meant something else then."""
        try:
            version, features = msgspec.json.decode(self.evidence, type=tuple[int, Features | None])
        except msgspec.DecodeError:
            return None
        return features if version == EVIDENCE_VERSION else None


recent = Table(
    "recent_lookups",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("words", Text, nullable=False),
    Column("about", String(64), nullable=False),
    Column("evidence", Text, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("is_opened", Boolean, nullable=False),
    Column("is_judged", Boolean, nullable=False),
)
Index("ix_recent_lookups_person", recent.c.workspace_id, recent.c.person_id)

table = Table(
    "rewordings",
    metadata,
    workspace_id(primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("word", String(MOST_LENGTH), primary_key=True),
    Column("topic", String(MOST_LENGTH), primary_key=True),
    Column("day", Day, nullable=False),
)
"""`word` and `topic` as in `storage.search.synonyms`; the shorter one is the word."""

_rows = Rows(Recent, recent)


# --- a moment ago ----------------------------------------------------------------------------------


def note(
    tx: Transaction, person_id: int, words: str, about: str, features: Features | None, at: datetime
) -> None:
    """They look for this now. What they looked for long before is forgotten."""
    before = or_(recent.c.asked_at < at - WITHIN, recent.c.words == words)
    gone = delete(recent).where(scoped(tx, recent, before, person_id=person_id)).returning(recent.c.id)
    if tx.connection.execute(gone).all():  # mostly there is none, and wiping the log waits for the disk
        tx.leave_no_traces()
    evidence = msgspec.json.encode((EVIDENCE_VERSION, features)).decode()
    _rows.new(tx, Recent(0, person_id, words, about, evidence, at))


def mark(tx: Transaction, person_id: int, words: str, **news: bool) -> None:
    """What became of it: `is_opened`, `is_judged`."""
    change_rows(tx, recent, news, person_id=person_id, words=words)


def of(tx: Transaction, person_id: int, at: datetime) -> list[Recent]:
    """All they looked for a moment ago, in that order."""
    return _rows.some(tx, recent.c.asked_at >= at - WITHIN, person_id=person_id)


def forget(tx: Transaction, person_id: int) -> None:
    """They found it, or ask it aloud."""
    drop(tx, recent, person_id=person_id)


# --- in other words --------------------------------------------------------------------------------


def add(tx: Transaction, person_id: int, one: str, other: str, day: date) -> None:
    """Somebody asked in vain with the one, and found it with the other."""
    word, topic = sorted((one, other), key=lambda text: (len(text), text))
    if len(topic) <= MOST_LENGTH:
        tx.insert_once(table, {"person_id": person_id, "word": word, "topic": topic, "day": day})


def of_several(tx: Transaction) -> list[tuple[str, str]]:
    """Those of enough people to be shown, those of most people first."""
    people = func.count(table.c.person_id.distinct())
    chosen = (
        select(table.c.word, table.c.topic)
        .where(scoped(tx, table))
        .group_by(table.c.word, table.c.topic)
        .having(people >= LEAST_PEOPLE)
        .order_by(people.desc(), table.c.word, table.c.topic)
    )
    return [(row.word, row.topic) for row in tx.execute(chosen)]


def drop_pair(tx: Transaction, word: str, topic: str) -> None:
    """An admin says what becomes of it."""
    drop(tx, table, word=word, topic=topic)


def forget_before(tx: Transaction, at: datetime, day: date) -> None:
    drop(tx, recent, recent.c.asked_at < at)
    drop(tx, table, table.c.day < day)


def forget_name(tx: Transaction, gone: frozenset[str]) -> None:
    """Somebody is erased: what others asked with their name in it goes."""
    for row in tx.execute(select(recent.c.id, recent.c.words).where(scoped(tx, recent))).all():
        if _names(row.words.split(), gone):
            drop(tx, recent, id=row.id)
    for row in tx.execute(select(table.c.word, table.c.topic).where(scoped(tx, table))).all():
        if _names((*row.word.split(), *row.topic.split()), gone):
            drop_pair(tx, row.word, row.topic)


def _names(words: Iterable[str], gone: frozenset[str]) -> bool:
    return any(names.is_name(word, gone) for word in words)
