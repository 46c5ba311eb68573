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

_SEPARATOR = re.compile(r'"?sep=([^"\n])?"?[,;|\t]*', re.IGNORECASE)
"""What Excel writes and reads above the headings."""

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
