"""L7: a coach card on every platform: a question a week, and once a month one to oneself."""

from collections.abc import Callable

import pytest

from storage import people, staff, workspaces
from storage.database import Transaction
from storage.staff import Staff
from tests.scenarios.looking import button, form, privately, publicly
from tests.scenarios.lunching import of
from tests.worlds.world import World

Text = Callable[..., str]
OWN = "Wat zou je willen proberen?"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "coach")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def leads(world: World) -> None:
    for who in ("sarah", "fatima"):
        await world.say(who, f"@{who}", "/learn")

    def put(tx: Transaction) -> None:
        known = dict(people.names(tx))
        sarah, fatima = (
            next(number for number, name in known.items() if name.lower().startswith(who))
            for who in ("sarah", "fatima")
        )
        staff.put(tx, {sarah: Staff(manager_id=fatima)})

    world.database.write(world.ref, put)


async def test_from_switching_it_on_to_leading_by_example(world: World, text: Text) -> None:
    refused = await world.say("sarah", "@sarah", "/learn coach")
    assert text("coach-not-a-leader", known="no", names="").split("?")[0] in privately(refused, "sarah")
    await leads(world)
    page = await world.say("fatima", "@fatima", "/learn coach")
    assert text("coach-state", on="no") in privately(page, "fatima")
    on = await world.press("fatima", "coach_on", button(page, "coach_on").id)
    assert text("coach-switched-on") in privately(on, "fatima")
    form(await world.press("fatima", "coach_add", button(on, "coach_add").id))
    added = await world.submit("fatima", question=OWN)
    assert OWN in privately(added, "fatima")

    # Sarah shares something; on Monday Fatima gets her own question, with that to begin from.
    await world.say("sarah", "#leren", "/til Een venster telt zonder subquery #sql")
    shown = await world.wait(days=7, hours=1)
    (first,) = of(shown, "fatima")
    for words in (text("coach-ask"), OWN, text("coach-shared"), "Een venster telt"):
        assert words in first.text
    assert text("coach-yourself") not in first.text
    assert of(shown, "sarah") == []

    # Another one, if she likes; and in the fourth week one to herself, that she can share.
    other = await world.press("fatima", "coach_another", first.id)
    assert text("coach-ask") in privately(other, "fatima")
    assert OWN not in privately(other, "fatima")
    month = of(await world.wait(days=21), "fatima")
    assert [text("coach-yourself") in one.text for one in month] == [False, False, True]
    form(await world.press("fatima", "share_til", month[-1].id))
    told = await world.submit("fatima", text="Ik leer zelf om vragen te stellen in plaats van antwoorden")
    assert "Ik leer zelf" in publicly(told, "#leren")[0].text

    # And no more.
    off = await world.press("fatima", "coach_off", month[-1].id)
    assert text("coach-switched-off") in privately(off, "fatima")
    assert of(await world.wait(days=15), "fatima") == []


async def test_help_and_a_slip_of_the_fingers(world: World, text: Text) -> None:
    await leads(world)
    helped = await world.say("fatima", "@fatima", "/learn coach help")
    assert "50" in privately(helped, "fatima")
    near = await world.say("fatima", "@fatima", "/learn coach offf")
    assert text("meant") in privately(near, "fatima")
    again = await world.say("fatima", "@fatima", "/learn coach …")
    assert text("coach-error-question") in privately(again, "fatima")
