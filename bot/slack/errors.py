"""What went wrong with a call to Slack's Web API, in our terms. Codes only: a message may quote people."""

import aiohttp
from slack_sdk.errors import SlackApiError

from bot.platform import DeliveryError, Refused, TryLater, Unclear

FAILURES = (SlackApiError, aiohttp.ClientError, TimeoutError)
"""Everything a call to the Web API raises when Slack or the network lets us down."""

TOKEN_GONE = ("token_revoked", "account_inactive")
TOKEN_TROUBLE = (*TOKEN_GONE, "token_expired")
"""Slack took the bot's token until now: what was to be sent waits for another."""

RATE_LIMITED = ("ratelimited", "rate_limited")
SLACK_IS_UNWELL = ("internal_error", "fatal_error", "service_unavailable", "request_timeout")
"""Answered after the work began: "some aspect of the operation may have succeeded", Slack says."""

DEFAULT_WAIT_SECONDS = 30.0


def code_of(error: BaseException) -> str:
    """Slack's own word for it, or the kind of error."""
    if not isinstance(error, SlackApiError):
        return type(error).__name__
    data = getattr(error.response, "data", None)
    code = data.get("error") if isinstance(data, dict) else None
    return str(code) if code else f"http_{_status(error)}"


def as_delivery_error(error: BaseException) -> DeliveryError:
    """Whether it may be sent again: only where it surely did not arrive."""
    code = code_of(error)
    if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
        return TryLater(code)
    if not isinstance(error, SlackApiError):
        return Unclear(code)
    if _status(error) == 429 or code in RATE_LIMITED:
        # Slack limits a method per workspace; its limit per channel our own pace stays under.
        return TryLater(code, _retry_after(error), everywhere=True)
    if _status(error) >= 500 or code in SLACK_IS_UNWELL:
        return Unclear(code)
    return Refused(code)


def _status(error: SlackApiError) -> int:
    """The SDK raises with its own response, and with aiohttp's when the body was not what it said."""
    response = error.response
    return int(getattr(response, "status_code", 0) or getattr(response, "status", 0))


def _retry_after(error: SlackApiError) -> float:
    headers = getattr(error.response, "headers", None) or {}
    try:
        return max(0.0, float(headers.get("Retry-After", DEFAULT_WAIT_SECONDS)))
    except ValueError:
        return DEFAULT_WAIT_SECONDS
