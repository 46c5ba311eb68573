"""Whatever can be said in a channel has its line in the table of what everybody there may read."""

import pytest

from handlers import aloud, routes
from handlers.aloud import ALOUD
from handlers.chat import Command
from handlers.parsing import understanding
from tests import happenings as they


def test_everything_that_can_be_said_has_its_line() -> None:
    helped = [f"{name} help" for name in routes.COMMANDS]
    assert set(ALOUD) == {"help", understanding.UNKNOWN, *routes.COMMANDS, *helped, *routes.SENTENCES}


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("help", "help"),
        ("hulp!", "help"),
        ("til hulp", "til help"),
        ("til help me out", "til"),
        ("learn help", "learn help"),
        ("instellingen", "learn"),
        ("hoi", "greeting"),
        ("hoe draai ik een commit terug?", "tip"),
        ("bedankt @joris", "thanks"),
        ("zomaar iets", ""),
    ],
)
def test_each_sentence_finds_its_line(said: str, line: str) -> None:
    understood = understanding.understood(they.words("sarah", said, key="1"), routes.COMMANDS, routes.READS)
    assert isinstance(understood, Command)
    assert aloud.asked(understood) == line


def test_only_in_a_channel_does_anybody_read_along() -> None:
    assert aloud.is_aloud(they.command("sarah", "help", key="1", place=they.LEREN))
    assert not aloud.is_aloud(they.command("sarah", "help", key="1", place=they.DIRECT))
    assert not aloud.is_aloud(they.command("sarah", "til", "mijn", key="1", place=they.LEREN))
