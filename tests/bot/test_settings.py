"""What an operator can set, how it is explained, and what a mistake answers."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography.fernet import Fernet

from bot import setting_kinds
from bot.settings import NAMES, OURS, Settings, SettingsError
from handlers import routes
from tests.worlds.teams_stand_in import certificate

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / ".env.example"
SECRET = "very-secret-7391"
SLACK = {"SLACK_BOT_TOKEN": f"xoxb-{SECRET}", "SLACK_APP_TOKEN": f"xapp-{SECRET}"}
TEAMS = {"TEAMS_APP_ID": "app", "TEAMS_APP_PASSWORD": SECRET, "TEAMS_TENANT_ID": "tenant"}
ALL_SECRETS = {
    **SLACK,
    **TEAMS,
    "SLACK_SIGNING_SECRET": f"signing-{SECRET}",
    "SLACK_CLIENT_SECRET": f"client-{SECRET}",
    "OPSTEKER_METRICS_TOKEN": f"for-who-watches-{SECRET}",
    "OPSTEKER_XAPI_KEY": f"for-what-teaches-{SECRET}",
    "DATABASE_URL": f"postgresql+psycopg://opsteker:{SECRET}@db/opsteker",
}


def read(file: Path = Path("/nowhere/.env"), /, **environment: str) -> Settings:
    return Settings.from_environment(environment, file)


# --- explained --------------------------------------------------------------------------------------


def example() -> list[tuple[str, str]]:
    return re.findall(r"^#?([A-Z][A-Z_]+)=(.*)$", EXAMPLE.read_text("utf-8"), re.MULTILINE)


def test_every_setting_is_in_the_example_with_its_default_and_no_other() -> None:
    assert dict(example()) == NAMES
    assert len(example()) == len(NAMES), "one of them is there twice"


def test_every_setting_is_explained_right_above() -> None:
    """Settings that belong together may share an explanation."""
    for paragraph in EXAMPLE.read_text("utf-8").split("\n\n"):
        if re.search(r"^#?[A-Z_]+=", paragraph, re.MULTILINE):
            assert re.match(r"# \S.{20,}", paragraph), paragraph


def test_the_example_changes_nothing(tmp_path: Path) -> None:
    """Copied as it is, it leaves everything at its default and every platform off."""
    copied = tmp_path / ".env"
    copied.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert read(copied) == read()


def test_the_defaults_in_the_example_are_values_that_can_be_used(tmp_path: Path) -> None:
    written = tmp_path / ".env"
    text = EXAMPLE.read_text("utf-8")
    written.write_text(re.sub(r"^#(?=[A-Z_]+=)", "", text, flags=re.MULTILINE), "utf-8")
    settings = read(written)
    assert (settings.database_url, settings.port) == (read().database_url, read().port)
    assert settings.kudos_emoji == read().kudos_emoji


# --- read -------------------------------------------------------------------------------------------


def test_without_any_setting_it_starts() -> None:
    settings = read()
    assert settings.slack is None
    assert settings.teams is None
    assert (settings.host, settings.port) == ("127.0.0.1", 3000)
    assert settings.database_url == "sqlite:///data/opsteker.db"
    assert not settings.database_is_chosen
    assert not settings.language_is_chosen


def test_the_file_is_read_and_the_environment_wins(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text("PORT=4000\nOPSTEKER_LANGUAGE=en\n# a remark\nOPSTEKER_KUDOS_PER_DAY = '7'\n")
    settings = read(file, PORT="5000")
    assert (settings.port, settings.language, settings.kudos_per_day) == (5000, "en", 7)
    assert settings.language_is_chosen


def test_the_real_environment_is_read_when_none_is_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PORT", "4321")
    assert Settings.from_environment(dotenv=tmp_path / ".env").port == 4321


def test_an_empty_value_is_no_value() -> None:
    assert read(PORT="", OPSTEKER_LANGUAGE=" ", SLACK_BOT_TOKEN="") == read()


def test_lists_may_have_commas_and_colons() -> None:
    assert read(OPSTEKER_KUDOS_EMOJI=":tada:, bulb").kudos_emoji == ("tada", "bulb")


def test_slack_goes_over_a_socket_or_over_http() -> None:
    over_socket, over_http = read(**SLACK), read(SLACK_BOT_TOKEN="xoxb-1", SLACK_SIGNING_SECRET="2")
    assert over_socket.slack is not None
    assert over_http.slack is not None
    assert (over_socket.slack.app_token, over_http.slack.app_token) == (SLACK["SLACK_APP_TOKEN"], "")
    assert not over_socket.slack.read_messages


CONSENT = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": f"client-{SECRET}",
    "OPSTEKER_SECRET_KEY": f"{Fernet.generate_key().decode()} {Fernet.generate_key().decode()}",
    "OPSTEKER_PUBLIC_URL": "https://opsteker.example.org/",
}


def test_people_are_asked_for_consent_with_all_of_its_settings() -> None:
    """The address alone is for files as well."""
    slack = read(**SLACK, **CONSENT).slack
    assert slack is not None
    assert slack.consent is not None
    assert len(slack.consent.keys) == 2
    assert slack.consent.public_url == "https://opsteker.example.org"
    only_address = read(**SLACK, OPSTEKER_PUBLIC_URL=CONSENT["OPSTEKER_PUBLIC_URL"]).slack
    assert only_address is not None
    assert (only_address.consent, only_address.consent_lacks) == (None, ())


@pytest.mark.parametrize("name", list(CONSENT))
def test_what_is_missing_for_consent_is_told(name: str) -> None:
    slack = read(**SLACK, **{key: value for key, value in CONSENT.items() if key != name}).slack
    assert slack is not None
    assert (slack.consent, slack.consent_lacks) == (None, (name,))


def test_commands_may_be_called_something_else() -> None:
    assert read(OPSTEKER_COMMANDS="kudos=props, /tip=/lookup").commands == {"kudos": "props", "tip": "lookup"}
    assert set(setting_kinds.COMMANDS) == set(routes.COMMANDS)


@pytest.mark.parametrize(
    "wrong",
    ["props", "koedos=props", "kudos=", "kudos=Props!", "kudos=til", "kudos=a tip=a", "kudos=a kudos=b"],
)
def test_a_name_that_no_command_can_have(wrong: str) -> None:
    with pytest.raises(SettingsError, match="OPSTEKER_COMMANDS"):
        read(OPSTEKER_COMMANDS=wrong)


MANY = {**CONSENT, "SLACK_SIGNING_SECRET": f"signing-{SECRET}"}


def test_many_workspaces_need_five_settings_and_no_token() -> None:
    many, one = read(**MANY).slack, read(SLACK_BOT_TOKEN="xoxb-1", **MANY).slack
    assert many is not None
    assert one is not None
    assert (many.by_installation, one.by_installation) == (True, False)
    assert many.consent is not None
    assert one.consent is not None, "for one workspace they are for what people consent to"


@pytest.mark.parametrize("name", list(MANY))
def test_what_is_missing_for_many_workspaces_is_named(name: str) -> None:
    with pytest.raises(SettingsError, match=f"for many Slack workspaces {name} must be set too"):
        read(**{key: value for key, value in MANY.items() if key != name})


@pytest.mark.parametrize("name", ["SLACK_APP_TOKEN", "OPSTEKER_TIL_CHANNEL"])
def test_what_is_of_one_workspace_is_to_be_taken_away(name: str) -> None:
    with pytest.raises(SettingsError, match=f"{name}.* take") as caught:
        read(**MANY, **{name: SECRET})
    assert SECRET not in str(caught.value)


def test_teams_always_allows_its_own_tenant() -> None:
    settings = read(**TEAMS, TEAMS_ALLOWED_TENANTS="other")
    assert settings.teams is not None
    assert settings.teams.allowed_tenants == {"tenant", "other"}
    assert not settings.teams.anonymous


# --- mistakes ---------------------------------------------------------------------------------------

MISTAKES: dict[str, dict[str, str]] = {
    "a port that is no number": {"PORT": "http"},
    "a port that does not exist": {"PORT": "65536"},
    "a number in other digits": {"PORT": "３０００"},
    "a number without end": {"OPSTEKER_KUDOS_PER_DAY": "9" * 5_000},
    "a negative number": {"OPSTEKER_KUDOS_PER_DAY": "-1"},
    "no kudos at all": {"OPSTEKER_KUDOS_PER_DAY": "0"},
    "a language we do not speak": {"OPSTEKER_LANGUAGE": "de"},
    "a zone that does not exist": {"OPSTEKER_ZONE": "Europe/Utrecht"},
    "a zone that is a path": {"OPSTEKER_ZONE": "../../etc/passwd"},
    "a level that does not exist": {"OPSTEKER_LOG_LEVEL": "verbose"},
    "a log of another form": {"OPSTEKER_LOG_FORMAT": "xml"},
    "a token that is guessed": {"OPSTEKER_METRICS_TOKEN": "secret"},
    "a key of a learning platform that is guessed": {"OPSTEKER_XAPI_KEY": "secret"},
    "a token that no header holds": {"OPSTEKER_METRICS_TOKEN": f"a long one with spaces {SECRET}"},
    "a database we do not know": {"DATABASE_URL": f"mysql://opsteker:{SECRET}@db/opsteker"},
    "an address with an open bracket": {"DATABASE_URL": f"sqlite://[{SECRET}"},
    "neither yes nor no": {"SLACK_READ_MESSAGES": "maybe", **SLACK},
    "a Slack that is no address": {"SLACK_API_URL": "slack.com", **SLACK},
    "a key that opens nothing": {"OPSTEKER_SECRET_KEY": SECRET, **SLACK},
    "only the app token": {"SLACK_APP_TOKEN": SECRET},
    "only the signing secret": {"SLACK_SIGNING_SECRET": SECRET},
    "only the bot token": {"SLACK_BOT_TOKEN": SECRET},
    "Teams without its password": {"TEAMS_APP_PASSWORD": "", "TEAMS_APP_ID": "app"},
    "Teams without its tenant": {"TEAMS_TENANT_ID": "", "TEAMS_APP_ID": "app", "TEAMS_APP_PASSWORD": SECRET},
    "a cloud there is not": {"TEAMS_CLOUD": "mars", **TEAMS},
    "china without where answers go": {"TEAMS_CLOUD": "china", **TEAMS},
    "a kind of app there is not": {"TEAMS_APP_TYPE": "MultiTenant", **TEAMS},
    "a managed identity without its tenant": {"TEAMS_APP_ID": "app", "TEAMS_APP_TYPE": "UserAssignedMSI"},
    "a certificate that is not there": {"TEAMS_APP_CERTIFICATE": "/no/such/file.pem", **TEAMS},
    "a certificate that is none": {"TEAMS_APP_CERTIFICATE": __file__, **TEAMS},
    "believing everybody on every network": {"TEAMS_ANONYMOUS": "yes", "OPSTEKER_HOST": "0.0.0.0"},
    "a log-in that is no address": {"TEAMS_LOGIN_URL": "login", **TEAMS},
}
"""The first name is the setting that is wrong."""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_and_no_secret_is_shown(mistake: str) -> None:
    environment = MISTAKES[mistake]
    with pytest.raises(SettingsError) as caught:
        read(**environment)
    told = str(caught.value)
    assert next(iter(environment)) in told
    assert SECRET not in told
    assert len(told) < 200


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("OPSTEKER_LANGAUGE", "OPSTEKER_LANGUAGE"),
        ("OPSTEKER_KUDOS_EMOJIS", "OPSTEKER_KUDOS_EMOJI"),
        ("OPSTEKER_PORT", " PORT?"),
        ("OPSTEKER_DATABASE_URL", " DATABASE_URL?"),
        ("SLACK_TOKEN", "SLACK_BOT_TOKEN"),
        ("TEAMS_PASSWORD", "TEAMS_APP_PASSWORD"),
        ("OPSTEKER_XQ", ".env.example"),
    ],
)
def test_a_name_mistyped_gets_the_nearest(typed: str, meant: str, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(f"{typed}={SECRET}\n")
    places: list[Callable[[], Settings]] = [lambda: read(**{typed: SECRET}), lambda: read(file)]
    for place in places:
        with pytest.raises(SettingsError) as caught:
            place()
        assert typed in str(caught.value)
        assert meant in str(caught.value)
        assert SECRET not in str(caught.value)


def test_what_belongs_to_others_is_left_alone() -> None:
    assert read(HOME="/root", MY_SLACK_TOKEN="1", slack_token="2") == read()
    assert {name for name in NAMES if not name.startswith(OURS)} == {
        "DATABASE_URL",
        "IDENTITY_ENDPOINT",
        "IDENTITY_HEADER",
        "PORT",
    }


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes("OPSTEKER_TIL_EMOJI=één".encode("utf-16"))
    with pytest.raises(SettingsError, match=r"\.env must be saved as UTF-8"):
        read(file)


def test_settings_can_be_logged() -> None:
    settings = read(**ALL_SECRETS)
    for shown in (repr(settings), str(settings), repr(settings.slack), repr(settings.teams)):
        assert SECRET not in shown


def test_a_managed_identity_has_no_password() -> None:
    given = {"TEAMS_APP_ID": "app", "TEAMS_TENANT_ID": "tenant", "TEAMS_APP_TYPE": "UserAssignedMSI"}
    teams = read(**given, IDENTITY_ENDPOINT="http://localhost:42356/msi/token", IDENTITY_HEADER=SECRET).teams
    assert teams is not None
    assert teams.by_identity
    assert SECRET not in repr(teams)


@pytest.mark.parametrize(("cloud", "ending"), [("gcc-high", ".us"), ("dod", ".us"), ("china", ".cn")])
def test_a_cloud_has_addresses_of_its_own_and_what_is_set_wins(cloud: str, ending: str) -> None:
    hosts = {"TEAMS_SERVICE_HOSTS": "answers.example.cn"} if cloud == "china" else {}
    teams = read(**TEAMS, TEAMS_CLOUD=cloud, **hosts).teams
    assert teams is not None
    hostnames = [urlsplit(url).hostname or "" for url in (teams.login_url, teams.openid_url, teams.scope)]
    assert all(name.endswith(ending) for name in [*hostnames, *teams.service_hosts])
    ours = read(**TEAMS, TEAMS_CLOUD=cloud, **hosts, TEAMS_LOGIN_URL="https://login.example.org").teams
    assert ours is not None
    assert ours.login_url == "https://login.example.org"
    assert ours.openid_url == teams.openid_url


def test_a_certificate_is_read_with_its_key(tmp_path: Path) -> None:
    pem = certificate(datetime(2026, 11, 23, tzinfo=UTC))
    (tmp_path / "ours.pem").write_text(pem)
    given = {"TEAMS_APP_ID": "app", "TEAMS_TENANT_ID": "tenant"}
    teams = read(**given, TEAMS_APP_CERTIFICATE=str(tmp_path / "ours.pem")).teams
    assert teams is not None
    assert teams.app_certificate == pem
    assert "PRIVATE" not in repr(teams)
    for half in pem.split("-----BEGIN CERT", 1)[0], "-----BEGIN CERT" + pem.split("-----BEGIN CERT", 1)[1]:
        (tmp_path / "half.pem").write_text(half)
        with pytest.raises(SettingsError, match="TEAMS_APP_CERTIFICATE"):
            read(**given, TEAMS_APP_CERTIFICATE=str(tmp_path / "half.pem"))
