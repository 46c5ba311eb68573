"""M7: what somebody learned from a meeting becomes a TIL of the two when the other one says yes, and until
then it is nowhere but with these two."""

from collections.abc import Callable

from sqlalchemy import func, select

from storage import tils, workspaces
from storage.database import Transaction
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.mentoring import paired, told, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]

QUESTION = "/tip wanneer helpt een index"
LEARNED = "Een index helpt pas als de query hem kan gebruiken"


async def met(world: World, text: Text) -> list[Shown]:
    """Sarah and Joris spoke with each other, and Sarah says so."""
    await paired(world)
    spoken = await until(world, "11-30 10:00")
    return await world.press(
        "sarah", text("mentor-button-met"), button(told(spoken, "sarah"), "mentor_met").id
    )


async def saved(world: World, text: Text, words: str = LEARNED) -> list[Shown]:
    shown = button(await met(world, text), "mentor_harvest")
    form(await world.press("sarah", text("mentor-button-harvest"), shown.id))
    return await world.submit("sarah", text=words, topics="sql, #indexen")


def shared(world: World) -> int:
    counted = select(func.count()).select_from(tils.table)
    return world.database.read(
        world.ref,
        lambda tx: tx.execute(counted.where(tils.table.c.workspace_id == tx.workspace.id)).scalar_one(),
    )


async def test_yes_makes_it_a_til_of_both(world: World, text: Text) -> None:
    await world.say("mei", "#leren", "/til mine")  # from here on the channel has a name
    asked = await saved(world, text)

    # Joris reads exactly what would be shared; it is nowhere else.
    assert text("mentor-harvest-kept", other="@joris") in privately(asked, "sarah")
    (question,) = told(asked, "joris")
    for words in (
        text("mentor-harvest-title"),
        text("mentor-harvest-learned", writer="@sarah"),
        LEARNED,
        "#sql #indexen",
        text("mentor-harvest-note", named="yes", where="#leren"),
    ):
        assert words in question.text
    assert {one.where for one in asked if LEARNED in one.text} == {"@joris"}
    assert shared(world) == 0
    assert LEARNED not in privately(await world.say("mei", "@opsteker", QUESTION), "mei")

    # Yes: it stands in the channel with both names, and is found.
    yes = await world.press("joris", text("mentor-button-harvest-yes"), question.id)
    shown = card(yes)
    assert text("til-together", author="@sarah", other="@joris") in shown.text
    assert LEARNED in shown.text
    assert text("mentor-harvest-shared", named="yes", where="#leren") in privately(yes, "joris")
    agreed = text("mentor-harvest-agreed", named="yes", where="#leren", other="@joris")
    assert agreed in privately(yes, "sarah")
    assert text("milestone-first") in privately(yes, "sarah")
    found = privately(await world.say("mei", "@opsteker", QUESTION), "mei")
    assert LEARNED in found
    assert "@joris" in found
    assert "@sarah" in found
    knows = privately(await world.say("mei", "@opsteker", "/learn who-knows indexen"), "mei")
    one_til = text("experts-tils", count=1, topic="#indexen")
    for who in ("@sarah", "@joris"):
        assert text("experts-line", person=who, reasons=one_til) in knows

    # It counts for both, helps neither of them, and a second yes changes nothing.
    for who in ("sarah", "joris"):
        own = await world.press(who, "helped", shown.id)
        assert text("til-own") in privately(own, who)
    twice = await world.press("joris", text("mentor-button-harvest-yes"), question.id)
    assert text("mentor-harvest-over", state="shared") in privately(twice, "joris")
    assert shared(world) == 1

    # What two agreed to is not rewritten by one; either can take it back.
    mine = button(await world.say("joris", "@joris", "/til mine"), "delete_til")
    assert LEARNED in mine.text
    assert "edit_til" not in mine.buttons.values()
    await world.press("joris", "delete_til", mine.id)
    assert LEARNED not in privately(await world.say("sarah", "@sarah", "/til mine"), "sarah")


async def test_rather_not_stays_between_the_two(world: World, text: Text) -> None:
    asked = await saved(world, text)
    question = button(told(asked, "joris"), "mentor_harvest_no")

    no = await world.press("joris", text("mentor-button-harvest-no"), question.id)

    assert text("mentor-harvest-declined") in privately(no, "joris")
    assert text("mentor-harvest-private", other="@joris") in privately(no, "sarah")
    late = await world.press("joris", text("mentor-button-harvest-yes"), question.id)
    assert text("mentor-harvest-over", state="private") in privately(late, "joris")
    assert publicly([*asked, *no, *late], "#leren") == []
    assert shared(world) == 0
    assert LEARNED in privately(await world.say("sarah", "@sarah", "/mentor notes"), "sarah")
    assert LEARNED not in privately(await world.say("joris", "@joris", "/mentor notes"), "joris")


async def test_no_answer_is_a_no_and_is_told_once(world: World, text: Text) -> None:
    await saved(world, text)

    nothing = await until(world, "12-07 09:30")
    assert privately(nothing, "sarah") == ""
    over = await until(world, "12-07 10:30")

    assert privately(over, "sarah").count(text("mentor-harvest-private", other="@joris")) == 1
    quiet = await until(world, "12-13 10:00")
    assert privately(quiet, "sarah") == ""
    assert shared(world) == 0


async def test_who_stops_takes_it_along(world: World, text: Text) -> None:
    question = button(told(await saved(world, text), "joris"), "mentor_harvest_yes")
    stopped = await world.say("sarah", "@sarah", "/mentor stoppen")

    told_sarah = [*stopped, *await world.wait(minutes=5)]
    assert privately(told_sarah, "sarah").count(text("mentor-harvest-private", other="@joris")) == 1
    late = await world.press("joris", text("mentor-button-harvest-yes"), question.id)
    assert text("mentor-harvest-over", state="private") in privately(late, "joris")
    assert shared(world) == 0


async def test_one_thing_from_each_meeting_and_one_from_looking_back(world: World, text: Text) -> None:
    shown = button(await met(world, text), "mentor_harvest")
    form(await world.press("sarah", "mentor_harvest", shown.id))
    empty = form(await world.submit("sarah", text="  ", topics=""))
    assert text("error-empty") in empty.errors.values()
    await world.submit("sarah", text=LEARNED, topics="")
    again = await world.press("sarah", "mentor_harvest", shown.id)
    assert text("mentor-harvest-before") in privately(again, "sarah")

    home = await world.say("joris", "@joris", "/mentor")
    closed = await world.press("joris", "mentor_close", button(home, "mentor_close").id)
    form(await world.press("joris", "mentor_reflect", button(told(closed, "joris"), "mentor_reflect").id))
    back = await world.submit("joris", text="Uitleggen is nog eens leren")
    form(await world.press("joris", "mentor_harvest", button(back, "mentor_harvest").id))
    asked = await world.submit("joris", text="Wie uitlegt leert het zelf", topics="uitleg")
    yes = await world.press(
        "sarah", "mentor_harvest_yes", button(told(asked, "sarah"), "mentor_harvest_yes").id
    )
    assert text("til-together", author="@joris", other="@sarah") in card(yes).text


async def test_without_tils_there_is_no_such_button(world: World, text: Text) -> None:
    def off(tx: Transaction) -> None:
        modules = tuple(one for one in tx.workspace.modules if one != "til")
        workspaces.change(tx.connection, tx.workspace, modules=modules)

    question = button(told(await saved(world, text), "joris"), "mentor_harvest_yes")
    world.database.write(world.ref, off)

    late = await world.press("joris", text("mentor-button-harvest-yes"), question.id)
    assert text("mentor-harvest-off") in privately(late, "joris")
    assert text("mentor-harvest-private", other="@joris") in privately(late, "sarah")
    second = await until(world, "12-18 10:00")
    again = await world.press(
        "sarah", text("mentor-button-met"), button(told(second, "sarah"), "mentor_met").id
    )
    assert "mentor_harvest" not in {action for one in again for action in one.buttons.values()}
