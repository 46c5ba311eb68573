"""Commands that are called something else here: in what is said, in what is typed, and in the manifests."""

from collections.abc import Iterator

import pytest

from bot.manifest import slack, teams
from handlers import routes
from handlers.chat import Command, Words
from handlers.parsing.understanding import understood
from handlers.texts import LANGUAGES, call_commands, commands, speak
from tests import happenings as they

NAMES = {"kudos": "props", "tip": "lookup"}


@pytest.fixture
def renamed() -> Iterator[None]:
    call_commands(NAMES)
    yield
    call_commands({})


def read(event: Command | Words) -> tuple[str, str]:
    found = understood(event, routes.COMMANDS, routes.READS)
    assert isinstance(found, Command)
    return found.name, found.text


def test_both_names_are_typed(renamed: None) -> None:
    for name in ("props", "kudos"):
        assert read(they.command("sarah", name, "undo", key="1")) == ("kudos", "undo")
        assert read(they.words("sarah", f"{name} undo", key="1")) == ("kudos", "undo")
        assert read(they.words("sarah", f"/{name} undo", key="1")) == ("kudos", "undo")
    assert read(they.command("sarah", "learn", "gaps", key="1"))[0] == "learn gaps"


def test_texts_say_the_name_that_is_typed(renamed: None) -> None:
    for language in LANGUAGES:
        said = speak(language).text("kudos-help", per_day=5)
        assert "/props" in said
        assert "/kudos" not in said
        assert "/til" in speak(language).text("til-help")
    assert commands.slash("kudos @anna") == "/props @anna"
    assert commands.slash("learn time") == "/learn time"


def test_no_sentence_names_a_command_by_its_old_name(renamed: None) -> None:
    """Each is marked as a command: see tests/guards/test_platform_words.py."""
    for language in LANGUAGES:
        assert speak(language).text("kudos-help", per_day=5).startswith("/props @anna")
        assert speak(language, "teams").text("kudos-help", per_day=5).startswith('"@Opsteker props @anna')
        assert "/lookup" in speak(language).text("install-scope-commands")


def test_the_manifests_have_them(renamed: None) -> None:
    called = ["/lookup", "/til", "/props", "/mentor", "/learn"]
    assert [one["command"] for one in slack.manifest()["features"]["slash_commands"]] == called
    for one in teams.manifest()["bots"][0]["commandLists"]:
        assert [f"/{command['title']}" for command in one["commands"]] == called


def test_what_people_wrote_stays(renamed: None) -> None:
    """Only our own sentences change, not what is filled in."""
    said = speak("nl").text("help-heard", said="/kudos @anna")
    assert "/kudos @anna" in said


def test_only_what_is_marked_is_a_command() -> None:
    said = "Type `/kudos @anna`, not https://a.nl/kudos, `opsteker run` or /kudos-top; there `@Opsteker /til`"
    assert commands.marked(said) == (
        'Type { COMMAND("kudos @anna") }, not https://a.nl/kudos, `opsteker run` or /kudos-top; '
        'there { COMMAND("til", in: "channel") }'
    )
