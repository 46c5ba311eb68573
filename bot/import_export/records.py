"""Records of a table, one by one: what is wrong with one keeps no other out."""

import csv
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from bot.import_export.text_files import SIZE_MAX

LINES_MAX = 2_000
"""Of one record: a quote that is never closed would take all below it along."""


class Record(NamedTuple):
    """`cells` are words when it cannot be read: why."""

    line: int
    cells: list[str] | str


class Records:
    """The records from a line on. One that cannot be read costs its own line and no other; with `width`, one
    with a quote too many is read as the cells it plainly has."""

    width = 0

    def __init__(self, lines: Sequence[str], first: int, mark: str) -> None:
        self._lines = lines
        self._next = first
        self._mark = mark
        csv.field_size_limit(SIZE_MAX)  # what is too long is refused by itself, not with all below it

    def __iter__(self) -> "Records":
        return self

    def __next__(self) -> Record:
        begin = self._next
        if begin >= len(self._lines):
            raise StopIteration
        some = islice(self._lines, begin, begin + LINES_MAX)
        reader = csv.reader(some, delimiter=self._mark, strict=True)
        try:
            cells = next(reader)
        except csv.Error as error:
            self._next = begin + 1
            return Record(begin + 1, self._plainly(self._lines[begin]) or _unreadable(error))
        self._next = begin + reader.line_num
        return Record(begin + 1, cells)

    def _plainly(self, line: str) -> list[str]:
        cells = [_unquoted(one) for one in line.rstrip("\n").split(self._mark)]
        return cells if len(cells) == self.width else []


def _unquoted(cell: str) -> str:
    whole = len(cell) > 1 and cell.startswith('"') and cell.endswith('"')
    if whole or cell.count('"') == 1:
        cell = cell[1:-1] if whole else cell.removeprefix('"')
    return cell.replace('""', '"')


def _unreadable(error: csv.Error) -> str:
    return f'cannot be read: {error}; a quote inside a cell is written twice, ""'
