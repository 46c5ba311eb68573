"""L12: a channel reaches something together: everybody sees how far it is, nobody who did how much."""

from collections.abc import Callable

import pytest

from storage import people, staff, workspaces
from storage.database import Transaction
from storage.staff import Staff
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import until
from tests.worlds.world import World

Text = Callable[..., str]


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til", "badges"))
    )


async def leads(world: World) -> None:
    """Fatima, Sarah."""
    for who in ("fatima", "sarah"):
        await world.say(who, f"@{who}", "/learn")

    def put(tx: Transaction) -> None:
        first = {name.split()[0].lower(): number for number, name in people.names(tx)}
        staff.put(tx, {first["sarah"]: Staff(manager_id=first["fatima"])})

    world.database.write(world.ref, put)


async def test_from_set_to_reached(world: World, text: Text, text_aloud: Text) -> None:
    await leads(world)
    none = await world.say("sarah", "#leren", "/learn teamdoel")
    assert text("team-goal-none") in privately(none, "sarah")
    assert text("team-goal-who") in privately(none, "sarah")
    begin = await world.say("fatima", "#leren", "/learn team-goal")
    form(await world.press("fatima", "team_goal_new", button(begin, "team_goal_new").id))
    again = form(await world.submit("fatima", what="til", target="1", last="2026-01-01"))
    assert set(again.errors) == {"target", "last"}
    posted = card(await world.submit("fatima", what="til", target="3", last="2026-12-31"))
    what = text_aloud("team-goal-of-til")
    assert text_aloud("team-goal-set", target=3, what=what, day="|").split("|")[0] in posted.text

    for who in ("sarah", "joris"):
        await world.say(who, "#leren", f"/til Van {who} geleerd #samen")
    await until(world, "12-01 10:00")
    going = privately(await world.say("mei", "#leren", "/learn teamdoel"), "mei")
    assert text("team-goal-going", count=2, target=3, what=what, day="|").split("|")[0] in going
    await world.say("mei", "#leren", "/til Van mei geleerd #samen")
    reached = publicly(await until(world, "12-09 12:00"), "#leren")
    (told,) = [one.text for one in reached if text_aloud("team-goal-title") in one.text]
    assert text_aloud("team-goal-reached", count=3, what=what, target=3) in told
    assert [who for who in ("sarah", "joris", "mei", "fatima") if who in told.lower()] == []
    assert text("team-goal-none") in privately(await world.say("joris", "#leren", "/learn teamdoel"), "joris")


async def test_who_may_set_and_stop_one_and_switched_off_half_way(world: World, text: Text) -> None:
    await leads(world)
    refused = await world.say("sarah", "#leren", "/learn teamdoel nieuw")
    assert text("team-goal-not-a-leader", names="|", known="no").split(".")[0] in privately(refused, "sarah")
    alone = await world.say("fatima", "@fatima", "/learn teamdoel")
    assert text("team-goal-only-channels") in privately(alone, "fatima")
    form(await world.say("fatima", "#leren", "/learn teamdoel nieuw"))
    await world.submit("fatima", what="lesson", target="2", last="2026-12-31")
    here = await world.say("fatima", "#leren", "/learn teamdoel")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til",))
    )
    assert publicly(await until(world, "12-15 12:00"), "#leren") == []
    off = await world.press("fatima", "team_goal_stop", button(here, "team_goal_stop").id)
    assert text("admission-off", module=text("module-badges")) in privately(off, "fatima")
