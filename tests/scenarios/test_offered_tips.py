"""S9: "Is this answered already?" A question in a channel that chose so gets the tip, once."""

from collections.abc import Callable

import pytest

from storage import places
from storage.database import Transaction
from storage.places import Place
from tests.scenarios.looking import form, privately, publicly
from tests.worlds.world import Shown, World

Text = Callable[..., str]

QUESTION = "Hoe krijg ik de koffiemolen in het magazijn weer aan de praat?"
TIL = "De koffiemolen in het magazijn krijg je weer aan de praat met de rode knop"


pytestmark = pytest.mark.parametrize("world", ["tryout", "slack"], indirect=True)
"""Teams tells the bot nothing that is not said to it."""


async def chosen(world: World, where: str, offers: str = "yes") -> None:
    """By an admin, in the set-up of that channel."""

    def choose(tx: Transaction) -> None:
        key = f"C0{where[1:].upper()}" if world.name == "slack" else where
        kind = "private" if where == "#retro" else "public"
        places.set_offers_tips(tx, places.seen(tx, Place(key, kind)), offers == "yes")

    world.database.write(world.ref, choose)


async def shared(world: World, where: str = "#leren") -> None:
    await world.say("joris", where, f"/til {TIL} #koffie")


async def asks(world: World, where: str = "#product", text: str = QUESTION) -> tuple[Shown, list[Shown]]:
    """What was asked, and what the bot put in the channel."""
    shown = await world.say("sarah", where, text)
    return shown[0], publicly(shown, where)


async def test_a_question_gets_the_tip_under_it_once(world: World, text: Text) -> None:
    await shared(world)
    await chosen(world, "#product")

    question, (offered,) = await asks(world)

    assert offered.thread == question.id
    assert text("answers-offer") in offered.text
    assert TIL in offered.text
    assert text("answers-offer-why") in offered.text
    helped = await world.press("sarah", "tip_helped", offered.id)
    assert text("tip-thanks") in privately(helped, "sarah")
    for reply in (QUESTION, "Weet iemand anders hoe ik de koffiemolen aan de praat krijg?"):
        assert publicly(await world.say("fatima", "#product", reply, under=question.id), "#product") == []
    edited = await world.edit("sarah", question.id, f"{QUESTION} Iemand?")
    assert publicly(edited, "#product") == []


async def test_only_where_that_was_chosen(world: World) -> None:
    await shared(world)
    assert (await asks(world))[1] == []
    await chosen(world, "#product")
    assert len((await asks(world))[1]) == 1
    await chosen(world, "#product", "no")
    assert (await asks(world))[1] == []


async def test_only_questions_and_only_when_it_is_sure(world: World) -> None:
    await shared(world)
    await chosen(world, "#product")

    for said in (
        "De koffiemolen in het magazijn is weer aan de praat.",
        "Wie gaat er mee naar de wedstrijd van zaterdag?",
        "Hoe vraag ik vrij voor de verhuizing van het magazijn naar Utrecht in maart?",
    ):
        assert (await asks(world, text=said))[1] == [], said


async def test_what_is_said_to_the_bot_is_answered_as_ever(world: World, text: Text) -> None:
    await shared(world)
    await chosen(world, "#product")

    shown = await world.say("sarah", "#product", f"@opsteker {QUESTION}")

    assert publicly(shown, "#product") == []
    assert TIL in privately(shown, "sarah")


async def test_nothing_private_is_offered(world: World) -> None:
    """Not even in the private channel itself: who is in it differs from day to day."""
    await shared(world, "#retro")
    for where in ("#product", "#retro"):
        await chosen(world, where)
        assert (await asks(world, where))[1] == []
    await shared(world)
    if world.name == "tryout":  # Slack tells of private channels only what is said to the bot
        assert TIL in (await asks(world, "#retro"))[1][0].text


async def test_an_admin_chooses_it_in_the_channel(world: World, text: Text) -> None:
    await shared(world)
    shown = await world.say("anna", "#leren", "/learn setup")
    assert text("setup-here-offers-now", on="no") in privately(shown, "anna")
    named = text("setup-change", part=text("setup-here"))
    form(await world.press("anna", named, shown[-1].id))
    wrong = await world.submit("anna", offers_tips="misschien")
    assert text("setup-error-choice") in form(wrong).errors.values()
    saved = await world.submit("anna", offers_tips="yes")
    assert text("setup-here-offers-now", on="yes") in privately(saved, "anna")

    _, (offered,) = await asks(world, "#leren")

    assert TIL in offered.text


async def test_not_for_who_takes_no_part_and_not_with_tips_switched_off(world: World) -> None:
    await shared(world)
    await chosen(world, "#product")
    world.database.write(world.ref, lambda tx: tx.choose(modules=("kudos", "til")))

    assert (await asks(world))[1] == []
