"""What Slack does for an app in a person's own name: asks them, gives a token, checks it at every call."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from aiohttp import encode_basic_auth

Json = dict[str, Any]
CLIENT_ID, CLIENT_SECRET = "111.222", "client-secret"
NEEDED = {
    "auth.test": "",
    "auth.revoke": "",
    "dnd.setSnooze": "dnd:write",
    "dnd.endSnooze": "dnd:write",
    "users.profile.set": "users.profile:write",
}
STATUS = ("status_text", "status_emoji", "status_expiration")


@dataclass
class Given:
    """A code that was not exchanged yet, or a token."""

    user: str
    scopes: tuple[str, ...]
    back: str = ""


@dataclass
class OwnTokens:
    """Methods give what Slack answers. Asked again, an account gets the token it has."""

    users: dict[str, Json]
    clock: Callable[[], float]
    team: str
    codes: dict[str, Given] = field(default_factory=dict)
    tokens: dict[str, Given] = field(default_factory=dict)
    given_back: list[str] = field(default_factory=list)
    snoozed_until: dict[str, float] = field(default_factory=dict)
    rotates: bool = False
    elsewhere: str = ""
    """answers come from this team"""

    def agree(self, link: str, user: str, without: str = "", refuse: bool = False) -> str:
        """Whoever is logged in as `user` follows the link and answers; where their browser goes then."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        assert urlsplit(link).path == "/oauth/v2/authorize", link
        assert asked["client_id"] == CLIENT_ID
        assert "scope" not in asked, "nothing for the bot"
        answer = {"state": asked["state"]}
        if refuse:
            return f"{asked['redirect_uri']}?{urlencode({'error': 'access_denied', **answer})}"
        code = f"code.{len(self.codes)}.{len(self.tokens)}"
        scopes = tuple(scope for scope in asked["user_scope"].split(",") if scope != without)
        self.codes[code] = Given(user, scopes, asked["redirect_uri"])
        return f"{asked['redirect_uri']}?{urlencode({'code': code, **answer})}"

    def exchange(self, body: Json, authorization: str) -> Json:
        if authorization != encode_basic_auth(CLIENT_ID, CLIENT_SECRET):
            return {"ok": False, "error": "bad_client_secret"}
        given = self.codes.pop(body.get("code", ""), None)
        if given is None:
            return {"ok": False, "error": "invalid_code"}
        if given.back != body.get("redirect_uri"):
            return {"ok": False, "error": "bad_redirect_uri"}
        had = next((token for token, one in self.tokens.items() if one.user == given.user), None)
        token = had or f"xoxp-{given.user}-{len(self.tokens) + len(self.given_back)}"
        self.tokens[token] = given
        user = {
            "id": given.user,
            "scope": ",".join(given.scopes),
            "access_token": token,
            "token_type": "user",
        }
        rotation = {"refresh_token": "xoxe-1", "expires_in": 43_200} if self.rotates else {}
        team = {"id": self.elsewhere or self.team, "name": "Company"}
        return {
            "ok": True,
            "app_id": "A1",
            "authed_user": {**user, **rotation},
            "team": team,
            "enterprise": None,
        }

    def answer(self, method: str, body: Json, token: str) -> Json:
        given = self.tokens.get(token)
        if given is None:
            return {"ok": False, "error": "token_revoked" if token in self.given_back else "invalid_auth"}
        if method not in NEEDED or NEEDED[method] not in ("", *given.scopes):
            return {"ok": False, "error": "missing_scope"}
        match method:
            case "auth.revoke":
                self.take_back(given.user)
                return {"ok": True, "revoked": True}
            case "dnd.setSnooze":
                return self._set_snooze(given.user, float(body["num_minutes"]))
            case "dnd.endSnooze":
                return self._end_snooze(given.user)
            case "users.profile.set":
                profile = body["profile"]
                assert set(profile) == set(STATUS)
                self.users[given.user]["profile"] |= profile
                return {"ok": True, "profile": profile}
        return {"ok": True, "user_id": given.user, "team_id": self.team}

    def take_back(self, user: str) -> None:
        """The app may do nothing in this person's name any more."""
        gone = [token for token, one in self.tokens.items() if one.user == user]
        self.given_back += gone
        for token in gone:
            del self.tokens[token]

    def status(self, user: str) -> tuple[str, str, int]:
        """As colleagues see it now."""
        profile = self.users[user]["profile"]
        if 0 < profile.get("status_expiration", 0) <= self.clock():
            profile |= dict.fromkeys(STATUS, "") | {"status_expiration": 0}
        text, emoji = profile.get("status_text", ""), profile.get("status_emoji", "")
        return text, emoji, profile.get("status_expiration", 0)

    def is_silent(self, user: str) -> bool:
        return self.snoozed_until.get(user, 0) > self.clock()

    def _set_snooze(self, user: str, minutes: float) -> Json:
        self.snoozed_until[user] = self.clock() + 60 * minutes
        return {"ok": True, "snooze_enabled": True, "snooze_endtime": int(self.snoozed_until[user])}

    def _end_snooze(self, user: str) -> Json:
        if not self.is_silent(user):
            return {"ok": False, "error": "snooze_not_active"}
        del self.snoozed_until[user]
        return {"ok": True, "snooze_enabled": False}
