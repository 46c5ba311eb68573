"""M5: learning coffee on a clock that is moved by hand, from the form to leaving; solved for real."""

from collections.abc import Callable
from itertools import combinations

from tests.scenarios.coffees import begin, cards, switch_on, until, works_at
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import changed
from tests.scenarios.mentoring import told
from tests.worlds.world import Shown, World

Text = Callable[..., str]


def _title(text: Text) -> str:
    return text("coffee-group-title")


def _meetings(groups: dict[frozenset[str], list[Shown]]) -> set[frozenset[str]]:
    return {frozenset(two) for there in groups for two in combinations(sorted(there), 2)}


async def test_from_the_form_to_leaving(world: World, text: Text) -> None:
    # Sarah begins it: an invitation in the channel, for who wants to.
    begun = await begin(world)
    invitation = card([one for one in begun if not one.only_for])
    assert text("coffee-count", count=0) in invitation.text
    assert "24" in privately(begun, "sarah")

    # Four join, one by words; who joins twice counts once.
    for who in ("sarah", "joris", "pieter"):
        joined = await world.press(who, "coffee_join", invitation.id)
    assert text("coffee-count", count=3) in changed(joined, invitation.id)
    again = await world.press("joris", "coffee_join", invitation.id)
    assert [one for one in again if one.updates] == []
    joined = await world.say("mei", "#leren", "/learn coffee join")
    assert text("coffee-count", count=4) in changed(joined, invitation.id)
    for who in ("sarah", "joris", "pieter"):
        works_at(world, who, "Product")
    works_at(world, "mei", "Data", "America/New_York")

    # Tuesday at ten: two pairs, each with its own questions, hours and departments. Nobody else hears.
    # The pair with Mei does at three, when it is nine in New York.
    turn = await until(world, "11-24 15:05")
    first = cards(world, turn, _title(text))
    assert sorted(map(len, first)) == [2, 2]
    assert frozenset.union(*first) == {"sarah", "joris", "pieter", "mei"}
    with_mei = next(each for there, each in first.items() if "mei" in there)
    here = next(each for there, each in first.items() if "mei" not in there)
    for one in with_mei:
        assert text("coffee-from", person="@mei", department="Data") in one.text or one.where == "@mei"
        assert text("coffee-moment-zones") in one.text
        assert "15:00" in one.text
        assert "09:00" in one.text
    for one in here:
        ways = [line for line in one.text.splitlines() if line.startswith("•")]
        assert ways == [f"• {text('coffee-way', number=number)}" for number in (1, 2, 3)]
        assert "09:00" in one.text
        assert "17:00" in one.text
        if world.name == "teams":
            assert f"{text('coffee-talk')}: https://teams.microsoft.com/l/chat/0/0?users=" in one.text
    (posted,) = publicly(turn, "#leren")
    assert "4" in posted.text
    assert "@" not in posted.text

    # A week later everybody meets somebody else, with other questions.
    second = cards(world, await until(world, "12-01 15:05"), _title(text))
    assert sorted(map(len, second)) == [2, 2]
    assert not _meetings(first) & _meetings(second)
    assert all(text("coffee-way", number=4) in one.text for each in second.values() for one in each)

    # Fatima joins by the button under the last turn: five people are a pair and a trio, all new.
    joined = await world.press("fatima", "coffee_join", posted.id)
    assert text("coffee-count", count=5) in changed(joined, invitation.id)
    third = cards(world, await until(world, "12-08 15:05"), _title(text))
    assert sorted(map(len, third)) == [2, 3]
    assert not (_meetings(first) | _meetings(second)) & _meetings(third)

    # Joris takes a break in their own chat, Pieter leaves: the three others meet.
    paused = await world.say("joris", "@joris", "/learn coffee pause 2027-01-31")
    assert "31" in privately(paused, "joris")
    there = await world.press("pieter", "coffee_join", invitation.id)
    assert "coffee_leave" not in invitation.buttons.values(), "only who is in sees the way out"
    left = await world.press("pieter", "coffee_leave", button(there, "coffee_leave").id)
    assert text("coffee-left", where="#leren") in privately(left, "pieter")
    assert text("coffee-count", count=4) in changed(left, invitation.id)
    fourth = await until(world, "12-15 15:05")
    assert set(cards(world, fourth, _title(text))) == {frozenset({"sarah", "mei", "fatima"})}
    assert (told(fourth, "joris"), told(fourth, "pieter")) == ([], [])


async def test_who_organises_it_and_what_cannot_be(world: World, text: Text) -> None:
    off = await world.say("sarah", "#leren", "/learn coffee")
    assert text("admission-off", module=text("module-coffee")) in privately(off, "sarah")
    switch_on(world)

    # Elsewhere there is no channel to begin it in; a form that is wrong comes back.
    nowhere = await world.say("sarah", "@sarah", "/learn koffie")
    assert text("coffee-only-channels") in privately(nowhere, "sarah")
    assert text("coffee-none-here") in privately(
        await world.say("joris", "#leren", "/learn koffie meedoen"), "joris"
    )
    form(await world.say("sarah", "#leren", "/learn koffie"))
    wrong = form(await world.submit("sarah", weeks="1", weekday="2", at="25:00"))
    assert wrong.errors == {"at": text("coffee-error-time")}
    begun = await world.submit("sarah", weeks="1", weekday="2", at="10:00")
    invitation = card([one for one in begun if not one.only_for])

    # Others see it and can join, but not change it.
    seen = await world.say("joris", "#leren", "/learn coffee")
    shown = button(seen, "coffee_join")
    assert "coffee_stop" not in shown.buttons.values()
    joined = button(await world.press("joris", "coffee_join", shown.id), "coffee_leave")
    await world.press("joris", "coffee_leave", joined.id)
    twice = await world.press("joris", "coffee_leave", joined.id)
    assert text("coffee-not-in") in privately(twice, "joris")
    await world.press("joris", "coffee_join", invitation.id)

    # With one the channel hears nothing; the organiser does, once.
    few = await until(world, "12-01 10:00")
    assert publicly(few, "#leren") == []
    assert [one.text for one in told(few, "sarah")] == [text("coffee-too-few", where="#leren")]
    assert told(few, "joris") == []

    # A break for everybody: nothing comes till then. Change, and stop.
    await world.press("mei", "coffee_join", invitation.id)
    mine = button(await world.say("sarah", "#leren", "/learn coffee"), "coffee_rest")
    form(await world.press("sarah", "coffee_rest", mine.id))
    past = form(await world.submit("sarah", until="2026-01-04"))
    assert past.errors == {"until": text("coffee-error-until-past")}
    rests = await world.submit("sarah", until="2026-12-15")
    assert changed(rests, invitation.id)
    assert cards(world, await until(world, "12-08 11:00"), _title(text)) == {}
    mine = button(await world.say("sarah", "#leren", "/learn coffee"), "coffee_resume")
    resumed = await world.press("sarah", "coffee_resume", mine.id)
    assert "15" in privately(resumed, "sarah")
    form(await world.press("sarah", "coffee_change", mine.id))
    await world.submit("sarah", weeks="2", weekday="4", at="11:30")
    turn = await until(world, "12-10 15:05")
    assert set(cards(world, turn, _title(text))) == {frozenset({"joris", "mei"})}
    stopped = await world.press("sarah", "coffee_stop", mine.id)
    assert text("coffee-is-ended") in changed(stopped, invitation.id)
    for who in ("joris", "mei"):
        assert text("coffee-over", where="#leren") in privately(stopped, who)
    late = await world.press("joris", "coffee_join", shown.id)
    assert text("coffee-gone") in privately(late, "joris")
