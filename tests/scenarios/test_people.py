"""R8: an admin fills in what somebody does and who manages them, in chat; anna is one."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from storage import audit, people, roster
from storage.database import Transaction
from storage.people import Person
from storage.roster import Member
from tests.happenings import NOW
from tests.scenarios.looking import form, privately
from tests.worlds.slack_world import SlackWorld
from tests.worlds.world import World

Text = Callable[..., str]


def member(world: World, name: str) -> Member:
    there = world.database.read(world.ref, roster.everybody)
    return next(one for one in there if (one.name or "").lower().startswith(name))


def acts(world: World) -> list[tuple[str, str]]:
    def look(tx: Transaction) -> list[tuple[str, str]]:
        chosen = select(audit.table).where(audit.table.c.workspace_id == tx.workspace.id)
        return [(row.act, row.about) for row in tx.execute(chosen.order_by(audit.table.c.id))]

    return world.database.read(world.ref, look)


def work(world: World, name: str) -> tuple[str, str, str, str]:
    one = member(world, name)
    return one.role, one.team, one.department, one.manager


WORK = {"role": "developer", "team": "Web", "department": "Product", "manager": "@fatima"}


@pytest.mark.parametrize("word", ["people", "mensen"])
async def test_an_admin_fills_it_in(world: World, text: Text, word: str) -> None:
    opened = form(await world.say("anna", "#leren", f"/learn {word} @joris"))
    assert text("people-form-role") in opened.inputs

    shown = await world.submit("anna", **WORK)

    assert text("people-saved", name="@joris") in privately(shown, "anna")
    fatima = member(world, "fatima")
    assert work(world, "joris") == ("developer", "Web", "Product", fatima.user)
    assert acts(world) == [("people", f"people:{member(world, 'joris').id}")]


async def test_leaving_it_empty_takes_it_away(world: World) -> None:
    await world.say("anna", "#leren", "/learn people @joris")
    await world.submit("anna", **WORK)
    await world.say("anna", "#leren", "/learn people @joris")
    await world.submit("anna", role="", team="Web", department="", manager="")
    assert work(world, "joris") == ("", "Web", "", "")


async def test_only_an_admin(world: World, text: Text) -> None:
    await world.home("anna")
    shown = await world.say("joris", "#leren", "/learn people @joris")
    assert text("people-refused", known="yes", names="@anna") in privately(shown, "joris")
    assert acts(world) == [("refused", "people")]


async def test_whom_to_fill_in_has_to_be_clear(world: World, text: Text) -> None:
    for said, key, values in (
        ("", "people-usage", {}),
        ("@joris @fatima", "people-one-at-a-time", {}),
        ("@niemand", "people-unknown", {"name": "@niemand"}),
    ):
        shown = await world.say("anna", "#leren", f"/learn people {said}".strip())
        assert text(key, **values) in privately(shown, "anna")


@pytest.mark.parametrize(
    ("manager", "key"),
    [
        ("@joris", "people-error-own-manager"),
        ("@fatima @anna", "people-error-one-manager"),
    ],
)
async def test_a_manager_that_cannot_be(world: World, text: Text, manager: str, key: str) -> None:
    if manager.count("@") > 1 and isinstance(world, SlackWorld):
        pytest.skip("Slack's own field holds one person")
    await world.say("anna", "#leren", "/learn people @joris")
    again = form(await world.submit("anna", **{**WORK, "manager": manager}))
    assert text(key) in again.errors.values()
    assert work(world, "joris") == ("", "", "", ""), "nothing is half kept"


async def test_managers_do_not_go_round(world: World) -> None:
    await world.say("anna", "#leren", "/learn people @joris")
    await world.submit("anna", **WORK)
    await world.say("anna", "#leren", "/learn people @fatima")
    again = form(await world.submit("anna", **{**WORK, "manager": "@joris"}))
    assert len(again.errors) == 1
    assert work(world, "fatima") == ("", "", "", "")


async def test_who_left_becomes_nobodys_manager(world: World, text: Text) -> None:
    if world.name != "teams":
        pytest.skip("the platform says for itself who is still there")
    await world.home("fatima")
    fatima = member(world, "fatima")
    left = Person(fatima.user, has_left=True)
    world.database.write(world.ref, lambda tx: people.seen(tx, left, NOW))
    await world.say("anna", "#leren", "/learn people @sarah")

    again = form(await world.submit("anna", **WORK))

    assert text("people-error-unfit-manager", name=fatima.name) in again.errors.values()
    shown = await world.say("anna", "#leren", "/learn people @fatima")
    assert text("people-a-leaver", name="@fatima") in privately(shown, "anna")


async def test_an_app_has_no_manager(world: World, text: Text) -> None:
    if world.name == "teams":
        pytest.skip("Teams does not tell a bot that it was named itself")
    shown = await world.say("anna", "#leren", "/learn people @opsteker")
    assert text("people-a-bot", name="@opsteker") in privately(shown, "anna")


async def test_a_role_that_is_too_long(world: World, text: Text) -> None:
    await world.say("anna", "#leren", "/learn people @joris")
    again = form(await world.submit("anna", **{**WORK, "role": "x" * 81}))
    assert text("error-too-long", length=81, most=80) in again.errors.values()
