"""Requests as Slack signs and shapes them."""

import hashlib
import hmac
import json
from typing import Any
from urllib.parse import urlencode

from tests.worlds.slack_stand_in import BOT, SECRET, TEAM

Json = dict[str, Any]


def signed(body: str | bytes, at: float, content_type: str, secret: str = SECRET) -> dict[str, str]:
    raw = body.encode() if isinstance(body, str) else body
    digest = hmac.new(secret.encode(), f"v0:{int(at)}:".encode() + raw, hashlib.sha256).hexdigest()
    return {
        "X-Slack-Request-Timestamp": str(int(at)),
        "X-Slack-Signature": f"v0={digest}",
        "Content-Type": content_type,
    }


def form(payload: Json) -> str:
    """Interactions come as JSON in a form field."""
    return urlencode({"payload": json.dumps(payload)})


def command(
    user: str, channel: str, channel_name: str, trigger: str, name: str, text: str, response_url: str = ""
) -> Json:
    return {
        "token": "legacy",
        "team_id": TEAM,
        "team_domain": "company",
        "channel_id": channel,
        "channel_name": channel_name,
        "user_id": user,
        "user_name": "login.name",
        "command": name,
        "text": text,
        "api_app_id": "A0APP",
        "is_enterprise_install": "false",
        "response_url": response_url,
        "trigger_id": trigger,
    }


def event(inner: Json, at: float, event_id: str = "Ev1") -> Json:
    return {
        "token": "legacy",
        "team_id": TEAM,
        "context_team_id": TEAM,
        "context_enterprise_id": None,
        "api_app_id": "A0APP",
        "event": inner,
        "type": "event_callback",
        "event_id": event_id,
        "event_time": int(at),
        "authorizations": [
            {
                "enterprise_id": None,
                "team_id": TEAM,
                "user_id": BOT,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": "4-context",
    }


def interaction(kind: str, user: str, **more: Any) -> Json:
    return {
        "type": kind,
        "user": {"id": user, "username": "login.name", "name": "login.name", "team_id": TEAM},
        "team": {"id": TEAM, "domain": "company"},
        "api_app_id": "A0APP",
        "token": "legacy",
        "enterprise": None,
        "is_enterprise_install": False,
        **more,
    }
