"""Cards that Teams takes, whatever people wrote in them."""

import json
import typing
from base64 import b64decode
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.teams import markdown, render
from bot.teams.markdown import WORD_JOINER
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Chart,
    Confirm,
    Divider,
    Form,
    Heading,
    Input,
    Link,
    Note,
    Offer,
    Option,
    Panel,
    Panels,
    Row,
    Source,
    TalkTogether,
    Text,
    Who,
    Written,
    group_mention,
    mention,
)
from tests.worlds import teams_card_rules, teams_cards

WHO = {1: Who("29:sarah", "Sarah"), 2: Who("29:jan", "Jan"), 3: Who("29:other", "Jan"), 4: Who("29:x", "")}


@pytest.fixture(scope="module")
def schema() -> Any:
    return teams_card_rules.schema() or pytest.skip(f"there is no {teams_card_rules.NAME}")


def _check(schema: Any, shown: dict[str, Any], in_dialog: bool = False) -> None:
    schema.validate(teams_card_rules.plain(shown))
    assert list(teams_card_rules.faults(shown, in_dialog)) == []


def _texts(shown: dict[str, Any]) -> list[str]:
    return [element["text"] for element in shown["body"] if element["type"] == "TextBlock"]


def test_a_card(schema: Any) -> None:
    shown = render.card(
        Card(
            (
                Text(f"Van {mention(1)}"),
                Note("vandaag"),
                Divider(),
                Link("https://example.org/a_(b)", "https://example.org/a_(b)"),
                Link("https://example.org/a_(b)", "Lees [hier]"),
                Buttons((Button("helped", "Hielp mij", "til:1", "primary"),)),
            ),
            title="TIL",
        ),
        WHO,
    )
    _check(schema, shown)
    assert _texts(shown) == [
        "TIL",
        "Van <at>Sarah</at>",
        "vandaag",
        "[https://example.org/a\\_(b)](https://example.org/a_%28b%29)",
    ]
    assert shown["body"][3]["separator"]
    opening = {"type": "Action.OpenUrl", "title": "Lees [hier]", "url": "https://example.org/a_(b)"}
    assert shown["body"][4]["actions"] == [opening], "a button, but for an address as it is"
    [action] = shown["body"][5]["actions"]
    assert (action["type"], action["style"], action["fallback"]["type"]) == (
        "Action.Execute", "positive", "Action.Submit",
    )  # fmt: skip
    assert action["data"] == {"opsteker": {"action": "helped", "value": "til:1"}}
    assert action["data"] == action["fallback"]["data"]
    assert shown["fallbackText"].startswith("TIL\nVan @Sarah")


def test_a_button_that_asks_first(schema: Any) -> None:
    button = Button("delete_til", "Weg", "til:1", "danger", Confirm("Echt?", "Ja, weg", "Nee"))
    shown = render.card(Card((Buttons((button,)),)), {})
    _check(schema, shown)
    [action] = shown["body"][0]["actions"]
    assert action["type"] == "Action.ShowCard"
    assert action["card"]["body"][0]["text"] == "Echt?"
    [sure] = action["card"]["actions"]
    assert (sure["title"], sure["style"]) == ("Ja, weg", "destructive")


@pytest.mark.parametrize(
    ("label", "menu", "is_beside"),
    [
        ("Terugnemen", True, True),
        ("Reached it!", True, False),
        ("Reached it!", False, True),
        ("Vind een mentor", False, False),
    ],
)
def test_words_beside_a_long_button_stand_above_it(
    schema: Any, label: str, menu: bool, is_beside: bool
) -> None:
    """On a phone they would have room for a word or a letter a line."""
    more = (Button("b", "Weg"),) if menu else ()
    shown = render.card(Card((Row("Wat ik wil leren", button=Button("a", label), menu=more),)), {})
    _check(schema, shown)
    kinds = ["ColumnSet"] if is_beside else ["Container", "ActionSet"]
    assert [one["type"] for one in shown["body"]] == kinds
    assert teams_cards.words(shown).strip() == "Wat ik wil leren"
    assert teams_cards.buttons(shown) == {label: "a", **({"Weg": "b"} if menu else {})}


def test_more_buttons_than_fit_in_a_row(schema: Any) -> None:
    buttons = tuple(Button("x", str(number)) for number in range(14))
    shown = render.card(Card((Buttons(buttons),)), {})
    _check(schema, shown)
    assert [len(element["actions"]) for element in shown["body"]] == [6, 6, 2]


FORM = Form(
    "share_til",
    "f-1",
    "Deel een TIL",
    (
        Input("text", "Wat leerde je?", "lines", f"met {mention(1)}", "Kort", max_length=3_000),
        Input("link", "Link", required=False),
        Input("to", "Voor wie?", "people", mention(1) + mention(9)),
        Input("kind", "Soort", "choice", "tip", options=(Option("tip", "Tip"), Option("til", "TIL"))),
    ),
    "Deel",
    "Annuleer",
    "til:1",
)


def test_a_form(schema: Any) -> None:
    shown = render.form(FORM, WHO, {"link": "Geen adres: *x*"})
    _check(schema, shown)
    _, text, hint, link, error, to, kind = shown["body"]
    assert (text["value"], text["isMultiline"], text["maxLength"]) == ("met @Sarah", True, 3_000)
    assert (hint["text"], hint["isSubtle"]) == ("Kort", True), "it stays when something is filled in"
    assert (text["isRequired"], text["errorMessage"]) == (True, "Wat leerde je?")
    assert "isRequired" not in link
    assert error["text"] == "Geen adres: \\*x\\*"
    assert to["choices"] == [{"title": "Sarah", "value": "29:sarah"}]
    assert to["choices.data"]["dataset"] == "graph.microsoft.com/users"
    assert (to["value"], kind["value"]) == ("29:sarah", "tip")
    submit, cancel = shown["actions"]
    assert submit["data"]["opsteker"] == {
        "form": "share_til",
        "id": "f-1",
        "about": "til:1",
        "inputs": ["text", "link", "to", "kind"],
        "people": ["to"],
    }
    assert cancel["data"] == {"opsteker": {"form": "share_til", "cancel": True}}
    assert cancel["associatedInputs"] == "none", "cancelling asks for no inputs"


def test_a_form_in_a_dialog(schema: Any) -> None:
    shown = render.form(FORM, WHO, in_dialog=True)
    _check(schema, shown, in_dialog=True)
    assert shown["body"][0]["type"] == "Input.Text", "the dialog shows the title"
    assert [action["type"] for action in shown["actions"]] == ["Action.Submit"]


def test_mentions() -> None:
    words = f"{mention(1)} {mention(2)} {mention(3)} {mention(2)} {mention(4)} {mention(9)}"
    shown = render.card(Card((Text(words + group_mention("Team_A")),)), WHO)
    assert _texts(shown) == [
        "<at>Sarah</at> <at>Jan</at> <at>Jan (2)</at> <at>Jan</at> <at>29:x</at> @…@Team\\_A"
    ]
    entities = shown["msteams"]["entities"]
    assert [entity["text"] for entity in entities] == [
        "<at>Sarah</at>", "<at>Jan</at>", "<at>Jan (2)</at>", "<at>29:x</at>",
    ]  # fmt: skip
    assert entities[2] == {
        "type": "mention",
        "text": "<at>Jan (2)</at>",
        "mentioned": {"id": "29:other", "name": "Jan"},
    }


@pytest.mark.parametrize(("written", "shown"), [
    ("*a* _b_ `c` ~d~ [e](f)", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f)"),
    ("# kop\n- punt\n1. een\n> zei", "\\# kop\n\n\\- punt\n\n1\\. een\n\n\\> zei"),
    ("a\nb\n\nc", "a\n\nb\n\n\n\nc"),
    ("    code\n\tx", "\u00a0\u00a0\u00a0\u00a0code\n\n\u00a0\u00a0\u00a0\u00a0x"),
    ("<at>Joris</at>", f"<{WORD_JOINER}at>Joris<{WORD_JOINER}/at>"),
    ("{{DATE(2026-01-01)}}", f"{{{WORD_JOINER}{{DATE(2026-01-01)}}}}"),
    ("&lt; & R&D", "\\&lt; & R&D"),
    ("a\\b", "a\\\\b"),
    ("x < y > z", "x < y > z"),
])  # fmt: skip
def test_what_people_write_is_shown_as_it_stands(written: str, shown: str) -> None:
    assert markdown.escape(written) == shown


def test_cutting_goes_around_mentions() -> None:
    text = "ab" + mention(123) + "cd"
    assert markdown.cut(text, 100) == text
    assert markdown.cut(text, 4) == "ab…"
    assert markdown.cut("x" * 50, 10) == "x" * 9 + "…"
    assert markdown.cut(text + "x" * 9, 9) == "ab" + mention(123) + "c…"


def test_a_card_that_is_too_large_is_shortened(schema: Any) -> None:
    shown = render.card(Card((Text("é" * 40_000), Buttons((Button("a", "b"),)))), {})
    _check(schema, shown)
    assert render.size(shown) <= render.CARD_BYTES
    assert shown["body"][1]["type"] == "ActionSet", "the buttons stay"


KINDS = typing.get_args(typing.get_type_hints(Input)["kind"])


@pytest.mark.parametrize("in_dialog", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_field_says_what_is_missing(schema: Any, kind: Any, in_dialog: bool) -> None:
    options = (Option("a", "A *b*"), Option("c", "C"))
    asked = Input("x", "Vraag", kind, "2", "Zie hier", options=options, most=9, missing="Vul dit in.")
    shown = render.form(Form("f", "1", "T", (asked,), "s", "c"), WHO, in_dialog=in_dialog)
    _check(schema, shown, in_dialog)
    [field] = [one for one in shown["body"] if one["type"].startswith("Input.")]
    assert (field["isRequired"], field["errorMessage"]) == (True, "Vul dit in.")
    assert "Zie hier" in _texts(shown)


@pytest.mark.parametrize(("value", "shown"), [("yes", "yes"), ("no", "no"), ("", "no"), ("x", "no")])
def test_yes_or_no_is_a_switch(schema: Any, value: str, shown: str) -> None:
    options = (Option("yes", "Ja, graag"), Option("no", "Nee"))
    asked = Input("x", "Mag het?", "choice", value, options=options, missing="Kies.")
    card = render.form(Form("f", "1", "T", (asked,), "s", "c"), WHO)
    _check(schema, card)
    switch = card["body"][1]
    assert (switch["type"], switch["title"], switch["value"]) == ("Input.Toggle", "Ja, graag", shown)
    assert "isRequired" not in switch, "that would mean that it has to be yes"


def test_a_form_that_is_too_large_is_shortened(schema: Any) -> None:
    shown = render.form(Form("f", "1", "T", (Input("a", "A", "lines", "😀" * 40_000),), "s", "c"), {})
    _check(schema, shown)
    assert render.size(shown) <= render.CARD_BYTES


TEXT = st.text(max_size=200) | st.integers(0, 6).map(mention) | st.sampled_from(["x" * 9_000, "<at>a</at>"])
BUTTON = st.builds(
    Button,
    action=st.text(max_size=20),
    label=TEXT,
    value=st.text(max_size=50),
    style=st.sampled_from(["plain", "primary", "danger"]),
    confirm=st.none() | st.builds(Confirm, question=TEXT, yes=TEXT, no=TEXT),
)
ROW = st.builds(
    Row,
    text=TEXT,
    note=TEXT,
    link=st.none() | st.just(Link("https://example.org", "Daar")),
    button=st.none() | BUTTON,
    menu=st.lists(BUTTON, max_size=4).map(tuple),
)
PANELS = (Panel("Gedeeld", (3, None), ("3", "")), Panel("Tijd", (None, None), ("", "")))
PARTS: dict[type, Any] = {
    Text: st.builds(Text, text=TEXT, marked=st.sampled_from([(), ("a", "at")])),
    Heading: st.builds(Heading, text=TEXT),
    Written: st.builds(Written, text=TEXT | st.sampled_from(["- a\n- b\n\n> c `d`", "```\nx\n```\n# k"])),
    Note: st.builds(Note, text=TEXT),
    Row: ROW,
    Link: st.builds(Link, url=st.just("https://example.org/?q=(x y)"), label=TEXT),
    Divider: st.just(Divider()),
    Buttons: st.builds(Buttons, buttons=st.lists(BUTTON, max_size=8).map(tuple), stays=st.booleans()),
    Offer: st.builds(Offer, button=BUTTON, needs=st.just("focus")),
    Source: st.just(Source("19:x", "1", "Daar")),
    TalkTogether: st.just(TalkTogether((1, 2), "Samen")),
    Chart: st.builds(Chart, says=TEXT, values=st.just((1, 2)), labels=st.just(("a", "b"))),
    Panels: st.builds(Panels, title=TEXT, says=TEXT, labels=st.just(("a", "b")), panels=st.just(PANELS)),
}
CARDS = st.builds(Card, parts=st.lists(st.one_of(*PARTS.values()), max_size=12).map(tuple), title=TEXT)


def test_small_pictures_stand_under_each_other_without_what_is_not_shown() -> None:
    shown = render.card(Card((Panels("Per week.", "Gedeeld: 3.", ("9 nov", "16 nov"), PANELS),)), WHO)
    kinds = [(one["type"], one.get("text") or one.get("data")) for one in shown["body"]]
    bars = ("Chart.VerticalBar", [{"x": "9 nov", "y": 3}])
    assert kinds[1:3] == [bars, ("TextBlock", "Tijd")]
    assert kinds[3:] == [("TextBlock", "··"), ("TextBlock", "Gedeeld: 3.")]


def test_there_is_an_example_of_every_part_of_a_card() -> None:
    listed = typing.get_args(typing.get_type_hints(Card)["parts"])[0]
    assert set(PARTS) == set(typing.get_args(listed))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(CARDS)
def test_any_card_is_valid_and_small_enough(schema: Any, card: Card) -> None:
    shown = render.card(card, WHO)
    _check(schema, shown)
    assert render.size(shown) <= render.CARD_BYTES
    written = json.dumps(shown)
    assert "\\ue000" not in written
    assert "\\ue001" not in written
    assert len(render.summary(card, WHO)) <= render.SUMMARY_MAX


def test_a_chart_is_drawn_where_it_can_be_and_told_everywhere() -> None:
    card = Card((Chart("Per week: 0, 3, 6.", (0, 3, 6), ("9 nov", "16 nov", "23 nov")),))
    chart, words = render.card(card, WHO)["body"]
    assert chart["type"] == "Chart.VerticalBar"
    assert chart["data"][1] == {"x": "16 nov", "y": 3}
    picture = chart["fallback"]
    assert (picture["type"], picture["altText"]) == ("Image", "Per week: 0, 3, 6.")
    assert b64decode(picture["url"].removeprefix("data:image/png;base64,")).startswith(b"\x89PNG")
    assert teams_card_rules.faults(render.card(card, WHO)) == []
    assert words["text"] == "Per week: 0, 3, 6."


def test_a_chart_on_a_card_that_is_full_is_a_line_of_characters() -> None:
    """A picture would take the room of the words."""
    chart = Chart("Per week: 0, 3, 6.", (0, 3, 6), ("9 nov", "16 nov", "23 nov"))
    shown = render.card(Card((chart, *[Text("lang " * 100)] * 50)), WHO)
    assert shown["body"][0]["fallback"]["text"] == "▁▅█"
    assert render.size(shown) <= render.CARD_BYTES


def test_a_source_nobody_made_a_link_of_is_not_shown() -> None:
    shown = render.card(Card((Text("Een les"), Source("19:x", "1", "Naar het bericht"))), WHO)
    assert _texts(shown) == ["Een les"]
