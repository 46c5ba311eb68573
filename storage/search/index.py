"""Putting documents into the index and taking them out, in the transaction that changes them."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import BigInteger, bindparam, delete, func, select, update

from storage import places
from storage.database import Transaction
from storage.lists import MINE
from storage.prepared import Prepared
from storage.search import counting, stored, words
from storage.search.analysis import analyse
from storage.search.stored import Document, Stored
from storage.search.tables import documents

MOST_QUESTIONS = 20
"""Helped questions kept per document, the newest; more teach nothing new and make it long."""

MOST_QUESTION_WORDS = 32

MOST_BOOST = 100
"""Votes, recency, team: together at most a tenth, up or down. More of a poor signal costs more than a
good one brings."""

_ONE_AT_A_TIME = Prepared(select(func.pg_advisory_xact_lock(bindparam("workspace", type_=BigInteger()))))
_DROP = Prepared(
    delete(documents).where(documents.c.workspace_id == MINE, documents.c.id == bindparam("number"))
)
_BOOST = Prepared(
    update(documents)
    .where(documents.c.workspace_id == MINE, documents.c.about == bindparam("named"))
    .values(boost=bindparam("boost"))
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
    is_new: bool = False,
) -> None:
    """Make it findable, in place of what was there under this name; its helped questions stay. What `is_new`
    has nothing there, and nobody looks.

    `about` is "tip:12" or "til:5". `place_id` None is open to the whole workspace. `boost` is in
    thousandths, clamped to ±100.
    """
    _lock(tx)
    there = None if is_new else stored.by_about(tx, about)
    document = Document(
        about=about,
        place_id=place_id,
        boost=_clamped(boost),
        title=_storable(title),
        text=_storable(text),
        topics=tuple(_storable(topic) for topic in topics),
        questions=there.document.questions if there else (),
    )
    _replace(tx, there, document)


def remove(tx: Transaction, about: str) -> None:
    """Out of the index, its helped questions too. Not there: nothing happens."""
    there = _hold(tx, about)
    if there:
        _take_out(tx, there)
        tx.rows(_DROP, number=there.id)


def learn(tx: Transaction, about: str, question: str) -> None:
    """Somebody was helped by it with this question: its words, in no order, lead here from now on."""
    there = _hold(tx, about)
    said = " ".join(sorted(set(words.words(question)[:MOST_QUESTION_WORDS])))
    if there is None or not said or said in there.document.questions:
        return
    questions = (*there.document.questions, said)[-MOST_QUESTIONS:]
    _replace(tx, there, msgspec.structs.replace(there.document, questions=questions))


def set_boost(tx: Transaction, about: str, permille: int) -> None:
    """Show it somewhat earlier or later than its words say: at most a tenth."""
    tx.rows(_BOOST, named=about, boost=_clamped(permille))


def renew(tx: Transaction, most: int) -> int:
    """Analyse anew what an older version of the analysis put in. Gives how many were, at most `most`."""
    _lock(tx)
    older = stored.of_older_analysis(tx, most)
    for there in older:
        _replace(tx, there, there.document)
    return len(older)


def _hold(tx: Transaction, about: str) -> Stored | None:
    _lock(tx)
    return stored.by_about(tx, about)


def _lock(tx: Transaction) -> None:
    """One at a time per workspace: two who add to the same counts in another order would wait for each
    other forever. SQLite has one writer anyway."""
    if tx.connection.dialect.name == "postgresql" and not tx.recall("search"):
        tx.rows(_ONE_AT_A_TIME, workspace=(727_002 << 32) + tx.workspace.id)
        tx.remember("search", True)


def _replace(tx: Transaction, there: Stored | None, document: Document) -> None:
    analysis = analyse(document.title, document.text, (*document.topics, *document.questions))
    is_open = document.place_id is None or places.is_public_here(tx, document.place_id)
    if there:
        _take_out(tx, there)
    ids = counting.count_stems(tx, list(analysis.impacts), is_open)
    postings = sorted((ids[stem], impact) for stem, impact in analysis.impacts.items())
    number = stored.keep(tx, there.id if there else None, document, is_open, analysis, postings)
    counting.add_postings(tx, number, document.place_id, postings)
    if is_open:
        new = counting.count_words(tx, analysis.vocabulary, ids)
        counting.count_document(tx, 1, new, analysis.lengths)


def _take_out(tx: Transaction, there: Stored) -> None:
    counting.take_postings(tx, there.id, there.postings)
    counting.discount_stems(tx, there.stems, there.is_open)
    if there.is_open:
        gone = counting.discount_words(tx, there.words)
        counting.count_document(tx, -1, -gone, [-length for length in there.lengths])


def _clamped(permille: int) -> int:
    return max(-MOST_BOOST, min(MOST_BOOST, permille))


def _storable(text: str) -> str:
    """Without what no database takes: NUL, and halves of characters."""
    return text.replace("\0", "").encode(errors="ignore").decode()
