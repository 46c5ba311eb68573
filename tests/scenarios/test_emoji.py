"""C16: skin, gender, spelling and the age of an emoji make no difference."""

from collections.abc import Callable

import pytest

from tests.scenarios.looking import card, privately
from tests.scenarios.test_setup import open_part, workspace
from tests.worlds.world import World

Text = Callable[..., str]


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ("👍🏽", "+1"),
        (":thumbsup::skin-tone-3:", "+1"),
        ("👩‍🏫", "teacher"),
        ("female-teacher", "teacher"),
        ("❤️", "heart"),
    ],
)
async def test_in_the_set_up_it_may_be_written_in_any_way(
    world: World, text: Text, chosen: str, name: str
) -> None:
    await open_part(world, text, "kudos")
    await world.submit(
        "anna", kudos_emoji=f"🎓{chosen}", experiment_emoji="rocket", teaching_emoji="", kudos_per_day="5"
    )
    assert workspace(world).kudos_emoji == ("mortar_board", name)


@pytest.mark.parametrize(
    "given", ["teacher", "female-teacher", "male-teacher", "female-teacher::skin-tone-4"]
)
async def test_a_reaction_of_any_skin_and_gender_counts(world: World, text: Text, given: str) -> None:
    til = card(await world.say("sarah", "#leren", "/til Ik leerde iets"))

    shown = await world.react("joris", given, til.id)

    assert text("kudos-received", giver="@joris", kind="teaching", manager="no") in privately(shown, "sarah")


async def test_an_emoji_newer_than_this_python_stays(world: World) -> None:
    til = card(
        await world.say("sarah", "#leren", "/til Handig \U0001faea\U0001fae9 می\u200cخواهم हिन्दी 👍🏽")
    )

    assert "Handig \U0001faea\U0001fae9 می\u200cخواهم हिन्दी 👍🏽" in til.text
