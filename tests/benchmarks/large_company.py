"""A company of 100,000 people and three years of what they did, written by the table rather than by event."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from random import Random
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Integer, SmallInteger, Table, func, select

from handlers import modules
from storage import search, tables
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW

COMPANY = WorkspaceRef("slack", "T1")
PEOPLE, KUDOS, TILS, CHANNELS = 100_000, 1_000_000, 100_000, 5_000
PRIVATE, MEMBERS = 5, 20
"""Every fifth channel is private; so many people are in each of those."""
TEAM, TEAMS, TOPICS, DAYS = 10, 25, 2_000, 3 * 365
BATCH = 5_000
WORDS = ["release", "rollback", "report", "planning", "overleg", "budget", "monitoring", "feedback"]
WORDS += [f"{one}{other}" for one in WORDS for other in ("", "team", "plan", "index", "klant")]

Value = Any | Callable[[int], Any]


def fill(database: Database, share: float = 1.0) -> int:
    """Gives how many rows there are. `share` of everything, for a smaller company."""
    dice = Random(1)
    people, kudos, tils, channels = (max(20, int(n * share)) for n in (PEOPLE, KUDOS, TILS, CHANNELS))
    some, rows = _Dice(dice, people, tils, channels), 0
    database.write(COMPANY, lambda tx: tx.choose(modules=modules.ALL, til_channel="C1", kudos_per_day=1_000))
    for name, count, values in (*_company(some), *_kudos(some, kudos), *_tils(some), *_rest(some)):
        rows += _write(database, tables.metadata.tables[name], count, values)
    _index(database, tils, some)
    if database.engine.dialect.name == "postgresql":
        _count_on(database)
    return rows


def _count_on(database: Database) -> None:
    """What comes next has a number that none of these have."""
    with database.engine.begin() as connection:
        for table in tables.metadata.sorted_tables:
            if "id" in table.c and isinstance(table.c.id.type, Integer):
                counts, most = func.pg_get_serial_sequence(table.name, "id"), func.max(table.c.id)
                connection.execute(select(func.setval(counts, func.coalesce(most, 1))))


class _Dice:
    """Who, where and when: some people and topics more often than others."""

    def __init__(self, dice: Random, people: int, tils: int, channels: int) -> None:
        self.dice, self.people, self.tils, self.channels = dice, people, tils, channels

    def who(self, _: int = 0) -> int:
        """Of every ten times once somebody of the hundred who do most."""
        most = min(100, self.people) if self.dice.random() < 0.1 else self.people
        return self.dice.randint(1, most)

    def channel(self, _: int = 0) -> int:
        return 1 + int(self.channels * self.dice.random() ** 3)

    def at(self, _: int = 0) -> datetime:
        return NOW - timedelta(minutes=self.dice.randrange(60, DAYS * 24 * 60))

    def topic(self, _: int = 0) -> str:
        return f"topic{int(TOPICS * self.dice.random() ** 3)}"

    def words(self, many: int) -> str:
        return " ".join(
            f"{word}{self.dice.randrange(100) if self.dice.random() < 0.3 else ''}"
            for word in self.dice.choices(WORDS, k=many)
        )


Rows = tuple[str, int, dict[str, Value]]


def _company(some: _Dice) -> Iterator[Rows]:
    yield "people", some.people, {
        "user": lambda n: f"U{n}", "name": lambda n: f"Person {n}",
        "language": lambda n: "nl" if n % 2 else "en", "zone": "Europe/Amsterdam",
        "is_admin": lambda n: n % 10_000 == 1, "is_bot": False, "has_left": False,
        "is_guest": False, "is_stranger": False, "listed": True, "findable": True, "seen_at": NOW,
    }  # fmt: skip
    yield "staff", some.people, {
        "id": None, "person_id": lambda n: n, "team": lambda n: f"Team {(n - 1) // TEAM}", "role": "engineer",
        "department": lambda n: f"Department {(n - 1) // (TEAM * TEAMS)}",
        "manager_id": lambda n: n - (n - 1) % TEAM if (n - 1) % TEAM else None,
    }  # fmt: skip
    yield "places", some.channels, {
        "key": lambda n: f"C{n}", "name": lambda n: f"channel-{n}",
        "kind": lambda n: "private" if n % PRIVATE == 0 else "public", "kudos_mode": "count", "top_days": 30,
        "offers_tips": False,
    }  # fmt: skip
    members = some.channels // PRIVATE * MEMBERS
    yield "place_members", members, {
        "place_id": lambda n: PRIVATE * (1 + (n - 1) // MEMBERS), "person_id": some.who,
    }  # fmt: skip


def _kudos(some: _Dice, count: int) -> Iterator[Rows]:
    moments: dict[int, datetime] = {}
    yield "kudos", count, {
        "source": lambda n: f"{some.channel()}:m{n}", "giver_id": some.who, "receiver_id": some.who,
        "kind": "learning", "via": "words", "change": 1, "cause": "given", "reason": "bedankt voor je uitleg",
        "happened_at": lambda n: moments.setdefault(0, some.at()), "amount": 1, "by_manager": False,
        "given_on": lambda _: moments.pop(0).date(),
    }  # fmt: skip
    yield "kudos_topics", count // 3, {"kudos_id": lambda n: 3 * n, "topic": some.topic}
    yield "kudos_turns", some.people // 2, {"receiver_id": lambda n: n, "told_at": some.at, "due_at": None}


def _tils(some: _Dice) -> Iterator[Rows]:
    tils, tips, questions = some.tils, some.tils // 10, some.tils // 5
    yield "tils", tils, {
        "author_id": some.who, "place_id": some.channel, "text": lambda n: f"Til {n} {some.words(20)}",
        "kind": lambda n: "mistake" if n % 20 == 0 else "til", "made_at": some.at, "changed_at": NOW,
    }  # fmt: skip
    yield "til_topics", tils, {"til_id": lambda n: n, "topic": some.topic}
    yield "til_marks", 2 * tils, {
        "til_id": lambda n: 1 + (n - 1) // 2, "person_id": some.who, "at": some.at,
        "kind": lambda n: "helped" if n % 2 else "kept",
    }  # fmt: skip
    yield "tips", tips, {
        "owner_id": some.who, "title": lambda _: some.words(6), "text": lambda _: some.words(40),
        "source": lambda n: f"tips/{n}.md", "confirmed_at": some.at, "made_at": NOW, "changed_at": NOW,
        "ask_at": lambda n: NOW + timedelta(hours=n),
    }  # fmt: skip
    yield "tip_topics", tips, {"tip_id": lambda n: n, "topic": some.topic}
    yield "tip_marks", tips, {"tip_id": lambda n: n, "person_id": some.who, "kind": "helped", "at": some.at}
    yield "questions", questions, {
        "asker_id": some.who, "text": lambda n: f"Vraag {n} {some.words(8)}?", "made_at": some.at,
        "state": lambda n: "open" if n % 10 == 0 else "answered", "answerer_id": some.who,
        "answered_at": lambda n: None if n % 10 == 0 else some.at(),
    }  # fmt: skip
    yield "question_topics", questions, {"question_id": lambda n: n, "topic": some.topic}
    yield "posts", tils, {
        "place_id": lambda n: 1 + n % some.channels, "message": lambda n: f"m{n}",
        "about": lambda n: f"til:{n}", "address": "https://example.org/1",
    }  # fmt: skip


def _rest(some: _Dice) -> Iterator[Rows]:
    """What else there is of all this, for so many people."""
    many, few = some.people // 5, some.people // 50
    soon: dict[str, Value] = {"next_at": lambda n: NOW + timedelta(hours=n % 200, minutes=1)}
    mine: dict[str, Value] = {"person_id": lambda n: n}
    yield "learning_blocks", many, {**mine, **soon, "weekday": 4, "start": "14:00", "minutes": 60, "uid": "x"}
    yield "learning_weeks", many * 20, {
        "block_id": lambda n: 1 + (n - 1) // 20, "person_id": lambda n: 1 + (n - 1) // 20, "minutes": 60,
        "answer": "done", "week": lambda n: date(2026, 11, 16) - timedelta(days=7 * (n % 20)),
    }  # fmt: skip
    yield "goals", many, {**mine, **soon, "text": lambda _: some.words(8), "state": "open", "weeks": 4}
    yield "digests", some.channels // 5, {
        **soon, "kind": "place", "place_id": lambda n: n, "organiser_id": some.who, "weekday": 4,
        "at_time": "15:00",
    }  # fmt: skip
    yield "coffees", some.channels // 10, {
        **soon, "place_id": lambda n: n, "organiser_id": some.who, "weeks": 2, "weekday": 1, "at": "10:00",
        "zone": "Europe/Amsterdam", "state": "running", "next_day": NOW.date() + timedelta(days=4),
    }  # fmt: skip
    yield "coffee_members", many, {"coffee_id": lambda n: 1 + n % max(1, some.channels // 10), **mine}
    yield "mentors", few, {**mine, "languages": "nl,en", "capacity": 2}
    yield "mentor_topics", few * 2, {"mentor_id": lambda n: 1 + (n - 1) // 2, "topic": some.topic, "level": 2}
    yield "mentor_pairs", few, {
        "mentor_id": lambda n: n, "mentee_id": some.who, "topic": some.topic, "level": 1, "weeks": 2,
        "state": "active",
    }  # fmt: skip
    yield "resources", few, {
        "title": lambda n: f"Resource {n} {some.words(5)}", "link": lambda n: f"https://example.org/{n}",
        "link_key": lambda n: f"{n}", "reason": lambda _: some.words(10), "kind": "article", "minutes": 10,
        "level": "", "cost": "free", "recommender_id": some.who, "ask_at": lambda n: NOW + timedelta(hours=n),
    }  # fmt: skip
    yield "resource_topics", few, {"resource_id": lambda n: n, "topic": some.topic}
    yield "completions", many, {
        "resource_id": lambda n: 1 + n % few, **mine, "at": some.at, "source": "chat",
    }  # fmt: skip
    yield (
        "recent_lookups",
        some.people,
        {"person_id": some.who, "words": lambda _: some.words(3), "about": "til:1"},
    )
    yield "lookups", many, {"person_id": some.who, "words": lambda _: some.words(3), "made_at": some.at}
    yield "priorities", some.channels, {
        "place_id": lambda n: n, "topic": some.topic, "topic_key": "k", "setter_id": some.who,
    }  # fmt: skip
    yield "audit", many, {"at": some.at, "actor_id": some.who, "act": "setup", "about": ""}
    yield "outbox", some.people, {
        "key": lambda n: f"post:{n}", "target": lambda n: f"C{n}", "body": "{}", "state": "sent",
        "done_at": NOW,
    }  # fmt: skip
    yield "inbox", some.people, {"key": lambda n: f"e{n}", "at": NOW}


EMPTY = ((Boolean, False), (DateTime, NOW), (Date, NOW.date()), (SmallInteger, 0), (Integer, 0))


def _write(database: Database, table: Table, count: int, values: dict[str, Value]) -> int:
    """What is not said is empty, as far as it may be."""
    said = {name: one if callable(one) else _always(one) for name, one in values.items() if name in table.c}
    for column in table.c:
        fixed = column.nullable or column.name in ("workspace_id", *said) or column.server_default is not None
        if column.name == "id":
            said["id"] = int
        elif not fixed:
            stored = getattr(column.type, "impl_instance", column.type)
            said[column.name] = _always(next((one for kind, one in EMPTY if isinstance(stored, kind)), ""))
    rows = ({name: make(n) for name, make in said.items()} for n in range(1, count + 1))
    while some := list(islice(rows, BATCH)):
        database.write(COMPANY, lambda tx, some=some: tx.insert_many_once(table, some))  # type: ignore[misc]
    return count


def _always(value: Any) -> Callable[[int], Any]:
    return lambda _: value


def _index(database: Database, tils: int, some: _Dice) -> None:
    til, tip = tables.metadata.tables["tils"], tables.metadata.tables["tips"]

    def put(tx: Transaction, first: int) -> None:
        mine = til.c.workspace_id == tx.workspace.id, til.c.id >= first, til.c.id < first + 500
        for row in tx.execute(til.select().where(*mine)).all():
            place = row.place_id if row.place_id % PRIVATE == 0 else None
            search.put(tx, f"til:{row.id}", "", row.text, place_id=place)
        mine = tip.c.workspace_id == tx.workspace.id, tip.c.id >= first, tip.c.id < first + 500
        for row in tx.execute(tip.select().where(*mine)).all():
            search.put(tx, f"tip:{row.id}", row.title, row.text, place_id=None)

    for first in range(1, tils + 1, 500):
        database.write(COMPANY, lambda tx, first=first: put(tx, first))  # type: ignore[misc]
