"""What commands are called where another app has their names: wherever they are named, and wherever they are
typed. Chosen once, in the settings, before anybody is spoken to."""

import re
from collections.abc import Mapping

_chosen: dict[str, str] = {}


def choose(names: Mapping[str, str]) -> bool:
    """From our name to the one people type; gives whether that is another choice than before."""
    before = dict(_chosen)
    _chosen.clear()
    _chosen.update(names)
    return _chosen != before


def slash(command: str) -> str:
    """As people type it: "/props @anna" for "kudos @anna"."""
    name, blank, rest = command.partition(" ")
    return f"/{_chosen.get(name, name)}{blank}{rest}"


def ours(typed: str) -> str:
    """Our name for what was typed; what is no chosen name is itself."""
    return next((name for name, chosen in _chosen.items() if chosen == typed), typed)


def renamed(sentences: str) -> str:
    """Our own sentences, with the commands in them as they are typed."""
    if not _chosen:
        return sentences
    named = "|".join(map(re.escape, _chosen))
    return re.sub(rf"(?<![\w/.])/({named})(?![\w-])", lambda found: f"/{_chosen[found[1]]}", sentences)
