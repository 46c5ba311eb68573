"""Everything that can be set, read once from the environment and `.env`. Nothing else reads them."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from cryptography.fernet import Fernet
from dotenv import dotenv_values

from storage import zones
from storage.emoji import listed

LANGUAGES = ("nl", "en")


class SettingsError(Exception):
    """A setting is missing or has a value that cannot be used; says which and what to put there."""


@dataclass(frozen=True, slots=True)
class ConsentSettings:
    """What it takes to act in somebody's own name. Tokens are sealed with the first of `keys` (Fernet's) and
    opened with any; Slack sends people back to `public_url`."""

    client_id: str
    client_secret: str = field(repr=False)
    keys: tuple[str, ...] = field(repr=False)
    public_url: str


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """`app_token` switches Socket Mode on; without it requests come over HTTP. Without `consent` the bot does
    nothing in anybody's own name."""

    bot_token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    app_token: str = field(repr=False)
    api_url: str
    read_messages: bool
    consent: ConsentSettings | None = None
    consent_lacks: tuple[str, ...] = ()
    """the settings that are missing for it, when some are there"""


@dataclass(frozen=True, slots=True)
class TeamsSettings:
    """`anonymous` skips authentication; only possible while listening on loopback."""

    app_id: str
    app_password: str = field(repr=False)
    tenant_id: str
    allowed_tenants: frozenset[str]
    service_hosts: frozenset[str]
    login_url: str
    openid_url: str
    anonymous: bool


DOTENV = Path(".env")


@dataclass(frozen=True, slots=True)
class Settings:
    database_url: str = field(repr=False)
    database_is_chosen: bool
    language: Literal["nl", "en"]
    language_is_chosen: bool
    zone: str
    host: str
    port: int
    public_url: str
    til_channel: str
    kudos_per_day: int
    kudos_emoji: tuple[str, ...]
    til_emoji: tuple[str, ...]
    admins: tuple[str, ...]
    log_level: str
    slack: SlackSettings | None
    teams: TeamsSettings | None

    @staticmethod
    def from_environment(environment: Mapping[str, str] | None = None, dotenv: Path = DOTENV) -> "Settings":
        """Read them; what the environment says wins over `.env`. Raises `SettingsError`."""
        source = {**_from_file(dotenv), **(os.environ if environment is None else environment)}
        _refuse_unknown(source)
        return _read(_Reader(source))


NAMES: dict[str, str] = {
    "DATABASE_URL": "sqlite:///data/opsteker.db",
    "OPSTEKER_LANGUAGE": "nl",
    "OPSTEKER_ZONE": "Europe/Amsterdam",
    "OPSTEKER_HOST": "127.0.0.1",
    "PORT": "3000",
    "OPSTEKER_PUBLIC_URL": "",
    "OPSTEKER_SECRET_KEY": "",
    "OPSTEKER_TIL_CHANNEL": "",
    "OPSTEKER_TIL_EMOJI": "books",
    "OPSTEKER_KUDOS_EMOJI": "mortar_board bulb raised_hands",
    "OPSTEKER_KUDOS_PER_DAY": "5",
    "OPSTEKER_ADMINS": "",
    "OPSTEKER_LOG_LEVEL": "INFO",
    "SLACK_BOT_TOKEN": "",
    "SLACK_SIGNING_SECRET": "",
    "SLACK_APP_TOKEN": "",
    "SLACK_API_URL": "https://slack.com/api/",
    "SLACK_READ_MESSAGES": "no",
    "SLACK_CLIENT_ID": "",
    "SLACK_CLIENT_SECRET": "",
    "TEAMS_APP_ID": "",
    "TEAMS_APP_PASSWORD": "",
    "TEAMS_TENANT_ID": "",
    "TEAMS_ALLOWED_TENANTS": "",
    "TEAMS_SERVICE_HOSTS": "smba.trafficmanager.net smba.infra.gcc.teams.microsoft.com",
    "TEAMS_LOGIN_URL": "https://login.microsoftonline.com",
    "TEAMS_OPENID_URL": "https://login.botframework.com/v1/.well-known/openidconfiguration",
    "TEAMS_ANONYMOUS": "no",
}
"""Every setting and what it is when nobody says otherwise."""


OURS = ("OPSTEKER_", "SLACK_", "TEAMS_")
"""A name that begins like this is meant for us, and a wrong one is a typing mistake."""


def _from_file(dotenv: Path) -> dict[str, str]:
    try:
        return {name: value or "" for name, value in dotenv_values(dotenv, interpolate=False).items()}
    except UnicodeDecodeError:
        raise SettingsError(f"{dotenv} must be saved as UTF-8 text") from None


def _refuse_unknown(names: Iterable[str]) -> None:
    for name in sorted(names):
        if name.startswith(OURS) and name not in NAMES:
            nearest = get_close_matches(_without_prefix(name), KNOWN, n=1)
            if not nearest and not name.startswith("OPSTEKER_"):
                continue  # somebody else's, such as the address of a webhook
            instead = f"did you mean {KNOWN[nearest[0]]}?" if nearest else ".env.example has them all"
            raise SettingsError(f"{name} is not a setting; {instead}")


def _without_prefix(name: str) -> str:
    return re.sub(f"^({'|'.join(OURS)})", "", name)


LOOPBACK = ("127.0.0.1", "::1", "localhost")

KNOWN = {_without_prefix(name): name for name in NAMES}


class _Reader:
    def __init__(self, source: Mapping[str, str]) -> None:
        self._source = source

    def given(self, name: str) -> bool:
        return bool(self._source.get(name, "").strip())

    def text(self, name: str) -> str:
        return self._source.get(name, "").strip() or NAMES[name]

    def words(self, name: str) -> tuple[str, ...]:
        return tuple(self.text(name).replace(",", " ").split())

    def whole(self, name: str, least: int, most: int) -> int:
        raw = self.text(name)
        if not re.fullmatch(r"[0-9]{1,9}", raw) or not least <= int(raw) <= most:
            raise SettingsError(f"{name} must be a whole number from {least} to {most}")
        return int(raw)

    def choice(self, name: str, *choices: str) -> str:
        raw = self.text(name)
        if raw not in choices:
            raise SettingsError(f"{name} must be one of: {', '.join(choices)}")
        return raw

    def yes(self, name: str) -> bool:
        return self.choice(name, "yes", "no") == "yes"

    def url(self, name: str, *schemes: str) -> str:
        raw = self.text(name)
        try:
            fits = urlsplit(raw).scheme in schemes
        except ValueError:  # a bracket that never closes
            fits = False
        if not fits:
            raise SettingsError(f"{name} must be an address that begins with {' or '.join(schemes)}")
        return raw


def _read(read: _Reader) -> Settings:
    host = read.text("OPSTEKER_HOST")
    language = read.choice("OPSTEKER_LANGUAGE", *LANGUAGES)
    return Settings(
        database_url=read.url("DATABASE_URL", "sqlite", "postgresql+psycopg"),
        database_is_chosen=read.given("DATABASE_URL"),
        language="nl" if language == "nl" else "en",
        language_is_chosen=read.given("OPSTEKER_LANGUAGE"),
        zone=_zone(read),
        host=host,
        port=read.whole("PORT", 0, 65_535),
        public_url=_public_url(read),
        til_channel=read.text("OPSTEKER_TIL_CHANNEL"),
        kudos_per_day=read.whole("OPSTEKER_KUDOS_PER_DAY", 1, 100),
        kudos_emoji=_emoji(read, "OPSTEKER_KUDOS_EMOJI"),
        til_emoji=_emoji(read, "OPSTEKER_TIL_EMOJI"),
        admins=read.words("OPSTEKER_ADMINS"),
        log_level=read.choice("OPSTEKER_LOG_LEVEL", "DEBUG", "INFO", "WARNING", "ERROR"),
        slack=_slack(read),
        teams=_teams(read, host),
    )


def _zone(read: _Reader) -> str:
    name = read.text("OPSTEKER_ZONE")
    if not zones.known(name):
        there = len(zones.every())
        raise SettingsError(
            f"OPSTEKER_ZONE must be one of the {there} IANA time zones, such as Europe/Amsterdam"
        )
    return name


def _public_url(read: _Reader) -> str:
    """Where people reach us; what they fetch there is theirs alone, so it travels in secret."""
    if not read.given("OPSTEKER_PUBLIC_URL"):
        return ""
    raw = read.url("OPSTEKER_PUBLIC_URL", "https", "http")
    parts = urlsplit(raw)
    if not parts.hostname or (parts.scheme == "http" and parts.hostname not in LOOPBACK):
        raise SettingsError(
            "OPSTEKER_PUBLIC_URL must be an https address, such as https://opsteker.example.org"
        )
    if parts.query or parts.fragment or parts.username:
        raise SettingsError("OPSTEKER_PUBLIC_URL must be an address without ?, # or a name before an @")
    return raw


def _emoji(read: _Reader, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(emoji for word in read.words(name) for emoji in listed(word)))


def _slack(read: _Reader) -> SlackSettings | None:
    if not read.given("SLACK_BOT_TOKEN"):
        for name in ("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
            if read.given(name):
                raise SettingsError(f"{name} is set but SLACK_BOT_TOKEN is not; Slack needs both")
        return None
    if not read.given("SLACK_APP_TOKEN") and not read.given("SLACK_SIGNING_SECRET"):
        raise SettingsError(
            "SLACK_BOT_TOKEN is set; add SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP"
        )
    return SlackSettings(
        bot_token=read.text("SLACK_BOT_TOKEN"),
        signing_secret=read.text("SLACK_SIGNING_SECRET"),
        app_token=read.text("SLACK_APP_TOKEN"),
        api_url=read.url("SLACK_API_URL", "https", "http"),
        read_messages=read.yes("SLACK_READ_MESSAGES"),
        consent=_consent(read),
        consent_lacks=_lacking(read),
    )


FOR_CONSENT = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "OPSTEKER_SECRET_KEY", "OPSTEKER_PUBLIC_URL")


def _consent(read: _Reader) -> ConsentSettings | None:
    """All of it or nothing: with only a part, people could be asked for what would not work."""
    keys = read.words("OPSTEKER_SECRET_KEY")
    try:
        for key in keys:
            Fernet(key)
    except ValueError:
        raise SettingsError("OPSTEKER_SECRET_KEY must be a key: .env.example says how to make one") from None
    if not all(map(read.given, FOR_CONSENT)):
        return None
    return ConsentSettings(
        read.text("SLACK_CLIENT_ID"), read.text("SLACK_CLIENT_SECRET"), keys, _public_url(read).rstrip("/")
    )


def _lacking(read: _Reader) -> tuple[str, ...]:
    """Nothing when nobody began to: the address alone is for files as well."""
    missing = tuple(name for name in FOR_CONSENT if not read.given(name))
    return missing if any(map(read.given, FOR_CONSENT[:3])) else ()


def _teams(read: _Reader, host: str) -> TeamsSettings | None:
    anonymous = read.yes("TEAMS_ANONYMOUS")
    if not read.given("TEAMS_APP_ID") and not anonymous:
        return None
    if anonymous and host not in LOOPBACK:
        raise SettingsError("TEAMS_ANONYMOUS=yes needs OPSTEKER_HOST=127.0.0.1: nobody else may reach it")
    if not anonymous:
        for name in ("TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"):
            if not read.given(name):
                raise SettingsError(f"TEAMS_APP_ID is set but {name} is not; Teams needs both")
    tenant = read.text("TEAMS_TENANT_ID")
    return TeamsSettings(
        app_id=read.text("TEAMS_APP_ID"),
        app_password=read.text("TEAMS_APP_PASSWORD"),
        tenant_id=tenant,
        allowed_tenants=frozenset(read.words("TEAMS_ALLOWED_TENANTS")) | ({tenant} if tenant else set()),
        service_hosts=frozenset(read.words("TEAMS_SERVICE_HOSTS")),
        login_url=read.url("TEAMS_LOGIN_URL", "https", "http"),
        openid_url=read.url("TEAMS_OPENID_URL", "https", "http"),
        anonymous=anonymous,
    )
