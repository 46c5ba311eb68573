"""The nudge at the start of a block."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from handlers.chat import Button, Buttons, Card, DirectMessage, Text
from handlers.learning_time import rules
from handlers.texts import speak
from storage.learning_time import Block


def nudge(
    block: Block, week: date, begin: datetime, until: datetime, zone: str, language: str
) -> DirectMessage:
    """That it begins, with three answers. The key names the local moment: one that was moved is nudged
    where it went."""
    local, start = _local(begin, zone)
    title, text, labels = _words(language, start, block.minutes)
    about = f"{block.id}:{week}:{int(begin.timestamp()) + block.minutes * 60}"
    begun, move, skip = labels
    buttons = (
        Button("time_begun", begun, about, "primary"),
        Button("time_move", move, about),
        Button("time_skip", skip, about),
    )
    card = Card((text, Buttons(buttons)), title)
    return DirectMessage(block.person_id, card, f"learning:{block.id}:{local}", until)


@lru_cache(maxsize=10_000)
def _local(begin: datetime, zone: str) -> tuple[str, str]:
    """The moment and the time of day there. Thousands begin at the same."""
    there = begin.astimezone(ZoneInfo(zone))
    return f"{there:%Y-%m-%dT%H:%M}", f"{there:%H:%M}"


@lru_cache(maxsize=10_000)
def _words(language: str, start: str, minutes: int) -> tuple[str, Text, tuple[str, str, str]]:
    say = speak(language)
    labels = (say.text("time-button-begun"), say.text("time-button-move"), say.text("time-button-skip"))
    text = Text(say.text("time-nudge", end=rules.ends(start, minutes)))
    return say.text("time-nudge-title"), text, labels
