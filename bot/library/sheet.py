"""CSV as spreadsheets write it, in Dutch or English, and as no spreadsheet takes it for formulas."""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from bot.library.draft import Refusal

SIZE_MAX = 20_000_000
"""Bytes: ten thousand tips of two thousand characters, or a hundred thousand rows of people."""

_LIVE = re.compile(r"[=+\-@\t\r＝＋－＠]")
_GUARDED = re.compile(rf"'+{_LIVE.pattern}")


class Row(NamedTuple):
    """`line` is where it begins in the file; `cells` are what stands under the columns we know."""

    line: int
    cells: dict[str, str]


def wrong_with(path: Path, name: str) -> Refusal | None:
    """Why this is no file of text that can be read from begin to end; None when it is. Line by line:
    the file may be larger than what should be in memory at once."""
    try:
        size = path.stat().st_size
        if size > SIZE_MAX:
            return Refusal(name, f"is {size:,} bytes; at most {SIZE_MAX:,} fit, so import it in parts")
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.startswith((b"\xff\xfe", b"\xfe\xff")) and number == 1:
                    return Refusal(name, "is UTF-16; save it as CSV UTF-8")
                if b"\0" in line:
                    return Refusal(name, "is no text but a binary file")
                line.decode()
    except UnicodeDecodeError:
        return Refusal(name, f"is not UTF-8 in line {number}; save it as CSV UTF-8")
    except OSError as error:
        return Refusal(name, f"cannot be read: {error.strerror}")
    return None


def rows(
    file: TextIO, name: str, headings: Mapping[str, str], required: Collection[str]
) -> Iterator[Row | Refusal]:
    """What stands in it. `headings` gives our column for every heading we know, in lower case."""
    first = next((line for line in file if line.strip()), "")
    file.seek(0)
    if not first:
        yield Refusal(name, "is empty")
        return
    csv.field_size_limit(SIZE_MAX)  # what is too long is refused by itself, not with all below it
    reader = csv.reader(file, delimiter=_delimiter(first, headings), strict=True)
    begin = 1
    try:
        columns = [headings.get(heading.strip().lower(), "") for heading in next(reader)]
        if wrong := _wrong_with_header(columns, required):
            yield Refusal(f"{name} line 1", wrong)
            return
        begin = reader.line_num + 1
        for cells in reader:
            if len(cells) > len(columns):
                yield Refusal(f"{name} line {begin}", "has too many cells")
            elif any(cells):
                yield Row(begin, {to: cell for to, cell in zip(columns, cells, strict=False) if to})
            begin = reader.line_num + 1
    except csv.Error as error:
        yield Refusal(f"{name} line {begin}", f"cannot be read from here on: {error}")


def read(
    path: Path, name: str, headings: Mapping[str, str], required: Collection[str]
) -> Iterator[Row | Refusal]:
    """`rows` of a file that is not in memory."""
    if refusal := wrong_with(path, name):
        yield refusal
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from rows(file, name, headings, required)


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
    known = first.lstrip("\ufeff").lower()
    return max(",;\t", key=lambda mark: sum(one.strip(' "\r\n') in headings for one in known.split(mark)))


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
    """Whether a spreadsheet might take this for one."""
    return bool(_LIVE.match(cell) or _LIVE.match(cell.strip()))


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{cell}" if _GUARDED.match(f"'{cell}") else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell
