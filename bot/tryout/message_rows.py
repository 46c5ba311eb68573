"""The message list of the page: days and messages, and what hangs under a message in its thread. Pure."""

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
    replies: tuple[Message, ...] = ()

    @property
    def id(self) -> str:
        return self.message.id if self.message else f"day {self.day}".replace(" ", "-")


def rows(messages: Sequence[Message], zone: tzinfo, day_name: Callable[[date], str]) -> Iterator[Row]:
    """Replies are in their thread; those whose first message is gone stand among the others."""
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
        answers = tuple(replies.get(message.id, ()))
        yield Row(message, starts=not _together(before, message), replies=answers)
        before = None if answers else message


def thread_rows(first: Message, messages: Sequence[Message]) -> list[Row]:
    """The message that began it, and what came under it."""
    shown, before = [Row(first)], None
    for message in messages:
        if message.thread == first.id:
            shown.append(Row(message, starts=before is None or not _together(before, message)))
            before = message
    return shown


def _together(before: Message | None, message: Message) -> bool:
    return (
        before is not None
        and before.by == message.by
        and before.only_for == message.only_for
        and message.at - before.at < _TOGETHER
    )
