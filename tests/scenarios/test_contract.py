"""What every platform has to do, whatever people do on it: the same words, once, to whom they are for."""

import asyncio
from collections.abc import Callable

import pytest

from handlers.parsing.words import TEXT_MAX
from tests.scenarios.looking import button, card, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]

HTML = "<b>vet</b> &amp; <script>x</script> <img src=x>"
LIVE = "<!channel> <at>Joris [hier](javascript:x) {{DATE(2026-01-01)}} \\x"


def seen_by_others(shown: list[Shown], who: str) -> list[str]:
    """What the bot shows that somebody else can see, but that it answered elsewhere."""
    return [
        one.text
        for one in shown
        if one.by == "opsteker" and one.only_for != who and one.where not in (f"@{who}", f"home:{who}")
    ]


def test_this_file_plays_on_all_of_them(world: World) -> None:
    assert world.name in ("tryout", "slack", "teams")


async def test_peoples_words_are_shown_as_they_stand(world: World) -> None:
    shown = card(await world.say("sarah", "#leren", f"/til Dit is 2*3*4 en {LIVE} #git"))
    for word in ("2*3*4", "{{DATE(2026-01-01)}}", "\\x"):
        assert word in shown.text
    assert "javascript:x" not in [part.strip("()") for part in shown.text.split() if part.startswith("http")]


async def test_html_in_every_field_is_words(world: World) -> None:
    opened = form(await world.say("sarah", "#leren", "/til"))
    filled = dict.fromkeys(opened.inputs.values(), HTML)
    again = form(await world.submit("sarah", **filled))
    assert set(again.errors) == {"link"}
    shown = await world.submit("sarah", **filled | {"link": ""})
    assert HTML in card(shown).text


@pytest.mark.parametrize("said", ["/til mine", "/learn settings", "/tip git", "/kudos top"])
async def test_a_private_answer_reaches_one_person(world: World, text: Text, said: str) -> None:
    await world.say("sarah", "#leren", "/til Met git switch ga je terug #git")
    shown = await world.say("sarah", "#leren", said)
    assert privately(shown, "sarah")
    assert [told for told in seen_by_others(shown, "sarah") if told != text("answer-in-direct")] == []


async def test_its_own_card_changes_where_it_is_and_twice_counts_once(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug #git"))
    changed = [one for one in await world.press("joris", "helped", til.id) if one.updates]
    assert [one.updates for one in changed] == [til.id]
    assert text("til-helped-count", count=1) in changed[0].text
    again = await world.press("joris", "helped", til.id)
    assert [one for one in again if one.updates] == []
    assert text("til-helped-before") in privately(again, "joris")


async def test_a_card_of_last_month_can_still_be_pressed(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug #git"))
    await world.wait(days=31)
    shown = await world.press("joris", "helped", til.id)
    [changed] = [one for one in shown if one.updates == til.id]
    assert text("til-helped-count", count=1) in changed.text


async def test_two_at_once_count_twice_and_one_twice_at_once_counts_once(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug #git"))
    who = ("joris", "joris", "fatima")
    shown = await asyncio.gather(*(world.press(one, "helped", til.id) for one in who))
    updates = [one for every in shown for one in every if one.updates == til.id]
    assert any(text("til-helped-count", count=2) in one.text for one in updates)


async def test_a_reaction_told_twice_is_one_kudos(world: World) -> None:
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug #git"))
    first = await world.react("joris", "mortar_board", til.id)
    assert "@joris" in privately(first, "sarah")
    if world.name != "tryout":  # which knows itself that somebody did already
        assert privately(await world.react("joris", "mortar_board", til.id), "sarah") == ""


async def test_a_card_of_what_is_gone_says_so(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#leren", "/til Met git switch ga je terug #git")
    til = card(shown)
    await world.press("sarah", "delete_til", button(shown, "delete_til").id)
    if world.name == "tryout":
        return  # nobody there sees what is gone, also not in an older window
    told = privately(await world.press("joris", "helped", til.id), "joris")
    assert told
    assert text("sorry", words="no") not in told


async def test_too_long_is_said_and_nothing_is_lost(world: World, text: Text) -> None:
    words = "woorden " * 800
    shown = await world.say("sarah", "#leren", f"/til {words}")
    assert "woorden" not in "".join(seen_by_others(shown, "sarah"))
    assert text("error-too-long", length=len(words.strip()), most=TEXT_MAX) in privately(shown, "sarah")


async def test_a_question_of_two_thousand_characters_is_answered(world: World, text: Text) -> None:
    shown = await world.say("sarah", "@opsteker", f"/tip {'waarom mislukt dit nou ' * 90}")
    assert text("sorry", words="yes") not in privately(shown, "sarah")
    assert privately(shown, "sarah")


async def test_what_the_bot_said_is_nobodys_lesson(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Met git switch ga je terug #git"))
    shown = await world.shortcut("joris", "save_til", til.id)
    assert text("til-save-not-a-person") in privately(shown, "joris")
