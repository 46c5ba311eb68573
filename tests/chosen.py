"""Which tests `pytest` runs. With `--all`, or asked for one by one, every one of them.

A scenario is played in one of the two languages, on one of the three platforms; on all of them where it says
what differs between them, itself or in what it uses of its file. A test that is given an open `database` gets
one of the two kinds, once in three times PostgreSQL. Which one differs from test to test and is the same
every time, so that a file sees both languages, all platforms and both databases.

On both databases are all tests in `storage`, and everywhere those that take a `database_url`: they open it
several times, as the processes of one bot do. Marks say what else differs:

- `everywhere`: a scenario for each platform in both languages;
- `either`: on one of the databases, though it opens them itself;
- `slow`: a year, or many thousands of rows or kills: only with `--all`;
- `sampled`: one of three of its cases, the same every time; with `--all` each of them.

A walk, which tries in one test all that can be typed, pressed and filled in, takes `a_share` of it: of what
each command, button and form can be about one of three, the same every time, and never none, and on SQLite;
with `--all` each of them, on both. What is stored and found there is tried on both in `storage`. Cards of
conversations are looked at with longer words in Dutch; with `--all` in English as well.

With `--quick` only those that need no database and wait for nothing.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import pytest

PLATFORMS = ("tryout", "slack", "teams")
LANGUAGES = ("nl", "en")
DATABASES = ("sqlite", "postgresql")
NAMES_A_PLATFORM = re.compile(rf'world\.name|"({"|".join(PLATFORMS)})"|\b(Slack|Teams|Tryout)World\b')
TURNS = {*PLATFORMS, *LANGUAGES, *DATABASES}

Case = TypeVar("Case")
Sampling = Callable[[Iterable[Case], Callable[[Case], str]], Iterator[Case]]


def are_all_asked_for(config: pytest.Config) -> bool:
    return bool(config.getoption("--all")) or any("[" in asked for asked in config.args)


def one_of_three(cases: Iterable[Case], kind_of: Callable[[Case], str]) -> Iterator[Case]:
    """Of each kind, and at least one; in the order they were in."""
    by_kind: dict[str, list[tuple[int, Case]]] = defaultdict(list)
    for number, one in enumerate(cases):
        by_kind[kind_of(one)].append((number, one))
    taken = [
        one
        for kind, those in by_kind.items()
        for one in those[crc32(kind.encode()) % min(3, len(those)) :: 3]
    ]
    return (one for _, one in sorted(taken, key=lambda numbered: numbered[0]))


def is_quick(test: pytest.Item) -> bool:
    needs = {"database_url", "sqlite_url", "postgres_url"} & {*getattr(test, "fixturenames", [])}
    return is_chosen(test) and not needs and not test.get_closest_marker("asyncio")


def is_chosen(test: pytest.Item) -> bool:
    if test.get_closest_marker("slow"):
        return False
    if not isinstance(test, pytest.Function) or not hasattr(test, "callspec"):
        return True
    if test.get_closest_marker("sampled") and crc32(test.nodeid.encode()) % 3:
        return False
    given, number, place = test.callspec.params, _number(test), _place(test)
    folders = test.nodeid.partition("::")[0].split("/")
    is_scenario = "scenarios" in folders and not test.get_closest_marker("everywhere")
    if is_scenario and "world" in given and test.function.__name__ not in _naming_platforms(test.path):
        if given["world"] != PLATFORMS[number // 4 % 3]:
            return False
        place = 0
    turn = number + place
    language = given.get("language") if is_scenario else None
    database = given.get("database_url") if _is_on_either(test, folders) else None
    kind = DATABASES[turn // 2 % 3 == 2 and "a_share" not in test.fixturenames]
    return language in (None, LANGUAGES[turn % 2]) and database in (None, kind)


def _is_on_either(test: pytest.Function, folders: list[str]) -> bool:
    if test.get_closest_marker("either"):
        return True
    return "storage" not in folders and not _opens_it(test)


def _opens_it(test: pytest.Function) -> bool:
    """Itself, or another fixture than `database` does."""
    fixtures = test._fixtureinfo.name2fixturedefs
    asked = [made[-1].argnames for name, made in fixtures.items() if name != "database"]
    return any("database_url" in names for names in [test._fixtureinfo.argnames, *asked])


@cache
def _naming_platforms(path: Path) -> frozenset[str]:
    """What there is in a file that expects something of one platform and not of another, with all that uses
    it."""
    source = path.read_text("utf-8")
    lines, parts = source.splitlines(), {}
    for one in ast.parse(source).body:
        begins = min(part.lineno for part in (one, *getattr(one, "decorator_list", ())))
        parts |= dict.fromkeys(_named_by(one), "\n".join(lines[begins - 1 : one.end_lineno]))
    found = {name for name, part in parts.items() if NAMES_A_PLATFORM.search(part)}
    using = found
    while using:
        words = re.compile(rf"\b({'|'.join(map(re.escape, using))})\b")
        using = {name for name, part in parts.items() if name not in found and words.search(part)}
        found |= using
    return frozenset(found)


def _named_by(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [statement.name]
        case ast.Assign():
            return [one.id for one in statement.targets if isinstance(one, ast.Name)]
        case ast.AnnAssign(target=ast.Name() as one):
            return [one.id]
    return []


def _number(test: pytest.Function) -> int:
    """Made of its name, the same for all its variants."""
    kinds = test.callspec.id.split("-")
    name = [test.nodeid.partition("[")[0], *(one for one in kinds if one not in TURNS)]
    return crc32("-".join(name).encode())


def _place(test: pytest.Function) -> int:
    """Of its platform among the others: the next one has the next language."""
    kinds = test.callspec.id.split("-")
    return next((n for n, one in enumerate(PLATFORMS) if one in kinds), 0)
