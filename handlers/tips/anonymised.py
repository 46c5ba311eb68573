"""How the words of a question are shown to others: without the people in it, mentioned or named."""

import re

from msgspec.structs import replace

from handlers.parsing import words
from storage import names
from storage.database import Transaction
from storage.questions import Question
from storage.search.words import TOKEN, fold

LEFT_OUT = "…"
"""Stands where a name was, so that the sentence can still be read."""

_SEVERAL = re.compile(rf"{LEFT_OUT}(?:[ .'’-](?:(?:van|de|den|der|ten|ter|von) )*{LEFT_OUT})+")


def question(tx: Transaction, asked: Question) -> Question:
    """The same question as others may read it."""
    return replace(asked, text=without_people(tx, asked.text))


def without_people(tx: Transaction, text: str) -> str:
    """The words without mentions, and with every name known here left out."""
    bare = words.without_mentions(text)
    among = names.known(tx, (fold(found[0]) for found in TOKEN.finditer(bare)))

    def one(found: re.Match[str]) -> str:
        return LEFT_OUT if _is_name(found, among) else found[0]

    left = TOKEN.sub(one, bare)
    return _SEVERAL.sub(LEFT_OUT, left) or LEFT_OUT


def says_something(text: str) -> bool:
    """Whether there is more left than what was left out."""
    return any(letter.isalnum() for letter in text)


def _is_name(found: re.Match[str], among: frozenset[str]) -> bool:
    """Will and An are names too, but not at the beginning of "Will this work?"."""
    folded = fold(found[0])
    is_spelled_so = found[0][:1].isupper() and found.start() > 0
    return names.is_name(folded, among) or (is_spelled_so and folded in among)
