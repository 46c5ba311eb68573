"""Who is where in the try-out workspace, and what each of them sees there."""

from collections.abc import Collection

from msgspec.structs import replace

from bot.tryout import group_chats
from bot.tryout.protocol import Line, Misunderstood
from bot.tryout.sample_company import BOT
from bot.tryout.state import Message, State
from handlers.chat import Place


def messages(state: State, where: str, seen_by: str) -> list[Message]:
    """What somebody sees in a place, oldest first."""
    return [
        message
        for message in state.messages.values()
        if message.where == where
        and message.only_for in (None, seen_by)
        and (message.text is not None or message.card is not None or message.file is not None)
    ]


def groups_of(state: State, who: str) -> list[str]:
    """The group messages somebody is in, the oldest first."""
    found = dict.fromkeys(message.where for message in state.messages.values())
    return [where for where in found if who in group_chats.members_of(where)]


def place(state: State, where: str) -> Place:
    """By the name it has here."""
    if where.startswith("@"):
        return Place(where, "direct", where)
    if group_chats.is_group(where):
        return Place(where, "group")
    private = any(channel.private for channel in state.channels() if channel.name == where)
    return Place(where, "private" if private else "public", where)


def place_of(state: State, line: Line) -> Place:
    """Where a line is done, if whoever does it is there."""
    where = line.text("in")
    if where in (f"@{BOT}", f"@{line.who}"):
        return place(state, f"@{line.who}")
    members = _members_of(state, where)
    if not members:
        raise Misunderstood(f"there is no place called {where}")
    if line.who not in members:
        raise Misunderstood(f"{line.who} is not in {where}")
    return place(state, where)


def _members_of(state: State, where: str) -> Collection[str]:
    """Of a channel or a group message; nobody when there is none of that name."""
    if group_chats.is_group(where):
        there = any(message.where == where for message in state.messages.values())
        return group_chats.members_of(where) if there else ()
    return next((one.members for one in state.channels() if one.name == where), ())


def message_seen(state: State, line: Line, field: str) -> Message:
    """The message a line is about, if this person can see it."""
    message = state.messages.get(line.text(field))
    if message is None or message not in messages(state, message.where, line.who):
        raise Misunderstood(f"{line.who} sees no message {line.text(field)}")
    if not message.where.startswith("@"):
        place_of(state, replace(line, given={**line.given, "in": message.where}))
    elif message.where != f"@{line.who}":
        raise Misunderstood(f"{line.who} sees no message {line.text(field)}")
    return message


def message_written(state: State, line: Line, field: str) -> Message:
    """The message a line is about, if a person wrote it: they are who does this."""
    message = state.messages.get(line.text(field))
    if message is None or message.text is None:
        raise Misunderstood(f"there is no message {line.text(field)} of a person")
    if line.who and line.who != message.by:
        raise Misunderstood(f"{line.text(field)} is not of {line.who}")
    line.who = message.by
    return message
