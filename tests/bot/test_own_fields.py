"""Every kind of question in the platform's own field, also with what that field cannot hold."""

import pytest

from bot.slack import forms as slack
from bot.teams import render as teams
from handlers.chat import Form, Input, Option, Who, mention

WHO = {1: Who("U0SARAH", "Sarah"), 2: Who("U0JORIS", "Joris")}
BOTH = f"{mention(1)} {mention(2)}"
OPTIONS = (Option("a", "A"), Option("b", "B"))


def one(kind: str, value: str) -> Form:
    asked = Input("it", "Hoeveel?", kind, value, options=OPTIONS, least=2, most=90)  # type: ignore[arg-type]
    return Form("f", "f1", "Titel", (asked,), "Ja", "Nee")


@pytest.mark.parametrize(
    ("kind", "value", "on_slack", "on_teams"),
    [
        ("number", "45", ("number_input", "initial_value", "45"), ("Input.Number", 45)),
        ("number", "veel", ("number_input", "initial_value", None), ("Input.Number", None)),
        ("person", BOTH, ("users_select", "initial_user", "U0SARAH"), ("Input.ChoiceSet", "U0SARAH,U0JORIS")),
        ("person", "", ("users_select", "initial_user", None), ("Input.ChoiceSet", "")),
        ("date", "2026-12-03", ("datepicker", "initial_date", "2026-12-03"), ("Input.Date", "2026-12-03")),
        ("date", "morgen", ("datepicker", "initial_date", None), ("Input.Date", "")),
        ("time", "16:00", ("timepicker", "initial_time", "16:00"), ("Input.Time", "16:00")),
        ("time", "4 uur", ("timepicker", "initial_time", None), ("Input.Time", "")),
    ],
)
def test_a_question_has_the_field_of_its_kind(
    kind: str, value: str, on_slack: tuple[str, str, str | None], on_teams: tuple[str, object]
) -> None:
    element = slack.modal(one(kind, value), WHO, None)["blocks"][0]["element"]
    assert (element["type"], element.get(on_slack[1])) == (on_slack[0], on_slack[2])
    shown = next(item for item in teams.form(one(kind, value), WHO)["body"] if item.get("id") == "it")
    assert (shown["type"], shown.get("value")) == on_teams


def test_a_number_has_its_limits_and_one_person_is_one() -> None:
    element = slack.modal(one("number", "45"), WHO, None)["blocks"][0]["element"]
    assert (element["min_value"], element["max_value"], element["is_decimal_allowed"]) == ("2", "90", False)
    shown = next(item for item in teams.form(one("number", "45"), WHO)["body"] if item.get("id") == "it")
    assert (shown["min"], shown["max"]) == (2, 90)
    chosen = next(item for item in teams.form(one("person", ""), WHO)["body"] if item.get("id") == "it")
    assert chosen["isMultiSelect"] is False


def test_a_long_list_is_looked_through_by_typing() -> None:
    many = tuple(Option(str(number), f"#channel-{number}") for number in range(300))
    asked = Input("it", "Where?", "choice", "7", options=many)
    form = Form("f", "f1", "Titel", (asked,), "Ja", "Nee")
    element = slack.modal(form, WHO, None)["blocks"][0]["element"]
    assert element["type"] == "external_select"
    assert element["initial_option"]["value"] == "7"
    assert "options" not in element
    shown = next(item for item in teams.form(form, WHO)["body"] if item.get("id") == "it")
    assert (shown["style"], shown["value"], len(shown["choices"])) == ("filtered", "7", 120)
    assert len(str(shown)) < 20_000
