"""What a button is about, written and read; whatever anybody makes of it, only our own numbers come out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.refs import NUMBER_LENGTH, Ref, number

LONGEST = "9" * (NUMBER_LENGTH - 1)


def test_a_kind_a_number_and_what_only_its_handler_reads() -> None:
    assert Ref.read("pair:12:3:yes", "pair") == Ref("pair", 12, "3:yes")
    assert Ref.read("pair:12", "pair") == Ref("pair", 12)
    assert str(Ref("pair", 12, "3:yes")) == "pair:12:3:yes"
    assert str(Ref("pair", 12)) == "pair:12"


@pytest.mark.parametrize(
    "text",
    [
        "", "12", ":12", "pair", "pair:", "pair::3", "circle:12", "pairs:12", "Pair:12", " pair:12",
        "pair:one", "pair:-1", "pair:+1", "pair: 12", "pair:1_000", "pair:1.5", "pair:0x1",
        f"pair:{LONGEST}9", "pair:١٢", "pair:１２", "pair:²",
    ],
)  # fmt: skip
def test_number_0_which_nothing_has_for_anything_else(text: str) -> None:
    assert Ref.read(text, "pair").id == 0


def test_what_stands_behind_another_kind_is_not_read() -> None:
    assert Ref.read("circle:12:3", "pair") == Ref("pair", 0)


def test_the_longest_number_of_ours() -> None:
    assert Ref.read(f"pair:{LONGEST}", "pair").id == int(LONGEST)


@pytest.mark.parametrize(
    ("rest", "numbers"),
    [
        ("", ()),
        ("3", (3,)),
        ("3:4", (3, 4)),
        ("3:yes:٣", (3, 0, 0)),
        (":3:", (0, 3, 0)),
    ],
)
def test_numbers_in_the_rest(rest: str, numbers: tuple[int, ...]) -> None:
    assert Ref("pair", 12, rest).numbers == numbers
    assert Ref("pair", 12, rest).second == (numbers or (0,))[0]


@given(
    st.text(st.characters(exclude_characters=":")), st.integers(0, int(LONGEST)), st.text("0123456789:aé- ")
)
def test_what_is_written_is_read_again(kind: str, of: int, rest: str) -> None:
    assert Ref.read(str(Ref(kind, of, rest)), kind) == Ref(kind, of, rest)


@given(st.text())
def test_a_number_is_never_made_of_something_else(text: str) -> None:
    assert number(text) == 0 or text.lstrip("0") == str(number(text))
