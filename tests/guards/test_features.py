"""Every feature says on its front page what it offers; what is expected of it follows from the folders."""

import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from handlers import modules, routes
from scheduler import rhythms
from tests.guards.source import ROOT

HANDLERS = ROOT / "handlers"
WITHOUT = {"calendar", "chat", "forms", "matching", "parsing", "pdf", "texts"}
"""Folders that offer nothing to people by themselves."""

FOLDERS = sorted(
    path.parent
    for path in HANDLERS.rglob("__init__.py")
    if path.parent != HANDLERS and path.parent.name not in {*WITHOUT, "asking"}
)
"""The others, and what is in a folder of its own within one; asking belongs to tips."""


def _named(folder: Path) -> str:
    return ".".join(folder.relative_to(ROOT).parts)


def test_every_folder_is_a_feature_and_is_joined() -> None:
    pages = [import_module(_named(folder)).FEATURE for folder in FOLDERS]
    joined = [one for one in routes.FEATURES if one.name != "routes"]
    assert sorted(one.name for one in pages) == sorted(one.name for one in joined)
    assert all(any(page is one for one in joined) for page in pages)


@pytest.mark.parametrize("folder", FOLDERS, ids=_named)
def test_what_a_feature_offers_stands_in_its_folder_and_goes_off_with_its_module(folder: Path) -> None:
    feature = import_module(_named(folder)).FEATURE
    assert feature.module in ("", *modules.ALL)
    offered = list(routes.handlers(feature))
    assert offered, "a feature without anything"
    for handler in offered:
        assert handler.__module__.startswith(_named(folder)), handler
        assert routes.MODULES[handler] == feature.module
    for handler in (*feature.only_read, *feature.for_everyone):
        assert handler in offered


def test_buttons_that_open_a_form_are_named() -> None:
    """Those that do it by way of another function show when a scenario presses them on Teams."""
    opening = {
        name
        for name, handler in routes.BUTTONS.items()
        if "OpenForm(" in inspect.getsource(inspect.unwrap(handler))
    }
    assert opening <= routes.OPENS <= routes.BUTTONS.keys()


def test_every_handler_belongs_to_the_innermost_folder() -> None:
    for handler, module in routes.MODULES.items():
        if handler.__module__ == "handlers.routes":
            continue
        room = max((one for one in FOLDERS if handler.__module__.startswith(f"{_named(one)}.")), key=_depth)
        assert module == import_module(_named(room)).FEATURE.module


def _depth(folder: Path) -> int:
    return len(folder.parts)


def test_every_rhythm_is_named_by_one_feature_and_in_the_table_once() -> None:
    declared = [name for one in routes.FEATURES for name in one.rhythms]
    assert sorted(declared) == sorted(one.name for one in rhythms.RHYTHMS)
    assert len(set(declared)) == len(declared)
    assert all(rhythms.MODULES[name] for name in declared), "what happens unasked can be switched off"


def test_no_two_features_claim_the_same() -> None:
    with pytest.raises(ValueError, match="claimed twice: \\['yes'\\]"):
        routes.joined([{"yes": 1, "no": 2}, {"yes": 3}])


ENTRANCES = [
    f"handlers.{path.stem}" for path in sorted(HANDLERS.iterdir())
    if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").exists()
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("entrance", ENTRANCES)
def test_whatever_is_imported_first_can_be(entrance: str) -> None:
    """Front pages import what they offer, so a circle shows only from where one comes in."""
    subprocess.run([sys.executable, "-c", f"import {entrance}"], cwd=ROOT, check=True)
