"""What somebody asks, in the words of this workspace: stems, pieces, what each is worth, repairs."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec
from sqlalchemy import select

from storage.database import Transaction
from storage.lists import MINE, within
from storage.places import visible
from storage.prepared import Prepared
from storage.search import background, spelling, synonyms, words, work_words
from storage.search.rarity import idf, rarity, signs
from storage.search.synonyms import Same
from storage.search.tables import pieces, postings, stems, totals
from storage.search.units import units

MOST_WORDS = 32
"""Of a longer question the rarest words count."""

MOST_READ = 256
"""Further on in a question no more words are looked up."""

MOST_UNITS, UNITS_WEIGH = 32, 0.5
"""What is written with signs counts so much on top of its parts."""

MOST_REPAIRS = 8

FEW = 50
"""A word in fewer documents than this also leads to compounds with it."""

PIECES_WEIGH = 0.3
"""What the pieces count beside the stems (measured, see SEARCH.md)."""

SHORTEST_BEGIN, LONGEST_ENDING = 5, 2
"""Letters that two forms of one word have in common, and that an ending has."""

REPAIRED = 0.5
"""What a repaired word proves, beside one as it was written."""

WIDENED = 0.6
"""What another word for the same thing counts, beside the word itself."""


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


class Term(msgspec.Struct, frozen=True):
    """A word of the question and what it weighs; `proves` is the part of that which a document explains with
    it, `others` are the words that say the same, as stems: each a phrase of one or more."""

    word: str
    stem: str
    weight: float
    proves: float = 1.0
    others: tuple[tuple[str, ...], ...] = ()


class Question(msgspec.Struct, frozen=True):
    """`terms` are what is asked; `stems` and `pieces` what is looked for, with their weights; `repairs` by
    word; `same` is what means the same here as some of its words."""

    terms: list[Term]
    stems: dict[str, float]
    pieces: dict[str, float]
    leads: list[Lead]
    repairs: dict[str, tuple[str, ...]]
    totals: Totals
    same: tuple[Same, ...] = ()

    @property
    def words(self) -> list[str]:
        return [term.word for term in self.terms]

    @property
    def perfect(self) -> float:
        """The score of a document that has every word once, in a text of the usual length."""
        return sum(term.weight for term in self.terms) + sum(self.pieces.values())


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
    read = synonyms.widened(tx, words.asked(text)[:MOST_READ])
    asked, joined = list(dict.fromkeys(read.words)), _joined(text)
    others = work_words.others([words.stem(word) for word in words.tokens(text)[:MOST_READ]])
    wider = {stem for phrases in others.values() for phrase in phrases for stem in phrase}
    wider |= {words.stem(word) for one in read.same for word in one.other}
    whole = [one for one in dict.fromkeys(units(text)) if one not in asked][:MOST_UNITS]
    known = _known(tx, wider.union(map(words.stem, (*asked, *joined, *whole))), person_id)
    asked = _rarest(asked, known)
    kept = {word for one in read.same for word in one.said}
    repairs = _repairs(tx, [word for word in asked if word not in kept and words.stem(word) not in known])
    meant = [new for word in asked for new in repairs.get(word, (word,))]
    meant += [word for word in joined if words.stem(word) in known]
    if repairs:
        known |= _known(tx, {words.stem(word) for new in repairs.values() for word in new}, person_id)
    guessed = {new for some in repairs.values() for new in some}
    having = _documents(known, read.same)
    terms = [_term(word, guessed, others, having, total) for word in dict.fromkeys(meant)]
    stems = _stems(terms, known) | _units(whole, known, having, total)
    return Question(
        terms=terms,
        stems=stems,
        pieces=_pieces(tx, terms, total),
        leads=_leads(tx, terms, known, stems, read.same),
        repairs=repairs,
        totals=total,
        same=read.same,
    )


def _term(
    word: str,
    guessed: set[str],
    others: Mapping[str, tuple[tuple[str, ...], ...]],
    having: Mapping[str, int],
    total: Totals,
) -> Term:
    stem = words.stem(word)
    weight = signs(word) * _rarity(word, having, total)
    return Term(word, stem, weight, REPAIRED if word in guessed else 1.0, others.get(stem, ()))


def _rarity(word: str, having: Mapping[str, int], total: Totals) -> float:
    return rarity(total.documents, min(total.documents, having.get(words.stem(word), 0)), word)


def _units(
    whole: list[str], known: Mapping[str, Known], having: Mapping[str, int], total: Totals
) -> dict[str, float]:
    """What counts on top of its parts; a document without it may be right by those."""
    stems = {words.stem(one): UNITS_WEIGH * _rarity(one, having, total) for one in whole}
    return {stem: weight for stem, weight in stems.items() if stem in known}


def _documents(known: Mapping[str, Known], same: tuple[Same, ...]) -> dict[str, int]:
    """In how many documents each stem stands, a word for it in the others."""
    found = {stem: one.documents for stem, one in known.items()}
    for one in same:
        having = [known[stem].documents if (stem := words.stem(word)) in known else 0 for word in one.other]
        for stem in map(words.stem, one.said):
            found[stem] = found.get(stem, 0) + min(having)
    return found


def _stems(terms: list[Term], known: Mapping[str, Known]) -> dict[str, float]:
    """What to look for: the words themselves, and of other words for them those that are here."""
    worth = {term.stem: term.weight for term in terms}
    wider: dict[str, float] = {}
    for term in terms:
        for phrase in term.others:
            for stem in phrase:
                if stem in known and stem not in worth:
                    wider[stem] = wider.get(stem, 0.0) + WIDENED * term.weight / len(phrase)
    return worth | wider


def _pieces(tx: Transaction, terms: list[Term], total: Totals) -> dict[str, float]:
    cut = {term.word: words.pieces(term.word) for term in terms}
    every = sorted({piece for some in cut.values() for piece in some})
    having: dict[str, int] = dict(tx.rows(_PIECES, pieces=every))
    scale = idf(max(1, total.documents), 1) / idf(max(1, total.words), 1)
    found: dict[str, float] = {}
    for term in terms:
        for piece in cut[term.word]:
            rare = signs(term.word) * scale * idf(total.words, having.get(piece, 0))
            found[piece] = found.get(piece, 0.0) + PIECES_WEIGH * (term.weight + rare) / 2
    return found


def _leads(
    tx: Transaction,
    terms: list[Term],
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
    few = [term for term in terms if term.stem not in known or known[term.stem].documents < FEW]
    for term in few[:MOST_REPAIRS]:
        for stem_id, documents in spelling.compounds(tx, term.word):
            found.setdefault(stem_id, Lead(stem_id, documents, round(500 * term.weight)))
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
    """A word of the language is what was meant, also when nobody here wrote it: or another form of it."""
    found = {word: spelling.repaired(tx, word) for word in unknown[:MOST_REPAIRS]}
    return {word: new for word, new in found.items() if new and _may_be_meant(word, new)}


def _may_be_meant(word: str, new: tuple[str, ...]) -> bool:
    if not background.is_known(word):
        return True
    begins = max(SHORTEST_BEGIN, len(word) - LONGEST_ENDING)
    return len(new) == 1 and words.fold(new[0])[:begins] == word[:begins]


def _joined(text: str) -> list[str]:
    """Neighbours written as one: "git hub" also asks for "github"."""
    pairs = pairwise(words.tokens(text)[:MOST_READ])
    joined = [one + other for one, other in pairs if not words.STOP_WORDS & {one, other}]
    return list(dict.fromkeys(joined))[:MOST_WORDS]
