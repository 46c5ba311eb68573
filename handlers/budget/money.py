"""Amounts as people type them: "1.000,50", "1,000.50", "€ 20", "20 EUR". Pure rules.

What may mean two things is not guessed: "1.000" is a thousand in Dutch and, in English, might be one with
three decimals. The other way around it is the same.
"""

import re
from typing import Literal

import msgspec

DIGITS = {
    "EUR": 2, "USD": 2, "GBP": 2, "CHF": 2, "SEK": 2, "NOK": 2, "DKK": 2, "PLN": 2, "CZK": 2, "JPY": 0,
}  # fmt: skip
"""The currencies there are here, with how many decimals each has (ISO 4217)."""

SIGNS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "dollars": "USD",
    "pound": "GBP",
    "pounds": "GBP",
}
MOST = 100_000_000
"""Of the smallest unit."""

POINT = {"nl": ","}
"""What stands before the decimals; "." in all other languages."""

Why = Literal["none", "negative", "ambiguous", "decimals", "currency", "most"]

_TYPED = re.compile(
    r"(?P<before>[^\d.,+-]*)(?P<number>[+-]?[\d.,' ]*\d)(?P<dash>,-|,--)?(?P<after>[^\d.,]*)", re.ASCII
)
_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*", re.ASCII)


class Unread(Exception):
    """Why it could not be read as an amount; `few` and `many` are what an ambiguous one may mean."""

    def __init__(self, why: Why, few: int = 0, many: int = 0) -> None:
        super().__init__(why)
        self.why = why
        self.few, self.many = few, many


class Amount(msgspec.Struct, frozen=True):
    """Of the smallest unit; more than nothing."""

    amount: int
    currency: str


def read(text: str, currency: str, language: str) -> Amount:
    """An amount in this currency. Raises `Unread`."""
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2212", "-").strip()
    found = _TYPED.fullmatch(plain.replace("-€", "€-").replace("- ", "-"))
    if found is None:
        raise Unread("none")
    named = {one for one in (_currency(found["before"]), _currency(found["after"])) if one}
    if "?" in named:
        raise Unread("none")
    if named - {currency}:
        raise Unread("currency")
    amount = _number(found["number"].replace(" ", "").lstrip("+"), DIGITS[currency], POINT.get(language, "."))
    if amount > MOST:
        raise Unread("most")
    return Amount(amount, currency)


def _currency(said: str) -> str:
    """ "" for none, "?" for what is no currency."""
    said = said.strip().strip(".").casefold()
    if not said:
        return ""
    return SIGNS.get(said, said.upper() if said.isalpha() and len(said) == 3 and said.isascii() else "?")


def _number(text: str, digits: int, point: str) -> int:
    if text.startswith("-"):
        raise Unread("negative")
    whole, decimals = _parted(text.replace("'", ""), digits, point)
    if len(decimals) > digits:
        raise Unread("decimals")
    amount = int(whole + decimals.ljust(digits, "0"))
    if not amount:
        raise Unread("none")
    return amount


def _parted(text: str, digits: int, point: str) -> tuple[str, str]:
    """The digits before the decimals, and those."""
    marks = [one for one in text if one in ".,"]
    if not marks:
        return text, ""
    if len(set(marks)) == 2:
        whole, _, decimals = text.rpartition(marks[-1])
        if marks[-1] in whole or not _is_grouped(whole):
            raise Unread("none")
        return _bare(whole), decimals
    if _is_grouped(text):
        if len(marks) == 1 and marks[0] == point and text[0] != "0":
            whole, _, decimals = text.partition(point)
            few = int(whole + text[-3:][:digits])
            many = int(_bare(text)) * 10**digits
            raise Unread("ambiguous", few, many)
        if text[0] != "0":
            return _bare(text), ""
    if len(marks) > 1:
        raise Unread("none")
    whole, _, decimals = text.partition(marks[0])
    return whole or "0", decimals


def _is_grouped(text: str) -> bool:
    return _GROUPED.fullmatch(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"\D", "", text)
