"""R3: an organisation is set up in chat, by its admins."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers import modules
from handlers.calendar import public_holidays
from handlers.texts import speak
from storage import audit, free_days, people, places
from storage.database import Transaction
from storage.places import Place
from storage.workspaces import Workspace
from tests.scenarios.looking import button, form, privately
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_stand_in import BOT
from tests.worlds.slack_world import SlackWorld
from tests.worlds.world import Shown, World

Text = Callable[..., str]
SECTIONS = ("modules", "channels", "kudos", "place", "hours", "who")


def workspace(world: World) -> Workspace:
    return world.database.read(world.ref, lambda tx: tx.workspace)


def acts(world: World) -> list[tuple[str, str]]:
    def look(tx: Transaction) -> list[tuple[str, str]]:
        chosen = select(audit.table).where(audit.table.c.workspace_id == tx.workspace.id).order_by("id")
        return [(row.act, row.about) for row in tx.execute(chosen)]

    return world.database.read(world.ref, look)


def title(text: Text, name: str) -> str:
    return text(f"setup-{name}")


async def open_part(world: World, text: Text, name: str, where: str = "@opsteker") -> Shown:
    """Anna opens the form of one part."""
    shown = await world.say("anna", where, "/learn setup")
    card = button(shown, "open_setup")
    label = text("setup-change", part=title(text, name))
    assert label in card.buttons
    return form(await press(world, "anna", card, label))


async def press(world: World, who: str, card: Shown, label: str) -> list[Shown]:
    """One of several buttons with the same action."""
    return await world.press(who, label, card.id)


async def test_everything_as_it_is_now_with_a_button_for_each_part(
    world: World, text: Text, language: str
) -> None:
    word = {"nl": "inrichten", "en": "setup"}[language]
    shown = button(await world.say("anna", "@opsteker", f"/learn {word}"), "open_setup")

    for name in SECTIONS:
        assert title(text, name) in shown.text.splitlines()
        assert text("setup-change", part=title(text, name)) in shown.buttons
    assert title(text, "here") not in shown.text.splitlines()
    for name in modules.ALL:
        assert module_line(text, name, on=name in workspace(world).modules) in shown.text
    assert text("setup-hours-now", days=_days(language), hours="09:00-17:00") in shown.text
    assert text("setup-elsewhere") in shown.text


def module_line(text: Text, name: str, on: bool) -> str:
    says = {"name": text(f"module-{name}"), "does": text(f"module-{name}-does")}
    return text("setup-modules-now", on="yes" if on else "no", **says)


def _days(language: str) -> str:
    return ", ".join(speak(language).weekday(number) for number in range(1, 6))


async def test_others_are_told_what_to_do(world: World, text: Text) -> None:
    await world.say("anna", "@opsteker", "/learn")
    shown = privately(await world.say("sarah", "@opsteker", "/learn setup"), "sarah")

    assert "OPSTEKER_ADMINS" in shown
    assert "@anna" in shown
    assert sarah(world).user in shown
    assert acts(world) == [("refused", "setup")]


def sarah(world: World) -> people.Person:
    def look(tx: Transaction) -> people.Person:
        rows = tx.execute(people.table.select().where(people.table.c.workspace_id == tx.workspace.id))
        return next(one for row in rows if "sarah" in ((one := people.get(tx, row.id)).name or "").lower())

    return world.database.read(world.ref, look)


async def test_the_page_of_an_admin_leads_to_it(world: World, text: Text) -> None:
    page = button(await world.home("anna"), "setup_overview")
    shown = await world.press("anna", "setup_overview", page.id)
    assert text("setup-intro") in shown[-1].text  # on the page, where there is one


async def test_modules(world: World, text: Text) -> None:
    shown = await open_part(world, text, "modules")
    assert list(shown.inputs.values()) == ["modules"]
    saved = await world.submit("anna", modules="til,tip")

    assert workspace(world).modules == ("til", "tip")
    assert text("setup-saved", part=title(text, "modules")) in privately(saved, "anna")
    assert module_line(text, "kudos", on=False) in privately(saved, "anna")
    assert acts(world) == [("setup", "modules")]
    off = privately(await world.say("sarah", "#leren", "/kudos @joris dank"), "sarah")
    assert text("admission-off", module=text("module-kudos")) in off

    back = await world.press("anna", "open_setup", button(saved, "open_setup").id)
    assert text("setup-intro") in privately(back, "anna")


async def test_a_channel_without_a_name_is_never_called_by_its_id(world: World, text: Text) -> None:
    await world.say("mei", "#data", "/til Iets #data")
    data = place(world, "data")
    await open_part(world, text, "channels")
    await world.submit("anna", channel=data.key)

    def forget_name(tx: Transaction) -> None:
        tx.execute(
            places.table.update().where(places.table.c.workspace_id == tx.workspace.id).values(name=None)
        )

    world.database.write(world.ref, forget_name)
    shown = "\n".join(one.text for one in await world.say("anna", "@opsteker", "/learn setup"))
    nameless = "#data" if data.key == "#data" else text("setup-channel-nameless", number=0)
    assert text("setup-channel-is", channel=nameless) in shown
    assert data.key == "#data" or data.key not in shown


async def test_the_channel_for_tils(world: World, text: Text) -> None:
    await world.say("mei", "#data", "/til Iets #data")
    await open_part(world, text, "channels")
    data = place(world, "data")
    saved = await world.submit("anna", channel=data.key)

    assert text("setup-channel-is", channel="#data") in privately(saved, "anna")
    shown = await world.say("sarah", "@opsteker", "/til Een mooi inzicht")
    assert [one.where for one in shown if "Een mooi inzicht" in one.text and one.where == "#data"]

    await open_part(world, text, "channels")
    saved = await world.submit("anna", channel="none")
    assert text("setup-channel-none") in privately(saved, "anna")


async def test_a_channel_without_the_bot_is_not_the_channel_for_tils(world: World, text: Text) -> None:
    if not isinstance(world, SlackWorld):
        pytest.skip("elsewhere one chooses of the channels that the bot knows")
    world.slack.add_channel("C0STIL", "stil", "public", {user_id("anna")})
    await open_part(world, text, "channels")
    before = workspace(world).til_channel
    again = form(await world.submit("anna", channel="#stil"))
    assert again.errors == {"channel": text("error-not-in-channel", name="stil")}
    assert workspace(world).til_channel == before
    world.slack.channels["C0STIL"].members.add(BOT)
    saved = await world.submit("anna", channel="#stil")
    assert text("setup-channel-is", channel="#stil") in privately(saved, "anna")
    assert workspace(world).til_channel == "C0STIL"


async def test_what_slack_does_not_tell_about_is_no_channel_for_tils(world: World, text: Text) -> None:
    if not isinstance(world, SlackWorld):
        pytest.skip("elsewhere one chooses of the channels that the bot knows")
    world.slack.add_channel("C0STIL", "stil", "public", {BOT})
    await open_part(world, text, "channels")
    world.slack.trouble["conversations.info"] = ["channel_not_found"]
    again = form(await world.submit("anna", channel="#stil"))
    assert again.errors == {"channel": text("setup-error-channel")}


def place(world: World, name: str) -> Place:
    def look(tx: Transaction) -> Place:
        rows = tx.execute(places.table.select().where(places.table.c.workspace_id == tx.workspace.id))
        named = (one for row in rows if (one := places.get(tx, row.id)))
        return next(one for one in named if name in f"{one.name} {one.key}".lower())

    return world.database.read(world.ref, look)


async def test_emoji_and_allowance(world: World, text: Text) -> None:
    shown = await open_part(world, text, "kudos")
    assert list(shown.inputs.values()) == [
        "kudos_emoji", "experiment_emoji", "teaching_emoji", "kudos_per_day",
    ]  # fmt: skip
    await world.submit(
        "anna", kudos_emoji=":star: 🎓", experiment_emoji="rocket", teaching_emoji="", kudos_per_day="2"
    )

    now = workspace(world)
    assert now.kudos_emoji == ("star", "mortar_board")
    assert (now.experiment_emoji, now.teaching_emoji, now.kudos_per_day) == (("rocket",), (), 2)
    assert sorted(acts(world)) == [
        ("setup", name) for name in ("experiment_emoji", "kudos_emoji", "kudos_per_day", "teaching_emoji")
    ]


@pytest.mark.parametrize("per_day", ["0", "101", "-1", "veel", "1e3"])
async def test_an_allowance_that_is_none(world: World, text: Text, per_day: str) -> None:
    await open_part(world, text, "kudos")
    again = form(await world.submit("anna", kudos_per_day=per_day, kudos_emoji="star"))
    assert again.errors == {"kudos_per_day": text("setup-error-number", least=1, most=100)}
    assert workspace(world).kudos_per_day == 5
    assert "star" not in workspace(world).kudos_emoji
    assert acts(world) == []


async def test_one_emoji_means_one_thing(world: World, text: Text) -> None:
    await open_part(world, text, "kudos")
    again = form(
        await world.submit("anna", kudos_emoji="star", experiment_emoji="star", teaching_emoji=":books:")
    )
    taken = text("setup-error-emoji-taken", emoji=":star:", other=text("setup-kudos-learning"))
    tils = text("setup-error-emoji-taken", emoji=":books:", other=text("setup-kudos-til"))
    assert again.errors == {"experiment_emoji": taken, "teaching_emoji": tils}

    again = form(await world.submit("anna", kudos_emoji="een leuke!", experiment_emoji="a " * 30))
    assert again.errors["kudos_emoji"] == text("setup-error-emoji", word="leuke!")
    many = " ".join(f"e{number}" for number in range(11))
    again = form(await world.submit("anna", kudos_emoji=many, experiment_emoji="", teaching_emoji=""))
    assert again.errors == {"kudos_emoji": text("setup-error-emoji-many", most=10)}
    assert acts(world) == []


async def test_the_emoji_that_saves_a_til(world: World, text: Text) -> None:
    shown = await open_part(world, text, "channels")
    assert list(shown.inputs.values()) == ["channel", "til_emoji"]
    taken = form(await world.submit("anna", til_emoji="rocket bulb"))
    both = text("setup-error-emoji-taken", emoji=":bulb:", other=text("setup-kudos"))
    assert taken.errors == {"til_emoji": both}
    saved = await world.submit("anna", til_emoji="🚀")
    assert text("setup-til-emoji-now", emoji="🚀") in privately(saved, "anna")
    assert workspace(world).til_emoji == ("rocket",)
    assert ("setup", "til_emoji") in acts(world)

    if world.name == "teams":
        return  # a message there has a few reactions of its own, and others do not reach us
    (said,) = await world.say("joris", "#leren", "EXPLAIN laat het plan zien")
    assert await world.react("fatima", "books", said.id) == []
    told = await world.react("fatima", "rocket", said.id)
    assert text("til-saved") in privately(told, "fatima")


async def test_language_zone_and_holidays(world: World, text: Text, language: str) -> None:
    await open_part(world, text, "place")
    saved = await world.submit(
        "anna", language=language, zone="Europe/Brussels", country=speak(language).country("BE").lower(),
        closed="2026-12-24 Kerstavond\n\n31-12-2026",
    )  # fmt: skip

    now = workspace(world)
    assert (now.zone, now.country) == ("Europe/Brussels", "BE")
    closed = {date(2026, 12, 24): "Kerstavond", date(2026, 12, 31): ""}
    assert world.database.read(world.ref, free_days.all) == closed
    named = speak(language).country("BE")
    assert text("setup-place-holidays-now", country=named, count=2) in privately(saved, "anna")
    assert acts(world) == [("setup", "zone"), ("setup", "country"), ("setup", "free_days")]

    await open_part(world, text, "place")
    await world.submit("anna", country="")
    assert workspace(world).country == ""
    assert world.database.read(world.ref, free_days.all) == closed


async def test_a_holiday_on_which_people_work(world: World, text: Text, language: str) -> None:
    """Good Friday is one at first, in the Netherlands; what is ticked is free."""
    names = public_holidays.named("NL", 2026, language)
    opened = await open_part(world, text, "place")
    assert text("setup-place-holidays") in opened.inputs
    saved = await world.submit("anna")
    assert text("setup-place-worked-now", names=names["NL:goede-vrijdag"]) in privately(saved, "anna")
    assert acts(world) == [], "what stood ticked is what it was"

    await open_part(world, text, "place")
    saved = await world.submit("anna", holidays=",".join(one for one in names if one != "NL:koningsdag"))
    assert text("setup-place-worked-now", names=names["NL:koningsdag"]) in privately(saved, "anna")
    assert [one for one in workspace(world).worked_holidays if one in names] == ["NL:koningsdag"]
    assert acts(world) == [("setup", "worked_holidays")]

    await open_part(world, text, "place")
    await world.submit("anna", country="")
    opened = await open_part(world, text, "place")
    assert text("setup-place-holidays") not in opened.inputs
    await world.submit("anna", country="BE")
    assert "NL:koningsdag" in workspace(world).worked_holidays, "for when they come back"
    opened = await open_part(world, text, "place")
    assert text("setup-place-holidays") in opened.inputs


async def test_places_and_days_that_are_not_there(world: World, text: Text, language: str) -> None:
    await open_part(world, text, "place")
    again = form(
        await world.submit(
            "anna", zone="Europe/Amsterdm", country="Nederlnd" if language == "nl" else "Netherlnds",
            closed="2026-12-24 Kerst\nvolgende week",
        )
    )  # fmt: skip
    assert again.errors == {
        "zone": text("settings-error-zone", near="Europe/Amsterdam"),
        "country": text("setup-error-country", near=f"NL ({speak(language).country('NL')})"),
        "closed": text("setup-error-free-days", number=2, line="volgende week"),
    }
    many = "\n".join(f"{date(2026, 1, 1).replace(year=2026 + n % 60)} x" for n in range(1_000))
    again = form(await world.submit("anna", zone="", country="Atlantis", closed=many))
    assert again.errors["closed"] == text("setup-error-free-days-many", most=2_900)
    assert set(again.errors) == {"zone", "country", "closed"}
    assert acts(world) == []
    assert workspace(world).country == "NL"


async def test_working_hours(world: World, text: Text) -> None:
    await open_part(world, text, "hours")
    again = form(await world.submit("anna", work_days="1,2,3,4", hours="8"))
    assert again.errors == {"hours": text("settings-error-hours")}
    await world.submit("anna", work_days="1,2,3,4", hours="08:00-16:00")

    now = workspace(world)
    assert (now.work_days, now.work_from, now.work_until) == ("1234", "08:00", "16:00")


async def test_admins_guests_and_strangers(world: World, text: Text) -> None:
    await world.say("sarah", "@opsteker", "/learn")
    await open_part(world, text, "who")
    await world.submit("anna", admins="@sarah", guests="receive", strangers="receive")

    now = workspace(world)
    assert sarah(world).user in now.admins
    assert (now.guests, now.strangers) == ("receive", "receive")
    card = await world.say("sarah", "@opsteker", "/learn setup")
    assert text("setup-intro") in privately(card, "sarah")
    assert "@sarah" in privately(card, "sarah")

    await open_part(world, text, "who")
    await world.submit("anna", admins="")
    assert sarah(world).user not in workspace(world).admins
    refused = privately(await world.say("sarah", "@opsteker", "/learn setup"), "sarah")
    assert "OPSTEKER_ADMINS" in refused


async def test_this_channel(world: World, text: Text) -> None:
    shown = await open_part(world, text, "here", where="#leren")
    assert list(shown.inputs.values()) == ["mode", "top_days", "offers_tips"]
    saved = await world.submit("anna", mode="thread", top_days="30", offers_tips="yes")

    leren = place(world, "leren")
    assert world.database.read(world.ref, lambda tx: places.kudos_mode(tx, leren.id)) == "thread"
    assert world.database.read(world.ref, lambda tx: places.top_days(tx, leren.id)) == 30
    assert text("setup-here-thread") in privately(saved, "anna")
    assert acts(world) == [
        ("setup", f"kudos_mode place:{leren.id}"), ("setup", f"top_days place:{leren.id}"),
        ("setup", f"offers_tips place:{leren.id}"),
    ]  # fmt: skip


async def test_two_admins_at_once_lose_nothing(world: World, text: Text) -> None:
    """Anna's form about hours stands open while another part is changed."""
    await open_part(world, text, "hours")

    def other(tx: Transaction) -> None:
        tx.choose(kudos_per_day=9, guests="off")

    world.database.write(world.ref, other)
    await world.submit("anna", hours="10:00-18:00")
    now = workspace(world)
    assert (now.work_from, now.kudos_per_day, now.guests) == ("10:00", 9, "off")


async def test_who_is_no_admin_any_more_sends_the_form_in(world: World, text: Text) -> None:
    await world.say("sarah", "@opsteker", "/learn")
    user = sarah(world).user
    world.database.write(world.ref, lambda tx: tx.choose(admins=(*tx.workspace.admins, user)))
    card = button(await world.say("sarah", "@opsteker", "/learn setup"), "open_setup")
    await press(world, "sarah", card, text("setup-change", part=title(text, "hours")))
    world.database.write(
        world.ref, lambda tx: tx.choose(admins=tuple(one for one in tx.workspace.admins if one != user))
    )

    shown = await world.submit("sarah", hours="10:00-18:00")
    assert "OPSTEKER_ADMINS" in privately(shown, "sarah")
    assert workspace(world).work_from == "09:00"
    late = await press(world, "sarah", card, text("setup-change", part=title(text, "who")))
    assert "OPSTEKER_ADMINS" in privately(late, "sarah")
