"""R2: a Slack workspace installs the bot itself, uses it, takes it away and has it back; another one beside
it notices nothing, and nothing of the one is ever seen in the other."""

import asyncio
import html
import json
import re
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest
import pytest_asyncio
from cryptography.fernet import Fernet
from sqlalchemy import select
from yarl import URL

from bot.manifest import slack as manifest
from bot.outbox import keep
from handlers.chat import Card, Post
from handlers.chat import Text as Words
from handlers.texts import LANGUAGES, speak
from scheduler import rhythms
from storage import consents, installations, outbox, people, places, posts, tables, workspaces
from storage.database import Transaction
from tests.scenarios import lunching
from tests.scenarios.looking import button, card, privately
from tests.worlds import slack_requests
from tests.worlds.slack_installed import HERE, OTHER, Browser, Installed, slack_installed
from tests.worlds.slack_requests import TEAM
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_stand_in import BOT
from tests.worlds.slack_world import SlackWorld

Text = Callable[..., str]
Json = dict[str, Any]


@pytest_asyncio.fixture
async def installed(
    sqlite_url: str, language: str, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Installed]:
    """Whatever happens, no token is stored as it is, shown or logged."""
    for room in ("bot", "handlers", "scheduler", "storage"):
        caplog.set_level("DEBUG", logger=room)
    async with slack_installed(sqlite_url, language) as made:
        yield made
        assert not [token for token in (*made.itself.given, "xoxe-1") if token in caplog.text + stored(made)]


def stored(made: Installed) -> str:
    def look(connection: Any) -> str:
        return "\n".join(
            repr(row)
            for table in tables.metadata.sorted_tables
            if {"workspace_id"} <= set(table.c.keys())
            for row in connection.execute(select(table).where(table.c.workspace_id > 0))
        )

    return made.app.database.submit_across(look).result()


def there(made: Installed) -> list[str]:
    return [one.key for one in made.app.database.submit_across(workspaces.all).result()]


def installation(world: SlackWorld) -> installations.Installation | None:
    return world.database.read(world.ref, installations.of)


def waiting(world: SlackWorld) -> list[str]:
    table = outbox.table

    def look(tx: Transaction) -> list[str]:
        mine = table.c.workspace_id == tx.workspace.id, table.c.state == "waiting"
        return list(tx.execute(select(table.c.body).where(*mine)).scalars())

    return world.database.read(world.ref, look)


def calls(world: SlackWorld) -> int:
    return len(world.slack.calls)


# --- the story -------------------------------------------------------------------------------------


async def test_installed_used_taken_away_and_back(installed: Installed, text: Text) -> None:
    first, second = installed.first, installed.second
    await installed.install(first)
    await installed.install(second)

    til = card(await first.say("sarah", "#leren", "/til Met git bisect vind je de fout #git"))
    await first.react("joris", "mortar_board", til.id)
    assert "git bisect" not in repr(second.slack.seen)

    await installed.uninstall(first)
    seen, before = len(first.slack.seen), calls(first)
    assert await first.say("sarah", "@opsteker", "/tip git bisect") == []
    assert len(first.slack.seen) == seen
    assert calls(first) == before, "nothing is asked either"
    assert installation(first) is None
    assert "switch" in card(await second.say("sarah", "#leren", "/til Met git switch ga je terug")).text

    await installed.install(first)
    shown = privately(await first.say("mei", "@opsteker", "/tip git bisect"), "mei")
    assert "git bisect" in shown
    assert "switch" not in shown


async def test_what_was_to_be_sent_waits_for_who_comes_back(installed: Installed) -> None:
    first = installed.first
    await installed.install(first)
    await first.say("sarah", "#leren", "/til Iets om te beginnen")
    first.slack.trouble["chat.postMessage"] = [429]
    await post(first, "Dit moet nog komen")
    await installed.app.outbox.deliver_due()
    await installed.uninstall(first)
    before = calls(first)

    await first.wait(days=3)

    assert calls(first) == before
    assert ["Dit moet nog komen" in one for one in waiting(first)] == [True]
    await installed.install(first)
    await first.wait(minutes=2)
    await installed.app.outbox.deliver_due()
    assert [one for one in first.slack.seen if "Dit moet nog komen" in repr(one.body)]
    assert waiting(first) == []


async def post(world: SlackWorld, words: str) -> None:
    def write(tx: Transaction) -> None:
        place = places.by_key(tx, "C0LEREN")
        assert place
        keep(tx, [Post(place.id, Card((Words(words),)), f"test:{words}")], world.clock.at)

    world.database.write(world.ref, write)


async def test_what_is_scheduled_rests_meanwhile(
    installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    beaten: list[str] = []
    monkeypatch.setattr(rhythms, "beat", lambda database, ref, *rest: beaten.append(ref.key))
    for world in (installed.first, installed.second):
        await installed.install(world)
    installed.app.clock.beat()
    await installed.uninstall(installed.first)
    installed.app.clock.beat()
    await installed.install(installed.first)
    installed.app.clock.beat()
    assert beaten == [TEAM, OTHER, OTHER, TEAM, OTHER]


async def test_taken_away_during_a_round_it_goes_on_where_it_was(installed: Installed, text: Text) -> None:
    first = installed.first
    await installed.install(first)
    await lunching.begin(first)
    asked = card(await lunching.until(first, "11-26 10:00"))
    await lunching.propose(first, "joris", on=asked.id)

    await away(installed, first, "11-29 10:00")
    voted = await first.press("mei", "lunch_vote", asked.id, "topic:1")
    assert text("lunch-topic-by", person="@joris", count=2) in lunching.changed(voted, asked.id)
    chosen = await lunching.until(first, "11-30 10:00")
    await first.press("joris", "lunch_speak_yes", button(chosen, "lunch_speak_yes").id)

    seen = len(first.slack.seen)
    await away(installed, first, "12-04 10:00")
    said = [one.body["text"] for one in first.slack.seen[seen:] if one.what == "message"]
    reminder = text("lunch-reminder", topic=lunching.TOPIC, when="|", speaks="yes").partition("|")[0]
    assert not any(one.startswith(reminder) for one in said), "that is over"
    again = await lunching.until(first, "12-10 10:00")
    assert [one for one in again if one.where == "#leren" and not one.updates], "the next one comes"


async def away(installed: Installed, world: SlackWorld, to: str) -> None:
    """Without the bot until then, and back."""
    await installed.uninstall(world)
    before = calls(world)
    installed.clock.set(datetime.fromisoformat(f"2026-{to.replace(' ', 'T')}+01:00"))
    await beat(installed)
    assert calls(world) == before
    await installed.install(world)
    await beat(installed)


async def beat(installed: Installed) -> None:
    await asyncio.to_thread(installed.app.clock.beat)
    await installed.app.outbox.deliver_due()


async def test_a_revoked_token_in_the_middle_loses_nothing(installed: Installed) -> None:
    """Nobody told us yet: Slack refuses the token, and that is how we hear of it."""
    first = installed.first
    await installed.install(first)
    await first.say("sarah", "#leren", "/til Iets om te beginnen")
    await post(first, "Half onderweg")
    installed.itself.uninstall(TEAM)

    await installed.app.outbox.deliver_due()

    assert installation(first) is None
    assert ["Half onderweg" in one for one in waiting(first)] == [True]
    await installed.install(first)
    await first.wait(minutes=2)
    await installed.app.outbox.deliver_due()
    assert [one for one in first.slack.seen if "Half onderweg" in repr(one.body)]


async def test_where_messages_are_is_asked_of_who_is_at_work(installed: Installed) -> None:
    """And a token that is gone does not count as an answer."""
    first, second = installed.first, installed.second
    for world in (first, second):
        world.slack.trouble["chat.getPermalink"] = ["ratelimited"] * 3
        await installed.install(world)
        await world.say("sarah", "#leren", "/til Waar staat dit")
        world.slack.trouble.clear()
    installed.itself.uninstall(TEAM)
    for _ in range(2):
        await installed.app.outbox._ask_addresses()

    def unknown(connection: Any) -> list[str]:
        return [whose.key for whose, _ in posts.unaddressed(connection, ["slack"], 10)]

    assert installed.app.database.submit_across(unknown).result() == [TEAM]
    asked = calls(first)
    await installed.app.outbox._ask_addresses()
    assert calls(first) == asked


async def test_news_of_before_we_came_back_is_old(installed: Installed) -> None:
    first = installed.first
    await installed.install(first)
    at = installed.clock.seconds()
    installed.clock.set(installed.clock.at + timedelta(minutes=1))
    await installed.install(first)
    for inner in ({"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"bot": [BOT]}}):
        await installed.told(first, inner, at)
    assert installation(first)


@pytest.mark.parametrize(
    ("tokens", "stays"), [({"bot": [BOT]}, False), ({"bot": ["U0ELSE"]}, True), ({}, True)]
)
async def test_whose_token_was_revoked(installed: Installed, tokens: Json, stays: bool) -> None:
    await installed.install(installed.first)
    await installed.told(installed.first, {"type": "tokens_revoked", "tokens": tokens})
    assert bool(installation(installed.first)) is stays


@pytest.mark.parametrize(
    "inner", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": ["U0SARAH"]}}]
)
async def test_consents_end_with_the_token(installed: Installed, inner: Json) -> None:
    first = installed.first
    await installed.install(first)
    await first.say("sarah", "@opsteker", "/learn")

    def give(tx: Transaction) -> int:
        sarah = people.by_user(tx, "U0SARAH")
        assert sarah
        consents.give(tx, sarah.id, "sealed", installed.clock.at)
        return sarah.id

    sarah = first.database.write(first.ref, give)
    await installed.told(first, inner)
    assert first.database.read(first.ref, lambda tx: consents.of(tx, sarah)) is None


async def test_people_give_consent_in_their_own_workspace(installed: Installed) -> None:
    """And it ends there when the app is taken away."""
    first, second = installed.first, installed.second
    for world in (first, second):
        await installed.install(world)
        world.database.write(world.ref, lambda tx: tx.choose(modules=("til", "time")))
    overview = await first.say("sarah", "@opsteker", "/learn time")
    shown = await first.press("sarah", "time_focus", button(overview, "time_focus").id)
    link = re.findall(r"http\S+", privately(shown, "sarah"))[-1]
    assert (await first.visit(first.slack.own.agree(link, "U0SARAH")))[0] == 200

    def given(world: SlackWorld) -> int:
        return len(world.database.read(world.ref, consents.every_sealed))

    assert (given(first), given(second)) == (1, 0)
    await installed.uninstall(first)
    assert given(first) == 0


# --- who did not install it ------------------------------------------------------------------------


async def test_without_an_installation_there_is_nothing_and_no_row(installed: Installed) -> None:
    await installed.install(installed.first)
    other = installed.second
    other.slack.together([user_id("sarah")])
    for what in ("/til Iets", "@opsteker til iets"):
        assert [one for one in await other.say("sarah", "#leren", what) if one.by == "opsteker"] == []
    assert await other.home("sarah") == []
    await installed.told(other, {"type": "app_uninstalled"})
    await installed.told(other, {"type": "tokens_revoked", "tokens": {"bot": [BOT], "oauth": ["U0SARAH"]}})
    assert there(installed) == [TEAM]
    assert other.slack.calls == []


# --- renewing tokens -------------------------------------------------------------------------------


@pytest.mark.parametrize("hours", [11, 13, 1_000])
async def test_a_token_is_renewed_before_it_is_used(installed: Installed, hours: int) -> None:
    """For who asks and for what is scheduled alike."""
    first = installed.first
    installed.itself.rotates = True
    await installed.install(first)
    before = installation(first)
    await first.say("sarah", "#leren", "/til Iets om te beginnen")
    assert installation(first) == before, "not while it is good for long"
    installed.clock.set(installed.clock.at + timedelta(hours=hours))
    await post(first, "Op tijd")

    await installed.app.outbox.deliver_due()
    await first.app.platforms["slack"].settled()  # type: ignore[attr-defined]

    assert [one for one in first.slack.seen if "Op tijd" in repr(one.body)]
    now = installation(first)
    assert now
    assert before
    assert now.expires_at
    assert now.expires_at > installed.clock.at + timedelta(hours=11)
    assert now.sealed != before.sealed
    assert "later" in card(await first.say("sarah", "#leren", "/til Ook later nog")).text
    assert len(installed.itself.exchanges) == 2, "one for the code, one to renew"


async def test_many_at_once_renew_it_once(installed: Installed) -> None:
    first = installed.first
    installed.itself.rotates = True
    await installed.install(first)
    installed.clock.set(installed.clock.at + timedelta(hours=13))
    teams = installed.app.platforms["slack"]._teams  # type: ignore[attr-defined]
    found = await asyncio.gather(*(teams.find([first.ref]) for _ in range(20)))
    assert {one.client.token for one in found} == {f"xoxb-{TEAM}-1"}
    assert len(installed.itself.exchanges) == 2


async def test_two_processes_renew_it_once(installed: Installed) -> None:
    installed.itself.rotates = True
    await installed.install(installed.first)
    async with installed.another() as other:
        teams = [app.platforms["slack"]._teams for app in (installed.app, other)]  # type: ignore[attr-defined]
        for one in teams:
            assert (await one.find([installed.first.ref])).client.token == f"xoxb-{TEAM}-0"
        installed.clock.set(installed.clock.at + timedelta(hours=13))
        found = await asyncio.gather(*(one.find([installed.first.ref]) for one in teams))
    assert {one.client.token for one in found} == {f"xoxb-{TEAM}-1"}
    assert len(installed.itself.exchanges) == 2


async def test_another_process_hears_within_half_a_minute(installed: Installed) -> None:
    await installed.install(installed.first)
    async with installed.another() as other:
        teams = other.platforms["slack"]._teams  # type: ignore[attr-defined]
        assert await teams.find([installed.first.ref])
        await installed.uninstall(installed.first)
        installed.clock.set(installed.clock.at + timedelta(seconds=31))
        assert await teams.find([installed.first.ref]) is None
        await installed.install(installed.first)
        assert await teams.find([installed.first.ref])


async def test_the_key_can_be_changed(installed: Installed, caplog: pytest.LogCaptureFixture) -> None:
    old, new = installed.environment["OPSTEKER_SECRET_KEY"], Fernet.generate_key().decode()
    await installed.install(installed.first)
    for keys, opens in ((f"{new} {old}", True), (new, False)):
        async with installed.another(OPSTEKER_SECRET_KEY=keys) as other:
            found = await other.platforms["slack"]._teams.find([installed.first.ref])  # type: ignore[attr-defined]
            assert bool(found) is opens
    assert "sealed with a key that is not in OPSTEKER_SECRET_KEY" in caplog.text
    assert installation(installed.first)


async def test_slack_that_does_not_renew_now_is_asked_again(installed: Installed) -> None:
    first = installed.first
    installed.itself.rotates = True
    await installed.install(first)
    await first.say("sarah", "#leren", "/til Iets om te beginnen")
    installed.clock.set(installed.clock.at + timedelta(hours=13))
    installed.itself.trouble = ["internal_error"]
    await post(first, "Op tijd")
    await installed.app.outbox.deliver_due()
    assert installation(first)
    await first.wait(minutes=2)
    await installed.app.outbox.deliver_due()
    assert [one for one in first.slack.seen if "Op tijd" in repr(one.body)]


async def test_a_token_that_cannot_be_renewed_is_the_end(installed: Installed) -> None:
    first = installed.first
    installed.itself.rotates = True
    await installed.install(first)
    await first.say("sarah", "#leren", "/til Iets om te beginnen")
    installed.itself.refreshes.clear()
    installed.clock.set(installed.clock.at + timedelta(hours=13))
    await post(first, "Wacht")
    await installed.app.outbox.deliver_due()
    assert installation(first) is None
    assert len(waiting(first)) == 1


# --- the page --------------------------------------------------------------------------------------


async def test_the_page_says_what_is_asked_for_and_why(
    installed: Installed, language: str, text: Text
) -> None:
    browser = installed.browser()
    _, shown = await browser.visit(f"{HERE}/slack/install")
    for one in LANGUAGES:
        assert speak(one).text("install-button") in shown
    for scope in manifest.asked_for(read_messages=False):
        assert scope in shown
        assert text(f"install-scope-{scope.replace(':', '-')}") in html.unescape(shown)
    assert "channels:history" not in shown
    assert text("install-reads-nothing") in html.unescape(shown)
    for part in ("HttpOnly", "Secure", "SameSite=Lax", "Path=/slack", "Max-Age=600"):
        assert part in browser.set_cookie
    async with installed.http.get("/slack/install", headers={"Accept-Language": "nl-NL,nl;q=0.9"}) as dutch:
        assert '<html lang="nl">' in await dutch.text()
    assert '<html lang="en">' in shown
    link = await browser.link()
    assert f"scope={','.join(manifest.asked_for(read_messages=False))}&" in link
    assert there(installed) == []


async def test_the_page_is_honest_about_reading(sqlite_url: str, text: Text) -> None:
    async with slack_installed(sqlite_url, "nl", SLACK_READ_MESSAGES="yes") as installed:
        browser = installed.browser()
        shown = html.unescape((await browser.visit(f"{HERE}/slack/install"))[1])
        assert text("install-reads") in shown
        assert text("install-reads-nothing") not in shown
        assert text("install-scope-channels-history") in shown
        assert "channels:history" in await browser.link()


async def refused(
    installed: Installed, browser: Browser, address: str, text: Text, key: str, status: int
) -> None:
    """A kind page with a way to begin anew, and nothing kept."""
    exchanged = len(installed.itself.exchanges)
    got, shown = await browser.visit(address)
    assert (got, text(key) in html.unescape(shown)) == (status, True), shown
    assert f"{HERE}/slack/install" in shown
    assert there(installed) == []
    assert status != 400 or len(installed.itself.exchanges) == exchanged, "no exchange"


async def test_an_answer_counts_in_the_browser_that_asked(installed: Installed, text: Text) -> None:
    asked, other = installed.browser(), installed.browser()
    back = installed.itself.agree(await asked.link(), TEAM)
    await refused(installed, other, back, text, "install-page-gone", 400)
    await other.link()
    await refused(installed, other, back, text, "install-page-gone", 400)
    assert (await asked.visit(back))[0] == 200


async def test_an_answer_counts_once_and_for_ten_minutes(installed: Installed, text: Text) -> None:
    browser = installed.browser()
    late = installed.itself.agree(await browser.link(), TEAM)
    installed.clock.set(installed.clock.at + timedelta(minutes=10, seconds=1))
    await refused(installed, browser, late, text, "install-page-gone", 400)
    back = installed.itself.agree(await browser.link(), TEAM)
    assert (await browser.visit(back))[0] == 200
    assert (await browser.visit(back))[0] == 400
    assert len(installed.itself.exchanges) == 1


@pytest.mark.parametrize(
    "query", ["", "state=", "code=1", "state=%00%ff&code=1", "state=gAAAA&code=<b>", "error=x"]
)
async def test_who_makes_a_state_up_gets_nowhere(installed: Installed, text: Text, query: str) -> None:
    browser = installed.browser()
    await browser.link()
    await refused(installed, browser, f"{HERE}/slack/oauth_redirect?{query}", text, "install-page-gone", 400)


async def test_nothing_that_is_sent_there_is_a_failure_of_ours(installed: Installed) -> None:
    state = (await installed.browser().link()).partition("state=")[2].partition("&")[0]
    words = ("", "x", "%00", "%ff%fe", "é", "x" * 5_000, state, f"{state}x", "a&state=b", "%ud83d", "[]")
    for cookie in (
        "",
        "opsteker_install=",
        "opsteker_install=%00; x",
        "opsteker_install=" + "x" * 43,
        ";;=,",
    ):
        for word in words:
            query = f"state={word}&code={word}&error={word}"
            for path in ("/slack/install", "/slack/oauth_redirect"):
                address = URL(f"{path}?{query}", encoded=True)
                async with installed.http.get(address, headers={"Cookie": cookie}) as response:
                    assert response.status in (200, 400), (cookie, word)
    for method in ("POST", "HEAD", "PUT", "DELETE"):
        async with installed.http.request(method, "/slack/install") as response:
            assert response.status == 405
    assert installed.itself.exchanges == []
    assert there(installed) == []


async def test_who_says_no_and_a_slack_that_fails(installed: Installed, text: Text) -> None:
    browser = installed.browser()
    link = await browser.link()
    state = installed.itself.agree(link, TEAM).rpartition("state=")[2]
    no = f"{HERE}/slack/oauth_redirect?error=access_denied&state={state}"
    await refused(installed, browser, no, text, "install-page-refused", 200)
    installed.itself.trouble = ["internal_error"]
    back = installed.itself.agree(await browser.link(), TEAM)
    await refused(installed, browser, back, text, "install-page-later", 502)


async def test_with_less_than_it_needs_it_is_not_kept(installed: Installed, text: Text) -> None:
    """The token goes back; one of a workspace where it is installed stays."""
    browser = installed.browser()
    back = installed.itself.agree(await browser.link(), TEAM, without="chat:write")
    await refused(installed, browser, back, text, "install-page-part", 403)
    assert installed.first.slack.tokens == {}
    back = installed.itself.agree(await browser.link(), TEAM, without="files:write")
    assert (await browser.visit(back))[0] == 200, "this one is optional"
    back = installed.itself.agree(await browser.link(), TEAM, without="chat:write")
    assert (await browser.visit(back))[0] == 403
    assert card(await installed.first.say("sarah", "#leren", "/til Gaat gewoon door"))


# --- channels that two companies share -------------------------------------------------------------


async def test_in_a_shared_channel_a_guest_of_the_other_company_is_a_stranger(
    installed: Installed, text: Text
) -> None:
    """Though they have the bot at home too: what they press is under a message of ours."""
    first, second = installed.first, installed.second
    for world in (first, second):
        await installed.install(world)
    first.slack.users["U0MEI"] |= {"team_id": OTHER, "is_stranger": True}
    til = card(await first.say("sarah", "#leren", "/til Gedeeld met elkaar"))
    pressed = {"type": "button", "action_id": "helped", "value": "1", "action_ts": first.slack.timestamp()}
    payload = slack_requests.interaction(
        "block_actions",
        "U0MEI",
        actions=[pressed],
        trigger_id=first.slack.trigger(),
        channel={"id": "C0LEREN", "name": "leren"},
        container={"type": "message", "message_ts": til.id, "channel_id": "C0LEREN"},
        message={"type": "message", "ts": til.id, "app_id": "A0APP", "team": TEAM},
        response_url=first.slack.response_url("C0LEREN", "U0MEI", til.id),
    )
    shown = await first._interaction("mei", {**payload, "team": {"id": OTHER, "domain": "others"}})
    assert [one.only_for for one in shown] == ["mei"], shown
    assert second.slack.seen == []
    assert second.database.read(second.ref, lambda tx: people.by_user(tx, "U0MEI")) is None
    met = first.database.read(first.ref, lambda tx: people.by_user(tx, "U0MEI"))
    assert met
    assert met.is_stranger


# --- organisations ---------------------------------------------------------------------------------


async def test_an_organisation_is_one_installation(installed: Installed) -> None:
    """Whatever names it: an event, a command, a press without a team, a form."""
    first, browser = installed.first, installed.browser()
    back = installed.itself.agree(await browser.link(), TEAM, organisation="E0ORG")
    assert (await browser.visit(back))[0] == 200
    assert there(installed) == ["E0ORG"]
    for user in first.slack.users.values():
        user["enterprise_user"] = {"id": user["id"], "enterprise_id": "E0ORG"}
    send = first._send

    async def of_organisation(who: str, body: str, kind: str = "application/x-www-form-urlencoded") -> Json:
        if kind == "application/json":
            sent = json.loads(body)
            sent["authorizations"][0] |= {
                "enterprise_id": "E0ORG",
                "team_id": None,
                "is_enterprise_install": True,
            }
            return await send(who, json.dumps(sent), kind)
        if body.startswith("payload="):
            team, none = quote(f'"team": {{"id": "{TEAM}", "domain": "company"}}'), quote('"team": null')
            body = body.replace("+", "%20").replace(team, none)
            body = body.replace(quote('"enterprise": null'), quote('"enterprise": {"id": "E0ORG"}'))
            assert none in body
            return await send(who, body.replace("false", "true") if "block_actions" in body else body, kind)
        return await send(who, body.replace("install=false", "install=true&enterprise_id=E0ORG"), kind)

    first._send = of_organisation  # type: ignore[method-assign]
    til = card(await first.say("sarah", "#leren", "/til Samen met de hele organisatie"))
    await first.react("joris", "mortar_board", til.id)
    await first.press("mei", "keep", til.id)
    await first.home("sarah")
    await first.say("sarah", "#leren", "/til")
    await first.submit("sarah", text="Een formulier telt mee", topics="", link="")
    assert there(installed) == ["E0ORG"]
