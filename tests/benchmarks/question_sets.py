"""Question sets (folders with docs, queries and qrels as JSON lines) and databases to try them on."""

import json
import math
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage import search
from storage.database import Database, open_database
from storage.migrate import upgrade
from storage.workspaces import WorkspaceRef
from tests.benchmarks.databases import postgresql
from tests.conftest import DEFAULTS

HERE = WorkspaceRef("benchmark", "1")
BATCH = 100

Ranking = list[str]
Engine = Callable[[str], Ranking]
"""Gives the names of the documents it finds for a question, best first."""


@dataclass(frozen=True)
class Document:
    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Question:
    id: str
    text: str


@dataclass(frozen=True)
class QuestionSet:
    """`relevant`: per question the documents that answer it and how well."""

    name: str
    documents: list[Document]
    questions: list[Question]
    relevant: dict[str, dict[str, int]]


def load(folder: str, even: bool) -> QuestionSet:
    """The odd-numbered questions, counted from 0 in the order of the file, or the even ones."""
    path = Path(folder)
    relevant: dict[str, dict[str, int]] = {}
    for row in _rows(path / "qrels.jsonl"):
        relevant.setdefault(row["q"], {})[row["d"]] = row["rel"]
    questions = [Question(row["id"], row["text"]) for row in _rows(path / "queries.jsonl")]
    documents = [Document(row["id"], row["title"], row["text"]) for row in _rows(path / "docs.jsonl")]
    return QuestionSet(path.name, documents, questions[0 if even else 1 :: 2], relevant)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def folders(arguments: Sequence[str]) -> tuple[list[str], bool]:
    """What the command line says: the folders, and whether to use the even questions."""
    return [one for one in arguments if not one.startswith("--")], "--even" in arguments


@contextmanager
def databases() -> Iterator[dict[str, tuple[Database, str]]]:
    """An empty one of each kind, with its address."""
    with tempfile.TemporaryDirectory() as folder, postgresql(Path(folder)) as address:
        urls = {"SQLite": f"sqlite:///{folder}/benchmark.db", "PostgreSQL": address}
        opened = {kind: (open_database(url, DEFAULTS), url) for kind, url in urls.items()}
        for database, _ in opened.values():
            upgrade(database)
        yield opened
        for database, _ in opened.values():
            database.close()


def fill(database: Database, documents: Sequence[Document]) -> float:
    """Puts them in; gives the seconds it took."""
    began = time.perf_counter()
    for at in range(0, len(documents), BATCH):
        some = documents[at : at + BATCH]
        database.write(HERE, lambda tx, some=some: [_put(tx, one) for one in some])  # type: ignore[misc]
    return time.perf_counter() - began


def _put(tx: Any, document: Document) -> None:
    search.put(tx, document.id, document.title, document.text, place_id=None)


def empty(database: Database, documents: Sequence[Document]) -> None:
    database.write(HERE, lambda tx: [search.remove(tx, one.id) for one in documents])


def lookup(database: Database, question: str, most: int = 10) -> search.Found:
    return database.read(HERE, lambda tx: search.find(tx, question, 0, most))


def size(database: Database, url: str) -> float:
    """Megabytes of the index: the whole file, or its tables and their indexes."""
    if database.engine.dialect.name == "sqlite":
        path = url.removeprefix("sqlite:///")
        return sum(os.path.getsize(path + end) for end in ("", "-wal") if os.path.exists(path + end)) / 1e6
    mine = "relname LIKE 'search\\_%' AND relkind = 'r'"
    sizes = f"SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE {mine}"
    with database.engine.connect() as connection:
        return float(connection.exec_driver_sql(sizes.replace("%", "%%")).scalar_one()) / 1e6


def ndcg(ranking: Ranking, relevant: dict[str, int], most: int = 10) -> float:
    gained = sum(relevant.get(one, 0) / math.log2(at + 2) for at, one in enumerate(ranking[:most]))
    best = sorted(relevant.values(), reverse=True)[:most]
    return gained / sum(value / math.log2(at + 2) for at, value in enumerate(best))


def mrr(ranking: Ranking, relevant: dict[str, int], most: int = 10) -> float:
    return next((1 / (at + 1) for at, one in enumerate(ranking[:most]) if relevant.get(one)), 0.0)


def recall(ranking: Ranking, relevant: dict[str, int], most: int = 10) -> float:
    return len({one for one in ranking[:most] if relevant.get(one)}) / len(relevant)


def mean(values: Sequence[float]) -> float:
    return sum(values) / max(1, len(values))


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[int(share * (len(ordered) - 1))] if ordered else 0.0
