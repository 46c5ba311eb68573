"""Only what Slack signed, just now and for the first time, comes through."""

import hashlib
import hmac

import pytest
from aiohttp.test_utils import make_mocked_request
from aiohttp.web import Request
from multidict import CIMultiDict

from bot.slack import guard
from bot.slack.guard import Guard, Refusal
from tests.worlds.slack_requests import signed
from tests.worlds.slack_stand_in import SECRET
from tests.worlds.slack_world import Clock

BODY = b"command=%2Ftil"


class Content:
    def __init__(self, *chunks: bytes) -> None:
        self._chunks = list(chunks)
        self._came_whole = len(chunks) == 1
        self.was_read = False

    def is_eof(self) -> bool:
        return self._came_whole

    async def readany(self) -> bytes:
        self.was_read = True
        return self._chunks.pop(0) if self._chunks else b""


def request(headers: dict[str, str], *chunks: bytes) -> Request:
    content = Content(*(chunks or (BODY,)))
    return make_mocked_request("POST", "/slack/events", CIMultiDict(headers), payload=content)  # type: ignore[arg-type]


async def status(guard: Guard, asked: Request) -> int:
    with pytest.raises(Refusal) as refusal:
        await guard.admit(asked)
    return refusal.value.status


@pytest.fixture
def door(clock: Clock) -> Guard:
    return Guard(SECRET, clock.now)


async def test_what_slack_signed_comes_in(door: Guard, clock: Clock) -> None:
    headers = signed(BODY, clock.seconds(), "x")
    assert await door.admit(request(headers, BODY[:5], BODY[5:])) == BODY


async def test_the_second_time_nothing_happens(door: Guard, clock: Clock) -> None:
    headers = signed(BODY, clock.seconds(), "x")
    await door.admit(request(headers))
    assert await status(door, request(headers)) == 200


@pytest.mark.parametrize("seconds", [-301, 301, -10_000_000])
async def test_stale_or_from_the_future(door: Guard, clock: Clock, seconds: int) -> None:
    assert await status(door, request(signed(BODY, clock.seconds() + seconds, "x"))) == 401


@pytest.mark.parametrize("seconds", [-299, 299])
async def test_within_five_minutes(door: Guard, clock: Clock, seconds: int) -> None:
    assert await door.admit(request(signed(BODY, clock.seconds() + seconds, "x"))) == BODY


@pytest.mark.parametrize(
    "timestamp", ["", "soon", "1e9", "NaN", "-1", "١٢٣", "9" * 5_000, "17954208.0", " 1"]
)
async def test_a_timestamp_that_is_no_number(door: Guard, clock: Clock, timestamp: str) -> None:
    headers = {**signed(BODY, clock.seconds(), "x"), "X-Slack-Request-Timestamp": timestamp}
    asked = request(headers)
    assert await status(door, asked) == 401
    assert not asked.content.was_read  # type: ignore[attr-defined]


@pytest.mark.parametrize("signature", ["", "v0=", "v0=é", "v1=abc", "v0=" + "0" * 64])
async def test_forged(door: Guard, clock: Clock, signature: str) -> None:
    headers = {**signed(BODY, clock.seconds(), "x"), "X-Slack-Signature": signature}
    assert await status(door, request(headers)) == 401


async def test_signed_with_another_secret(door: Guard, clock: Clock) -> None:
    assert await status(door, request(signed(BODY, clock.seconds(), "x", secret="other"))) == 401


async def test_a_forgery_does_not_shut_out_the_real_one(door: Guard, clock: Clock) -> None:
    headers = signed(BODY, clock.seconds(), "x")
    assert await status(door, request(headers, b"tampered")) == 401
    assert await door.admit(request(headers)) == BODY


async def test_too_big_by_its_own_word_is_not_read(door: Guard, clock: Clock) -> None:
    headers = {**signed(BODY, clock.seconds(), "x"), "Content-Length": "200000000"}
    asked = request(headers)
    assert await status(door, asked) == 413
    assert not asked.content.was_read  # type: ignore[attr-defined]


async def test_too_big_without_saying_so(door: Guard, clock: Clock) -> None:
    headers = signed(BODY, clock.seconds(), "x")
    assert await status(door, request(headers, *[b"x" * 400_000] * 3)) == 413
    assert await status(door, request(headers, b"x" * 1_000_001)) == 413


async def test_memory_of_what_was_seen_is_bounded(
    door: Guard, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guard, "REPLAYS_REMEMBERED", 3)
    for number in range(10):
        body = str(number).encode()
        await door.admit(request(signed(body, clock.seconds(), "x"), body))
    assert len(door._seen) == 3


async def test_what_is_too_old_to_come_again_is_forgotten(door: Guard, clock: Clock) -> None:
    await door.admit(request(signed(BODY, clock.seconds(), "x")))
    clock.at += 3 * guard.WINDOW_SECONDS * (clock.at.resolution * 1_000_000)
    await door.admit(request(signed(b"new", clock.seconds(), "x"), b"new"))
    assert len(door._seen) == 1


def test_the_signature_is_the_one_that_slack_documents() -> None:
    """The example of Slack's own page on verifying requests."""
    secret, timestamp = "8f742231b10e8888abcd99yyyzzz85a5", 1531420618
    body = (
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    expected = "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert (
        hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256).hexdigest() == expected
    )
    assert signed(body, timestamp, "x", secret)["X-Slack-Signature"] == f"v0={expected}"
