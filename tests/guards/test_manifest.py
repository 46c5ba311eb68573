"""Both manifests say exactly what the bot does, and both platforms can accept them."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from bot import manifest
from bot.manifest import slack, teams
from bot.slack import channel_changes, connection, consent, endings, events, focus, install
from bot.slack.offering import OPEN_OFFERED
from handlers import routes
from handlers.texts import speak
from tests.guards.source import ROOT, Module, called, calls, modules
from tests.worlds import slack_scopes
from tests.worlds.slack_stand_in import SlackStandIn

CHECKED_IN = ROOT / "manifest"
SCHEMAS = ROOT.parent / "shared" / "schemas"
needs_schemas = pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the official schemas are not here")
VARIANTS = pytest.mark.parametrize("address", ["", slack.ADDRESS], ids=["socket", "http"])


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return manifest.files()


# --- what is checked in -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["slack.yaml", "slack-http.yaml", "teams/manifest.json", "teams/nl.json"])
def test_the_file_checked_in_is_the_one_made(name: str, made: dict[str, bytes]) -> None:
    again = "run `opsteker manifest` and look at what changed"
    assert (CHECKED_IN / name).read_text("utf-8") == made[name].decode(), again


def test_the_folder_for_teams_is_an_example_and_nothing_else(made: dict[str, bytes]) -> None:
    there = {f"teams/{path.name}" for path in (CHECKED_IN / "teams").iterdir()}
    assert there == {name for name in made if name.startswith("teams/")}


def test_writing_makes_the_folders(tmp_path: Path, made: dict[str, bytes]) -> None:
    written = manifest.write(tmp_path / "new")
    assert {str(path.relative_to(tmp_path / "new")) for path in written} == set(made)
    assert all(path.stat().st_size for path in written)


def test_whoever_says_their_address_gets_it_filled_in(tmp_path: Path) -> None:
    manifest.write(tmp_path, "https://bot.example.com/learn/")
    written = (tmp_path / "slack-http.yaml").read_text("utf-8")
    assert slack.OURS not in written
    made = yaml.safe_load(written)
    assert (
        made["settings"]["event_subscriptions"]["request_url"] == "https://bot.example.com/learn/slack/events"
    )
    assert made["oauth_config"]["redirect_urls"][1] == "https://bot.example.com/learn/slack/oauth_redirect"
    assert (tmp_path / "slack.yaml").read_text("utf-8") == (CHECKED_IN / "slack.yaml").read_text("utf-8")


# --- routes there and back --------------------------------------------------------------------------


@VARIANTS
def test_slack_has_every_command_and_no_other(address: str) -> None:
    commands = slack.manifest(address)["features"]["slash_commands"]
    assert [one["command"] for one in commands] == [f"/{name}" for name in routes.COMMANDS]
    assert all(one["should_escape"] for one in commands), "people would come as words"


@VARIANTS
def test_slack_has_every_menu_and_no_other(address: str) -> None:
    menus = slack.manifest(address)["features"]["shortcuts"]
    for kind, names in (("message", routes.SHORTCUTS), ("global", routes.STARTS)):
        assert [one["callback_id"] for one in menus if one["type"] == kind] == list(names)
    assert len({one["callback_id"] for one in menus}) == len(menus)
    assert set(routes.STARTS) <= set(routes.BUTTONS)


def test_teams_has_every_command_in_every_place() -> None:
    (bot,) = teams.manifest()["bots"]
    for one in bot["commandLists"]:
        assert [command["title"] for command in one["commands"]] == list(routes.COMMANDS)
    assert sorted(scope for one in bot["commandLists"] for scope in one["scopes"]) == sorted(bot["scopes"])


def test_teams_has_every_menu_and_no_other() -> None:
    (extension,) = teams.manifest()["composeExtensions"]
    menus = [one for one in extension["commands"] if one["type"] == "action"]
    alone = [name for name in routes.STARTS if name not in routes.STARTS_OF.values()]
    assert [one["id"] for one in menus] == [*routes.SHORTCUTS, *alone]
    assert routes.STARTS_OF.keys() <= routes.SHORTCUTS.keys()
    assert set(routes.STARTS_OF.values()) <= set(routes.STARTS)
    for one in menus:
        beside = ["compose", "commandBox"] if one["id"] in (*routes.STARTS_OF, *alone) else []
        where = [*(["message"] if one["id"] in routes.SHORTCUTS else []), *beside]
        assert (one["type"], one["context"], one["fetchTask"]) == ("action", where, True)


def test_teams_has_every_search_and_no_other() -> None:
    (extension,) = teams.manifest()["composeExtensions"]
    found = [one for one in extension["commands"] if one["type"] != "action"]
    assert [one["id"] for one in found] == list(routes.SEARCHES)
    for one in found:
        assert (one["type"], one["context"], one["initialRun"]) == ("query", ["compose", "commandBox"], True)
        assert [asked["inputType"] for asked in one["parameters"]] == ["text"]


def test_slack_sends_exactly_the_events_we_listen_to() -> None:
    """Message events come by kind of conversation; we only ask for those of our own."""
    kinds = {*events._KINDS, *endings.KINDS, *channel_changes.KINDS}
    listened_to = {"message.im" if kind == "message" else kind for kind in kinds}
    assert set(slack.EVENTS) == listened_to


NEVER_ASKED = {
    "channels:history": "an organisation adds it, to save messages by an emoji",
    "groups:history": "the same, in private channels",
    "groups:write": "we open no channels",
    "channels:write": "we open no channels",
    "im:read": "of these an event tells all there is to know",
    "mpim:history": "what people say among themselves is not read",
    "mpim:read": "of these an event tells all there is to know",
}
"""What a method would need for kinds of conversations that we do not use it for."""


def test_slack_is_asked_for_the_rights_we_use_and_no_more() -> None:
    methods = _methods_used() & set(slack_scopes.OF_THE_BOT)
    for_methods = {scope for method in methods for scope in slack_scopes.possible(method)}
    for_events = {scope for scope in slack.EVENTS.values() if scope}
    used = for_methods | for_events | {"commands"}
    assert used - set(NEVER_ASKED) == {*slack.scopes(), *slack.OPTIONAL}
    assert set(NEVER_ASKED) <= used, "say only what is so"
    assert not set(NEVER_ASKED) & {*slack.scopes(), *slack.OPTIONAL}
    assert not set(slack.scopes()) & set(slack.OPTIONAL)


def test_every_method_we_call_is_known_with_its_scope_and_no_other() -> None:
    known = {*slack_scopes.OF_THE_BOT, *slack_scopes.OF_PEOPLE}
    assert _methods_used() == known | slack_scopes.WITHOUT_TOKEN, "say in tests/worlds/slack_scopes.py"


def test_slack_knows_no_method_in_tests_that_we_do_not_call() -> None:
    """And what a stand-in does not answer to nobody calls."""
    answered = {name for name in vars(SlackStandIn) if f"_{name[1:]}" == name and "_" in name[1:]}
    methods = {*slack_scopes.OF_THE_BOT, *slack_scopes.OF_THE_APP}
    assert {"_" + method.replace(".", "_") for method in methods} <= answered


def test_people_are_asked_for_the_rights_we_use_and_no_more() -> None:
    """And the app cannot ask for what its manifest does not name."""
    used = set(slack_scopes.OF_PEOPLE.values()) - {""}
    assert set(focus.SCOPES) == set(slack.OF_PEOPLE) == used


def test_the_guide_says_what_each_right_is_for() -> None:
    guide = (CHECKED_IN / "SLACK.md").read_text("utf-8")
    scopes = slack.manifest()["oauth_config"]["scopes"]
    assert [one for one in (*scopes["bot"], *scopes["user"]) if f"`{one}`" not in guide] == []


@VARIANTS
def test_what_is_optional_is_asked_for_as_well(address: str) -> None:
    scopes = slack.manifest(address)["oauth_config"]["scopes"]
    assert set(scopes["bot_optional"]) <= set(scopes["bot"])
    assert set(scopes["user_optional"]) <= set(scopes["user"])


FAMILIES = (
    "auth_", "chat_", "conversations_", "dnd_", "files_", "reactions_", "usergroups_", "users_", "views_",
)  # fmt: skip


def _methods_used() -> set[str]:
    """As Slack writes them. Those the SDK has no call for are named in words."""
    made = [call for module in modules() if module.within("bot.slack") for call in calls(module)]
    named = {called(call) for call in made if ".client" in _owner(call)}
    in_words = {
        str(one.value)
        for call in made
        if called(call) == "api_call"
        for one in call.args
        if isinstance(one, ast.Constant)
    }
    return {name.replace("_", ".") for name in named if name.startswith(FAMILIES)} | in_words


def _owner(call: ast.Call) -> str:
    return ast.unparse(call.func.value).replace("._", ".") if isinstance(call.func, ast.Attribute) else ""


def test_slack_comes_to_the_address_we_serve() -> None:
    addressed = slack.manifest(slack.ADDRESS)
    found = set(re.findall(r"https?://[^\s\"']+", json.dumps(addressed)))
    assert found == {slack.ADDRESS, slack.CONSENT, slack.INSTALLED}
    assert slack.ADDRESS.endswith(connection.ADDRESS)
    assert slack.CONSENT.endswith(consent.PATH)
    assert slack.INSTALLED.endswith(install.BACK)
    assert not re.search(r"https?://", json.dumps(slack.manifest())), "a socket has no address"


def test_slack_people_can_write_to_the_bot_and_open_their_page() -> None:
    assert slack.manifest()["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }
    assert slack.manifest()["settings"]["interactivity"]["is_enabled"]
    assert slack.manifest()["settings"]["socket_mode_enabled"]
    assert not slack.manifest(slack.ADDRESS)["settings"]["socket_mode_enabled"]


def test_teams_speaks_dutch_wherever_it_speaks_english() -> None:
    """The Dutch file has a text for every English one, and none for what is not there."""
    english, dutch = teams.manifest(), teams.localization("nl")
    paths = {path for path in dutch if path != "$schema"}
    assert paths == set(_readable(english))
    assert all(teams.localization("en")[path] == _at(english, path) for path in paths)
    assert dutch["description.short"] == speak("nl").text("manifest-short")


def _readable(value: Any, path: str = "") -> list[str]:
    """The paths of what people read. The developer's name and the like cannot be translated."""
    if isinstance(value, dict):
        parts = [(f"{path}.{key}" if path else key, item) for key, item in value.items()]
        parts = [part for part in parts if not part[0].startswith(("developer", "localizationInfo"))]
    elif isinstance(value, list):
        parts = [(f"{path}[{at}]", item) for at, item in enumerate(value)]
    else:
        told = path.rpartition(".")[2] in ("title", "description") or path.startswith(
            ("name.", "description.")
        )
        return [path] if told else []
    return [found for name, item in parts for found in _readable(item, name)]


def _at(value: Any, path: str) -> Any:
    for key, index in re.findall(r"(\w+)|\[(\d+)\]", path):
        value = value[key] if key else value[int(index)]
    return value


# --- what comes back: buttons and forms --------------------------------------------------------------

OF_THE_PLATFORM = {OPEN_OFFERED}
"""Answered by the platform itself."""

OUT_THERE: set[str] = set()
"""Buttons that are made no more and stand in messages from before."""


def test_every_button_we_show_is_answered_and_every_answer_has_its_button() -> None:
    shown, named = _made("Button"), _strings()
    assert len(shown) > 80, "this check has lost sight of the source"
    assert shown - OF_THE_PLATFORM <= set(routes.BUTTONS), "name it on the front page of the feature"
    assert set(routes.BUTTONS) - named <= OUT_THERE, "nobody can press it"
    assert set(routes.BUTTONS) >= OUT_THERE


def test_every_form_we_show_is_read_and_every_reader_has_its_form() -> None:
    assert _made("Form") <= set(routes.FORMS), "name it on the front page of the feature"
    assert set(routes.FORMS) <= _strings(), "nobody can fill it in"


def _made(kind: str) -> set[str]:
    """The names of those that are made with a name of their own."""
    return {
        str(call.args[0].value)
        for module in modules()
        if module.within("handlers") or module.within("bot") or module.within("scheduler")
        for call in calls(module)
        if called(call) == kind and call.args and isinstance(call.args[0], ast.Constant)
    }


def _strings() -> set[str]:
    """Every string in our code but on the front pages of features, which only name them."""
    return {
        node.value
        for module in modules()
        if (module.within("handlers") or module.within("bot")) and not _is_front_page(module)
        for node in module.nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def _is_front_page(module: Module) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "FEATURE" for node in module.nodes)


# --- what the platforms accept ----------------------------------------------------------------------


@VARIANTS
def test_slack_limits(address: str) -> None:
    made = slack.manifest(address)
    about, features = made["display_information"], made["features"]
    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140
    assert 175 <= len(about["long_description"]) <= 4_000
    assert len(features["slash_commands"]) <= 50
    assert len(features["shortcuts"]) <= 10
    for one in features["slash_commands"]:
        assert re.fullmatch(r"/[a-z][a-z0-9_-]{0,30}", one["command"]), "32 characters with the slash"
        assert len(one["description"]) <= 2_000
    for one in features["shortcuts"]:
        assert len(one["name"]) <= 24, one["name"]
        assert len(one["callback_id"]) <= 24
        assert len(one["description"]) <= 150


@pytest.mark.parametrize("language", ["en", "nl"])
def test_teams_limits(language: str) -> None:
    lists = [one["commands"] for one in teams.manifest()["bots"][0]["commandLists"]]
    assert len(lists) <= 3
    assert all(len(commands) <= 12 for commands in lists)
    assert len(teams.manifest()["composeExtensions"][0]["commands"]) <= 10
    for path, text in teams.localization(language).items():
        assert len(text) <= _longest(path), path


def _longest(path: str) -> int:
    menu = path.startswith("composeExtensions")
    return {
        "name.short": 30,
        "description.short": 80,
        "description.full": 4_000,
        "title": 32 if menu else 128,
        "description": 128 if menu else 4_000,
    }.get(path if path.startswith(("name.", "description.")) else path.rpartition(".")[2], 2_048)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_menu_fits_in_slack_in_every_language(language: str) -> None:
    """Only English is in the manifest today; whoever prefers Dutch there must be able to paste it."""
    for key in (*(f"shortcut-{one}" for one in routes.SHORTCUTS), *(f"start-{one}" for one in routes.STARTS)):
        assert len(speak(language).text(key)) <= 24


@needs_schemas
@VARIANTS
def test_slack_manifest_is_valid(address: str) -> None:
    _validate(slack.manifest(address), "slack-manifest.schema.json")


@needs_schemas
def test_teams_manifest_is_valid(made: dict[str, bytes]) -> None:
    _validate(json.loads(made["teams/manifest.json"]), "teams-manifest-1.29.schema.json")
    _validate(json.loads(made["teams/nl.json"]), "teams-localization.schema.json")


def _validate(made: dict[str, Any], name: str) -> None:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(made)] == []


def test_the_bot_is_one_bot_everywhere_in_the_teams_manifest() -> None:
    made = teams.manifest()
    assert {made["id"], made["bots"][0]["botId"], made["composeExtensions"][0]["botId"]} == {teams.BOT}


# --- YAML -------------------------------------------------------------------------------------------


@VARIANTS
def test_the_yaml_says_what_the_manifest_does(address: str, made: dict[str, bytes]) -> None:
    said = made["slack-http.yaml" if address else "slack.yaml"].decode()
    assert yaml.safe_load(said) == slack.manifest(address)
    assert said.startswith("# Made by `opsteker manifest`.")
    assert not re.search(r"(^|\s)[&*]\w", said, re.MULTILINE), "aliases, which Slack may not know"
