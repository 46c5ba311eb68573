"""L3: what a channel wants to get better at: set by who leads somebody, five at most, each with its why."""

from collections.abc import Callable, Sequence

import pytest

from storage import people, priorities, staff, workspaces
from storage.database import Transaction
from storage.staff import Staff
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
WHY = "we wachten steeds op rapporten"
LINE = f"SQL: {WHY}"


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "digest", "lunch", "priorities")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def leads(world: World, leader: str = "fatima", follower: str = "sarah") -> None:
    """Both have met the bot, and the one leads the other."""
    for who in (leader, follower):
        await world.say(who, f"@{who}", "/learn")

    def put(tx: Transaction) -> None:
        one, chief = (_number(tx, who) for who in (follower, leader))
        staff.put(tx, {one: Staff(manager_id=chief)})

    world.database.write(world.ref, put)


def _number(tx: Transaction, who: str) -> int:
    known = dict(people.names(tx))
    return next(number for number, name in known.items() if name.lower().startswith(who))


async def set_one(world: World, said: str = LINE, who: str = "fatima") -> list[Shown]:
    return await world.say(who, "#leren", f"/learn prioriteiten {said}")


def line_of(shown: Sequence[Shown], who: str) -> bool:
    return LINE in privately(shown, who)


async def test_from_the_first_to_the_quarter_after(world: World, text: Text) -> None:
    # Nothing yet; who leads nobody is told who may, and who sees to that.
    empty = await world.say("joris", "#leren", "/learn priorities")
    assert text("priorities-none") in privately(empty, "joris")
    refused = privately(await set_one(world, who="joris"), "joris")
    assert (
        text("priorities-not-a-leader", names="@anna", known="yes") in refused
        or text("priorities-not-a-leader", names="", known="no") in refused
    )

    # Fatima leads Sarah: one sentence with a why.
    await leads(world)
    kept = await set_one(world)
    assert text("priorities-saved") in privately(kept, "fatima")
    assert publicly(kept, "#leren") == []
    assert line_of(await world.say("joris", "#leren", "/learn prioriteiten"), "joris")
    assert line_of(await world.say("sarah", "@sarah", "/learn prioriteiten"), "sarah")
    assert not line_of(await world.say("joris", "@joris", "/learn prioriteiten"), "joris")

    # The lunch and learn has it as a topic, and the digest shows it, with its why.
    form(await world.say("sarah", "#leren", "/learn lunch"))
    await world.submit("sarah", weekday="4", at="12:00", venue="Zaal 2")
    form(await world.say("sarah", "#leren", "/learn digest"))
    await world.submit("sarah", weekday="5", time="15:00")
    await world.say("sarah", "#leren", "/til Een windowfunctie telt zonder subquery #sql")
    week = await until(world, "11-27 16:00")
    prompt = next(one for one in publicly(week, "#leren") if "lunch_vote" in one.buttons.values())
    assert LINE in prompt.text
    assert text("lunch-topic-priority", count=0) in prompt.text
    digest = card([one for one in week if text("digest-channel-title") in one.text])
    assert f"{text('priorities-shown')}\n• {LINE}" in digest.text


async def test_a_quarter_later_its_leader_is_asked(world: World, text: Text) -> None:
    await leads(world)
    await set_one(world)
    asked = of(await world.wait(days=91, hours=3), "fatima")
    assert [text("priorities-review", where="#leren") in one.text for one in asked] == [True]
    assert LINE in asked[0].text
    held = await world.press("fatima", "priority_hold", asked[0].id)
    assert text("priorities-hold") in privately(held, "fatima")
    changing = await world.press("fatima", "priority_list", asked[0].id)
    form(await world.press("fatima", "priority_change", button(changing, "priority_change").id))
    changed = await world.submit("fatima", topic="plannen", why="we beloven te veel")
    assert text("priorities-changed") in privately(changed, "fatima")
    again = of(await world.wait(days=92), "fatima")
    assert ["plannen: we beloven te veel" in one.text for one in again] == [True]


async def test_a_sixth_is_refused_with_the_reason(world: World, text: Text) -> None:
    await leads(world)
    for number in range(5):
        await set_one(world, f"Onderwerp {number}: omdat het moet")
    sixth = privately(await set_one(world, "Jongleren: dat staat leuk"), "fatima")
    assert text("priorities-full", most=5) in sixth
    page = await world.say("fatima", "#leren", "/learn prioriteiten")
    removed = await world.press(
        "fatima", "priority_remove", button(page, "priority_remove").id, value="priority:2"
    )
    assert text("priorities-removed", topic="Onderwerp 1") in privately(removed, "fatima")
    assert text("priorities-saved") in privately(await set_one(world, "Jongleren: leuk"), "fatima")


async def test_without_a_why_the_form_asks_for_it(world: World, text: Text) -> None:
    await leads(world)
    form(await set_one(world, "nee zeggen"))
    again = form(await world.submit("fatima", topic="", why="…"))
    assert set(again.errors.values()) == {text("priorities-error-topic"), text("priorities-error-why")}
    kept = await world.submit("fatima", topic="#nee  zeggen", why="alles is spoed")
    assert "nee zeggen: alles is spoed" in privately(kept, "fatima")
    same = await set_one(world, "NEE zeggen: nog eens")
    assert text("priorities-exists", topic="NEE zeggen") in privately(same, "fatima")
    long = await set_one(world, f"{'a' * 61}: daarom")
    assert text("error-too-long", length=61, most=60) in privately(long, "fatima")


async def test_in_ones_own_chat_there_is_no_channel_to_set_them_for(world: World, text: Text) -> None:
    await leads(world)
    alone = await world.say("fatima", "@fatima", f"/learn prioriteiten {LINE}")
    assert text("priorities-only-channels").partition("`")[0] in privately(alone, "fatima")
    helped = await world.say("fatima", "#leren", "/learn prioriteiten help")
    assert "5" in privately(helped, "fatima")
    assert world.database.read(world.ref, lambda tx: priorities.find(tx, 1)) is None
