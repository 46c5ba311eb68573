"""How often words are used at all, whatever is in the index: the evidence against a chance hit.

Read when a question first needs it. Where the words come from: `SOURCES.md` beside this file; `python -m
tests.background` makes the lists anew. A file `xx.txt.gz` and its name in `LANGUAGES` add a language.
"""

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = ("nl", "en")


@lru_cache(20_000)
def frequency(word: str) -> float:
    """The share of all words that have the stem of this one, in the language that uses it most; 0 for a
    word that neither knows."""
    return max(_in(language, word) for language in LANGUAGES)


def is_known(word: str) -> bool:
    return frequency(word) > 0


def _in(language: str, word: str) -> float:
    lines = _lines(language)
    at = bisect_left(lines, f"{word} ")
    if at == len(lines):
        return 0.0
    found, _, loudness = lines[at].partition(" ")
    return 10 ** (-int(loudness) / 10) if found == word else 0.0


@cache
def _lines(language: str) -> list[str]:
    return gzip.decompress((FOLDER / f"{language}.txt.gz").read_bytes()).decode().split("\n")
