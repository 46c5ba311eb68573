"""Slack leaves out what it has no value for, or sends it as null or empty: recorded payloads lack almost any
field. None of that costs an answer that can be given, and nothing is sent again for it."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.manifest.slack import EVENTS
from handlers.chat import Arrived, Event, HomeOpened, MessageChanged, MessageDeleted, Reaction, Words
from tests.bot.slack.conftest import JSON, Wire
from tests.worlds.slack_requests import event
from tests.worlds.slack_stand_in import BOT, TEAM

Json = dict[str, Any]
TS, LATER, SENT = "1795420800.000100", "1795420801.000200", 1795420802
SARAH = {"id": "U0SARAH", "team_id": TEAM, "name": "sarah", "tz": "Europe/Amsterdam", "updated": 5}
MESSAGE = {"type": "message", "user": "U0SARAH", "text": "tekst", "ts": TS, "team": TEAM}
IN_CHANNEL = {"channel": "C0LEREN", "channel_type": "channel", "event_ts": LATER, "ts": LATER, "hidden": True}
FULL: dict[str, Json] = {
    "message.im": {**MESSAGE, "channel": "D0SARAH", "channel_type": "im", "event_ts": TS},
    "app_mention": {**MESSAGE, "type": "app_mention", "channel": "C0LEREN", "event_ts": TS},
    "message_changed": {
        "type": "message", "subtype": "message_changed", **IN_CHANNEL,
        "message": {**MESSAGE, "text": "anders", "edited": {"user": "U0SARAH", "ts": LATER}},
        "previous_message": MESSAGE,
    },
    "message_deleted": {
        "type": "message", "subtype": "message_deleted", **IN_CHANNEL,
        "deleted_ts": TS, "previous_message": MESSAGE,
    },
    "reaction_added": {
        "type": "reaction_added", "user": "U0SARAH", "reaction": "bulb", "item_user": "U0JORIS",
        "event_ts": LATER, "item": {"type": "message", "channel": "C0LEREN", "ts": TS},
    },
    "app_home_opened": {
        "type": "app_home_opened", "user": "U0SARAH", "channel": "D0SARAH", "tab": "home", "event_ts": TS,
        "view": {"id": "V1", "type": "home", "state": {"values": {}}},
    },
    "member_joined_channel": {
        "type": "member_joined_channel", "user": BOT, "channel": "C0LEREN", "channel_type": "C", "team": TEAM,
        "inviter": "U0SARAH", "event_ts": TS,
    },
    "team_join": {"type": "team_join", "user": SARAH, "event_ts": TS},
    "user_change": {"type": "user_change", "user": SARAH, "cache_ts": 5, "event_ts": TS},
}  # fmt: skip
ENDINGS: dict[str, Json] = {
    "app_uninstalled": {"type": "app_uninstalled"},
    "tokens_revoked": {"type": "tokens_revoked", "tokens": {"oauth": ["U0SARAH"], "bot": [BOT]}},
}
"""What nobody did, and nobody is answered for."""

GOING = {"user": "U0SARAH", "channel": "G0RETRO", "channel_type": "G", "team": TEAM, "event_ts": TS}
CHANGES: dict[str, Json] = {
    "channel_left": {"type": "channel_left", "channel": "C0LEREN", "actor_id": "U0SARAH", "event_ts": TS},
    "channel_rename": {
        "type": "channel_rename", "event_ts": TS,
        "channel": {"id": "C0LEREN", "name": "wat-we-leren", "is_channel": True, "created": 5},
    },
    "group_left": {"type": "group_left", "channel": "G0RETRO", "actor_id": "U0SARAH", "event_ts": TS},
    "member_left_channel": {"type": "member_left_channel", **GOING},
}  # fmt: skip
"""What is noted of channels, see `test_channel_changes.py`."""

FULL["reaction_removed"] = {**FULL["reaction_added"], "type": "reaction_removed"}

NEEDED = {
    ("type",), ("event",), ("event", "type"), ("event", "subtype"), ("event", "item"), ("event", "message"),
    ("event", "previous_message"),
}  # fmt: skip
"""Without these it is another event, or none."""

ABSENT = object()


def envelope(inner: Json) -> Json:
    return {**event(inner, SENT), "enterprise_id": None, "is_ext_shared_channel": False}


def paths(part: Json, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, value in part.items():
        yield (*before, name)
        if isinstance(value, dict):
            yield from paths(value, (*before, name))


def without(payload: Json, path: tuple[str, ...], instead: object) -> Json:
    changed = copy.deepcopy(payload)
    part = changed
    for name in path[:-1]:
        part = part[name]
    if instead is ABSENT:
        del part[path[-1]]
    else:
        part[path[-1]] = instead
    return changed


async def post(wire: Wire, payload: Json) -> list[Event]:
    """What happened of it; Slack is told that it came."""
    before = len(wire.dispatch.events)
    status, _ = await wire.post(json.dumps(payload), JSON)
    assert status == 200
    return wire.dispatch.events[before:]


def test_each_event_we_listen_to_is_here() -> None:
    assert set(EVENTS) <= {*FULL, *ENDINGS, *CHANGES}


@pytest.mark.parametrize("instead", [ABSENT, None, ""], ids=["absent", "null", "empty"])
@pytest.mark.parametrize("name", [*FULL, *ENDINGS, *CHANGES])
async def test_whatever_is_missing_it_is_acknowledged(wire: Wire, name: str, instead: object) -> None:
    whole = envelope({**FULL, **ENDINGS, **CHANGES}[name])
    assert len(await post(wire, whole)) == (name in FULL)
    for path in paths(whole):
        if path not in NEEDED:
            await post(wire, without(whole, path, instead))


@pytest.mark.parametrize("name", list(FULL))
async def test_with_nothing_in_it_nothing_happens(wire: Wire, name: str) -> None:
    """As samples of Slack's own are: each field there, and empty."""

    def emptied(part: Json, before: tuple[str, ...] = ()) -> Json:
        return {
            key: emptied(value, (*before, key)) if isinstance(value, dict) else
            value if (*before, key) in NEEDED or isinstance(value, bool | int) else ""
            for key, value in part.items()
        }  # fmt: skip

    inner = emptied(FULL[name], ("event",))
    blank: Json = {"team_id": "", "enterprise_id": "", "authorizations": [{"team_id": "", "user_id": ""}]}
    assert await post(wire, {"type": "event_callback", "event": inner, "event_time": 123, **blank}) == []


MISSING: list[tuple[str, set[str], type[Event], str]] = [
    ("message.im", {"channel_type"}, Words, f"message:D0SARAH:{TS}"),
    ("message.im", {"channel_type", "event_ts", "team"}, Words, f"message:D0SARAH:{TS}"),
    ("app_mention", {"event_ts", "team"}, Words, f"message:C0LEREN:{TS}"),
    ("message_changed", {"event_ts", "channel_type"}, MessageChanged, f"changed:C0LEREN:{TS}:{LATER}"),
    ("message_deleted", {"event_ts", "deleted_ts"}, MessageDeleted, f"deleted:C0LEREN:{TS}"),
    ("reaction_added", {"event_ts"}, Reaction, f"reaction:C0LEREN:{TS}:U0SARAH:bulb:+:{SENT}"),
    ("reaction_removed", {"event_ts", "item_user"}, Reaction, f"reaction:C0LEREN:{TS}:U0SARAH:bulb:-:{SENT}"),
    ("app_home_opened", {"channel"}, HomeOpened, f"home:U0SARAH:{TS}"),
    ("app_home_opened", {"event_ts", "tab", "view", "channel"}, HomeOpened, f"home:U0SARAH:{SENT}"),
    ("member_joined_channel", {"event_ts", "channel_type"}, Arrived, f"arrived:C0LEREN:{SENT}"),
]


@pytest.mark.parametrize(("name", "missing", "kind", "key"), MISSING, ids=range(len(MISSING)))
async def test_what_is_missing_costs_no_answer(
    wire: Wire, name: str, missing: set[str], kind: type[Event], key: str
) -> None:
    for instead in (ABSENT, None, ""):
        whole = envelope(FULL[name])
        for field in missing:
            whole = without(whole, ("event", field), instead)
        (happened,) = await post(wire, {**whole, "api_app_id": repr(instead)[:6]})
        assert isinstance(happened, kind)
        assert happened.key == key
        assert happened.by.user == "U0SARAH"


async def test_the_same_event_has_the_same_key_though_it_does_not_tell_when(wire: Wire) -> None:
    """It comes again under another id; another one, sent later, is another one."""
    inner = without(FULL["reaction_added"], ("event_ts",), ABSENT)
    (first,) = await post(wire, {**envelope(inner), "event_id": "Ev1"})
    (again,) = await post(wire, {**envelope(inner), "event_id": "Ev2"})
    (other,) = await post(wire, {**envelope(inner), "event_time": SENT + 1})
    assert first.key == again.key != other.key


async def test_a_message_of_which_ids_tell_nothing_is_not_for_us(wire: Wire) -> None:
    """Messages in channels are not read, whoever they are of."""
    anonymised = {**MESSAGE, "user": "REDACTED", "channel": "REDACTED", "channel_type": "channel"}
    assert await post(wire, envelope(anonymised)) == []
