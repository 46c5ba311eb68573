"""What was meant: from what people say to the bot, to the command it stands for."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from msgspec.structs import replace

from handlers.chat import Command, Event, Press, Words
from handlers.parsing import nearest, sentences, words
from handlers.texts import typed
from handlers.texts.commands import ours

UNKNOWN = ""
"""The name of a command that is none; its text is all that was said."""


CALLING_LEARN = typed("typed-learn")

THANKS, LEARNED, GREETING = "thanks", "learned", "greeting"
"""Sentences that are answered with an offer."""


Reads = Mapping[str, Callable[[str], object]]
"""By each word behind `/learn` whether it reads what stands behind it."""


def understood(event: Event, commands: Collection[str], learn: Reads) -> Event:
    """ "@Opsteker til …" is the same as "/til …"; a question is the same as "/tip …"; "/learn gaps …"
    is a command of its own, called "learn gaps"; "leer …" is the same, and so is "leertijd doel 90"."""
    if isinstance(event, Words):
        event = _said(event, commands, learn)
    elif isinstance(event, Command):
        event = replace(event, name=ours(event.name))
    if isinstance(event, Command) and event.name == "learn":
        word, rest = words_of_learn(event.text, learn)
        if word in learn:
            return replace(event, name=f"learn {word}", text=rest)
    return event


def chosen(event: Press, commands: Collection[str]) -> Command | Words:
    """The command in a button of `handlers.parsing.nearest`, or what was said to us in its place."""
    said = nearest.unpacked(event.value)
    name, text = words.first_word(said)
    return (
        _as_command(event, name, text) if name in commands else Words(**_of_any(event), text=said, message="")
    )


def words_of_learn(text: str, learn: Collection[str]) -> tuple[str, str]:
    """The word behind `/learn` and what follows; "wie weet" is "wie-weet"."""
    word, rest = words.first_word(text)
    second, further = words.first_word(rest)
    return (f"{word}-{second}", further) if f"{word}-{second}" in learn else (word, rest)


def _behind_learn(said: str, learn: Reads) -> str | None:
    """What is meant to stand behind `/learn`, of what is said without it; None when nothing is."""
    alone = words.alone(said).replace(" ", "-")
    name, rest = words.first_word(said)
    if name in CALLING_LEARN:
        return rest if not rest or words_of_learn(rest, learn)[0] in learn else None
    if alone.removeprefix("/") in learn:
        return alone.removeprefix("/")
    word, further = words_of_learn(said, learn)
    if word in learn and further:
        return said if words.alone(further) in words.HELP or learn[word](further) else None
    return None


def _said(event: Words, commands: Collection[str], learn: Reads) -> Command:
    name, text = _command(words.without_calling(event.text), commands, learn)
    command = _as_command(event, name, text if name else event.text)
    return replace(command, message=event.message, thread=event.thread)


def _as_command(event: Event, name: str, text: str) -> Command:
    return Command(**_of_any(event), name=name, text=text)


def _of_any(event: Event) -> dict[str, Any]:
    return {field: getattr(event, field) for field in Event.__struct_fields__}


def _command(said: str, commands: Collection[str], learn: Reads) -> tuple[str, str]:
    name, rest = words.first_word(said)
    name, alone = ours(name.removeprefix("/")), ours(words.alone(said).removeprefix("/"))
    if sentences.learned(said):
        return LEARNED, said
    if name in commands:
        return name, rest
    if alone in commands or alone in words.HELP:
        return alone, ""
    bare = words.alone("".join(one for one in alone if one.isalpha() or one == " "))
    bare = bare.removesuffix(" opsteker").removesuffix(" allemaal")
    if bare in words.GREETINGS:
        return GREETING, said
    if bare in words.ASKS_FOR_HELP:
        return "help", ""
    if (behind := _behind_learn(said, learn)) is not None:
        return "learn", behind
    if sentences.is_question(said):
        return "tip", said
    if sentences.after_thanks(said) is not None:
        return THANKS, said
    return (name, rest) if name in words.HELP else (UNKNOWN, said)
