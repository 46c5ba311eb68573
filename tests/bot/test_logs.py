"""The log holds ids: whatever is said, whatever goes wrong, and however much is logged."""

import asyncio
import io
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot import logs, outbox
from bot.metrics import REGISTRY
from handlers import routes
from storage.migrate import SCRIPTS
from tests.bot.running import ROOT
from tests.worlds.slack_stand_in import SECRET, TOKEN
from tests.worlds.slack_world import SlackWorld, slack_world
from tests.worlds.teams_stand_in import PASSWORD
from tests.worlds.teams_world import teams_world
from tests.worlds.world import World

WORDS = "zebramigratie"
MIGRATIONS = list((SCRIPTS / "versions").glob("[0-9]*.py"))
WORLDS = {"slack": slack_world, "teams": teams_world}


@contextmanager
def written(form: logging.Formatter) -> Iterator[io.StringIO]:
    """Everything there is to log, as it would be written."""
    lines = io.StringIO()
    handler, root = logging.StreamHandler(lines), logging.getLogger()
    handler.setFormatter(form)
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        root.removeHandler(handler)
        root.setLevel(before)


async def talk(world: World) -> None:
    """What goes well, is refused, is not understood, and what cannot be sent."""
    await world.say("sarah", "#leren", f"@opsteker til Onze {WORDS} ging goed #git")
    await world.say("sarah", "@opsteker", f"kudos @joris voor {WORDS}")
    await world.say("joris", "@opsteker", f"waarom ging de {WORDS} mis?")
    await world.say("joris", "@opsteker", f"til {WORDS * 400}")
    await world.say("mei", "@opsteker", f"kudos @niemand {WORDS}")


@pytest.mark.parametrize("name", list(WORLDS))
@pytest.mark.parametrize("form", [logs.Lines, logs.Json])
async def test_what_people_say_is_never_logged(
    name: str, form: type[logging.Formatter], sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError(f"about {WORDS}")

    with written(form()) as lines:
        async with WORLDS[name](sqlite_url, "nl") as world:
            if isinstance(world, SlackWorld):
                world.slack.trouble["chat.postMessage"] = [500, "channel_not_found", "drop"]
            await talk(world)
            with monkeypatch.context() as patch:
                patch.setattr(routes, "handle", fails)
                await talk(world)
            with monkeypatch.context() as patch:
                patch.setattr(outbox.delivery_attempt, "begin", fails)
                await world.say("sarah", "#leren", f"@opsteker til Nog een {WORDS} #git")
    told = lines.getvalue()
    assert "not handled: ValueError at" in told
    for private in (WORDS, "ging goed", TOKEN, SECRET, PASSWORD):
        assert private not in told
    if form is logs.Json:
        assert all(
            {"at", "level", "logger", "message", "template"} <= {*json.loads(one)}
            for one in told.splitlines()
        )


def test_an_error_is_told_by_its_kind_and_place() -> None:
    log = logging.getLogger("bot.test")
    with written(logs.Json()) as lines:
        try:
            raise ValueError(WORDS)
        except ValueError:
            log.exception("delivery %s", 7)
    (told,) = map(json.loads, lines.getvalue().splitlines())
    assert (told["level"], told["logger"], told["message"]) == ("ERROR", "bot.test", "delivery 7")
    assert told["template"] == "delivery %s"
    assert told["error"].startswith("ValueError at test_logs.py:")
    with written(logs.Lines()) as lines:
        try:
            raise ValueError(WORDS)
        except ValueError:
            log.exception("delivery %s", 7)
    assert "ValueError at test_logs.py:" in lines.getvalue()
    assert WORDS not in lines.getvalue()


async def test_what_nobody_caught_is_told_without_its_words() -> None:
    async def fails() -> None:
        raise ValueError(WORDS)

    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    logs.report_what_nobody_caught()
    with written(logs.Lines()) as lines:
        loop.call_exception_handler({"message": "it was never retrieved", "exception": ValueError(WORDS)})
        loop.call_exception_handler({"message": "something of asyncio"})
    loop.set_exception_handler(before)
    assert "nobody caught ValueError" in lines.getvalue()
    assert "nobody caught something of asyncio" in lines.getvalue()
    assert WORDS not in lines.getvalue()


def test_the_process_logs_as_it_is_set() -> None:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    root.handlers[:] = []
    try:
        logs.begin("WARNING", "json")
        form, counting = root.handlers
        assert isinstance(form.formatter, logs.Json)
        assert root.level == logging.WARNING
        labels = {"level": "WARNING", "logger": "bot.begun"}
        was = REGISTRY.get_sample_value("opsteker_log_messages_total", labels) or 0
        logging.getLogger("bot.begun").warning("something")
        assert REGISTRY.get_sample_value("opsteker_log_messages_total", labels) == was + 1
        assert counting.level == logging.WARNING
    finally:
        root.handlers[:] = before
        root.setLevel(level)


@pytest.mark.parametrize(
    ("level", "lines"), [("DEBUG", [False, True]), ("INFO", [False, True]), ("ERROR", [False, False])]
)
@pytest.mark.parametrize("talkative", [logs.TICKS, logs.PLUGINS, logs.MIGRATIONS])
def test_a_beat_of_the_clock_is_no_news_unless_it_goes_wrong(
    level: str, lines: list[bool], talkative: str
) -> None:
    one_of_them = logging.getLogger(f"{talkative}.default")
    try:
        logs.begin(level, "text")
        assert [one_of_them.isEnabledFor(one) for one in (logging.INFO, logging.WARNING)] == lines
    finally:
        for name in (logs.TICKS, logs.PLUGINS, logs.MIGRATIONS):
            logging.getLogger(name).setLevel(logging.NOTSET)


@pytest.mark.parametrize(("command", "steps"), [("talk", 0), ("migrate", len(MIGRATIONS))])
async def test_a_new_database_is_one_line_and_a_line_each_for_who_migrates(
    tmp_path: Path, command: str, steps: int
) -> None:
    database = {"DATABASE_URL": f"sqlite:///{tmp_path}/new.db"}
    arguments = ("--database", database["DATABASE_URL"]) if command == "talk" else ()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", command, *arguments, cwd=ROOT, env={**os.environ, **database},
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, said = await process.communicate()
    lines = said.decode().splitlines()
    assert process.returncode == 0, lines
    assert [line for line in lines if "the database is brought to" in line] == lines[-1:]
    assert len([line for line in lines if "Running upgrade" in line]) == steps
    assert len(lines) == 1 or steps
