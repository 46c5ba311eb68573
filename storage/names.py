"""By which words the people of a workspace go, so that what is shown to others can be shown without them, and
who is called by their name is found. Kept by the word: nobody waits for the names of everybody."""

import re
from collections.abc import Iterable

from sqlalchemy import Column, ForeignKey, Index, Table, Text, select

from storage.database import Transaction
from storage.fates import fate
from storage.lists import within
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.search.words import STOP_WORDS, tokens
from storage.statements import drop, same_columns, scoped

table = Table(
    "name_words",
    metadata,
    workspace_id(primary_key=True),
    Column("word", Text, primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    sqlite_with_rowid=False,  # a row's number would tell who came when
)
Index("ix_name_words_person", table.c.workspace_id, table.c.person_id)

PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "la", "le", "ten"})
PARTICLES |= {"ter", "van", "von"}
"""Between a first name and a family name; nobody goes by these alone."""

_DECORATION = re.compile(r"[(\[{|/]| [-–—] ")
"""Where a display name begins to tell something else: "Joris Bakker | Web", "Anna (extern)"."""

_HANDLE = re.compile(r"[^\W\d_]+(?:[._-][^\W\d_]+)*")
"""What a person could have chosen as a user name; the ids of Slack and Teams are none."""


_KNOWN = Prepared(
    select(table.c.word).where(same_columns(table, {}), within(table.c.word, "words")).distinct()
)


def known(tx: Transaction, said: Iterable[str]) -> frozenset[str]:
    """Which of these words somebody we met goes by, also who left: first names, family names, user names, and
    these written as one; also without the s of what is theirs. Folded, as `storage.search.words` does it. Not
    of bots: they are called after what people ask about."""
    asked = {form for word in said for form in (word, word.removesuffix("s"))}
    return frozenset(word for (word,) in tx.rows(_KNOWN, words=sorted(asked))) if asked else frozenset()


def bearers(tx: Transaction, said: Iterable[str]) -> set[int]:
    """Who goes by one of these words."""
    chosen = select(table.c.person_id).where(scoped(tx, table, table.c.word.in_(sorted(set(said)))))
    return set(tx.execute(chosen).scalars())


def note(tx: Transaction, everybody: Iterable[tuple[int, str | None, str]]) -> None:
    """Ids, names and user names of people who are new here."""
    rows = [
        {"word": word, "person_id": person_id}
        for person_id, name, user in everybody
        for word in sorted(of(name, user))
    ]
    tx.insert_many_once(table, rows)


def forget(tx: Transaction, person_id: int) -> None:
    """They go by no word any more, or by others."""
    drop(tx, table, person_id=person_id)


def of(name: str | None, user: str) -> frozenset[str]:
    """The words one person goes by."""
    parts = [one for one in tokens(_DECORATION.split(name or "", maxsplit=1)[0]) if len(one) > 1]
    handle = user.partition("@")[0]
    chosen = tokens(handle) if _HANDLE.fullmatch(handle) else []
    single = {one for one in (*parts, *chosen) if one not in PARTICLES and len(one) > 1}
    return frozenset(single.union(*(_as_one(each) for each in (parts, chosen) if len(each) > 1)))


def _as_one(parts: list[str]) -> set[str]:
    """ "jorisbakker" and "jbakker"."""
    return {"".join(parts), f"{parts[0][0]}{''.join(parts[1:])}"}


def is_name(word: str, among: frozenset[str]) -> bool:
    """Whether a folded word is such a name, also with the s of what is theirs behind it."""
    return word not in STOP_WORDS and (word in among or word.removesuffix("s") in among)
