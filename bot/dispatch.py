"""One event, one transaction: duplicates dropped, handler run, effects kept, apology when it fails."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from bot import fallbacks, outbox
from bot.who import who
from handlers import routes, sorry
from handlers.chat import (
    Capabilities,
    Durable,
    Event,
    FormErrors,
    Immediate,
    Mention,
    Person,
    Reaction,
    Shortcut,
    Submit,
    Who,
    group_name,
    mention,
    replace_mentions,
)
from storage import inbox, people, places
from storage.database import Database, StorageUnavailable, Transaction

log = logging.getLogger(__name__)
AnyEvent = TypeVar("AnyEvent", bound=Event)

LANGUAGES_REMEMBERED = 10_000


class Outcome(msgspec.Struct, frozen=True):
    """What the platform must show at once to the person who did something, and how to show people."""

    effects: tuple[Immediate, ...] = ()
    who: Mapping[int, Who] = {}


class Dispatch:
    """Takes events from every platform. `wake` is called when something waits in the outbox."""

    def __init__(self, database: Database, wake: Callable[[], None]) -> None:
        self._database = database
        self._wake = wake
        self._languages: OrderedDict[tuple[str, str, str], str] = OrderedDict()

    async def handle(self, event: Event, can: Capabilities) -> Outcome:
        """Do what the event asks for, once. Never raises: a failure becomes an apology."""
        try:
            outcome, something_waits = await self._database.handle(
                event.workspace, lambda tx: self._handle(tx, event, can)
            )
        except Exception as error:
            return self._apologise(event, error)
        if something_waits:
            self._wake()
        return outcome

    def _handle(self, tx: Transaction, event: Event, can: Capabilities) -> tuple[Outcome, bool]:
        if not inbox.is_new(tx, event.key, event.at):
            return Outcome(), False
        known = _known(tx, event)
        self._remember_language(event, known.by.language or tx.workspace.language)
        effects = fallbacks.fit(list(routes.handle(tx, known)), known, can)
        if any(isinstance(effect, FormErrors) for effect in effects):
            inbox.forget(tx, event.key)  # the same form will be sent in again, with better answers
        durable = [effect for effect in effects if isinstance(effect, Durable)]
        outbox.keep(tx, durable, event.at)
        immediate = tuple(effect for effect in effects if isinstance(effect, Immediate))
        return Outcome(immediate, who(tx, immediate)), bool(durable)

    def _apologise(self, event: Event, error: Exception) -> Outcome:
        """Everything was rolled back: say so, with the person's own words so that none are lost."""
        kind = type(event).__name__
        if isinstance(error, StorageUnavailable):
            log.error("%s not handled, storage unavailable: %s", kind, error)
        else:
            log.error("%s not handled: %s", kind, _where(error))
        language = event.by.language or self._languages.get(_person_key(event))
        return Outcome(tuple(sorry.apology(event, language or self._database.defaults.language)))

    def _remember_language(self, event: Event, language: str) -> None:
        """An apology must be in the person's language also when the database is gone."""
        self._languages[_person_key(event)] = language
        if len(self._languages) > LANGUAGES_REMEMBERED:
            self._languages.popitem(last=False)


def _person_key(event: Event) -> tuple[str, str, str]:
    return (event.workspace.platform, event.workspace.key, event.by.user)


def _where(error: BaseException) -> str:
    """The kind of error and the places in our code it passed: enough to find it, no words of people."""
    steps = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        steps.append(f"{code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return f"{type(error).__name__} at {' < '.join(reversed(steps[-6:]))}"


def _known(tx: Transaction, event: AnyEvent) -> AnyEvent:
    """The event with people and place as we know them, and mentions of our ids in its texts."""
    ids: dict[str, int] = {}

    def meet(person: Person) -> Person:
        met = people.seen(tx, person, event.at)
        ids[person.user] = met.id
        return met

    def ours(found: Mention) -> str:
        if group_name(found) is not None:
            return mention(found.id)
        return mention(ids[found.id] if found.id in ids else meet(Person(found.id)).id)

    changes: dict[str, Any] = {
        "by": meet(event.by),
        "others": tuple(meet(person) for person in event.others),
    }
    if event.place:
        place = changes["place"] = places.seen(tx, event.place)
        places.note_member(tx, place, changes["by"].id)
    if isinstance(event, Reaction | Shortcut) and event.author:
        changes["author"] = meet(event.author)
    if isinstance(event, Submit):
        changes["values"] = {name: replace_mentions(v, ours) for name, v in event.values.items()}
    text = getattr(event, "text", None)
    if text:
        changes["text"] = replace_mentions(text, ours)
    return replace(event, **changes)
