"""What somebody can do, when they ask or when we do not understand."""

from collections.abc import Iterable

from handlers import begin, modules, words
from handlers.answers import notice, voice
from handlers.chat import AnyEffect, Buttons, Card, Command, Event, Note, Reply, Text
from handlers.texts import Speech
from storage.database import Transaction


def one_command(tx: Transaction, event: Command) -> list[AnyEffect]:
    """`/til help`."""
    say = voice(tx, event)
    name = event.name
    per_day = tx.workspace.kudos_per_day
    parts: tuple[Text | Buttons, ...] = (
        Text(say.text(f"{name}-does")),
        Text(say.text(f"{name}-help", per_day=per_day)),
        *begin.buttons(tx, say),
    )
    return [Reply(Card(parts, f"/{name}"))]


def all_commands(tx: Transaction, event: Command, names: Iterable[str]) -> list[AnyEffect]:
    """What works; the answer to "help", and to words we do not understand, which are given back."""
    say = voice(tx, event)
    asked = event.name in words.HELP
    said = "" if asked else " ".join(filter(None, [event.name, event.text]))
    lines = [Text(_line(name, say)) for name in names if name not in modules.ALL or modules.is_on(tx, name)]
    start = begin.buttons(tx, say)
    heard = (Note(say.text("help-heard", said=said[:200])),) if said else ()
    return [Reply(Card((*heard, *lines, *start), say.text("help-title")))]


def outdated(tx: Transaction, event: Event) -> list[AnyEffect]:
    """A button or form of an older version of the bot."""
    return [notice(voice(tx, event), "outdated")]


def _line(name: str, say: Speech) -> str:
    command = f"/{name} {say.text(f'{name}-usage')}".strip()
    return f"{command}\n{say.text(f'{name}-does')}"
