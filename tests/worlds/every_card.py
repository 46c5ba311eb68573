"""Every card and form that the conversations show, and the same with words as long as people make them: what
a new feature shows is among them as soon as it has a conversation."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
import pytest

from bot.teams import render
from bot.teams.in_place import InPlace
from bot.tryout.workspace import Workspace
from handlers.chat import Card, Form
from tests.chosen import Sampling
from tests.worlds import teams_card_rules
from tests.worlds.teams_stand_in import ACTIVITY_BYTES_MAX

Content = Card | Form

WORDS = {"text", "title", "note", "label", "question", "yes", "no", "says", "hint"}
LOOKS = {"is", "part", "kind", "style", "needs", "most", "least", "max_length"}
"""What makes another card of the same words."""

LONG = (
    " Dat geldt ook voor *namen* in `SELECT`, zie [hier](x) en <at>Opsteker</at>: één donaudampfschiffahrt"
    " 🧑‍🏫 ¡¿ & <b>vet</b> …"
)
IN_PLACE = InPlace("a secret")


class Seen:
    """What a workspace showed, each once."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.contents: dict[str, Content] = {}
        do = Workspace.do

        async def watched(workspace: Workspace, *given: Any) -> list[dict[str, Any]]:
            shown = await do(workspace, *given)
            self._look(workspace)
            return shown

        patch.setattr(Workspace, "do", watched)

    def _look(self, workspace: Workspace) -> None:
        state = workspace._state
        there: list[Content | None] = [one.card for one in state.messages.values()]
        there += [one.form for one in state.forms.values()]
        there += state.homes.values()
        self.contents |= {repr(one): one for one in there if one is not None}


def lengthened(content: Content, times: int = 4) -> Content:
    """The same with every sentence and label longer than anybody would like."""
    longer = _longer(msgspec.to_builtins(content), LONG * times)
    return msgspec.convert(longer, type(content))


def _longer(value: Any, tail: str, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _longer(one, tail, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_longer(one, tail, name) for one in value]
    return value + tail if isinstance(value, str) and value and name in WORDS else value


def on_teams(content: Content, who: Any = None) -> Iterator[tuple[dict[str, Any], bool]]:
    """As Teams shows it, and whether that is in a dialog."""
    who = who or {}
    if isinstance(content, Card):
        yield IN_PLACE.keeping(render.card(content, who)), False
        yield render.card(content, who, in_dialog=True), True
        return
    errors = {one.name: "Dit *kan* niet." for one in content.inputs}
    yield render.form(content, who, errors), False
    yield render.form(content, who, errors, in_dialog=True), True


def lengthened_all(contents: Iterable[Content], a_share: Sampling) -> list[Content]:
    """Of those that differ in their words only, the one with most of them; and a share of them longer than
    fits."""
    longest = _longest(contents)
    longer = a_share(longest, lambda one: type(one).__name__)
    return [*(lengthened(one) for one in longest), *(lengthened(one, 30) for one in longer)]


def _longest(contents: Iterable[Content]) -> list[Content]:
    by_shape: dict[str, Content] = {}
    for one in sorted(contents, key=lambda one: len(repr(one))):
        by_shape[repr(_shape(msgspec.to_builtins(one)))] = one
    return list(by_shape.values())


def _shape(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _shape(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_shape(one, name) for one in value]
    return value if name in LOOKS else bool(value)


def faults(content: Content) -> list[str]:
    """What Teams would not take of it."""
    found = []
    for shown, in_dialog in on_teams(content):
        found += teams_card_rules.faults(shown, in_dialog)
        if render.size(shown) > ACTIVITY_BYTES_MAX:
            found.append(f"{render.size(shown)} bytes")
    return found
