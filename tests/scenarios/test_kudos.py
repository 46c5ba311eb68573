"""K1, K2, K4 and K6: giving kudos in words, by a form and by a reaction, and taking them back."""

from collections.abc import Callable

from tests.scenarios.looking import card, form, privately, publicly
from tests.worlds.world import World

Text = Callable[..., str]
Listed = Callable[[list[str]], str]


async def test_several_at_once_with_a_reason(world: World, text: Text, listed: Listed) -> None:
    shown = await world.say("sarah", "#product", "/kudos @joris @fatima bedankt voor de uitleg #git")

    assert publicly(shown, "#product") == []
    names = listed(["@joris", "@fatima"])
    assert text("kudos-given", names=names, left=3, kind="learning") in privately(shown, "sarah")
    for who in ("joris", "fatima"):
        assert text("kudos-received", giver="@sarah", kind="learning", manager="no") in privately(shown, who)
        assert "bedankt voor de uitleg #git" in privately(shown, who)


async def test_who_is_unknown_in_a_chat_with_the_bot_is_chosen_in_a_form(world: World, text: Text) -> None:
    """Teams lets nobody else be chosen with "@" there. The words stay."""
    said = "@Noor Bakker bedankt voor de uitleg"
    opened = form(await world.say("sarah", "@opsteker", f"/kudos {said}"))
    assert text("kudos-form-title") in opened.text

    shown = await world.submit("sarah", receivers="@joris")
    assert said in privately(shown, "joris")


async def test_self_bot_and_unknown_never_lose_the_rest(world: World, text: Text) -> None:
    shown = await world.say("sarah", "#product", "/kudos @joris @opsteker @sarah @niemand bedankt")

    answer = privately(shown, "sarah")
    assert text("kudos-given", names="@joris", left=4, kind="learning") in answer
    assert text("kudos-refused-self") in answer
    assert text("kudos-refused-unknown", names="@niemand", count=1) in answer
    assert text("kudos-received", giver="@sarah", kind="learning", manager="no") in privately(shown, "joris")


async def test_without_anybody_the_form_keeps_the_reason(world: World, text: Text) -> None:
    form(await world.say("sarah", "#product", "/kudos bedankt voor gisteren"))

    again = form(await world.submit("sarah", receivers="", reason="bedankt voor gisteren", topics=""))
    assert list(again.errors.values()) == [text("kudos-form-nobody")]

    shown = await world.submit("sarah", receivers="@joris", reason="bedankt voor gisteren", topics="")
    assert text("kudos-given", names="@joris", left=4, kind="learning") in privately(shown, "sarah")
    assert "bedankt voor gisteren" in privately(shown, "joris")


async def test_a_reaction_on_a_til_is_for_its_author(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))

    shown = await world.react("joris", "mortar_board", til.id)

    assert text("kudos-received", giver="@joris", kind="learning", manager="no") in privately(shown, "sarah")
    assert text("kudos-given", names="@sarah", left=4, kind="learning") in privately(shown, "joris")
    assert text("home-kudos", received=1, left=5) in await _home(world, "sarah")


async def test_taking_the_reaction_away_takes_the_kudos_back(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))
    await world.react("joris", "mortar_board", til.id)

    shown = await world.react("joris", "mortar_board", til.id, added=False)

    assert privately(shown, "sarah") == ""
    assert text("home-kudos", received=0, left=5) in await _home(world, "sarah")
    assert text("home-kudos", received=0, left=5) in await _home(world, "joris")


async def test_two_emoji_are_one_kudos(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))
    await world.react("joris", "mortar_board", til.id)
    await world.react("joris", "bulb", til.id)
    assert text("home-kudos", received=1, left=5) in await _home(world, "sarah")

    await world.react("joris", "mortar_board", til.id, added=False)
    assert text("home-kudos", received=1, left=5) in await _home(world, "sarah")


async def test_a_reaction_on_ones_own_til_does_nothing(world: World) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))

    assert await world.react("sarah", "mortar_board", til.id) == [] or world.name == "tryout"


async def test_from_the_menu_of_a_message(world: World, text: Text) -> None:
    (said,) = await world.say("joris", "#product", "Zo werkt rebase: je schuift je werk naar voren")

    form(await world.shortcut("sarah", "give_kudos", said.id))
    shown = await world.submit("sarah", reason="Heldere uitleg", topics="git")

    assert text("kudos-given", names="@joris", left=4, kind="learning") in privately(shown, "sarah")
    assert "Heldere uitleg" in privately(shown, "joris")


async def test_the_allowance_of_a_day(world: World, text: Text) -> None:
    await world.say("sarah", "#product", "/kudos @joris @fatima @pieter @mei dank")
    shown = await world.say("sarah", "#product", "/kudos @joris @fatima nogmaals")

    answer = privately(shown, "sarah")
    assert text("kudos-given", names="@joris", left=0, kind="learning") in answer
    assert text("kudos-refused-allowance", names="@fatima", count=1) in answer
    assert privately(shown, "fatima") == ""


async def test_undo_takes_back_the_last(world: World, text: Text, listed: Listed) -> None:
    await world.say("sarah", "#product", "/kudos @fatima eerst")
    await world.say("sarah", "#product", "/kudos @joris @mei daarna")

    shown = await world.say("sarah", "#product", "/kudos undo")
    assert text("kudos-undone", names=listed(["@joris", "@mei"])) in privately(shown, "sarah")
    assert text("home-kudos", received=0, left=4) in await _home(world, "sarah")

    await world.say("sarah", "#product", "/kudos ongedaan")
    nothing = await world.say("sarah", "#product", "/kudos undo")
    assert text("kudos-undo-nothing") in privately(nothing, "sarah")


async def test_editing_somebody_out_revokes_theirs(world: World, text: Text) -> None:
    said = (await world.say("sarah", "#product", "@opsteker kudos @joris @fatima bedankt"))[0]

    await world.edit("sarah", said.id, "@opsteker kudos @joris bedankt")
    assert text("home-kudos", received=1, left=5) in await _home(world, "joris")
    assert text("home-kudos", received=0, left=5) in await _home(world, "fatima")

    await world.delete("sarah", said.id)
    assert text("home-kudos", received=0, left=5) in await _home(world, "joris")


async def _home(world: World, who: str) -> str:
    return privately(await world.say(who, "@opsteker", "/learn"), who)
