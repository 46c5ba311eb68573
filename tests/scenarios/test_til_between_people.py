"""A TIL from a chat between people goes to the channel for everybody only when its author says so."""

from collections.abc import Callable

import pytest

from storage import places, tils, workspaces
from storage.database import Transaction
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.worlds.world import Shown, World

Text = Callable[..., str]
WORDS = "Met git worktree heb je twee takken open"


async def _shared(world: World, how: str) -> list[Shown]:
    await world.say("joris", "#leren", "/learn gaps")  # the bot knows what this channel is called
    where = await world.together("joris", "sarah")
    if how == "form":
        form(await world.say("sarah", where, "/til"))
        return await world.submit("sarah", text=WORDS, topics="git", link="")
    words = f"{WORDS} #git"
    said = {
        "typed": f"/til {words}",
        "mentioned": f"@opsteker til {words}",
        "lesson": f"/til fout: {WORDS}",
    }
    return await world.say("sarah", where, said[how])


@pytest.mark.parametrize("how", ["typed", "mentioned", "form", "lesson"])
async def test_it_is_asked_first_in_a_private_answer(world: World, text: Text, how: str) -> None:
    shown = await _shared(world, how)

    assert publicly(shown, "#leren") == []
    assert WORDS not in "".join(one.text for one in shown if one.by == "opsteker" and not _is_hers(one))
    asked = button(shown, "post_til")
    assert _is_hers(asked)
    assert WORDS in asked.text
    assert list(asked.buttons) == [text("til-button-post", where="#leren"), text("til-button-to-self")]


@pytest.mark.parametrize("how", ["typed", "form", "lesson"])
async def test_posted_when_its_author_says_so_once(world: World, text: Text, how: str) -> None:
    asked = button(await _shared(world, how), "post_til")

    assert WORDS in card(await world.press("sarah", "post_til", asked.id)).text
    again = await world.press("sarah", "post_til", asked.id)
    late = await world.press("sarah", "keep_til", asked.id)

    assert publicly(again, "#leren") == publicly(late, "#leren") == []
    said = text("til-posted-before", where="#leren")
    assert said in privately(again, "sarah")
    assert said in privately(late, "sarah")
    assert WORDS in privately(await world.say("joris", "@opsteker", "/tip git worktree takken"), "joris")


async def test_kept_it_is_only_its_authors(world: World, text: Text) -> None:
    asked = button(await _shared(world, "typed"), "post_til")

    kept = await world.press("sarah", "keep_til", asked.id)
    again = await world.press("sarah", "keep_til", asked.id)

    for shown in (kept, again):
        assert publicly(shown, "#leren") == []
        assert text("til-to-self", named="yes") in privately(shown, "sarah")
    assert WORDS in privately(await world.say("sarah", "@opsteker", "/til mine"), "sarah")
    for asking in ("/tip git worktree takken", "/learn who-knows git", "/til mine"):
        shown = await world.say("joris", "@opsteker", asking)
        assert WORDS not in privately(shown, "joris")
        assert "@sarah" not in privately(shown, "joris")
    assert WORDS in card(await world.press("sarah", "post_til", asked.id)).text, "it can still be shared"


async def test_unanswered_it_is_kept(world: World) -> None:
    await _shared(world, "typed")

    shown = await world.wait(days=8)

    assert not [one for one in shown if WORDS in one.text]
    assert WORDS in privately(await world.say("sarah", "@opsteker", "/til mine"), "sarah")


async def test_the_same_link_joins_what_is_there(world: World, text: Text) -> None:
    first = card(
        await world.say("joris", "#leren", "/til Zo werkt het https://git-scm.com/docs/git-worktree")
    )
    where = await world.together("joris", "sarah")
    said = await world.say("sarah", where, f"/til {WORDS} https://git-scm.com/docs/git-worktree")
    asked = button(said, "post_til")

    shown = await world.press("sarah", "post_til", asked.id)
    again = await world.press("sarah", "post_til", asked.id)

    assert [one.updates for one in publicly(shown, "#leren") if one.updates] == [first.id]
    assert WORDS in "".join(one.text for one in publicly(shown, "#leren"))
    assert publicly(again, "#leren") == []
    assert text("til-gone") in privately(again, "sarah")


async def test_another_channel_since_is_asked_anew(world: World) -> None:
    await world.say("anna", "#algemeen", "/til Iets anders")
    asked = button(await _shared(world, "typed"), "post_til")

    def choose(tx: Transaction) -> None:
        first = tils.find(tx, 1)
        assert first is not None
        assert first.place_id is not None
        key = places.get(tx, first.place_id).key
        workspaces.change(tx.connection, tx.workspace, til_channel=key)

    world.database.write(world.ref, choose)

    anew = await world.press("sarah", "post_til", asked.id)

    assert publicly(anew, "#leren") == publicly(anew, "#algemeen") == []
    shown = await world.press("sarah", "post_til", button(anew, "post_til").id)
    assert WORDS in card(shown, "#algemeen").text


async def test_a_lesson_without_a_name_is_asked_too(world: World, text: Text) -> None:
    """On Teams such a form opens in one's own chat alone."""
    where = await world.together("joris", "sarah")
    opened = await world.say("sarah", where, "/til fout")
    if not any(one.inputs for one in opened):
        assert text("only-between-us", words="til fout") in privately(opened, "sarah")
        return
    shown = await world.submit("sarah", text=WORDS, topics="", link="", name="nameless")
    assert publicly(shown, "#leren") == []
    asked = button(shown, "post_til")

    kept = await world.press("sarah", "keep_til", asked.id)
    assert text("til-to-self", named="no") in privately(kept, "sarah")
    posted = card(await world.press("sarah", "post_til", asked.id))
    assert WORDS in posted.text
    assert "@sarah" not in posted.text


async def test_ones_own_chat_with_the_bot_is_no_chat_between_people(world: World) -> None:
    shown = await world.say("sarah", "@opsteker", f"/til {WORDS}")

    assert WORDS in card(shown, "#leren").text


def _is_hers(one: Shown) -> bool:
    return one.only_for == "sarah" or one.where == "@sarah"
