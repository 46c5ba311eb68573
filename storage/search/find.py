"""Looking something up: the best documents this person may see, and whether the first is an answer."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec
from sqlalchemy import select

from storage.database import Transaction
from storage.prepared import Prepared
from storage.search import confidence, fitted, words
from storage.search.candidates import candidates
from storage.search.confidence import NOTHING_FOUND, Features, Verdict
from storage.search.lists import by_id, within
from storage.search.question import Question, understand
from storage.search.ranking import Ranked, rank
from storage.search.tables import documents

SHORTEST_INSIDE = 4
"""From this length on a word is also marked inside a compound."""

MOST_MARKED = 20

SMALL = 1_000
"""Below so many documents the coefficients, measured on larger sets, are too sure of a single word."""

MOST_OF_IT = 0.5
"""Of the weight of a question: what one word must be of it to be worth showing there."""


class Hit(msgspec.Struct, frozen=True):
    """`about` is "tip:12" or "til:5"; `words` are those of title and text that match, as spelled there."""

    about: str
    score: int
    words: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """`p` is how likely the first of all hits is right. `corrected` is the question as it was understood,
    "" when as it was written."""

    hits: list[Hit]
    features: Features
    p: float
    verdict: Verdict
    corrected: str


_TEXTS = Prepared(
    select(documents.c.id, documents.c.title, documents.c.text).where(
        by_id(documents), within(documents.c.id, "ids")
    )
)


def find(tx: Transaction, question: str, person_id: int, most: int = 10, after: int = 0) -> Found:
    """The hits from place `after` on. Only reads. Any question is fine, also one without words."""
    asked = understand(tx, question, person_id)
    ranked = rank(tx, asked, candidates(tx, asked, person_id))
    features = _features(asked, ranked)
    p = confidence.probability(features, fitted.read(asked.totals.coefficients)) if ranked else 0.0
    texts = _texts(tx, ranked[after : after + most])
    hits = _hits(asked, ranked[after : after + most], texts)
    return Found(
        hits=hits,
        features=features,
        p=p,
        verdict=_verdict(asked, p, features, hits[0].words if hits else ()),
        corrected=_corrected(question, asked, texts.values()),
    )


def _verdict(asked: Question, p: float, features: Features, matching: tuple[str, ...]) -> Verdict:
    """Among few documents the best stands far above the others with one word of the question in it, and
    would look sure. There that is no answer, and nothing at all when it is the lesser part of it."""
    found = confidence.verdict(p)
    if asked.totals.documents >= SMALL or found == "ask":
        return found
    if _how_many(asked, matching) >= min(2, len(asked.words)):
        return found
    return "candidates" if features.g >= MOST_OF_IT else "ask"


def _how_many(asked: Question, matching: tuple[str, ...]) -> int:
    """Words of the question that are among these: by their stem, or one inside the other."""
    folded = [words.fold(word) for word in matching]
    stems = {words.stem(word) for word in folded}
    for one in asked.same:
        if stems.issuperset(map(words.stem, one.other)):
            stems.update(map(words.stem, one.said))
    return sum(
        words.stem(word) in stems or any(word in one or one in word for one in folded if len(one) > 2)
        for word in asked.words
    )


def _features(asked: Question, ranked: list[Ranked]) -> Features:
    if not ranked or not ranked[0].score:
        return NOTHING_FOUND
    best, second, third = ([one.score for one in ranked[:3]] + [0, 0])[:3]
    every = sum(asked.pieces.values())
    there = sum(weight for piece, weight in asked.pieces.items() if piece in ranked[0].words)
    perfect = 1_000_000 * (sum(asked.stems.values()) + every)
    return Features(
        norm=round(best / perfect, 4),
        g=round(there / every, 4),
        m12=round((best - second) / best, 4),
        m13=round((best - third) / best, 4),
        n=len(asked.words),
    )


def _texts(tx: Transaction, ranked: list[Ranked]) -> dict[int, str]:
    if not ranked:
        return {}
    return {row[0]: f"{row[1]}\n{row[2]}" for row in tx.rows(_TEXTS, ids=[one.id for one in ranked])}


def _hits(asked: Question, ranked: list[Ranked], texts: dict[int, str]) -> list[Hit]:
    spelled = {one.id: _spelled(texts[one.id]) for one in ranked}
    matching = _matching(asked, {word for every in spelled.values() for word in every})
    return [Hit(one.about, one.score, _marked(spelled[one.id], matching)) for one in ranked]


def _spelled(text: str) -> list[str]:
    return list(dict.fromkeys(words.spelled(words.without_addresses(text))))


def _marked(spelled: list[str], matching: set[str]) -> tuple[str, ...]:
    return tuple(islice(filter(matching.__contains__, spelled), MOST_MARKED))


def _matching(asked: Question, spelled: set[str]) -> set[str]:
    """Those that match: by their stem, or one is inside the other, as in compounds.

    All words of all hits are looked at together, and stemmed only when that may match: a stem begins
    as its word does, but for the Dutch "ge-" that goes. One by one they took a tenth of a lookup.
    """
    by_folded: dict[str, list[str]] = {}
    for word in spelled:
        by_folded.setdefault(words.fold(word), []).append(word)
    long = [word for word in asked.words if len(word) >= SHORTEST_INSIDE]
    around = " ".join(long)
    stems = {*asked.stems, *(words.stem(word) for one in asked.same for word in one.other)}
    begins = {"g", *(stem[:1] for stem in stems)}
    found = {
        folded
        for folded in by_folded
        if (folded[:1] in begins and words.stem(folded) in stems)
        or (len(folded) >= SHORTEST_INSIDE and folded in around)
    }
    for part in long:
        found.update(_having(part, f" {' '.join(by_folded)} "))
    return {word for folded in found for word in by_folded[folded]}


def _having(part: str, every: str) -> Iterator[str]:
    """The words that have this inside; `every` has a blank around each."""
    at = every.find(part)
    while at >= 0:
        end = every.index(" ", at)
        yield every[every.rindex(" ", 0, at) + 1 : end]
        at = every.find(part, end)


def _corrected(question: str, asked: Question, texts: Iterable[str]) -> str:
    """Only with words that stand in what is shown: the index also knows words that somebody once typed to
    find something, and those are nobody else's to read."""
    if not asked.repairs:
        return ""
    there = {words.fold(word) for text in texts for word in words.spelled(text)}
    if not there.issuperset(words.fold(word) for new in asked.repairs.values() for word in new):
        return ""

    def repaired(match: re.Match[str]) -> str:
        return " ".join(asked.repairs.get(words.fold(match[0]), (match[0],)))

    return re.sub(words.TOKEN, repaired, question)
