"""What Slack gives for a code or for a refresh token: https://docs.slack.dev/reference/methods/oauth.v2.access"""

from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from bot.settings import SlackSettings


class Exchange:
    """`client` has no token and does not retry by itself: a code is good for one exchange."""

    def __init__(self, client: AsyncWebClient, client_id: str, client_secret: str) -> None:
        self.client = client
        self._secret = aiohttp.encode_basic_auth(client_id, client_secret)

    async def code(self, code: str, back: str) -> dict[str, Any]:
        """`back` is where Slack sent the browser. Raises one of `FAILURES`."""
        return await self._ask({"code": code, "redirect_uri": back})

    async def refresh(self, token: str) -> dict[str, Any]:
        """A new token, and the next refresh token: this one was the last time. Raises one of `FAILURES`."""
        return await self._ask({"grant_type": "refresh_token", "refresh_token": token})

    async def _ask(self, data: dict[str, str]) -> dict[str, Any]:
        # Not by `oauth_v2_access`: that one uses what aiohttp is about to take away.
        answer = await self.client.api_call(
            "oauth.v2.access", data=data, headers={"Authorization": self._secret}
        )
        return dict(answer.data) if isinstance(answer.data, dict) else {}


def exchange_of(settings: SlackSettings, nobodys: AsyncWebClient) -> Exchange | None:
    """With the app's own secret; None where the settings do not name it."""
    chosen = settings.consent
    return Exchange(nobodys, chosen.client_id, chosen.client_secret) if chosen else None
