"""Rows of a list of people, each looked into by itself."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bot.import_export import csv_sheet, folder
from bot.import_export.csv_sheet import Row
from bot.import_export.draft import Refusal, named
from handlers.chat import clean
from handlers.parsing import formulas
from storage.staff import WORDS_MAX

COLUMNS = ("id", "name", "role", "team", "department", "manager", "left")
"""In the order an export writes them."""

HEADINGS = {name: name for name in COLUMNS} | {
    "user": "id",
    "naam": "name",
    "rol": "role",
    "functie": "role",
    "afdeling": "department",
    "leidinggevende": "manager",
    "vertrokken": "left",
}
NO_ONE = "-"
"""In a cell: there is none. An empty cell says nothing, and leaves what is known as it is."""

PERSONS = ("id", "name", "manager")

YES, NO = {"yes", "ja"}, {"no", "nee"}

_OF_DIRECTORY = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_WORK = dict.fromkeys(("role", "team", "department"), WORDS_MAX)
_LONGEST = {"id": 255, "name": 255, "manager": 255, **_WORK}
_IDS = {
    "slack": (re.compile(r"[UW][A-Z0-9]+"), "U0123ABC"),
    "teams": (re.compile(rf"(29|8):\S+|{_OF_DIRECTORY}"), "29:1a2b… or the object id of the directory"),
}


class Entry(msgspec.Struct, frozen=True, gc=False):
    """What a row says of one person. None: it says nothing; "": there is none."""

    line: int
    user: str
    name: str | None = None
    role: str | None = None
    team: str | None = None
    department: str | None = None
    manager: str | None = None
    left: bool | None = None


def entries(path: Path, platform: str) -> Iterator[Entry | Refusal]:
    """Every row of the file."""
    name = folder.shown(path.name)
    for row in csv_sheet.read(path, name, HEADINGS, ("id",)):
        yield row if isinstance(row, Refusal) else _entry(row, f"{name} line {row.line}", platform)


def _entry(row: Row, where: str, platform: str) -> Entry | Refusal:
    said: dict[str, str] = {}
    for column, cell in row.cells.items():
        said[column] = value = _value(cell)
        if value != NO_ONE and formulas.is_formula(cell):
            return Refusal(where, f"the {column} begins like a formula; put a ' before it when it is none")
        if column in PERSONS:
            said[column] = value = named(value)
        if len(value) > (most := _LONGEST.get(column, WORDS_MAX)):
            return Refusal(where, f"the {column} is {len(value):,} characters; at most {most} fit")
    user, left = said.pop("id", ""), said.pop("left", "").lower()
    if wrong := wrong_with_id(user, platform):
        return Refusal(where, wrong)
    if left not in {*YES, *NO, ""}:
        return Refusal(where, f"left must be yes or no, not {folder.shown(left)}")
    texts = {column: "" if value == NO_ONE else value for column, value in said.items() if value}
    if not texts.get("name"):
        texts.pop("name", None)
    return Entry(row.line, user, left=None if not left else left in YES, **texts)


def _value(cell: str) -> str:
    """On one line, and without what could harm a reader."""
    return " ".join(clean(formulas.unguarded(cell)).split())


def wrong_with_id(user: str, platform: str) -> str:
    """Why this cannot be somebody's id on this platform; "" when it can."""
    if not user:
        return "has no id; it is the platform's own id of the person"
    pattern, example = _IDS.get(platform, (None, ""))
    if " " in user or (pattern and not pattern.fullmatch(user)):
        like = f", which looks like {example}" if example else ""
        return f"{folder.shown(user)} is no id of the platform{like}"
    return ""


def is_of_directory(written: str) -> bool:
    """Whether this is an object id of Microsoft's directory, not the id that Teams gives to bots."""
    return bool(re.fullmatch(_OF_DIRECTORY, written))
