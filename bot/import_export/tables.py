"""Tips in one file: CSV as spreadsheets write it, and JSON with an object a line."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from bot.import_export import csv_sheet, folder
from bot.import_export.draft import Candidate, Fields, Refusal, draft, fields_of
from bot.import_export.text_files import lines_of
from handlers.parsing import formulas

HEADINGS = {name: name for name in Fields.__struct_fields__} | {
    "titel": "title", "vraag": "title", "question": "title", "kop": "title",
    "tekst": "text", "antwoord": "text", "answer": "text", "inhoud": "text", "body": "text",
    "onderwerp": "topics", "onderwerpen": "topics", "topic": "topics", "tags": "topics", "tag": "topics",
    "labels": "topics", "trefwoorden": "topics",
    "eigenaar": "owner", "kanaal": "place", "plek": "place", "bron": "source",
    "gemaakt": "made", "bevestigd": "confirmed", "sleutel": "key",
}  # fmt: skip
"""Ours for what others call them, in Dutch or English."""


def candidates(path: Path, called: str = "") -> Iterator[Candidate | Refusal]:
    """The rows of a file. The source of a row is the name of the file (`called`, when another has that name
    already) and the row's `key`, or else what its title makes, so that rows may change places."""
    name = folder.shown(path.name)
    seen: Counter[str] = Counter()
    rows = _json_rows if path.suffix.lower() == ".jsonl" else _csv_rows
    for found in rows(path, name):
        yield found if isinstance(found, Refusal) else _candidate(name, called or name, *found, seen)


def _candidate(name: str, called: str, line: int, fields: Fields, seen: Counter[str]) -> Candidate:
    where = f"{name} line {line}"
    title = folder.composed(fields.title)
    key = folder.composed(fields.key or fields.id) or hashlib.sha256(title.encode()).hexdigest()[:16]
    seen[key] += 1
    source = f"file:{called}#{key}" + (f"~{seen[key]}" if seen[key] > 1 else "")
    content_hash = hashlib.sha256(msgspec.json.encode(fields)).hexdigest()
    return Candidate(where, source, content_hash, partial(draft, fields, where, source, content_hash))


# --- CSV -------------------------------------------------------------------------------------------


def _csv_rows(path: Path, name: str) -> Iterator[tuple[int, Fields] | Refusal]:
    for found in csv_sheet.read(path, name, HEADINGS, ("title", "text")):
        if isinstance(found, Refusal):
            yield found
        else:
            cells = {column: formulas.unguarded(cell) for column, cell in found.cells.items()}
            yield found.line, Fields(**cells)


# --- JSONL -----------------------------------------------------------------------------------------


def _json_rows(path: Path, name: str) -> Iterator[tuple[int, Fields] | Refusal]:
    lines = lines_of(path, name)
    if isinstance(lines, Refusal):
        yield lines
        return
    if not any(line.strip() for line in lines):
        yield Refusal(name, "is empty")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _json_row(line, number, f"{name} line {number}")


def _json_row(line: str, number: int, where: str) -> tuple[int, Fields] | Refusal:
    try:
        said = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError) as error:
        return Refusal(where, f"is no JSON object of a tip: {error}")
    if not isinstance(said, dict):
        return Refusal(where, 'is no JSON object of a tip; write {"title": …, "text": …} on one line')
    fields = fields_of(_ours(said), where, "is no JSON object of a tip")
    return fields if isinstance(fields, Refusal) else (number, fields)


def _ours(said: dict[str, Any]) -> dict[str, Any]:
    """By our names, whatever they are called there; what is called as ours goes first."""
    named: dict[str, Any] = {}
    for name, value in said.items():
        plain = name.strip().lower()
        if plain in HEADINGS and (plain == HEADINGS[plain] or HEADINGS[plain] not in named):
            named[HEADINGS[plain]] = value
    return named
