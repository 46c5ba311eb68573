"""Tips in one file: CSV as spreadsheets write it, and JSON with an object a line."""

import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec

from bot.library import folder
from bot.library.draft import Candidate, Fields, Refusal, draft

TABLE_MAX = 20_000_000
"""Bytes: ten thousand tips of two thousand characters."""

COLUMNS = Fields.__struct_fields__
_GUARDED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


def candidates(path: Path) -> Iterator[Candidate | Refusal]:
    """The rows of a file. The source of a row is the name of the file and the row's `key`, or else what
    its title makes, so that rows may change places."""
    name = folder.shown(path.name)
    data = folder.read(folder.File(str(path), name), TABLE_MAX)
    text = data if isinstance(data, Refusal) else folder.decoded(data, name)
    if isinstance(text, Refusal):
        yield text
        return
    seen: Counter[str] = Counter()
    rows = _json_rows if path.suffix.lower() == ".jsonl" else _csv_rows
    for found in rows(text, name):
        yield found if isinstance(found, Refusal) else _candidate(name, *found, seen)


def _candidate(name: str, line: int, fields: Fields, seen: Counter[str]) -> Candidate:
    where = f"{name} line {line}"
    key = str(fields.key or fields.id) or hashlib.sha256(fields.title.encode()).hexdigest()[:16]
    seen[key] += 1
    source = f"file:{name}#{key}" + (f"~{seen[key]}" if seen[key] > 1 else "")
    content_hash = hashlib.sha256(msgspec.json.encode(fields)).hexdigest()
    return Candidate(where, source, content_hash, partial(draft, fields, where, source, content_hash))


# --- CSV -------------------------------------------------------------------------------------------


def _csv_rows(text: str, name: str) -> Iterator[tuple[int, Fields] | Refusal]:
    if not text.strip():
        yield Refusal(name, "is empty")
        return
    csv.field_size_limit(TABLE_MAX)  # what is too long for a tip is refused by itself, not with all below it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    begin = 1
    try:
        header = [column.strip().lower() for column in next(reader)]
        if missing := {"title", "text"} - set(header):
            wanted = " and ".join(sorted(missing))
            yield Refusal(f"{name} line 1", f"has no column {wanted}; the first line names the columns")
            return
        begin = reader.line_num + 1
        for cells in reader:
            if any(cells):
                yield _csv_row(header, cells, begin) or Refusal(f"{name} line {begin}", "has too many cells")
            begin = reader.line_num + 1
    except csv.Error as error:
        yield Refusal(f"{name} line {begin}", f"cannot be read from here on: {error}")


def _csv_row(header: list[str], cells: list[str], line: int) -> tuple[int, Fields] | None:
    if len(cells) > len(header):
        return None
    named = dict(zip(header, map(unguarded, cells), strict=False))
    return line, Fields(**{column: value for column, value in named.items() if column in COLUMNS})


def _delimiter(text: str) -> str:
    """Spreadsheets in Dutch write semicolons: what finds the most columns we know in the first line."""
    first = text.lstrip().splitlines()[0].lower()
    return max(",;\t", key=lambda mark: sum(one.strip(' "') in COLUMNS for one in first.split(mark)))


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (https://owasp.org/www-community/attacks/CSV_Injection)."""
    return f"'{cell}" if _GUARDED.match(f"'{cell}") else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell


# --- JSONL -----------------------------------------------------------------------------------------

_decoder = msgspec.json.Decoder(Fields)


def _json_rows(text: str, name: str) -> Iterator[tuple[int, Fields] | Refusal]:
    lines = text.split("\n")
    if not text.strip():
        yield Refusal(name, "is empty")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _json_row(line, number, f"{name} line {number}")


def _json_row(line: str, number: int, where: str) -> tuple[int, Fields] | Refusal:
    try:
        return number, _decoder.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        return Refusal(where, f"is no JSON object of a tip: {error}")
