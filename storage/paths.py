"""Role paths: steps from core to advanced to leadership, who chose which, and what they say of themselves.

What somebody did and can stands with the step: it stays when they choose another path.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint, select

from storage.database import Transaction
from storage.fates import fate
from storage.levels import LEVELS, Level
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, drop, put, scoped
from storage.tolerant import Day

Answer = Literal["no", "partly", "yes"]
ANSWERS: tuple[Answer, ...] = ("no", "partly", "yes")
"""Whether somebody can do it, as they see it themselves."""


class Path(msgspec.Struct, frozen=True):
    """`slug` is its name in a file. On `review_on` its keepers should look at it again: who made it
    (`keeper_id`) or else an admin is asked to, once, at `ask_at`."""

    id: int
    slug: str
    title: str
    summary: str
    review_on: date | None = None
    keeper_id: int | None = None
    ask_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("path", self.id))


class Step(msgspec.Struct, frozen=True):
    """`proof` is how you know that you can do it; `topic` is where tips and people to ask are found, "" for
    none; `links` stand on a line each, and so do the slugs of the steps it comes `after`."""

    id: int
    path_id: int
    slug: str
    position: int
    level: Level
    title: str
    proof: str
    topic: str = ""
    links: str = ""
    after: str = ""

    @property
    def about(self) -> str:
        return str(Ref("step", self.id))


class Mark(msgspec.Struct, frozen=True):
    """What somebody did, or says they can; only for their own eyes."""

    step_id: int
    done_at: datetime | None = None
    answer: Answer | None = None


paths_table = Table(
    "paths",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("slug", String(64), nullable=False),
    Column("title", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("review_on", Day),
    Column("keeper_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("ask_at", Moment),
    UniqueConstraint("workspace_id", "slug"),
)
Index("ix_paths_ask_at", paths_table.c.workspace_id, paths_table.c.ask_at)
steps_table = Table(
    "path_steps",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("path_id", RowId, ForeignKey("paths.id"), nullable=False),
    Column("slug", String(64), nullable=False),
    Column("position", Integer, nullable=False),
    Column("level", String(12), nullable=False),
    Column("title", Text, nullable=False),
    Column("proof", Text, nullable=False),
    Column("topic", String(64), nullable=False),
    Column("links", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("removed_at", Moment),
    UniqueConstraint("workspace_id", "path_id", "slug"),
)
choices = Table(
    "path_choices",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("path_id", RowId, ForeignKey("paths.id"), nullable=False),
    Column("at", Moment, nullable=False),
)
marks = Table(
    "path_marks",
    metadata,
    workspace_id(),
    Column("step_id", RowId, ForeignKey("path_steps.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("done_at", Moment),
    Column("answer", String(8)),
)

_paths = Rows(Path, paths_table, due_at=paths_table.c.ask_at)
_steps, _marks = Rows(Step, steps_table), Rows(Mark, marks)
find, add = _paths.find, _paths.add
change = _paths.change
next_review, due_reviews = _paths.next_due, _paths.due


def all(tx: Transaction) -> list[Path]:
    return _paths.some(tx, order_by=paths_table.c.title)


def by_slug(tx: Transaction, slug: str) -> Path | None:
    return _paths.first(tx, slug=slug)


def step(tx: Transaction, step_id: int) -> Step | None:
    """None for one that was taken out."""
    return _steps.first(tx, id=step_id, removed_at=None)


def steps(tx: Transaction, path_id: int) -> list[Step]:
    """From the first level on, each in its order."""
    found = _steps.some(tx, path_id=path_id, removed_at=None)
    return sorted(found, key=lambda one: (LEVELS.index(one.level), one.position, one.id))


def keep_step(tx: Transaction, made: Step) -> bool:
    """New, changed, or back again; by the path and its slug. Whether it is new here."""
    values: dict[str, Any] = msgspec.structs.asdict(made)
    key = {"path_id": values.pop("path_id"), "slug": values.pop("slug")}
    del values["id"]
    return put(tx, steps_table, key, {**values, "removed_at": None})


def remove_steps(tx: Transaction, ids: Iterable[int], at: datetime) -> None:
    """Out of the path; who did one keeps that, and has it back when it comes back."""
    change_rows(tx, steps_table, {"removed_at": at}, steps_table.c.id.in_(sorted(ids)))


# --- somebody's own --------------------------------------------------------------------------------


def chosen(tx: Transaction, person_id: int) -> Path | None:
    which = select(choices.c.path_id).where(scoped(tx, choices, person_id=person_id))
    return _paths.first(tx, paths_table.c.id.in_(which))


def choose(tx: Transaction, person_id: int, path_id: int, at: datetime) -> None:
    put(tx, choices, {"person_id": person_id}, {"path_id": path_id, "at": at})


def leave(tx: Transaction, person_id: int) -> bool:
    """What they did stays. False when they had chosen none."""
    return drop(tx, choices, person_id=person_id)


def marks_of(tx: Transaction, person_id: int, path_id: int) -> dict[int, Mark]:
    """By step."""
    ids = select(steps_table.c.id).where(scoped(tx, steps_table, path_id=path_id))
    found = _marks.some(tx, marks.c.step_id.in_(ids), person_id=person_id)
    return {one.step_id: one for one in found}


def not_yet(tx: Transaction, person_id: int) -> list[Step]:
    """The steps of their path of which somebody says that they cannot do them yet."""
    path = chosen(tx, person_id)
    answers = marks_of(tx, person_id, path.id) if path is not None else {}
    left = {number for number, one in answers.items() if one.answer in ("no", "partly")}
    return [one for one in steps(tx, path.id) if one.id in left] if path is not None else []


def mark(tx: Transaction, step_id: int, person_id: int, **news: Any) -> None:
    """`done_at` or `answer`; the other stays as it was."""
    put(tx, marks, {"step_id": step_id, "person_id": person_id}, news)
