"""L5: a newcomer's first ninety days, a buddy, how the team learns; and not too much of everything."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest

from handlers import modules
from storage import people, staff, workspaces
from storage.database import Transaction
from storage.staff import Staff
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
AGREED = "Vragen mag altijd, ook twee keer"
FIRST_DAY = date(2026, 11, 23)
MOST = 12
"""Messages that come to a newcomer of themselves in the first thirty days, with everything on."""


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules.ALL)
    )


async def leads(world: World) -> None:
    """Fatima manages Sarah."""
    for who in ("fatima", "sarah"):
        await world.say(who, f"@{who}", "/learn")

    def put(tx: Transaction) -> None:
        known = {name.lower().split()[0]: number for number, name in people.names(tx)}
        staff.put(tx, {known["sarah"]: Staff(manager_id=known["fatima"])})

    world.database.write(world.ref, put)


async def press(world: World, shown: Sequence[Shown], who: str, action: str) -> list[Shown]:
    """The latest such button that they can see."""
    seen = [one for one in shown if one.only_for in ("", who) and one.where in (f"@{who}", "#leren")]
    return await world.press(who, action, button(seen, action).id)


def to(shown: Sequence[Shown], who: str) -> list[Shown]:
    return [one for one in shown if one.where == f"@{who}" and one.by == "opsteker"]


async def test_ninety_days(world: World, text: Text) -> None:
    # How the team learns, in its own words; everybody there sees it, with who changed it last.
    await leads(world)
    empty = await world.say("joris", "#leren", "/learn agreement")
    assert text("agreement-none") in privately(empty, "joris")
    form(await press(world, empty, "joris", "agreement_change"))
    told = await world.submit("joris", text=AGREED)
    assert AGREED in card(told).text
    assert "@joris" in privately(await world.say("fatima", "#leren", "/learn leerafspraak"), "fatima")
    til = card(await world.say("joris", "#leren", "/til Een zebramigratie oefen je op een kopie #zebra"))
    await world.press("pieter", "helped", til.id)

    # Who manages nobody cannot start it; her manager can, for a first day that comes.
    refused = privately(await world.say("pieter", "#leren", "/learn inwerken @sarah 2026-11-30"), "pieter")
    assert text("onboarding-refused", name="@sarah", names="@anna", known="yes") in refused or (
        text("onboarding-refused", name="@sarah", names="", known="no") in refused
    )
    begun = await world.say("fatima", "#leren", "/learn inwerken @sarah 2026-11-30")
    assert text("onboarding-private", name="@sarah") in privately(begun, "fatima")
    assert publicly(begun, "#leren") == []
    begun += await until(world, "11-23 09:30")
    assert text("onboarding-by", by="@fatima") in privately(begun, "sarah")

    # A buddy is asked; one says no, the next says yes.
    form(await press(world, begun, "fatima", "onboarding_buddies"))
    asked = await world.submit("fatima", people="@joris @pieter")
    no = await press(world, asked, "joris", "onboarding_decline")
    assert text("onboarding-buddy-declined") in privately(no, "joris")
    yes = await press(world, no, "pieter", "onboarding_accept")
    assert "@sarah" in privately(yes, "pieter")

    # Day 1: the agreement, what helped, whom to ask, her buddy. Day 7, 30 and 90, each once.
    (first,) = to(await until(world, "11-30 17:00"), "sarah")
    buddy = text("onboarding-buddy-is", name="@pieter", reply="accepted")
    for part in (text("onboarding-day", day=1), AGREED, "op een kopie", "#zebra: @joris", buddy):
        assert part in first.text
    (week,) = to(await until(world, "12-07 17:00"), "sarah")
    assert text("onboarding-first-week") in week.text
    month = to(await until(world, "12-29 17:00"), "sarah")
    assert [text("onboarding-question-asked", day=30) in one.text for one in month] == [True]
    form(await press(world, month, "sarah", "onboarding_answer"))
    kept = await world.submit("sarah", text="Elke dag een kleine vraag")
    assert text("onboarding-answered") in privately(kept, "sarah")
    runs = await world.say("fatima", "@fatima", "/learn onboarding")
    assert text("onboarding-runs", name="@sarah", date="", runs="yes").split("@sarah")[0] in (
        privately(runs, "fatima")
    )
    assert "kleine vraag" not in privately(runs, "fatima")

    ninety = to(await world.wait(days=63), "sarah")
    last = [one for one in ninety if text("onboarding-question-asked", day=90) in one.text]
    assert len(last) == 1
    form(await press(world, last, "sarah", "onboarding_answer"))
    missed = await world.submit("sarah", text="Zebramigraties doen")
    goal = await press(world, missed, "sarah", "meant")
    assert "Zebramigraties doen" in privately(goal, "sarah")
    assert text("goals-private") in privately(goal, "sarah")
    page = privately(await world.say("sarah", "@sarah", "/learn inwerken"), "sarah")
    for part in (text("onboarding-done"), "Elke dag een kleine vraag", "Zebramigraties doen"):
        assert part in page


async def test_started_stopped_and_resumed_by_herself(world: World, text: Text) -> None:
    offered = await world.say("sarah", "@sarah", "/learn onboarding")
    assert text("onboarding-none") in privately(offered, "sarah")
    started = await press(world, offered, "sarah", "onboarding_start")
    assert "2026" in privately(started, "sarah")
    first = to([*started, *await until(world, "11-23 09:30")], "sarah")
    assert text("onboarding-by", by="@sarah") not in privately(first, "sarah")
    stopped = await press(world, first, "sarah", "onboarding_stop")
    assert text("onboarding-stopped") in privately(stopped, "sarah")
    assert to(await until(world, "12-04 17:00"), "sarah") == []
    await press(world, stopped, "sarah", "onboarding_resume")
    (week,) = to(await until(world, "12-07 10:00"), "sarah")
    assert text("onboarding-day", day=7) in week.text


async def begins(world: World) -> list[Shown]:
    """What Sarah gets when Fatima starts it, and when there is a buddy after the first message."""
    begun = await world.say("fatima", "#leren", "/learn inwerken @sarah")
    came = [*begun, *await until(world, "11-23 09:10")]
    form(await press(world, begun, "fatima", "onboarding_buddies"))
    asked = await world.submit("fatima", people="@pieter")
    came += await press(world, asked, "pieter", "onboarding_accept")
    came += await until(world, "11-23 09:20")
    return [one for one in came if is_for_sarah(one)]


async def wants_everything(world: World) -> list[Shown]:
    """Sarah asks for all there is to ask for, on the day she comes; her colleagues share and thank: what
    comes of that."""
    await world.say("sarah", "@sarah", "/learn suggesties aan")
    await world.say("sarah", "@sarah", "/learn leertijd donderdag 14:00 1u")
    await world.say("sarah", "@sarah", "/learn weekoverzicht mij")
    for goal in ("Een zebramigratie zelf doen", "Beter luisteren", "Sneller lezen"):
        await world.say("sarah", "@sarah", f"/learn doel {goal}")
    form(await world.say("joris", "#leren", "/learn coffee"))
    coffee = await world.submit("joris", weeks="2", weekday="2", at="10:00")
    for who in ("sarah", "fatima"):
        await world.press(who, "coffee_join", button(coffee, "coffee_join").id)
    form(await world.say("joris", "#leren", "/learn lunch"))
    await world.submit("joris", weekday="4", at="12:00", venue="Zaal 2")
    for number in range(3):
        said = f"/til Een zebramigratie doe je in stap {number} op een kopie #zebramigratie"
        await world.say("joris", "#leren", said)
    thanked = await world.say("fatima", "#leren", "/kudos @sarah dank voor je frisse blik")
    return [one for one in thanked if is_for_sarah(one)]


async def takes_part_in_lunch(world: World, shown: list[Shown]) -> None:
    """Joris tells something when he is asked to, and Sarah comes."""
    if [one for one in shown if "lunch_propose" in one.buttons.values()]:
        form(await world.press("joris", "lunch_propose", button(shown, "lunch_propose").id))
        await world.submit("joris", topic="Zo lees je een queryplan #sql", speak="yes")
    if [one for one in to(shown, "joris") if "lunch_speak_yes" in one.buttons.values()]:
        shown = await press(world, shown, "joris", "lunch_speak_yes")
    if [one for one in shown if "lunch_join" in one.buttons.values()]:
        await world.press("sarah", "lunch_join", button(shown, "lunch_join").id)


async def test_a_newcomer_gets_twelve_messages_at_most_in_thirty_days(world: World, text: Text) -> None:
    """With every module on, and everything asked for. None outside her hours."""
    await leads(world)
    came = await begins(world)
    came += await wants_everything(world)
    for number in range(30):
        day = FIRST_DAY + timedelta(days=number)
        at_work = await until(world, f"{day:%m-%d} 17:00")
        assert day.isoweekday() < 6 or not [one for one in at_work if is_for_sarah(one)]
        came += [one for one in at_work if is_for_sarah(one)]
        await takes_part_in_lunch(world, at_work)
        night = await until(world, f"{day + timedelta(days=1):%m-%d} 08:59")
        assert [one for one in night if is_for_sarah(one)] == [], "not in her own time"
    first_lines = [one.text.splitlines()[0] for one in came]
    days = [text("onboarding-day", day=day) for day in (1, 7, 30)]
    assert [one for one in first_lines if one in days] == days
    assert len(days) < len(came) <= MOST, first_lines


def is_for_sarah(one: Shown) -> bool:
    """In her own chat, or together with a colleague; not a change of what stood there."""
    together = one.where.startswith("group:") and "sarah" in one.where
    return (one.where == "@sarah" or together) and one.by == "opsteker" and not one.updates
