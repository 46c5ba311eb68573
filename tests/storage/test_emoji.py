"""C16: skin, gender and spelling make no other emoji of it."""

import pytest

from handlers.forms.names import picture
from storage import emoji
from storage.workspaces import Workspace, WorkspaceRef


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("+1", "+1"), ("thumbsup", "+1"), (":+1:", "+1"), ("👍", "+1"), ("👍🏽", "+1"), ("like", "+1"),
        ("+1::skin-tone-2", "+1"), (":thumbsup::skin-tone-6:", "+1"), ("thumbsup-tone3", "+1"),
        ("teacher", "teacher"), ("female-teacher", "teacher"), ("male-teacher", "teacher"),
        ("female-teacher::skin-tone-4", "teacher"), ("woman_teacher", "teacher"), ("🧑‍🏫", "teacher"),
        ("👩‍🏫", "teacher"), ("👨🏿‍🏫", "teacher"), ("male-health-worker", "health_worker"),
        ("female-doctor", "health_worker"), ("👩‍⚕️", "health_worker"), ("🙋‍♀️", "raising_hand"),
        ("woman-raising-hand", "raising_hand"), ("man-shrugging", "shrug"), ("🤷🏼‍♂️", "shrug"),
        ("male-student", "student"), ("❤️", "heart"), ("❤", "heart"), ("Mortar_Board", "mortar_board"),
        ("man-woman-boy", "man-woman-boy"), ("man_united", "man_united"), ("manager", "manager"),
        ("our-own", "our-own"), ("", ""), ("::", ""),
    ],
)  # fmt: skip
def test_one_name(written: str, name: str) -> None:
    assert emoji.neutral(written) == name
    assert emoji.neutral(name) == name


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("🎓 :bulb: raised_hands", ["mortar_board", "bulb", "raised_hands"]),
        ("🎓💡👩🏽‍🏫❤️", ["mortar_board", "bulb", "teacher", "heart"]),
        (":bulb::fire:, :+1::skin-tone-2::tada:", ["bulb", "fire", "+1", "tada"]),
        (" , ", []),
        ("🎓?", ["mortar_board", "?"]),
    ],
)
def test_several(written: str, names: list[str]) -> None:
    assert emoji.listed(written) == names


def test_every_picture_comes_back_from_its_name() -> None:
    assert {shown: picture(name) for shown, name in emoji.PICTURES.items()} == {
        one: one for one in emoji.PICTURES
    }
    assert all(emoji.neutral(name) == name for name in emoji.PICTURES.values())


def test_many_pictures_are_read_once() -> None:
    assert emoji.listed("🎓" * 20_000) == ["mortar_board"] * 20_000


def test_a_workspace_compares_by_the_one_name() -> None:
    chosen = Workspace(1, WorkspaceRef("slack", "T1"), "nl", "UTC", "", 5, ("+1",), ("books",))
    assert chosen.kind_of_kudos(emoji.neutral("👍🏿")) == "learning"
    assert chosen.kind_of_kudos(emoji.neutral("female-teacher")) == "teaching"
