"""Tips in one file: CSV as spreadsheets write it, and JSON with an object a line."""

import hashlib
import io
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec

from bot.library import folder, sheet
from bot.library.draft import Candidate, Fields, Refusal, draft

HEADINGS = {name: name for name in Fields.__struct_fields__}


def candidates(path: Path) -> Iterator[Candidate | Refusal]:
    """The rows of a file. The source of a row is the name of the file and the row's `key`, or else what
    its title makes, so that rows may change places."""
    name = folder.shown(path.name)
    data = folder.read(folder.File(str(path), name), sheet.SIZE_MAX)
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
    for found in sheet.rows(io.StringIO(text, newline=""), name, HEADINGS, ("title", "text")):
        if isinstance(found, Refusal):
            yield found
        else:
            cells = {column: sheet.unguarded(cell) for column, cell in found.cells.items()}
            yield found.line, Fields(**cells)


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
