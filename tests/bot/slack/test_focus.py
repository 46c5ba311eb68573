"""What Slack answers when the bot acts in somebody's own name, in terms of a delivery."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest
import pytest_asyncio
from slack_sdk.web.async_client import AsyncWebClient

from bot.platform import Delivery, DeliveryError, Refused, TryLater
from bot.slack.encryption import TokenCipher
from bot.slack.focus import InTheirName
from handlers.chat import EndConsent, Focus, WorkspaceRef
from handlers.undelivered import CONSENT_GONE
from tests.worlds.slack_own_tokens import Given
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_stand_in import TEAM, TOKEN, SlackStandIn
from tests.worlds.slack_world import START, Clock

KEY = "vZ7sQeqFmD2XqH8uRkYw1dPqk3o5nTzJ0cLhB6xGa2E="
SARAH = user_id("sarah")
UNTIL = START + timedelta(minutes=30)
BOTH = ("dnd:write", "users.profile:write")


@pytest_asyncio.fixture
async def acting(slack: SlackStandIn, clock: Clock) -> AsyncIterator[InTheirName]:
    slack.own.tokens["xoxp-sarah"] = Given(SARAH, BOTH)
    async with aiohttp.ClientSession() as session:
        client = AsyncWebClient(TOKEN, slack.url, session=session, retry_handlers=[])
        yield InTheirName(client, TokenCipher([KEY]), clock.now)


async def begin(acting: InTheirName, sealed: str = "") -> None:
    effect = Focus(1, "Leertijd", "books", UNTIL, None, "key")
    token = sealed or TokenCipher([KEY]).encrypt("xoxp-sarah")
    await acting.focus(Delivery("1", WorkspaceRef("slack", TEAM), effect, user=SARAH, sealed=token), effect)


async def end(acting: InTheirName) -> None:
    sealed = TokenCipher([KEY]).encrypt("xoxp-sarah")
    effect = EndConsent(sealed, "Leertijd", "books", UNTIL, "key")
    await acting.end(Delivery("1", WorkspaceRef("slack", TEAM), effect, sealed=sealed), effect)


async def failed(acting: InTheirName, sealed: str = "") -> DeliveryError:
    with pytest.raises(DeliveryError) as caught:
        await begin(acting, sealed)
    return caught.value


@pytest.mark.parametrize("method", ["dnd.setSnooze", "users.info", "users.profile.set"])
async def test_asked_to_wait_only_this_waits(slack: SlackStandIn, acting: InTheirName, method: str) -> None:
    slack.trouble[method] = [429]
    error = await failed(acting)
    assert isinstance(error, TryLater)
    assert (error.seconds, error.everywhere) == (7, False)


@pytest.mark.parametrize("trouble", [500, "drop", "late", "fatal_error"])
async def test_what_is_unclear_may_simply_be_done_again(
    slack: SlackStandIn, acting: InTheirName, trouble: int | str
) -> None:
    slack.trouble["users.profile.set"] = [trouble]
    error = await failed(acting)
    assert isinstance(error, TryLater)
    assert error.seconds is None
    await begin(acting)
    assert slack.own.status(SARAH) == ("Leertijd", ":books:", int(UNTIL.timestamp()))


@pytest.mark.parametrize("code", ["token_revoked", "account_inactive", "invalid_auth", "missing_scope"])
async def test_a_token_of_no_use_is_the_end_of_a_consent(
    slack: SlackStandIn, acting: InTheirName, code: str
) -> None:
    slack.trouble["dnd.setSnooze"] = [code]
    assert (await failed(acting)).code == CONSENT_GONE
    slack.trouble["auth.revoke"] = [code]
    await end(acting)


async def test_a_token_of_the_bot_that_is_of_no_use_is_not(slack: SlackStandIn, acting: InTheirName) -> None:
    slack.trouble["users.info"] = ["invalid_auth"]
    error = await failed(acting)
    assert isinstance(error, Refused)
    assert error.code == "invalid_auth"


async def test_what_was_sealed_with_another_key_is_left_alone(
    slack: SlackStandIn, acting: InTheirName
) -> None:
    error = await failed(acting, sealed="gAAAA")
    assert isinstance(error, Refused)
    assert error.code == "sealed_with_another_key"
    assert slack.calls == []
