"""S5: the gap list, without names, grouped when alike."""

from collections.abc import Callable, Iterator

import pytest

from storage import workspaces
from storage.database import Transaction, open_database
from tests.conftest import DEFAULTS
from tests.open_questions import asked_aloud, looked_up
from tests.scenarios.looking import button, card, form, privately
from tests.worlds.world import World

Text = Callable[..., str]
Asked = Callable[..., None]


@pytest.fixture
def asked(world: World, sqlite_url: str) -> Iterator[Asked]:
    """Questions that nobody had an answer to, with these words."""
    database = open_database(sqlite_url, DEFAULTS)

    def record(*texts: str, how: Callable[[Transaction, str], None] = asked_aloud) -> None:
        def work(tx: Transaction) -> None:
            for one in texts:
                how(tx, one)

        (workspace,) = database.submit_across(workspaces.all).result()
        database.write(workspace, work)

    yield record
    database.close()


async def _gaps(world: World, word: str = "gaps", by: str = "mei") -> str:
    return privately(await world.say(by, "@opsteker", f"/learn {word}"), by)


@pytest.mark.parametrize("word", ["gaps", "questions", "open-vragen", "vragen"])
async def test_nothing_open_is_said(world: World, text: Text, word: str) -> None:
    assert text("gaps-none") in await _gaps(world, word)


async def test_alike_stand_together_what_was_asked_most_first(world: World, text: Text, asked: Asked) -> None:
    await _gaps(world)
    asked("Waar vraag ik een pasje aan?", "pasjes aanvragen waar", "printer")

    lines = (await _gaps(world)).splitlines()

    assert lines[0] == text("gaps-title")
    assert lines[1] == "pasjes aanvragen waar"
    assert lines[2].startswith(text("gaps-asked", count=2, day="")[:14])
    assert "Waar vraag ik een pasje aan?" not in lines
    assert lines.index("printer") > 2


async def test_five_at_a_time_and_the_end_is_said(world: World, text: Text, asked: Asked) -> None:
    await _gaps(world)
    animals = ["aap", "beer", "kat", "hond", "egel", "fazant", "geit"]
    asked(*animals)

    first = await world.say("mei", "@opsteker", "/learn gaps")
    second = await world.press("mei", "more_gaps", button(first, "more_gaps").id)

    shown = [[name for name in animals if name in privately(page, "mei").split()] for page in (first, second)]
    assert shown == [["kat", "hond", "egel", "fazant", "geit"], ["aap", "beer"]]
    assert text("list-end") not in privately(first, "mei")
    assert text("list-end") in privately(second, "mei")


async def test_who_knows_it_answers_and_it_is_off_the_list(world: World, text: Text, asked: Asked) -> None:
    await _gaps(world)
    asked("pasjes aanvragen waar", how=looked_up)
    listed = await world.say("mei", "@opsteker", "/learn gaps")
    form(await world.press("mei", "know_answer", button(listed, "know_answer").id))

    again = form(await world.submit("mei", answer="Bij de balie.", consent="no"))
    assert set(again.errors.values()) == {text("asking-nobody-to-tell")}

    shown = await world.submit("mei", answer="Bij de balie.", consent="yes")
    assert text("asking-thanks-tip") in privately(shown, "mei")
    assert text("gaps-none") in await _gaps(world)
    late = await world.press("mei", "know_answer", button(listed, "know_answer").id)
    assert text("asking-answered-before") in privately(late, "mei")


async def test_what_was_looked_up_and_answered_elsewhere_is_off_the_list(
    world: World, text: Text, asked: Asked
) -> None:
    await world.say("sarah", "#leren", "/til Iets anders")
    asked("pasjes aanvragen waar", how=looked_up)
    opened = await world.say("sarah", "@opsteker", "/learn who-knows pasjes")
    form(await world.press("sarah", "ask_colleague", button(opened, "ask_colleague").id))
    sent = await world.submit("sarah", question="Hoe moet ik pasjes aanvragen?", topics="", name="named")

    form(await world.press("mei", "know_answer", card(sent).id))
    await world.submit("mei", answer="Bij de balie.", consent="yes")

    assert text("gaps-none") in await _gaps(world)


async def test_people_named_in_a_question_are_left_out(world: World, text: Text, asked: Asked) -> None:
    await _gaps(world)
    asked("\ue0001\ue001 hoe werkt het rooster?")

    assert "hoe werkt het rooster?" in (await _gaps(world)).splitlines()
