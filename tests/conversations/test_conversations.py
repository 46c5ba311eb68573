"""Dialogues anyone can read are what really happens."""

from pathlib import Path

import pytest

from handlers.chat import Form
from tests.conversations.play import by_a_process, replayed
from tests.worlds import every_card

TITLE_MAX = 24
"""Characters in the title of a form on Slack."""

HERE = Path(__file__).parent
CONVERSATIONS = sorted(HERE.glob("*.txt"))


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.name)
def test_it_still_goes_like_this(path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And Teams would take every card of it, also with long words, and Slack the title of every form."""
    written, seen = path.read_text("utf-8"), every_card.Seen(monkeypatch)

    assert replayed(written, path.suffixes[-2].strip("."), sqlite_url) == written
    found = {content: every_card.faults(content) for content in seen.contents.values()}
    assert {content: faults for content, faults in found.items() if faults} == {}
    heads = [one.title for one in seen.contents.values() if isinstance(one, Form)]
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
