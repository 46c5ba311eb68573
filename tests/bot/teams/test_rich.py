"""Rich text as Teams shows it: the markdown that cards know, and readable signs for the rest."""

import json
import re
from typing import Any

import pytest
from hypothesis import given, settings

from bot.teams import render
from handlers.chat import Card, Who, Written, mention
from tests.bot import rich_texts
from tests.worlds import teams_cards

WHO = {1: Who("29:sarah", "Sarah")}


def shown(source: str, marked: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    return list(render.card(Card((Written(source, marked),)), WHO)["body"])


def block(text: str, **looks: str) -> dict[str, Any]:
    return {"type": "TextBlock", "text": text, "wrap": True, **looks}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**vet** en *schuin*", "**vet** en _schuin_"),
        ("**vet *en schuin* **", "\\*\\*vet _en schuin_ \\*\\*"),
        ("**vet _en schuin_**", "**vet _en schuin_**"),
        ("[hier](https://a.nl/b(c))", "[hier](https://a.nl/b%28c%29)"),
        ("2*3*4 <at>Jan</at>", "2\\*3\\*4 <\u2060at>Jan<\u2060/at>"),
        ("**een\n\ntwee**", "\\*\\*een"),
        ("**een\ntwee**", "**een**\n\n**twee**"),
        (f"**dank {mention(1)}**", "**dank <at>Sarah</at>**"),
        (f"`{mention(1)}`", "\\`@Sarah\\`"),
    ],
)
def test_looks_between_words(source: str, text: str) -> None:
    assert shown(source)[0] == block(text)


def runs(source: str, marked: tuple[str, ...] = ()) -> list[list[dict[str, Any]]]:
    assert {one["type"] for one in shown(source, marked)} == {"RichTextBlock"}
    return [one["inlines"] for one in shown(source, marked)]


def run(text: str, **looks: Any) -> dict[str, Any]:
    return {"type": "TextRun", "text": text, **looks}


def test_code_between_words_and_what_is_struck_look_like_that() -> None:
    assert runs(
        "Met `git *x* -`, ~~weg~~ en [`hier`](https://a.nl/b(c))\n**daar** <at>Jan</at>", ("weg",)
    ) == [
        [
            run("Met "),
            run("git *x* -", fontType="Monospace"),
            run(", "),
            run("weg", weight="Bolder", strikethrough=True),
            run(" en "),
            run(
                "hier",
                fontType="Monospace",
                selectAction={"type": "Action.OpenUrl", "url": "https://a.nl/b(c)"},
            ),
        ],
        [run("daar", weight="Bolder"), run(" <\u2060at>Jan<\u2060/at>")],
    ]


def test_a_list_with_code_in_it_is_still_a_list() -> None:
    assert [teams_cards.words({"body": [one], "msteams": {"entities": []}}) for one in shown(
        "- een\n- met `ls`\n  - en `x`\n\n1. `y`"
    )] == ["• een", "• met ls", "            ◦ en x", "1. y"]  # fmt: skip


def test_lists_code_and_quotes() -> None:
    source = "# Kop\n\n- een\n- twee\n  - drie\n\n3. vier\n\n```\nif x:\n  y  z\n```\n\n> citaat"
    assert shown(source) == [
        block("Kop", weight="Bolder"),
        block("- een\n- twee"),
        block("\u2060" + "\u00a0" * 12 + "◦ drie", spacing="Small"),
        block("3. vier"),
        block("if x:\n\n\u2060\u00a0\u00a0y\u00a0\u00a0z", fontType="Monospace"),
        {"type": "Container", "style": "emphasis", "items": [block("citaat")]},
    ]


def test_words_that_were_looked_for_are_bold() -> None:
    assert shown("met git, of *git*", ("git",)) == [block("met **git**, of **_git_**")]


def test_a_notification_has_the_words_alone() -> None:
    card = Card((Written("**Let op** `ls`\n\n- een"),))
    assert render.summary(card, WHO) == "Let op ls\n• een"
    assert render.card(card, WHO)["fallbackText"] == "Let op ls\n• een"


@pytest.mark.parametrize(
    "source", ["**a** " * 8_000, "- a\n" * 9_000, mention(1) * 5_000, "> - `a`\n" * 4_000]
)
def test_a_great_deal_of_it_is_small_enough(source: str) -> None:
    assert render.size(render.card(Card((Written(source),)), WHO)) <= render.CARD_BYTES


@settings(max_examples=100, deadline=None)
@given(rich_texts.TEXTS)
def test_any_text_is_shown_with_all_its_words_and_nothing_live(source: str) -> None:
    shown = render.card(Card((Written(source, ("appel",)),)), WHO)
    said = teams_cards.words(shown)
    assert rich_texts.lost(source, said) == set()
    written = json.dumps(shown["body"], ensure_ascii=False)
    assert not re.search("[\ue000-\ue01f]", written)
    assert set(re.findall(r"<at>.*?</at>|\{\{", written)) <= {"<at>Sarah</at>"}


def test_a_date_in_the_address_of_a_link_stays_an_address() -> None:
    shown = render.card(Card((Written("https://c.nl/{{DATE(2026-11-28)}}", ()),)), WHO)
    assert "{{" not in json.dumps(shown["body"])
