"""One event, one transaction: duplicates dropped, handler run, effects kept, apology when it fails.

A lookup is different: it only reads, on a connection of its own, so that it neither waits for the
writer nor holds it up. What it wants remembered is written after its answer.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping

import msgspec

from bot import fallbacks, identities, input_limits, late_answers, metrics, outbox, source_links
from bot.mentioned_people import mentioned_people
from bot.retries import Retries
from bot.tracebacks import where
from handlers import apology, routes
from handlers.answers import voice
from handlers.chat import (
    AnyEffect,
    Capabilities,
    DirectMessage,
    Durable,
    Event,
    FormErrors,
    GiveFiles,
    Immediate,
    Later,
    Post,
    ProfileChanged,
    Submit,
    Who,
)
from handlers.obstacles import noticing
from handlers.people import admission
from handlers.texts import speak
from storage import inbox
from storage.database import Database, StorageUnavailable, Transaction

log = logging.getLogger(__name__)

LANGUAGES_REMEMBERED = 10_000

PATIENCE = 2.0
"""Seconds somebody waits for the database: Slack wants all of the answer in three."""


class Outcome(msgspec.Struct, frozen=True):
    """What the platform must show at once to the person who did something, and how to show people. `how` it
    went, for who counts. `goes_apart`: the only answer is on its way to their own chat with the bot."""

    effects: tuple[Immediate, ...] = ()
    who: Mapping[int, Who] = {}
    how: str = "handled"
    goes_apart: bool = False


AGAIN = Outcome(how="repeated")
"""It counted before, or is of no concern."""


Read = tuple[Event, list[AnyEffect], Outcome]
"""What a lookup gave: the event as we know it, all its effects, and what to show of them at once."""


class Dispatch:
    """Takes events from every platform. `wake` is called when something waits in the outbox."""

    def __init__(self, database: Database, wake: Callable[[], None]) -> None:
        self._database = database
        self._wake = wake
        self._languages: OrderedDict[tuple[str, str, str], str] = OrderedDict()
        self._afterwards: set[asyncio.Task[None]] = set()
        self._retries = Retries(self._handle_late)

    async def handle(self, event: Event, can: Capabilities) -> Outcome:
        """Do what the event asks for, once. Never raises: a failure becomes an apology, and where the
        database is away, what can be done later is."""
        outcome = await self._do(event, can)
        metrics.EVENTS.labels(type(event).__name__, outcome.how).inc()
        return outcome

    async def _do(self, event: Event, can: Capabilities) -> Outcome:
        refused: input_limits.Refused = {}
        try:
            event, refused = input_limits.fitting(event)
            if not refused and routes.is_lookup(event):
                found = await self._database.look(
                    event.workspace, self._reading(event), PATIENCE, identities.arriving(event).enter
                )
                if found is not None:
                    return await self._answer(*found, can)
            return await self._write(event, lambda tx: self._handle(tx, event, refused, can), PATIENCE)
        except input_limits.Unfit:
            say = speak(self.spoken(event), event.workspace.platform)
            return Outcome(tuple(input_limits.refusal(event, refused, say)), how="refused")
        except StorageUnavailable as error:
            log.error("%s not handled, storage unavailable: %s", type(event).__name__, error)
            can_wait = not refused and late_answers.can_wait(event)
            return self._apologise(event, is_tried_again=can_wait and self._retries.take(event, can))
        except Exception as error:
            log.error("%s not handled: %s", type(event).__name__, where(error))
            return self._apologise(event)

    def spoken(self, event: Event) -> str:
        """The language to answer whoever did this in, where no transaction is open: the one they chose, as
        far as we spoke to them since the start."""
        language = self._languages.get(_person_key(event)) or event.by.language
        return language or self._database.defaults.language

    async def settled(self) -> None:
        """Waits for what is being written after an answer."""
        await asyncio.gather(*self._afterwards)

    async def stop(self) -> None:
        """The same, and a last try of what met no database. Nothing may be handed in any more."""
        await self.settled()
        await self._retries.stop()

    async def _write(
        self,
        event: Event,
        work: Callable[[Transaction], tuple[Outcome, bool]],
        patience: float | None = None,
    ) -> Outcome:
        outcome, something_waits = await self._database.handle(
            event.workspace, work, patience, identities.arriving(event).enter
        )
        if something_waits:
            self._wake()
        return outcome

    def _handle(
        self, tx: Transaction, event: Event, refused: input_limits.Refused, can: Capabilities
    ) -> tuple[Outcome, bool]:
        known = self._new(tx, event)
        if known is None:
            return AGAIN, False
        effects = _refused(tx, known, refused) if refused else _handled(tx, known)
        if any(isinstance(effect, FormErrors) for effect in effects):
            inbox.forget(tx, event.key)  # the same form will be sent in again, with better answers
        return self._keep(tx, known, effects, can)

    def _new(self, tx: Transaction, event: Event) -> Event | None:
        """The event as we know it; None when it counted before, or is of no concern."""
        if not inbox.is_new(tx, event.key, event.at):
            return None
        if isinstance(event, ProfileChanged) and identities.recognised(tx, event) is None:
            return None  # news of somebody we never met, or forgot, is no reason to meet them
        known = identities.known(tx, event)
        self._remember_language(event, known.by.language or tx.workspace.language)
        return known

    def _keep(
        self, tx: Transaction, event: Event, effects: Iterable[AnyEffect], can: Capabilities
    ) -> tuple[Outcome, bool]:
        """Store what must be delivered or remembered; gives what to show at once."""
        fitting = fallbacks.fit(list(effects), event, can, tx.workspace.language)
        fitting = source_links.for_whom_they_are(tx, fitting, event)
        _remembered(tx, event, fitting)
        durable = [effect for effect in fitting if isinstance(effect, Durable)]
        outbox.keep(tx, durable, event.at)
        immediate = tuple(effect for effect in fitting if isinstance(effect, Immediate))
        answer = Outcome(immediate, mentioned_people(tx, _said(immediate)), goes_apart=_goes_apart(durable))
        return answer, bool(durable)

    # --- lookups

    def _reading(self, event: Event) -> Callable[[Transaction], Read | None]:
        def read(tx: Transaction) -> Read | None:
            known = identities.recognised(tx, event)
            if known is None:
                return None  # somebody new goes by the writing road once
            effects = source_links.for_whom_they_are(tx, _handled(tx, known), known)
            immediate = tuple(effect for effect in effects if isinstance(effect, Immediate))
            return known, effects, Outcome(immediate, mentioned_people(tx, _said(immediate)))

        return read

    async def _answer(
        self, event: Event, effects: list[AnyEffect], outcome: Outcome, can: Capabilities
    ) -> Outcome:
        """Show what was found; where the platform cannot do that at once, the outbox must bring it."""
        fitting = fallbacks.fit(effects, event, can)
        if any(isinstance(effect, Durable) for effect in fitting):
            return await self._write(event, lambda tx: self._keep(tx, event, effects, can))
        if any(isinstance(effect, Later) for effect in fitting):
            task = asyncio.create_task(self._write_afterwards(event, fitting))
            self._afterwards.add(task)
            task.add_done_callback(self._afterwards.discard)
        immediate = tuple(effect for effect in fitting if isinstance(effect, Immediate))
        return Outcome(immediate, outcome.who)

    async def _write_afterwards(self, event: Event, effects: list[AnyEffect]) -> None:
        try:
            await self._write(event, lambda tx: _remembered(tx, event, effects))
        except Exception as error:
            log.error("nothing remembered of a lookup: %s", where(error))

    # --- failing

    async def _handle_late(self, event: Event, can: Capabilities) -> bool:
        """Do what was put off; its answer comes as a message. Gives whether there was a database."""
        try:
            try:
                await self._write(event, lambda tx: self._late(tx, event, can), PATIENCE)
            except (late_answers.MustBeRepeated, fallbacks.NotInConfidence):
                await self._write(event, lambda tx: self._ask_to_repeat(tx, event, can), PATIENCE)
        except StorageUnavailable:
            return False
        except Exception as error:
            log.error("%s not handled: %s", type(event).__name__, where(error))
        return True

    def _late(self, tx: Transaction, event: Event, can: Capabilities) -> tuple[Outcome, bool]:
        known = self._new(tx, event)
        if known is None:
            return Outcome(), False
        effects = fallbacks.fit(list(routes.handle(tx, known)), known, can, tx.workspace.language)
        return self._keep(tx, known, late_answers.as_messages(tx, known, effects), can)

    def _ask_to_repeat(self, tx: Transaction, event: Event, can: Capabilities) -> tuple[Outcome, bool]:
        known = self._new(tx, event)
        return (
            self._keep(tx, known, late_answers.ask_to_repeat(tx, known), can) if known else (Outcome(), False)
        )

    def _apologise(self, event: Event, is_tried_again: bool = False) -> Outcome:
        """Everything was rolled back: say so, with the person's own words so that none are lost."""
        how = "put_off" if is_tried_again else "failed"
        return Outcome(tuple(apology.apology(event, self.spoken(event), is_tried_again)), how=how)

    def _remember_language(self, event: Event, language: str) -> None:
        self._languages[_person_key(event)] = language
        if len(self._languages) > LANGUAGES_REMEMBERED:
            self._languages.popitem(last=False)


def _goes_apart(durable: list[Durable]) -> bool:
    is_seen = any(isinstance(effect, Post) for effect in durable)
    return not is_seen and any(isinstance(effect, DirectMessage) and effect.is_answer for effect in durable)


def _handled(tx: Transaction, event: Event) -> list[AnyEffect]:
    """What should happen, and what is to be remembered of where somebody got stuck: on every platform."""
    return _with_obstacles(tx, event, routes.handle(tx, event))


def _with_obstacles(tx: Transaction, event: Event, effects: Iterable[AnyEffect]) -> list[AnyEffect]:
    made = list(effects)
    return [*made, *noticing.noticed(tx, event, made, routes.module_of_form)]


def _remembered(tx: Transaction, event: Event, effects: Iterable[AnyEffect]) -> tuple[Outcome, bool]:
    """Nobody waits for anything of this."""
    for effect in effects:
        if isinstance(effect, Later):
            routes.remember(tx, event, effect)
    return Outcome(), False


def _refused(tx: Transaction, event: Event, refused: input_limits.Refused) -> list[AnyEffect]:
    """Whoever may do nothing here hears that instead."""
    outside = admission.refusal(tx, event, "")
    if outside is not None:
        return outside
    say = voice(tx, event)
    if isinstance(event, Submit):
        errors = input_limits.errors_under(event, refused, say, routes.handle(tx, event))
        return _with_obstacles(tx, event, errors)
    return list(input_limits.refusal(event, refused, say))


def _said(effects: tuple[Immediate, ...]) -> list[Immediate]:
    """Without files: they mention nobody, and are large."""
    return [effect for effect in effects if not isinstance(effect, GiveFiles)]


def _person_key(event: Event) -> tuple[str, str, str]:
    return (event.workspace.platform, event.workspace.key, event.by.user)
