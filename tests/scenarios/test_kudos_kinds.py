"""K3 and K9: what kudos are for, and whose they are; who may be thanked at all."""

from collections.abc import Callable

import pytest

from storage import kudos
from tests.scenarios.kudos_places import manages, meet
from tests.scenarios.looking import card, form, privately
from tests.worlds.world import World

Text = Callable[..., str]


def received(text: Text, giver: str, kind: str, manager: str = "no") -> str:
    return text("kudos-received", giver=f"@{giver}", kind=kind, manager=manager)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("experiment", "experiment"), ("uitleg", "teaching"), ("teaching", "teaching"), ("leren", "learning")],
)
async def test_the_first_word_says_the_kind(world: World, text: Text, word: str, kind: str) -> None:
    shown = await world.say("sarah", "#product", f"/kudos {word} @joris gedurfd #git")

    assert text("kudos-given", names="@joris", left=4, kind=kind) in privately(shown, "sarah")
    told = privately(shown, "joris")
    assert received(text, "sarah", kind) in told
    assert "gedurfd #git" in told.splitlines()  # without the word that says the kind


async def test_the_form_asks_which_kind(world: World, text: Text) -> None:
    opened = form(await world.say("sarah", "#product", "/kudos uitleg"))
    assert text("kudos-form-kind") in opened.inputs

    shown = await world.submit("sarah", receivers="@joris")
    assert text("kudos-given", names="@joris", left=4, kind="teaching") in privately(shown, "sarah")

    form(await world.say("sarah", "#product", "/kudos"))
    shown = await world.submit("sarah", receivers="@fatima", kind="experiment", reason="Het lukte niet")
    assert received(text, "sarah", "experiment") in privately(shown, "fatima")


async def test_an_emoji_has_its_kind(world: World, text: Text) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))

    shown = await world.react("joris", "test_tube", til.id)
    assert received(text, "joris", "experiment") in privately(shown, "sarah")

    await world.react("joris", "mortar_board", til.id)  # another kind is another kudos
    assert _received(world, (await meet(world, "sarah"))["sarah"]) == 2
    await world.react("joris", "test_tube", til.id, added=False)
    assert _received(world, (await meet(world, "sarah"))["sarah"]) == 1


async def test_help_explains_them(world: World) -> None:
    shown = privately(await world.say("sarah", "@opsteker", "/kudos help"), "sarah")
    kudos = "kudos" if world.name == "teams" else "/kudos"
    assert all(part in shown for part in (f"{kudos} experiment @anna", "🧪", f"{kudos} top"))


async def test_a_manager_s_kudos_say_so(world: World, text: Text) -> None:
    await manages(world, "fatima", "sarah")
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))

    shown = await world.react("fatima", "mortar_board", til.id)
    assert received(text, "fatima", "learning", manager="yes") in privately(shown, "sarah")

    shown = await world.say("fatima", "#product", "/kudos experiment @joris gedurfd")
    assert received(text, "fatima", "experiment") in privately(shown, "joris")
    shown = await world.say("sarah", "#product", "/kudos @fatima dank")
    assert received(text, "sarah", "learning") in privately(shown, "fatima")


def _received(world: World, person_id: int) -> int:
    return world.database.read(world.ref, lambda tx: kudos.count_received(tx, person_id))
