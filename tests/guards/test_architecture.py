"""The rooms of CONTRIBUTING.md and their doors."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.guards.source import ROOT, Module, called, calls, modules

TEAMS_SDK = ["bot.teams.framework"]
"""Where it is loaded: with `adapter` and `connector` all that another SDK for Teams would take the place of;
what it is asked to do is in manifest/TEAMS.md."""

ROOMS = {
    "slack_bolt": ["bot.slack"],
    "slack_sdk": ["bot.slack"],
    "botbuilder": TEAMS_SDK,
    "botframework": TEAMS_SDK,
    "msrest": TEAMS_SDK,
    "msal": ["bot.teams"],
    "aiohttp": ["bot"],
    "jinja2": ["bot.admin", "bot.tryout", "handlers.own_data.page"],
    "apscheduler": ["scheduler.clock"],
    "sqlalchemy": ["storage"],
    "alembic": ["storage"],
    "psycopg": ["storage"],
    "dotenv": ["bot.settings"],
    "fluent": ["handlers.texts"],
    "babel": ["handlers.texts"],
    "holidays": ["handlers.calendar.public_holidays"],
    "icalendar": ["handlers.calendar.files", "handlers.calendar.zones"],
    "tqdm": ["bot.import_export"],
    "yaml": ["bot.import_export", "bot.manifest"],
    "PIL": ["bot.chart_image"],
    "fpdf": ["handlers.pdf"],
    "numpy": ["handlers.matching"],
    "scipy": ["handlers.matching"],
    "rustworkx": ["handlers.matching"],
    "threadpoolctl": ["handlers.matching"],
    "prometheus_client": ["bot.metrics", "bot.metrics_page"],
    "cryptography": ["bot.setting_kinds", "bot.slack.encryption"],
}
"""Where a library may be imported; nowhere else."""


def test_import_contracts() -> None:
    """Those of pyproject.toml. In a process of its own: the linter switches off the loggers it finds."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"]
    done = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", ROOMS)
def test_a_library_stays_in_its_room(library: str) -> None:
    outside = [
        module.at(node)
        for module in modules()
        if not module.within(*ROOMS[library])
        for node, name in _imports()[module.path]
        if name.split(".")[0] == library
    ]
    assert outside == []


@cache
def _imports() -> dict[Path, list[tuple[ast.AST, str]]]:
    return {module.path: list(_imports_of(module)) for module in modules()}


def _imports_of(module: Module) -> Iterator[tuple[ast.AST, str]]:
    for node in module.nodes:
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


def test_only_settings_read_the_environment() -> None:
    names = {"environ", "getenv", "environb", "putenv"}
    assert _used(names, outside=("bot.settings",)) == []


def test_only_the_clock_knows_what_time_it_is() -> None:
    """Everybody else is told. `monotonic` measures, it does not tell the time."""
    clocks = {
        "datetime.now", "datetime.utcnow", "datetime.today", "date.today",
        "time.time", "time.time_ns", "time.localtime", "time.gmtime",
        "datetime.datetime.now", "datetime.date.today", "datetime.datetime.utcnow",
    }  # fmt: skip
    asked = [
        module.at(call)
        for module in modules()
        if module.name != "scheduler.clock"
        for call in calls(module)
        if ast.unparse(call.func) in clocks
    ]
    assert asked == []
    assert _imported_from("time", {"time", "time_ns", "localtime", "gmtime"}) == []


def _imported_from(package: str, names: set[str]) -> list[str]:
    return [
        module.at(node)
        for module in modules()
        if module.name != "scheduler.clock"
        for node in module.nodes
        if isinstance(node, ast.ImportFrom) and node.module == package
        if names & {alias.name for alias in node.names}
    ]


def _used(names: set[str], outside: tuple[str, ...]) -> list[str]:
    return [
        module.at(node)
        for module in modules()
        if not module.within(*outside)
        for node in module.nodes
        if (isinstance(node, ast.Attribute) and node.attr in names)
        or (isinstance(node, ast.Name) and node.id in names)
        or (isinstance(node, ast.alias) and node.name in names)
    ]


def test_only_the_command_line_prints() -> None:
    printed = [
        module.at(call)
        for module in modules()
        if module.name != "bot.__main__"
        for call in calls(module)
        if isinstance(call.func, ast.Name) and called(call) == "print"
    ]
    assert printed == []


def test_handlers_are_synchronous_and_ask_nobody() -> None:
    """A handler that could wait or reach out would no longer be one transaction."""
    reaching = {"asyncio", "threading", "socket", "urllib.request", "http", "subprocess", "os", "random"}
    found = [
        module.at(node)
        for module in modules()
        if module.within("handlers")
        for node in module.nodes
        if isinstance(node, ast.AsyncFunctionDef | ast.Await)
    ]
    found += [
        module.at(node)
        for module in modules()
        if module.within("handlers")
        for node, name in _imports()[module.path]
        if name in reaching or name.split(".")[0] in reaching
    ]
    assert found == []


SHARED = {"calendar", "chat", "forms", "matching", "parsing", "pdf", "people", "texts"}
"""What every feature uses; the other folders of `handlers` are features."""

DOORS = {
    "handlers.til.publishing": "what mentors or a review harvested becomes a TIL in its channel",
    "handlers.tips.anonymised": "questions are shown without people, also in digest and lunch",
    "handlers.tips.duplicates": "questions that are the same count once, also in digest and lunch",
    "handlers.tips.experts": "who knows something may be asked to speak at a lunch",
    "handlers.tips.library": "a TIL becomes findable",
    "handlers.tips.results": "what search finds is suggested too",
}
"""What one feature offers to others, beside its `cards`, and for what."""


def test_features_meet_only_through_cards_and_doors() -> None:
    folders = {path.name for path in (ROOT / "handlers").iterdir() if (path / "__init__.py").exists()}
    used = set()
    for module in modules():
        mine = module.name.split(".")[1] if module.within("handlers") and "." in module.name else ""
        if mine not in folders:
            continue
        for node, name in _imported_modules(module):
            theirs = name.split(".")[1] if name.startswith("handlers.") else ""
            if theirs not in folders - SHARED - {mine}:
                continue
            assert name == f"handlers.{theirs}.cards" or name in DOORS, module.at(node)
            used.add(name)
    assert set(DOORS) <= used


def _imported_modules(module: Module) -> Iterator[tuple[ast.AST, str]]:
    """Dotted names of the modules, also for `from package import module`."""
    known = {one.name for one in modules()}
    for node in module.nodes:
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (f"{node.module}.{alias.name}" for alias in node.names)
            yield from ((node, name if name in known else node.module) for name in names)
        elif isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
