"""A TIL is found from the moment it is shared, as it reads now, and by nobody who may not see it."""

from collections.abc import Callable

from tests.scenarios.looking import button, form, privately
from tests.worlds.world import World

Text = Callable[..., str]

QUESTION = "hoe herstel ik een verwijderde branch"


async def found(world: World, who: str, question: str = QUESTION) -> str:
    return privately(await world.say(who, "@opsteker", f"/tip {question}"), who)


async def test_shared_changed_and_deleted(world: World) -> None:
    shared = await world.say("sarah", "#leren", "/til Een verwijderde branch herstel je met git reflog #git")
    assert "git reflog" in await found(world, "joris")

    mine = button(shared, "edit_til").id
    form(await world.press("sarah", "edit_til", mine))
    await world.submit("sarah", text="Een verwijderde branch staat in de prullenbak", topics="git", link="")
    answer = await found(world, "joris")
    assert "prullenbak" in answer
    assert "git reflog" not in answer

    await world.press("sarah", "delete_til", mine)
    assert "prullenbak" not in await found(world, "joris")


async def test_saved_words_are_found_too(world: World) -> None:
    (said,) = await world.say("joris", "#product", "Een verwijderde branch herstel je met git reflog #git")
    await world.shortcut("fatima", "save_til", said.id)

    assert "git reflog" in await found(world, "mei")


async def test_what_is_shared_in_a_private_channel_stays_there(world: World) -> None:
    await world.say("sarah", "#retro", "/til Een verwijderde branch herstel je met git reflog #git")
    await world.say("joris", "#retro", "/til help")

    assert "git reflog" not in await found(world, "mei")
    assert "git reflog" in await found(world, "joris")


async def test_a_lesson_without_a_name_is_found_without_one(world: World) -> None:
    form(await world.say("sarah", "@opsteker", "/til fout"))
    lesson = "Ik gooide een branch weg; een verwijderde branch herstel je met git reflog"
    await world.submit("sarah", text=lesson, topics="git", link="", name="nameless")

    answer = await found(world, "joris")
    assert "git reflog" in answer
    assert "sarah" not in answer.lower()
    knows = privately(await world.say("joris", "@opsteker", "/learn wie-weet git"), "joris")
    assert "sarah" not in knows.lower()
