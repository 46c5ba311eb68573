"""The README is true: its dialogues happen, its picture and links are there, its settings exist."""

import re
from pathlib import Path

import pytest

from bot.settings import NAMES
from tests.conversations.play import replayed

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
DIALOGUES = re.findall(r"^```talk (\w\w)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def test_there_is_a_dialogue_in_both_languages() -> None:
    assert {language for language, _ in DIALOGUES} == {"nl", "en"}


@pytest.mark.parametrize(("language", "dialogue"), DIALOGUES)
def test_it_still_goes_like_this(language: str, dialogue: str) -> None:
    assert replayed(dialogue, language) == dialogue


def test_what_it_links_to_is_there() -> None:
    links = re.findall(r"\]\((?!https?:)([^)]+)\)", README)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_settings_it_names_exist() -> None:
    named = set(re.findall(r"\b(?:OPSTEKER|SLACK|TEAMS)_[A-Z_]+\b", README))

    assert named - set(NAMES) == set()
