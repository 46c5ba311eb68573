"""How fast and how big with many documents: `search_size FOLDER… [--documents=N]`.

Documents are drawn from the words of the sets, as often as Zipf and Mandelbrot say, with compounds added
until the vocabulary is as large as so much text would have; a fifth of the places is private and the
asker is in a quarter of those. The questions are real. Lookups run in a process of their own.
"""

import multiprocessing
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate

from scheduler.clock import wall
from storage import people, places, search
from storage.database import Database, Transaction, open_database
from storage.places import Place
from storage.search import words
from tests.benchmarks.load import memory
from tests.benchmarks.question_sets import (
    BATCH,
    HERE,
    Document,
    databases,
    folders,
    load,
    quantile,
    size,
)
from tests.conftest import DEFAULTS

SIZES = (10_000, 100_000)
COMPOUNDS = 70_000
PLACES, PRIVATE, MEMBER_OF = 100, 20, 5
QUESTIONS = 400
ADDED = 200


def main(*arguments: str) -> None:
    chosen, _ = folders(arguments)
    if not chosen:
        print("skipped: needs folders with docs.jsonl, queries.jsonl and qrels.jsonl")
        return
    wanted = [int(one.partition("=")[2]) for one in arguments if one.startswith("--documents=")]
    for count in wanted or SIZES:
        measure(count, chosen)


def measure(count: int, chosen: Sequence[str]) -> None:
    print(f"\n### {count} documents, {PRIVATE} of {PLACES} places private")
    sets = [load(folder, even=True) for folder in chosen]
    asked = [question.text for one in sets for question in one.questions]
    random.Random(1).shuffle(asked)
    vocabulary = _vocabulary([document for one in sets for document in one.documents])
    with databases() as opened:
        for kind, (database, url) in opened.items():
            person_id = database.write(HERE, _prepare)
            began = time.perf_counter()
            _fill(database, made(count, vocabulary))
            _settle(database)
            built = time.perf_counter() - began
            print(f"{kind:12} {size(database, url):.0f} MB, built in {built:.0f} s", flush=True)
            _lookups(kind, url, person_id, asked[:QUESTIONS])
            _additions(kind, database, made(ADDED, vocabulary, seed=2))


def _lookups(kind: str, url: str, person_id: int, asked: list[str]) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as process:
        wall_ms, cpu_ms, resident = process.apply(_looked_up, (url, person_id, asked))
    print(
        f"{kind:12} lookup p50 {quantile(wall_ms, 0.5):.1f} ms, p99 {quantile(wall_ms, 0.99):.1f} ms"
        f" (cpu of the process {quantile(cpu_ms, 0.5):.1f}, {quantile(cpu_ms, 0.99):.1f}); {resident:.0f} MB",
        flush=True,
    )


def _looked_up(url: str, person_id: int, asked: list[str]) -> tuple[list[float], list[float], float]:
    import os

    database = open_database(url, DEFAULTS)
    wall_ms, cpu_ms = [], []
    for question in asked[:20] + asked:
        began, spent = time.perf_counter(), time.process_time()
        database.read(HERE, partial(search.find, question=question, person_id=person_id))
        wall_ms.append((time.perf_counter() - began) * 1000)
        cpu_ms.append((time.process_time() - spent) * 1000)
    database.close()
    return wall_ms[20:], cpu_ms[20:], memory(os.getpid())


def _additions(kind: str, database: Database, documents: Iterator[Document]) -> None:
    """One transaction each, as when somebody shares a tip."""
    inside: list[float] = []
    whole: list[float] = []

    def put(tx: Transaction, document: Document) -> None:
        began = time.perf_counter()
        search.put(tx, f"new:{document.id}", document.title, document.text, place_id=None)
        inside.append((time.perf_counter() - began) * 1000)

    for document in documents:
        began = time.perf_counter()
        database.write(HERE, partial(put, document=document))
        whole.append((time.perf_counter() - began) * 1000)
    print(
        f"{kind:12} adding one p50 {quantile(inside, 0.5):.1f} ms, p99 {quantile(inside, 0.99):.1f} ms;"
        f" with its commit {quantile(whole, 0.5):.1f} and {quantile(whole, 0.99):.1f} ms",
        flush=True,
    )


def _prepare(tx: Transaction) -> int:
    """The places, and somebody who asks."""
    asker = people.seen(tx, people.Person("asker"), wall())
    for number in range(PLACES):
        kind: places.Kind = "private" if number < PRIVATE else "public"
        place = places.seen(tx, Place(f"place{number}", kind))
        if number < MEMBER_OF:
            places.note_member(tx, place, asker.id)
    return asker.id


def _fill(database: Database, documents: Iterator[Document]) -> None:
    def put_some(tx: Transaction, some: list[Document]) -> None:
        known = [places.by_key(tx, f"place{number}") for number in range(PLACES)]
        for document in some:
            place = known[int(document.id) % PLACES]
            assert place is not None
            search.put(tx, f"tip:{document.id}", document.title, document.text, place_id=place.id)

    while some := [document for _, document in zip(range(BATCH), documents, strict=False)]:
        database.write(HERE, partial(put_some, some=some))


def _settle(database: Database) -> None:
    """What PostgreSQL does by itself within minutes, and SQLite with its checkpoints."""
    maintenance = (
        "VACUUM ANALYZE" if database.engine.dialect.name == "postgresql" else "PRAGMA wal_checkpoint"
    )
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.rollback() if database.engine.dialect.name == "sqlite" else driver.set_autocommit(True)
        driver.execute(maintenance)
        if database.engine.dialect.name == "postgresql":
            driver.set_autocommit(False)


def _vocabulary(documents: list[Document]) -> list[str]:
    """Real words, most frequent first; compounds of them mixed in from a tenth on."""
    counted = Counter(word for one in documents for word in words.tokens(f"{one.title} {one.text}"))
    real = sorted(counted, key=lambda word: (-counted[word], word))
    chance = random.Random(0)
    long = [word for word in real if 3 < len(word) < 10 and word.isalpha()]
    compounds = {chance.choice(long) + chance.choice(long) for _ in range(COMPOUNDS)}
    rare = real[len(real) // 10 :] + sorted(compounds)
    chance.shuffle(rare)
    return real[: len(real) // 10] + rare


def made(count: int, vocabulary: list[str], seed: int = 1) -> Iterator[Document]:
    """Titles of four to nine words and texts of twenty to a hundred."""
    chance = random.Random(seed)
    weights = list(accumulate(1 / (rank + 2.7) for rank in range(1, len(vocabulary) + 1)))
    for number in range(count):
        drawn = chance.choices(vocabulary, cum_weights=weights, k=chance.randint(24, 109))
        cut = chance.randint(4, 9)
        yield Document(str(number), " ".join(drawn[:cut]), " ".join(drawn[cut:]))
