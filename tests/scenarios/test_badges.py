"""L12: a badge is theirs alone until they show it; whoever has its address can check it while it is shown."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import aiohttp
import pytest
from pypdf import PdfReader

from handlers.badges import address
from handlers.chat import Person, Place
from handlers.texts import LANGUAGES, speak
from storage import badges, people, places, tils, workspaces
from storage.database import Transaction
from storage.tils import NewTil
from tests.scenarios.looking import button, form, privately
from tests.worlds.world import Shown, World

Text = Callable[..., str]
SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "ob_v3p0_achievementcredential_schema.json"
AT = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def switched_on(world: World) -> None:
    world.database.write(
        world.ref, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til", "badges"))
    )


async def helped_ten(world: World, colleagues: int = 10) -> None:
    """What Sarah shared helped so many."""
    await world.say("sarah", "@sarah", "/learn")

    def arrange(tx: Transaction) -> None:
        sarah = next(number for number, name in people.names(tx) if name.lower().startswith("sarah"))
        place = places.seen(tx, Place("C-anders", "public", "anders"))
        til = tils.add(tx, NewTil(sarah, "Zo doe je dat", place_id=place.id), AT)
        assert til is not None
        for number in range(colleagues):
            one = people.seen(tx, Person(f"U{number}", f"Collega {number}", is_bot=False), AT)
            tils.mark(tx, til.id, one.id, tils.HELPED, AT)

    world.database.write(world.ref, arrange)


async def look(world: World, who: str = "sarah") -> list[Shown]:
    return await world.say(who, f"@{who}", "/learn badges")


async def press(world: World, shown: Sequence[Shown], action: str) -> list[Shown]:
    return await world.press("sarah", action, button(shown, action).id)


def given(shown: Sequence[Shown]) -> dict[str, str]:
    return {one.text.rpartition(".")[2]: one.file for one in shown if one.file and one.where == "@sarah"}


def checked(found: dict[str, object]) -> None:
    """Against the schema of 1EdTech where it is here; what it asks for at the least in any case."""
    assert {"@context", "id", "type", "issuer", "validFrom", "credentialSubject"} <= found.keys()
    contexts, subject = found["@context"], found["credentialSubject"]
    assert isinstance(contexts, list)
    assert isinstance(subject, dict)
    assert contexts[0] == "https://www.w3.org/ns/credentials/v2"
    assert contexts[1].startswith("https://purl.imsglobal.org/spec/ob/v3p0/context-3.")
    assert found["type"] == ["VerifiableCredential", "OpenBadgeCredential"]
    assert {"id", "type", "name", "description", "criteria"} <= subject["achievement"].keys()
    assert {"type", "hashed", "identityType", "identityHash"} == subject["identifier"][0].keys()
    assert datetime.fromisoformat(str(found["validFrom"])).tzinfo is not None
    if SCHEMA.exists():
        import jsonschema

        jsonschema.Draft201909Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(found)


async def test_given_for_what_was_done_and_nobody_elses_business(world: World, text: Text) -> None:
    await helped_ten(world, 9)
    assert text("badge-none") in privately(await look(world), "sarah")
    await helped_ten(world)
    mine = privately(await look(world), "sarah")
    assert text("badge-helped") in mine
    assert text("badge-private") in mine
    assert text("badge-taught-for") in mine
    for who in ("joris", "anna"):
        theirs = privately(await world.say(who, f"@{who}", "/learn badges @sarah"), who)
        assert text("badge-helped") not in theirs
        assert text("badge-none") in theirs
    assert text("badge-help").splitlines()[0] in privately(
        await world.say("sarah", "@sarah", "/learn badges help"), "sarah"
    )


async def test_without_an_address_a_certificate_says_so(world: World, text: Text, language: str) -> None:
    await helped_ten(world)
    address.reach_at("")
    found = given(await press(world, await look(world), "badge_files"))
    page = PdfReader(BytesIO(found["pdf"].encode("latin-1")))
    words = page.pages[0].extract_text()
    assert [line in words for line in (text("badge-helped"), text("badge-no-check"))] == [True, True]
    assert page.root_object["/Lang"] == language
    checked(json.loads(found["json"]))


async def test_shown_checked_hidden_forged_and_erased(world: World, text: Text) -> None:
    """Whoever checks it comes with a browser of their own."""
    await helped_ten(world)
    server = aiohttp.web.Application()
    from bot.certificates import Certificates

    Certificates(world.database, "https://opsteker.example.org").mount(server)
    runner = aiohttp.web.AppRunner(server)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]

    async def check(token: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:{port}{address.PATH}{token}"
        async with aiohttp.ClientSession() as browser, browser.get(url) as response:
            return response.status, await response.text()

    try:
        shown = await press(world, await look(world), "badge_show")
        (where,) = set(
            re.findall(r"https://opsteker\.example\.org/certificates/([\w-]+)", privately(shown, "sarah"))
        )
        found = given(shown)
        pages = PdfReader(BytesIO(found["pdf"].encode("latin-1"))).pages
        assert where in "".join(pages[0].extract_text().split())
        credential = json.loads(found["json"])
        checked(credential)
        assert credential["id"].endswith(where)

        status, words = await check(where)
        assert status == 200
        for language in LANGUAGES:
            assert speak(language).text("badge-helped") in words
        assert [name for name in ("Collega", "10", "tien") if name in words] == []
        for forged in (where[:-1], where + "a", "0", "%00", "x" * 300, "..%2f1"):
            status, words = await check(forged)
            assert status == 404
            assert "Sarah" not in words

        hidden = await press(world, await look(world), "badge_hide")
        assert text("badge-hidden") in privately(hidden, "sarah")
        assert (await check(where))[0] == 404
        again = await press(world, await look(world), "badge_show")
        (other,) = set(re.findall(r"/certificates/([\w-]+)", privately(again, "sarah")))
        assert other != where
        assert [(await check(one))[0] for one in (where, other)] == [404, 200]

        asked = await world.say("sarah", "@sarah", "/learn erase")
        form(await world.press("sarah", "open_erase", button(asked, "open_erase").id))
        await world.submit("sarah", word=text("erase-word"))
        assert (await check(other))[0] == 404
        gone = await world.press("sarah", "badge_hide", button(again, "badge_hide").id)
        assert text("badge-gone") in privately(gone, "sarah")
    finally:
        await runner.cleanup()
        address.reach_at("")
    assert badges.KINDS == ("taught", "mentored", "helped")
