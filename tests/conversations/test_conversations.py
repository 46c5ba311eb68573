"""Dialogues anyone can read are what really happens."""

from pathlib import Path

import pytest

from tests.conversations.play import replayed

HERE = Path(__file__).parent
CONVERSATIONS = sorted(HERE.glob("*.txt"))


@pytest.mark.parametrize("path", CONVERSATIONS, ids=lambda path: path.name)
def test_it_still_goes_like_this(path: Path) -> None:
    written = path.read_text("utf-8")

    assert replayed(written, language=path.suffixes[-2].strip(".")) == written


def test_every_conversation_is_there_in_both_languages() -> None:
    names = {path.name for path in CONVERSATIONS}

    assert names == {name.replace(".nl.", ".en.") for name in names} | {
        name.replace(".en.", ".nl.") for name in names
    }
