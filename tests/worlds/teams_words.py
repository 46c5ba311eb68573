"""What nobody may read in Teams: ways to do something that are another platform's."""

import re
from collections.abc import Iterator
from typing import Any

SEEN = {"text", "title", "label", "placeholder", "fallbackText", "altText", "summary", "errorMessage"}
"""Where the words of a card or message stand; what stands in `data` and `value` nobody reads as ours."""

NOT_HERE = re.compile(
    r"(?<![\w/.:<])/[a-z][a-z-]+"  # a slash command
    r"|(?<!⋯ )(?<!⋯-)\bmenu\b(?= (?:van|of)\b)|(?:bericht|message)['’]?s? menu\b"  # Slack has no ⋯ there
    r"|(?:react to|onder) (?:a message|een bericht)\b"  # it is told of those to its own only
    r"|\b[Hh]ome[ -]?tab|\bStartpagina\b|\bshortcuts?\b|\bsnelkoppeling"
)


def strange(words: str) -> list[str]:
    return [words[max(0, at.start() - 40) : at.end() + 20] for at in NOT_HERE.finditer(words)]


def strange_in(shown: Any) -> Iterator[str]:
    """The same of everything people read in a card, a message, or the answer to an invoke."""
    if isinstance(shown, list):
        for one in shown:
            yield from strange_in(one)
    elif isinstance(shown, dict):
        for name, value in shown.items():
            if isinstance(value, str):
                yield from strange(value) if name in SEEN or _is_toast(name, shown) else ()
            elif name != "data":
                yield from strange_in(value)


def _is_toast(name: str, shown: dict[str, Any]) -> bool:
    is_answer = str(shown.get("type", "")).endswith("activity.message") or shown.get("type") == "message"
    return name == "value" and is_answer
