"""R3: what no form offers, but somebody may still send: nothing of it gets through."""

import asyncio
from dataclasses import replace

import pytest

from bot.dispatch import Dispatch
from handlers.chat import FormErrors, Immediate, OpenForm, Person, Press, Reply, Submit, mention
from handlers.setup.cards import SECTIONS
from handlers.texts import speak
from storage import audit, people, places
from storage.database import Database, Transaction
from storage.places import Place
from storage.workspaces import Workspace
from tests import happenings as they
from tests.happenings import EVERYTHING, LEREN, NOW, REF, said

SAY = speak("nl")
VALUES = {
    "modules": "", "channel": "none", "til_emoji": "rocket", "kudos_emoji": "star",
    "experiment_emoji": "", "teaching_emoji": "",
    "kudos_per_day": "100", "language": "en", "zone": "UTC", "country": "", "closed": "", "work_days": "1",
    "hours": "1-2", "admins": "", "guests": "off", "strangers": "full", "mode": "post", "top_days": "7",
    "offers_tips": "no",
}  # fmt: skip


class Bot:
    def __init__(self, database: Database) -> None:
        self.database = database
        self._dispatch = Dispatch(database, lambda: None)
        self._count = 0
        self.anna = self.meets(Person("anna", "Anna", "nl", "Europe/Amsterdam", is_admin=True))
        self.sarah = self.meets(Person("sarah", "Sarah", "nl", "Europe/Amsterdam"))
        self.leren = database.write(REF, lambda tx: places.seen(tx, LEREN))

    def meets(self, person: Person) -> Person:
        return self.database.write(REF, lambda tx: people.seen(tx, person, NOW))

    def gets(self, event: Press | Submit) -> tuple[Immediate, ...]:
        return asyncio.run(self._dispatch.handle(event, EVERYTHING)).effects

    def presses(self, who: str, value: str) -> tuple[Immediate, ...]:
        self._count += 1
        return self.gets(they.press(who, "open_setup", value, key=f"p{self._count}"))

    def sends(self, who: str, about: str, **values: str) -> tuple[Immediate, ...]:
        self._count += 1
        number = f"f{self._count}"
        common = {"at": NOW, "workspace": REF, "by": they.person(who), "place": LEREN}
        filled = {**VALUES, **values}
        return self.gets(
            Submit(key=number, form_id=number, name="setup", about=about, values=filled, **common)  # type: ignore[arg-type]
        )

    @property
    def workspace(self) -> Workspace:
        return self.database.read(REF, lambda tx: tx.workspace)

    def acts(self) -> list[tuple[int | None, str, str]]:
        def look(tx: Transaction) -> list[tuple[int | None, str, str]]:
            rows = tx.execute(audit.table.select().where(audit.table.c.workspace_id == tx.workspace.id))
            return [(row.actor_id, row.act, row.about) for row in rows]

        return self.database.read(REF, look)


@pytest.fixture
def bot(database: Database) -> Bot:
    return Bot(database)


def errors(effects: tuple[Immediate, ...]) -> dict[str, str]:
    (found,) = effects
    assert isinstance(found, FormErrors), effects
    return found.errors


@pytest.mark.parametrize("name", [*SECTIONS, "", "nothing"])
def test_a_forged_press_or_form_changes_nothing(bot: Bot, name: str) -> None:
    before, about = bot.workspace, f"setup:{name}:{bot.leren.id}"
    refused = SAY.text("setup-refused", names=mention(bot.anna.id), known="yes", user="sarah")

    assert said(bot.presses("sarah", about)) == refused
    assert said(bot.sends("sarah", about)) == refused

    assert bot.workspace == before
    assert bot.database.read(REF, lambda tx: places.kudos_mode(tx, bot.leren.id)) == "silent"
    assert bot.acts() == [(bot.sarah.id, "refused", "setup")] * 2


@pytest.mark.parametrize("outsider", ["is_guest", "is_stranger", "has_left"])
def test_an_admin_who_is_no_colleague_is_none(bot: Bot, outsider: str) -> None:
    bot.database.write(REF, lambda tx: tx.choose(admins=("mei",)))
    bot.meets(Person("mei", "Mei", "nl", **{outsider: True}))
    before = bot.workspace

    bot.sends("mei", "setup:hours")
    assert bot.workspace == before


@pytest.mark.parametrize("name", SECTIONS)
def test_an_admin_can_open_every_part_and_send_it_in_as_it_is(bot: Bot, name: str) -> None:
    about, before = f"setup:{name}:{bot.leren.id}", bot.workspace
    (shown,) = bot.presses("anna", about)
    assert isinstance(shown, OpenForm)
    form = shown.form

    (answer,) = bot.gets(they.submit("anna", form))
    assert isinstance(answer, Reply)
    assert bot.workspace == before
    assert bot.acts() == []


def test_a_part_that_is_not_there(bot: Bot) -> None:
    assert SAY.text("setup-intro") in said(bot.presses("anna", "setup:nothing"))
    assert said(bot.sends("anna", "setup:nothing")) == SAY.text("outdated")
    assert said(bot.sends("anna", "setup:here")) == SAY.text("outdated")
    assert said(bot.sends("anna", "setup:here:9999")) == SAY.text("outdated")


def test_a_channel_that_the_admin_cannot_see_stays_as_it_is(bot: Bot) -> None:
    retro = bot.database.write(REF, lambda tx: places.seen(tx, Place("C-retro", "private", "retro")))

    assert said(bot.sends("anna", f"setup:here:{retro.id}")) == SAY.text("outdated")
    assert bot.database.read(REF, lambda tx: places.kudos_mode(tx, retro.id)) == "silent"
    assert errors(bot.sends("anna", "setup:channels", channel=retro.key)) == {
        "channel": SAY.text("setup-error-channel")
    }
    assert "retro" not in str(bot.presses("anna", "setup:channels"))


@pytest.mark.parametrize("channel", ["9999", "C-nowhere", "D-sarah", "-1", "²"])
def test_a_channel_that_went_away(bot: Bot, channel: str) -> None:
    wrong = errors(bot.sends("anna", "setup:channels", channel=channel))
    assert wrong == {"channel": SAY.text("setup-error-channel")}


@pytest.mark.parametrize("channel", ["", "none"])
def test_a_channel_left_open_is_none(bot: Bot, channel: str) -> None:
    bot.sends("anna", "setup:channels", channel=channel, til_emoji="books")
    assert bot.workspace.til_channel == ""


def test_a_closed_channel_stays_the_one_for_tils_until_another_is_chosen(bot: Bot) -> None:
    closed = bot.database.write(REF, lambda tx: places.seen(tx, Place("C-retro", "private", "retro")))
    bot.database.write(REF, lambda tx: tx.choose(til_channel=closed.key))
    bot.sends("anna", "setup:channels", channel=closed.key, til_emoji="rocket")
    assert (bot.workspace.til_channel, bot.workspace.til_emoji) == (closed.key, ("rocket",))


def test_the_channel_of_before_is_not_named_when_it_closed(bot: Bot) -> None:
    product = Place("C-product", "public", "product")
    bot.database.write(REF, lambda tx: places.seen(tx, product))
    bot.database.write(REF, lambda tx: tx.choose(til_channel=product.key))
    assert "#product" in said(bot.presses("anna", "setup:"))
    closed = Place(product.key, "private", "product")
    bot.database.write(REF, lambda tx: places.seen(tx, closed))
    assert "#product" not in said(bot.presses("anna", "setup:"))


def test_nobody_locks_everybody_out(bot: Bot) -> None:
    bot.meets(Person("anna", is_admin=False))
    bot.database.write(REF, lambda tx: tx.choose(admins=("anna",)))

    wrong = errors(bot.sends("anna", "setup:who", admins=""))
    assert wrong == {"admins": SAY.text("setup-error-admins-none")}
    assert bot.workspace.admins == ("anna",)

    bot.sends("anna", "setup:who", admins=mention(bot.sarah.user))
    assert bot.workspace.admins == ("sarah",)
    assert SAY.text("setup-refused", names=mention(bot.sarah.id), known="yes", user="anna") in said(
        bot.presses("anna", "setup:")
    )


@pytest.mark.parametrize("facts", [{"is_admin": False}, {"has_left": True}, {"is_guest": True}])
def test_an_admin_of_the_platform_who_is_none_any_more_does_not_count(
    bot: Bot, facts: dict[str, bool]
) -> None:
    bot.meets(Person("fatima", "Fatima", is_admin=True))
    bot.meets(Person("anna", is_admin=False))
    bot.database.write(REF, lambda tx: tx.choose(admins=("anna",)))
    bot.meets(Person("fatima", **facts))

    assert errors(bot.sends("anna", "setup:who", admins=""))
    bot.meets(Person("fatima", is_admin=True, has_left=False, is_guest=False))
    assert isinstance(bot.sends("anna", "setup:who", admins="")[0], Reply)


@pytest.mark.parametrize("outsider", ["is_guest", "is_stranger", "has_left", "is_bot"])
def test_only_colleagues_become_admins(bot: Bot, outsider: str) -> None:
    bot.meets(Person("mei", "Mei", "nl", **{outsider: True}))
    wrong = errors(bot.sends("anna", "setup:who", admins=mention("mei")))
    assert wrong == {"admins": SAY.text("setup-error-admins-unfit", names="Mei")}
    assert bot.workspace.admins == ()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("who", {"guests": "everything"}),
        ("who", {"strangers": ""}),
        ("place", {"language": "fr"}),
        ("here", {"mode": "shout"}),
        ("here", {"top_days": "36500"}),
        ("hours", {"work_days": "0,8"}),
    ],
)
def test_a_choice_that_was_not_offered(bot: Bot, name: str, values: dict[str, str]) -> None:
    before = bot.workspace
    assert set(errors(bot.sends("anna", f"setup:{name}:{bot.leren.id}", **values))) == set(values)
    assert bot.workspace == before
    assert bot.acts() == []


def test_who_the_environment_names_is_not_stored_and_always_stays(bot: Bot) -> None:
    bot.database.defaults = replace(bot.database.defaults, admins=("fatima",))
    bot.sends("anna", "setup:who", admins=mention("sarah"))
    assert bot.workspace.admins == ("fatima", "sarah")
    bot.sends("anna", "setup:who", admins="")
    assert bot.workspace.admins == ("fatima",)
    bot.database.defaults = replace(bot.database.defaults, admins=())
    assert bot.workspace.admins == ()
