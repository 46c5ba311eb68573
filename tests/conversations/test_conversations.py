"""Dialogues anyone can read are what really happens."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from handlers.chat import Form
from tests.chosen import Sampling, are_all_asked_for
from tests.conversations.play import by_a_process, replayed
from tests.worlds import every_card

TITLE_MAX = 24
"""Characters in the title of a form on Slack."""

HERE = Path(__file__).parent
CONVERSATIONS = sorted(HERE.glob("*.txt"))


@pytest.fixture(scope="session")
def begun(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The try-out workspace of a language with the tips that come along, before anybody said anything: to
    copy from."""

    @cache
    def begun(language: str) -> Path:
        path = tmp_path_factory.mktemp("begun") / f"{language}.db"
        shutil.copy(migrated_sqlite, path)
        assert replayed("", language, f"sqlite:///{path}") == "\n"
        return path

    return begun


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.name)
def test_it_still_goes_like_this(
    path: Path,
    begun: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    a_share: Sampling,
    request: pytest.FixtureRequest,
) -> None:
    """And Teams would take every card of it, and Slack the title of every form. Also with long words: of the
    Dutch ones, as the English ones have the same shapes; of both with `--all`."""
    written, seen = path.read_text("utf-8"), every_card.Seen(monkeypatch)
    language = path.suffixes[-2].strip(".")
    url = f"sqlite:///{shutil.copy(begun(language), tmp_path / 'opsteker.db')}"

    assert replayed(written, language, url) == written
    contents = seen.contents.values()
    is_lengthened = language == "nl" or are_all_asked_for(request.config)
    longer = every_card.lengthened_all(contents, a_share) if is_lengthened else []
    looked_at = [*contents, *longer]
    assert {one: faults for one in looked_at if (faults := every_card.faults(one))} == {}
    heads = [one.title for one in contents if isinstance(one, Form)]
    assert [title for title in heads if len(title) > TITLE_MAX] == []


def test_it_goes_like_this_in_a_process_of_its_own() -> None:
    """As people start it: with a new database that is gone afterwards."""
    written = (HERE / "first_day.nl.txt").read_text("utf-8")

    assert replayed(written, "nl", talk=by_a_process) == written


def test_every_conversation_is_there_in_both_languages() -> None:
    names = {path.name for path in CONVERSATIONS}

    assert names == {name.replace(".nl.", ".en.") for name in names} | {
        name.replace(".en.", ".nl.") for name in names
    }
