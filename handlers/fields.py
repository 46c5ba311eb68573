"""Forms that are still read by the names of their inputs; `handlers.forms` is what to use."""

from collections.abc import Callable
from typing import Any, TypeVar

from handlers.chat import Submit
from handlers.forms import Wrong as Wrong
from handlers.forms.hours import read_day_to_come as day_or_none
from handlers.forms.hours import weekdays as weekdays
from handlers.parsing.words import number
from handlers.texts import Speech

Value = TypeVar("Value")

__all__ = ["Fields", "Wrong", "day_or_none", "weekdays", "whole"]


class Fields:
    """Reads the inputs of a form; what is wrong with each is in `errors`."""

    def __init__(self, event: Submit, say: Speech) -> None:
        self._event = event
        self._say = say
        self.errors: dict[str, str] = {}

    def text(self, name: str) -> str:
        return self._event.values.get(name, "").strip()

    def read(self, name: str, how: Callable[..., Value], otherwise: Value, *more: Any) -> Value:
        """What `how(text, say, *more)` makes of it; `otherwise` when that is wrong."""
        try:
            return how(self.text(name), self._say, *more)
        except Wrong as wrong:
            self.errors.setdefault(name, str(wrong))
            return otherwise

    def wrong(self, name: str, error: str) -> None:
        self.errors.setdefault(name, error)


def whole(text: str, say: Speech, least: int, most: int) -> int:
    found = number(text)
    if found is None or not least <= found <= most:
        raise Wrong(say.text("setup-error-number", least=least, most=most))
    return found
