"""The second stage: BM25 over stems and over pieces, of title and text together and of the title once more,
for the candidates."""

import msgspec
from sqlalchemy import select

from storage.database import Transaction
from storage.lists import by_id, within
from storage.prepared import Prepared
from storage.search.analysis import K1, NOMINAL_TEXT, NOMINAL_TITLE, TITLE_WEIGHS, B
from storage.search.question import Question
from storage.search.stored import lengths_in
from storage.search.synonyms import reread
from storage.search.tables import documents

_CANDIDATES = Prepared(
    select(
        documents.c.id,
        documents.c.about,
        documents.c.boost,
        documents.c.lengths,
        documents.c.title_words,
        documents.c.title_stems,
        documents.c.text_words,
        documents.c.text_stems,
    ).where(by_id(documents), within(documents.c.id, "ids"))
)

Weights = list[tuple[str, float]]


PIECES_OF_WORD = 6
"""On average, in both languages."""


class Ranked(msgspec.Struct, frozen=True):
    """`score` in millionths; `words` and `stems` are those of title and text, framed (see `analysis.py`)."""

    id: int
    about: str
    score: int
    words: str
    stems: str


def rank(tx: Transaction, question: Question, ids: list[int]) -> list[Ranked]:
    """The candidates, best first, those that score equal by id."""
    stems = [(f"_{stem}_", weight) for stem, weight in question.stems.items()]
    pieces = list(question.pieces.items())
    averages = _averages(question)
    found = []
    for number, about, boost, lengths, *fields in tx.rows(_CANDIDATES, ids=ids):
        title_words, title_stems, text_words, text_stems = reread(fields, question.same)
        title_norms, norms = _norms(lengths_in(lengths), averages)
        every_stem, every = f"{title_stems} {text_stems}", f"{title_words} {text_words}"
        score = _bm25(stems, every_stem, title_stems, norms[0], title_norms[0])
        score += _bm25(pieces, every, title_words, norms[1], title_norms[1])
        boosted = round(score * 1_000_000) * (1000 + boost) // 1000
        found.append(Ranked(number, about, boosted, every, every_stem))
    return sorted(found, key=lambda one: (-one.score, one.id))


def _bm25(weights: Weights, every: str, title: str, norm: float, title_norm: float) -> float:
    """Of title and text together, and of the title once more. Most pieces are not in it at all, and what is
    not is not looked for in the title."""
    score = in_title = 0.0
    for piece, weight in weights:
        if times := every.count(piece):
            score += weight * times / (times + norm)
            if times := title.count(piece):
                in_title += weight * times / (times + title_norm)
    return score * (K1 + 1) + TITLE_WEIGHS * (in_title * (K1 + 1))


def _norms(lengths: list[int], averages: list[float]) -> tuple[list[float], list[float]]:
    """What BM25 weighs the length of the title by, and that of title and text together: in words and in
    pieces."""
    title, text = lengths[:2], lengths[2:]
    usual, usual_text = averages[:2], averages[2:]
    whole = [(a + b) / (c + d) for a, b, c, d in zip(title, text, usual, usual_text, strict=True)]
    alone = [length / average for length, average in zip(title, usual, strict=True)]
    return [K1 * (1 - B + B * one) for one in alone], [K1 * (1 - B + B * one) for one in whole]


def _averages(question: Question) -> list[float]:
    """Of the lengths of title and text, in words and in pieces, with one document of the usual length beside
    those that are open to everybody: of what only some may see no lengths are known."""
    total = question.totals
    sums = (total.title_words, total.title_pieces, total.text_words, total.text_pieces)
    usual = (NOMINAL_TITLE, PIECES_OF_WORD * NOMINAL_TITLE, NOMINAL_TEXT, PIECES_OF_WORD * NOMINAL_TEXT)
    return [(length + one) / (total.documents + 1) for length, one in zip(sums, usual, strict=True)]
