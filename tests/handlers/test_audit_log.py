"""Every act in the audit log is told in words, in both languages."""

import ast

import pytest

from handlers.own_data import acts
from handlers.texts import LANGUAGES, Speech
from storage.audit import Act
from tests.guards.source import called, calls, modules
from tests.happenings import NOW

ADDS = {"add": 2, "add_by_command_line": 1, "write_down": 2}
"""Where in a call the act stands."""


def test_whatever_is_written_down_can_be_told() -> None:
    found = set()
    for module in modules():
        for call in calls(module):
            named = ast.unparse(call.func)
            if named in ("audit.add", "audit.add_by_command_line") or called(call) == "write_down":
                act = call.args[ADDS[called(call)]]
                found |= {act.value} if isinstance(act, ast.Constant) else set()
    assert len(found) > 10, "this check has lost sight of the source"
    assert found <= set(acts.ACTS), "say it in ACTS of handlers/own_data/acts.py and in audit-act-…"


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_words(language: str) -> None:
    say, names = Speech(language), {7: "@joris"}

    def told(act: str, about: str) -> str:
        return acts.told(Act(1, NOW, None, act, about), names, say)

    assert told("people", "people:7") == say.text("audit-act-people", about="@joris")
    assert told("people", "people:8") == say.text("audit-act-people", about=say.text("erase-somebody"))
    assert told("export", "own data") == say.text("audit-act-export", about=say.text("audit-about-own"))
    assert told("import", "tips: 3 new") == say.text("audit-act-import", about="tips: 3 new")
    assert told("of another version", "thing") == "of another version · thing"
    assert told("of another version", "") == "of another version"
