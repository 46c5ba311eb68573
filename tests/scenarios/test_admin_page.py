"""The way into the page for admins: a link in one's own chat, for admins alone."""

import re
from collections.abc import Callable, Iterator, Sequence

import pytest
from sqlalchemy import select

from bot.admin.site import AdminPage
from handlers.admin_page import address
from storage import admin_sessions, audit, outbox
from storage.database import Transaction
from tests.scenarios.looking import button, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
AT = "https://opsteker.example.org"


@pytest.fixture(autouse=True)
def reached(world: World) -> Iterator[None]:
    address.reach_at(AT)
    yield
    address.reach_at("")


def token(shown: Sequence[Shown]) -> str:
    """Of the link, which stands in Anna's own chat and nowhere else."""
    links = [
        (one.where, found) for one in shown for found in re.findall(rf"{AT}/admin/in/([\w-]+)", one.text)
    ]
    assert [where for where, _ in links] == ["@anna"], links
    return links[0][1]


def acts(world: World) -> list[tuple[str, str]]:
    return world.database.read(world.ref, lambda tx: [(one.act, one.about) for one in audit.last(tx, 5)])


def works(world: World, secret: str) -> bool:
    def asked(tx: Transaction) -> bool:
        return admin_sessions.asked_by(tx, secret, world.time()) is not None

    return world.database.read(world.ref, asked)


def kept(world: World) -> str:
    """All that waits to be delivered, or waited."""

    def bodies(tx: Transaction) -> str:
        mine = outbox.table.c.workspace_id == tx.workspace.id
        return "".join(tx.execute(select(outbox.table.c.body).where(mine)).scalars())

    return world.database.read(world.ref, bodies)


async def test_an_admin_gets_a_link_that_the_next_takes_the_place_of(
    world: World, text: Text, language: str
) -> None:
    word = {"nl": "beheer", "en": "admin"}[language]
    shown = await world.say("anna", "@opsteker", f"/learn {word}")
    assert text("admin-page-once", minutes=10) in privately(shown, "anna")
    first, second = token(shown), token(await world.say("anna", "@opsteker", f"/learn {word}"))
    assert not works(world, first)
    assert second not in kept(world)
    assert works(world, second)


async def test_among_others_it_is_a_button_first(world: World, text: Text) -> None:
    await world.say("anna", "@opsteker", "/learn setup")
    shown = await world.say("anna", "#leren", "/learn admin")
    assert AT not in "".join(one.text for one in shown)
    asked = button(shown, "admin_page")
    assert text("admin-page-alone") in privately(shown, "anna")
    assert works(world, token(await world.press("anna", "admin_page", asked.id)))


async def test_others_hear_kindly_whose_it_is(world: World, text: Text) -> None:
    await world.say("anna", "@opsteker", "/learn setup")
    shown = privately(await world.say("sarah", "@opsteker", "/learn admin"), "sarah")
    assert text("admin-page-refused", names="@anna", known="yes", user="…").partition("@")[0] in shown
    assert AT not in shown
    assert acts(world)[0] == ("refused", "admin page")


async def test_without_an_address_it_says_what_must_be_set(world: World, text: Text) -> None:
    AdminPage(world.database, world.time, "")
    shown = privately(await world.say("anna", "@opsteker", "/learn admin"), "anna")
    assert shown == text("admin-page-nowhere")
    assert "OPSTEKER_PUBLIC_URL" in shown
