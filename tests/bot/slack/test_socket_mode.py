"""Socket Mode against a WebSocket of our own: hello, an envelope, its acknowledgement."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from bot.slack import socket_mode
from bot.slack.connection import SlackConnection
from handlers.chat import Card, Reply, Text
from tests.bot.slack.conftest import Listening, settings
from tests.worlds.slack_requests import command
from tests.worlds.slack_stand_in import APP_TOKEN, SlackStandIn
from tests.worlds.slack_world import Clock

Json = dict[str, Any]
COMMAND = command("U0SARAH", "C0LEREN", "leren", "1.2.a", "/til", "hoi")
HELLO = {"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A0APP"}}


def envelope(payload: Json, kind: str = "slash_commands") -> Json:
    return {"envelope_id": "e1", "type": kind, "accepts_response_payload": True, "payload": payload}


@asynccontextmanager
async def connected(slack: SlackStandIn, clock: Clock, dispatch: Listening) -> AsyncIterator[SlackConnection]:
    connection = SlackConnection(settings(slack, APP_TOKEN), dispatch, clock.now)  # type: ignore[arg-type]
    application = web.Application()
    connection.mount(application)
    assert list(application.router.routes()) == [], "nobody can knock"
    await connection.start()
    try:
        yield connection
    finally:
        await connection.stop()
        await asyncio.sleep(0)


def talk(*sent: Json, answers: list[Json]) -> Callable[[web.WebSocketResponse], Awaitable[None]]:
    """Sends these and keeps what comes back, until the other side is gone."""

    async def run(socket: web.WebSocketResponse) -> None:
        for message in (HELLO, *sent):
            await socket.send_json(message)
        async for message in socket:
            answers.append(json.loads(message.data))

    return run


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110  # what it waits for has no event
            await asyncio.sleep(0.01)


async def test_an_envelope_is_handled_and_acknowledged(slack: SlackStandIn, clock: Clock) -> None:
    answers: list[Json] = []
    dispatch = Listening(effects=(Reply(Card((Text("Mooi!"),))),))
    slack.socket = talk(envelope(COMMAND), answers=answers)
    async with connected(slack, clock, dispatch):
        await until(lambda: answers)
    assert [one.key for one in dispatch.events] == ["command:1.2.a"]
    assert answers[0]["envelope_id"] == "e1"
    assert answers[0]["payload"]["text"] == "Mooi!"


@pytest.mark.parametrize("payload", [{}, {"type": "new"}, {"type": "event_callback", "event": {"type": "x"}}])
async def test_what_we_do_not_understand_is_acknowledged_or_it_would_come_for_ever(
    slack: SlackStandIn, clock: Clock, payload: Json
) -> None:
    answers: list[Json] = []
    slack.socket = talk(envelope(payload, "events_api"), answers=answers)
    async with connected(slack, clock, Listening()):
        await until(lambda: answers)
    assert answers == [{"envelope_id": "e1"}]


async def test_what_we_failed_at_is_not_acknowledged_and_comes_again(
    slack: SlackStandIn, clock: Clock
) -> None:
    answers: list[Json] = []
    dispatch = Listening()
    handle, failures = dispatch.handle, iter([True])

    async def once_broken(event: Any, can: Any) -> Any:
        if next(failures, False):
            raise ValueError
        return await handle(event, can)

    dispatch.handle = once_broken  # type: ignore[method-assign]
    first, second = envelope(COMMAND), {**envelope(COMMAND), "envelope_id": "e2"}
    slack.socket = talk(first, second, answers=answers)
    async with connected(slack, clock, dispatch):
        await until(lambda: answers)
    assert answers == [{"envelope_id": "e2"}]


async def test_a_lost_connection_is_replaced(
    slack: SlackStandIn, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "WATCH_SECONDS", 0.05)
    monkeypatch.setattr(socket_mode, "GRACE_SECONDS", 0.05)
    connections: list[web.WebSocketResponse] = []

    async def closing_the_first(socket: web.WebSocketResponse) -> None:
        connections.append(socket)
        await socket.send_json(HELLO)
        if len(connections) == 1:
            await socket.close()
        async for _ in socket:
            pass

    slack.socket = closing_the_first
    async with connected(slack, clock, Listening()):
        await until(lambda: len(connections) > 1)


async def test_a_connection_that_falls_silent_is_noticed_and_replaced(
    slack: SlackStandIn, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing says that it ended: the other side just answers no ping any more, and says no goodbye."""
    for name, seconds in (("PING_SECONDS", 0.2), ("WATCH_SECONDS", 0.05), ("GRACE_SECONDS", 0.05)):
        monkeypatch.setattr(socket_mode, name, seconds)
    answers: list[Json] = []
    dispatch, silent = Listening(), asyncio.Event()

    async def silent_at_first(socket: web.WebSocketResponse) -> None:
        await socket.send_json(HELLO)
        slack.socket = talk(envelope(COMMAND), answers=answers)
        slack.answers_pings = True
        await silent.wait()

    slack.socket, slack.answers_pings = silent_at_first, False
    async with connected(slack, clock, dispatch) as connection:
        await until(lambda: answers)
        assert not await connection.disconnected()
        silent.set()
    assert [one.key for one in dispatch.events] == ["command:1.2.a"]
    assert len(slack.called("apps.connections.open")) > 1


async def test_a_connection_on_which_slack_says_no_hello_is_replaced(
    slack: SlackStandIn, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is open, it answers pings, and nothing would ever come by it."""
    for name, seconds in (("CONNECT_SECONDS", 0.2), ("WATCH_SECONDS", 0.05), ("GRACE_SECONDS", 0.05)):
        monkeypatch.setattr(socket_mode, name, seconds)
    answers: list[Json] = []
    opened: list[web.WebSocketResponse] = []

    async def says_nothing(socket: web.WebSocketResponse) -> None:
        opened.append(socket)
        async for _ in socket:
            pass

    slack.socket = says_nothing
    async with connected(slack, clock, Listening()) as connection:
        assert await connection.disconnected() == "Socket Mode is not connected"
        slack.socket = talk(envelope(COMMAND), answers=answers)
        monkeypatch.setattr(socket_mode, "CONNECT_SECONDS", 20)
        await until(lambda: answers)
        assert not await connection.disconnected()
    assert opened[0].closed


async def test_who_looks_after_the_connection_goes_on_whatever_happens(
    slack: SlackStandIn, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The SDK finds no other connection, and giving up the one that was lost fails as well."""
    for name in ("WATCH_SECONDS", "GRACE_SECONDS"):
        monkeypatch.setattr(socket_mode, name, 0.02)
    connections: list[web.WebSocketResponse] = []
    close, failures, lost = socket_mode.SocketModeClient.close, iter([True]), asyncio.Event()

    async def closing_the_first(socket: web.WebSocketResponse) -> None:
        connections.append(socket)
        await socket.send_json(HELLO)
        if len(connections) == 1:
            await lost.wait()
            await socket.close()
        async for _ in socket:
            pass

    async def fails_once(self: socket_mode.SocketModeClient) -> None:
        await close(self)  # type: ignore[no-untyped-call]
        if next(failures, False):
            raise OSError("no more file handles")

    slack.socket = closing_the_first
    async with connected(slack, clock, Listening()):
        monkeypatch.setattr(socket_mode.SocketModeClient, "close", fails_once)
        slack.trouble["apps.connections.open"] = ["internal_error"]
        lost.set()
        await until(lambda: len(connections) > 1)
    assert "Socket Mode is not looked after: OSError" in caplog.text


async def test_a_refused_token_does_not_stop_us_and_is_not_logged(
    slack: SlackStandIn, clock: Clock, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "WATCH_SECONDS", 0.05)
    monkeypatch.setattr(socket_mode, "GRACE_SECONDS", 0.05)
    answers: list[Json] = []
    slack.socket = talk(answers=answers)
    slack.trouble["apps.connections.open"] = ["invalid_auth"]
    slack.trouble["auth.test"] = ["invalid_auth"]
    async with connected(slack, clock, Listening()):
        await until(lambda: len(slack.called("apps.connections.open")) > 1)
    assert "invalid_auth" in caplog.text
    assert "xapp-" not in caplog.text
    assert "xoxb-" not in caplog.text


async def test_asked_to_stop_it_answers_what_came_in_and_takes_nothing_new(
    slack: SlackStandIn, clock: Clock
) -> None:
    answers: list[Json] = []
    dispatch, go_on, later = Listening(), asyncio.Event(), asyncio.Event()
    handle = dispatch.handle

    async def slowly(event: Any, can: Any) -> Any:
        outcome = await handle(event, can)
        await go_on.wait()
        return outcome

    async def two(socket: web.WebSocketResponse) -> None:
        await socket.send_json(HELLO)
        await socket.send_json(envelope(COMMAND))
        await later.wait()
        new = command("U0SARAH", "C0LEREN", "leren", "1.2.b", "/til", "nog iets")
        await socket.send_json({**envelope(new), "envelope_id": "e2"})
        async for message in socket:
            answers.append(json.loads(message.data))

    dispatch.handle = slowly  # type: ignore[method-assign]
    slack.socket = two
    async with connected(slack, clock, dispatch) as connection:
        await until(lambda: dispatch.events)
        stopping = asyncio.create_task(connection.stop_receiving())
        await asyncio.sleep(0)
        later.set()
        await asyncio.sleep(0.1)
        assert not stopping.done()
        go_on.set()
        await stopping
        await until(lambda: answers)
    assert [one["envelope_id"] for one in answers] == ["e1"]
    assert [one.key for one in dispatch.events] == ["command:1.2.a"]
