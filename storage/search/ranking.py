"""The second stage: BM25 over stems and over pieces, of title and text, for the candidates."""

import msgspec
from sqlalchemy import select

from storage.database import Transaction
from storage.prepared import Prepared
from storage.search.analysis import K1, B
from storage.search.lists import by_id, within
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


class Ranked(msgspec.Struct, frozen=True):
    """`score` in millionths; `words` are those of title and text, framed (see `analysis.py`)."""

    id: int
    about: str
    score: int
    words: str


def rank(tx: Transaction, question: Question, ids: list[int]) -> list[Ranked]:
    """The candidates, best first, those that score equal by id."""
    stems = [(f"_{stem}_", weight) for stem, weight in question.stems.items()]
    pieces = list(question.pieces.items())
    averages = _averages(question)
    found = []
    for number, about, boost, lengths, *fields in tx.rows(_CANDIDATES, ids=ids):
        title_words, title_stems, text_words, text_stems = reread(fields, question.same)
        norms = [
            K1 * (1 - B + B * length / average)
            for length, average in zip(lengths_in(lengths), averages, strict=True)
        ]
        every = f"{title_words} {text_words}"
        score = _bm25(stems, title_stems, f"{title_stems} {text_stems}", norms[0], norms[2])
        score += _bm25(pieces, title_words, every, norms[1], norms[3])
        boosted = round(score * 1_000_000) * (1000 + boost) // 1000
        found.append(Ranked(number, about, boosted, every))
    return sorted(found, key=lambda one: (-one.score, one.id))


def _bm25(weights: Weights, title: str, every: str, title_norm: float, text_norm: float) -> float:
    """BM25 of the title plus that of the text, `every` being both: most pieces are in neither."""
    score = 0.0
    for piece, weight in weights:
        if times := every.count(piece):
            in_title = title.count(piece)
            in_text = times - in_title
            score += weight * (in_title / (in_title + title_norm) + in_text / (in_text + text_norm))
    return score * (K1 + 1)


def _averages(question: Question) -> list[float]:
    """Of the lengths of title and text, in words and in pieces."""
    total = question.totals
    sums = (total.title_words, total.title_pieces, total.text_words, total.text_pieces)
    return [max(1.0, length / max(1, total.documents)) for length in sums]
