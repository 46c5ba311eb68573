"""What is counted, who may see it, and that it tells of nobody."""

import logging
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer
from prometheus_client.parser import text_string_to_metric_families

from bot import outbox
from bot.metrics import REGISTRY, Counted
from handlers.chat import Card, DirectMessage, Text
from storage import people, rhythm_runs
from storage.database import Transaction
from tests import happenings as they
from tests.worlds.slack_requests import signed
from tests.worlds.slack_stand_in import TEAM, TOKEN
from tests.worlds.slack_world import SlackWorld, slack_world

WATCHER = "only-who-watches-knows-this"
SECRET = "zebramigratie"

Samples = dict[tuple[str, str], float]


@pytest.fixture
async def world(sqlite_url: str) -> AsyncIterator[SlackWorld]:
    async with slack_world(sqlite_url, "nl", OPSTEKER_METRICS_TOKEN=WATCHER) as made:
        yield made


async def page(world: SlackWorld, token: str = WATCHER) -> tuple[int, str]:
    async with TestServer(world.app.web) as server, ClientSession(server.make_url("/")) as http:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        async with http.get("/metrics", headers=headers) as answer:
            return answer.status, await answer.text()


def samples(text: str) -> Samples:
    """By name and labels."""
    return {
        (one.name, ",".join(sorted(one.labels.values()))): one.value
        for family in text_string_to_metric_families(text)
        for one in family.samples
    }


def grown(before: Samples, after: Samples) -> dict[tuple[str, str], float]:
    """Other tests in this process count as well: only what was added here."""
    return {key: value - before.get(key, 0) for key, value in after.items() if value != before.get(key, 0)}


async def test_what_people_did_and_what_was_sent_is_counted(world: SlackWorld) -> None:
    before = samples((await page(world))[1])
    await world.say("sarah", "#leren", f"/til Onze {SECRET} ging goed #git")
    world.slack.trouble["chat.postMessage"] = [429, "channel_not_found"]
    await world.say("joris", "#leren", "/til Nog iets #git")
    added = grown(before, samples((await page(world))[1]))
    assert added["opsteker_events_total", "Command,handled"] == 2
    assert added["opsteker_ack_seconds_count", "slack"] == 2
    assert added["opsteker_sends_total", "sent,slack"] >= 1
    assert added["opsteker_sends_total", "retried,slack"] == 1
    assert added["opsteker_sends_total", "failed,slack"] == 1


async def test_what_cannot_even_be_read_is_counted_as_given_up(
    world: SlackWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ValueError

    before = samples((await page(world))[1])
    with monkeypatch.context() as patch:
        patch.setattr(outbox.delivery_attempt, "begin", fails)
        await world.say("sarah", "#leren", "/til Iets #git")
    added = grown(before, samples((await page(world))[1]))
    assert added["opsteker_sends_total", "failed,slack"] == 1
    assert ("opsteker_sends_total", "sent,slack") not in added


async def test_what_came_twice_is_counted_as_such(world: SlackWorld) -> None:
    before = samples((await page(world))[1])
    shown = await world.say("sarah", "#leren", "/til Iets #git")
    message = next(one.id for one in shown if one.where == "#leren" and not one.only_for)
    for _ in range(2):
        inner = {
            "type": "reaction_added",
            "user": "U0JORIS",
            "reaction": "bulb",
            "event_ts": "1764000000.000100",
        }
        item = {"type": "message", "channel": "C0LEREN", "ts": message}
        await world._post_event("joris", {**inner, "item": item, "item_user": "U0SARAH"})
        world.clock.at += timedelta(seconds=1)
    added = grown(before, samples((await page(world))[1]))
    assert added["opsteker_events_total", "Reaction,handled"] == 1
    assert added["opsteker_events_total", "Reaction,repeated"] == 1


async def test_what_waits_and_what_was_done_is_told(world: SlackWorld) -> None:
    found = samples((await page(world))[1])
    assert found["opsteker_database_up", ""] == 1
    assert found["opsteker_outbox_depth", "slack"] == 0
    assert found["opsteker_outbox_oldest_seconds", "slack"] == 0
    at = world.time()
    world.database.write(world.ref, lambda tx: rhythm_runs.note(tx, ["questions"], at))
    world.database.write(world.ref, lambda tx: _leave_one(tx, at - timedelta(minutes=3)))
    assert samples((await page(world))[1])["opsteker_last_beat_timestamp_seconds", ""] == 0
    world.app.clock.beat()
    found = samples((await page(world))[1])
    assert found["opsteker_last_beat_timestamp_seconds", ""] == at.timestamp()
    assert found["opsteker_rhythm_last_success_timestamp_seconds", "questions"] == at.timestamp()
    assert found["opsteker_outbox_depth", "slack"] == 1
    assert found["opsteker_outbox_oldest_seconds", "slack"] == 180


def _leave_one(tx: Transaction, at: datetime) -> None:
    sarah = people.seen(tx, they.person("U0SARAH"), at).id
    outbox.keep(tx, [DirectMessage(sarah, Card((Text("hoi"),)), "k")], at)


async def test_only_who_brings_the_token_sees_it(world: SlackWorld, sqlite_url: str) -> None:
    for wrong in ("", "something-else-altogether", WATCHER + "x", "é"):
        status, text = await page(world, wrong)
        assert (status, text) == (401, "")
    async with slack_world(sqlite_url, "nl") as without:
        assert (await page(without))[0] == 404


async def test_it_tells_of_nobody(world: SlackWorld) -> None:
    """Neither who, nor where, nor what was said, nor of which workspace."""
    await world.say("sarah", "#leren", f"/til Onze {SECRET} ging goed #git")
    await world.say("mei", "#leren", f"/kudos @sarah voor {SECRET}")
    await world.wait(hours=2)
    status, text = await page(world)
    assert status == 200
    for private in (SECRET, "sarah", "U0", "C0", "leren", TEAM, "company", TOKEN, WATCHER):
        assert private.lower() not in text.lower(), private


async def test_a_database_that_is_away_is_told(world: SlackWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.metrics_page.PATIENCE_SECONDS", 0.2)
    with world.app.database.engine.connect() as other:
        other.exec_driver_sql("COMMIT")
        other.exec_driver_sql("BEGIN EXCLUSIVE")
        status, text = await page(world)
        other.exec_driver_sql("ROLLBACK")
    assert status == 200
    assert samples(text)["opsteker_database_up", ""] == 0
    assert "opsteker_events_total" in text


async def test_who_is_turned_away_is_counted_and_logged(
    world: SlackWorld, caplog: pytest.LogCaptureFixture
) -> None:
    """A wrong signing secret is the first thing that goes wrong at an installation."""
    before = samples((await page(world))[1])
    headers = signed("{}", world.clock.seconds(), "application/json", "another-secret")
    async with world._http.post("/slack/events", data="{}", headers=headers) as answer:
        assert answer.status == 401
    added = grown(before, samples((await page(world))[1]))
    assert added["opsteker_turned_away_total", "not signed by Slack"] == 1


def test_warnings_and_errors_are_counted_by_who_gave_them() -> None:
    log = logging.getLogger("bot.some_module")
    handler = Counted()
    log.addHandler(handler)
    labels = {"level": "ERROR", "logger": "bot.some_module"}
    try:
        log.info("not this")
        log.error("delivery %s given up", 1)
    finally:
        log.removeHandler(handler)
    assert REGISTRY.get_sample_value("opsteker_log_messages_total", labels) == 1
