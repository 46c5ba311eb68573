"""What speaks for the best document."""

import pytest

from storage.search.evidence import TOGETHER, WIDENED_PROVES
from tests.storage.search.library import Library

ASKED = "toner bestellen"
BETWEEN = " ".join(f"tussenwoord{number}" for number in "abcdefghijkl")


@pytest.mark.parametrize("short", [0, 1])
def test_what_stands_together_says_one_thing(library: Library, short: int) -> None:
    """The last place that counts as near, and the first that does not."""
    apart = " ".join(BETWEEN.split()[: TOGETHER - 1 - short])
    library.put("tip:1", "Voorraad", f"Toner {apart} bestellen {BETWEEN}")
    assert (library.find(ASKED).features.g == 1.0) == bool(short)


def test_a_short_text_proves_more_than_a_long_one(library: Library) -> None:
    library.put("tip:1", "Voorraad", "Toner kun je bij de balie bestellen")
    short = library.find(ASKED)
    library.put("tip:1", "Voorraad", f"Toner kun je bij de balie bestellen. {BETWEEN} {BETWEEN} {BETWEEN}")
    long = library.find(ASKED)
    assert short.features.g == long.features.g == 1.0
    assert short.features.norm > 1.5 * long.features.norm
    assert short.p > long.p


def test_a_few_words_that_are_all_there_are_no_riddle_wherever_they_stand(library: Library) -> None:
    library.put("tip:1", "Voorraad", f"{BETWEEN} toner {BETWEEN} {BETWEEN} bestellen {BETWEEN}")
    found = library.find(ASKED)
    assert found.features.g < 1
    assert found.verdict == "candidates"


def test_another_word_for_the_same_proves_less_than_the_word_itself(library: Library) -> None:
    library.put("tip:1", "Minutes", "Who writes them")
    assert library.find("notulen").features.g == pytest.approx(WIDENED_PROVES)


def test_a_word_inside_another_proves_half_of_what_is_there(library: Library) -> None:
    library.put("tip:1", "Printerpapier", "Ligt in de kast")
    assert 0 < library.find("papier").features.g <= 0.5


def test_nothing_in_common_is_no_evidence(library: Library) -> None:
    library.put("tip:1", "Voorraad", "Ligt in de kast")
    assert library.find("kubernetes").features.g == 0
