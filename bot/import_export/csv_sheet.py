"""CSV as spreadsheets write it, in Dutch or English, and as no spreadsheet takes it for formulas.

The standard library reads the cells. The rest no library of tables does: one bad row costs no other,
headings have names in two languages, and a formula is found behind what is not seen.
"""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.import_export.draft import Refusal
from bot.import_export.records import Records
from bot.import_export.text_files import lines_of
from handlers.parsing.formulas import guarded

_SEPARATOR = re.compile(r'"?sep=([^"\n])?"?[,;|\t]*', re.IGNORECASE)
"""What Excel writes and reads above the headings."""


class Row(NamedTuple):
    """`line` is where it begins in the file; `cells` are what stands under the columns we know."""

    line: int
    cells: dict[str, str]


def read(
    path: Path, name: str, headings: Mapping[str, str], required: Collection[str]
) -> Iterator[Row | Refusal]:
    """What stands in it. `headings` gives our column for every heading we know, in lower case."""
    lines = lines_of(path, name)
    if isinstance(lines, Refusal):
        yield lines
        return
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None:
        yield Refusal(name, "is empty")
        return
    told = _SEPARATOR.fullmatch(lines[first].strip())
    mark = (told[1] or "\t") if told else ""
    if told:
        first = next((number for number in range(first + 1, len(lines)) if lines[number].strip()), len(lines))
    if first == len(lines):
        yield Refusal(name, "is empty")
        return
    records = Records(lines, first, mark or _delimiter(lines[first], headings))
    yield from _rows(records, name, headings, required)


def _rows(
    records: Records, name: str, headings: Mapping[str, str], required: Collection[str]
) -> Iterator[Row | Refusal]:
    header = next(records)
    if isinstance(header.cells, str):
        yield Refusal(f"{name} line {header.line}", header.cells)
        return
    columns = _columns(header.cells, headings)
    if wrong := _wrong_with_header(columns, required):
        yield Refusal(f"{name} line {header.line}", wrong)
        return
    records.width = len(columns)
    for line, cells in records:
        if isinstance(cells, str):
            yield Refusal(f"{name} line {line}", cells)
        elif any(cells[len(columns) :]):
            yield Refusal(f"{name} line {line}", "has too many cells")
        elif any(cells):
            yield Row(line, {to: cell for to, cell in zip(columns, cells, strict=False) if to})


def _columns(header: Sequence[str], headings: Mapping[str, str]) -> list[str]:
    """Ours for each; what is called exactly as ours is it, whatever others mean the same."""
    plain = [one.strip().lower() for one in header]
    columns = [headings.get(one, "") for one in plain]
    return [
        to if to == heading or to not in plain else "" for to, heading in zip(columns, plain, strict=True)
    ]


def count_lines(path: Path) -> int:
    """About how many rows there will be, for who watches."""
    with path.open("rb") as file:
        return max(0, sum(1 for _ in file) - 1)


def _wrong_with_header(columns: Sequence[str], required: Collection[str]) -> str:
    if missing := set(required) - set(columns):
        return f"has no column {' and '.join(sorted(missing))}; the first line names the columns"
    twice = {one for one in columns if one and columns.count(one) > 1}
    return f"has more than one column for {' and '.join(sorted(twice))}" if twice else ""


def _delimiter(first: str, headings: Mapping[str, str]) -> str:
    """Spreadsheets in Dutch write semicolons: what finds the most columns we know in the first line."""
    known = first.lower()
    return max(",;\t|", key=lambda mark: sum(one.strip(' "\r\n') in headings for one in known.split(mark)))


def write(path: Path, header: Sequence[str], found: Iterable[Sequence[str]]) -> int:
    """Write a new file; gives how many rows. With a byte order mark, without which spreadsheets take it
    for something else than UTF-8."""
    count = 0
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for count, cells in enumerate(found, start=1):  # noqa: B007  # how many there were
            writer.writerow(map(guarded, cells))
    return count
