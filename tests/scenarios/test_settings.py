"""R4: everything somebody chooses for themselves, in one form; W4: and it is kept to."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from handlers.forms.hours import ALL_DAYS
from handlers.people import availability
from handlers.texts import speak
from storage import people, preferences
from storage.database import Transaction
from storage.people import Person
from storage.preferences import Preferences
from tests.scenarios.looking import button, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]


def known(world: World, name: str) -> Person:
    def look(tx: Transaction) -> Person:
        rows = tx.execute(people.table.select().where(people.table.c.workspace_id == tx.workspace.id))
        (found,) = [one for row in rows if (one := people.get(tx, row.id)).name and name in one.name.lower()]
        return found

    return world.database.read(world.ref, look)


def chosen(world: World, name: str) -> Preferences:
    person = known(world, name)
    return world.database.read(world.ref, lambda tx: preferences.of(tx, person.id))


async def opened(world: World, who: str = "sarah") -> Shown:
    return form(await world.say(who, "@opsteker", "/learn settings"))


async def test_all_of_it_is_in_one_form(world: World, text: Text, language: str) -> None:
    word = {"nl": "instellingen", "en": "settings"}[language]
    shown = form(await world.say("sarah", "@opsteker", f"/learn {word}"))

    assert list(shown.inputs.values()) == [
        "language", "zone", "work_days", "hours", "quiet", "paused_until", "modules", "listed", "findable",
    ]  # fmt: skip


async def test_what_was_chosen_is_kept_and_shown_again(world: World, text: Text) -> None:
    await opened(world)
    shown = await world.submit(
        "sarah", zone="new york", work_days="1,2,4", hours="8:30 - 16", quiet="22:00-07:00",
        paused_until="31-12-2026", modules="til,tip", listed="no", findable="no",
    )  # fmt: skip
    day = date(2026, 12, 31)
    assert text("settings-saved-paused", day=speak_day(text, day)) in privately(shown, "sarah")

    assert chosen(world, "sarah") == Preferences("124", "08:30", "16:00", "22:00", "07:00", day, ("kudos",))
    sarah = known(world, "sarah")
    assert (sarah.zone, sarah.keeps_zone, sarah.keeps_language) == ("America/New_York", True, False)
    assert world.database.read(world.ref, lambda tx: people.listed(tx, {sarah.id})) == {}
    assert world.database.read(world.ref, lambda tx: people.findable(tx, {sarah.id})) == {}

    await opened(world)
    await world.submit("sarah")
    assert chosen(world, "sarah").quiet_from == "22:00"
    assert known(world, "sarah") == sarah


def speak_day(text: Text, day: date) -> str:
    language = next(one for one in ("nl", "en") if speak(one).text("yes") == text("yes"))
    return speak(language).day(day)


async def test_untouched_it_stays_as_the_organisation_has_it(world: World, text: Text) -> None:
    await opened(world)
    shown = await world.submit("sarah")

    assert text("settings-saved") in privately(shown, "sarah")
    assert chosen(world, "sarah") == Preferences()


async def test_one_s_own_language(world: World, text: Text, language: str) -> None:
    other = {"nl": "en", "en": "nl"}[language]
    await opened(world)
    shown = await world.submit("sarah", language=other)
    assert speak(other).text("settings-saved") in privately(shown, "sarah")

    page = privately(await world.say("sarah", "@opsteker", "/learn"), "sarah")
    assert speak(other).text("home-title") in page

    await opened(world)
    shown = await world.submit("sarah", language="platform")
    assert text("settings-saved") in privately(shown, "sarah")
    assert text("home-title") in privately(await world.say("sarah", "@opsteker", "/learn"), "sarah")


async def test_the_page_leads_to_it(world: World, text: Text) -> None:
    page = button(await world.home("sarah"), "open_settings")
    assert text("settings-button") in page.buttons
    assert text("setup-button") not in page.buttons

    shown = form(await world.press("sarah", "open_settings", page.id))
    assert "quiet" in shown.inputs.values()
    assert text("settings-saved") in (await world.submit("sarah"))[-1].text  # on the page, where there is one


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("zone", "Mars/Olympus", "settings-error-zone"),
        ("zone", "Europe/Amsterdm", "settings-error-zone"),
        ("hours", "from nine", "settings-error-hours"),
        ("hours", "25:00-26:00", "settings-error-hours"),
        ("hours", "9-9", "settings-error-hours-same"),
        ("quiet", "22:00-22:00", "settings-error-hours-same"),
        ("quiet", "08:00-18:00", "settings-error-quiet"),
        ("quiet", "00:00-23:59", "settings-error-quiet"),
        ("paused_until", "soon", "settings-error-date"),
        ("paused_until", "31-02-2027", "settings-error-date"),
        ("paused_until", "2026-11-23", "settings-error-date-past"),
    ],
)
async def test_what_cannot_be_is_said_and_nothing_is_kept(
    world: World, text: Text, name: str, value: str, key: str
) -> None:
    await opened(world)
    again = form(await world.submit("sarah", **{name: value, "listed": "no", "modules": "til"}))

    near = "Europe/Amsterdam" if "Europe" in value else "none"
    assert again.errors == {name: text(key, near=near) if key == "settings-error-zone" else text(key)}
    assert chosen(world, "sarah") == Preferences()
    sarah = known(world, "sarah")
    assert set(world.database.read(world.ref, lambda tx: people.listed(tx, {sarah.id}))) == {sarah.id}

    shown = await world.submit("sarah", **{name: "08:00-12:00" if name == "hours" else ""})
    assert text("settings-saved") in privately(shown, "sarah")


async def test_a_form_without_a_working_day(world: World, text: Text) -> None:
    """No platform lets that through; a forged form might."""
    await opened(world)
    again = form(await world.submit("sarah", work_days="8,x"))
    assert again.errors == {"work_days": text("settings-error-days")}

    await world.submit("sarah", work_days=",".join(ALL_DAYS))
    assert chosen(world, "sarah").work_days == ALL_DAYS


async def test_it_is_kept_to(world: World) -> None:
    await opened(world)
    await world.submit("sarah", modules="til", quiet="00:00-08:59")
    sarah = known(world, "sarah")

    def look(tx: Transaction) -> list[bool]:
        now = sarah_is_asked_at
        return [availability.open_for_notice(tx, sarah, one, now) is None for one in ("kudos", "til", "tip")]

    sarah_is_asked_at = datetime.fromisoformat("2026-11-23T12:00:00+01:00")
    assert world.database.read(world.ref, look) == [True, False, True]
