"""Nothing is kept, set or given that a works council cannot read about, in both languages."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.settings import NAMES, Settings
from bot.works_council import document
from handlers import modules, routes
from handlers.texts import LANGUAGES, MissingText, Speech
from storage import purposes, workspaces
from storage.retention import PERIODS
from storage.tables import metadata
from tests import happenings as they
from tests.conftest import DEFAULTS

TABLES = set(metadata.tables)


def paper(language: str) -> str:
    facts = document.Facts(Settings.from_environment({}), [DEFAULTS], they.NOW)
    return "\n".join(line.text for line in document.for_the_council(facts, Speech(language)))


def test_every_table_has_one_purpose() -> None:
    named = [name for purpose in purposes.TABLES for name in purposes.tables_for(purpose)]
    assert sorted(TABLES - set(named)) == [], "put these under a purpose in TABLES of storage/purposes.py"
    assert sorted(named) == sorted(TABLES), "named twice, or no table any more: storage/purposes.py"


def test_every_period_is_told() -> None:
    told = [*purposes.KEPT, *purposes.PARTLY]
    assert sorted(told) == sorted(PERIODS), "say in KEPT of storage/purposes.py which tables it is for"
    assert {name for names in purposes.KEPT.values() for name in names.split()} <= TABLES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_is_told_in_words(language: str) -> None:
    say = Speech(language)
    untold = [name for name in sorted(TABLES) if not _is_told(document.table, name, say)]
    columns = [one for table in metadata.tables.values() for one in table.columns]
    untold += [str(one) for one in columns if not _is_told(document.column, one, say)]
    assert untold == [], f"write own-table-/own-column- or council-table-/council-column- in {language}"


def _is_told(asked: Callable[[Any, Speech], str], about: Any, say: Speech) -> bool:
    try:
        return bool(asked(about, say))
    except MissingText:
        return False


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_stands_in_the_paper(language: str) -> None:
    say, text = Speech(language), paper(language)
    for table in metadata.tables.values():
        assert f"({table.name})" in text
        assert all(f"{one.name}: {document.column(one, say)}" in text for one in table.columns)
    assert all(f"{name}: " in text for name in NAMES)
    assert all(say.text(f"module-{name}-does") in text for name in modules.ALL)
    assert all(f"{document.column(workspaces.table.c[one], say)}: " in text for one in workspaces.CHOICES)
    learns = [one.name for feature in routes.FEATURES for one in feature.learn]
    assert all(say.text(f"learn-about-{name}") in text for name in learns)


def test_a_column_without_words_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    say = Speech("en")
    monkeypatch.setattr(say, "knows", lambda key: False)
    with pytest.raises(MissingText):
        document.column(metadata.tables["tils"].c["text"], say)
