"""Over which time a report is: whole months, made of whole weeks, so that no two overlap. A week belongs to
the month its Thursday is in, as in ISO 8601 a week belongs to the year of its Thursday. Pure."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple

from handlers.parsing import words
from handlers.texts import LANGUAGES, speak, typed

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
THURSDAY = 3 * DAY

Kind = Literal["month", "quarter", "year", "all"]
KINDS: tuple[Kind, ...] = ("month", "quarter", "year", "all")


class TooShort(Exception):
    """Less than a month was asked for."""


class Month(NamedTuple):
    year: int
    month: int

    @property
    def day(self) -> date:
        """One of its days, to name it by."""
        return date(self.year, self.month, 1)

    @property
    def mondays(self) -> list[date]:
        """Of its four or five weeks."""
        begin = date(self.year, self.month, 1)
        first = begin + (3 - begin.weekday()) % 7 * DAY - THURSDAY
        weeks = (first + number * WEEK for number in range(5))
        return [monday for monday in weeks if of(monday) == self]

    @property
    def first(self) -> date:
        return self.mondays[0]

    @property
    def last(self) -> date:
        """Its last Sunday."""
        return self.mondays[-1] + 6 * DAY

    def later(self, months: int) -> "Month":
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)


class Period(NamedTuple):
    """The months from `first` to `last`, both included."""

    kind: Kind
    first: Month
    last: Month

    def months(self) -> list[Month]:
        many = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        return [self.first.later(number) for number in range(many)]


def of(day: date) -> Month:
    """The month that a day is in."""
    thursday = day - day.weekday() * DAY + THURSDAY
    return Month(thursday.year, thursday.month)


def around(month: Month, kind: Kind, known: Sequence[Month] = ()) -> Period:
    """The period of this kind that a month is in; all there is, of the months that are known."""
    if kind == "all" and known:
        return Period(kind, known[0], known[-1])
    if kind == "year":
        return Period(kind, Month(month.year, 1), Month(month.year, 12))
    if kind == "quarter":
        first = Month(month.year, (month.month - 1) // 3 * 3 + 1)
        return Period(kind, first, first.later(2))
    return Period("month", month, month)


# --- as it is typed --------------------------------------------------------------------------------

_DAY = re.compile(r"\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b")
_MONTH = re.compile(r"\b(\d{4})[-/](\d{1,2})\b")
_QUARTER = re.compile(r"\b[qk]\s?([1-4])\b|\b([1-4])[a-z]{1,2} (?=\w)")
_YEAR = re.compile(r"\b(19|20)(\d\d)\b")
_NUMBER = re.compile(r"\b\d{1,2}\b")


def read(said: str, latest: Month, known: Sequence[Month] = ()) -> tuple[Period | None, str]:
    """The period that is typed, None for none, and what else was. Raises `TooShort`."""
    bare = words.alone(said)
    if _DAY.search(bare) or any(one in typed("typed-report-short") for one in bare.split()):
        raise TooShort
    if found := _MONTH.search(bare):
        month, rest = int(found[2]), _plain(_without(bare, found[0]), "last")
        return (around(Month(int(found[1]), month), "month"), rest) if 1 <= month <= 12 else (None, bare)
    year, bare = _year(bare)
    named, bare = _named_month(bare)
    if named:
        if _NUMBER.search(bare):
            raise TooShort
        guessed = latest.year if named <= latest.month else latest.year - 1
        return around(Month(year or guessed, named), "month"), _plain(bare, "last")
    return _of_kind(bare, year, latest, known)


def _of_kind(bare: str, year: int, latest: Month, known: Sequence[Month]) -> tuple[Period | None, str]:
    quarter = _QUARTER.search(bare)
    rest = _without(bare, quarter[0]) if quarter else bare
    kinds = [kind for kind in KINDS if any(one in typed(f"typed-report-{kind}") for one in rest.split())]
    rest = _plain(rest, *kinds, "last")
    if quarter and (quarter[1] or "quarter" in kinds):
        number = int(quarter[1] or quarter[2])
        return around(Month(year or latest.year, number * 3), "quarter"), rest
    if year and not kinds:
        return around(Month(year, 1), "year"), rest
    if kinds:
        return around(Month(year, 1) if year else latest, kinds[0], known), rest
    return None, bare


def _year(bare: str) -> tuple[int, str]:
    found = _YEAR.search(bare)
    return (int(found[0]), _without(bare, found[0])) if found else (0, bare)


def _named_month(bare: str) -> tuple[int, str]:
    for language in LANGUAGES:
        for number, name in enumerate(speak(language).words("typed-report-months"), start=1):
            if name in bare.split():
                return number, _without(bare, name)
    return 0, bare


def _plain(text: str, *keys: str) -> str:
    """Without these words."""
    left_out = {word for one in keys for word in typed(f"typed-report-{one}")}
    return " ".join(word for word in text.split() if word not in left_out)


def _without(text: str, part: str) -> str:
    return " ".join(text.replace(part, " ", 1).split())
