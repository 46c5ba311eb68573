"""R10: a day and a time are chosen with the platform's own field, and read in one way wherever typed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.slack import forms as slack_forms
from handlers.chat import Form, Input
from storage import coffees
from tests.scenarios.coffees import switch_on
from tests.scenarios.looking import button, form
from tests.worlds.world import World

Text = Callable[..., str]


@pytest.mark.parametrize("typed", ["16:30", "16.30", "1630", "16u30", "4:30 pm"])
async def test_a_time_is_read_however_it_is_typed(world: World, typed: str) -> None:
    switch_on(world)
    form(await world.say("sarah", "#leren", "/learn coffee"))
    await world.submit("sarah", weeks="1", weekday="2", at=typed)

    (coffee,) = world.database.read(world.ref, coffees.everywhere)
    assert coffee.at == "16:30"


async def test_a_day_that_is_none_is_said_and_asked_again(world: World, text: Text) -> None:
    page = button(await world.home("sarah"), "open_settings")
    form(await world.press("sarah", "open_settings", page.id))
    wrong = form(await world.submit("sarah", paused_until="31-02-2027"))
    assert wrong.errors == {"paused_until": text("settings-error-date")}
    tomorrow = await world.submit("sarah", paused_until="morgen")
    assert not [one for one in tomorrow if one.errors]


def test_what_is_no_day_or_time_is_not_put_into_a_field_that_takes_none() -> None:
    inputs = (
        Input("day", "Day", "date", "2027-01-31"),
        Input("odd", "Odd", "date", "gisteren"),
        Input("at", "At", "time", "16:00"),
        Input("late", "Late", "time", "straks"),
    )
    shown = slack_forms.modal(Form("f", "1", "F", inputs, "Go", "No"), {}, None)
    elements = {block["block_id"]: block["element"] for block in shown["blocks"]}
    assert elements["day"] == {"action_id": "day", "type": "datepicker", "initial_date": "2027-01-31"}
    assert elements["odd"] == {"action_id": "odd", "type": "datepicker"}
    assert elements["at"] == {"action_id": "at", "type": "timepicker", "initial_time": "16:00"}
    assert elements["late"] == {"action_id": "late", "type": "timepicker"}


def test_no_field_asks_for_a_day_or_a_time_in_words_of_its_own() -> None:
    """A hint with an example of how to write it belongs to a field without a picker: hours from and until."""
    texts = "".join(path.read_text("utf-8") for path in Path("handlers/texts").glob("*.ftl"))
    hints = re.findall(
        r"^([\w-]*form[\w-]*) = .*(?:\d{4}-\d\d-\d\d|\d\d-\d\d-\d{4}|\d\d:\d\d)", texts, re.MULTILINE
    )
    assert hints == []
