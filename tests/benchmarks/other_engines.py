"""What our index is compared with: what the databases bring themselves, and BM25 as published."""

import re
import sqlite3
from collections.abc import Sequence

from sqlalchemy import Engine as SqlEngine

from storage.search import words
from tests.benchmarks.question_sets import Document, Engine, Ranking


def fts5(documents: Sequence[Document]) -> Engine:
    """SQLite's FTS5 with the porter stemmer, words OR-ed, ranked by its bm25()."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, title, text, tokenize='porter unicode61')"
    )
    rows = [(one.id, one.title, one.text) for one in documents]
    connection.executemany("INSERT INTO d VALUES (?, ?, ?)", rows)

    def engine(question: str) -> Ranking:
        asked = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", question))
        found = "SELECT id FROM d WHERE d MATCH ? ORDER BY rank, rowid LIMIT 10"
        return [row[0] for row in connection.execute(found, (asked,))] if asked else []

    return engine


def ts_rank(engine: SqlEngine, documents: Sequence[Document], language: str) -> Engine:
    """PostgreSQL's own full text search, words OR-ed, title weighed A."""
    vector = f"setweight(to_tsvector('{language}', %s), 'A') || setweight(to_tsvector('{language}', %s), 'B')"
    connection = engine.raw_connection()
    cursor = connection.cursor()
    cursor.execute("CREATE TEMP TABLE d (id text, vector tsvector)")
    rows = [(one.id, one.title, one.text) for one in documents]
    cursor.executemany(f"INSERT INTO d VALUES (%s, {vector})", rows)

    def ranked(question: str) -> Ranking:
        asked = " | ".join(re.findall(r"\w+", question))
        found = (
            f"SELECT id FROM d, to_tsquery('{language}', %s) q WHERE vector @@ q"
            ' ORDER BY ts_rank(vector, q, 1) DESC, id COLLATE "C" LIMIT 10'
        )
        assert connection.is_valid  # holds on to it: the temporary table lives as long as it does
        return [row[0] for row in cursor.execute(found, (asked,))] if asked else []

    return ranked


def bm25s(documents: Sequence[Document]) -> Engine:
    """BM25 of the package bm25s, on our words and stems of title and text together."""
    import bm25s as package

    retriever = package.BM25()
    retriever.index([_stems(f"{one.title} {one.text}") for one in documents], show_progress=False)

    def engine(question: str) -> Ranking:
        asked = [stem for stem in _stems(question) if stem in retriever.vocab_dict]
        if not asked:
            return []
        most = min(10, len(documents))
        found, scores = retriever.retrieve([asked], k=most, show_progress=False)
        return [documents[at].id for at, score in zip(found[0], scores[0], strict=True) if score > 0]

    return engine


def _stems(text: str) -> list[str]:
    return [words.stem(word) for word in words.words(text)]
