"""Repairing words that no document has: typing errors, and two words written as one."""

from collections.abc import Iterator

from sqlalchemy import BigInteger, bindparam, func, select

from storage.database import Transaction
from storage.lists import MINE, by_id, plus, within
from storage.prepared import Prepared
from storage.search import words
from storage.search.tables import vocabulary, word_pieces

SHORT = 6
"""Up to this length one error in the middle can leave no piece of four whole."""

SHORTEST = 4
"""Shorter words are left as they are: nearly every three letters are one error from another word."""

LONG = 8
"""From this length two errors are repaired."""

LETTERS_PER_ERROR = 5
"""Two letters that changed places touch this many pieces."""

ENDS = 2
"""Pieces a word loses inside a compound: its first, its last."""

MOST_COMPOUNDS = 20

SHORTEST_PART = 3
LINKS = ("", "s", "en", "e", "n")
"""What Dutch puts between the parts of a compound."""

_WORD_ID = plus(word_pieces.c.word_id)
_SIMILAR = Prepared(
    select(vocabulary.c.word, vocabulary.c.documents, vocabulary.c.stem_id)
    .where(by_id(vocabulary))
    .where(
        vocabulary.c.id.in_(
            select(_WORD_ID)
            .where(word_pieces.c.workspace_id == MINE, within(word_pieces.c.piece, "keys"))
            .group_by(_WORD_ID)
            .having(func.count() >= bindparam("shared", type_=BigInteger()))
        )
    )
)
_KNOWN = Prepared(
    select(vocabulary.c.word, vocabulary.c.documents).where(
        vocabulary.c.workspace_id == MINE, within(vocabulary.c.word, "words")
    )
)


def keys(word: str) -> list[str]:
    """Under what a word is found again when misspelt: its pieces, and a short one also with each
    letter left out (SymSpell's idea, for the words where pieces fail)."""
    return sorted({*words.pieces(word), *_gaps(word)})


def repaired(tx: Transaction, word: str) -> tuple[str, ...]:
    """The word or words it was probably meant to be; () when there is no telling."""
    if len(word) < SHORTEST or not word.isalpha():
        return ()
    near = _near(tx, word)
    if near and near[0][0] == 1:
        return (near[0][2],)
    apart = _apart(tx, word)
    return apart or ((near[0][2],) if near else ())


def compounds(tx: Transaction, word: str) -> list[tuple[int, int]]:
    """Stems of words that have this one inside, whole or nearly, and how many documents each has."""
    if len(word) < SHORTEST:
        return []
    cut = words.pieces(word)
    similar = tx.rows(_SIMILAR, keys=list(cut), shared=max(2, len(set(cut)) - ENDS))
    longest = sorted((-times, one, stem_id) for one, times, stem_id in similar if one != word)
    return [(stem_id, -times) for times, _, stem_id in longest[:MOST_COMPOUNDS]]


def _near(tx: Transaction, word: str) -> list[tuple[int, int, str]]:
    """Vocabulary words within reach as (errors, minus documents, word), best first."""
    from rapidfuzz.distance import OSA

    reach = 2 if len(word) >= LONG else 1
    found = keys(word)
    shared = max(1, len(word) - 1 - LETTERS_PER_ERROR * reach)
    similar = tx.rows(_SIMILAR, keys=found, shared=shared if len(word) > SHORT + 1 else 1)
    measured = ((OSA.distance(word, one, score_cutoff=reach), -times, one) for one, times, _ in similar)
    return sorted(one for one in measured if one[0] <= reach)


def _apart(tx: Transaction, word: str) -> tuple[str, ...]:
    """The two words it is made of; of several ways the one whose rarer part is most frequent."""
    ways = list(_ways(word))
    parts = sorted({part for way in ways for part in way})
    known = dict.fromkeys(words.STOP_WORDS, 0)
    known.update(dict(tx.rows(_KNOWN, words=parts)))
    fitting = [way for way in ways if all(part in known for part in way)]
    if not fitting:
        return ()
    best = max(fitting, key=lambda way: (min(known[part] for part in way), way))
    return tuple(part for part in best if part not in words.STOP_WORDS)


def _ways(word: str) -> Iterator[tuple[str, str]]:
    for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        for link in LINKS:
            if word.startswith(link, at) and len(word) - at - len(link) >= SHORTEST_PART:
                yield word[:at], word[at + len(link) :]


def _gaps(word: str) -> Iterator[str]:
    if len(word) <= SHORT:
        yield f"-{word}"
        yield from (f"-{word[:at]}{word[at + 1 :]}" for at in range(len(word)))
