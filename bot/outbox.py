"""Delivers what must not get lost: in order and at a pace for each target, with Retry-After,
back-off, and giving up out loud.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import msgspec

from bot import delivery_attempt, fallbacks, metrics
from bot.platform import DeliveryError, Platform, ReadsBack, TryLater, Unclear
from bot.source_links import Addresses
from bot.tracebacks import where
from handlers import undelivered
from handlers.chat import DirectMessage, Durable, EndConsent, Focus, GroupChat, Post
from storage import outbox
from storage.database import Database, RawWork, StorageUnavailable, Transaction, Work
from storage.posts import Found

Result = TypeVar("Result")
log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
"""A sender that has not said how it went by then is taken to be gone. Longer than sending and
recording together can last."""

RECORD_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between tries to record how it went, while the database is away."""

FEW = 8
"""Up to as many are written one by one: what most events give."""

AT_ONCE = 20
BREATH = 0.03
"""Seconds between two looks: what arrives in a busy moment is looked for once, not once each."""

LOOKS_BACK_EVERY = timedelta(minutes=10)
LOOK_AT_LEAST_EVERY = timedelta(seconds=5)
"""Other processes write deliveries too, and nobody wakes us for those."""

_as_json = msgspec.json.Encoder()
_from_json = msgspec.json.Decoder(Durable)


def keep(tx: Transaction, effects: Sequence[Durable], at: datetime) -> None:
    """Write effects to be delivered after this transaction, each once for its key."""
    new = [outbox.New(effect.key, _target(effect), _as_json.encode(effect).decode()) for effect in effects]
    if len(new) > FEW:
        outbox.add_many(tx, new, at)
        return
    for one in new:
        outbox.add(tx, one.key, one.target, one.body, at)


def _target(effect: Durable) -> str:
    if isinstance(effect, DirectMessage):
        return outbox.of_person(effect.person_id, effect.is_answer)
    if isinstance(effect, Focus):
        return outbox.of_person(effect.person_id, is_answer=True)
    if isinstance(effect, EndConsent):
        return outbox.of_consents()
    if isinstance(effect, GroupChat):
        return outbox.of_group(effect.person_ids)
    return outbox.of_place(effect.place_id)


class Outbox:
    """`platforms` may be filled after it is made: they need a dispatch that needs an outbox. On those of
    `by_installation` what is for a workspace without us waits until we are back."""

    def __init__(
        self, database: Database, now: Callable[[], datetime], by_installation: Collection[str] = ()
    ) -> None:
        self.platforms: dict[str, Platform] = {}
        self._database = database
        self._now = now
        self._by_installation = by_installation
        self._woken = asyncio.Event()
        self._sending: set[asyncio.Task[None]] = set()
        self._held: dict[int, datetime] = {}
        self._addresses = Addresses(database, by_installation)
        self._looks_back_at = datetime.min.replace(tzinfo=UTC)

    def wake(self) -> None:
        """Something may be waiting. Call it in the loop that runs `run`."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is on its way at that moment is brought to an end first.
        What another process left half-way is taken up as well."""
        try:
            while True:
                self._woken.clear()
                wait = await _to_its_end(self._look())
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait.total_seconds()):
                        await self._woken.wait()
                await asyncio.sleep(BREATH)
        finally:
            await asyncio.gather(
                *self._sending
            )  # cut off, when that takes so long that we are cancelled again

    async def deliver_due(self) -> None:
        """Deliver all that is due now; returns when nothing more is."""
        while True:
            self._woken.clear()
            began = await self._begin_due()
            if not began and not self._sending and not self._woken.is_set():
                return
            await self._woken.wait()  # until one ends, and its lane may be due again

    async def _look(self) -> timedelta:
        """Begin what is due; gives how long it is until more will be. An end of a send wakes as well."""
        try:
            if not await self._begin_due() and not self._sending:
                self._look_back()
            if len(self._sending) < AT_ONCE:
                return await self._time_until_next()
        except StorageUnavailable as error:
            log.error("outbox waits, storage unavailable: %s", error)
        except Exception as error:
            log.error("outbox waits: %s", where(error))
        return LOOK_AT_LEAST_EVERY

    def _look_back(self) -> None:
        """Now and then, when nothing else is to be done: where messages are found that were posted before we
        asked that."""
        if self._now() >= self._looks_back_at:
            self._looks_back_at = self._now() + LOOKS_BACK_EVERY
            self._begin(self._ask_addresses())

    async def _ask_addresses(self) -> None:
        try:
            if await self._addresses.catch_up(self.platforms):
                self._looks_back_at = self._now() + LOOK_AT_LEAST_EVERY
        except StorageUnavailable as error:
            log.warning("where messages are is not asked, storage unavailable: %s", error)

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        sending = asyncio.create_task(work)
        self._sending.add(sending)
        sending.add_done_callback(self._ended)

    async def _begin_due(self) -> bool:
        """Begin to send everything that is due, as far as there are hands: a slow one holds up nobody.
        Gives whether there was any."""
        began = False
        while (hands := AT_ONCE - len(self._sending)) > 0 and (rows := await self._claim(hands)):
            for row in rows:
                self._begin(self._deliver(row))
            began = True
        return began

    def _ended(self, sending: asyncio.Task[None]) -> None:
        self._sending.discard(sending)
        self.wake()

    async def _claim(self, most: int) -> list[outbox.Row]:
        names = list(self.platforms)
        now = self._now()
        self._held = {workspace: until for workspace, until in self._held.items() if until > now}
        held = list(self._held)
        with_us = self._by_installation
        return await self._across(lambda c: outbox.claim(c, names, now, LEASE, most, held, with_us))

    async def _time_until_next(self) -> timedelta:
        names, held = list(self.platforms), list(self._held)
        with_us = self._by_installation
        due = await self._across(lambda c: outbox.next_due(c, names, held, with_us))
        first = min([*self._held.values(), *([due] if due else [])], default=None)
        if first is None:
            return LOOK_AT_LEAST_EVERY
        return min(max(first - self._now(), timedelta(milliseconds=5)), LOOK_AT_LEAST_EVERY)

    async def _across(self, work: RawWork[Result]) -> Result:
        return await self._database.handle_across(work)

    async def _within(self, row: outbox.Row, work: Work[Result]) -> Result:
        return await self._database.handle(row.workspace, work)

    async def _deliver(self, row: outbox.Row) -> None:
        """Send one and record how that went. A delivery we cannot even read is given up, so that it
        does not stand in the way of others for ever."""
        try:
            await self._send_and_record(row)
        except StorageUnavailable as error:
            log.error("delivery %s waits, storage unavailable: %s", row.id, error)
        except delivery_attempt.TakenByAnother:
            log.warning("delivery %s was taken by another sender", row.id)
        except Exception as error:
            log.error("delivery %s given up: %s", row.id, where(error))
            await self._give_up(row, type(error).__name__)

    async def _send_and_record(self, row: outbox.Row) -> None:
        effect = _from_json.decode(row.body)
        platform = self.platforms[row.workspace.platform]
        reads_back = isinstance(platform, ReadsBack) and platform.reads_back(effect)
        if isinstance(effect, GroupChat) and not platform.capabilities.group_chats:
            await self._tell_apart(row, effect)
            return
        if row.cut_off:
            await self._record_trouble(row, effect, Unclear("sender_gone"), reads_back)
            return
        was_put_off, delivery = await self._within(
            row, lambda tx: delivery_attempt.begin(tx, row, effect, self._now())
        )
        if was_put_off:
            return
        try:
            if delivery:
                delivery = await self._addresses.complete(platform, delivery)
            message = await delivery_attempt.send(platform, delivery, row) if delivery else ""
        except delivery_attempt.CannotReadBack as error:
            await self._record_trouble(row, effect, error, reads_back=False)
        except DeliveryError as error:
            await self._record_trouble(row, effect, error, reads_back)
        else:
            pace = platform.seconds_between_posts if delivery else 0
            await self._record_sent(row, effect, message, timedelta(seconds=pace))
            if delivery and message and isinstance(effect, Post) and effect.about:
                await self._addresses.keep(platform, row.workspace, Found(delivery.place, message))

    async def _tell_apart(self, row: outbox.Row, effect: GroupChat) -> None:
        """Each in their own chat, as deliveries of their own: every one of them waits for the quiet hours of
        one person only."""
        now = self._now()

        def divide(tx: Transaction) -> None:
            if delivery_attempt.put_off(tx, row, effect, now):
                return
            if outbox.begin(tx, row) and outbox.finish(tx, row, "sent", now, now):
                keep(tx, _apart(tx, effect), now)

        await self._within(row, divide)

    async def _give_up(self, row: outbox.Row, code: str) -> None:
        now = self._now()
        metrics.SENDS.labels(row.workspace.platform, "failed").inc()

        def record(tx: Transaction) -> None:
            outbox.begin(tx, row)
            outbox.finish(tx, row, "failed", now, now, code)

        with suppress(StorageUnavailable):
            await self._within(row, record)

    async def _record(self, row: outbox.Row, work: Work[None]) -> None:
        """Write down how it went, also when the database is away for a moment: what was sent and not
        recorded would count as unclear."""
        for pause in RECORD_PAUSES:
            try:
                return await self._within(row, work)
            except StorageUnavailable:
                await asyncio.sleep(pause)
        return await self._within(row, work)

    async def _record_sent(self, row: outbox.Row, effect: Durable, message: str, pace: timedelta) -> None:
        now = self._now()

        def record(tx: Transaction) -> None:
            if outbox.finish(tx, row, "sent", now, now + pace):
                delivery_attempt.remember_post(tx, effect, message, now)

        metrics.SENDS.labels(row.workspace.platform, "sent").inc()
        await self._record(row, record)

    async def _record_trouble(
        self, row: outbox.Row, effect: Durable, error: DeliveryError, reads_back: bool
    ) -> None:
        now = self._now()
        log.warning("delivery %s, attempt %s: %s %s", row.id, row.attempts, type(error).__name__, error)
        if isinstance(error, TryLater) and error.seconds is not None and error.everywhere:
            self._held[row.workspace_id] = now + max(
                delivery_attempt.LEAST_WAIT, timedelta(seconds=error.seconds)
            )

        again = delivery_attempt.retry_in(effect, row.attempts, error, reads_back)
        state: outbox.State = "unclear" if isinstance(error, Unclear) else "failed"
        metrics.SENDS.labels(row.workspace.platform, state if again is None else "retried").inc()

        def record(tx: Transaction) -> None:
            if again is not None:
                asked_for = isinstance(error, TryLater) and error.seconds is not None
                code = delivery_attempt.UNCLEAR + error.code if isinstance(error, Unclear) else error.code
                outbox.retry(tx, row, now + again, counts=not asked_for, error=code)
                return
            if not outbox.finish(tx, row, state, now, now, error.code):
                return
            if isinstance(effect, GroupChat):
                keep(tx, _apart(tx, effect) if state == "failed" else [], now)
            else:
                keep(tx, undelivered.notify(tx, effect, error.code), now)

        await self._record(row, record)


def _apart(tx: Transaction, effect: GroupChat) -> list[DirectMessage]:
    return fallbacks.apart(effect, {one.id for one in delivery_attempt.group(tx, effect)})


async def _to_its_end(work: Coroutine[None, None, Result]) -> Result:
    """Who is cancelled here waits until the work is over: a claim cut off would be forgotten."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        raise
