"""How much a word says."""

import math

from storage.search import background, words

SIGNS_WEIGH = 4
"""So many times more for a name such as C# or R&D: a question is about it, and it has but one or two pieces
beside the many of longer words."""

WORLD, LENGTH = 300, 60
"""The language at large counts for so many documents of so many words: a word which everybody uses and only
happens to be rare here proves little."""


def rarity(documents: int, having: int, word: str) -> float:
    """The idf of BM25, of what is here and of the language at large."""
    elsewhere = WORLD * -math.expm1(-LENGTH * background.frequency(word))
    return idf(documents + WORLD, having + elsewhere)


def idf(documents: float, having: float) -> float:
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def signs(word: str) -> int:
    """How many times a word counts for the signs it has."""
    return 1 if word.isalnum() or words.ONE_TO_ONE.fullmatch(word) else SIGNS_WEIGH
