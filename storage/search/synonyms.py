"""Words that mean the same in this organisation, as its admins say: "k8s" is "kubernetes".

What somebody asks stays in their own words; what a document says in the others counts as if it said theirs.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import msgspec
from sqlalchemy import Column, String, Table, Text, UniqueConstraint, bindparam, select

from storage.database import Transaction
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.search import words
from storage.search.analysis import framed
from storage.statements import drop

MOST = 200
"""Kept at once: all of them are looked through for each question."""

LENGTH_MAX = 80
"""Characters in one."""

WORDS_MAX = 6


class Synonym(msgspec.Struct, frozen=True):
    """`word` means `topic`, both as an admin wrote them. No topic is the word of another."""

    id: int
    word: str
    topic: str

    @property
    def about(self) -> str:
        return f"synonym:{self.id}"


table = Table(
    "synonyms",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("word", String(LENGTH_MAX), nullable=False),
    Column("topic", String(LENGTH_MAX), nullable=False),
    Column("stems", Text, nullable=False),
    UniqueConstraint("workspace_id", "stems"),
)
"""`stems` are those of `word`, which has but one meaning."""

_ALL = Prepared(
    select(table.c.id, table.c.word, table.c.topic)
    .where(table.c.workspace_id == bindparam("workspace_id"))
    .order_by(table.c.id)
)
_KEY = "synonyms"

Term = tuple[str, ...]
"""One or more words, folded, without the stop words."""


class Same(msgspec.Struct, frozen=True):
    """`said` stands in the question, and `other` means the same."""

    said: Term
    other: Term


class Meant(msgspec.Struct, frozen=True):
    """The words of a question, and what else means the same as some of them."""

    words: list[str]
    same: tuple[Same, ...] = ()


# --- what admins keep ------------------------------------------------------------------------------


def all(tx: Transaction) -> list[Synonym]:
    """The first first."""
    known: list[Synonym] | None = tx.recall(_KEY)
    return known if known is not None else tx.remember(_KEY, [Synonym(*row) for row in tx.rows(_ALL)])


def add(tx: Transaction, word: str, topic: str) -> Synonym | None:
    """None when this word has a meaning already."""
    key = tx.insert_once(table, {"word": word, "topic": topic, "stems": " ".join(stems(word))})
    tx.remember(_KEY, None)
    return Synonym(key[0], word, topic) if key else None


def remove(tx: Transaction, number: int) -> Synonym | None:
    """What it was; None when it is gone already."""
    found = next((one for one in all(tx) if one.id == number), None)
    drop(tx, table, id=number)
    tx.remember(_KEY, None)
    return found


def stems(text: str) -> Term:
    """What makes two ways to write it one: neither capitals, accents nor plurals count."""
    return tuple(map(words.stem, words.words(text)))


# --- questions -------------------------------------------------------------------------------------


def widened(tx: Transaction, asked: list[str]) -> Meant:
    """What of a question means the same as something else. Who uses two words for one thing is taken to
    have used the first of them twice."""
    groups = _by_stems(tx)
    if not groups:
        return Meant(asked)
    kept: list[str] = []
    said: dict[tuple[Term, ...], Term] = {}
    for found, here in _terms(asked, groups):
        kept += said.setdefault(groups[found], here) if found else here
    pairs = [Same(here, other) for group, here in said.items() for other in group]
    return Meant(kept, tuple(one for one in pairs if _stemmed(one.said) != _stemmed(one.other)))


def usual_words(tx: Transaction) -> Callable[[list[str]], list[str]]:
    """Reads what somebody said as if they had used the usual word for each thing."""
    groups = _by_stems(tx)

    def read(said: list[str]) -> list[str]:
        if not groups:
            return said
        terms = _terms(said, groups)
        return [word for found, here in terms for word in (groups[found][0] if found else here)]

    return read


def _terms(said: list[str], groups: dict[Term, tuple[Term, ...]]) -> Iterator[tuple[Term, Term]]:
    """All that was said: the stems of each term with how it was said, () with each other word."""
    longest, at = max(map(len, groups)), 0
    while at < len(said):
        found = _longest(said[at : at + longest], groups)
        here = tuple(said[at : at + max(1, len(found))])
        yield found, here
        at += len(here)


def _longest(ahead: list[str], groups: dict[Term, tuple[Term, ...]]) -> Term:
    """The stems of the longest term that the words ahead begin with; () when they begin with none."""
    stemmed = _stemmed(ahead)
    return next((stemmed[:many] for many in range(len(ahead), 0, -1) if stemmed[:many] in groups), ())


def reread(fields: Iterable[str], same: Iterable[Same]) -> list[str]:
    """Framed words or stems of a document (see `analysis.py`) as somebody reads them who uses the words of
    the question."""
    read = list(fields)
    for one in same:
        for said, other in ((one.said, one.other), (_stemmed(one.said), _stemmed(one.other))):
            read = [field.replace(framed(other), framed(said)) for field in read]
    return read


def _by_stems(tx: Transaction) -> dict[Term, tuple[Term, ...]]:
    return _groups(tuple((one.word, one.topic) for one in all(tx)))


@lru_cache(1_000)
def _groups(pairs: tuple[tuple[str, str], ...]) -> dict[Term, tuple[Term, ...]]:
    """By the stems of each term all that mean the same, itself among them."""
    groups: dict[Term, list[Term]] = {}
    for word, topic in pairs:
        usual = tuple(words.words(topic))
        groups.setdefault(usual, [usual]).append(tuple(words.words(word)))
    return {_stemmed(one): tuple(group) for group in groups.values() for one in group}


def _stemmed(term: Iterable[str]) -> Term:
    return tuple(map(words.stem, term))


# --- topics ----------------------------------------------------------------------------------------


def as_topic(text: str) -> str:
    """ "Verklaring omtrent gedrag" is #verklaring-omtrent-gedrag."""
    return "-".join(text.lower().split())


def usual_topic(tx: Transaction, topic: str) -> str:
    """The one that it is counted under: #kubernetes for #k8s, itself for most."""
    return _usual(tuple(all(tx))).get(_key(topic), topic)


def spellings(tx: Transaction, topics: Iterable[str]) -> set[str]:
    """These topics, and every other way to write them."""
    known, wanted = all(tx), set(topics)
    if not known:
        return wanted
    usual = {usual_topic(tx, topic) for topic in wanted}
    same = (one for one in known if as_topic(one.topic) in usual)
    return wanted.union(*((as_topic(one.word), as_topic(one.topic)) for one in same))


def topics_in(tx: Transaction, text: str) -> list[str]:
    """The usual topics of what a text names in one of these words."""
    same = widened(tx, words.words(text)).same
    named = {_stemmed(term) for one in same for term in (one.said, one.other)}
    return [as_topic(one.topic) for one in all(tx) if stems(one.topic) in named]


@lru_cache(1_000)
def _usual(known: tuple[Synonym, ...]) -> dict[str, str]:
    return {_key(one.word): as_topic(one.topic) for one in known}


def _key(topic: str) -> str:
    return " ".join(words.tokens(topic))
