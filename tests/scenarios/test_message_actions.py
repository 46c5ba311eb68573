"""From the menu of somebody's message in Teams: each opens a dialog, and whatever comes of it is something
that Teams takes: a card to go on with, or to end with."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Any

import pytest
import pytest_asyncio

from handlers import routes
from handlers.texts import speak
from tests.scenarios.looking import card, privately, publicly
from tests.worlds import teams_cards
from tests.worlds.teams_activities import payload
from tests.worlds.teams_world import TeamsWorld, channel_id, teams_world

Say = Callable[..., str]
Json = dict[str, Any]
BISECT = "Met git bisect vind je de commit die iets stukmaakte"


@pytest_asyncio.fixture
async def teams(sqlite_url: str, language: str) -> AsyncIterator[TeamsWorld]:
    async with teams_world(sqlite_url, language) as made:
        yield made


@pytest.fixture
def text(language: str) -> Say:
    return speak(language, "teams").text


def _valid(answer: Json) -> Json:
    """`continue` with a card of ours: the protocol knows words alone as well, but not every client does."""
    (task,) = answer.values()
    assert list(answer) == ["task"]
    assert task["type"] == "continue"
    assert task["value"]["title"].strip()
    shown: Json = task["value"]["card"]
    assert shown["contentType"] == "application/vnd.microsoft.card.adaptive"
    assert shown["content"]["type"] == "AdaptiveCard"
    assert shown["content"]["body"]
    content: Json = shown["content"]
    return content


async def test_saving_a_til_is_confirmed_before_anybody_sees_it(teams: TeamsWorld, text: Say) -> None:
    (said,) = await teams.say("joris", "#product", f"{BISECT} #git")

    (asked,) = await teams.menu("fatima", "save_til", said.id)

    assert BISECT in asked.text, "the message is quoted"
    assert text("til-save-sure", where="#product", author="@joris") in asked.text
    assert asked.buttons == {text("til-button-save"): "save_til"}
    assert publicly([asked], "#product") == []

    shown = await teams.press("fatima", "save_til", asked.id)
    assert BISECT in card(shown, "#product").text
    assert text("til-saved", where="", named="no") in privately(shown, "fatima")


async def test_two_presses_save_once(teams: TeamsWorld, text: Say) -> None:
    (said,) = await teams.say("joris", "#product", BISECT)
    for who in ("fatima", "mei"):
        await teams.menu(who, "save_til", said.id)
    first = await teams.press("fatima", "save_til", "dialog:fatima")
    second = await teams.press("mei", "save_til", "dialog:mei")
    assert card(first, "#product")
    assert publicly(second, "#product") == []
    assert text("til-saved-before-kept") in privately(second, "mei")


async def test_the_button_does_nothing_without_its_message(teams: TeamsWorld, text: Say) -> None:
    """Somebody may send anything."""
    forged = {"opsteker": {"action": "save_til", "value": "x"}}
    for name in ("task/submit", "composeExtension/submitAction"):
        answer = await teams._send("mei", teams._wire.invoke("mei", name, {"data": forged}))
        shown = _valid(answer)
        assert teams_cards.words(shown) == teams_cards.read(text("til-save-by-menu"), [])
        can_be_closed = name == "task/submit"
        assert ("actions" in shown) == can_be_closed, "an empty answer closes no dialog of a menu everywhere"
        if can_be_closed:
            [close] = shown["actions"]
            assert close["title"] == text("close")
            closed = teams._wire.invoke("mei", name, {"data": close["data"]})
            assert await teams._send("mei", closed) == {}, "which closes it"
        assert await teams._what_follows("mei", 0) == []


async def test_kudos_for_a_message(teams: TeamsWorld, text: Say) -> None:
    (said,) = await teams.say("joris", "#product", BISECT)
    (form,) = await teams.menu("sarah", "give_kudos", said.id)
    assert text("kudos-form-title") in form.text
    assert text("kudos-form-for", words=BISECT) in form.text
    await teams.submit("sarah", receivers="nobody")
    (again,) = await teams.menu("sarah", "give_kudos", said.id)
    assert again.inputs
    shown = await teams.submit("sarah", reason="voor de uitleg")
    assert any("@sarah" in one.text for one in shown if one.where == "@joris")


async def test_tips_for_a_message(teams: TeamsWorld, text: Say) -> None:
    await teams.say("sarah", "#leren", f"/til {BISECT}")
    (said,) = await teams.say("joris", "#product", "Welke commit maakte iets stuk?")
    (found,) = await teams.menu("fatima", "find_tip", said.id)
    assert BISECT in found.text
    helped = await teams.press("fatima", "tip_helped", found.id)
    assert text("tip-thanks") in privately(helped, "fatima")


async def test_a_colleague_is_asked_about_a_message(teams: TeamsWorld, text: Say) -> None:
    (said,) = await teams.say("joris", "#product", "Hoe werkt git rebase eigenlijk?")
    (form,) = await teams.menu("sarah", "ask_about", said.id)
    assert text("asking-form-title") in form.text
    wrong = await teams.submit("sarah", question=" ")
    assert [error for one in wrong for error in one.errors.values()] == [text("error-empty-question")]
    shown = await teams.submit("sarah", question="Hoe werkt git rebase eigenlijk?")
    assert any("git rebase" in one.text for one in shown)


async def test_an_answer_is_saved(teams: TeamsWorld, text: Say) -> None:
    (asked,) = await teams.say("sarah", "#product", "Welke commit maakte iets stuk?")
    (said,) = await teams.say("joris", "#product", BISECT, under=asked.id)
    (form,) = await teams.menu("sarah", "save_answer", said.id)
    assert set(form.inputs) == {
        text("answers-form-question"),
        text("answers-form-answer"),
        text("answers-form-asker"),
    }
    wrong = await teams.submit("sarah", question=" ")
    assert [error for one in wrong for error in one.errors.values()] == [text("error-empty-question")]
    shown = await teams.submit("sarah", question="Welke commit maakte iets stuk?")
    assert any(one.where == "@joris" for one in shown), "its author is asked for consent"


HTML = "<p>" + "<b>x</b>&amp;<at id='0'>y</at>" * 200 + "</p>"
ODD: list[tuple[str, Json]] = [
    ("joris", {}),
    ("joris", {"body": {"contentType": "html", "content": ""}}),
    ("joris", {"body": None}),
    ("joris", {"from": None}),
    ("joris", {"from": {"user": None, "application": {"id": "x", "displayName": "A bot"}}}),
    ("joris", {"body": {"contentType": "html", "content": HTML}}),
    ("joris", {"body": {"contentType": "html", "content": "<p>" + "woorden " * 4_000 + "</p>"}}),
    ("somebody-unknown", {}),
]


@pytest.mark.parametrize("name", routes.SHORTCUTS)
async def test_whatever_the_message_is_the_answer_is_one_that_teams_takes(
    teams: TeamsWorld, name: str
) -> None:
    for number, (author, odd) in enumerate(ODD):
        used = payload(author, f"<p>{BISECT}?</p>", teams.teams.new_message()) | odd
        place = "19:joris.mei@thread.v2" if number % 2 else channel_id("product")
        menu = teams._wire.menu("sarah", name, used, place)
        _valid(await teams._send("sarah", menu))
        value = {**menu["value"], "data": {"opsteker": {"action": name, "value": ""}}}
        sure = teams._wire.invoke("sarah", "composeExtension/submitAction", value, place)
        teams.now += timedelta(seconds=1)
        _valid(await teams._send("sarah", sure))


async def test_a_menu_that_is_not_ours(teams: TeamsWorld) -> None:
    for name in ("no_such_menu", "x" * 4_000):
        menu = teams._wire.menu("sarah", name, payload("joris", "<p>x</p>"), channel_id("product"))
        _valid(await teams._send("sarah", menu))


async def test_a_cleared_form_says_what_is_missing_for_each_menu(teams: TeamsWorld) -> None:
    (asked,) = await teams.say("sarah", "#product", "Welke commit maakte iets stuk?")
    (said,) = await teams.say("joris", "#product", BISECT, under=asked.id)
    for name in ("give_kudos", "ask_about", "save_answer"):
        (form,) = await teams.menu("sarah", name, said.id)
        (again,) = await teams.submit("sarah", **dict.fromkeys(form.inputs.values(), ""))
        assert again.errors, name
