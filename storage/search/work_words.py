"""Words of the work that say the same, in Dutch and English: those that come along. What an organisation adds
to them stands in `synonyms.py`.

A line of `work_words.txt` is a group of phrases of which each says the same to who looks for help. Such a
word counts for less than the one that was used.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from storage.search import words

Phrase = tuple[str, ...]
"""A word, or a few, as stems."""

LONGEST = 3
"""Words of a phrase that are looked for in a question."""

LISTED = Path(__file__).with_name("work_words.txt")


def others(stems: Sequence[str]) -> dict[str, tuple[Phrase, ...]]:
    """By stem of the question the other phrases for what it stands in."""
    known = _listed()
    found: dict[str, list[Phrase]] = defaultdict(list)
    for at in range(len(stems)):
        for size in range(1, LONGEST + 1):
            said = tuple(stems[at : at + size])
            for stem in said if len(said) == size else ():
                found[stem] += known.get(said, ())
    return {stem: tuple(dict.fromkeys(phrases)) for stem, phrases in found.items() if phrases}


def phrases(concepts: Iterable[Sequence[str]]) -> dict[Phrase, tuple[Phrase, ...]]:
    """By phrase the others of its concept; a phrase may be in several."""
    found: dict[Phrase, list[Phrase]] = defaultdict(list)
    for concept in concepts:
        group = list(dict.fromkeys(tuple(map(words.stem, words.words(said))) for said in concept))
        for phrase in group:
            found[phrase] += [other for other in group if other != phrase]
    return {phrase: tuple(dict.fromkeys(others)) for phrase, others in found.items()}


@cache
def _listed() -> Mapping[Phrase, tuple[Phrase, ...]]:
    lines = LISTED.read_text("utf-8").splitlines()
    return phrases(line.split(",") for line in lines if line and not line.startswith("#"))
