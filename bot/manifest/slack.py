"""The Slack app manifest: https://docs.slack.dev/reference/app-manifest

A manifest has one language: English. Whoever uses the bot is answered in their own.
"""

from typing import Any

from handlers import routes
from handlers.texts import speak
from handlers.texts.commands import slash

OURS = "https://opsteker.example.org"
"""Stands for the address of whoever runs the bot."""

ADDRESS = f"{OURS}/slack/events"
CONSENT, INSTALLED = f"{OURS}/slack/consent", f"{OURS}/slack/oauth_redirect"
"""Where Slack sends people back to who were asked for their own consent, and who install the app from our
page."""

OVER_A_SOCKET = """\
Made by `opsteker manifest`. For one workspace: api.slack.com/apps, Create New App, From a manifest.
Nothing has to be filled in."""

OVER_HTTP = """\
Made by `opsteker manifest`. As slack.yaml, for a bot that Slack reaches over HTTPS.
Put your own address in the place of opsteker.example.org, or set OPSTEKER_PUBLIC_URL and make it again."""

OVER_YOUR_HTTP = """\
Made by `opsteker manifest`. As slack.yaml, for a bot that Slack reaches over HTTPS at OPSTEKER_PUBLIC_URL."""

BACKGROUND = "#17453c"

EVENTS = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "app_uninstalled": None,
    "channel_left": "channels:read",
    "channel_rename": "channels:read",
    "group_left": "groups:read",
    "member_joined_channel": "channels:read",
    "member_left_channel": "channels:read",
    "message.im": "im:history",
    "reaction_added": "reactions:read",
    "reaction_removed": "reactions:read",
    "team_join": "users:read",
    "tokens_revoked": None,
    "user_change": "users:read",
}
"""What we listen to, each with the scope that Slack asks for it. With Socket Mode an event nobody
handles is never acknowledged and comes again and again, so there is nothing here we do not handle."""

TO_SPEAK = {"chat:write", "commands", "im:write", "mpim:write"}
"""`im:write` opens the conversation in which somebody gets a notice, `mpim:write` the one in which a few
people are brought together."""


OPTIONAL = ["files:write", "groups:read", "usergroups:read"]
"""Offered at installing, and may be refused: files then come by a link, charts are drawn with characters, a
private channel that an event does not call so is asked about no further, nobody tells who leaves one, and
thanks to a user group say that its members must be named. Slack wants them in both lists."""

TO_READ = "channels:history"
"""What an organisation adds that wants an emoji to save a message."""

OF_PEOPLE = ["dnd:write", "users.profile:write"]
"""Only for who gives their own consent: to set their status and silence during their learning time. Whoever
installs the app may leave them out for themselves."""


def manifest(address: str = "") -> dict[str, Any]:
    """With the address where Slack delivers over HTTP; without one, for Socket Mode."""
    say = speak("en", "slack")
    return {
        "display_information": {
            "name": say.text("manifest-name"),
            "description": say.text("manifest-short"),
            "long_description": say.text("manifest-full"),
            "background_color": BACKGROUND,
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": say.text("manifest-name"), "always_online": True},
            "shortcuts": [*map(_start, routes.STARTS), *map(_shortcut, routes.SHORTCUTS)],
            "slash_commands": [_command(name, address) for name in routes.COMMANDS],
        },
        "oauth_config": {
            **({"redirect_urls": [CONSENT, INSTALLED]} if address else {}),
            "scopes": {
                "bot": sorted([*scopes(), *OPTIONAL]),
                "bot_optional": OPTIONAL,
                "user": OF_PEOPLE,
                "user_optional": OF_PEOPLE,
            },
        },
        "settings": _settings(address),
    }


def scopes() -> list[str]:
    """The least we can do with."""
    return sorted((TO_SPEAK | {scope for scope in EVENTS.values() if scope}) - set(OPTIONAL))


def asked_for(read_messages: bool) -> list[str]:
    """All that who installs the app is asked for; `read_messages` as in the settings."""
    return sorted({*scopes(), *OPTIONAL, *([TO_READ] if read_messages else [])})


def _settings(address: str) -> dict[str, Any]:
    where = {"request_url": address} if address else {}
    options = {"message_menu_options_url": address} if address else {}
    return {
        "event_subscriptions": {**where, "bot_events": list(EVENTS)},
        "interactivity": {"is_enabled": True, **where, **options},
        "org_deploy_enabled": bool(address),
        "socket_mode_enabled": not address,
        "token_rotation_enabled": False,
    }


def _command(name: str, address: str) -> dict[str, Any]:
    """`should_escape` makes Slack send people as `<@U…|name>` instead of as they were typed."""
    say = speak("en", "slack")
    usage = say.text(f"{name}-usage")
    return {
        "command": slash(name),
        **({"url": address} if address else {}),
        "description": say.text(f"{name}-does"),
        **({"usage_hint": usage} if usage else {}),
        "should_escape": True,
    }


def _start(name: str) -> dict[str, Any]:
    """Wherever one is, in the menu beside the field for a message."""
    say = speak("en", "slack")
    return {
        "name": say.text(f"start-{name}"),
        "type": "global",
        "callback_id": name,
        "description": say.text(f"start-{name}-does"),
    }


def _shortcut(name: str) -> dict[str, Any]:
    """In the menu of a message: slash commands do not work in threads, this does."""
    say = speak("en", "slack")
    return {
        "name": say.text(f"shortcut-{name}"),
        "type": "message",
        "callback_id": name,
        "description": say.text(f"shortcut-{name}-does"),
    }
