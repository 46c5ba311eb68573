"""Everything that can be asked of the bot, found in its own tables: what is new is there by itself."""

import argparse
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.__main__ import _parser
from handlers import pdf, routes
from handlers.chat import (
    Asked,
    Command,
    Event,
    GiveFiles,
    HomeOpened,
    Panels,
    Person,
    Press,
    Reaction,
    Shortcut,
    Submit,
)
from handlers.chat.panel_layout import laid_out
from handlers.reports import printed
from handlers.tips.cards import Click
from tests.happenings import LEREN, NOW, REF

NAMES = ("text", "question", "reason", "answer", "title", "topics", "link", "receivers")


EVERYWHERE = ("til", "tip", "question", "kudos", "place")
KINDS = (
    *EVERYWHERE,
    "goal",
    "suggestion",
    "quiz",
    "resource",
    "path",
    "review",
    "experiment",
    "budget",
    "spending",
    "step",
    "onboarding",
    "record_share",
    "feedback",
    "pulse",
    "badge",
    "team_goal",
    "entry",
)


def asked_by(person: Person, word: str) -> Iterator[Event]:
    """Every command, button, form, menu, emoji and home, with every value that may lead to something
    about `word`. Forms come last: they may change what the others show."""
    more = ["1", "", word, Click("til:1", word).encode(), f"0 {word}"]
    common: dict[str, Any] = {"at": NOW, "workspace": REF, "by": person, "place": LEREN}
    by = person.user
    for name in routes.COMMANDS:
        for text in [*_said(word), *(["top"] if name == "kudos" else [])]:
            yield Command(key=f"{by} {name} {text}", name=name, text=text, **common)
    for action, pressed in routes.BUTTONS.items():
        for value in (*_about(pressed.__module__), *more):
            key = f"{by} {action} {value}"
            yield Press(key=key, action=action, value=value, message="m1", **common)
    for name in routes.SHORTCUTS:
        shortcut = {"name": name, "message": "m1", "text": "iets", "author": person}
        yield Shortcut(key=f"{by} shortcut {name}", **shortcut, **common)
    for emoji in ("mortar_board", "books", "test_tube", "teacher"):
        yield Reaction(key=f"{by} react {emoji}", emoji=emoji, message="m1", **common)
    yield Asked(key=f"{by} asked", text=f"waarom mislukte de {word}?", message="m9", **common)
    yield HomeOpened(key=f"{by} home", **common)
    for name, sent in routes.FORMS.items():
        for value in (*_about(sent.__module__), *more):
            key = f"{by} form {name} {value}"
            filled = dict.fromkeys(NAMES, word)
            yield Submit(key=key, name=name, form_id=key, about=value, values=filled, **common)


def kind(event: Event) -> str:
    """What is done, and by whom, whatever it is about."""
    match event:
        case Command():
            what = f"{event.name} {event.text.partition(' ')[0] if event.name == 'learn' else ''}"
        case Press():
            what = event.action
        case Submit() | Shortcut():
            what = event.name
        case _:
            what = event.key
    return f"{event.by.user} {type(event).__name__} {what}"


@cache
def _about(module: str) -> list[str]:
    """What a button or form of that feature can be about: what anything can be, and what its folder names."""
    folder = Path(routes.__file__).parent / module.split(".")[1]
    source = "".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    kinds = [one for one in KINDS if one in EVERYWHERE or f'"{one}"' in source]
    return [f"{kind}:{n}" for kind in kinds for n in (1, 2)]


def _said(word: str) -> list[str]:
    learn = [f"{one} {word}" for one in routes.LEARN] + list(routes.LEARN)
    return ["", word, f"waarom mislukte de {word}", "mine", "kept", "help", "undo", *learn]


def words_of(effect: Any) -> str:
    """All that is in it, with what is in files."""
    if isinstance(effect, GiveFiles):
        return "\n".join(file.content.decode(errors="replace") for file in effect.files)
    return repr(effect)


SERVES = {"run", "try", "talk"}
"""These go on until they are stopped, and show what the chat shows."""


class Said:
    """A `Pdf` that is not drawn: its words, in the order they are read. What is drawn is packed, so that
    whoever looks for words finds none, and drawing takes longer than all else that is asked and pressed."""

    def __init__(self, title: str, language: str, made_at: datetime | None = None) -> None:
        self._words = [title]
        self.headings: dict[str, int] = {}

    def heading(self, text: str, level: int = 1) -> None:
        self._words.append(text)
        if level == 2:
            self.headings[text] = 1

    def contents(self, pages: Mapping[str, int]) -> None:
        self._words += pages

    def item(self, text: str) -> None:
        self._words.append(text)

    def paragraph(self, text: str, **_: bool) -> None:
        self._words.append(text)

    def space(self) -> None:
        pass

    def pair(self, what: str, told: str) -> None:
        self._words += [what, told]

    def picture(self, panels: Panels) -> None:
        self._words += [panels.says, *(one.text for one in laid_out(panels).words)]

    def content(self) -> bytes:
        return "\n".join(self._words).encode()


def leave_undrawn(patch: pytest.MonkeyPatch) -> None:
    """For who looks for words in all there is."""
    for module in (pdf, printed):
        patch.setattr(module, "Pdf", Said)


def commands(folder: Path) -> list[list[str]]:
    """Every command of the command line that comes to an end, with a file for each argument that asks for
    one. What writes files comes before what reads them."""
    found = [words for words in _leaves(_parser(), [], folder) if words[0] not in SERVES]
    return sorted(found, key=lambda words: words[0] == "import")


def _leaves(parser: argparse.ArgumentParser, words: list[str], folder: Path) -> Iterator[list[str]]:
    deeper = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for one in deeper:
        for name, inner in one.choices.items():
            yield from _leaves(inner, [*words, name], folder)
    if not deeper:
        named = [one for one in parser._actions if "--workspace" in one.option_strings]
        chosen = ["--workspace", f"{REF.platform}:{REF.key}"] if named else []
        yield [*words, *chosen, *(_filled(one, words, folder) for one in parser._actions if _is_asked(one))]


def _is_asked(action: argparse.Action) -> bool:
    return not action.option_strings


def _filled(action: argparse.Action, words: list[str], folder: Path) -> str:
    ending = ".csv" if "csv" in str(action.metavar).lower() else ""
    return str(folder / f"{words[-1]}{ending}")
