"""Everything that can be set, read once from the environment and `.env`. Nothing else reads them.

Each setting stands here once, with its kind and its default; `.env.example` explains it.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

from dotenv import dotenv_values

from bot import clouds
from bot import setting_kinds as kinds
from bot.setting_kinds import LOOPBACK as LOOPBACK
from bot.setting_kinds import Setting
from bot.setting_kinds import SettingsError as SettingsError

LANGUAGES = ("nl", "en")
DOTENV = Path(".env")

DATABASE, WEB = kinds.url("sqlite", "postgresql+psycopg"), kinds.url("https", "http")
KUDOS_EMOJI = "mortar_board bulb raised_hands"
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
CONNECTORS = "smba.trafficmanager.net smba.infra.gcc.teams.microsoft.com"
APP_TYPES = ("SingleTenant", MANAGED_IDENTITY := "UserAssignedMSI")
"""As Azure calls them."""

SIGNING_KEYS = "https://login.botframework.com/v1/.well-known/openidconfiguration"


@dataclass(frozen=True, slots=True)
class ConsentSettings:
    """What it takes to ask on a page of Slack's: people whether we may act in their name, workspaces whether
    we may come. Tokens are sealed with the first of `keys` and opened with any; Slack sends browsers back to
    `public_url`."""

    client_id: Annotated[str, Setting("SLACK_CLIENT_ID", kinds.text)]
    client_secret: Annotated[str, Setting("SLACK_CLIENT_SECRET", kinds.text)] = field(repr=False)
    keys: Annotated[tuple[str, ...], Setting("OPSTEKER_SECRET_KEY", kinds.keys)] = field(repr=False)
    public_url: str


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """`app_token` switches Socket Mode on; without it requests come over HTTP. Without `consent` the bot does
    nothing in anybody's own name. Without `bot_token` each workspace installs it itself, over HTTP and with
    `consent`."""

    bot_token: Annotated[str, Setting("SLACK_BOT_TOKEN", kinds.text)] = field(repr=False)
    signing_secret: Annotated[str, Setting("SLACK_SIGNING_SECRET", kinds.text)] = field(repr=False)
    app_token: Annotated[str, Setting("SLACK_APP_TOKEN", kinds.text)] = field(repr=False)
    api_url: Annotated[str, Setting("SLACK_API_URL", WEB, "https://slack.com/api/")]
    read_messages: Annotated[bool, Setting("SLACK_READ_MESSAGES", kinds.yes, "no")]
    consent: ConsentSettings | None = None
    consent_lacks: tuple[str, ...] = ()
    """the settings that are missing for it, when some are there"""

    @property
    def by_installation(self) -> bool:
        return not self.bot_token


@dataclass(frozen=True, slots=True)
class TeamsSettings:
    """`anonymous` skips authentication; only possible while listening on loopback. `tenant_id` is allowed
    besides those of `allowed_tenants`. A managed identity needs no password: the machine it is on vouches for
    the bot, at `identity_endpoint` where the hosting has one of its own. Nor does `app_certificate`, which is
    in PEM with its key."""

    app_id: Annotated[str, Setting("TEAMS_APP_ID", kinds.text)]
    app_password: Annotated[str, Setting("TEAMS_APP_PASSWORD", kinds.text)] = field(repr=False)
    app_certificate: Annotated[str, Setting("TEAMS_APP_CERTIFICATE", kinds.certificate)] = field(repr=False)
    tenant_id: Annotated[str, Setting("TEAMS_TENANT_ID", kinds.text)]
    allowed_tenants: Annotated[frozenset[str], Setting("TEAMS_ALLOWED_TENANTS", kinds.word_set)]
    service_hosts: Annotated[frozenset[str], Setting("TEAMS_SERVICE_HOSTS", kinds.word_set, CONNECTORS)]
    login_url: Annotated[str, Setting("TEAMS_LOGIN_URL", WEB, "https://login.microsoftonline.com")]
    openid_url: Annotated[str, Setting("TEAMS_OPENID_URL", WEB, SIGNING_KEYS)]
    anonymous: Annotated[bool, Setting("TEAMS_ANONYMOUS", kinds.yes, "no")]
    app_type: Annotated[str, Setting("TEAMS_APP_TYPE", kinds.choice(*APP_TYPES), APP_TYPES[0])]
    cloud: Annotated[str, Setting("TEAMS_CLOUD", kinds.choice(*clouds.CLOUDS), clouds.PUBLIC)]
    scope: Annotated[str, Setting("TEAMS_SCOPE", WEB, "https://api.botframework.com/.default")]
    identity_endpoint: Annotated[str, Setting("IDENTITY_ENDPOINT", kinds.text)] = ""
    identity_header: Annotated[str, Setting("IDENTITY_HEADER", kinds.text)] = field(default="", repr=False)

    @property
    def by_identity(self) -> bool:
        return self.app_type == MANAGED_IDENTITY


@dataclass(frozen=True, slots=True)
class Settings:
    database_url: Annotated[str, Setting("DATABASE_URL", DATABASE, "sqlite:///data/opsteker.db")] = field(
        repr=False
    )
    database_is_chosen: bool
    language: Annotated[Literal["nl", "en"], Setting("OPSTEKER_LANGUAGE", kinds.choice(*LANGUAGES), "nl")]
    language_is_chosen: bool
    zone: Annotated[str, Setting("OPSTEKER_ZONE", kinds.zone, "Europe/Amsterdam")]
    host: Annotated[str, Setting("OPSTEKER_HOST", kinds.text, "127.0.0.1")]
    port: Annotated[int, Setting("PORT", kinds.whole(0, 65_535), "3000")]
    public_url: Annotated[str, Setting("OPSTEKER_PUBLIC_URL", kinds.public_url)]
    til_channel: Annotated[str, Setting("OPSTEKER_TIL_CHANNEL", kinds.text)]
    kudos_per_day: Annotated[int, Setting("OPSTEKER_KUDOS_PER_DAY", kinds.whole(1, 100), "5")]
    kudos_emoji: Annotated[tuple[str, ...], Setting("OPSTEKER_KUDOS_EMOJI", kinds.emoji, KUDOS_EMOJI)]
    til_emoji: Annotated[tuple[str, ...], Setting("OPSTEKER_TIL_EMOJI", kinds.emoji, "books")]
    admins: Annotated[tuple[str, ...], Setting("OPSTEKER_ADMINS", kinds.words)]
    metrics_token: Annotated[str, Setting("OPSTEKER_METRICS_TOKEN", kinds.passphrase)] = field(repr=False)
    xapi_key: Annotated[str, Setting("OPSTEKER_XAPI_KEY", kinds.passphrase)] = field(repr=False)
    log_format: Annotated[
        Literal["text", "json"], Setting("OPSTEKER_LOG_FORMAT", kinds.choice("text", "json"), "text")
    ]
    commands: Annotated[dict[str, str], Setting("OPSTEKER_COMMANDS", kinds.commands)]
    log_level: Annotated[str, Setting("OPSTEKER_LOG_LEVEL", kinds.choice(*LOG_LEVELS), "INFO")]
    slack: SlackSettings | None
    teams: TeamsSettings | None

    @staticmethod
    def from_environment(environment: Mapping[str, str] | None = None, dotenv: Path = DOTENV) -> "Settings":
        """Read them; what the environment says wins over `.env`. Raises `SettingsError`."""
        source = {**_from_file(dotenv), **(os.environ if environment is None else environment)}
        _refuse_unknown(source)
        read = _read(Settings, source)
        return Settings(
            **read,
            database_is_chosen=_is_given(source, "DATABASE_URL"),
            language_is_chosen=_is_given(source, "OPSTEKER_LANGUAGE"),
            slack=_slack(source, read["public_url"]),
            teams=_teams(source, read["host"]),
        )


def _declared(kind: type) -> dict[str, Setting]:
    """The settings among the fields of a class."""
    hints = get_type_hints(kind, include_extras=True)
    return {name: one for name, hint in hints.items() for one in getattr(hint, "__metadata__", ())}


def _read(kind: type, source: Mapping[str, str]) -> dict[str, Any]:
    return {name: setting.read(source) for name, setting in _declared(kind).items()}


NAMES: dict[str, str] = {
    setting.name: setting.default
    for kind in (Settings, SlackSettings, ConsentSettings, TeamsSettings)
    for setting in _declared(kind).values()
}
"""Every setting and what it is when nobody says otherwise."""

OURS = ("OPSTEKER_", "SLACK_", "TEAMS_")
"""A name that begins like this is meant for us, and a wrong one is a typing mistake."""


def _from_file(dotenv: Path) -> dict[str, str]:
    try:
        return {name: value or "" for name, value in dotenv_values(dotenv, interpolate=False).items()}
    except UnicodeDecodeError:
        raise SettingsError(f"{dotenv} must be saved as UTF-8 text") from None


def _without_prefix(name: str) -> str:
    return re.sub(f"^({'|'.join(OURS)})", "", name)


KNOWN = {_without_prefix(name): name for name in NAMES}


def _refuse_unknown(names: Iterable[str]) -> None:
    for name in sorted(names):
        if name.startswith(OURS) and name not in NAMES:
            nearest = get_close_matches(_without_prefix(name), KNOWN, n=1)
            if not nearest and not name.startswith("OPSTEKER_"):
                continue  # somebody else's, such as the address of a webhook
            instead = f"did you mean {KNOWN[nearest[0]]}?" if nearest else ".env.example has them all"
            raise SettingsError(f"{name} is not a setting; {instead}")


def _is_given(source: Mapping[str, str], name: str) -> bool:
    return bool(source.get(name, "").strip())


def _slack(source: Mapping[str, str], address: str) -> SlackSettings | None:
    if not _is_given(source, "SLACK_BOT_TOKEN"):
        if any(_is_given(source, name) for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")):
            return _by_installation(source, address)
        for name in ("SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"):
            if _is_given(source, name):
                raise SettingsError(f"{name} is set but SLACK_BOT_TOKEN is not; Slack needs both")
        return None
    if not _is_given(source, "SLACK_APP_TOKEN") and not _is_given(source, "SLACK_SIGNING_SECRET"):
        raise SettingsError(
            "SLACK_BOT_TOKEN is set; add SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP"
        )
    consent = ConsentSettings(**_read(ConsentSettings, source), public_url=address.rstrip("/"))
    missing = tuple(name for name in FOR_CONSENT if not _is_given(source, name))
    has_begun = any(_is_given(source, name) for name in FOR_CONSENT[:3])  # the address alone is for files
    return SlackSettings(
        **_read(SlackSettings, source),
        consent=None if missing else consent,
        consent_lacks=missing if has_begun else (),
    )


def _by_installation(source: Mapping[str, str], address: str) -> SlackSettings:
    """For every workspace that installs the app itself."""
    if _is_given(source, "SLACK_APP_TOKEN"):
        raise SettingsError(
            "SLACK_APP_TOKEN is set but SLACK_BOT_TOKEN is not; Socket Mode is for one workspace and needs"
            " both, for many workspaces take SLACK_APP_TOKEN away"
        )
    missing = [name for name in FOR_INSTALLING if not _is_given(source, name)]
    if missing:
        raise SettingsError(
            f"for many Slack workspaces {' and '.join(missing)} must be set too; for one, SLACK_BOT_TOKEN"
        )
    if _is_given(source, "OPSTEKER_TIL_CHANNEL"):
        raise SettingsError(
            "OPSTEKER_TIL_CHANNEL is a channel of one Slack workspace; take it away, each chooses its own"
            " with /learn setup"
        )
    consent = ConsentSettings(**_read(ConsentSettings, source), public_url=address.rstrip("/"))
    return SlackSettings(**_read(SlackSettings, source), consent=consent)


FOR_CONSENT = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "OPSTEKER_SECRET_KEY", "OPSTEKER_PUBLIC_URL")
"""All of it or nothing: with only a part, people could be asked for what would not work."""

FOR_INSTALLING = (*FOR_CONSENT, "SLACK_SIGNING_SECRET")


def _teams(source: Mapping[str, str], host: str) -> TeamsSettings | None:
    anonymous = _declared(TeamsSettings)["anonymous"].read(source)
    if not _is_given(source, "TEAMS_APP_ID") and not anonymous:
        return None
    if anonymous and host not in LOOPBACK:
        raise SettingsError("TEAMS_ANONYMOUS=yes needs OPSTEKER_HOST=127.0.0.1: nobody else may reach it")
    cloud = _declared(TeamsSettings)["cloud"].read(source)
    if cloud == "china" and not _is_given(source, "TEAMS_SERVICE_HOSTS"):
        raise SettingsError("TEAMS_CLOUD=china needs TEAMS_SERVICE_HOSTS: the host that answers are sent to")
    teams = TeamsSettings(**_read(TeamsSettings, clouds.with_addresses(source, cloud)))
    if not anonymous:
        proves = teams.by_identity or bool(teams.app_certificate)
        for name in ("TEAMS_TENANT_ID",) if proves else ("TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID"):
            if not _is_given(source, name):
                raise SettingsError(f"TEAMS_APP_ID is set but {name} is not; Teams needs both")
    allowed = {tenant.lower() for tenant in teams.allowed_tenants | {teams.tenant_id}} - {""}
    return replace(teams, allowed_tenants=frozenset(allowed))
