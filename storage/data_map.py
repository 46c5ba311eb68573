"""What is stored, as `data_map.toml` tells it: what each table is for, who gets to see it, and where what
stands in each of its columns comes from. From this and the texts comes what a works council reads.

`[PURPOSE.TABLE]` is in the texts as `council-purpose-…` and `council-table-…`, `seen` as `council-seen-…`,
and each of `SOURCES` as `council-from-…`.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from storage.retention import PERIODS, Period

SOURCES = (
    "who", "typed", "chosen", "colleague", "admins", "platform", "sums", "times", "progress", "ids",
    "secrets",
)  # fmt: skip
"""Whom it is about; what people wrote, or chose, themselves; what a colleague who organises it set; what
admins brought in; what the chat platform says; what is worked out from the rest; when, and how far, it
is; what tells rows apart; what opens something."""

EVERYWHERE = ("id", "workspace_id")
"""In almost every table, and the same in each: its number, and whose organisation it is of."""

_FILE = Path(__file__).with_suffix(".toml")


class Told(NamedTuple):
    """`columns` gives the source of each; those of `EVERYWHERE` are left out."""

    purpose: str
    seen: str
    columns: Mapping[str, str]


@cache
def tables() -> Mapping[str, Told]:
    """By name, in the order of the file."""
    found = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        name: Told(purpose, said["seen"], _columns(said))
        for purpose, every in found.items()
        for name, said in every.items()
    }


def purposes() -> Mapping[str, list[str]]:
    """The tables of each."""
    found: dict[str, list[str]] = {}
    for name, told in tables().items():
        found.setdefault(told.purpose, []).append(name)
    return found


def period_of(table: str) -> Period | None:
    """None for what stays until its person, or the organisation, wants it gone."""
    return next((one for one in PERIODS.values() if one.is_for(table)), None)


def _columns(said: Mapping[str, str]) -> Mapping[str, str]:
    return {name: source for source in SOURCES for name in said.get(source, "").split()}
