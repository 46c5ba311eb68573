"""What the index counts: stems, words, pieces and lengths. Each statement does all of a document at once,
in the same words on both databases."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Integer,
    Table,
    Text,
    bindparam,
    cast,
    delete,
    insert,
    literal_column,
    select,
    true,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql

from storage.database import Transaction
from storage.lists import MINE, cell, each, pairs, within
from storage.prepared import Prepared
from storage.search import spelling, words
from storage.search.tables import pieces, postings, stems, totals, vocabulary, word_pieces

Posting = tuple[int, int]
"""The id of a stem and its impact."""

_rows = each("rows")
_pairs = pairs("pairs")


def _number(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=BigInteger())


def _from(rows: FromClause, columns: dict[str, Any]) -> Any:
    """`true()` keeps SQLite from reading ON CONFLICT as the condition of a join."""
    return select(MINE, *columns.values()).select_from(rows).where(true())


def _count(table: Table, columns: dict[str, Any], *counted: str) -> Any:
    """Add the pairs; where one is there, add to its counts. Both databases spell this the same."""
    found = [column.name for column in table.primary_key.columns if column.name != "id"]
    key = found or ["workspace_id", next(iter(columns))]
    add = postgresql.insert(table).from_select(["workspace_id", *columns], _from(_pairs, columns))
    sums = {name: table.c[name] + add.excluded[name] for name in counted}
    return add.on_conflict_do_update(index_elements=key, set_=sums)


_ADD_STEMS = Prepared(
    _count(
        stems,
        {
            "stem": _pairs.c.key,
            "documents": _number("open"),
            "closed_documents": _number("closed"),
        },
        "documents",
        "closed_documents",
    ).returning(stems.c.stem, stems.c.id)
)

_ADD_WORDS = Prepared(
    _count(
        vocabulary,
        {
            "word": _pairs.c.key,
            "stem_id": cast(_pairs.c.value, BigInteger()),
            "documents": literal_column("1"),
        },
        "documents",
    ).returning(vocabulary.c.word, vocabulary.c.id, vocabulary.c.documents)
)

_ADD_PIECES = Prepared(
    _count(pieces, {"piece": _pairs.c.key, "words": cast(_pairs.c.value, Integer())}, "words")
)

_ADD_WORD_PIECES = Prepared(
    insert(word_pieces).from_select(
        ["workspace_id", "piece", "word_id"],
        _from(_rows, {"piece": cell(_rows, 0, Text()), "word_id": cell(_rows, 1, BigInteger())}),
    )
)

_ADD_POSTINGS = Prepared(
    insert(postings).from_select(
        ["workspace_id", "stem_id", "impact", "document_id", "place_id"],
        _from(
            _pairs,
            {
                "stem_id": cast(_pairs.c.key, BigInteger()),
                "impact": cast(_pairs.c.value, BigInteger()),
                "document_id": _number("document_id"),
                "place_id": _number("place_id"),
            },
        ),
    )
)

_SUMS = ("documents", "words", "title_words", "title_pieces", "text_words", "text_pieces")
_add_totals = postgresql.insert(totals).values(
    workspace_id=MINE, coefficients="", **{name: bindparam(name) for name in _SUMS}
)
_ADD_TOTALS = Prepared(
    _add_totals.on_conflict_do_update(
        index_elements=["workspace_id"],
        set_={name: totals.c[name] + _add_totals.excluded[name] for name in _SUMS},
    )
)

_TAKE_POSTINGS = Prepared(
    delete(postings)
    .where(postings.c.workspace_id == MINE, postings.c.document_id == _number("document_id"))
    .where(
        tuple_(postings.c.stem_id, postings.c.impact).in_(
            select(cell(_rows, 0, BigInteger()), cell(_rows, 1, BigInteger())).select_from(_rows)
        )
    )
)

_TAKE_STEMS = Prepared(
    update(stems)
    .where(stems.c.workspace_id == MINE, within(stems.c.stem, "stems"))
    .values(
        documents=stems.c.documents - _number("open"),
        closed_documents=stems.c.closed_documents - _number("closed"),
    )
    .returning(stems.c.stem, stems.c.documents, stems.c.closed_documents)
)
_DROP_STEMS = Prepared(delete(stems).where(stems.c.workspace_id == MINE, within(stems.c.stem, "stems")))

_TAKE_WORDS = Prepared(
    update(vocabulary)
    .where(vocabulary.c.workspace_id == MINE, within(vocabulary.c.word, "words"))
    .values(documents=vocabulary.c.documents - 1)
    .returning(vocabulary.c.word, vocabulary.c.id, vocabulary.c.documents)
)
_DROP_WORDS = Prepared(
    delete(vocabulary).where(vocabulary.c.workspace_id == MINE, within(vocabulary.c.word, "words"))
)
_DROP_WORD_PIECES = Prepared(
    delete(word_pieces).where(word_pieces.c.workspace_id == MINE, within(word_pieces.c.word_id, "word_ids"))
)
_DROP_PIECES = Prepared(
    delete(pieces).where(pieces.c.workspace_id == MINE, within(pieces.c.piece, "pieces"), pieces.c.words == 0)
)


def count_stems(tx: Transaction, stems: list[str], is_open: bool) -> dict[str, int]:
    """One document more for each stem; gives their ids."""
    counted = dict.fromkeys(sorted(stems), 1)
    return dict(tx.rows(_ADD_STEMS, pairs=counted, open=int(is_open), closed=1 - int(is_open)))


def discount_stems(tx: Transaction, stems: list[str], is_open: bool) -> None:
    """One document less for each stem; those that have none left go."""
    counted = tx.rows(_TAKE_STEMS, stems=stems, open=int(is_open), closed=1 - int(is_open))
    if gone := [stem for stem, documents, closed in counted if not documents and not closed]:
        tx.rows(_DROP_STEMS, stems=sorted(gone))


def add_postings(tx: Transaction, document_id: int, place_id: int | None, rows: list[Posting]) -> None:
    tx.rows(_ADD_POSTINGS, pairs=dict(rows), document_id=document_id, place_id=place_id or 0)


def take_postings(tx: Transaction, document_id: int, rows: list[Posting]) -> None:
    tx.rows(_TAKE_POSTINGS, document_id=document_id, rows=rows)


def count_words(tx: Transaction, found: Collection[str], stem_ids: Mapping[str, int]) -> int:
    """One document more for each word; those never seen get their pieces. Gives how many those are."""
    counted = tx.rows(_ADD_WORDS, pairs={word: stem_ids[words.stem(word)] for word in sorted(found)})
    new = sorted((word, word_id) for word, word_id, times in counted if times == 1)
    if new:
        keys = sorted((key, word_id) for word, word_id in new for key in spelling.keys(word))
        tx.rows(_ADD_WORD_PIECES, rows=keys)
        tx.rows(_ADD_PIECES, pairs=_having(new, 1))
    return len(new)


def discount_words(tx: Transaction, found: Collection[str]) -> int:
    """One document less for each word; those now gone take their pieces along. Gives how many those are."""
    counted = tx.rows(_TAKE_WORDS, words=sorted(found))
    gone = sorted((word, word_id) for word, word_id, times in counted if times == 0)
    if gone:
        fewer = _having(gone, -1)
        tx.rows(_DROP_WORDS, words=[word for word, _ in gone])
        tx.rows(_DROP_WORD_PIECES, word_ids=[word_id for _, word_id in gone])
        tx.rows(_ADD_PIECES, pairs=fewer)
        tx.rows(_DROP_PIECES, pieces=list(fewer))
    return len(gone)


def count_document(tx: Transaction, documents: int, words: int, lengths: list[int]) -> None:
    """`documents` and `words` more or, when negative, fewer; `lengths` as in `Analysis`."""
    tx.rows(_ADD_TOTALS, documents=documents, words=words, **dict(zip(_SUMS[2:], lengths, strict=True)))


def _having(found: list[tuple[str, int]], each: int) -> dict[str, int]:
    """Per piece how many of these words have it, times `each`."""
    times = Counter(piece for word, _ in found for piece in set(words.pieces(word)))
    return {piece: each * count for piece, count in sorted(times.items())}
