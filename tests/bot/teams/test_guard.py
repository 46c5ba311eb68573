"""Only Teams comes in, and nobody's request is answered with a 5xx."""

import base64
import io
import json
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import jwt
import pytest
from aiohttp import ClientSession

from bot import rejections
from bot.dispatch import Outcome
from bot.platform import Refused
from bot.teams.adapter import _Authentication
from bot.teams.calls import Calls
from bot.teams.connector import Connector
from bot.teams.messages import message
from bot.teams.service_urls import may_send_to
from bot.teams.tokens import CLOCK_LEEWAY, Inbound, Keys, Outbound, Unauthorised
from handlers.chat import Card, Reply, Text
from tests.bot.teams.conftest import Teams, teams_connection
from tests.worlds.teams_activities import AT
from tests.worlds.teams_stand_in import APP_ID, TENANT, TeamsStandIn, teams_stand_in


async def _status(teams: Teams, header: str | None, body: bytes | None = None) -> int:
    activity = json.dumps(teams.wire.message("sarah", "til x")).encode()
    headers = {"Content-Type": "application/json"} | ({"Authorization": header} if header else {})
    data = io.BytesIO(activity if body is None else body)
    response = await teams.http.post(teams.url, data=data, headers=headers)
    return response.status


async def test_a_signed_activity_comes_in(teams: Teams) -> None:
    assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 200
    assert len(teams.script.events) == 1


BAD_HEADERS = [None, "", "Bearer", "Bearer ", "Basic abc", "Bearer garbage", "Bearer a.b.c", "Bearer é.é.é"]


@pytest.mark.parametrize("header", BAD_HEADERS)
async def test_no_token_and_garbage_are_refused(teams: Teams, header: str | None) -> None:
    assert await _status(teams, header) == 401
    assert teams.script.events == []


BAD_TOKENS: list[dict[str, Any]] = [
    {"exp": int(time.time()) - 3600},
    {"exp": None},
    {"exp": "soon"},
    {"nbf": int(time.time()) + 3600},
    {"aud": "somebody-else"},
    {"aud": None},
    {"iss": "https://evil.example"},
    {"iss": None},
    {"headers": {"kid": "unknown"}},
    {"key": 1},
]


@pytest.mark.parametrize(
    "claims", BAD_TOKENS, ids=[f"{number}-{next(iter(bad))}" for number, bad in enumerate(BAD_TOKENS)]
)
async def test_bad_tokens_are_refused(teams: Teams, claims: dict[str, Any]) -> None:
    token = teams.stand_in.token(**claims)
    assert await _status(teams, f"Bearer {token}") == 401
    assert teams.script.events == []


HEADERS: list[dict[str, Any]] = [
    {"alg": "RS256"},
    {"alg": "RS256", "kid": None},
    {"alg": "RS256", "kid": 7},
    {"alg": "none", "kid": "key-0"},
    {"alg": "HS256", "kid": "key-0"},
    {"alg": ["RS256"], "kid": "key-0"},
    {"kid": "key-0"},
    {},
]


@pytest.mark.parametrize("header", HEADERS, ids=str)
async def test_tokens_without_a_key_id_or_of_other_algorithms_are_refused(
    teams: Teams, header: dict[str, Any]
) -> None:
    parts = (json.dumps(header), json.dumps({"aud": "x"}), "signature")
    token = ".".join(base64.urlsafe_b64encode(part.encode()).decode().rstrip("=") for part in parts)
    assert await _status(teams, f"Bearer {token}") == 401
    assert teams.script.events == []


async def test_a_rotated_key_works_at_once(teams: Teams) -> None:
    old = teams.stand_in.token()
    assert await _status(teams, f"Bearer {old}") == 200
    teams.stand_in.rotate()
    assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 200
    assert await _status(teams, f"Bearer {old}") == 401, "the old key is no longer listed"


@asynccontextmanager
async def inbound(at: list[datetime]) -> AsyncIterator[tuple[Inbound, TeamsStandIn]]:
    """It is the last of `at`."""
    async with teams_stand_in() as stand_in, ClientSession() as http:
        yield Inbound(APP_ID, Keys(f"{stand_in.url}/openid", http), lambda: at[-1]), stand_in


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every token whose signature is looked at."""
    seen: list[str] = []
    decode = jwt.decode

    def watched(token: str, *given: Any, **named: Any) -> Any:
        seen.append(token)
        return decode(token, *given, **named)

    monkeypatch.setattr(jwt, "decode", watched)
    return seen


async def test_a_token_is_checked_once_until_it_ends(verified: list[str]) -> None:
    ends = int(time.time()) + 600
    at = [datetime.fromtimestamp(ends - 600, UTC)]
    async with inbound(at) as (door, stand_in):
        token = stand_in.token(exp=ends)
        stated = [await door.claims(f"Bearer {token}") for _ in range(3)]
        assert stated[0]["exp"] == ends
        assert stated == stated[:1] * 3
        at.append(datetime.fromtimestamp(ends + CLOCK_LEEWAY - 1, UTC))
        await door.claims(f"Bearer {token}")
        assert verified == [token]
        at.append(datetime.fromtimestamp(ends + CLOCK_LEEWAY, UTC))
        await door.claims(f"Bearer {token}")
        assert verified == [token, token]


async def test_no_other_token_is_let_in_by_one_that_was_checked(verified: list[str]) -> None:
    async with inbound([AT]) as (door, stand_in):
        good = stand_in.token()
        await door.claims(f"Bearer {good}")
        head, stated, signature = good.split(".")
        others = [f"{head}.{stated}.{signature[:-8]}AAAAAAAA", f"{head}.{stated}.", stand_in.token(key=1)]
        for other in others:
            with pytest.raises(Unauthorised):
                await door.claims(f"Bearer {other}")
            with pytest.raises(Unauthorised):
                await door.claims(f"Bearer {other}")
        assert verified.count(good) == 1


async def test_a_token_that_was_checked_is_no_longer_good_without_its_key() -> None:
    async with inbound([AT]) as (door, stand_in):
        old = stand_in.token()
        await door.claims(f"Bearer {old}")
        stand_in.rotate()
        await door.claims(f"Bearer {stand_in.token()}")
        with pytest.raises(Unauthorised, match="unknown key"):
            await door.claims(f"Bearer {old}")


async def test_only_so_many_tokens_are_remembered(
    verified: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.teams.tokens.REMEMBERED", 2)
    async with inbound([AT]) as (door, stand_in):
        shown = [stand_in.token(jti=str(number)) for number in range(3)]
        for token in (*shown, *shown[1:], shown[0]):
            await door.claims(f"Bearer {token}")
        assert verified == [*shown, shown[0]]


async def test_unknown_key_ids_do_not_make_us_fetch_forever(teams: Teams) -> None:
    for number in range(20):
        token = teams.stand_in.token(headers={"kid": f"made-up-{number}"})
        assert await _status(teams, f"Bearer {token}") == 401
    assert teams.stand_in.key_look_ups == 2
    assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 200


async def test_forged_key_ids_do_not_keep_a_real_new_key_out(
    teams: Teams, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        await _status(teams, f"Bearer {teams.stand_in.token(headers={'kid': f'made-up-{number}'})}")
    teams.stand_in.rotate()
    new = f"Bearer {teams.stand_in.token()}"
    assert await _status(teams, new) == 401
    monkeypatch.setattr("bot.teams.tokens.LOOK_UP_SECONDS", 0)
    assert await _status(teams, new) == 200


async def test_what_another_channel_of_the_bot_framework_sends_is_refused(teams: Teams) -> None:
    for channel in ("webchat", None):
        activity = teams.wire.message("sarah", "til x") | {"channelId": channel}
        assert (await teams.post(activity)).status == 403
    assert teams.script.events == []


async def test_a_tenant_is_the_same_in_capitals(teams: Teams) -> None:
    activity = teams.wire.message("sarah", "til x")
    activity["conversation"]["tenantId"] = activity["conversation"]["tenantId"].upper()
    assert (await teams.event(activity)).workspace.key == TENANT


async def test_keys_are_looked_up_once(teams: Teams) -> None:
    for _ in range(3):
        assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 200
    assert teams.stand_in.key_look_ups == 1


async def test_without_reachable_keys_nobody_comes_in(sqlite_url: str) -> None:
    async with teams_connection(sqlite_url, openid_url="http://127.0.0.1:9/openid") as teams:
        assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 401


BAD_BODIES = [
    b"",
    b"{",
    b"[]",
    b"[[]]",
    b"null",
    b"7",
    b'"text"',
    b"{}",
    b'{"type": "message"}',
    b"\xff\xfe",
    b'{"type": "message", "text": "\\ud800"}',
    b"[" * 200_000,
    b'{"a":' * 100_000,
]


@pytest.mark.parametrize("body", BAD_BODIES, ids=lambda body: body[:20].decode("latin-1"))
async def test_what_is_no_activity_is_400(teams: Teams, body: bytes) -> None:
    assert await _status(teams, f"Bearer {teams.stand_in.token()}", body) == 400


async def test_more_than_a_megabyte_is_refused(teams: Teams) -> None:
    body = b'{"text": "' + b"x" * 1_100_000 + b'"}'
    assert await _status(teams, f"Bearer {teams.stand_in.token()}", body) == 413
    assert await _status(teams, None, body) == 401


@pytest.mark.parametrize("change", [
    {"timestamp": "yesterday"},
    {"timestamp": "2026-11-27T14:00:00"},
    {"timestamp": 7},
    {"from": None},
    {"from": {"name": "nobody"}},
    {"conversation": "a:1"},
    {"conversation": {"id": ""}},
    {"entities": {"type": "mention"}},
    {"entities": ["mention"]},
    {"text": ["a"]},
    {"type": ""},
    {"id": "x" * 300},
    {"value": {"opsteker": []}},
    {"value": {"opsteker": {"action": 7}}},
    {"type": "invoke", "name": "adaptiveCard/action", "value": None},
    {"type": "invoke", "name": "adaptiveCard/action", "value": {"action": []}},
    {"type": "invoke", "name": "composeExtension/fetchTask", "value": {"messagePayload": {"id": 3}}},
    {"type": "messageReaction", "reactionsAdded": [{"type": "like"}]},
    {"type": "messageReaction", "replyToId": "1", "reactionsAdded": ["like"]},
], ids=str)  # fmt: skip
async def test_odd_activities_are_400(teams: Teams, change: dict[str, Any]) -> None:
    assert (await teams.post({**teams.wire.message("sarah", "x"), **change})).status == 400
    assert teams.script.events == []


async def test_kinds_that_mean_nothing_to_us_are_accepted_and_ignored(teams: Teams) -> None:
    for kind in ("typing", "event", "trace", "endOfConversation", "something new"):
        assert (await teams.post(teams.wire.base("sarah", type=kind))).status == 200
    assert (await teams.post(teams.wire.invoke("sarah", "signin/verifyState", {}))).status == 404
    assert teams.script.events == []


async def test_a_foreign_tenant_stays_out(teams: Teams) -> None:
    message = teams.wire.message("sarah", "x")
    for change in (
        {"conversation": {**message["conversation"], "tenantId": "foreign"}},
        {"channelData": {"tenant": {"id": "foreign"}}},
        {"conversation": {"id": "a:1"}, "channelData": {}},
    ):
        assert (await teams.post({**message, **change})).status == 403
    assert teams.script.events == []


BAD_SERVICES = [
    "https://evil.example/",
    "https://127.0.0.1.evil.example/",
    "http://smba.trafficmanager.net/emea/",
    "https://user@evil.example/",
    "ftp://127.0.0.1/",
    "//127.0.0.1/",
    "http://[",
    "",
    "https://user@127.0.0.1/",
    "https://user:word@127.0.0.1/",
    "https://smba.trafficmanager.net:secret@evil.example/",
    "https://user@smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net\\@evil.example/",
    "https:\\\\smba.trafficmanager.net/",
    "https://evil.example\\.smba.trafficmanager.net/",
    "https://smba.trafficmanager.net:abc/",
    "https://smba.trafficmanager.net:/",
    "https://smba.trafficmanager.net:-1/",
    "https://smba.trafficmanager.net:99999/",
    "https://smba.trafficmanager.net:444/",
    "https://smba.trafficmanager.net:8443/emea/",
    "http://127.0.0.1:0/",
    "http://127.0.0.1:65536/",
    "http://127.0.0.1:٣٠٠٠/",
    "https://smba.trafficmanager.net./emea/",
    "https://smba%2Etrafficmanager.net/",
    "https://smba.trafficmanager.net%2F@evil.example/",
    "https://smba.trafficmanager.net%00.evil.example/",
    "https://smba.trafficmanager。net/",
    "https://ｓmba.trafficmanager.net/",
    "https://smba.trafficmanager.net/emea/{conversationId}/",
    "https://smba.trafficmanager.net/emea/../../other/",
    "https://smba.trafficmanager.net/%2e%2e/",
    "https://smba.trafficmanager.net/emea/?to=evil",
    "https://smba.trafficmanager.net/emea/#",
    "https://smba.trafficmanager.net/\nemea/",
    "\thttps://smba.trafficmanager.net/",
    " https://smba.trafficmanager.net/",
    "https://smba.trafficmanager.net/ ",
    "ws://127.0.0.1/",
    "javascript://127.0.0.1/",
    "file://127.0.0.1/",
    "127.0.0.1",
    "http://[::1",
    "http://[fe80::1%25eth0]/",
    "http://0x7f.1/",
    "http://2130706433/",
    "https://" + "a." * 400 + "smba.trafficmanager.net/",
]


HOSTS = frozenset({"127.0.0.1", "::1", "smba.trafficmanager.net"})


async def test_our_token_is_not_sent_to_strangers(sqlite_url: str) -> None:
    async with teams_connection(sqlite_url, service_hosts=HOSTS) as teams:
        for service_url in BAD_SERVICES:
            activity = {**teams.wire.message("sarah", "x"), "serviceUrl": service_url}
            token = teams.stand_in.token(serviceurl=service_url)
            assert (await teams.post(activity, token)).status == 403, service_url
        assert teams.script.events == []


@pytest.mark.parametrize("service_url", [
    "https://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net/amer/1a2b3c4d-0000-4000-8000-0123456789ab/",
    "https://smba.trafficmanager.net:443/uk",
    "https://smba.trafficmanager.net",
    "http://127.0.0.1:56150/_connector",
    "http://[::1]:3978/",
])  # fmt: skip
async def test_the_real_ones_are_taken(teams: Teams, service_url: str) -> None:
    assert may_send_to(teams.stand_in.settings(service_hosts=HOSTS), service_url)


def connector_of(teams: Teams, **settings: Any) -> Connector:
    chosen = teams.stand_in.settings(**settings)
    return Connector(Calls(chosen, Outbound(chosen, teams.http, lambda: AT), teams.http))


async def test_an_address_that_was_believed_before_is_asked_about_again(teams: Teams) -> None:
    """It stands in the database, and settings change."""
    assert (await teams.post(teams.wire.message("sarah", "x"))).status == 200
    connector = connector_of(teams, service_hosts=frozenset())
    with pytest.raises(Refused, match="service url not allowed"):
        await connector.delete(teams.stand_in.service_url, "a:1", "1")


ODD = [
    "19:a/b?c=d#e&f@thread.v2",
    "a b\tc",
    "19:é<x>",
    "../../v4",
    "a:\\..\\b",
    "a:1;x=y,z+w",
    "..a",
    "%2e%2e",
]


@pytest.mark.parametrize("odd", ODD)
async def test_an_odd_id_stays_one_part_of_the_address(teams: Teams, odd: str) -> None:
    connector = connector_of(teams)
    await connector.update(teams.stand_in.service_url, odd, odd, message(Card((Text("x"),)), {}))
    assert [(one.conversation, one.message) for one in teams.stand_in.sent] == [(odd, odd)]


@pytest.mark.parametrize("change", [
    {"id": ".."}, {"id": "."}, {"replyToId": ".."}, {"from": {"id": ".."}},
    {"from": {"id": "29:1", "aadObjectId": ".."}},
    {"conversation": {"id": "..", "tenantId": TENANT}},
    {"conversation": {"id": "..;messageid=1", "tenantId": TENANT}},
    {"conversation": {"id": ";messageid=1", "tenantId": TENANT}},
], ids=str)  # fmt: skip
async def test_a_step_is_no_id(teams: Teams, change: dict[str, Any]) -> None:
    assert (await teams.post({**teams.wire.message("sarah", "x"), **change})).status == 400
    assert teams.script.events == []


async def test_a_token_made_for_another_service_url_is_refused(teams: Teams) -> None:
    token = teams.stand_in.token(serviceurl=teams.stand_in.service_url + "elsewhere")
    assert (await teams.post(teams.wire.message("sarah", "x"), token)).status == 403


NOBODY: dict[str, Any] = {"anonymous": True, "allowed_tenants": frozenset()}


async def test_the_anonymous_mode_needs_no_token(sqlite_url: str) -> None:
    async with teams_connection(sqlite_url, **NOBODY, app_id="", app_password="") as teams:
        assert await _status(teams, None) == 200
        foreign = teams.wire.message("sarah", "x") | {"serviceUrl": "https://evil.example/"}
        assert (await teams.post(foreign)).status == 403


@pytest.mark.parametrize(("headers", "status"), [
    ({"Host": "evil.example"}, 421),
    ({"Host": "127.0.0.1.evil.example:3000"}, 421),
    ({"Host": "localhost."}, 421),
    ({"Origin": "https://evil.example"}, 403),
    ({"Origin": "null"}, 403),
    ({"Origin": "http://localhost:1"}, 403),
    ({"Sec-Fetch-Site": "cross-site"}, 403),
    ({"Sec-Fetch-Site": "same-site"}, 403),
    ({"Content-Type": "text/plain"}, 415),
    ({"Content-Type": "text/plain;application/json"}, 415),
    ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    ({"Content-Type": ""}, 415),
])  # fmt: skip
async def test_in_the_anonymous_mode_no_other_site_gets_anything_done(
    sqlite_url: str, headers: dict[str, str], status: int
) -> None:
    async with teams_connection(sqlite_url, **NOBODY) as teams:
        sent = {"Content-Type": "application/json", **headers}
        body = json.dumps(teams.wire.message("sarah", "til x"))
        async with teams.http.post(teams.url, data=body, headers=sent) as answer:
            assert answer.status == status
        assert teams.script.events == []
        for host in ("localhost", "127.0.0.1:3978", "[::1]:3978"):
            sent = {"Content-Type": "application/json; charset=utf-8", "Host": host}
            async with teams.http.post(teams.url, data=body, headers=sent) as answer:
                assert answer.status == 200
        assert teams.script.events


async def test_in_the_anonymous_mode_no_token_is_sent(sqlite_url: str) -> None:
    """Nor asked for, also when there is an app that could get one."""
    async with teams_connection(sqlite_url, **NOBODY) as teams:
        assert teams.stand_in.settings(**NOBODY).app_password
        teams.script.outcomes.append(Outcome((Reply(Card((Text("Hoi"),))),)))
        await teams.post(teams.wire.message("sarah", "til x"))
        assert teams.stand_in.tokens_given == 0
        assert teams.stand_in.authorizations == {""}


async def test_words_and_tokens_are_never_logged(teams: Teams, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    teams.stand_in.trouble.extend([(500, {}), (500, {})])
    token = teams.stand_in.token()
    await teams.post(teams.wire.message("sarah", "a secret of mine"), token)
    await teams.post({**teams.wire.message("sarah", "a secret of mine"), "timestamp": "x"}, token)
    assert "secret" not in caplog.text
    assert token not in caplog.text


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What was turned away before this test does not count."""
    monkeypatch.setattr(rejections.rejections, "_told", None)
    monkeypatch.setattr(rejections.rejections, "_counts", Counter())
    return caplog


@pytest.mark.parametrize(("token", "change", "why"), [
    ({"exp": 1_700_000_000}, {}, "401 ExpiredSignatureError"),
    ({"aud": "somebody-else"}, {}, "401 InvalidAudienceError"),
    ({"iss": "https://evil.example"}, {}, "401 InvalidIssuerError"),
    ({"headers": {"kid": "unknown"}}, {}, "401 unknown key"),
    ({}, {"channelData": {"tenant": {"id": "Foreign-1"}}}, "403 tenant not allowed: foreign-1"),
    ({}, {"serviceUrl": "https://evil.example/"}, "403 service url not allowed"),
    ({}, {"channelId": "webchat"}, "403 not of Teams"),
])  # fmt: skip
async def test_what_is_turned_away_is_in_the_log_with_its_reason(
    teams: Teams, told: pytest.LogCaptureFixture, token: dict[str, Any], change: dict[str, Any], why: str
) -> None:
    signed = teams.stand_in.token(**token)
    await teams.post(teams.wire.message("sarah", "a secret of mine") | change, signed)
    assert f"not from Teams ({why}) 1" in told.text
    assert "secret" not in told.text
    assert signed not in told.text


async def test_while_the_key_server_is_down_nobody_comes_in_and_then_everybody_does(
    teams: Teams, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as down:
        down.setattr(teams.stand_in, "keys_are_down", True)
        assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 401
    monkeypatch.setattr("bot.teams.tokens.LOOK_UP_SECONDS", 0)
    assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 200
    teams.stand_in.keys_are_down = True
    assert await _status(teams, f"Bearer {teams.stand_in.token()}") == 200, "known keys stay good for a day"


@pytest.mark.parametrize(
    ("endorsed", "status"), [(["webchat"], 401), (["webchat", "msteams"], 200), ([], 200)]
)
async def test_a_key_signs_for_the_channels_it_is_endorsed_for(
    teams: Teams, endorsed: list[str], status: int
) -> None:
    teams.stand_in.endorsements = endorsed
    assert await _status(teams, f"Bearer {teams.stand_in.token()}") == status


async def test_nobody_gets_in_around_the_guard() -> None:
    """botbuilder's own ways of authenticating are closed."""
    authentication = _Authentication(Connector.__new__(Connector))
    with pytest.raises(PermissionError):
        await authentication.authenticate_request(None, "Bearer x")
    with pytest.raises(PermissionError):
        await authentication.authenticate_streaming_request("", "")
