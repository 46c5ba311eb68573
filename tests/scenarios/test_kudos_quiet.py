"""K8: receivers are told in private, at most once in ten minutes; a channel shows kudos as it wants."""

from collections.abc import Callable

import pytest

from handlers.kudos import cards
from storage import preferences
from storage.preferences import Preferences
from tests.scenarios.kudos_places import channel, is_not_listed, manages, meet
from tests.scenarios.looking import card, privately, publicly
from tests.worlds.world import Shown, World

Text = Callable[..., str]
Listed = Callable[[list[str]], str]


def one(text: Text, giver: str, kind: str = "learning") -> str:
    return text("kudos-received", giver=f"@{giver}", kind=kind, manager="no")


def line(text: Text, giver: str, kind: str = "learning", count: int = 1, manager: str = "no") -> str:
    return text("kudos-bundle-line", giver=f"@{giver}", kind=kind, count=count, manager=manager)


# --- private notices ----------------------------------------------------------------------------------


async def test_what_comes_within_ten_minutes_comes_in_one_message(world: World, text: Text) -> None:
    await manages(world, "fatima", "sarah")
    first = await world.say("joris", "#product", "/kudos @sarah voor de uitleg")
    assert one(text, "joris") in privately(first, "sarah")

    for who, said in (
        ("fatima", "/kudos experiment @sarah gedurfd"),
        ("pieter", "/kudos @sarah eerst dit"),
        ("pieter", "/kudos @sarah en toen dat"),
    ):
        assert privately(await world.say(who, "#product", said), "sarah") == ""
    assert privately(await world.wait(minutes=5), "sarah") == ""

    told = privately(await world.wait(minutes=6), "sarah")
    assert told.splitlines() == [
        text("kudos-bundle-title", count=3),
        f"{line(text, 'fatima', 'experiment', manager='yes')}: gedurfd",
        f"{line(text, 'pieter', count=2)}: en toen dat",
    ]
    assert privately(await world.wait(minutes=30), "sarah") == ""

    later = await world.say("pieter", "#product", "/kudos @sarah later")
    assert one(text, "pieter") in privately(later, "sarah")


async def test_a_bundle_of_one_reads_as_ever(world: World, text: Text) -> None:
    await world.say("joris", "#product", "/kudos @sarah eerst")
    await world.say("fatima", "#product", "/kudos @sarah daarna")

    assert privately(await world.wait(minutes=11), "sarah").splitlines() == [one(text, "fatima"), "daarna"]


async def test_what_was_taken_back_meanwhile_is_not_told(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))
    await world.say("pieter", "#product", "/kudos @sarah eerst")
    await world.react("joris", "mortar_board", til.id)
    await world.say("fatima", "#product", "/kudos @sarah daarna")
    await world.react("joris", "mortar_board", til.id, added=False)
    await world.say("fatima", "#product", "/kudos undo")

    assert privately(await world.wait(minutes=11), "sarah") == ""

    again = await world.react("joris", "mortar_board", til.id)
    assert one(text, "joris") in privately(again, "sarah")


async def test_on_and_off_and_on_again_is_told_once(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))
    assert one(text, "joris") in privately(await world.react("joris", "mortar_board", til.id), "sarah")
    await world.react("joris", "mortar_board", til.id, added=False)
    await world.wait(minutes=20)

    again = await world.react("joris", "mortar_board", til.id)
    assert privately([*again, *await world.wait(minutes=20)], "sarah") == ""


async def test_in_quiet_hours_they_wait(world: World, text: Text) -> None:
    """The worlds begin at nine in the morning."""
    sarah = (await meet(world, "sarah"))["sarah"]
    quiet = Preferences(quiet_from="08:00", quiet_until="12:00")
    world.database.write(world.ref, lambda tx: preferences.choose(tx, sarah, quiet))

    shown = await world.say("joris", "#product", "/kudos @sarah dank")
    assert privately([*shown, *await world.wait(hours=2)], "sarah") == ""
    assert one(text, "joris") in privately(await world.wait(hours=2), "sarah")


async def test_who_silenced_kudos_hears_of_none(world: World) -> None:
    sarah = (await meet(world, "sarah"))["sarah"]
    silent = Preferences(muted=("kudos",))
    world.database.write(world.ref, lambda tx: preferences.choose(tx, sarah, silent))

    shown = await world.say("joris", "#product", "/kudos @sarah dank")
    assert privately([*shown, *await world.wait(hours=2)], "sarah") == ""
    world.database.write(world.ref, lambda tx: preferences.choose(tx, sarah, Preferences()))
    assert privately(await world.wait(hours=2), "sarah") == ""


async def test_a_long_bundle_has_an_end(world: World, text: Text, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten lines at most; two here, to need no twelve colleagues."""
    monkeypatch.setattr(cards, "MOST_LINES", 2)
    for who in ("joris", "fatima", "pieter", "mei"):
        await world.say(who, "#algemeen", "/kudos @sarah dank")

    told = privately(await world.wait(minutes=11), "sarah")
    assert told.splitlines()[-1] == text("kudos-bundle-more", count=1)


# --- in the channel -----------------------------------------------------------------------------------


async def test_a_channel_is_silent_unless_it_chose(world: World) -> None:
    await channel(world, "#leren")
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))
    assert publicly(await world.react("joris", "mortar_board", til.id), "#leren") == []


async def test_in_the_channel_as_one_card_that_follows_what_stands(
    world: World, text: Text, listed: Listed
) -> None:
    await channel(world, "#product", "post")

    shown = await world.say("sarah", "#product", "/kudos uitleg @joris @fatima heldere uitleg")
    both = listed(["@joris", "@fatima"])
    posted = card(shown, "#product")
    assert posted.text.splitlines() == [
        text("kudos-card", receivers=both, givers="@sarah", kind="teaching"),
        "heldere uitleg",
    ]
    assert not posted.thread

    gone = await world.say("sarah", "#product", "/kudos undo")
    assert [one.text for one in publicly(gone, "#product") if one.updates == ""] == []
    assert _removed(gone, posted.id)


async def test_what_is_for_a_message_hangs_under_it_in_every_channel_that_shows_kudos(
    world: World, text: Text
) -> None:
    await channel(world, "#leren", "post")
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))
    posted = card(await world.react("joris", "mortar_board", til.id))
    assert posted.thread == (til.thread or til.id) or world.name == "teams"


async def test_under_the_message_where_there_is_one(world: World, text: Text, listed: Listed) -> None:
    await channel(world, "#leren", "thread")
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))

    posted = card(await world.react("joris", "mortar_board", til.id))
    assert posted.text == text("kudos-card", receivers="@sarah", givers="@joris", kind="learning")
    assert posted.thread == (til.thread or til.id) or world.name == "teams"

    (more,) = publicly(await world.react("mei", "mortar_board", til.id), "#leren")
    both = listed(["@joris", "@mei"])
    assert more.text == text("kudos-card", receivers="@sarah", givers=both, kind="learning")
    assert more.updates == posted.id

    (less,) = publicly(await world.react("joris", "mortar_board", til.id, added=False), "#leren")
    assert less.text == text("kudos-card", receivers="@sarah", givers="@mei", kind="learning")
    assert _removed(await world.react("mei", "mortar_board", til.id, added=False), posted.id)

    assert card(await world.react("mei", "mortar_board", til.id)).text == less.text


async def test_nobody_is_named_who_does_not_want_to_be(world: World, text: Text) -> None:
    await channel(world, "#product", "post")
    await is_not_listed(world, "joris")

    shown = await world.say("sarah", "#product", "/kudos @joris voor Joris zelf")
    assert publicly(shown, "#product") == []
    shown = await world.say("sarah", "#product", "/kudos @joris @fatima dank, ook aan Joris")
    assert card(shown, "#product").text == text(
        "kudos-card", receivers="@fatima", givers="@sarah", kind="learning"
    )
    shown = await world.say("joris", "#product", "/kudos @fatima van mij")
    assert card(shown, "#product").text == text("kudos-card-nameless", receivers="@fatima", kind="learning")


async def test_what_was_given_in_private_is_shown_nowhere_else(world: World) -> None:
    await channel(world, "#product", "post")
    await channel(world, "#leren", "post")
    await channel(world, "#retro", "post")

    shown = await world.say("sarah", "#retro", "/kudos @joris om wat hier gebeurde")
    assert "om wat hier gebeurde" in card(shown, "#retro").text
    assert [one for where in ("#product", "#leren", "#algemeen") for one in publicly(shown, where)] == []

    shown = await world.say("sarah", "@opsteker", "/kudos @joris onder ons")
    assert [one for one in shown if one.where.startswith("#")] == []


def _removed(shown: list[Shown], message: str) -> bool:
    return any(one.updates == message and not one.text for one in shown)
