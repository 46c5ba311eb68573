import string

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from storage.search import words


def test_case_and_accents_are_folded() -> None:
    assert words.tokens("Één CRÈME Brûlée, naïve coöperatie Straße") == [
        "een", "creme", "brulee", "naive", "cooperatie", "strasse",
    ]  # fmt: skip


def test_loose_accents_do_not_cut_a_word() -> None:
    assert words.tokens("cafe\u0301s") == ["cafes"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hoe zet ik de lamp aan in het huis", ["zet", "lamp", "huis"]),
        ("How do I turn off the lights", ["turn", "lights"]),
        ("to be or not to be", ["to", "be", "or", "not", "to", "be"]),
    ],
)
def test_stop_words_are_dropped_unless_nothing_is_left(text: str, left: list[str]) -> None:
    assert words.words(text) == left


@pytest.mark.parametrize(
    "family",
    [
        ("meeting", "meetings"),
        ("restart", "restarted", "restarting"),
        ("vergadering", "vergaderingen"),
        ("account", "accounts"),
        ("boek", "boeken"),
    ],
)
def test_inflections_share_a_stem_in_both_languages(family: tuple[str, ...]) -> None:
    assert len({words.stem(word) for word in family}) == 1


@given(some.text(string.ascii_lowercase + string.digits, min_size=1, max_size=12))
@example("geactiveerde")
@example("ygrecs")
@example("dying")
def test_a_stem_begins_as_its_word_but_for_ge(word: str) -> None:
    """Marking words leans on it (`find._matching`)."""
    assert words.stem(word)[0] == word[0] or word.startswith("ge")


def test_pieces_are_four_letters_in_a_row() -> None:
    assert words.pieces("lamp") == ("_lam", "lamp", "amp_")
    assert words.pieces("a") == ("_a_",)


def test_endless_words_are_cut() -> None:
    assert words.tokens("x" * 1000) == ["x" * words.LONGEST_WORD]
