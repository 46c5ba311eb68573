"""Somebody holds the database for longer than people wait: they hear so in time, and what they asked for is
done when it is free again. Through the signed wire, with the database really locked."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, contextmanager
from typing import Any
from urllib.parse import urlencode

import pytest
from msgspec.structs import replace
from sqlalchemy import create_engine

from bot import dispatch, retries
from bot.assemble import App
from bot.late_answers import can_wait
from bot.slack.connection import SlackConnection
from handlers.chat import Submit
from handlers.texts import speak
from handlers.til.forms import IN_CONFIDENCE
from storage import kudos, people, tils
from storage.tables import metadata
from tests import happenings as they
from tests.bot.running import until
from tests.worlds import slack_requests
from tests.worlds.slack_world import SlackWorld, slack_world, user_id
from tests.worlds.teams_world import TeamsWorld, teams_world

SAY = speak("nl").text


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retries, "EVERY_SECONDS", 0.05)
    monkeypatch.setattr(dispatch, "PATIENCE", 1.0)


@contextmanager
def locked(url: str) -> Iterator[None]:
    """By another process, as a backup or an administrator would."""
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            yield
        return
    engine = create_engine(url)
    with engine.begin() as connection:
        tables = ", ".join(table.name for table in metadata.sorted_tables)
        connection.exec_driver_sql(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE")
        yield
    engine.dispose()


async def free_again(app: App) -> None:
    """What was put off is done, also where Slack was told already that it came; and all is delivered."""
    for platform in app.platforms.values():
        if isinstance(platform, SlackConnection):
            await platform.settled()
    waiting = app.dispatch._retries._waiting
    await until(lambda: not waiting)
    await app.outbox.deliver_due()


# --- Slack: three seconds --------------------------------------------------------------------------


@pytest.fixture
async def slack(database_url: str) -> AsyncIterator[SlackWorld]:
    async with slack_world(database_url, "nl") as world:
        await world.say("joris", "#leren", "/til Eerst iets anders")
        world.slack.seen.clear()
        yield world


async def command(world: SlackWorld, who: str, name: str, text: str) -> Any:
    """Slack's own answer to the request, nothing that follows."""
    trigger = world.slack.trigger()
    asked = slack_requests.command(user_id(who), "C0LEREN", "leren", trigger, name, text)
    async with asyncio.timeout(10):
        return await world._send(who, urlencode(asked))


def messages(world: SlackWorld, channel: str) -> list[str]:
    return [
        seen.body["text"] for seen in world.slack.seen if (seen.what, seen.channel) == ("message", channel)
    ]


async def test_slack_is_told_while_it_is_locked_and_done_when_it_is_free(
    slack: SlackWorld, database_url: str
) -> None:
    with locked(database_url):
        answer = await command(slack, "sarah", "/til", "Met `git switch -` ga je terug #git")
        assert answer["text"].startswith(SAY("sorry-later", words="yes"))
        assert "git switch -" in answer["text"]
    await free_again(slack.app)

    [posted] = messages(slack, "C0LEREN")
    assert "git switch -" in posted
    [told] = messages(slack, "D0SARAH")
    assert told.startswith(SAY("late-done"))
    assert slack.database.read(slack.ref, lambda tx: len(_tils(tx))) == 2


def _tils(tx: Any) -> list[Any]:
    return [til for number in range(1, 50) if (til := tils.find(tx, number))]


async def test_a_form_has_to_be_asked_for_again(slack: SlackWorld, database_url: str) -> None:
    with locked(database_url):
        answer = await command(slack, "sarah", "/til", "")
        assert answer["text"] == SAY("sorry-later", words="no")
    await free_again(slack.app)
    assert messages(slack, "D0SARAH") == [SAY("late-again")]
    assert not slack.slack.called("views.open")


async def test_kudos_by_a_reaction_are_not_lost(slack: SlackWorld, database_url: str) -> None:
    [said] = await slack.say("joris", "#leren", "Zo werkt dat dus")
    since = len(slack.slack.seen)
    happened = {
        "type": "reaction_added", "user": user_id("sarah"), "reaction": "mortar_board",
        "item": {"type": "message", "channel": "C0LEREN", "ts": said.id}, "item_user": user_id("joris"),
        "event_ts": slack.slack.timestamp(),
    }  # fmt: skip
    with locked(database_url):
        await slack._post_event("sarah", happened)
        assert slack.slack.seen[since:] == []
    await free_again(slack.app)

    def received(tx: Any) -> int:
        joris = people.by_user(tx, user_id("joris"))
        assert joris is not None
        return kudos.count_received(tx, joris.id)

    assert slack.database.read(slack.ref, received) == 1
    assert messages(slack, "D0SARAH") == [], "who did nothing on purpose is not bothered"


async def test_what_is_looked_up_is_found_or_asked_for_again_by_oneself(
    slack: SlackWorld, database_url: str
) -> None:
    """SQLite goes on reading. Nothing comes of it later in any case."""
    with locked(database_url):
        answer = await command(slack, "joris", "/tip", "iets")
        if not database_url.startswith("sqlite"):
            assert answer["text"].startswith(SAY("sorry", words="yes"))
    await free_again(slack.app)
    assert messages(slack, "D0JORIS") == []


async def test_after_what_was_said_nothing_is_tried_any_more(
    slack: SlackWorld, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They may have done it again by then."""
    monkeypatch.setattr(retries, "LASTS_SECONDS", 0.0)
    with locked(database_url):
        answer = await command(slack, "sarah", "/til", "Met `git switch -` ga je terug #git")
        assert answer["text"].startswith(SAY("sorry-later", words="yes"))
        await until(lambda: not slack.app.dispatch._retries._waiting)
    await slack.app.outbox.deliver_due()
    assert messages(slack, "C0LEREN") == []


async def test_asked_to_stop_it_is_tried_once_more(
    slack: SlackWorld, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retries, "EVERY_SECONDS", 3_600.0)
    with locked(database_url):
        await command(slack, "sarah", "/til", "Met `git switch -` ga je terug #git")
    await slack.app.dispatch.stop()
    await slack.app.outbox.deliver_due()
    assert len(messages(slack, "C0LEREN")) == 1


async def test_what_slack_sends_again_meanwhile_counts_once(slack: SlackWorld, database_url: str) -> None:
    trigger = slack.slack.trigger()
    asked = slack_requests.command(user_id("sarah"), "C0LEREN", "leren", trigger, "/til", "Iets nieuws #git")
    with locked(database_url):
        await slack._send("sarah", urlencode(asked))
        await slack._send("sarah", urlencode({**asked, "token": "again"}))
    await free_again(slack.app)
    assert slack.database.read(slack.ref, lambda tx: len(_tils(tx))) == 2
    assert len(messages(slack, "D0SARAH")) == 1


async def test_many_at_once_are_all_told(slack: SlackWorld, database_url: str) -> None:
    """However many wait for the same lock, each waits their own time only."""
    with locked(database_url):
        asked = [command(slack, "sarah", "/til", f"Iets nieuws, nummer {number}") for number in range(30)]
        for answer in await asyncio.gather(*asked):
            assert answer["text"].startswith(SAY("sorry-later", words="yes"))
    await free_again(slack.app)
    assert slack.database.read(slack.ref, lambda tx: len(_tils(tx))) == 31


# --- Teams: ten ------------------------------------------------------------------------------------


@pytest.fixture
async def teams(database_url: str) -> AsyncIterator[TeamsWorld]:
    async with teams_world(database_url, "nl") as world:
        await world.say("sarah", "@sarah", "til Eerst iets anders")
        world.teams.sent.clear()
        yield world


def sent(world: TeamsWorld) -> list[str]:
    return [str(one.activity) for one in world.teams.sent]


async def test_teams_is_told_while_it_is_locked_and_done_when_it_is_free(
    teams: TeamsWorld, database_url: str
) -> None:
    with locked(database_url):
        async with asyncio.timeout(10):
            await teams._send("sarah", teams._wire.message("sarah", "til Met git switch - ga je terug #git"))
        [apology] = sent(teams)
        assert "Ik probeer het vanzelf nog eens" in apology
        assert "git switch -" in apology
    await free_again(teams.app)
    _, *later = sent(teams)
    assert [SAY("late-done") in one for one in later].count(True) == 1
    assert len([one for one in teams.teams.sent if one.conversation.startswith("19:leren")]) == 1


# --- what must not wait ----------------------------------------------------------------------------


@pytest.mark.parametrize("form", IN_CONFIDENCE)
def test_what_was_told_in_confidence_does_not_come_in_a_message_later(form: str) -> None:
    by = they.person("sarah")
    told = Submit(
        key="f", at=they.NOW, workspace=they.REF, by=by, place=they.LEREN, name=form, form_id="1", values={}
    )
    assert not can_wait(told)
    assert can_wait(replace(told, name="share_til"))
