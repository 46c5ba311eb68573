"""The Teams app manifest, version 1.29, and its Dutch:
https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema

`BOT` stands where the id of one's own Azure bot comes, everywhere in the file the same. Which
organisation may use it (single tenant) is a setting of that bot and of `TEAMS_TENANT_ID`.
"""

from importlib.metadata import version
from typing import Any, NamedTuple

from handlers import routes
from handlers.texts import Speech, speak
from handlers.texts.commands import slash

BOT = "00000000-0000-0000-0000-000000000000"
WEBSITE = "https://opsteker.example.org"
SCHEMAS = "https://developer.microsoft.com/json-schemas/teams/v1.29"
ACCENT = "#17453c"
BESIDE_THE_FIELD = ("compose", "commandBox")
"""Behind the outline icon, which is white."""


class Own(NamedTuple):
    """What is different for everybody who installs it; `name` is what people see in Teams."""

    app_id: str = BOT
    name: str = "Opsteker"
    website: str = WEBSITE
    privacy: str = f"{WEBSITE}/privacy"
    terms: str = f"{WEBSITE}/terms"
    domains: tuple[str, ...] = ()


EXAMPLE = Own()


def manifest(own: Own = EXAMPLE) -> dict[str, Any]:
    say = speak("en", "teams")
    return {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.schema.json",
        "manifestVersion": "1.29",
        "version": version("opsteker"),
        "id": own.app_id,
        "localizationInfo": {
            "defaultLanguageTag": "en",
            "additionalLanguages": [{"languageTag": "nl", "file": "nl.json"}],
        },
        "developer": {
            "name": say.text("manifest-name"),
            "websiteUrl": own.website,
            "privacyUrl": own.privacy,
            "termsOfUseUrl": own.terms,
        },
        "name": {"short": own.name},
        "description": {"short": say.text("manifest-short"), "full": say.text("manifest-full")},
        "icons": {"color": "color.png", "outline": "outline.png"},
        "accentColor": ACCENT,
        "defaultInstallScope": "personal",
        "defaultGroupCapability": {"team": "bot", "groupchat": "bot"},
        "bots": [_bot(say, own)],
        "composeExtensions": [_menus(say, own)],
        "validDomains": [*own.domains],
    }


def localization(language: str, own: Own = EXAMPLE) -> dict[str, str]:
    """Everything readable in the manifest, in another language, by its path in the manifest."""
    say = speak(language, "teams")
    texts = {
        "$schema": f"{SCHEMAS}/MicrosoftTeams.Localization.schema.json",
        "name.short": own.name,
        "description.short": say.text("manifest-short"),
        "description.full": say.text("manifest-full"),
    }
    for at, commands in enumerate(one["commands"] for one in _bot(say, own)["commandLists"]):
        texts |= _readable(f"bots[0].commandLists[{at}]", commands)
    return texts | _readable("composeExtensions[0]", _menus(say, own)["commands"])


def _readable(path: str, commands: list[dict[str, Any]], kind: str = "commands") -> dict[str, str]:
    found: dict[str, str] = {}
    for at, command in enumerate(commands):
        found |= {f"{path}.{kind}[{at}].{field}": command[field] for field in ("title", "description")}
        found |= _readable(f"{path}.{kind}[{at}]", command.get("parameters", []), "parameters")
    return found


def _bot(say: Speech, own: Own) -> dict[str, Any]:
    """The slash list is new in 1.29 and only shown in channels and group chats; nothing needs it."""
    return {
        "botId": own.app_id,
        "scopes": ["personal", "team", "groupChat"],
        "supportsTargetedMessages": True,
        "commandLists": [
            {"scopes": ["personal"], "triggers": ["mention"], "commands": _commands(say)},
            {
                "scopes": ["team", "groupChat"],
                "triggers": ["mention", "slash"],
                "commands": _commands(say),
            },
        ],
    }


def _commands(say: Speech) -> list[dict[str, Any]]:
    """A title is what is put in the message, so it is the same word in every language."""
    return [{"title": slash(name)[1:], "description": say.text(f"{name}-does")} for name in routes.COMMANDS]


def _menus(say: Speech, own: Own) -> dict[str, Any]:
    """Beside everybody's messages, and beside the field for one's own: the bot answers with a dialog, or with
    what it found."""
    beside = [_shortcut(name, say) for name in routes.SHORTCUTS]
    alone = [name for name in routes.STARTS if name not in routes.STARTS_OF.values()]
    starts = [_menu(name, say, "start", *BESIDE_THE_FIELD) for name in alone]
    searches = [_search(name, say) for name in routes.SEARCHES]
    return {"botId": own.app_id, "commands": [*beside, *starts, *searches]}


def _shortcut(name: str, say: Speech) -> dict[str, Any]:
    """Teams takes ten in all: one that does the same without a message is beside the field as well."""
    start = routes.STARTS_OF.get(name)
    if start is None:
        return _menu(name, say, "shortcut", "message")
    both = _menu(start, say, "start", "message", *BESIDE_THE_FIELD)
    return {**both, "id": name}


def _menu(name: str, say: Speech, kind: str, *where: str) -> dict[str, Any]:
    return {
        "id": name,
        "type": "action",
        "context": [*where],
        "title": say.text(f"{kind}-{name}"),
        "description": say.text(f"{kind}-{name}-does"),
        "fetchTask": True,
    }


def _search(name: str, say: Speech) -> dict[str, Any]:
    """While writing a message; before anything is typed there is something to choose from."""
    title, does = say.text(f"search-{name}"), say.text(f"search-{name}-does")
    asked = {"name": "question", "title": title, "description": say.text(f"search-{name}-field")}
    return {
        "id": name,
        "type": "query",
        "context": [*BESIDE_THE_FIELD],
        "title": title,
        "description": does,
        "initialRun": True,
        "parameters": [{**asked, "inputType": "text"}],
    }
