"""Slack's limits, checked on everything we render before it leaves.

`slack_sdk.models` lets a 76-character button and a 151-character option through; Slack then refuses
the whole message. Numbers: https://docs.slack.dev/reference/block-kit
"""

from collections.abc import Sequence
from typing import Any

Json = dict[str, Any]


class OverLimit(Exception):
    """A defect in what we rendered. `code` says where, never what people wrote."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


LIMITS: dict[str, dict[str, tuple[int, int]]] = {
    "message": {"text": (1, 4_000), "blocks": (0, 50)},
    "modal": {
        "title.text": (1, 24),
        "submit.text": (1, 24),
        "close.text": (1, 24),
        "callback_id": (1, 255),
        "private_metadata": (0, 3_000),
        "blocks": (1, 100),
    },
    "home": {"blocks": (0, 100), "private_metadata": (0, 3_000)},
    "header": {"text.text": (1, 150)},
    "section": {"text.text": (1, 3_000), "fields": (1, 10), "fields.*.text": (1, 2_000)},
    "context": {"elements": (1, 10), "elements.*.text": (1, 2_000)},
    "actions": {"elements": (1, 25)},
    "image": {"alt_text": (1, 2_000), "title.text": (1, 2_000), "slack_file.id": (1, 255)},
    "rich_text": {"elements": (1, 1_000)},
    "rich_text_section": {"elements": (1, 1_000)},
    "rich_text_list": {"elements": (1, 1_000)},
    "rich_text_preformatted": {"elements": (1, 1_000)},
    "rich_text_quote": {"elements": (1, 1_000)},
    "text": {"text": (1, 3_000)},
    "link": {"url": (1, 3_000), "text": (1, 3_000)},
    "user": {"user_id": (1, 255)},
    "date": {"format": (1, 3_000), "fallback": (1, 3_000)},
    "button": {
        "text.text": (1, 75),
        "action_id": (1, 255),
        "value": (1, 2_000),
        "confirm.title.text": (1, 100),
        "confirm.text.text": (1, 300),
        "confirm.confirm.text": (1, 30),
        "confirm.deny.text": (1, 30),
    },
    "overflow": {
        "action_id": (1, 255),
        "options": (1, 5),
        "options.*.text.text": (1, 75),
        "options.*.value": (1, 150),
    },
    "input": {"label.text": (1, 2_000), "hint.text": (1, 2_000), "block_id": (1, 255)},
    "plain_text_input": {"action_id": (1, 255), "initial_value": (0, 3_000)},
    "multi_users_select": {"action_id": (1, 255), "initial_users": (1, 100)},
    "users_select": {"action_id": (1, 255), "initial_user": (1, 255)},
    "conversations_select": {"action_id": (1, 255), "initial_conversation": (1, 255)},
    "number_input": {"action_id": (1, 255)},
    "datepicker": {"action_id": (1, 255), "initial_date": (10, 10)},
    "timepicker": {"action_id": (1, 255), "initial_time": (5, 5)},
    "checkboxes": {
        "action_id": (1, 255),
        "options": (1, 10),
        "options.*.text.text": (1, 75),
        "options.*.value": (1, 150),
    },
    "multi_static_select": {
        "action_id": (1, 255),
        "options": (1, 100),
        "options.*.text.text": (1, 75),
        "options.*.value": (1, 150),
    },
    "external_select": {
        "action_id": (1, 255),
        "initial_option.text.text": (1, 75),
        "initial_option.value": (1, 150),
    },
    "multi_external_select": {
        "action_id": (1, 255),
        "initial_options": (1, 100),
        "initial_options.*.text.text": (1, 75),
        "initial_options.*.value": (1, 150),
    },
    "static_select": {
        "action_id": (1, 255),
        "options": (1, 100),
        "options.*.text.text": (1, 75),
        "options.*.value": (1, 150),
    },
}
"""By the `type` of a thing: how long the strings and lists in it may be, at least and at most."""

_PATHS = {
    name: [(path, tuple(path.split(".")), *allowed) for path, allowed in limits.items()]
    for name, limits in LIMITS.items()
}
_UNIQUE = {"actions": ("elements", "action_id"), "modal": ("blocks", "block_id")}
"""Two actions of one block, or two blocks, with the same id make Slack refuse all of it."""


def check(rendered: Json, kind: str = "") -> Json:
    """The same thing, when all of it is within the limits. Raises `OverLimit`."""
    name = kind or rendered.get("type", "")
    for path, steps, least, most in _PATHS.get(name, ()):
        for found in _at(rendered, steps):
            if not least <= len(found) <= most:
                raise OverLimit(f"{name}.{path} {len(found)}, allowed {least} to {most}")
    if name in _UNIQUE:
        _check_unique(rendered, name)
    for value in rendered.values():
        if isinstance(value, dict):
            check(value)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    check(item)
    return rendered


def _at(thing: Any, steps: tuple[str, ...]) -> Sequence[Any]:
    """What stands at a path; `*` is every item of a list; what is absent has no limit."""
    for index, step in enumerate(steps):
        if step == "*":
            return [found for item in thing for found in _at(item, steps[index + 1 :])]
        if step not in thing:
            return ()
        thing = thing[step]
    return (thing,)


def _check_unique(rendered: Json, name: str) -> None:
    listed, field = _UNIQUE[name]
    ids = [item[field] for item in rendered[listed] if field in item]
    if len(ids) != len(set(ids)):
        raise OverLimit(f"{name}.{listed}.{field} twice")
