"""A document of the index as it is stored: what was put in, and what the analysis made of it."""

from typing import Any

import msgspec
from sqlalchemy import Integer, bindparam, insert, select, update

from storage.database import Transaction
from storage.lists import MINE
from storage.prepared import Prepared
from storage.search import words
from storage.search.analysis import Analysis, unframed
from storage.search.tables import documents
from storage.tolerant import words_in

PARTS = 4
"""Words and pieces, of title and text."""


class Document(msgspec.Struct, frozen=True):
    """`place_id` None is open to the whole workspace; `boost` is in thousandths; `questions` are those it
    helped with, as words."""

    about: str
    place_id: int | None
    boost: int
    title: str
    text: str
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


class Stored(msgspec.Struct, frozen=True):
    """With it what it added to the counts: enough to take exactly that out again, whatever the analysis
    has become since."""

    id: int
    document: Document
    is_open: bool
    words: list[str]
    stems: list[str]
    lengths: list[int]
    postings: list[tuple[int, int]]


_SAID = ("about", "place_id", "boost", "title", "text", "topics", "questions")
_MADE = ("is_open", "title_words", "title_stems", "text_words", "text_stems", "lengths", "postings")
_ALL = (documents.c.id, *(documents.c[name] for name in (*_SAID, *_MADE)))
_VALUES: dict[str, Any] = {name: bindparam(name) for name in (*_SAID, "version", *_MADE)}

_BY_ABOUT = Prepared(
    select(*_ALL).where(documents.c.workspace_id == MINE, documents.c.about == bindparam("about"))
)
_OLDER = Prepared(
    select(*_ALL)
    .where(documents.c.workspace_id == MINE, documents.c.version != bindparam("version"))
    .order_by(documents.c.id)
    .limit(bindparam("most", type_=Integer()))
)
_ADD = Prepared(insert(documents).values(workspace_id=MINE, **_VALUES).returning(documents.c.id))
_CHANGE = Prepared(
    update(documents)
    .where(documents.c.workspace_id == MINE, documents.c.id == bindparam("number"))
    .values(_VALUES)
)


def by_about(tx: Transaction, about: str) -> Stored | None:
    rows = tx.rows(_BY_ABOUT, about=about)
    return _stored(rows[0]) if rows else None


def of_older_analysis(tx: Transaction, most: int) -> list[Stored]:
    return [_stored(row) for row in tx.rows(_OLDER, version=words.ANALYSIS_VERSION, most=most)]


def keep(
    tx: Transaction,
    number: int | None,
    document: Document,
    is_open: bool,
    analysis: Analysis,
    postings: list[tuple[int, int]],
) -> int:
    """Write it, over the one with this number if there is one. Gives its number."""
    values = {
        **{name: getattr(document, name) for name in _SAID},
        "topics": _packed(document.topics),
        "questions": _packed(document.questions),
        "version": words.ANALYSIS_VERSION,
        "is_open": is_open,
        "title_words": analysis.title.words,
        "title_stems": analysis.title.stems,
        "text_words": analysis.text.words,
        "text_stems": analysis.text.stems,
        "lengths": _packed(analysis.lengths),
        "postings": _packed(postings),
    }
    if number is None:
        return int(tx.rows(_ADD, **values)[0][0])
    tx.rows(_CHANGE, number=number, **values)
    return number


def _stored(row: tuple[Any, ...]) -> Stored:
    number, about, place_id, boost, title, text, topics, questions, *made = row
    is_open, title_words, title_stems, text_words, text_stems, lengths, postings = made
    return Stored(
        id=number,
        document=Document(
            about=about,
            place_id=place_id,
            boost=boost,
            title=title,
            text=text,
            topics=words_in(topics),
            questions=words_in(questions),
        ),
        is_open=is_open,
        words=sorted({*unframed(title_words), *unframed(text_words)}),
        stems=sorted({*unframed(title_stems), *unframed(text_stems)}),
        lengths=lengths_in(lengths),
        postings=_postings_in(postings),
    )


def lengths_in(stored: str) -> list[int]:
    """Of the four parts of a document; of nothing when they cannot be read."""
    try:
        lengths = msgspec.json.decode(stored, type=list[int])
    except (msgspec.DecodeError, UnicodeError):
        lengths = []
    return lengths if len(lengths) == PARTS else [0] * PARTS


def _postings_in(stored: str) -> list[tuple[int, int]]:
    """None when they cannot be read: they are made anew with the document."""
    try:
        return msgspec.json.decode(stored, type=list[tuple[int, int]])
    except (msgspec.DecodeError, UnicodeError):
        return []


def _packed(values: Any) -> str:
    return msgspec.json.encode(values).decode()
