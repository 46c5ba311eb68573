"""Cards that Teams takes, whatever people wrote in them."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
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
    Input,
    Link,
    Note,
    Option,
    Source,
    Text,
    Who,
    group_mention,
    mention,
)

SCHEMA = Path(__file__).parents[4] / "shared/schemas/adaptive-card-1.5.schema.json"
WHO = {1: Who("29:sarah", "Sarah"), 2: Who("29:jan", "Jan"), 3: Who("29:other", "Jan"), 4: Who("29:x", "")}


@pytest.fixture(scope="module")
def schema() -> Any:
    if not SCHEMA.exists():
        pytest.skip(f"the Adaptive Cards schema is not at {SCHEMA}")
    return jsonschema.Draft7Validator(json.loads(SCHEMA.read_text()))


def _check(schema: Any, shown: dict[str, Any]) -> None:
    """Valid but for what Teams adds to the format: mentions, full width and the people picker."""
    shown = copy.deepcopy(shown)
    del shown["msteams"]
    for element in shown["body"]:
        element.pop("choices.data", None)
    schema.validate(shown)


def _texts(shown: dict[str, Any]) -> list[str]:
    return [element["text"] for element in shown["body"] if element["type"] == "TextBlock"]


def test_a_card(schema: Any) -> None:
    shown = render.card(
        Card(
            (
                Text(f"Van {mention(1)}"),
                Note("vandaag"),
                Divider(),
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
        "[Lees \\[hier\\]](https://example.org/a_%28b%29)",
    ]
    assert shown["body"][3]["separator"]
    [action] = shown["body"][4]["actions"]
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
    _, text, link, error, to, kind = shown["body"]
    assert (text["value"], text["isMultiline"], text["maxLength"]) == ("met @Sarah", True, 3_000)
    assert (link["isRequired"], text["isRequired"]) == (False, True)
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
    _check(schema, shown)
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
PART = (
    st.builds(Text, text=TEXT)
    | st.builds(Note, text=TEXT)
    | st.builds(Link, url=st.just("https://example.org/?q=(x y)"), label=TEXT)
    | st.just(Divider())
    | st.builds(Buttons, buttons=st.lists(BUTTON, max_size=8).map(tuple))
)
CARDS = st.builds(Card, parts=st.lists(PART, max_size=12).map(tuple), title=TEXT)


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
    assert chart["fallback"]["text"] == "▁▅█"
    assert words["text"] == "Per week: 0, 3, 6."


def test_a_source_nobody_made_a_link_of_is_not_shown() -> None:
    shown = render.card(Card((Text("Een les"), Source("19:x", "1", "Naar het bericht"))), WHO)
    assert _texts(shown) == ["Een les"]
