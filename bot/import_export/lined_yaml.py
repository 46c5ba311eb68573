"""YAML that knows in which line everything stands: words, lists and mappings, and nothing else.

PyYAML parses it. The values are made here, of its nodes: it makes dates and numbers of words, and forgets the
lines.
"""

from typing import Any

import yaml

from bot.import_export.folder import shown
from handlers.chat import clean


class Written(dict[str, Any]):
    """What stands under each key, with the `line` it begins on and those of its keys in `lines`."""

    line: int
    lines: dict[str, int]


class Wrong(Exception):
    """What cannot be read, and where."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def read(text: str, deepest: int, most_nodes: int, too_much: str) -> Any:
    """None when nothing stands there. It is looked through before anything is built of it: what goes deeper,
    or holds more, is `too_much`, and what refers to itself is none. Raises `Wrong`."""
    try:
        _look_through(text, deepest, most_nodes, too_much)
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "it cannot be read"
        raise Wrong(mark.line + 1 if mark else 1, f"is no YAML: {reason}") from None
    return _value(root) if root is not None else None


def _look_through(text: str, deepest: int, most_nodes: int, too_much: str) -> None:
    depth = 0
    for nodes, event in enumerate(yaml.parse(text, yaml.SafeLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise Wrong(line, "refers to another part of itself (& or *); write it out")
        if depth > deepest or nodes > most_nodes:
            raise Wrong(line, too_much)


def _value(node: Any) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_value(one) for one in node.value]
    if not isinstance(node, yaml.MappingNode):
        return clean(str(node.value)).strip()
    made = Written()
    made.line, made.lines = node.start_mark.line + 1, {}
    for key, value in node.value:
        name, line = str(key.value), key.start_mark.line + 1
        if name in made:
            raise Wrong(line, f"has {shown(name)} twice")
        made[name], made.lines[name] = _value(value), line
    return made
