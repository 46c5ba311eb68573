"""W1 where it goes another way: a swap, another day, no topic, a channel that is gone; and W6."""

from collections.abc import Callable

import vobject

from storage import people, roster
from storage.database import Transaction
from storage.people import Person
from tests.scenarios.looking import button, form, privately, publicly
from tests.scenarios.lunching import TOPIC, announced, begin, changed, chosen, of, propose, switch_on, until
from tests.worlds.slack_world import SlackWorld
from tests.worlds.teams_world import TeamsWorld
from tests.worlds.world import World

Text = Callable[..., str]


async def test_it_is_off_until_it_is_switched_on(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#leren", "/learn lunch")
    assert text("admission-off", module=text("module-lunch")) in privately(shown, "sarah")

    switch_on(world)
    elsewhere = await world.say("sarah", "@opsteker", "/learn lunch")
    assert text("lunch-only-channels") in privately(elsewhere, "sarah")
    form(await world.say("sarah", "#leren", "/learn lunch"))
    wrong = form(await world.submit("sarah", weekday="4", at="25:00", seats="10000"))
    seats = text("lunch-error-seats", least=2, most=500)
    assert set(wrong.errors.values()) == {text("lunch-error-time"), seats}


async def test_a_swap_is_made_when_the_colleague_agrees(world: World, text: Text) -> None:
    asked = await chosen(world)
    form(await world.press("joris", "lunch_speak_swap", button(of(asked, "joris"), "lunch_speak_swap").id))

    sent = await world.submit("joris", colleague="@fatima")

    assert text("lunch-swap-sent", person="@fatima") in privately(sent, "joris")
    assert "@joris" in privately(sent, "fatima")
    agreed = await world.press("fatima", "lunch_swap_yes", button(sent, "lunch_swap_yes").id)
    dated = next(one for one in publicly(agreed, "#leren") if not one.updates)
    assert text("lunch-speaker", speaker="@fatima") in dated.text
    assert text("lunch-swap-agreed", person="@fatima") in privately(agreed, "joris")


async def test_a_no_passes_it_on_and_the_organiser_can_help(world: World, text: Text) -> None:
    asked = await chosen(world)
    no = await world.press("joris", "lunch_speak_no", button(asked, "lunch_speak_no").id)

    assert text("lunch-passed") in privately(no, "joris")
    assert TOPIC in privately(no, "sarah"), "nobody else knows: the organiser is asked"
    form(await world.press("sarah", "lunch_find_speaker", button(no, "lunch_find_speaker").id))
    found = await world.submit("sarah", colleague="@pieter")
    assert text("lunch-because-organiser", person="@sarah") in privately(found, "pieter")
    yes = await world.press("pieter", "lunch_speak_yes", button(found, "lunch_speak_yes").id)
    assert any(text("lunch-speaker", speaker="@pieter") in one.text for one in publicly(yes, "#leren"))


async def test_another_day_and_calling_off_reach_everybody_and_their_calendars(
    world: World, text: Text
) -> None:
    dated = await announced(world)
    await world.press("anna", "lunch_join", dated.id)
    overview = await world.say("sarah", "#leren", "/learn lunch")
    form(await world.press("sarah", "lunch_move", button(overview, "lunch_move").id))

    moved = await world.submit("sarah", day="2026-12-04", at="12:30", venue="https://meet.example/lunch")

    assert "12:30" in changed(moved, dated.id)
    told = button(of(moved, "anna"), "lunch_calendar")
    assert "12:30" in told.text
    given = await world.press("anna", "lunch_calendar", told.id)
    entry = vobject.readOne(next(one.file for one in given if one.file)).vevent
    assert (entry.sequence.value, entry.status.value) == ("1", "CONFIRMED")
    overview = await world.say("joris", "#leren", "/learn lunch")
    assert "lunch_cancel" not in {action for one in overview for action in one.buttons.values()}

    off = await world.press("sarah", "lunch_cancel", button(
        await world.say("sarah", "#leren", "/learn lunch"), "lunch_cancel").id)  # fmt: skip
    assert text("lunch-is-cancelled") in changed(off, dated.id)
    given = await world.press("anna", "lunch_calendar", button(of(off, "anna"), "lunch_calendar").id)
    calendar = vobject.readOne(next(one.file for one in given if one.file))
    assert (calendar.method.value, calendar.vevent.sequence.value) == ("CANCEL", "2")


async def test_a_channel_that_is_gone_ends_it_and_the_organiser_is_told_once(
    world: World, text: Text
) -> None:
    await begin(world)
    if not _close(world):
        return

    sent = await until(world, "11-26 10:00")

    assert privately(sent, "sarah").count(text("lunch-series-ended", where="#leren")) == 1
    assert privately(await until(world, "12-11 12:00"), "sarah") == ""


async def test_whose_til_helped_many_is_invited_to_tell_about_it(world: World, text: Text) -> None:
    await begin(world)
    shared = await world.say("joris", "#leren", "/til Met git bisect vind je de schuldige #git")
    til = next(one for one in publicly(shared, "#leren"))
    for who in ("sarah", "fatima", "pieter", "mei", "anna"):
        await world.press(who, "helped", til.id)

    invited = await until(world, "11-24 10:00")

    assert text("lunch-slot-invited", count=5, where="#leren") in privately(invited, "joris")
    asked = of(invited, "joris")
    yes = await world.press("joris", "lunch_slot_yes", button(asked, "lunch_slot_yes").id)
    assert "#leren" in privately(yes, "joris")
    await until(world, "11-26 10:00")
    await propose(world, "anna")
    on_monday = await until(world, "11-30 10:00")
    shown = await world.press("anna", "lunch_speak_yes", button(on_monday, "lunch_speak_yes").id)
    dated = next(one for one in publicly(shown, "#leren") if not one.updates)
    said = text("lunch-slot", person="@joris", about="Met git bisect vind je de schuldige")
    assert said in dated.text


async def test_who_left_is_not_asked(world: World, text: Text) -> None:
    await begin(world)
    await until(world, "11-26 10:00")
    await propose(world, "joris")
    _leaves(world, "joris")

    asked = await until(world, "11-30 10:00")

    assert privately(asked, "joris") == ""
    assert TOPIC in privately(asked, "sarah")


def _leaves(world: World, name: str) -> None:
    def leave(tx: Transaction) -> None:
        user = next(one.user for one in roster.everybody(tx) if name in (one.name or one.user).lower())
        people.seen(tx, Person(user, has_left=True), world.time())

    world.database.write(world.ref, leave)


def _close(world: World) -> bool:
    """The channel is archived (Slack), or the bot was taken out of it (Teams): the next message there is
    refused. The channels of the try-out workspace cannot go."""
    if isinstance(world, SlackWorld):
        world.slack.trouble["chat.postMessage"] = ["is_archived"]
    elif isinstance(world, TeamsWorld):
        world.teams.trouble.append((404, {}))
    return isinstance(world, SlackWorld | TeamsWorld)
