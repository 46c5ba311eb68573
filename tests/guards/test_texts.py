"""Both languages say the same things, in full."""

import re

import pytest
from fluent.syntax import ast as ftl

from handlers.texts import LANGUAGES, speak
from tests.guards.texts import KEYS, TEXT, parts, placeholders

PLURALS = {"zero", "one", "two", "few", "many"}


def test_both_languages_say_the_same_things_in_the_same_order() -> None:
    dutch, english = ([(text.file, text.key) for text in TEXT[language]] for language in ("nl", "en"))
    assert dutch == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_twice(language: str) -> None:
    keys = [text.key for text in TEXT[language]]
    assert {*keys} == KEYS
    assert sorted(keys) == sorted(set(keys)), "the later one would win in silence"


def test_both_languages_fill_in_the_same_things() -> None:
    dutch, english = (
        {text.key: placeholders(text.message) for text in TEXT[language]} for language in ("nl", "en")
    )
    assert dutch == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_by_number_has_a_form_for_every_number(language: str) -> None:
    """Where there is a form for one, the form for all others is called so, and is the default."""
    for text in TEXT[language]:
        for choice in (one for one in parts(text.message) if isinstance(one, ftl.SelectExpression)):
            (default,) = (_name(variant) for variant in choice.variants if variant.default)
            counted = {_name(variant) for variant in choice.variants} - {default}
            if any(name in PLURALS or name.isdigit() for name in counted):
                assert default == "other", text.key


def _name(variant: ftl.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ftl.Identifier) else str(variant.key.value)


@pytest.mark.parametrize("count", [0, 1, 2, 11, 100])
@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_can_be_said(language: str, count: int) -> None:
    say = speak(language)
    for text in TEXT[language]:
        values = dict.fromkeys(placeholders(text.message), count)
        assert "{" not in say.text(text.key, **values), text.key


def test_dutch_says_je() -> None:
    """Colleagues among each other: never "u" or "uw"."""
    for text in TEXT["nl"]:
        words = [
            one.value for one in parts(text.message) if isinstance(one, ftl.TextElement | ftl.StringLiteral)
        ]
        assert not re.search(r"\b(u|uw|uzelf)\b", " ".join(words), re.IGNORECASE), text.key
