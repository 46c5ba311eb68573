"""Cells that a spreadsheet would take for formulas, and how they are kept from it. A formula is found behind
what is not seen. Pure."""

import re

_NAME = re.compile(r"@[^\W\d_][\w .'-]*")
_BREAKS = r"\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_UNSEEN = (
    r" \x00-\x09\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    r"\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u202a-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f"
    r"\ufeff\uffa0\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
"""What is there and is not seen: blanks, and marks of no width such as U+200B and U+FEFF."""

_LINE = rf"(?:\A|(?<=[{_BREAKS}]))"
_LIVE = rf"(?:[{_UNSEEN}]*[=+\-@＝＋－＠﹢﹣﹦﹫]|[\t\r])"
"""How a formula begins: at the beginning of any line, for a cell may be cut there."""

_UNSEEN_AROUND = re.compile(rf"\A[{_UNSEEN}\s]+")
_FORMULA = re.compile(rf"{_LINE}{_LIVE}")
_TO_GUARD = re.compile(rf"{_LINE}(?='*{_LIVE})")
_GUARDED = re.compile(rf"{_LINE}'(?='*{_LIVE})")


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet might take this for one; "@joris" is somebody."""
    is_live = _FORMULA.search(cell) or _FORMULA.search(cell.strip())
    return is_live is not None and not _NAME.fullmatch(cell.strip())


def bare(cell: str) -> str:
    """The cell without what is not seen before and behind it."""
    return _UNSEEN_AROUND.sub("", cell.strip()).strip()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return _TO_GUARD.sub("'", cell)


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return _GUARDED.sub("", cell)
