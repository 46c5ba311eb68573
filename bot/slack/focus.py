"""Sets somebody's status and silence with their own token, and takes away what was set.

What their status is now the bot reads with its own token: people are asked for no right to read. So whether
they had silenced their notifications themselves nobody can tell.
"""

import logging
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.platform import Delivery, DeliveryError, Refused, TryLater
from bot.slack.encryption import CannotDecrypt, TokenCipher
from bot.slack.errors import FAILURES, as_delivery_error
from bot.slack.limits import Json
from handlers.chat import EndConsent, Focus
from handlers.undelivered import CONSENT_GONE

log = logging.getLogger(__name__)

SCOPES = ("dnd:write", "users.profile:write")
"""All that people are asked for."""

GONE = (
    "account_inactive", "invalid_auth", "missing_scope", "no_permission", "not_authed", "token_expired",
    "token_revoked",
)  # fmt: skip
"""What Slack answers when the token is of no use (any more)."""

NOT_SILENT = "snooze_not_active"
NO_STATUS: Json = {"status_text": "", "status_emoji": "", "status_expiration": 0}


class InTheirName:
    """`client` has the bot's token, and does not retry by itself."""

    def __init__(self, client: AsyncWebClient, cipher: TokenCipher, now: Callable[[], datetime]) -> None:
        self._client = client
        self._cipher = cipher
        self._now = now

    async def focus(self, delivery: Delivery, effect: Focus) -> None:
        """Raises `Refused`, with `CONSENT_GONE` when the token is of no use, or `TryLater`: doing it again
        changes nothing."""
        token = self._open(delivery)
        async with _with_their_token(NOT_SILENT):
            await self._silence(token, effect)
        await self._status(token, delivery.user, effect)

    async def end(self, delivery: Delivery, effect: EndConsent) -> None:
        """Take away what is set, then give the token back. One that is of no use is as good as given back."""
        token = self._open(delivery)
        try:
            if effect.ours:
                async with _with_their_token(NOT_SILENT):
                    await self._client.dnd_endSnooze(token=token)
                async with _with_their_token():
                    user = str((await self._client.auth_test(token=token))["user_id"])
                await self._status(token, user, effect)
            async with _with_their_token():
                await self._client.auth_revoke(token=token)
        except Refused as refusal:
            if refusal.code != CONSENT_GONE:
                raise

    def _open(self, delivery: Delivery) -> str:
        try:
            return self._cipher.decrypt(delivery.sealed)
        except CannotDecrypt:
            raise Refused("sealed_with_another_key") from None

    async def _silence(self, token: str, effect: Focus) -> None:
        if effect.until is None:
            await self._client.dnd_endSnooze(token=token)
            return
        minutes = max(1, math.ceil((effect.until - self._now()).total_seconds() / 60))
        await self._client.dnd_setSnooze(num_minutes=minutes, token=token)

    async def _status(self, token: str, user: str, effect: Focus | EndConsent) -> None:
        until = effect.until if isinstance(effect, Focus) else None
        wanted = _status(effect, until) if until else NO_STATUS
        async with _may_be_repeated():
            profile = (await self._client.users_info(user=user))["user"]["profile"]
        now = {name: profile.get(name) or empty for name, empty in NO_STATUS.items()}
        is_ours = effect.ours is not None and now == _status(effect, effect.ours)
        if now == wanted or not (is_ours or (until and now == NO_STATUS)):
            return
        async with _with_their_token():
            await self._client.users_profile_set(profile=wanted, token=token)


def _status(effect: Focus | EndConsent, until: datetime) -> Json:
    return {
        "status_text": effect.status,
        "status_emoji": f":{effect.emoji}:",
        "status_expiration": int(until.timestamp()),
    }


@asynccontextmanager
async def _may_be_repeated() -> AsyncIterator[None]:
    """Slack limits these methods by the minute, apart from posting: only this one waits."""
    try:
        yield
    except FAILURES as error:
        failed = as_delivery_error(error)
        if isinstance(failed, Refused):
            raise failed from None
        raise TryLater(failed.code, _seconds(failed)) from None


@asynccontextmanager
async def _with_their_token(fine: str = "") -> AsyncIterator[None]:
    """One refusal means that it was so already."""
    try:
        async with _may_be_repeated():
            yield
    except Refused as refusal:
        if refusal.code in GONE:
            log.info("a consent is over: %s", refusal.code)
            raise Refused(CONSENT_GONE) from None
        if refusal.code != fine:
            raise


def _seconds(failed: DeliveryError) -> float | None:
    return failed.seconds if isinstance(failed, TryLater) else None
