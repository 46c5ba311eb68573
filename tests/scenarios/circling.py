"""A learning circle as far along as a scenario needs. The world begins on Monday 23 November, nine o'clock:
sign-up closes on Tuesday 1 December, the circle begins the morning after, is half-way on the 9th, reminded on
the 11th, and has its deadline on Tuesday the 15th."""

from collections.abc import Sequence

from tests.scenarios.consulting import press as press
from tests.scenarios.consulting import read as read
from tests.scenarios.consulting import switch_on as switch_on
from tests.scenarios.consulting import to as to
from tests.scenarios.looking import card, form
from tests.scenarios.lunching import until as until
from tests.worlds.world import Shown, World

TASK = "Hoe maken we onze releases kleiner?"
LEARNED = "Een release met één wijziging is de helft van het nakijken"
NOTE = "Afspraak: dinsdag om tien uur in de kantine"


async def call(world: World, by: str = "anna", **values: str) -> Shown:
    """The card in the channel."""
    switch_on(world)
    form(await world.say(by, "#leren", "/learn circle new"))
    filled = {"task": TASK, "until": "2026-12-01", "deadline": "15-12-2026", **values}
    return card(await world.submit(by, **filled))


async def begun(world: World, *people: str) -> list[Shown]:
    """What the circle sees on the morning it begins."""
    called = await call(world)
    for who in people or ("joris", "fatima", "pieter"):
        await world.press(who, "circle_join", called.id)
    return await until(world, "12-02 09:30")


async def write(world: World, asked: Sequence[Shown], who: str, text: str = LEARNED) -> list[Shown]:
    form(await press(world, asked, who, "circle_share"))
    return await world.submit(who, text=text)
