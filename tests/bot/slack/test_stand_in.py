"""The stand-in for Slack refuses what Slack refuses: what passes here passes there."""

from collections.abc import Callable
from typing import Any

import aiohttp
import pytest

from tests.bot.slack.conftest import Clock
from tests.worlds import slack_scopes
from tests.worlds.slack_stand_in import BOT, TOKEN, SlackStandIn

Json = dict[str, Any]
TEXT = {"type": "plain_text", "text": "x"}
BUTTON = {"type": "button", "action_id": "a", "text": TEXT}
WORDS = {"type": "plain_text_input", "action_id": "i"}
INPUT = {"type": "input", "block_id": "i", "label": TEXT, "element": WORDS}
MODAL = {"type": "modal", "callback_id": "f", "title": TEXT, "submit": TEXT, "close": TEXT, "blocks": [INPUT]}


def plain(length: int) -> Json:
    return {"type": "plain_text", "text": "x" * length}


def section(**more: Any) -> Json:
    return {"type": "section", **more}


def actions(**more: Any) -> Json:
    return {"type": "actions", "elements": [{**BUTTON, **more}]}


def choice(**more: Any) -> Json:
    element = {"type": "static_select", "action_id": "c", "options": [{"text": TEXT, "value": "v", **more}]}
    return {**INPUT, "element": element}


async def call(slack: SlackStandIn, method: str, token: str = TOKEN, **body: Any) -> tuple[int, Json]:
    async with (
        aiohttp.ClientSession(headers={"Authorization": f"Bearer {token}"}) as session,
        session.post(slack.url + method, json=body) as response,
    ):
        return response.status, await response.json()


async def error(slack: SlackStandIn, method: str, **body: Any) -> str:
    """ "" when it was done."""
    return str((await call(slack, method, **body))[1].get("error", ""))


async def says(slack: SlackStandIn, *blocks: Json, **more: Any) -> str:
    asked = {"channel": "C0LEREN", "text": "x", "blocks": [*blocks], **more}
    return await error(slack, "chat.postMessage", **asked)


FITS = [
    [section(text=plain(3_000))], [section(fields=[plain(2_000)] * 10)],
    [{"type": "header", "text": plain(150)}], [actions(text=plain(75), value="x" * 2_000)],
    [actions(action_id="x" * 255)], [{"type": "divider"}] * 50,
    [{"type": "divider", "block_id": "a"}, {"type": "divider", "block_id": "b"}],
]  # fmt: skip
DOES_NOT = [
    [section(text=plain(3_001))], [section(fields=[plain(2_001)])], [section(fields=[TEXT] * 11)],
    [section()],
    [{"type": "header", "text": plain(151)}], [actions(text=plain(76))], [actions(value="x" * 2_001)],
    [actions(action_id="x" * 256)], [{"type": "divider"}] * 51, [INPUT],
    [{"type": "divider", "block_id": "a"}] * 2, [{"type": "divider", "block_id": "x" * 256}],
    [{"type": "actions", "elements": [BUTTON, BUTTON]}],
]  # fmt: skip


@pytest.mark.parametrize("blocks", FITS, ids=range(len(FITS)))
async def test_what_just_fits_is_taken(slack: SlackStandIn, blocks: list[Json]) -> None:
    assert await says(slack, *blocks) == ""


@pytest.mark.parametrize("blocks", DOES_NOT, ids=range(len(DOES_NOT)))
async def test_what_does_not_fit_is_refused(slack: SlackStandIn, blocks: list[Json]) -> None:
    assert await says(slack, *blocks) == "invalid_blocks"


@pytest.mark.parametrize(
    ("view", "fits"),
    [
        (MODAL, True), ({**MODAL, "title": plain(24)}, True), ({**MODAL, "title": plain(25)}, False),
        ({**MODAL, "private_metadata": "x" * 3_000}, True),
        ({**MODAL, "private_metadata": "x" * 3_001}, False),
        ({**MODAL, "callback_id": "x" * 256}, False), ({**MODAL, "blocks": [INPUT, INPUT]}, False),
        ({**MODAL, "blocks": [{**INPUT, "block_id": str(n)} for n in range(101)]}, False),
        ({**MODAL, "blocks": [choice(text=plain(75), value="x" * 150)]}, True),
        ({**MODAL, "blocks": [choice(text=plain(76))]}, False),
        ({**MODAL, "blocks": [choice(value="x" * 151)]}, False),
        ({**MODAL, "blocks": [{**INPUT, "element": {**WORDS, "placeholder": plain(151)}}]}, False),
    ],
)  # fmt: skip
async def test_forms_have_limits_of_their_own(slack: SlackStandIn, view: Json, fits: bool) -> None:
    refused = await error(slack, "views.open", trigger_id=slack.trigger(), view=view)
    assert refused == ("" if fits else "invalid_blocks")


async def test_a_text_of_forty_thousand_characters_is_the_most(slack: SlackStandIn) -> None:
    assert await says(slack, text="x" * 40_000) == ""
    assert await says(slack, text="x" * 40_001) == "msg_too_long"
    assert await says(slack, text="") == "no_text"


async def test_a_trigger_is_good_for_one_form_in_three_seconds(slack: SlackStandIn, clock: Clock) -> None:
    first, second = slack.trigger(), slack.trigger()
    assert await error(slack, "views.open", trigger_id=first, view=MODAL) == ""
    assert await error(slack, "views.open", trigger_id=first, view=MODAL) == "exchanged_trigger_id"
    clock.at = clock.at.replace(second=clock.at.second + 4)
    assert await error(slack, "views.open", trigger_id=second, view=MODAL) == "expired_trigger_id"


@pytest.mark.parametrize("method", [one for one, scope in slack_scopes.OF_THE_BOT.items() if scope])
async def test_without_its_scope_a_method_does_nothing(slack: SlackStandIn, method: str) -> None:
    slack.scopes.clear()
    asked = {"channel": "C0LEREN", "users": "U0SARAH"}
    status, answer = await call(slack, method, **asked)
    assert (status, answer["error"]) == (200, "missing_scope")
    assert answer["needed"] in slack_scopes.possible(method)


@pytest.mark.parametrize(
    ("happens", "refusal"),
    [
        (lambda channel: channel.members.remove(BOT), "not_in_channel"),
        (
            lambda channel: (setattr(channel, "kind", "private"), channel.members.remove(BOT)),
            "channel_not_found",
        ),
        (lambda channel: setattr(channel, "is_archived", True), "is_archived"),
        (lambda channel: setattr(channel, "kind", "private"), ""),
        (lambda channel: setattr(channel, "name", "wat-we-leren"), ""),
    ],
    ids=["left", "private", "archived", "private with us in it", "renamed"],
)
async def test_only_where_the_bot_is_something_can_be_said(
    slack: SlackStandIn, happens: Callable[[Any], object], refusal: str
) -> None:
    happens(slack.channels["C0LEREN"])
    assert await says(slack) == refusal
    asked = {"channel": "C0LEREN", "user": "U0SARAH", "text": "x"}
    assert await error(slack, "chat.postEphemeral", **asked) == refusal


async def test_a_channel_takes_a_message_a_second_and_a_few_more_at_once(
    slack: SlackStandIn, clock: Clock
) -> None:
    answers = [await call(slack, "chat.postMessage", channel="C0LEREN", text="x") for _ in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [429]
    assert await says(slack, channel="C0PRODUCT") == ""
    clock.at = clock.at.replace(second=clock.at.second + 1)
    assert await says(slack) == ""


async def test_a_method_may_be_called_so_often_in_a_minute(slack: SlackStandIn, clock: Clock) -> None:
    slack.groups["S1"] = ["U0SARAH"]
    asked = [await call(slack, "usergroups.users.list", usergroup="S1") for _ in range(21)]
    assert [status for status, _ in asked] == [200] * 20 + [429]
    clock.at = clock.at.replace(minute=clock.at.minute + 1)
    assert await error(slack, "usergroups.users.list", usergroup="S1") == ""
