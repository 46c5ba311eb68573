"""Who may do what: outsiders as the workspace wants it, modules as they are switched, admins."""

from msgspec.structs import replace

from handlers import modules
from handlers.answers import notice, voice
from handlers.chat import (
    AnyEffect,
    Command,
    Event,
    MessageChanged,
    MessageDeleted,
    Person,
    Press,
    Reaction,
    Search,
    Shortcut,
    Submit,
    Words,
)
from storage import people
from storage.database import Transaction
from storage.workspaces import Policy


def policy(tx: Transaction, person: Person) -> Policy:
    """What this person can do here. Bots can do nothing, and neither can who is not here any more."""
    if person.is_bot or person.has_left:
        return "off"
    if person.is_stranger:
        return tx.workspace.strangers
    return tx.workspace.guests if person.is_guest else "full"


def is_admin(tx: Transaction, person: Person) -> bool:
    """Whether they may set things up: the platform's admins, and who was chosen. Never an outsider."""
    if person.is_stranger or person.is_guest or person.is_bot or person.has_left:
        return False
    return bool(person.is_admin) or person.user in tx.workspace.admins


def admins(tx: Transaction) -> list[Person]:
    """Everybody we know who may set things up: those chosen first."""
    chosen = (people.by_user(tx, user) for user in tx.workspace.admins)
    found = [one for one in (*chosen, *people.admins(tx)) if one is not None and is_admin(tx, one)]
    return list({one.id: one for one in found}.values())


def refusal(tx: Transaction, event: Event, module: str) -> list[AnyEffect] | None:
    """What to answer in place of doing it; None when it can be done."""
    if policy(tx, event.by) != "full" and not _takes_back(event):
        outsider = notice(voice(tx, event), "admission-outsider")
        return [replace(outsider, beside=True)] if _waits(event) else []
    if not modules.is_on(tx, module):
        say = voice(tx, event)
        named = say.text(f"module-{module}")
        is_off = notice(say, "admission-off", module=named)
        return [replace(is_off, beside=True)] if _waits(event) else []
    return None


def _waits(event: Event) -> bool:
    """Whether somebody did this to be answered; everything else just happens."""
    is_asked = isinstance(event, Command | Words | Press | Submit | Shortcut | Search)
    return is_asked and not event.by.is_bot and not event.by.has_left


def _takes_back(event: Event) -> bool:
    """What somebody may do whatever they may do besides: what they said and gave before can always go."""
    return isinstance(event, MessageChanged | MessageDeleted) or (
        isinstance(event, Reaction) and not event.added
    )
