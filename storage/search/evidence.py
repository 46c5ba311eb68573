"""What speaks for the best document: how it scores, and how much of the question it explains."""

import math

from storage.search import words
from storage.search.confidence import NOTHING_FOUND, Features
from storage.search.question import Question, Term
from storage.search.ranking import Ranked

TOGETHER = 8
"""Words, without those that say nothing: what stands this near says one thing. A long text has nearly every
word somewhere."""

MOST_OF_WORD = 0.6
"""So many of its pieces are a word inside another."""

WIDENED_PROVES = 0.8
"""What another word for the same thing proves, beside the word itself."""

ANYWHERE = ""

Proof = dict[str, float]
"""By stem of a document, or `ANYWHERE`, how much of a word of the question it proves."""


def share(asked: Question, one: Ranked) -> float:
    """Its score ÷ that of a perfect match."""
    return round(one.score / (1_000_000 * asked.perfect), 4)


def features(asked: Question, ranked: list[Ranked]) -> Features:
    if not ranked or not ranked[0].score:
        return NOTHING_FOUND
    best, second, third = ([one.score for one in ranked[:3]] + [0, 0])[:3]
    perfect = 1_000_000 * asked.perfect
    return Features(
        norm=round(best / 1_000_000 / math.cbrt(max(1, ranked[0].stems.count(" "))), 4),
        g=round(_together(asked, ranked[0]), 4),
        m12=round((best - second) / perfect, 4),
        m13=round((best - third) / perfect, 4),
        n=len(asked.terms),
    )


def explained(asked: Question, ranked: list[Ranked]) -> float:
    """The share of the question's weight that the best document has the words for."""
    if not ranked:
        return 0.0
    proven = (_worth(term) * max(_proof(ranked[0], term).values(), default=0.0) for term in asked.terms)
    return sum(proven) / _whole(asked)


def _together(asked: Question, best: Ranked) -> float:
    """The same, of the words that stand together where most of it does."""
    by_stem: dict[str, list[tuple[int, float]]] = {}
    for number, term in enumerate(asked.terms):
        for stem, proven in _proof(best, term).items():
            by_stem.setdefault(stem, []).append((number, _worth(term) * proven))
    stems = best.stems.split()
    begins = [at for at, stem in enumerate(stems) if stem in by_stem] or [0]
    return max(_within([ANYWHERE, *stems[at : at + TOGETHER]], by_stem) for at in begins) / _whole(asked)


def _within(stems: list[str], by_stem: dict[str, list[tuple[int, float]]]) -> float:
    found: dict[int, float] = {}
    for stem in stems:
        for number, worth in by_stem.get(stem, ()):
            found[number] = max(worth, found.get(number, 0.0))
    return sum(found.values())


def _proof(document: Ranked, term: Term) -> Proof:
    """The word or another for it; half of it where only most of its pieces are, as in compounds."""
    own = f"_{term.stem}_"
    if own in document.stems:
        return {own: 1.0}
    for phrase in term.others:
        framed = [f"_{stem}_" for stem in phrase]
        if all(one in document.stems for one in framed):
            return dict.fromkeys(framed, WIDENED_PROVES)
    pieces = words.pieces(term.word)
    there = sum(piece in document.words for piece in pieces) / len(pieces)
    return {ANYWHERE: there / 2} if there >= MOST_OF_WORD else {}


def _worth(term: Term) -> float:
    return term.weight * term.proves


def _whole(asked: Question) -> float:
    return sum(term.weight for term in asked.terms)
