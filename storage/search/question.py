"""What somebody asks, in the words of this workspace: stems, pieces, what each is worth, repairs."""

import math
from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec
from sqlalchemy import select

from storage.database import Transaction
from storage.places import visible
from storage.prepared import Prepared
from storage.search import spelling, synonyms, words
from storage.search.lists import MINE, within
from storage.search.synonyms import Same
from storage.search.tables import pieces, postings, stems, totals

MOST_WORDS = 32
"""Of a longer question the rarest words count."""

MOST_READ = 256
"""Further on in a question no more words are looked up."""

MOST_REPAIRS = 8

FEW = 50
"""A word in fewer documents than this also leads to compounds with it."""

PIECES_WEIGH = 0.3
"""What the pieces count beside the stems (measured, see SEARCH.md)."""

SIGNS_WEIGH = 4
"""So many times more for a name such as C# or R&D: a question is about it, and it has but one or two pieces
beside the many of longer words."""


class Known(msgspec.Struct, frozen=True):
    """A stem of this workspace; `documents` are those open to everybody."""

    id: int
    documents: int


class Totals(msgspec.Struct, frozen=True):
    documents: int = 0
    words: int = 0
    title_words: int = 0
    title_pieces: int = 0
    text_words: int = 0
    text_pieces: int = 0
    coefficients: str = ""


class Lead(msgspec.Struct, frozen=True):
    """A stem to look for documents by, how many those are, and what it is worth in thousandths."""

    id: int
    documents: int
    worth: int


class Question(msgspec.Struct, frozen=True):
    """`stems` and `pieces` with their weights; `repairs` by word; `same` is what means the same as some
    of its words."""

    words: list[str]
    stems: dict[str, float]
    pieces: dict[str, float]
    leads: list[Lead]
    repairs: dict[str, tuple[str, ...]]
    totals: Totals
    same: tuple[Same, ...] = ()


_TOTALS = Prepared(
    select(*(totals.c[name] for name in Totals.__struct_fields__)).where(totals.c.workspace_id == MINE)
)
_STEMS = Prepared(
    select(stems.c.stem, stems.c.id, stems.c.documents).where(
        stems.c.workspace_id == MINE, within(stems.c.stem, "stems")
    )
)
_PIECES = Prepared(
    select(pieces.c.piece, pieces.c.words).where(
        pieces.c.workspace_id == MINE, within(pieces.c.piece, "pieces")
    )
)
_VISIBLE = Prepared(
    select(postings.c.stem_id)
    .where(postings.c.workspace_id == MINE, within(postings.c.stem_id, "ids"), visible(postings.c.place_id))
    .distinct()
)


def totals_of(tx: Transaction) -> Totals:
    rows = tx.rows(_TOTALS)
    return Totals(*rows[0]) if rows else Totals()


def understand(tx: Transaction, text: str, person_id: int) -> Question:
    """Reads the question for this person: what only others may see is not known here."""
    total = totals_of(tx)
    read = synonyms.widened(tx, words.words(text)[:MOST_READ])
    asked, joined = list(dict.fromkeys(read.words)), _joined(text)
    others = [word for one in read.same for word in one.other]
    known = _known(tx, {words.stem(word) for word in (*asked, *joined, *others)}, person_id)
    asked = _rarest(asked, known)
    kept = {word for one in read.same for word in one.said}
    repairs = _repairs(tx, [word for word in asked if word not in kept and words.stem(word) not in known])
    meant = [new for word in asked for new in repairs.get(word, (word,))]
    meant += [word for word in joined if words.stem(word) in known]
    if repairs:
        known |= _known(tx, {words.stem(word) for new in repairs.values() for word in new}, person_id)
    return _weighed(tx, list(dict.fromkeys(meant)), known, repairs, total, read.same)


def idf(documents: int, having: int) -> float:
    """How much a stem says: that of BM25, never negative."""
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def _weighed(
    tx: Transaction,
    meant: list[str],
    known: Mapping[str, Known],
    repairs: dict[str, tuple[str, ...]],
    total: Totals,
    same: tuple[Same, ...],
) -> Question:
    cut = {word: words.pieces(word) for word in meant}
    every = sorted({piece for some in cut.values() for piece in some})
    having: dict[str, int] = dict(tx.rows(_PIECES, pieces=every))
    documents = _documents(known, same)
    scale = idf(max(1, total.documents), 1) / idf(max(1, total.words), 1)
    worth: dict[str, float] = {}
    by_piece: dict[str, float] = {}
    for word in meant:
        stem = words.stem(word)
        many = 1 if word.isalnum() else SIGNS_WEIGH
        own = worth[stem] = many * idf(total.documents, min(total.documents, documents.get(stem, 0)))
        for piece in cut[word]:
            rare = scale * idf(total.words, having.get(piece, 0))
            by_piece[piece] = by_piece.get(piece, 0.0) + many * PIECES_WEIGH * (own + rare) / 2
    return Question(
        words=meant,
        stems=worth,
        pieces=by_piece,
        leads=_leads(tx, meant, known, worth, same),
        repairs=repairs,
        totals=total,
        same=same,
    )


def _documents(known: Mapping[str, Known], same: tuple[Same, ...]) -> dict[str, int]:
    """In how many documents each stem stands, a word for it in the others."""
    found = {stem: one.documents for stem, one in known.items()}
    for one in same:
        having = [known[stem].documents if (stem := words.stem(word)) in known else 0 for word in one.other]
        for stem in map(words.stem, one.said):
            found[stem] = found.get(stem, 0) + min(having)
    return found


def _leads(
    tx: Transaction,
    meant: list[str],
    known: Mapping[str, Known],
    worth: Mapping[str, float],
    same: tuple[Same, ...],
) -> list[Lead]:
    """The stems asked for, what means the same and, where those lead to few documents, the compounds they are
    part of."""
    found = {
        one.id: Lead(one.id, one.documents, round(1000 * weight))
        for stem, weight in worth.items()
        if (one := known.get(stem))
    }
    for pair in same:
        most = max(worth.get(words.stem(word), 0.0) for word in pair.said)
        for other in (known.get(words.stem(word)) for word in pair.other):
            if other:
                found.setdefault(
                    other.id, Lead(other.id, other.documents, round(1000 * most / len(pair.other)))
                )
    few = [word for word in meant if (stem := words.stem(word)) not in known or known[stem].documents < FEW]
    for word in few[:MOST_REPAIRS]:
        for stem_id, documents in spelling.compounds(tx, word):
            found.setdefault(stem_id, Lead(stem_id, documents, round(500 * worth[words.stem(word)])))
    return list(found.values())


def _known(tx: Transaction, found: Iterable[str], person_id: int) -> dict[str, Known]:
    """Of these stems those in a document this person may see."""
    rows = tx.rows(_STEMS, stems=sorted(found))
    known = {stem: Known(number, documents) for stem, number, documents in rows}
    closed = [one.id for one in known.values() if not one.documents]
    if not closed:
        return known
    seen = {number for (number,) in tx.rows(_VISIBLE, ids=closed, person_id=person_id)}
    return {stem: one for stem, one in known.items() if one.documents or one.id in seen}


def _rarest(asked: list[str], known: Mapping[str, Known]) -> list[str]:
    if len(asked) <= MOST_WORDS:
        return asked
    often = {word: known[stem].documents if (stem := words.stem(word)) in known else 0 for word in asked}
    kept = set(sorted(asked, key=lambda word: (often[word], asked.index(word)))[:MOST_WORDS])
    return [word for word in asked if word in kept]


def _repairs(tx: Transaction, unknown: list[str]) -> dict[str, tuple[str, ...]]:
    found = {word: spelling.repaired(tx, word) for word in unknown[:MOST_REPAIRS]}
    return {word: new for word, new in found.items() if new}


def _joined(text: str) -> list[str]:
    """Neighbours written as one: "git hub" also asks for "github"."""
    pairs = pairwise(words.tokens(text)[:MOST_READ])
    joined = [one + other for one, other in pairs if not words.STOP_WORDS & {one, other}]
    return list(dict.fromkeys(joined))[:MOST_WORDS]
