"""A word for help by itself, told from everything else without reading all of it."""

from hypothesis import given
from hypothesis import strategies as st

from handlers.parsing import words

SAID = st.lists(st.sampled_from(["help", "Hulp", "?", "!", " ", "\n", "me", "…", "\u00a0"])).map("".join)


@given(SAID)
def test_it_says_what_reading_all_of_it_says(said: str) -> None:
    assert words.asks_help(said) == (words.alone(said) in words.HELP)


def test_long_words_are_none() -> None:
    assert not words.asks_help("help " * 500)
    assert words.asks_help("  Help!! ")
