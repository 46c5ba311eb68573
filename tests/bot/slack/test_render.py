"""Cards and forms become Block Kit that Slack takes, and nothing in them is live but mentions."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack.forms import field_errors, in_place_of, modal
from bot.slack.limits import OverLimit, check
from bot.slack.render import home, message
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
    Panel,
    Panels,
    Place,
    Source,
    Text,
    Who,
    group_mention,
    mention,
)
from tests.worlds import slack_blocks

WHO = {1: Who("U0SARAH", "Sarah"), 2: Who("U0JORIS", "Joris")}


def only(card: Card) -> dict[str, Any]:
    blocks = message(card, WHO)["blocks"]
    assert len(blocks) == 1
    return dict(blocks[0])


def rich(card: Card) -> list[dict[str, Any]]:
    return list(only(card)["elements"][0]["elements"])


def test_a_card() -> None:
    card = Card(
        (
            Text("FTS5 zit in SQLite"),
            Link("https://sqlite.org", "sqlite.org"),
            Divider(),
            Note("#sqlite"),
            Buttons((Button("helped", "Hielp mij", "7", "primary"), Button("ask", "Vraag"))),
        ),
        title="TIL",
    )
    shown = message(card, WHO)
    assert shown["text"] == "TIL\nFTS5 zit in SQLite\nsqlite.org: https://sqlite.org\n#sqlite"
    kinds = [block["type"] for block in shown["blocks"]]
    assert kinds == ["header", "rich_text", "rich_text", "divider", "context", "actions"]
    assert shown["blocks"][-1]["elements"] == [
        {
            "type": "button",
            "action_id": "helped",
            "text": {"type": "plain_text", "text": "Hielp mij"},
            "value": "7",
            "style": "primary",
        },
        {"type": "button", "action_id": "ask", "text": {"type": "plain_text", "text": "Vraag"}},
    ]


def test_what_people_wrote_is_shown_as_it_stands() -> None:
    text = "<!channel> *vet* <https://kwaad.nl|https://bank.nl> & `x` <@U0JORIS>"
    assert rich(Card((Text(text),))) == [{"type": "text", "text": text}]
    escaped = "&lt;!channel&gt; *vet* &lt;https://kwaad.nl|https://bank.nl&gt; &amp; `x` &lt;@U0JORIS&gt;"
    assert message(Card((Text(text),)), WHO)["text"] == escaped
    assert only(Card((Note(text),)))["elements"] == [{"type": "plain_text", "text": text}]


def test_mentions_are_live_where_they_can_be() -> None:
    text = f"{mention(1)} bedankt {group_mention('team')} en {mention(99)}"
    assert rich(Card((Text(text),))) == [
        {"type": "user", "user_id": "U0SARAH"},
        {"type": "text", "text": " bedankt "},
        {"type": "text", "text": "@team"},
        {"type": "text", "text": " en "},
        {"type": "text", "text": "@…"},
    ]
    assert only(Card((Note(f"door {mention(1)} <!here>"),)))["elements"] == [
        {"type": "mrkdwn", "text": "door <@U0SARAH> &lt;!here&gt;", "verbatim": True}
    ]
    assert only(Card((), title=mention(1)))["text"]["text"] == "@Sarah"


def test_two_buttons_of_one_action_differ_for_slack() -> None:
    buttons = Buttons((Button("join", "Ma", "1"), Button("join", "Di", "2"), Button("leave", "Nee")))
    assert [e["action_id"] for e in only(Card((buttons,)))["elements"]] == ["join", "join#1", "leave"]


def test_a_question_before_it_happens() -> None:
    button = Button("delete", "Verwijderen", "1", "danger", Confirm("Zeker weten?", "Ja", "Nee"))
    shown = only(Card((Buttons((button,)),)))["elements"][0]
    assert shown["style"] == "danger"
    assert {name: found["text"] for name, found in shown["confirm"].items()} == {
        "title": "Verwijderen",
        "text": "Zeker weten?",
        "confirm": "Ja",
        "deny": "Nee",
    }


def test_long_words_are_cut_where_slack_would_refuse_them() -> None:
    card = Card(
        (Text("x" * 40_000), Note("n" * 5_000), Link("https://a.nl/" + "x" * 4_000, "l")), title="t" * 200
    )
    shown = message(card, WHO)
    assert len(shown["text"]) <= 4_000
    slack_blocks.message(shown["blocks"])
    assert slack_blocks.words(shown["blocks"], str).count("x") < 13_000


def test_more_than_fifty_blocks_end_in_an_ellipsis() -> None:
    card = Card(tuple(Text(str(number)) for number in range(60)))
    blocks = message(card, WHO)["blocks"]
    assert len(blocks) == 50
    assert slack_blocks.words(blocks, str).endswith("48\n…")
    assert len(home(card, WHO)["blocks"]) == 60


def test_nothing_to_say_is_still_a_message() -> None:
    assert message(Card((Text(" "), Text(""))), {}) == {"text": "…", "blocks": []}


def test_the_home() -> None:
    shown = home(Card((Text("hoi"),), title="Jouw pagina"), WHO)
    slack_blocks.view(shown)
    assert shown["type"] == "home"


# --- forms ---

FORM = Form(
    name="give_kudos",
    id="f1",
    title="Bedank iemand van wie je iets leerde",
    inputs=(
        Input("to", "Wie?", "people", value=f"{mention(1)} {mention(99)}"),
        Input("why", "Waarvoor?", "lines", value=f"dank {mention(2)}", hint="Kort mag", max_length=500),
        Input("topic", "Onderwerp", required=False),
        Input("kind", "Soort", "choice", "b", options=(Option("a", "A"), Option("b", "B"))),
    ),
    submit="Geef",
    cancel="Toch niet",
    about="til:3",
)


def test_a_form() -> None:
    view = modal(FORM, WHO, Place("C1", "public"))
    slack_blocks.view(view)
    assert view["title"]["text"] == "Bedank iemand van wie j…"
    who, why, topic, kind = view["blocks"]
    assert who["element"] == {"action_id": "to", "type": "multi_users_select", "initial_users": ["U0SARAH"]}
    assert why["element"] == {
        "action_id": "why",
        "type": "plain_text_input",
        "multiline": True,
        "max_length": 500,
        "initial_value": "dank @Joris",
    }
    assert why["hint"]["text"] == "Kort mag"
    assert (who["optional"], topic["optional"]) == (False, True)
    assert topic["element"]["max_length"] == 3_000
    assert kind["element"]["initial_option"]["value"] == "b"


def test_what_stood_there_fits_in_its_input() -> None:
    form = Form("f", "1", "T", (Input("t", "L", "lines", value="x" * 40_000),), "S", "C")
    assert len(modal(form, {}, None)["blocks"][0]["element"]["initial_value"]) == 3_000


def test_errors_stand_under_inputs_that_exist() -> None:
    errors = {"why": f"{mention(2)} niet", "gone": "weg", "to": "wie?"}
    assert field_errors(FORM, errors, WHO) == {"why": "@Joris niet", "to": "weg\nwie?"}


def test_a_form_in_words() -> None:
    assert in_place_of(FORM).as_text().splitlines()[1:] == ["Wie?", "Waarvoor?", "Onderwerp", "Soort"]


# --- limits ---

TOO_MUCH: list[dict[str, Any]] = [
    {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "x" * 76}},
    {"type": "button", "action_id": "a", "value": "x" * 2_001, "text": {"type": "plain_text", "text": "x"}},
    {"type": "button", "action_id": "a", "value": "", "text": {"type": "plain_text", "text": "x"}},
    {"type": "static_select", "options": [{"text": {"text": "x"}, "value": "x" * 151}]},
    {"type": "static_select", "options": []},
    {"type": "static_select", "options": [{"text": {"text": "x" * 76}, "value": "x"}]},
    {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}},
    {"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3_001}},
    {"type": "context", "elements": [{"type": "plain_text", "text": "x"}] * 11},
    {"type": "actions", "elements": [{"action_id": str(n)} for n in range(26)]},
    {"type": "actions", "elements": [{"action_id": "a"}, {"action_id": "a"}]},
    {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": ""}]}],
    },
    {"type": "home", "blocks": [{"type": "divider"}] * 101},
    {"type": "modal", "blocks": [{"block_id": "a"}, {"block_id": "a"}]},
    {"type": "modal", "blocks": [{}], "title": {"text": "x" * 25}},
    {"type": "modal", "blocks": [{}], "private_metadata": "x" * 3_001},
]


@pytest.mark.parametrize("rendered", TOO_MUCH, ids=range(len(TOO_MUCH)))
def test_what_slack_would_refuse_is_refused_here_however_deep(rendered: dict[str, Any]) -> None:
    for thing in (rendered, {"blocks": [rendered]}, {"a": {"b": [{"c": rendered}]}}):
        with pytest.raises(OverLimit):
            check(thing)


def test_a_defect_is_reported_without_words() -> None:
    with pytest.raises(OverLimit, match=r"^button\.text\.text 76, allowed 1 to 75$"):
        check(TOO_MUCH[0])


def test_what_a_handler_may_not_ask_is_found_out() -> None:
    with pytest.raises(OverLimit):
        message(Card((Buttons((Button("a", "b", value="x" * 2_001),)),)), {})


WORDS = st.lists(
    st.one_of(st.text(max_size=300), st.sampled_from([mention(1), mention(9), "<&>" * 2_000]))
).map("".join)
BUTTONS = st.builds(
    Button,
    st.sampled_from(["a", "b"]),
    WORDS,
    st.text(max_size=100),
    st.sampled_from(["plain", "primary", "danger"]),
    st.none() | st.builds(Confirm, WORDS, WORDS, WORDS),
)
PARTS = st.one_of(
    st.builds(Text, WORDS),
    st.builds(Note, WORDS),
    st.builds(Link, WORDS.map("https://a.nl/".__add__), WORDS),
    st.just(Divider()),
    st.lists(BUTTONS, max_size=30).map(tuple).map(Buttons),
)
CARDS = st.builds(Card, st.lists(PARTS, max_size=60).map(tuple), WORDS)


@settings(max_examples=60, deadline=None)
@given(CARDS)
def test_any_card_is_one_that_slack_takes(card: Card) -> None:
    shown = message(card, WHO)
    assert 0 < len(shown["text"]) <= 4_000
    slack_blocks.message(shown["blocks"])
    slack_blocks.view(home(card, WHO))
    slack_blocks.words(shown["blocks"], str)  # fails on anything live but a mention
    slack_blocks.marked_up(shown["text"], str)


INPUTS = st.lists(
    st.builds(
        Input,
        st.text("abcdef", min_size=1, max_size=5),
        WORDS,
        st.sampled_from(["line", "lines", "people", "choice"]),
        WORDS,
        WORDS,
        st.booleans(),
        st.integers(0, 5_000),
        st.lists(st.builds(Option, st.text(min_size=1, max_size=150), WORDS), min_size=1, max_size=110).map(
            tuple
        ),
    ),
    min_size=1,
    max_size=8,
    unique_by=lambda asked: asked.name,
).map(tuple)


@settings(max_examples=40, deadline=None)
@given(st.builds(Form, st.just("f"), st.just("1"), WORDS, INPUTS, WORDS, WORDS))
def test_any_form_is_one_that_slack_takes(form: Form) -> None:
    slack_blocks.view(modal(form, WHO, None))


def test_a_chart_is_a_line_of_characters_with_its_words() -> None:
    card = Card((Chart("Per week: 0, 3, 6.", (0, 3, 6), ("9 nov", "16 nov", "23 nov")),))
    assert message(card, WHO)["text"] == "Per week: 0, 3, 6."
    assert only(card)["elements"][0]["text"] == "▁▅█  Per week: 0, 3, 6."


def test_a_chart_that_is_a_picture_has_its_words_for_everybody() -> None:
    chart = Chart("Per week: 0, 3, 6.", (0, 3, 6), ("9 nov", "16 nov", "23 nov"))
    shown = message(Card((chart,)), WHO, {chart: "F0123456789"})
    slack_blocks.message(shown["blocks"])
    (image,) = shown["blocks"]
    assert (image["type"], image["slack_file"]) == ("image", {"id": "F0123456789"})
    assert image["alt_text"] == image["title"]["text"] == shown["text"] == "Per week: 0, 3, 6."


def test_small_pictures_have_a_title_for_who_sees_them_and_words_for_who_does_not() -> None:
    panels = Panels(
        "Per week.", "Per week: 3.", ("9 nov", "16 nov"), (Panel("Gedeeld", (3, None), ("3", "")),)
    )
    (image,) = message(Card((panels,)), WHO, {panels: "F0123456789"})["blocks"]
    assert (image["alt_text"], image["title"]["text"]) == ("Per week: 3.", "Per week.")
    blocks = message(Card((panels,)), WHO)["blocks"]
    slack_blocks.message(blocks)
    assert [one["elements"][0]["text"] for one in blocks] == ["█· Gedeeld", "Per week: 3."]


def test_the_words_of_a_picture_are_cut_to_what_slack_takes() -> None:
    chart = Chart("w" * 5_000, (1,), ("a",))
    slack_blocks.message(message(Card((chart,)), WHO, {chart: "F0123456789"})["blocks"])


def test_a_source_nobody_made_a_link_of_is_not_shown() -> None:
    card = Card((Text("Een les"), Source("C1", "1.2", "Naar het bericht")))
    assert only(card)["type"] == "rich_text"
