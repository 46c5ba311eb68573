"""Putting documents into the index and taking them out, in the transaction that changes them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import bindparam, delete, func, insert, select, update

from storage import places
from storage.database import Transaction
from storage.prepared import Prepared
from storage.search import counting, words
from storage.search.analysis import Analysis, analyse, unframed
from storage.search.spelling import keys
from storage.search.tables import documents

MOST_QUESTIONS = 20
"""Helped questions kept per document, the newest; more teach nothing new and make it long."""

MOST_BOOST = 100
"""Votes, recency, team: together at most a tenth, up or down. More of a poor signal costs more than a
good one brings."""


class Document(msgspec.Struct, frozen=True):
    """What was put in. `place_id` None is open to the whole workspace; `boost` is in thousandths."""

    about: str
    place_id: int | None
    boost: int
    title: str
    text: str
    topics: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


class Stored(msgspec.Struct, frozen=True):
    """A document and what it added to the counts: enough to take exactly that out again."""

    id: int
    document: Document
    is_open: bool
    words: list[str]
    stems: list[str]
    lengths: list[int]
    postings: list[tuple[int, int]]


_COLUMNS = (
    documents.c.id,
    documents.c.about,
    documents.c.place_id,
    documents.c.boost,
    documents.c.title,
    documents.c.text,
    documents.c.topics,
    documents.c.questions,
    documents.c.is_open,
    documents.c.title_words,
    documents.c.title_stems,
    documents.c.text_words,
    documents.c.text_stems,
    documents.c.lengths,
    documents.c.postings,
)
_BY_ABOUT = Prepared(
    select(*_COLUMNS).where(
        documents.c.workspace_id == counting.MINE, documents.c.about == bindparam("about")
    )
)
_ADD = Prepared(
    insert(documents)
    .values({column.name: bindparam(column.name) for column in documents.c if column.name != "id"})
    .returning(documents.c.id)
)
_CHANGE = Prepared(
    update(documents)
    .where(documents.c.workspace_id == counting.MINE, documents.c.id == bindparam("document_id"))
    .values(
        {
            column.name: bindparam(column.name)
            for column in documents.c
            if column.name not in ("id", "workspace_id")
        }
    )
)
_IS_PUBLIC = Prepared(
    select(places.table.c.id)
    .where(places.table.c.workspace_id == counting.MINE, places.table.c.id == bindparam("place_id"))
    .where(places.table.c.kind == "public")
)


def put(
    tx: Transaction,
    about: str,
    title: str,
    text: str,
    *,
    place_id: int | None,
    topics: Iterable[str] = (),
    boost: int = 0,
) -> None:
    """Make it findable, in place of what was there under this name; its helped questions stay.

    `about` is "tip:12" or "til:5". `boost` is clamped to ±100 thousandths.
    """
    stored = _hold(tx, about)
    document = Document(
        about=about,
        place_id=place_id,
        boost=_clamped(boost),
        title=_storable(title),
        text=_storable(text),
        topics=tuple(_storable(topic) for topic in topics),
        questions=stored.document.questions if stored else (),
    )
    _replace(tx, stored, document)


def remove(tx: Transaction, about: str) -> None:
    """Out of the index, its helped questions too. Not there: nothing happens."""
    stored = _hold(tx, about)
    if stored:
        _take_out(tx, stored)
        tx.execute(delete(documents).where(_this(tx, stored)))


def learn(tx: Transaction, about: str, question: str) -> None:
    """Somebody was helped by it with this question: its words, in no order, lead here from now on."""
    stored = _hold(tx, about)
    said = " ".join(sorted(set(words.words(question))))
    if stored is None or not said or said in stored.document.questions:
        return
    questions = (*stored.document.questions, said)[-MOST_QUESTIONS:]
    _replace(tx, stored, msgspec.structs.replace(stored.document, questions=questions))


def set_boost(tx: Transaction, about: str, permille: int) -> None:
    """Show it somewhat earlier or later than its words say: at most a tenth."""
    tx.execute(
        update(documents)
        .where(documents.c.workspace_id == tx.workspace.id, documents.c.about == about)
        .values(boost=_clamped(permille))
    )


def batch_of_older(tx: Transaction, most: int) -> int:
    """Analyse anew what an older version of the analysis put in; how many that were, at most `most`."""
    _lock(tx)
    older = (
        select(*_COLUMNS)
        .where(documents.c.workspace_id == tx.workspace.id, documents.c.version != words.ANALYSIS_VERSION)
        .order_by(documents.c.id)
        .limit(most)
    )
    found = [_stored(tuple(row)) for row in tx.execute(older)]
    for stored in found:
        _replace(tx, stored, stored.document)
    return len(found)


def _hold(tx: Transaction, about: str) -> Stored | None:
    _lock(tx)
    rows = tx.rows(_BY_ABOUT, about=about)
    return _stored(rows[0]) if rows else None


def _lock(tx: Transaction) -> None:
    """One at a time per workspace: two who add to the same counts in another order would wait for each
    other forever. SQLite has one writer anyway."""
    if tx.connection.dialect.name == "postgresql" and not tx.recall("search"):
        tx.execute(select(func.pg_advisory_xact_lock((727_002 << 32) + tx.workspace.id)))
        tx.remember("search", True)


def _replace(tx: Transaction, stored: Stored | None, document: Document) -> None:
    analysis = analyse(document.title, document.text, (*document.topics, *document.questions))
    is_open = document.place_id is None or bool(tx.rows(_IS_PUBLIC, place_id=document.place_id))
    if stored:
        _take_out(tx, stored)
    known = _count_stems(tx, list(analysis.impacts), is_open)
    placed = sorted([known[stem], impact] for stem, impact in analysis.impacts.items())
    values = _values(document, analysis, is_open, placed)
    if stored:
        number = stored.id
        tx.rows(_CHANGE, document_id=number, **values)
    else:
        number = tx.rows(_ADD, **values)[0][0]
    tx.rows(counting.ADD_POSTINGS, rows=placed, document_id=number, place_id=document.place_id or 0)
    if is_open:
        new = _count_words(tx, analysis.vocabulary, known)
        _count_document(tx, 1, new, analysis.lengths)


def _take_out(tx: Transaction, stored: Stored) -> None:
    ids = [stem_id for stem_id, _ in stored.postings]
    impacts = sorted({impact for _, impact in stored.postings})
    is_open = int(stored.is_open)
    tx.rows(counting.TAKE_POSTINGS, document_id=stored.id, stem_ids=ids, impacts=impacts)
    tx.rows(counting.TAKE_STEMS, stems=stored.stems, open=is_open, closed=1 - is_open)
    tx.rows(counting.DROP_STEMS, stems=stored.stems)
    if stored.is_open:
        gone = _discount_words(tx, stored.words)
        _count_document(tx, -1, -gone, [-length for length in stored.lengths])


def _count_stems(tx: Transaction, found: list[str], is_open: bool) -> dict[str, int]:
    """One document more for each stem; gives their ids."""
    rows = [[stem] for stem in sorted(found)]
    counted = tx.rows(counting.ADD_STEMS, rows=rows, open=int(is_open), closed=1 - int(is_open))
    return dict(counted)


def _count_words(tx: Transaction, found: frozenset[str], stem_ids: Mapping[str, int]) -> int:
    """One document more for each word; those never seen get their pieces. Gives how many those are."""
    rows = [[word, stem_ids[words.stem(word)], 1] for word in sorted(found)]
    counted = tx.rows(counting.ADD_WORDS, rows=rows)
    new = sorted((word, word_id) for word, word_id, times in counted if times == 1)
    if new:
        tx.rows(counting.ADD_WORD_PIECES, rows=_keys(new))
        tx.rows(counting.ADD_PIECES, rows=_times(new))
    return len(new)


def _discount_words(tx: Transaction, found: list[str]) -> int:
    """One document less for each word; those now gone take their pieces along."""
    counted = tx.rows(counting.TAKE_WORDS, words=found)
    gone = sorted((word, word_id) for word, word_id, times in counted if times == 0)
    if gone:
        fewer = [[piece, -times] for piece, times in _times(gone)]
        tx.rows(counting.DROP_WORDS, words=[word for word, _ in gone])
        _drop_word_pieces(tx, gone)
        tx.rows(counting.ADD_PIECES, rows=fewer)
        tx.rows(counting.DROP_PIECES, pieces=[piece for piece, _ in fewer])
    return len(gone)


def _drop_word_pieces(tx: Transaction, gone: list[tuple[str, int]]) -> None:
    found = sorted({key for key, _ in _keys(gone)})
    tx.rows(counting.DROP_WORD_PIECES, pieces=found, word_ids=[word_id for _, word_id in gone])


def _keys(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted((key, word_id) for word, word_id in found for key in keys(word))


def _times(found: list[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted(Counter(piece for word, _ in found for piece in set(words.pieces(word))).items())


def _count_document(tx: Transaction, documents: int, words: int, lengths: list[int]) -> None:
    names = ("title_words", "title_pieces", "text_words", "text_pieces")
    tx.rows(counting.ADD_TOTALS, documents=documents, words=words, **dict(zip(names, lengths, strict=True)))


def _values(document: Document, analysis: Analysis, is_open: bool, placed: list[list[int]]) -> dict[str, Any]:
    return {
        "about": document.about,
        "place_id": document.place_id,
        "boost": document.boost,
        "title": document.title,
        "text": document.text,
        "topics": _packed(document.topics),
        "questions": _packed(document.questions),
        "version": words.ANALYSIS_VERSION,
        "is_open": is_open,
        "title_words": analysis.title.words,
        "title_stems": analysis.title.stems,
        "text_words": analysis.text.words,
        "text_stems": analysis.text.stems,
        "lengths": _packed(analysis.lengths),
        "postings": _packed(placed),
    }


def _stored(row: tuple[Any, ...]) -> Stored:
    number, about, place_id, boost, title, text, topics, questions, is_open, *analysis = row
    title_words, title_stems, text_words, text_stems, lengths, placed = analysis
    return Stored(
        id=number,
        document=Document(
            about=about,
            place_id=place_id,
            boost=boost,
            title=title,
            text=text,
            topics=tuple(msgspec.json.decode(topics)),
            questions=tuple(msgspec.json.decode(questions)),
        ),
        is_open=is_open,
        words=sorted({*unframed(title_words), *unframed(text_words)}),
        stems=sorted({*unframed(title_stems), *unframed(text_stems)}),
        lengths=msgspec.json.decode(lengths),
        postings=msgspec.json.decode(placed),
    )


def _this(tx: Transaction, stored: Stored) -> Any:
    return (documents.c.workspace_id == tx.workspace.id) & (documents.c.id == stored.id)


def _packed(values: Any) -> str:
    return msgspec.json.encode(values).decode()


def _clamped(permille: int) -> int:
    return max(-MOST_BOOST, min(MOST_BOOST, permille))


def _storable(text: str) -> str:
    """Without what no database takes: NUL, and halves of characters."""
    return text.replace("\0", "").encode(errors="ignore").decode()
