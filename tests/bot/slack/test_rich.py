"""Rich text as Slack shows it: `rich_text`, within the limits, with nothing live but mentions."""

from typing import Any

import pytest
from hypothesis import given, settings

from bot.slack.render import MOST_CHARACTERS, message
from handlers.chat import Card, Who, Written, mention
from tests.bot import rich_texts
from tests.worlds import slack_blocks

WHO = {1: Who("U0SARAH", "Sarah")}


def shown(source: str, marked: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    (block,) = message(Card((Written(source, marked),)), WHO)["blocks"]
    assert block["type"] == "rich_text"
    return list(block["elements"])


def text(words: str, **style: bool) -> dict[str, Any]:
    return {"type": "text", "text": words, **({"style": style} if style else {})}


def section(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": list(elements)}


def test_plain_words_are_one_piece() -> None:
    assert shown("gewoon\nwoorden <!channel>") == [section(text("gewoon\nwoorden <!channel>"))]


def test_looks_between_words() -> None:
    assert shown("**vet** *schuin* ~~weg~~ `ls` [hier](https://a.nl) " + mention(1)) == [
        section(
            text("vet", bold=True), text(" "), text("schuin", italic=True), text(" "),
            text("weg", strike=True), text(" "), text("ls", code=True), text(" "),
            {"type": "link", "url": "https://a.nl", "text": "hier"}, text(" "),
            {"type": "user", "user_id": "U0SARAH"},
        )
    ]  # fmt: skip


def test_lists_code_and_quotes() -> None:
    item = {"type": "rich_text_list", "style": "bullet", "indent": 0}
    numbered = {"type": "rich_text_list", "style": "ordered", "indent": 0, "offset": 2}
    assert shown("# Kop\n\nTekst\n\n- een\n  - twee\n\n3. drie\n4. vier\n\n```\nls\n```\n\n> citaat") == [
        section(text("Kop", bold=True), text("\n\n"), text("Tekst")),
        {**item, "elements": [section(text("een"))]},
        {**item, "indent": 1, "elements": [section(text("twee"))]},
        {**numbered, "elements": [section(text("drie")), section(text("vier"))]},
        {"type": "rich_text_preformatted", "elements": [text("ls")]},
        {"type": "rich_text_quote", "elements": [text("citaat")]},
    ]


def test_words_that_were_looked_for_are_bold() -> None:
    assert shown("met *git* en `git`", ("git",)) == [
        section(
            text("met "), text("git", bold=True, italic=True), text(" en "), text("git", bold=True, code=True)
        )
    ]


def test_nobody_is_mentioned_in_code() -> None:
    assert shown(f"`{mention(1)}`") == [section(text("@Sarah", code=True))]
    assert shown(f"```\n{mention(1)}\n```")[0]["elements"] == [text("@Sarah")]


def test_a_notification_has_the_words_alone() -> None:
    card = Card((Written("**Let op** `ls`\n\n- een"),))
    assert message(card, WHO)["text"] == "Let op ls\n• een"


@pytest.mark.parametrize(
    "source", ["**a** " * 8_000, "- a\n" * 9_000, mention(1) * 5_000, "> - `a`\n" * 4_000]
)
def test_a_great_deal_of_it_is_within_the_limits(source: str) -> None:
    blocks = message(Card((Written(source),)), WHO)["blocks"]
    slack_blocks.message(blocks)
    assert len(slack_blocks.words(blocks, str)) < 2 * MOST_CHARACTERS + 10_000


@settings(max_examples=100, deadline=None)
@given(rich_texts.TEXTS)
def test_any_text_is_shown_with_all_its_words_and_nothing_live(source: str) -> None:
    answer = message(Card((Written(source, ("appel",)),)), WHO)
    slack_blocks.message(answer["blocks"])
    said = slack_blocks.words(answer["blocks"], str)
    assert rich_texts.lost(source, said) == set()
    slack_blocks.marked_up(answer["text"], str)  # fails on anything live but a mention
