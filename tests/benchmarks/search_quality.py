"""How well the right document is found: `search_quality FOLDER… [--even]`.

Odd-numbered questions are for reporting, even ones to develop on. A loss is the share of nDCG@10 that
damaged questions lose against the same questions undamaged.
"""

import random
import time
from collections.abc import Callable, Iterator
from itertools import pairwise

from storage.database import Database
from storage.search import words
from tests.benchmarks import other_engines
from tests.benchmarks.question_sets import (
    Engine,
    Question,
    QuestionSet,
    Ranking,
    databases,
    empty,
    fill,
    folders,
    load,
    lookup,
    mean,
    mrr,
    ndcg,
    quantile,
    recall,
    size,
)

LETTERS = "abcdefghijklmnopqrstuvwxyz"

Damage = Callable[[str, random.Random], str]
"""Gives the question damaged, or as it was when there is nothing to damage."""


def main(*arguments: str) -> None:
    chosen, even = folders(arguments)
    if not chosen:
        print("skipped: needs folders with docs.jsonl, queries.jsonl and qrels.jsonl")
    for folder in chosen:
        measure(load(folder, even), "even" if even else "odd")


def measure(asked: QuestionSet, which: str) -> None:
    print(f"\n### {asked.name}: {len(asked.documents)} documents, {len(asked.questions)} {which} questions")
    print(f"{'':28} nDCG@10  MRR@10  recall@10   p50 ms  p99 ms  (cpu p50, p99)")
    with databases() as opened:
        tops = {}
        for kind, (database, url) in opened.items():
            seconds = fill(database, asked.documents)
            tops[kind] = report(f"this index, {kind}", asked, ours(database))
            print(f"{'':28} {size(database, url):.1f} MB, built in {seconds:.1f} s", flush=True)
        same = sum(one == other for one, other in zip(*tops.values(), strict=True))
        print(f"top ten identical on both: {same} of {len(asked.questions)}")
        others(asked, opened["PostgreSQL"][0])
        losses(asked, opened["SQLite"][0])
        for database, _ in opened.values():
            empty(database, asked.documents)


def ours(database: Database) -> Engine:
    return lambda question: [hit.about for hit in lookup(database, question).hits]


def others(asked: QuestionSet, database: Database) -> None:
    report("FTS5 porter OR", asked, other_engines.fts5(asked.documents))
    for language in ("english", "dutch"):
        engine = other_engines.ts_rank(database.engine, asked.documents, language)
        report(f"PostgreSQL ts_rank OR {language}"[:28], asked, engine)
    report("bm25s on stems", asked, other_engines.bm25s(asked.documents))


def report(name: str, asked: QuestionSet, engine: Engine) -> list[Ranking]:
    """A line for people; gives what was found for each question."""
    found, wall, cpu = [], [], []
    for question in asked.questions:
        began, spent = time.perf_counter(), time.process_time()
        found.append(engine(question.text))
        wall.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - spent) * 1000)
    wanted = [asked.relevant[question.id] for question in asked.questions]
    scores = [
        mean([score(one, right) for one, right in zip(found, wanted, strict=True)])
        for score in (ndcg, mrr, recall)
    ]
    print(
        f"{name:28} {scores[0]:7.4f} {scores[1]:7.4f} {scores[2]:10.4f} {quantile(wall, 0.5):8.1f}"
        f" {quantile(wall, 0.99):7.1f}  ({quantile(cpu, 0.5):.1f}, {quantile(cpu, 0.99):.1f})",
        flush=True,
    )
    return found


def losses(asked: QuestionSet, database: Database) -> None:
    vocabulary = {word for one in asked.documents for word in words.tokens(f"{one.title} {one.text}")}
    damages: dict[str, Damage] = {
        "one typing error": mistyped,
        "two words joined": joined,
        "compounds split": lambda text, chance: split(text, vocabulary),
    }
    for name, damage in damages.items():
        pairs = list(_damaged(asked.questions, damage))
        before, after = (
            mean([ndcg(ours(database)(text), asked.relevant[question.id]) for question, text in some])
            for some in ([(one, one.text) for one, _ in pairs], pairs)
        )
        lost = 100 * (before - after) / before if before else 0.0
        print(
            f"{name:28} {before:.4f} → {after:.4f}: {lost:.1f} % lost of {len(pairs)} questions", flush=True
        )


def _damaged(questions: list[Question], damage: Damage) -> Iterator[tuple[Question, str]]:
    for question in questions:
        text = damage(question.text, random.Random(question.id))
        if text != question.text:
            yield question, text


def mistyped(text: str, chance: random.Random) -> str:
    """One letter too many, too few, another, or two that changed places, in a word that is looked for."""
    said = text.split()
    places = [at for at, word in enumerate(said) if _counts(word)]
    if not places:
        return text
    at = chance.choice(places)
    said[at] = _edited(said[at], chance)
    return " ".join(said)


def _counts(word: str) -> bool:
    return len(word) >= 4 and word.isalpha() and words.fold(word) not in words.STOP_WORDS


def _edited(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(LETTERS)
    return chance.choice(
        (
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def joined(text: str, chance: random.Random) -> str:
    """The space between two neighbours left out; at least one of them is looked for."""
    said = text.split()
    places = [
        at
        for at, (one, other) in enumerate(pairwise(said))
        if one.isalpha() and other.isalpha() and (_counts(one) or _counts(other))
    ]
    if not places:
        return text
    at = chance.choice(places)
    return " ".join([*said[:at], said[at] + said[at + 1], *said[at + 2 :]])


def split(text: str, vocabulary: set[str]) -> str:
    """Each word that is two words of the documents, of four letters or more, written as those two."""
    return " ".join(_apart(word, vocabulary) for word in text.split())


def _apart(word: str, vocabulary: set[str]) -> str:
    ways = [
        (word[:at], word[at:])
        for at in range(4, len(word) - 3)
        if {words.fold(word[:at]), words.fold(word[at:])} <= vocabulary and word.isalpha()
    ]
    return " ".join(max(ways, key=lambda way: min(map(len, way)))) if ways else word
