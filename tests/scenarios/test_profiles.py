"""R8: what a platform tells about people is kept up to date, except what they chose with us."""

from handlers.texts import speak
from storage import people, roster
from storage.database import Transaction
from storage.people import Person
from tests.scenarios.looking import privately
from tests.worlds.world import World


def sarah(tx: Transaction) -> Person:
    found = next(one for one in roster.everybody(tx) if (one.name or "").lower().startswith("sarah"))
    return people.get(tx, found.id)


async def test_the_platform_tells_and_ones_own_choice_stays(world: World, language: str) -> None:
    await world.say("sarah", "@opsteker", "/learn")
    told = world.database.read(world.ref, sarah)
    assert (told.language, told.zone) == (language, "Europe/Amsterdam")
    other = "en" if language == "nl" else "nl"

    def choose(tx: Transaction) -> None:
        people.keep_zone(tx, people.keep_language(tx, sarah(tx), other), "Asia/Tokyo")

    world.database.write(world.ref, choose)
    shown = await world.say("sarah", "@opsteker", "/kudos undo")

    assert speak(other).text("kudos-undo-nothing") in privately(shown, "sarah")
    kept = world.database.read(world.ref, sarah)
    assert (kept.language, kept.zone) == (other, "Asia/Tokyo")


async def test_who_the_platforms_admin_is(world: World) -> None:
    """Teams does not tell: there an admin is who was named in the settings or chosen."""
    await world.say("anna", "@opsteker", "/learn")
    there = world.database.read(world.ref, roster.everybody)
    anna = next(one for one in there if (one.name or "").lower().startswith("anna"))
    is_admin = world.database.read(world.ref, lambda tx: people.get(tx, anna.id)).is_admin
    assert is_admin == (None if world.name == "teams" else True)
