"""Words of the work that say the same, in Dutch and English: those that come along. What an organisation adds
to them stands in `synonyms.py`.

A line of `work_words.txt` is a group of phrases of which each says the same to who looks for help. Such a
word counts for less than the one that was used.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from storage.search import background, words

Phrase = tuple[str, ...]
"""A word, or a few, as stems."""

LONGEST = 4
"""Words of a phrase that are looked for in a question."""

SHORTEST_HEAD, SHORTEST_FRONT = 5, 3
"""Letters of the last part of a compound, and of what stands before it."""

LISTED = Path(__file__).with_name("work_words.txt")


def others(stems: Sequence[str]) -> dict[str, tuple[Phrase, ...]]:
    """By stem of the question, of which all words count here, the other phrases for what it stands in."""
    known = _listed()
    found: dict[str, list[Phrase]] = defaultdict(list)
    for at, stem in enumerate(stems):
        for size in range(1, LONGEST + 1):
            said = tuple(stems[at : at + size])
            for part in said if len(said) == size else ():
                found[part] += known.get(said, ())
        if (stem,) not in known and (head := _head(stem)):
            found[stem] += [(head,), *known[(head,)]]
    return {stem: tuple(dict.fromkeys(phrases)) for stem, phrases in found.items() if phrases}


def phrases(concepts: Iterable[Sequence[str]]) -> dict[Phrase, tuple[Phrase, ...]]:
    """By phrase the others of its concept; a phrase may be in several.

    A question has a phrase with all of its words: who turns something down does not turn. Documents have
    none of the words that say nothing; a phrase of which one word would be left finds nothing.
    """
    found: dict[Phrase, list[Phrase]] = defaultdict(list)
    for concept in concepts:
        group = {_stems(words.tokens(said)): _stems(words.words(said)) for said in concept}
        for phrase in group:
            found[phrase] += [
                left
                for other, left in group.items()
                if other != phrase and (len(left) > 1 or len(other) == 1)
            ]
    return {phrase: tuple(dict.fromkeys(others)) for phrase, others in found.items()}


def _stems(said: Iterable[str]) -> Phrase:
    return tuple(map(words.stem, said))


def _head(stem: str) -> str:
    """Of a compound its last part, which says what kind of thing it is; "" when that is no word of work."""
    known = _listed()
    for at in range(SHORTEST_FRONT, len(stem) - SHORTEST_HEAD + 1):
        if (stem[at:],) in known and background.is_known(stem[:at].removesuffix("s")):
            return stem[at:]
    return ""


@cache
def _listed() -> Mapping[Phrase, tuple[Phrase, ...]]:
    lines = LISTED.read_text("utf-8").splitlines()
    return phrases(line.split(",") for line in lines if line and not line.startswith("#"))
