"""From the platform's own menu, wherever one is; and asking a colleague about a message."""

from collections.abc import Callable

import pytest

from handlers import routes
from tests.worlds.world import World

Say = Callable[..., str]


async def test_a_til_is_shared_from_anywhere(world: World, text: Say) -> None:
    (form,) = await world.start("sarah", "share_til", "#leren")
    assert text("til-form-share") in form.text
    shown = await world.submit("sarah", text="Met git bisect vind je de fout #git")
    assert "git bisect" in next(one.text for one in shown if one.where == "#leren")


async def test_kudos_are_given_from_anywhere(world: World, text: Say) -> None:
    await world.start("sarah", "open_kudos", "#leren")
    shown = await world.submit("sarah", receivers="@joris", reason="voor de uitleg")
    assert any("@sarah" in one.text for one in shown if one.where == "@joris")


async def test_a_tip_is_looked_up_from_anywhere(world: World, text: Say) -> None:
    (form,) = await world.start("sarah", "open_tip", "#leren")
    assert text("tip-form-title") in form.text


async def test_a_colleague_is_asked_from_anywhere(world: World, text: Say) -> None:
    if world.name == "tryout":
        pytest.skip("it is behind what /tip did not find")
    (form,) = await world.start("sarah", "ask_colleague", "#leren")
    assert text("asking-form-title") in form.text
    shown = await world.submit("sarah", question="Hoe werkt onze release")
    assert any(one.where == "@sarah" or one.only_for == "sarah" for one in shown)


async def test_a_colleague_is_asked_about_a_message(world: World, text: Say) -> None:
    (said,) = await world.say("joris", "#product", "Hoe werkt git rebase eigenlijk?")
    (form,) = await world.shortcut("sarah", "ask_about", said.id)
    assert text("asking-form-title") in form.text
    shown = await world.submit("sarah")
    assert any("git rebase" in one.text for one in shown), "its words were there already"


async def test_what_others_said_in_private_is_not_copied_out(world: World, text: Say) -> None:
    (theirs,) = await world.say("joris", "#retro", "Hoe lossen we dit geheim op?")
    (form,) = await world.shortcut("sarah", "ask_about", theirs.id)
    wrong = await world.submit("sarah")
    assert text("error-empty-question") in repr(wrong)
    assert "geheim" not in form.text
    (own,) = await world.say("sarah", "#retro", "Hoe werkt git bisect?")
    await world.shortcut("sarah", "ask_about", own.id)
    shown = await world.submit("sarah")
    assert text("error-empty-question") not in repr(shown)


def test_the_menus_fit_together() -> None:
    """Slack has room for ten in all."""
    assert len(routes.STARTS) + len(routes.SHORTCUTS) <= 10
