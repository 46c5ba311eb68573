"""Unicode's normal forms, for text of anybody."""

import unicodedata
from itertools import groupby, islice
from typing import Literal

Form = Literal["NFC", "NFKC", "NFD", "NFKD"]

MOST_MARKS = 30
"""So many marks on one letter are kept, which is more than any language has (UAX 15, stream-safe text). All
marks of a letter are put in order one by one: of forty thousand that takes a second."""


def normal(form: Form, text: str) -> str:
    return unicodedata.normalize(form, text if len(text) <= MOST_MARKS else _safe(text))


def _safe(text: str) -> str:
    parts = (islice(part, MOST_MARKS) if are_marks else part for are_marks, part in groupby(text, _is_mark))
    return "".join("".join(part) for part in parts)


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) != 0
