"""What was meant: from what people say to the bot, to the command it stands for."""

from collections.abc import Collection

from msgspec.structs import replace

from handlers import sentences, words
from handlers.chat import Command, Event, Words

UNKNOWN = ""
"""The name of a command that is none; its text is all that was said."""


def understood(event: Event, commands: Collection[str], learn: Collection[str]) -> Event:
    """ "@Opsteker til …" is the same as "/til …"; a question is the same as "/tip …"; "/learn gaps …"
    is a command of its own, called "learn gaps"."""
    if isinstance(event, Words):
        event = _said(event, commands)
    if isinstance(event, Command) and event.name == "learn":
        word, rest = words.first_word(event.text)
        if word in learn:
            return replace(event, name=f"learn {word}", text=rest)
    return event


def _said(event: Words, commands: Collection[str]) -> Command:
    name, text = _command(words.without_calling(event.text), commands)
    same = {field: getattr(event, field) for field in Event.__struct_fields__}
    return Command(**same, name=name, text=text, message=event.message)


def _command(said: str, commands: Collection[str]) -> tuple[str, str]:
    name, rest = words.first_word(said)
    name = name.removeprefix("/")
    if name in commands:
        return name, rest
    if words.alone(said) in words.HELP:
        return words.alone(said), ""
    if sentences.is_question(said):
        return "tip", said
    return (name, rest) if name in words.HELP else (UNKNOWN, said)
