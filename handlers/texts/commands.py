"""How commands are called, wherever they are named and wherever they are typed: with a slash where the
platform has those, and by another name where another app has theirs, chosen once in the settings, before
anybody is spoken to."""

import re
from collections.abc import Mapping

WITHOUT_SLASHES = frozenset({"teams"})
"""Platforms where a command is plain words to the bot, behind a mention of it where others talk as well."""

CALLING = "@Opsteker "

_MARKED = re.compile(r"`(@Opsteker )?/([^`\n]+)`")

_chosen: dict[str, str] = {}


def choose(names: Mapping[str, str]) -> bool:
    """From our name to the one people type; gives whether that is another choice than before."""
    before = dict(_chosen)
    _chosen.clear()
    _chosen.update(names)
    return _chosen != before


def called(command: str) -> str:
    """By the name that is chosen: "props @anna" for "kudos @anna"."""
    name, blank, rest = command.partition(" ")
    return f"{_chosen.get(name, name)}{blank}{rest}"


def slash(command: str) -> str:
    """As people type it where there are slash commands: "/props @anna" for "kudos @anna"."""
    return f"/{called(command)}"


def ours(typed: str) -> str:
    """Our name for what was typed; what is no chosen name is itself."""
    return next((name for name, chosen in _chosen.items() if chosen == typed), typed)


def marked(source: str) -> str:
    """Fluent in which every command that stands between backticks is asked for: see `Speech`."""
    return _MARKED.sub(_asked_for, source)


def _asked_for(found: re.Match[str]) -> str:
    where = ', in: "channel"' if found[1] else ""
    return f'{{ COMMAND("{found[2]}"{where}) }}'
