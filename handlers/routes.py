"""Everything the bot understands, one table per way of asking. Manifests and help are made from it."""

from collections.abc import Callable, Iterable
from typing import Any

from handlers import help, home, kudos, welcome, words
from handlers.chat import (
    AnyEffect,
    Arrived,
    Command,
    Event,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    Press,
    Reaction,
    Shortcut,
    Submit,
    Words,
)
from handlers.til import lists, others, own, sharing
from storage.database import Transaction

Handler = Callable[[Transaction, Any], Iterable[AnyEffect]]

COMMANDS: dict[str, Handler] = {
    "kudos": kudos.command,
    "til": sharing.command,
    "learn": home.command,
}
"""`/kudos`, `/til`, `/learn`; each has `NAME-does`, `NAME-usage` and `NAME-help` in the texts."""

SHORTCUTS: dict[str, Handler] = {
    "save_til": sharing.save,
    "give_kudos": kudos.for_message,
}
"""In the menu of somebody's message; each has `shortcut-NAME` and `shortcut-NAME-does` in the texts."""

BUTTONS: dict[str, Handler] = {
    "share_til": sharing.open_form,
    "edit_til": own.edit,
    "delete_til": own.delete,
    "post_til_again": own.post_again,
    "helped": others.helped,
    "ask": others.ask,
    "keep": others.keep,
    "drop": others.drop,
    "more_mine": lists.more_mine,
    "more_kept": lists.more_kept,
    "open_kudos": kudos.open_form,
}

FORMS: dict[str, Handler] = {
    "share_til": sharing.submit,
    "edit_til": own.submit_edit,
    "ask_author": others.submit_ask,
    "give_kudos": kudos.submit,
}

EVENTS: dict[type[Event], Handler] = {
    Arrived: welcome.arrived,
    HomeOpened: home.opened,
    MessageChanged: kudos.message_changed,
    MessageDeleted: kudos.message_deleted,
}


def handle(tx: Transaction, event: Event) -> Iterable[AnyEffect]:
    """What should happen. An unknown command, button or form gets help; other unknowns nothing."""
    match event:
        case Command():
            return _command(tx, event)
        case Words():
            return _words(tx, event)
        case Press():
            return BUTTONS.get(event.action, help.outdated)(tx, event)
        case Submit():
            return FORMS.get(event.name, help.outdated)(tx, event)
        case Shortcut():
            return SHORTCUTS.get(event.name, help.outdated)(tx, event)
        case Reaction():
            return _reaction(tx, event)
    handler = EVENTS.get(type(event))
    return handler(tx, event) if handler else []


def _command(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    if event.name not in COMMANDS:
        return help.all_commands(tx, event, COMMANDS)
    if event.text.strip().lower() in words.HELP:
        return help.one_command(tx, event)
    return COMMANDS[event.name](tx, event)


def _words(tx: Transaction, event: Words) -> Iterable[AnyEffect]:
    """ "@Opsteker til …" is the same as "/til …"."""
    name, rest = words.first_word(event.text)
    command = Command(
        key=event.key,
        at=event.at,
        workspace=event.workspace,
        by=event.by,
        place=event.place,
        others=event.others,
        name=name.removeprefix("/"),
        text=rest,
        message=event.message,
    )
    return _command(tx, command)


def _reaction(tx: Transaction, event: Reaction) -> Iterable[AnyEffect]:
    if event.emoji in tx.workspace.kudos_emoji:
        return kudos.react(tx, event)
    return sharing.react(tx, event) if event.emoji in tx.workspace.til_emoji else []
