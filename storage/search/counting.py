"""The statements that keep the index's counts: each does all of a document at once, on both databases."""

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql

from storage.prepared import Prepared
from storage.search.lists import cell, each, within
from storage.search.tables import pieces, postings, stems, totals, vocabulary, word_pieces

MINE: ColumnElement[Any] = bindparam("workspace_id", type_=BigInteger())
_rows = each("rows")


def _number(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=BigInteger())


def _from_rows(columns: dict[str, Any]) -> Any:
    """`true()` keeps SQLite from reading ON CONFLICT as the condition of a join."""
    return select(MINE, *columns.values()).select_from(_rows).where(true())


def _count(table: Table, columns: dict[str, Any], *counted: str) -> Any:
    """Add the rows; where one is there, add to its counts. Both databases spell this the same."""
    found = [column.name for column in table.primary_key.columns if column.name != "id"]
    key = found or ["workspace_id", next(iter(columns))]
    add = postgresql.insert(table).from_select(["workspace_id", *columns], _from_rows(columns))
    sums = {name: table.c[name] + add.excluded[name] for name in counted}
    return add.on_conflict_do_update(index_elements=key, set_=sums)


ADD_STEMS = Prepared(
    _count(
        stems,
        {
            "stem": cell(_rows, 0, Text()),
            "documents": _number("open"),
            "closed_documents": _number("closed"),
        },
        "documents",
        "closed_documents",
    ).returning(stems.c.stem, stems.c.id)
)

ADD_WORDS = Prepared(
    _count(
        vocabulary,
        {
            "word": cell(_rows, 0, Text()),
            "stem_id": cell(_rows, 1, BigInteger()),
            "documents": cell(_rows, 2, Integer()),
        },
        "documents",
    ).returning(vocabulary.c.word, vocabulary.c.id, vocabulary.c.documents)
)

ADD_PIECES = Prepared(
    _count(pieces, {"piece": cell(_rows, 0, Text()), "words": cell(_rows, 1, Integer())}, "words")
)

ADD_WORD_PIECES = Prepared(
    insert(word_pieces).from_select(
        ["workspace_id", "piece", "word_id"],
        _from_rows({"piece": cell(_rows, 0, Text()), "word_id": cell(_rows, 1, BigInteger())}),
    )
)

ADD_POSTINGS = Prepared(
    insert(postings).from_select(
        ["workspace_id", "stem_id", "impact", "document_id", "place_id"],
        _from_rows(
            {
                "stem_id": cell(_rows, 0, BigInteger()),
                "impact": cell(_rows, 1, BigInteger()),
                "document_id": _number("document_id"),
                "place_id": _number("place_id"),
            }
        ),
    )
)

_SUMS = ("documents", "words", "title_words", "title_pieces", "text_words", "text_pieces")
_add_totals = postgresql.insert(totals).values(
    workspace_id=MINE, coefficients="", **{name: bindparam(name) for name in _SUMS}
)
ADD_TOTALS = Prepared(
    _add_totals.on_conflict_do_update(
        index_elements=["workspace_id"],
        set_={name: totals.c[name] + _add_totals.excluded[name] for name in _SUMS},
    )
)

TAKE_POSTINGS = Prepared(
    delete(postings)
    .where(postings.c.workspace_id == MINE, postings.c.document_id == _number("document_id"))
    .where(within(postings.c.stem_id, "stem_ids"), within(postings.c.impact, "impacts"))
)
"""Stems and impacts apart, not as pairs: a document has one impact per stem, and both databases then
step through the key."""

TAKE_STEMS = Prepared(
    update(stems)
    .where(stems.c.workspace_id == MINE, within(stems.c.stem, "stems"))
    .values(
        documents=stems.c.documents - _number("open"),
        closed_documents=stems.c.closed_documents - _number("closed"),
    )
)
DROP_STEMS = Prepared(
    delete(stems)
    .where(stems.c.workspace_id == MINE, within(stems.c.stem, "stems"))
    .where(stems.c.documents == 0, stems.c.closed_documents == 0)
)

TAKE_WORDS = Prepared(
    update(vocabulary)
    .where(vocabulary.c.workspace_id == MINE, within(vocabulary.c.word, "words"))
    .values(documents=vocabulary.c.documents - 1)
    .returning(vocabulary.c.word, vocabulary.c.id, vocabulary.c.documents)
)
DROP_WORDS = Prepared(
    delete(vocabulary).where(vocabulary.c.workspace_id == MINE, within(vocabulary.c.word, "words"))
)
DROP_WORD_PIECES = Prepared(
    delete(word_pieces)
    .where(word_pieces.c.workspace_id == MINE)
    .where(within(word_pieces.c.piece, "pieces"), within(word_pieces.c.word_id, "word_ids"))
)
DROP_PIECES = Prepared(
    delete(pieces).where(pieces.c.workspace_id == MINE, within(pieces.c.piece, "pieces"), pieces.c.words == 0)
)
