"""Looking something up: the best documents this person may see, and whether the first is an answer."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

import msgspec
from sqlalchemy import bindparam, or_, select

from storage.database import Transaction
from storage.lists import MINE, by_id, within
from storage.places import visible
from storage.prepared import Prepared
from storage.search import confidence, fitted, words
from storage.search.candidates import candidates
from storage.search.confidence import Features, Verdict
from storage.search.evidence import explained, features, share
from storage.search.question import Question, understand
from storage.search.ranking import Ranked, rank
from storage.search.tables import documents
from storage.search.twins import without_twins

SHORTEST_INSIDE = 4
"""From this length on a word is also marked inside a compound."""

MOST_MARKED = 20

LEAST_OF_ANSWER = 0.35
"""Of the weight of a question: what an answer explains at least with words that stand together."""

FEW_WORDS = 2

NEAR, NEAR_BEST = 0.4, 0.7
"""Of the score of a perfect match, and, when nothing is an answer, of that of the best hit: what is worth
showing. Measured on small collections: of the right documents nine in ten are that near, of what is found
for questions off topic one in five."""

_NEWEST = Prepared(
    select(documents.c.about)
    .where(documents.c.workspace_id == MINE)
    .where(or_(documents.c.place_id.is_(None), visible(documents.c.place_id)))
    .order_by(documents.c.id.desc())
    .limit(bindparam("most"))
    .offset(bindparam("after"))
)


class Hit(msgspec.Struct, frozen=True):
    """`about` is "tip:12" or "til:5"; `words` are those of title and text that match, as spelled there;
    `share` is its score ÷ that of a perfect match."""

    about: str
    score: int
    words: tuple[str, ...]
    share: float


class Found(msgspec.Struct, frozen=True):
    """`best` is the `share` of the first of all hits, `p` how likely that one is right. `corrected` is the
    question as it was understood, "" when as it was written."""

    hits: list[Hit]
    features: Features
    best: float
    p: float
    verdict: Verdict
    corrected: str

    @property
    def near(self) -> list[Hit]:
        """Those that come close enough to be shown; beside an answer there may be less."""
        rest = NEAR_BEST * self.best if self.verdict == "ask" else 0.0
        return [one for one in self.hits if one.share >= max(NEAR, rest)]


_TEXTS = Prepared(
    select(documents.c.id, documents.c.title, documents.c.text).where(
        by_id(documents), within(documents.c.id, "ids")
    )
)


def find(tx: Transaction, question: str, person_id: int, most: int = 10, after: int = 0) -> Found:
    """The hits from place `after` on. Only reads. Any question is fine, also one without words."""
    asked = understand(tx, question, person_id)
    ranked = without_twins(tx, rank(tx, asked, candidates(tx, asked, person_id)))
    evidence = features(asked, ranked)
    p = confidence.probability(evidence, fitted.read(asked.totals.coefficients)) if ranked else 0.0
    texts = _texts(tx, ranked[after : after + most])
    hits = _hits(asked, ranked[after : after + most], texts)
    return Found(
        hits=hits,
        features=evidence,
        best=share(asked, ranked[0]) if ranked else 0.0,
        p=p,
        verdict=_verdict(p, evidence, explained(asked, ranked)),
        corrected=_corrected(question, asked, texts.values()),
    )


def newest(tx: Transaction, person_id: int, most: int, after: int = 0) -> list[str]:
    """What was put in last of all that this person may see, from place `after` on."""
    return [row[0] for row in tx.rows(_NEWEST, person_id=person_id, most=most, after=after)]


def _verdict(p: float, evidence: Features, proven: float) -> Verdict:
    """The lesser part of a question is no answer to it. A few words that are all there are no riddle."""
    found = confidence.verdict(p)
    if found == "answer" and evidence.g < LEAST_OF_ANSWER:
        return "candidates"
    if found == "ask" and evidence.n <= FEW_WORDS and round(proven, 4) == 1:
        return "candidates"
    return found


def _texts(tx: Transaction, ranked: list[Ranked]) -> dict[int, str]:
    if not ranked:
        return {}
    return {row[0]: f"{row[1]}\n{row[2]}" for row in tx.rows(_TEXTS, ids=[one.id for one in ranked])}


def _hits(asked: Question, ranked: list[Ranked], texts: dict[int, str]) -> list[Hit]:
    spelled = {one.id: _spelled(texts[one.id]) for one in ranked}
    matching = _matching(asked, {word for every in spelled.values() for word in every})
    return [
        Hit(one.about, one.score, _marked(spelled[one.id], matching), share(asked, one)) for one in ranked
    ]


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
