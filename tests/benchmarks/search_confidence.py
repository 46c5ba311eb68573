"""Knowing when not to answer: `search_confidence FOLDER… [--even] [--fit] [--subsets]`.

Every question is asked twice: as it is, and with its right answers taken out. A folder with only questions
is off topic for all the others. `--fit` prints the coefficients that fit these questions best; what
is reported below them still goes by those of `confidence.py`. `--subsets` asks in small workspaces instead:
of 16, 64 and 256 documents drawn `DRAWINGS` times from those that answer something, every question that one
of them answers, as many as `BESIDE` that none does, and as many off topic.
"""

import random
from collections.abc import Sequence

from storage import search
from storage.database import Database
from storage.search import confidence
from storage.search.confidence import Features
from storage.search.find import LEAST_OF_ANSWER
from tests.benchmarks.question_sets import (
    Document,
    Question,
    QuestionSet,
    databases,
    empty,
    fill,
    folders,
    load,
    lookup,
    mean,
)

THINNED = 4
"""A fit sees one off-topic question on so many that belong."""

SUBSETS, DRAWINGS = (16, 64, 256), 5
"""Documents, and how often they are drawn."""

BESIDE = 80

UNANSWERABLE_WEIGHS = 4
"""A wrong answer is worse than none: in a fit one on a question without an answer counts so many times."""

FITTED = 500
"""A fit sees so many questions of each set and size, so that each counts the same."""

Outcome = tuple[Features, bool]
"""How the best document scored, and whether it was right."""

Shares = list[float]
"""One for each drawing."""


def main(*arguments: str) -> None:
    chosen, even = folders(arguments)
    sets = [load(folder, even) for folder in chosen]
    off_topic = [question.text for one in sets if not one.documents for question in one.questions]
    known = [one for one in sets if one.documents]
    if not known:
        print("skipped: needs folders with docs.jsonl, queries.jsonl and qrels.jsonl")
        return
    every: list[Outcome] = []
    with databases() as opened:
        database, _ = opened["SQLite"]
        for asked in known:
            if "--subsets" in arguments:
                every += measure_subsets(asked, database, off_topic)
                continue
            fill(database, asked.documents)
            every += measure(asked, database, off_topic)
            empty(database, asked.documents)
    if "--fit" in arguments:
        print(f"\nfitted on these {len(every)}: {search.fit(every)}")


def measure(asked: QuestionSet, database: Database, off_topic: Sequence[str]) -> list[Outcome]:
    answered = [_ask(database, question, asked) for question in asked.questions]
    orphaned = _without_answers(asked, database)
    right = [_p(features) for features, good in answered if good]
    wrong = [_p(features) for features, good in answered if not good]
    missing = [_p(features) for features, _ in orphaned]
    strange = [(lookup(database, text, 1).features, False) for text in off_topic]
    beside = [_p(features) for features, _ in strange]
    print(f"\n### {asked.name}: {len(answered)} questions, {len(right)} with the right answer first")
    print(f"AUROC right / wrong or missing   {auroc(right, wrong + missing):.3f}")
    if beside:
        print(f"AUROC right / off topic          {auroc(right, beside):.3f}")
    print(f"right answers kept as answer     {_above(right):.1%}")
    print(f"right among what is answered     {_precision(right, wrong):.1%}")
    print(f"wrong ones still an answer       {_above(wrong):.1%}")
    print(f"taken away, still an answer      {_above(missing):.1%}")
    if beside:
        print(f"off topic, still an answer       {_above(beside):.1%}", flush=True)
    few = strange[:: max(1, THINNED * len(strange) // len(answered))]
    return answered + orphaned + few


def measure_subsets(asked: QuestionSet, database: Database, off_topic: Sequence[str]) -> list[Outcome]:
    every: list[Outcome] = []
    answering = {about for question in asked.questions for about in asked.relevant[question.id]}
    pool = [one for one in asked.documents if one.id in answering]
    for size in SUBSETS:
        if size >= len(pool):
            continue
        within: list[Outcome] = []
        without: list[Outcome] = []
        kept, still, nothing = Shares(), Shares(), Shares()
        for drawing in range(DRAWINGS):
            chance = random.Random(f"{asked.name}{size}{drawing}")
            documents = chance.sample(pool, size)
            fill(database, documents)
            found, missed = _asked_of(asked, documents, off_topic, database, chance)
            empty(database, documents)
            kept.append(_above([_p(one) for one, good in found if good]))
            still.append(_above([_p(one) for one, good in found if not good]))
            nothing.append(_above([_p(one) for one, _ in missed]))
            within += found
            without += missed
        print(f"\n### {asked.name}, {DRAWINGS} times {size} of its documents: the mean, and each time")
        print(f"right answers kept as answer     {_spread(kept)}")
        print(f"wrong ones still an answer       {_spread(still)}")
        print(f"unanswerable, still an answer    {_spread(nothing)}", flush=True)
        chance = random.Random(size)
        every += chance.choices(within, k=FITTED) + chance.choices(without, k=FITTED * UNANSWERABLE_WEIGHS)
    return every


def _asked_of(
    asked: QuestionSet,
    documents: Sequence[Document],
    off_topic: Sequence[str],
    database: Database,
    chance: random.Random,
) -> tuple[list[Outcome], list[Outcome]]:
    """How the questions fare that these documents answer, and those that they do not."""
    there = {one.id for one in documents}
    found = [one for one in asked.questions if there & set(asked.relevant[one.id])]
    missed = [one for one in asked.questions if not there & set(asked.relevant[one.id])]
    texts = [one.text for one in chance.sample(missed, min(BESIDE, len(missed)))]
    texts += chance.sample(list(off_topic), min(BESIDE, len(off_topic)))
    return (
        [_ask(database, question, asked) for question in found],
        [(lookup(database, text, 1).features, False) for text in texts],
    )


def _spread(shares: Shares) -> str:
    return f"{mean(shares):.1%}   " + " ".join(f"{one:.1%}" for one in shares)


def _ask(database: Database, question: Question, asked: QuestionSet) -> Outcome:
    found = lookup(database, question.text, 1)
    best = found.hits[0].about if found.hits else ""
    return found.features, bool(asked.relevant[question.id].get(best))


def _without_answers(asked: QuestionSet, database: Database) -> list[Outcome]:
    """The same questions, each with its right answers taken out for a moment."""
    together: dict[tuple[str, ...], list[Question]] = {}
    for question in asked.questions:
        together.setdefault(tuple(sorted(asked.relevant[question.id])), []).append(question)
    outcomes: list[Outcome] = []
    for answers, questions in together.items():
        taken = [one for one in asked.documents if one.id in answers]
        empty(database, taken)
        outcomes += [(lookup(database, question.text, 1).features, False) for question in questions]
        fill(database, taken)
    return outcomes


def _p(features: Features) -> float:
    """As it is judged: what explains the lesser part of a question is no answer."""
    p = confidence.probability(features)
    return p if features.g >= LEAST_OF_ANSWER else min(p, confidence.CANDIDATES)


def _above(values: Sequence[float]) -> float:
    return mean([float(value >= confidence.ANSWER) for value in values])


def _precision(right: Sequence[float], wrong: Sequence[float]) -> float:
    good, bad = _above(right) * len(right), _above(wrong) * len(wrong)
    return good / max(1, good + bad)


def auroc(high: Sequence[float], low: Sequence[float]) -> float:
    """How often one of the first is above one of the second (Mann and Whitney)."""
    ordered = sorted([(value, 0) for value in low] + [(value, 1) for value in high])
    ranks: dict[float, list[int]] = {}
    for rank, (value, _) in enumerate(ordered, 1):
        ranks.setdefault(value, []).append(rank)
    total = sum(mean(ranks[value]) for value in high)
    return (total - len(high) * (len(high) + 1) / 2) / max(1, len(high) * len(low))
