"""How the databases would find what each statement asks for, with a million rows in every table. Statements
are heard while tests run, whichever part of the bot says them; SQLite is asked in a database of its own that
has the same shape and no rows."""

import functools
import re
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from storage.prepared import _Compiled

ROOT = Path(__file__).parents[1]
OURS = f"{ROOT}/"

FEW = {
    "admin_links", "admin_sessions", "consent_asks", "downloads", "install_states", "outbox_lanes",
    "priorities",
    "agreements", "budget_words", "circle_agreed", "circle_calls", "circle_members", "circle_notes",
    "circle_shares", "circle_signups", "circles", "coffees", "consultation_seats", "consultation_words",
    "consultations", "dropped_tips", "free_days", "import_roots", "installations", "jobs", "lunch_asks",
    "lunch_feedback", "lunch_series", "lunch_sessions", "lunch_topics", "lunch_votes", "mentor_harvests",
    "mentor_proposals", "mentor_round_choices", "mentor_round_left", "mentor_round_people",
    "mentor_round_wants", "mentor_rounds", "obstacle_counts", "path_steps", "paths", "priority_reviews",
    "pulse_asked", "pulse_counts", "pulses", "refits", "report_months", "review_answers", "reviews",
    "rewordings", "rhythm_runs", "search_totals", "setbacks", "solving", "synonyms", "team_goals",
    "tryout_items", "workspaces", "alembic_version",
}  # fmt: skip
"""Of channels that hold something, of what an admin makes, of what goes on now, or of what went wrong: these
do not grow with people, messages or days. What is new counts as growing until it stands here."""

READS_ALL = {
    "storage/own_data/": "once in somebody's life: all of theirs, by whichever column names them",
    "storage/retention.py": "at night: what is too old",
    "storage/checking.py": "the doctor counts all there is",
    "storage/kudos/replay.py": "the doctor counts all there is",
    "bot/import_export/": "an import or an export, page by page",
    "bot/doctor/": "the doctor counts all there is",
    "storage/search/rebuild.py": "the whole index anew",
    "storage/audit.py:last": "the newest in the order of their numbers, a page of them",
    "storage/search/find.py:newest": "the newest in the order of their numbers, a page of them",
    "storage/search/stored.py:of_older_analysis": "those that are left after an update, some at a time",
    "storage/setbacks.py:first": "in the order of when they are due, and the first of them",
    "storage/digests/contents.py:common_topics": "the newest in order, `NEWEST` of them",
    "storage/digests/contents.py:most_helpful": "the newest in order, `NEWEST` of them",
    "storage/mentors/pairs.py:next_side_due": "in the order of when they are due, and the first of them",
    "storage/obstacles.py:first_met": "the first of its key",
    "storage/reports.py": "once a month, and what was first of all",
    "storage/people/reading.py:names": "the doctor counts them",
    "storage/imports.py": "an import looks at what was imported before",
    "storage/tryout.py:start_over": "all there is goes",
    "storage/subscriptions.py": "the doctor looks at all channels",
    "storage/consents.py:every_sealed": "the doctor asks",
    "storage/roster.py:everybody": "an import looks at the whole list",
    "storage/budgets.py:of_year": "all of a year, for who decides on them",
    "storage/catalogue/resources.py:listed": "a page of the catalogue, what takes the least time first",
    "storage/consents.py:forget_all": "when an app is taken away",
    "storage/consents.py:of_leavers": "at night",
    "storage/conversations.py:named": "a name in Teams that nobody we met goes by",
    "storage/conversations.py:newest_service_url": "the doctor asks",
    "storage/conversations.py:of_team": "when the bot leaves a team",
    "storage/lookups.py:newest": "the newest in order, and no more than a few",
    "storage/mentors/offers.py:offered_topics": "all topics there are, to choose from",
    "storage/mentors/requests.py:due_requests": "when one of them is due, and no more than some at once",
    "storage/obstacles.py:muted": "once a week",
    "storage/places.py:hidden_from": "channels, for one person",
    "storage/staff.py:teams": "all teams there are",
    "storage/staff.py:known": "the page for admins counts them",
    "storage/outbox/watching.py": "the page for admins counts what was sent lately",
    "storage/topics.py": "all topics there are",
}
"""By the function that says it, the beginning of its path, or that of who asks it to."""

AT_NIGHT = (":forget_before", ":forget_withheld", ":forget_asks_before")
"""What `storage.retention` asks for, whoever else does."""

STATEMENT = re.compile(r"\s*(SELECT|UPDATE|DELETE|WITH|INSERT INTO [\w ]+\([^)]*\) SELECT)")
PASSED = re.compile(r"^(?:SCAN|SEARCH) (\w+)")
ALIAS = re.compile(r"\b(\w+) AS (\w+)")
ONLY_THE_WORKSPACE = re.compile(r"\(workspace_id=\?\)$")
HELPERS = ("database", "prepared", "rows", "statements")
HANDS_ON = (
    *(f"storage/{name}.py" for name in HELPERS), "storage/writers", "tests/plans.py", "tests/conftest.py",
)  # fmt: skip


def passed(statement: str, plan: list[str], few: set[str]) -> list[str]:
    """The tables that grow of which SQLite would look at every row, or every row of a workspace; `few` are
    the indexes that only have some of them."""
    named = {alias: table for table, alias in ALIAS.findall(statement)}
    found = []
    for step in plan:
        table = None if few.intersection(step.split()) else PASSED.match(step)
        if table and (step.startswith("SCAN") or ONLY_THE_WORKSPACE.search(step)):
            found.append(named.get(table[1], table[1]))
    return [one for one in found if one not in FEW]


class Plans:
    """Of each statement once. `wrong` is what was found since it was last looked at."""

    def __init__(self, migrated: Path) -> None:
        self.planner = sqlite3.connect(":memory:", check_same_thread=False, cached_statements=0)
        with sqlite3.connect(migrated) as file:
            file.backup(self.planner)
        self.tables = {
            name for (name,) in self.planner.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
        partial = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'"
        self.few = {name for (name,) in self.planner.execute(partial)}
        self.asked: set[str] = set()
        self.wrong: list[str] = []

    def hear(self, statement: str, values: Callable[[], Any]) -> None:
        """Who may read all, and a test that asks by itself, leave it to be judged by who says it next."""
        if statement in self.asked:
            return
        if not STATEMENT.match(statement):
            self.asked.add(statement)
            return
        said_by = _said_by()
        if said_by and not _is_excused(said_by):
            self.asked.add(statement)
            self._ask(statement, values(), said_by[0])

    def _ask(self, statement: str, values: Any, said_by: str) -> None:
        plan = [str(row[3]) for row in self.planner.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
        known = [one for one in passed(statement, plan, self.few) if one in self.tables]
        if known:
            self.wrong.append(
                f"{said_by} goes through all of {', '.join(known)}: {' '.join(statement.split())}"
            )


def _is_excused(said_by: list[str]) -> bool:
    caller = next((one for one in said_by if not one.startswith("storage/")), "")
    return caller.startswith("tests/") or any(
        one.startswith(("storage/migrat", *READS_ALL)) or one.endswith(AT_NIGHT) for one in said_by
    )


def _said_by() -> list[str]:
    """The functions of ours that led to a statement, the nearest first, and no more than six."""
    found: list[str] = []
    frame = sys._getframe(2)
    while frame is not None and len(found) < 6:
        ours = _ours(frame.f_code.co_filename)
        if ours:
            found.append(f"{ours}:{frame.f_code.co_name}")
        frame = frame.f_back  # type: ignore[assignment]
    return found


@functools.cache
def _ours(path: str) -> str:
    """From the root; "" for what is not ours, or only hands on."""
    ours = path.removeprefix(OURS)
    is_ours = path.startswith(OURS) and "/.venv/" not in path
    return ours if is_ours and not ours.startswith(HANDS_ON) else ""


@contextmanager
def listening(plans: Plans) -> Iterator[None]:
    """To every database there is on SQLite, both ways a statement goes there."""

    def heard(connection: Connection, _: object, statement: str, values: Any, __: object, many: bool) -> None:
        if connection.dialect.name == "sqlite":
            plans.hear(statement, lambda: values[0] if many else values)

    rows, every = _Compiled.rows, _Compiled.many

    def one(self: Any, connection: Connection, parameters: Any) -> Any:
        if connection.dialect.name == "sqlite":
            plans.hear(self.sql, lambda: self._values(parameters, {}))
        return rows(self, connection, parameters)

    def each(self: Any, connection: Connection, parameters: Any) -> None:
        if connection.dialect.name == "sqlite":
            plans.hear(self.sql, lambda: self._values(parameters[0], {}))
        every(self, connection, parameters)

    event.listen(Engine, "before_cursor_execute", heard)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Compiled, "rows", one)
        patch.setattr(_Compiled, "many", each)
        yield
    event.remove(Engine, "before_cursor_execute", heard)
