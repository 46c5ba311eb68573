"""What a text, the README or COMMANDS.md says one can type is understood, in both languages, everywhere."""

import re
from collections.abc import Callable, Iterator

from handlers import modules
from handlers.parsing import words
from handlers.routes import COMMANDS, LEARN, READS
from handlers.texts import LANGUAGES, sources
from tests.chosen import Sampling
from tests.guards.source import ROOT
from tests.guards.texts import TEXT, placeholders
from tests.worlds.world import Shown, World

Text = Callable[..., str]

MARKED = re.compile(r"`(@Opsteker )?/([^`\n]+)`")
WHO_IS_HERE = {"name": "joris", "naam": "joris", "anna": "sarah", "bram": "pieter"}
"""In the place of who stands in the examples."""

OF_COMMANDS = {f"{name}-usage" for name in COMMANDS}
NEED_MORE = {"who-knows", "wie-weet", "people", "mensen"}
"""Words that ask for the rest when they stand alone."""


def in_texts() -> Iterator[tuple[str, str]]:
    """Where it is typed, and what."""
    for language in LANGUAGES:
        for source in sources(language):
            for in_channel, command in MARKED.findall(source):
                yield "#leren" if in_channel else "@opsteker", command


def in_documents() -> Iterator[tuple[str, str]]:
    for name in ("README.md", "COMMANDS.md"):
        for command in re.findall(rf"`/((?:{'|'.join(COMMANDS)})\b[^`]*)`", (ROOT / name).read_text("utf-8")):
            yield "#leren", command
            yield "@opsteker", command


def promised() -> list[tuple[str, str]]:
    return list(
        dict.fromkeys((where, _of_here(command)) for where, command in (*in_texts(), *in_documents()))
    )


def _of_here(command: str) -> str:
    here = re.sub(r"@(\w+)", lambda at: f"@{WHO_IS_HERE.get(at[1], at[1])}", command)
    return here.removesuffix(" …")


def not_understood(text: Text) -> set[str]:
    """The longest part of each of what is said then that is always the same."""
    said = [
        text(one.key, **dict.fromkeys(placeholders(one.message), "|"))
        for one in TEXT["en"]
        if (one.key.endswith(("-not-understood", "-usage")) and one.key not in OF_COMMANDS)
        or one.key in ("help-heard", "meant")
    ]
    return {max(one.split("|"), key=len).strip() for one in said}


def is_understood(shown: list[Shown], wrong: set[str]) -> bool:
    told = "\n".join(one.text for one in shown if one.by == "opsteker")
    return bool(told) and not any(one in told for one in wrong)


async def test_what_one_can_type_is_understood(world: World, text: Text, a_share: Sampling) -> None:
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL, kudos_per_day=50))
    wrong, examples = not_understood(text), promised()
    assert len(examples) > 100

    lost = []
    for where, command in a_share(examples, lambda one: words.first_word(one[1])[0]):
        if not is_understood(await world.say("anna", where, f"/{command}"), wrong):
            lost.append((where, command))
    assert [one for one in lost if one[1].removeprefix("learn ") not in NEED_MORE] == []


async def test_what_stands_behind_learn_stands_alone_as_well(
    world: World, text: Text, a_share: Sampling
) -> None:
    """In the chat with the bot, also with what it reads behind it; and all of it behind the Dutch word."""
    world.database.write(world.ref, lambda tx: tx.choose(modules=modules.ALL))
    wrong = not_understood(text)
    behind = [command.removeprefix("learn ") for _, command in promised() if command.startswith("learn ")]
    said = {*behind, *LEARN} - NEED_MORE
    bare = {one for one in said if one in LEARN or READS[words.first_word(one)[0]](one.partition(" ")[2])}
    assert {"leertijd doel 90", "koffie pauze 2027-01-31", "wie-weet git"} <= bare

    lost = []
    for one in a_share(
        sorted(bare | {f"leer {word}" for word in said}), lambda one: words.first_word(one)[0]
    ):
        if not is_understood(await world.say("anna", "@opsteker", one), wrong):
            lost.append(one)
    assert lost == []
