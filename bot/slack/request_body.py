"""From the bytes that Slack signed to a payload: JSON, a form, or JSON in a form."""

from typing import Any
from urllib.parse import parse_qsl

import msgspec

from bot.slack.payloads import Malformed

MOST_FIELDS = 100


def parse(body: bytes) -> dict[str, Any]:
    """Raises `Malformed`, whatever the bytes are."""
    if body.startswith((b"{", b"[")):
        return _object(body)
    try:
        fields = dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS))
    except ValueError:
        raise Malformed("form") from None
    return _object(fields["payload"]) if "payload" in fields else dict(fields)


def _object(text: bytes | str) -> dict[str, Any]:
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        raise Malformed("JSON") from None
