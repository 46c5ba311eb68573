"""K7: a top list only where a channel wants one; never a bottom, never who does not want to be in it."""

from collections.abc import Callable

from tests.scenarios.kudos_places import channel, is_not_listed
from tests.scenarios.looking import privately, publicly
from tests.worlds.world import World

Text = Callable[..., str]
Listed = Callable[[list[str]], str]


def line(text: Text, place: int, names: str, count: int) -> str:
    return text("kudos-top-line", place=place, names=names, count=count)


async def test_it_is_off_unless_the_channel_chose(world: World, text: Text) -> None:
    await world.say("sarah", "#product", "/kudos @joris dank")

    for where in ("#product", "@opsteker"):
        shown = await world.say("sarah", where, "/kudos top")
        assert text("kudos-top-off") in privately(shown, "sarah")
        assert publicly(shown, where) == []


async def test_the_top_of_this_channel_in_the_window_for_who_asks(
    world: World, text: Text, listed: Listed
) -> None:
    await channel(world, "#product", top_days=30)
    await world.say("sarah", "#product", "/kudos @pieter lang geleden")
    await world.wait(days=40)
    assert text("kudos-top-none", days=30) in privately(
        await world.say("joris", "#product", "/kudos top"), "joris"
    )

    await world.say("sarah", "#product", "/kudos @joris @fatima dank")
    await world.say("pieter", "#product", "/kudos @joris dank")
    await world.say("pieter", "#product", "/kudos @sarah dank")
    await world.say("fatima", "#algemeen", "/kudos @sarah elders")
    await world.say("sarah", "#retro", "/kudos @fatima in vertrouwen")

    shown = await world.say("joris", "#product", "/kudos top")
    assert publicly(shown, "#product") == []
    told = privately(shown, "joris").splitlines()
    assert told[0] == text("kudos-top-title", days=30)
    assert told[1] == line(text, 1, "@joris", 2)
    assert told[2] in (
        line(text, 2, listed(["@fatima", "@sarah"]), 1),
        line(text, 2, listed(["@sarah", "@fatima"]), 1),
    )
    assert told[3:] == [text("kudos-top-private")]


async def test_what_was_taken_back_and_who_wants_no_list_are_not_in_it(world: World, text: Text) -> None:
    await channel(world, "#product", top_days=30)
    await is_not_listed(world, "joris")
    await world.say("sarah", "#product", "/kudos @joris @fatima dank")
    await world.say("fatima", "#product", "/kudos @pieter dank")
    await world.say("fatima", "#product", "/kudos undo")

    told = privately(await world.say("pieter", "#product", "/kudos top"), "pieter")
    assert told.splitlines()[1:] == [line(text, 1, "@fatima", 1), text("kudos-top-private")]
