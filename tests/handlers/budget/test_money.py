"""L9: amounts as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.budget import money
from handlers.texts import speak

READ = {
    "1.000,50": 100_050,
    "1,000.50": 100_050,
    "€ 20": 2_000,
    "20 EUR": 2_000,
    "eur 20": 2_000,
    "20 euro": 2_000,
    "€ 20,-": 2_000,
    "12,5": 1_250,
    "12.50": 1_250,
    "0,5": 50,
    "1.000.000": 100_000_000,
    "1\u00a0000,50": 100_050,
    "1'000.50": 100_050,
    "+20": 2_000,
}
UNREAD = {
    "-5": "negative",
    "€ -5": "negative",
    "-€5": "negative",
    "\u22125": "negative",
    "$20": "currency",
    "20 USD": "currency",
    "20 dollar": "currency",
    "EUR 20 USD": "currency",
    "0": "none",
    "0,00": "none",
    "": "none",
    "twintig": "none",
    "20 appels": "none",
    "1e5": "none",
    "١٢": "none",
    "1.00.000,5": "none",
    "1.000.5": "none",
    "12,3456": "decimals",
    "0.500": "decimals",
    "999999999": "most",
    "9" * 40: "most",
}


def why(text: str, currency: str = "EUR", language: str = "nl") -> str:
    with pytest.raises(money.Unread) as unread:
        money.read(text, currency, language)
    return unread.value.why


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_clear_is_read_in_every_language(language: str) -> None:
    assert {text: money.read(text, "EUR", language).amount for text in READ} == READ
    assert {text: why(text, language=language) for text in UNREAD} == UNREAD


def test_what_means_another_amount_elsewhere_is_asked() -> None:
    assert money.read("1.000", "EUR", "nl").amount == 100_000
    assert money.read("1,000", "EUR", "en").amount == 100_000
    for text, language in (("1,000", "nl"), ("1.000", "en")):
        with pytest.raises(money.Unread) as unread:
            money.read(text, "EUR", language)
        assert (unread.value.why, unread.value.few, unread.value.many) == ("ambiguous", 100, 100_000)


def test_of_what_has_no_decimals_none_are_taken() -> None:
    assert money.read("¥ 1.000", "JPY", "nl").amount == 1_000
    assert why("1000,5", "JPY") == "decimals"


@given(st.integers(1, money.MOST), st.sampled_from(sorted(money.DIGITS)), st.sampled_from(["nl", "en"]))
def test_an_amount_as_it_is_shown_is_read_back(amount: int, currency: str, language: str) -> None:
    shown = speak(language).money(amount, currency)
    number = shown.translate({ord(one): None for one in shown if not (one.isdigit() or one in ".,")})
    assert money.read(f"{currency} {number}", currency, language).amount == amount


@given(st.text(max_size=30), st.sampled_from(["nl", "en"]))
def test_whatever_is_typed_is_an_amount_or_a_reason(text: str, language: str) -> None:
    try:
        found = money.read(text, "EUR", language)
    except money.Unread:
        return
    assert 0 < found.amount <= money.MOST
