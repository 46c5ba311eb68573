"""The message list of the page: days, messages, and replies right after the message they hang under. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from bot.tryout.state import Message

_TOGETHER = timedelta(minutes=5)
"""Messages of one author within this time stand under one name."""


@dataclass(frozen=True)
class Row:
    """A line of the message list: a message, or the day (`day`) under which the next ones stand."""

    message: Message | None = None
    day: str = ""
    starts: bool = True
    is_reply: bool = False
    replies: int = 0

    @property
    def id(self) -> str:
        return self.message.id if self.message else f"day {self.day}".replace(" ", "-")


def rows(messages: Sequence[Message], zone: tzinfo, day_name: Callable[[date], str]) -> Iterator[Row]:
    ids = {message.id for message in messages}
    replies: dict[str, list[Message]] = {}
    for message in messages:
        if message.thread in ids:
            replies.setdefault(message.thread or "", []).append(message)
    before: Message | None = None
    day: date | None = None
    for message in messages:
        if message.thread in ids:
            continue
        if (its_day := message.at.astimezone(zone).date()) != day:
            day, before = its_day, None
            yield Row(day=day_name(day))
        answers = replies.get(message.id, [])
        yield Row(message, starts=not _together(before, message), replies=len(answers))
        yield from (Row(answer, is_reply=True) for answer in answers)
        before = None if answers else message


def _together(before: Message | None, message: Message) -> bool:
    return (
        before is not None
        and before.by == message.by
        and before.only_for == message.only_for
        and message.at - before.at < _TOGETHER
    )
