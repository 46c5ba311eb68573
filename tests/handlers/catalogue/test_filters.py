"""What of the catalogue somebody wants to see, as they type it and as a button carries it."""

import pytest

from handlers.catalogue import filters
from handlers.texts import speak
from storage.catalogue import Filter


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", Filter()),
        ("gratis VIDEO git", Filter(kind="video", topics=("git",), is_free=True)),
        ("short leadership", Filter(level="leadership", is_micro=True)),
        ("#git #sql", Filter(topics=("git", "sql"))),
        ("video's basis", Filter(kind="video", level="core")),
    ],
)
def test_what_is_typed(typed: str, wanted: Filter) -> None:
    assert filters.read(typed) == wanted
    assert filters.unpacked(filters.packed(wanted, 5)) == (wanted, 5)


@pytest.mark.parametrize("value", ["", "x", "5", "-1 []", "5 {", '5 ["video", 3]', "²  []"])
def test_a_button_that_was_tampered_with_shows_all_of_it(value: str) -> None:
    assert filters.unpacked(value) == (Filter(), 0)


def test_in_words() -> None:
    wanted = Filter("course", "advanced", ("git", "sql"), True, True)
    assert (
        filters.named(wanted, speak("nl")) == "cursus · gevorderd · ⚡ microlearning · gratis · #git · #sql"
    )
    assert filters.named(Filter(), speak("en")) == ""
