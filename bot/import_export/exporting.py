"""Tips and TILs as files that anybody can read, and that import again to the same."""

import csv
import hashlib
import re
from collections.abc import Callable, Container, Iterable, Iterator
from datetime import datetime
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
import yaml

from handlers.parsing.formulas import guarded
from storage import imports, people, places, tils
from storage.database import Database, Transaction
from storage.tils import Til
from storage.tips import Tip
from storage.workspaces import WorkspaceRef

PAGE = 500

Row = dict[str, str | list[str]]
Rows = Iterator[Row]


class Shared(msgspec.Struct):
    """`left_out` counts what is in a private place that was not asked for, or of its author alone."""

    rows: Rows
    left_out: int = 0


# --- what goes out ---------------------------------------------------------------------------------


def tips(database: Database, workspace: WorkspaceRef, private: Container[str] = ()) -> Shared:
    """Every tip that everybody may see, and those of the private places named."""
    return _everything(database, workspace, imports.page, lambda tx, tip: _tip(tx, tip, private))


def learned(database: Database, workspace: WorkspaceRef, private: Container[str] = ()) -> Shared:
    """The same for TILs. What was shared without a name has none here either."""
    return _everything(database, workspace, tils.page, lambda tx, til: _til(tx, til, private))


def _everything(
    database: Database,
    workspace: WorkspaceRef,
    page: Callable[[Transaction, int, int], list[Any]],
    row: Callable[[Transaction, Any], Row | None],
) -> Shared:
    def read(tx: Transaction, after: int) -> tuple[int, list[Row | None]]:
        found = page(tx, after, PAGE)
        return (found[-1].id if found else 0), [row(tx, one) for one in found]

    def rows() -> Rows:
        after, found = database.read(workspace, partial(read, after=0))
        while found:
            shared.left_out += found.count(None)
            yield from (one for one in found if one is not None)
            after, found = database.read(workspace, partial(read, after=after))

    shared = Shared(rows())
    return shared


def _tip(tx: Transaction, tip: Tip, private: Container[str]) -> Row | None:
    place = _private_place(tx, tip.place_id)
    if place and place not in private:
        return None
    return {
        "title": tip.title,
        "text": tip.text,
        "topics": list(tip.topics),
        "owner": _user(tx, tip.owner_id),
        "place": place,
        "source": tip.source,
        "made": _time(tip.made_at),
        "confirmed": _time(tip.confirmed_at),
    }


def _til(tx: Transaction, til: Til, private: Container[str]) -> Row | None:
    place = _private_place(tx, til.place_id)
    if til.place_id is None or (place and place not in private):
        return None
    return {
        "text": til.text,
        "link": til.link,
        "topics": list(til.topics),
        "kind": til.kind,
        "author": _user(tx, til.author_id),
        "place": place,
        "source": til.about,
        "made": _time(til.made_at),
    }


def _private_place(tx: Transaction, place_id: int | None) -> str:
    """The platform's id of a place that is not open to all; "" for what everybody may see."""
    place = places.get(tx, place_id) if place_id else None
    return place.key if place and place.kind != "public" else ""


def _user(tx: Transaction, person_id: int | None) -> str:
    return people.get(tx, person_id).user if person_id else ""


def _time(at: datetime) -> str:
    return at.isoformat()


# --- how it is written -----------------------------------------------------------------------------


def write(rows: Iterable[Row], to: Path, progress: Callable[[int], None]) -> int:
    """Write a CSV or JSONL file, or a folder of Markdown. Gives how many."""
    written = _counted(rows, progress)
    if to.suffix.lower() == ".csv":
        return _write_csv(written, to)
    if to.suffix.lower() == ".jsonl":
        return _write_jsonl(written, to)
    return _write_markdown(written, to)


def _counted(rows: Iterable[Row], progress: Callable[[int], None]) -> Rows:
    for number, row in enumerate(rows, start=1):
        yield row
        progress(number)


def _write_csv(rows: Rows, to: Path) -> int:
    """With a byte order mark, without which spreadsheets take it for something else than UTF-8."""
    count = 0
    with to.open("x", encoding="utf-8-sig", newline="") as file:
        for count, row in enumerate(rows, start=1):
            if count == 1:
                csv.writer(file).writerow(row)
            csv.writer(file).writerow(guarded(_cell(value)) for value in row.values())
    return count


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _write_jsonl(rows: Rows, to: Path) -> int:
    count = 0
    with to.open("xb") as file:
        for row in rows:
            file.write(msgspec.json.encode({name: value for name, value in row.items() if value}) + b"\n")
            count += 1
    return count


def _write_markdown(rows: Rows, to: Path) -> int:
    count = 0
    to.mkdir(parents=True, exist_ok=True)
    for row in rows:
        path = to / file_name(str(row["source"]))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_markdown(row), encoding="utf-8", newline="\n")
        count += 1
    return count


def as_markdown(row: Row) -> str:
    """Everything but the text between two lines of dashes, then the text."""
    about = {name: value for name, value in row.items() if value and name != "text"}
    front = StringIO()
    yaml.safe_dump(about, front, allow_unicode=True, sort_keys=False, width=10_000, default_flow_style=None)
    return f"---\n{front.getvalue()}---\n\n{row['text']}\n"


_PLAIN = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*(\.md)?")


def file_name(source: str) -> str:
    """A path of its own for every source, on every system: "starter:nl/feedback/vraag-het" is
    starter/nl/feedback/vraag-het.md. What is not so plain gets a mark that no other has."""
    kind, _, rest = source.partition(":")
    is_file, name = kind == "file", f"{kind}/{rest}"
    if _PLAIN.fullmatch(name) and len(name) <= 200 and name.endswith(".md") == is_file:
        return name if is_file else f"{name}.md"
    parts = re.sub(r"[^a-z0-9/_-]+", "-", name.lower().removesuffix(".md")).split("/")
    kept = "/".join(part[:60] for part in parts if part.strip("-"))[:160].rstrip("/")
    return f"{kept}-{hashlib.sha256(source.encode()).hexdigest()[:12]}.md"
