"""L11: the pulse of a team: averages from five answers on, and then what is done with it."""

import json
from collections.abc import Callable, Iterable, Sequence

import pytest

from storage import people, pulses, staff, workspaces
from storage.staff import Staff
from tests.scenarios.consulting import press
from tests.scenarios.looking import button, card, form, privately, publicly
from tests.scenarios.lunching import of, until
from tests.worlds.world import Shown, World

Text = Callable[..., str]
TEAM = ("joris", "fatima", "pieter", "mei", "anna")
SCALE = {"joris": "7", "fatima": "6", "pieter": "2", "mei": "5", "anna": "6"}


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    modules = ("til", "feedback")
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=modules)
    )


async def leads(world: World, names: Iterable[str] = TEAM) -> None:
    """Sarah, these people: each of them was here."""
    for who in ("sarah", *TEAM):
        await world.say(who, "#leren", "/learn")
    known = world.database.read(world.ref, lambda tx: {name: number for number, name in people.names(tx)})
    first = {name.split()[0].lower(): number for name, number in known.items()}
    team = {first[name]: Staff(manager_id=first["sarah"]) for name in names}
    world.database.write(world.ref, lambda tx: staff.put(tx, team))


async def begin(world: World, items: str = "risk mistake") -> list[Shown]:
    form(await world.say("sarah", "#leren", "/learn polsslag nieuw"))
    return await world.submit("sarah", items=items)


async def answer(world: World, begun: Sequence[Shown], who: str, items: str = "risk mistake") -> list[Shown]:
    form(await press(world, begun, who, "pulse_answer"))
    return await world.submit(who, **dict.fromkeys(items.split(), SCALE[who]))


async def test_from_five_answers_to_heard_and_done(world: World, text: Text, text_aloud: Text) -> None:
    await leads(world)
    assert text("pulse-none") in privately(await world.say("sarah", "#leren", "/learn polsslag"), "sarah")
    begun = await begin(world)
    assert text("pulse-begun", count=5, where="#leren", least=5, days=7) in privately(begun, "sarah")
    assert publicly(begun, "#leren") == []
    assert of(begun, "sarah") == [] or "pulse_answer" not in of(begun, "sarah")[-1].buttons.values()
    for who in TEAM:
        assert text("pulse-how", least=5) in privately(begun, who)
        assert text("pulse-thanks") in privately(await answer(world, begun, who), who)
        # However many there are: nothing for her to see, count or take along until it is over.
        here = await world.say("sarah", "#leren", "/learn polsslag")
        assert text("pulse-none") in privately(here, "sarah")
    twice = await world.press("joris", "pulse_answer", button(of(begun, "joris"), "pulse_answer").id)
    assert text("pulse-said-before") in privately(twice, "joris")
    given = await world.say("sarah", "@sarah", "/learn export")
    data = next(json.loads(one.file) for one in given if one.text.endswith("json"))
    assert {"pulse_counts", "pulse_asked"} & data["tables"].keys() == set()
    assert len(data["tables"]["pulses"]) == 1

    # A week later the averages are in the channel: 26 / 5, and counted the other way round.
    over = await until(world, "11-30 12:00")
    shown = card(over)
    assert text_aloud("pulse-average", value=5.2, most=7, edge="none") in shown.text
    assert text_aloud("pulse-average-reversed", value=2.8, most=7, edge="none") in shown.text
    here = privately(await world.say("joris", "#leren", "/learn polsslag"), "joris")
    assert text("pulse-average", value=5.2, most=7, edge="none") in here

    # She is reminded until she says in the channel what is done with it.
    first = of(over, "sarah") or of(await until(world, "12-01 12:00"), "sarah")
    assert text("pulse-remind", where="#leren") in first[-1].text
    waits = await world.say("sarah", "#leren", "/learn polsslag nieuw")
    assert text("pulse-there-shown") in privately(waits, "sarah")
    second = of(await until(world, "12-08 12:00"), "sarah")
    assert text("pulse-remind", where="#leren") in second[-1].text
    form(await world.press("sarah", "pulse_doing", second[-1].id))
    empty = form(await world.submit("sarah", heard="…", doing=""))
    assert empty.errors == {"heard": text("pulse-error-heard"), "doing": text("pulse-error-doing")}
    done = await world.submit("sarah", heard="Fouten melden voelt eng", doing="Elke vrijdag een van mij")
    assert text("pulse-posted") in privately(done, "sarah")
    assert "Elke vrijdag" in card(done).text
    assert of(await until(world, "12-16 12:00"), "sarah") == []
    again = await world.press("sarah", "pulse_doing", second[-1].id)
    assert text("pulse-done-before") in privately(again, "sarah")
    soon = await world.say("sarah", "#leren", "/learn polsslag nieuw")
    assert text("pulse-soon", day="|").split("|")[0] in privately(soon, "sarah")


async def test_fewer_than_five_answers_show_nothing(world: World, text: Text, text_aloud: Text) -> None:
    await leads(world)
    begun = await begin(world)
    for who in TEAM[:4]:
        await answer(world, begun, who)
    over = await until(world, "12-01 12:00")
    assert text_aloud("pulse-few", least=5) in card(over).text
    assert of(over, "sarah") == []
    late = await world.press("anna", "pulse_answer", button(of(begun, "anna"), "pulse_answer").id)
    assert text("pulse-over") in privately(late, "anna")
    left = world.database.read(world.ref, lambda tx: pulses.last_of(tx, _sarah(world)))
    assert left is not None
    assert world.database.read(world.ref, lambda tx: pulses._counted(tx, left)) == {"risk": [], "mistake": []}


def _sarah(world: World) -> int:
    names = world.database.read(world.ref, people.names)
    return next(number for number, name in names if name.lower().startswith("sarah"))


async def test_a_team_of_four_is_refused_with_the_reason(world: World, text: Text) -> None:
    nobody = await world.say("sarah", "#leren", "/learn polsslag nieuw")
    assert text("pulse-not-a-leader", names="|", known="no").split(".")[0] in privately(nobody, "sarah")
    await leads(world, TEAM[:4])
    small = await world.say("sarah", "#leren", "/learn polsslag nieuw")
    assert text("pulse-small", least=5) in privately(small, "sarah")
    alone = await world.say("sarah", "@sarah", "/learn polsslag nieuw")
    assert text("pulse-only-channels") in privately(alone, "sarah")
    near = await world.say("sarah", "#leren", "/learn polsslag niew")
    assert text("meant") in privately(near, "sarah")
    helped = await world.say("sarah", "#leren", "/learn polsslag help")
    assert "5" in privately(helped, "sarah")


async def test_who_is_not_asked_and_what_is_no_number(world: World, text: Text) -> None:
    await leads(world)
    none = form(await begin(world, ""))
    assert set(none.errors.values()) == {text("pulse-error-items", most=3)}
    many = form(await world.submit("sarah", items="risk problems mistake time"))
    assert set(many.errors.values()) == {text("pulse-error-items", most=3)}
    begun = await world.submit("sarah", items="risk")
    form(await press(world, begun, "joris", "pulse_answer"))
    wrong = form(await world.submit("joris", risk="9"))
    assert wrong.errors == {"risk": text("pulse-error-value")}
    waits = "".join(one.text for one in await world.home("mei"))
    assert text("pulse-how", least=5) in waits
