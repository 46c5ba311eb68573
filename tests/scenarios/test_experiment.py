"""L6: trying something out: what it taught counts, and failing gets all that working gets."""

from collections.abc import Callable, Sequence

import pytest

from storage import workspaces
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TRY = "Vergaderingen van 25 minuten"
LEARNED = "Met een vraag als titel zijn we sneller klaar"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "kudos", "digest", "review")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def begin(world: World, who: str = "sarah", where: str = "#leren", **values: str) -> list[Shown]:
    form(await world.say(who, where, f"/learn experiment {TRY}"))
    filled = {"text": TRY, "expectation": "We besluiten net zoveel", "until": "2026-11-25", **values}
    return await world.submit(who, **({**filled, "shared": "yes"} if where[0] == "#" else filled))


async def ends(world: World, who: str, how: str) -> list[Shown]:
    page = await world.say(who, f"@{who}", "/learn experiment")
    form(await world.press(who, f"experiment_{how}", button(page, f"experiment_{how}").id))
    return await world.submit(who, learned=LEARNED)


def outcome(shown: Sequence[Shown], text: Text, who: str, state: str) -> Shown:
    title = text("experiment-tried", owner=f"@{who}", state=state)
    return next(one for one in publicly(shown, "#leren") if title in one.text)


async def test_failing_gets_the_same_card_kudos_and_place_in_the_digest(world: World, text: Text) -> None:
    begun = await begin(world)
    assert text("experiment-tries", owner="@sarah") in card(begun, "#leren").text
    await begin(world, "joris")
    form(await world.say("sarah", "#leren", "/learn digest"))
    await world.submit("sarah", weekday="5", time="15:00")

    # On its day each is asked, with one press for any answer.
    asked = await until(world, "11-25 12:00")
    for who in ("sarah", "joris"):
        assert [text("experiment-how") in one.text for one in of(asked, who)] == [True]
    failed = outcome(await ends(world, "sarah", "failed"), text, "sarah", "failed")
    worked = outcome(await ends(world, "joris", "worked"), text, "joris", "worked")
    same = worked.text.replace("@joris", "@sarah").replace(
        text("experiment-outcome", state="worked"), text("experiment-outcome", state="failed")
    )
    assert failed.text == same
    assert failed.buttons == worked.buttons

    # Thanked for trying, with the kind there is for that.
    for tried, owner in ((failed, "sarah"), (worked, "joris")):
        form(await world.press("fatima", "thank_for_trying", tried.id))
        given = await world.submit("fatima")
        assert "experiment" in privately(given, owner)

    # And in the digest, in the order in which they ended.
    week = await until(world, "11-27 16:00")
    digest = card([one for one in week if text("digest-channel-title") in one.text])
    first, second = (
        digest.text.index(text("experiment-digest", owner=f"@{who}", text=TRY)) for who in ("sarah", "joris")
    )
    assert first < second
    assert digest.text.count(LEARNED) == 2


async def test_only_for_oneself(world: World, text: Text) -> None:
    begun = await begin(world, where="@sarah")
    assert TRY in privately(begun, "sarah")
    assert publicly(begun, "#leren") == []
    ended = await ends(world, "sarah", "failed")
    assert publicly(ended, "#leren") == []
    shared = form(await world.press("sarah", "fill_til", button(ended, "fill_til").id))
    assert "text" in shared.inputs.values()
    again = await world.say("joris", "@joris", "/learn experiment")
    assert TRY not in privately(again, "joris")
    assert text("experiment-none") in privately(again, "joris")


async def test_a_day_that_was_and_nothing_to_try(world: World, text: Text) -> None:
    again = await begin(world, until="2026-01-01")
    assert set(form(again).errors.values()) == {text("experiment-error-past")}
    again = await world.submit("sarah", text="…", expectation="", until="2026-11-25", shared="yes")
    wrong = {text("experiment-error-text"), text("experiment-error-expectation")}
    assert set(form(again).errors.values()) == wrong
    helped = await world.say("sarah", "@sarah", "/learn experiment help")
    assert "5" in privately(helped, "sarah")
    near = await world.say("sarah", "@sarah", "/learn experiment niew")
    assert text("meant") in privately(near, "sarah") or text("experiment-title") in privately(near, "sarah")


async def test_later_and_let_go(world: World, text: Text) -> None:
    begun = await begin(world)
    asked = await until(world, "11-25 12:00")
    later = await world.press("sarah", "experiment_later", of(asked, "sarah")[0].id)
    assert text("experiment-later") in privately(later, "sarah")
    again = of(await until(world, "12-03 12:00"), "sarah")
    assert [text("experiment-how") in one.text for one in again] == [True]
    page = "".join(one.text for one in await world.home("sarah"))
    assert text("experiment-how") in page
    gone = await world.press("sarah", "experiment_stop", again[0].id)
    assert text("experiment-stopped") in privately(gone, "sarah")
    assert card(begun, "#leren").id
    assert of(await until(world, "12-28 12:00"), "sarah") == []
