"""From buttons to the actions of an Adaptive Card: what can be pressed, and what comes back then. Pure."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec

from bot.teams.payloads import MARK, Mark
from handlers.chat import Button, Confirm, Form
from handlers.routes import OPENS

Json = dict[str, Any]

NO_BUTTON = Mark()
NO_WORDS = "…"
_STYLES: Mapping[str, str] = {"plain": "default", "primary": "positive", "danger": "destructive"}


class Actions:
    """`plain` makes words fit for where Teams reads no markdown, `text` is an element with them. In a dialog
    there is no Action.Execute."""

    def __init__(self, plain: Callable[[str], str], text: Callable[[str], Json], in_dialog: bool) -> None:
        self._plain = plain
        self._text = text
        self._in_dialog = in_dialog

    def of(self, button: Button) -> Json:
        if button.confirm:
            return self._asking_first(button, button.confirm)
        mark = Mark(action=button.action, value=button.value)
        if self._in_dialog or button.action in OPENS:
            return self._submit(button, mark)
        return _execute(self._plain(button.label), button.action, mark, _STYLES[button.style])

    def of_form(self, content: Form, opened_by: Mark) -> list[Json]:
        mark = Mark(
            action=opened_by.action,
            value=opened_by.value,
            on=opened_by.on,
            form=content.name,
            id=content.id,
            about=content.about,
            inputs=[asked.name for asked in content.inputs],
            people=[asked.name for asked in content.inputs if asked.kind in ("people", "person")],
        )
        if self._in_dialog:
            return [{"type": "Action.Submit", "title": content.submit, "data": _data(mark)}]
        cancel = _execute(content.cancel, "cancel", Mark(form=content.name, cancel=True), "default")
        return [
            _execute(content.submit, content.name, mark, "positive"),
            {**cancel, "associatedInputs": "none"},
        ]

    def _submit(self, button: Button, mark: Mark) -> Json:
        """Only this kind of button opens a dialog, and in one there is no other."""
        data = _data(mark) if self._in_dialog else {**_data(mark), "msteams": {"type": "task/fetch"}}
        title = self._plain(button.label) or NO_WORDS
        return {"type": "Action.Submit", "title": title, "data": data, "style": _STYLES[button.style]}

    def _asking_first(self, button: Button, confirm: Confirm) -> Json:
        """A card that folds out with the question; pressing the first button again folds it in."""
        sure = self.of(msgspec.structs.replace(button, label=confirm.yes, confirm=None))
        inner = {"type": "AdaptiveCard", "body": [self._text(confirm.question)], "actions": [sure]}
        title = self._plain(button.label) or NO_WORDS
        return {"type": "Action.ShowCard", "title": title, "card": inner}


def opening(label: str, url: str) -> Json:
    """Opens an address, without telling us."""
    return {"type": "Action.OpenUrl", "title": label or NO_WORDS, "url": url}


def closing(label: str) -> Json:
    """Closes the dialog it stands in."""
    return {"type": "Action.Submit", "title": label, "data": _data(Mark(cancel=True))}


def actions(shown: Any) -> Iterator[Json]:
    """All there is to press in a card or a part of one, also beside words and behind a question."""
    if isinstance(shown, list):
        for one in shown:
            yield from actions(one)
    elif isinstance(shown, dict):
        if str(shown.get("type", "")).startswith("Action."):
            yield shown
        for name, value in shown.items():
            if name not in ("data", "fallback"):
                yield from actions(value)


def _execute(title: str, verb: str, mark: Mark, style: str) -> Json:
    """Clients that do not know Action.Execute send the same data as a message."""
    data = _data(mark)
    return {
        "type": "Action.Execute",
        "title": title or NO_WORDS,
        "verb": verb,
        "data": data,
        "style": style,
        "fallback": {"type": "Action.Submit", "title": title or NO_WORDS, "data": data},
    }


def _data(mark: Mark) -> Json:
    return {MARK: msgspec.to_builtins(mark)}
