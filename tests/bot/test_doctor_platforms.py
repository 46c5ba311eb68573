"""`opsteker doctor` asks the platforms, and looks at what waits and what is due: each fault has its own line,
with what to do, and no secret."""

import asyncio
import re
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from cryptography.fernet import Fernet

from bot import __main__ as command_line
from bot import outbox
from bot.doctor import command, work
from bot.settings import Settings
from bot.slack import checkup as slack_checkup
from bot.slack.encryption import TokenCipher
from bot.teams import checkup as teams_checkup
from handlers.chat import Card, DirectMessage, Place, Text
from handlers.texts import speak
from scheduler import cleaning, rhythms
from storage import (
    coffees,
    conversations,
    digests,
    installations,
    lunches,
    people,
    places,
    rhythm_runs,
    setbacks,
)
from storage.coffees import Coffee
from storage.conversations import Conversation
from storage.database import Database, Transaction
from storage.installations import Installation
from storage.lunches import Series
from storage.workspaces import WorkspaceRef
from tests import happenings as they
from tests.guards.source import ROOT
from tests.guards.texts import KEYS
from tests.worlds.slack_stand_in import APP_TOKEN, BOT, TEAM, TOKEN, SlackStandIn, slack_stand_in
from tests.worlds.teams_stand_in import APP_ID, PASSWORD, TENANT, TeamsStandIn, teams_stand_in

REF = WorkspaceRef("slack", TEAM)
SIGNED = "0123456789abcdef0123456789abcdef"
FILES = ("test_doctor", "test_doctor_platforms")
DAY = timedelta(days=1)
SAY = speak("en")
SECRETS = (TOKEN, APP_TOKEN, SIGNED, PASSWORD)


@pytest.fixture
async def slack() -> AsyncIterator[SlackStandIn]:
    async with slack_stand_in(time.time) as stand_in:
        stand_in.add_channel("C0LEREN", "leren", "public", {BOT})
        yield stand_in


@pytest.fixture
async def teams() -> AsyncIterator[TeamsStandIn]:
    async with teams_stand_in() as stand_in:
        yield stand_in


def settings(url: str, slack: SlackStandIn, **more: str) -> Settings:
    ours = {"SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": SIGNED, "SLACK_API_URL": slack.url}
    return Settings.from_environment({"DATABASE_URL": url, **ours, **more})


async def doctor(chosen: Settings) -> tuple[int, list[str]]:
    told = await asyncio.to_thread(command.examine, chosen, None, datetime.now(UTC))  # type: ignore[arg-type]
    assert not any(secret in line for secret in SECRETS for line in told.lines)
    return told.code, told.lines


def about(lines: list[str], what: str) -> list[str]:
    """What is said of it, and what to do."""
    first = next(number for number, line in enumerate(lines) if line[5:].startswith(f"{what}: "))
    remedy = lines[first + 1 : first + 2]
    return [lines[first], *(line for line in remedy if line.startswith("  "))]


def channel(key: str, module: str, platform: str = "slack") -> str:
    return f"{platform} channel {key} ({SAY.text(f'module-{module}')})"


# --- Slack -----------------------------------------------------------------------------------------


async def test_all_is_well_on_slack(sqlite_url: str, slack: SlackStandIn) -> None:
    code, said = await doctor(settings(sqlite_url, slack, SLACK_APP_TOKEN=APP_TOKEN))
    assert code == 0, said
    assert about(said, "slack token") == [f"[ok] slack token: taken, for the workspace {TEAM}"]
    assert about(said, "slack scopes") == ["[ok] slack scopes: all there"]
    assert about(said, "slack socket mode") == ["[ok] slack socket mode: a connection can be opened"]
    assert about(said, "slack signing secret") == ["[ok] slack signing secret: looks like one"]
    assert about(said, "teams") == ["[--] teams: off: it has no settings"]
    assert said[-1] == "All is well."


async def test_tokens_that_slack_does_not_take(sqlite_url: str, slack: SlackStandIn) -> None:
    wrong = {"SLACK_BOT_TOKEN": "xoxb-old", "SLACK_APP_TOKEN": "xapp-old", "SLACK_SIGNING_SECRET": "abc"}
    code, said = await doctor(settings(sqlite_url, slack, **wrong))
    assert code == 1
    assert about(said, "slack token") == [
        "[!!] slack token: not taken: invalid_auth",
        f"  {SAY.text('doctor-do-install')}",
    ]
    assert about(said, "slack socket mode")[1] == f"  {SAY.text('doctor-do-socket')}"
    assert about(said, "slack signing secret")[1] == f"  {SAY.text('doctor-do-secret')}"
    assert said[-1] == "3 of these need something done."
    assert not any("xoxb-old" in line or "xapp-old" in line for line in said)


async def test_a_slack_that_is_out_of_reach(sqlite_url: str, slack: SlackStandIn) -> None:
    slack.url = "http://127.0.0.1:9/api/"
    code, said = await doctor(settings(sqlite_url, slack))
    assert code == 1
    assert about(said, "slack token") == [
        "[!!] slack token: Slack is not reached: ClientConnectorError",
        f"  {SAY.text('doctor-do-reach-slack')}",
    ]


async def test_scopes_are_those_of_the_manifest(sqlite_url: str, slack: SlackStandIn) -> None:
    slack.scopes = slack.scopes - {"files:write"} | {"admin"}
    code, said = await doctor(settings(sqlite_url, slack))
    assert code == 0
    assert about(said, "slack scopes") == [
        "[ok] slack scopes: all there; without the optional files:write; not needed: admin"
    ]
    slack.scopes.remove("users:read")
    code, said = await doctor(settings(sqlite_url, slack, SLACK_READ_MESSAGES="yes"))
    assert code == 1
    assert about(said, "slack scopes") == [
        "[!!] slack scopes: missing: channels:history, users:read",
        f"  {SAY.text('doctor-do-manifest')}",
    ]


@pytest.mark.parametrize(
    ("off", "said"), [(20, "agrees within"), (-400, "seconds ahead"), (400, "seconds behind")]
)
async def test_clocks_that_differ(sqlite_url: str, slack: SlackStandIn, off: int, said: str) -> None:
    slack.headers["Date"] = format_datetime(datetime.now(UTC) + timedelta(seconds=off), usegmt=True)
    code, lines = await doctor(settings(sqlite_url, slack))
    assert said in about(lines, "slack clock")[0]
    assert about(lines, "slack clock")[1:] == ([f"  {SAY.text('doctor-do-clock')}"] if abs(off) > 60 else [])
    assert code == (abs(off) > 60)


async def test_the_bot_is_where_it_is_to_speak(database: Database, slack: SlackStandIn) -> None:
    """A digest, a lunch and a coffee, each in a channel of its own; what is off is not asked for."""
    names = ("digest", "lunch", "coffee", "off")
    for name in names:
        slack.add_channel(f"C0{name.upper()}", name, "public", {BOT} if name == "digest" else set())
    slack.channels["C0COFFEE"].is_archived = True

    def subscribe(tx: Transaction) -> None:
        tx.choose(til_channel="C0LEREN", modules=("digest", "lunch", "coffee"))
        me = people.seen(tx, they.person("sarah"), they.NOW).id
        keys = {name: Place(f"C0{name.upper()}", "public") for name in names}
        there = {name: places.seen(tx, place).id for name, place in keys.items()}
        _on(tx, there, me)

    database.write(REF, subscribe)
    url = database.engine.url.render_as_string(hide_password=False)
    code, said = await doctor(settings(url, slack))
    assert code == 1
    assert about(said, channel("C0LEREN", "til")) == [f"[ok] {channel('C0LEREN', 'til')}: the bot is in it"]
    assert about(said, channel("C0DIGEST", "digest")) == [
        f"[ok] {channel('C0DIGEST', 'digest')}: the bot is in it"
    ]
    for trouble, key, module in (("is_archived", "COFFEE", "coffee"), ("not_in_channel", "LUNCH", "lunch")):
        told, remedy = map(SAY.text, slack_checkup.TROUBLES[trouble])
        what = channel(f"C0{key}", module)
        assert about(said, what) == [f"[!!] {what}: {told}", f"  {remedy}"]
    database.write(REF, lambda tx: tx.choose(til_channel="C0GONE"))
    gone = about((await doctor(settings(url, slack)))[1], channel("C0GONE", "til"))
    told, remedy = map(SAY.text, slack_checkup.TROUBLES["channel_not_found"])
    assert gone == [f"[!!] {channel('C0GONE', 'til')}: {told}", f"  {remedy}"]
    slack.trouble["conversations.info"] = ["fatal_error"]
    later = about((await doctor(settings(url, slack)))[1], channel("C0COFFEE", "coffee"))
    assert "cannot be looked at: fatal_error" in later[0]
    assert later[1] == f"  {SAY.text('doctor-do-minute')}"
    lunch, remedy = about(said, channel("C0LUNCH", "lunch"))
    assert (lunch[:4], "the bot is not in it" in lunch, "/invite @Opsteker" in remedy) == ("[!!]", True, True)
    assert "is archived" in about(said, channel("C0COFFEE", "coffee"))[0]
    assert not any("C0OFF" in line for line in said)


def _on(tx: Transaction, there: dict[str, int], me: int) -> None:
    day, at, zone = they.NOW.date(), datetime(2100, 1, 1, tzinfo=UTC), "Europe/Amsterdam"
    digests.choose(tx, "channel", me, there["digest"], 1, "09:00", day, at)
    lunches.put_series(
        tx, Series(0, there["lunch"], me, 1, "12:00", zone, 2, 30, 0, "", "on", day, day, at, None)
    )
    coffees.put(tx, Coffee(0, there["coffee"], me, 1, 1, "09:00", zone, "on", day, at))
    coffees.put(tx, Coffee(0, there["off"], me, 1, 1, "09:00", zone, "ended", day, None))


# --- many workspaces -------------------------------------------------------------------------------

KEY, OLD_KEY = (Fernet.generate_key().decode() for _ in range(2))


def for_many(url: str, slack: SlackStandIn) -> Settings:
    chosen = settings(
        url, slack, SLACK_CLIENT_ID="1.2", SLACK_CLIENT_SECRET="s", OPSTEKER_SECRET_KEY=KEY,
        OPSTEKER_PUBLIC_URL="https://opsteker.example.org",
    )  # fmt: skip
    assert chosen.slack is not None
    return replace(chosen, slack=replace(chosen.slack, bot_token=""))


def install(database: Database, key: str, token: str, seal: str = KEY, **more: datetime) -> None:
    made = Installation(TokenCipher([seal]).encrypt(token), BOT, "", they.NOW, **more)  # type: ignore[arg-type]
    database.write(WorkspaceRef("slack", key), lambda tx: installations.begin(tx, made))


async def test_every_workspace_that_installed_the_bot_is_looked_at(
    database: Database, slack: SlackStandIn
) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    code, said = await doctor(for_many(url, slack))
    assert code == 0, said
    assert about(said, "slack token") == ["[--] slack token: nobody has installed the bot yet"]
    database.write(REF, lambda tx: tx.choose(til_channel="C0LEREN"))
    install(database, TEAM, TOKEN)
    install(database, "T0GONE", "xoxb-revoked")
    install(database, "T0SEALED", "xoxb-sealed", seal=OLD_KEY)
    install(database, "T0ENDED", "xoxb-ended", expires_at=datetime.now(UTC) - timedelta(hours=1))
    code, said = await doctor(for_many(url, slack))
    assert code == 1
    assert [line for line in said if "slack token" in line] == [
        f"[ok] slack token: taken, for the workspace {TEAM}",
        "[!!] slack token: not taken: invalid_auth",
        "[!!] slack token: that of T0SEALED cannot be opened",
        "[--] slack token: that of T0ENDED ended: the bot renews it before it does anything there",
    ]
    assert about(said, channel("C0LEREN", "til"))[0].startswith("[ok]")
    assert f"  {SAY.text('doctor-do-install-there', workspace='T0GONE')}" in said
    assert f"  {SAY.text('doctor-do-slack-key')}" in said
    assert not any("xoxb-" in line for line in said)


async def test_a_workspace_that_took_us_away_waits_and_that_is_well(
    database: Database, slack: SlackStandIn
) -> None:
    def leave(tx: Transaction) -> None:
        me = people.seen(tx, they.person("sarah"), they.NOW).id
        outbox.keep(tx, [DirectMessage(me, Card((Text("hoi"),)), "k")], they.NOW)

    database.write(WorkspaceRef("slack", "T0AWAY"), leave)
    url = database.engine.url.render_as_string(hide_password=False)
    code, said = await doctor(for_many(url, slack))
    assert code == 0, said
    assert about(said, "outbox")[0] == "[ok] outbox: 1 waiting, the oldest that may go for 0:00:00"


# --- Teams -----------------------------------------------------------------------------------------


def on_teams(url: str, teams: TeamsStandIn, **more: str) -> Settings:
    chosen = {"app_password": PASSWORD, **more}
    address = {"DATABASE_URL": url, "OPSTEKER_PUBLIC_URL": "https://opsteker.example.org"}
    return replace(Settings.from_environment(address), teams=teams.settings(**chosen))


async def test_all_is_well_on_teams(sqlite_url: str, teams: TeamsStandIn) -> None:
    code, said = await doctor(on_teams(sqlite_url, teams))
    assert code == 0, said
    for what in ("ids", "credentials", "signing keys", "clock", "address"):
        assert about(said, f"teams {what}")[0].startswith("[ok]")


async def test_credentials_that_are_not_taken(sqlite_url: str, teams: TeamsStandIn) -> None:
    code, said = await doctor(on_teams(sqlite_url, teams, app_password="expired"))
    assert code == 1
    assert about(said, "teams credentials") == [
        "[!!] teams credentials: no token: invalid_client 7000215",
        f"  {SAY.text('doctor-do-password')}",
    ]
    assert teams.faults.pop() == "login with something else"


async def test_a_teams_that_is_out_of_reach(sqlite_url: str, teams: TeamsStandIn) -> None:
    there = "http://127.0.0.1:9"
    away = on_teams(sqlite_url, teams, login_url=there, openid_url=f"{there}/openid", tenant_id="company")
    code, said = await doctor(replace(away, public_url="https://127.0.0.1"))
    assert code == 1
    for what in ("ids", "credentials", "signing keys", "address"):
        assert about(said, f"teams {what}")[0].startswith("[!!]"), what
    assert about(said, "teams address")[1] == f"  {SAY.text('doctor-do-public')}"
    unreachable = SAY.text("doctor-do-reach", setting="TEAMS_OPENID_URL")
    assert about(said, "teams signing keys")[1] == f"  {unreachable}"
    assert about(said, "teams clock")[0].startswith("[--]")
    assert "TEAMS_OPENID_URL" in about(said, "teams signing keys")[1]
    assert APP_ID not in "".join(about(said, "teams ids"))


@pytest.mark.parametrize("code", [one for one in teams_checkup.REMEDIES if one.isdecimal()])
async def test_the_login_service_says_what_is_wrong_with_them(
    sqlite_url: str, teams: TeamsStandIn, code: str
) -> None:
    """A secret that is wrong or old, an app or a tenant that is not known there."""
    teams.login_code = int(code)
    code_of_exit, said = await doctor(on_teams(sqlite_url, teams, app_password="expired"))
    assert code_of_exit == 1
    remedy = about(said, "teams credentials")[1].strip()
    assert remedy == SAY.text(teams_checkup.REMEDIES[code])
    assert teams.faults.pop() == "login with something else"


async def test_a_managed_identity_that_is_not_there(sqlite_url: str, teams: TeamsStandIn) -> None:
    by_identity = {"app_type": "UserAssignedMSI", "identity_endpoint": "http://127.0.0.1:9/token"}
    code, said = await doctor(on_teams(sqlite_url, teams, **by_identity))
    assert code == 1
    assert about(said, "teams credentials")[1] == f"  {SAY.text('doctor-do-identity')}"


async def test_in_teams_too_the_bot_is_where_it_is_to_speak(database: Database, teams: TeamsStandIn) -> None:
    ref, key = WorkspaceRef("teams", TENANT), "19:leren@thread.tacv2"
    url = database.engine.url.render_as_string(hide_password=False)
    database.write(ref, lambda tx: tx.choose(til_channel=key))
    what = channel(key, "til", "teams")
    code, said = await doctor(on_teams(url, teams))
    assert (code, about(said, what)[0][:4]) == (0, "[--]"), "nobody spoke to it yet"

    there = Conversation(key, teams.service_url)
    database.write(ref, lambda tx: conversations.seen(tx, there, they.NOW))
    assert about((await doctor(on_teams(url, teams)))[1], what) == [f"[ok] {what}: the bot is in it"]

    teams.trouble.append((403, {}))
    code, said = await doctor(on_teams(url, teams))
    assert code == 1
    assert about(said, what)[1] == f"  {SAY.text('doctor-do-add')}"
    teams.trouble.append((503, {}))
    code, said = await doctor(on_teams(url, teams))
    assert (code, about(said, what)[0]) == (0, f"[--] {what}: cannot be looked at now: 503")


# --- what waits, and what is due -------------------------------------------------------------------


async def test_what_waits_too_long_is_said(database: Database, slack: SlackStandIn) -> None:
    def leave(tx: Transaction) -> None:
        me = people.seen(tx, they.person("sarah"), they.NOW).id
        ago = datetime.now(UTC) - timedelta(hours=2)
        outbox.keep(tx, [DirectMessage(me, Card((Text("hoi"),)), "k")], ago)

    url = database.engine.url.render_as_string(hide_password=False)
    assert about((await doctor(settings(url, slack)))[1], "outbox")[0].startswith("[ok] outbox: 0 waiting")
    database.write(REF, leave)
    code, said = await doctor(settings(url, slack))
    assert code == 1
    waits, remedy = about(said, "outbox")
    assert waits.startswith("[!!] outbox: 1 waiting, the oldest that may go for 2:00:0")
    assert remedy == f"  {work.IS_IT_RUNNING}"


async def test_when_each_rhythm_was_last_done(database: Database, slack: SlackStandIn) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    at = datetime.now(UTC) - timedelta(hours=1)
    database.write(REF, lambda tx: rhythm_runs.note(tx, ["questions"], at))
    code, said = await doctor(settings(url, slack))
    assert code == 0
    assert about(said, "questions") == [f"[ok] questions: last done {at:%Y-%m-%d %H:%M} UTC"]
    assert {about(said, one.name)[0][:4] for one in rhythms.RHYTHMS} == {"[ok]"}
    assert about(said, "leavers") == ["[ok] leavers: had nothing to do yet"]


async def test_when_what_is_too_old_last_went(database: Database, slack: SlackStandIn) -> None:
    """Retention runs by itself, and whoever runs the bot can see that it did."""
    chosen = settings(database.engine.url.render_as_string(hide_password=False), slack)
    database.write(REF, lambda tx: None)
    code, said = await doctor(chosen)
    assert (code, about(said, "cleaning")[0][:4]) == (0, "[--]")
    now = datetime.now(UTC)
    await asyncio.to_thread(cleaning.clean, database, now, outbox.keep)
    code, said = await doctor(chosen)
    told = f"what is too old last went {now:%Y-%m-%d %H:%M} UTC"
    assert (code, about(said, "cleaning")) == (0, [f"[ok] cleaning: {told}"])
    database.write(REF, lambda tx: rhythm_runs.note(tx, [cleaning.NAME], now - work.FORGETS_WITHIN - DAY))
    code, said = await doctor(chosen)
    assert code == 1
    late, remedy = about(said, "cleaning")
    assert f"overdue in slack:{TEAM}" in late
    assert remedy == f"  {work.NOT_FORGOTTEN}"


async def test_rows_that_fail_again_and_again(database: Database, slack: SlackStandIn) -> None:
    chosen = settings(database.engine.url.render_as_string(hide_password=False), slack)

    def fail(tx: Transaction) -> None:
        setbacks.note(tx, "goals", setbacks.Key(7), they.NOW)

    for failed in range(work.AGAIN_AND_AGAIN):
        assert about((await doctor(chosen))[1], "rows") == ["[ok] rows: none fails again and again"], failed
        database.write(REF, fail)
    code, said = await doctor(chosen)
    assert code == 1
    assert about(said, "rows") == ["[!!] rows: failing again and again: 1 of goals", f"  {work.REPORT_IT}"]


async def test_a_workspace_in_which_nobody_may_set_things_up(database: Database, slack: SlackStandIn) -> None:
    url = database.engine.url.render_as_string(hide_password=False)
    database.write(REF, lambda tx: people.seen(tx, they.person("sarah"), they.NOW))
    code, said = await doctor(settings(url, slack))
    assert (code, about(said, f"admins in slack:{TEAM}")) == (
        0,
        [f"[--] admins in slack:{TEAM}: {work.NO_ADMIN}"],
    )
    named = await doctor(settings(url, slack, OPSTEKER_ADMINS="sarah"))
    database.write(REF, lambda tx: tx.choose(admins=("sarah",)))
    for _, said in (named, await doctor(settings(url, slack))):
        assert not [line for line in said if "admins in" in line]


def test_of_every_fault_there_is_a_test() -> None:
    """Each remedy is named in one, here or beside it."""
    source = "".join((ROOT / f"tests/bot/{name}.py").read_text("utf-8") for name in FILES)
    remedies = {
        f"work.{name}"
        for name, value in vars(work).items()
        if name.isupper() and isinstance(value, str) and " " in value
    }
    remedies |= {key for key in KEYS if key.startswith("doctor-do-")} - {
        *teams_checkup.REMEDIES.values(),
        *(remedy for _, remedy in slack_checkup.TROUBLES.values()),
    }
    assert sorted(one for one in remedies if not re.search(rf"\b{one}\b", source)) == []
    assert set(slack_checkup.TROUBLES) <= set(re.findall(r"[\"'](\w+)[\"']", source))


def test_the_command_line_has_it() -> None:
    assert "doctor" in command_line._parser().format_help()
