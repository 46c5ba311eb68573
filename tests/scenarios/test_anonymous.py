"""T4, in the strict sense: of a lesson without a name nothing tells whose it is.

The strongest witness comes first: the same day is played twice, with another author, and every table
ends up the same but for what is random by design. What is the same whoever it was tells of nobody.
"""

import logging
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from handlers.tips import library
from tests.scenarios.conftest import WORLDS
from tests.scenarios.looking import button, card, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
Row = dict[str, Any]

LESSON = "Ik verwijderde de verkeerde map; nu kijk ik eerst waar ik sta"
BETTER = "Kijk altijd eerst in welke map je staat"
RANDOM = re.compile(r"[0-9a-f]{32,}|127\.0\.0\.1:\d+|17000000\d{5}")
"""Hashes of what nobody can guess, what makes a delivery unique, and the stand-in's own: where it listens
and how it numbers messages, which may leave side by side."""


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Also what only shows at the most talkative level."""
    with caplog.at_level(logging.DEBUG):
        yield


@pytest.fixture
def path(sqlite_url: str) -> Path:
    return Path(sqlite_url.removeprefix("sqlite:///"))


def rows_of(path: Path) -> dict[str, list[Row]]:
    """Everything that stands in every table."""
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            table: [dict(row) for row in database.execute(f'SELECT * FROM "{table}"')] for table in tables
        }


def raw(path: Path) -> bytes:
    """The file as it lies on the disk, with what was written beside it."""
    return b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))


async def share(world: World, who: str) -> list[Shown]:
    form(await world.say(who, "@opsteker", "/til fout"))
    wrong = form(await world.submit(who, text=LESSON, topics="", link="geen link", name="nameless"))
    assert wrong.errors
    return await world.submit(who, text=LESSON, topics="mappen", link="", name="nameless")


async def a_day(world: World, author: str) -> None:
    """Sarah and Joris do just the same, but for one thing."""
    for who in ("sarah", "joris"):
        await world.say(who, "#leren", f"/til Iets van {who}")
        form(await world.say(who, "@opsteker", "/til fout"))
    shared = await share_opened(world, author)
    mine, lesson = button(shared, "edit_til"), card(shared)
    form(await world.press(author, "edit_til", mine.id))
    await world.submit(author, text=BETTER, topics="mappen", link="")
    await world.press("pieter", "helped", lesson.id)
    await world.press("pieter", "keep", lesson.id)
    await world.react("pieter", "mortar_board", lesson.id)
    form(await world.press("pieter", "ask", lesson.id))
    await world.submit("pieter", question="Welke map?")


async def share_opened(world: World, who: str) -> list[Shown]:
    return await world.submit(who, text=LESSON, topics="mappen", link="", name="nameless")


def comparable(path: Path) -> dict[str, list[str]]:
    return {
        table: sorted(RANDOM.sub("*", repr(row)) for row in rows) for table, rows in rows_of(path).items()
    }


@pytest.mark.parametrize("platform", WORLDS)
async def test_all_is_stored_alike_whoever_it_was(
    platform: str, tmp_path: Path, migrated_sqlite: Path, language: str
) -> None:
    left = {}
    for author in ("sarah", "joris"):
        path = shutil.copy(migrated_sqlite, tmp_path / f"{author}.db")
        async with WORLDS[platform](f"sqlite:///{path}", language) as world:
            await a_day(world, author)
        left[author] = comparable(path)

    assert left["sarah"] == left["joris"]
    assert any(BETTER in row for row in left["sarah"]["tils"])


def ids(path: Path, who: str) -> tuple[int, str]:
    """How we and the platform know somebody."""
    (person,) = [
        row
        for row in rows_of(path)["people"]
        if re.fullmatch(rf"(U0|29:1)?{who}(-\w+)?", row["user"], re.IGNORECASE)
    ]
    return person["id"], person["user"]


def about_the_lesson(path: Path) -> Iterator[tuple[str, Row]]:
    (til,) = [row for row in rows_of(path)["tils"] if row["author_id"] is None]
    signs = {LESSON, BETTER, f"til:{til['id']}", til["token_hash"]}
    for table, rows in rows_of(path).items():
        for row in rows:
            said = " ".join(value for value in row.values() if isinstance(value, str))
            points = row.get("til_id") == til["id"] or (table == "tils" and row["id"] == til["id"])
            if points or any(sign in said for sign in signs):
                yield table, row


async def test_no_row_and_no_log_line_has_both(
    world: World, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shared = await share(world, "sarah")
    form(await world.press("sarah", "edit_til", button(shared, "edit_til").id))
    await world.submit("sarah", text=BETTER, topics="mappen", link="")

    person_id, user = ids(path, "sarah")
    found = list(about_the_lesson(path))
    assert {"tils", "til_topics", "outbox", "posts"} <= {table for table, _ in found}
    for table, row in found:
        people = [
            value for name, value in row.items() if re.search(r"author|saved_by|person|giver|owner", name)
        ]
        assert [value for value in people if value is not None] == [], table
        said = " ".join(str(value) for value in row.values())
        assert user not in said, table
        assert f"\ue000{person_id}\ue001" not in said, table
        assert f"person:{person_id}" not in said, table
    logged = [record.getMessage() for record in caplog.records]
    assert [line for line in logged if LESSON[:20] in line or BETTER[:20] in line or "til:" in line] == []


async def test_the_file_itself_holds_nothing_of_the_answer(world: World, path: Path, text: Text) -> None:
    """What only the author is shown, with the token in it, is nowhere, also not in what was deleted."""
    shared = await share(world, "sarah")
    assert text("lesson-keep-this") in privately(shared, "sarah")
    form(await world.press("sarah", "edit_til", button(shared, "edit_til").id))
    await world.submit("sarah", text=BETTER, topics="mappen", link="geen link")
    await world.submit("sarah", text=BETTER, topics="mappen", link="")

    written = raw(path)
    for words in ("lesson-keep-this", "lesson-form", "til-form-edit", "til-changed"):
        assert text(words).encode() not in written, words
    assert not re.search(rb"til:\d+:[0-9a-f]", written), "a token"
    _, user = ids(path, "sarah")
    for sentence in (LESSON, BETTER):
        around = [
            written[at.start() - 120 : at.end() + 120] for at in re.finditer(sentence.encode(), written)
        ]
        assert around or sentence == LESSON  # what it was before it was edited is gone
        assert [piece for piece in around if user.encode() in piece] == []


async def test_when_it_goes_wrong_the_words_are_given_back_and_not_kept(
    world: World, path: Path, text: Text, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    form(await world.say("sarah", "@opsteker", "/til fout"))
    monkeypatch.setattr(library, "put_til", fails)
    shown = await world.submit("sarah", text=LESSON, topics="", link="", name="nameless")

    answer = privately(shown, "sarah")
    assert text("sorry", words="yes") in answer
    assert LESSON in answer
    assert LESSON.encode() not in raw(path)


async def test_days_are_all_that_is_kept_of_when(world: World, path: Path) -> None:
    await share(world, "sarah")

    (til,) = rows_of(path)["tils"]
    midnight = re.compile(r"\d{4}-\d\d-\d\d 00:00:00(\.0+)?")
    assert midnight.fullmatch(til["made_at"])
    assert midnight.fullmatch(til["changed_at"])
    delivered = [row for row in rows_of(path)["outbox"] if "til:" in row["key"]]
    assert delivered
    for row in delivered:
        assert midnight.fullmatch(row["made_at"])
        assert midnight.fullmatch(row["done_at"])
