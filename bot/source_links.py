"""The ways back to messages that cards hold: only who may read it there gets one. Where the platform alone
can say where a message is found, it is asked once, and never while somebody waits."""

import asyncio
import logging
from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from msgspec.structs import replace

from bot.platform import Delivery, DeliveryError, KnowsAddresses, Refused
from handlers.chat import (
    AnyEffect,
    Card,
    DirectMessage,
    Durable,
    Event,
    GroupChat,
    Link,
    Post,
    Reply,
    ShowHome,
    Source,
    Update,
)
from storage import places, posts
from storage.database import Database, StorageUnavailable, Transaction
from storage.posts import Found, Known
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

AnEffect = TypeVar("AnEffect", bound=AnyEffect)

ASK_SECONDS = 10
AT_ONCE = 5
"""Messages of long ago that are asked for in one go."""


# --- for whom --------------------------------------------------------------------------------------


def for_whom_they_are(tx: Transaction, effects: Iterable[AnyEffect], event: Event) -> list[AnyEffect]:
    """What is answered at once, with the addresses we have."""
    return [_answer(tx, effect, event) for effect in effects]


def _answer(tx: Transaction, effect: AnyEffect, event: Event) -> AnyEffect:
    if isinstance(effect, ShowHome):
        return replace(effect, card=_led(tx, effect.card, [event.by.id]))
    if isinstance(effect, Reply) and isinstance(effect.card, Card):
        if effect.for_everybody and event.place is not None:
            return replace(effect, card=_led(tx, effect.card, [], event.place.id))
        return replace(effect, card=_led(tx, effect.card, [event.by.id]))
    return effect


def to_be_delivered(tx: Transaction, effect: Durable) -> Durable:
    if isinstance(effect, DirectMessage) and isinstance(effect.card, Card):
        return replace(effect, card=_led(tx, effect.card, [effect.person_id]))
    if isinstance(effect, GroupChat):
        return replace(effect, card=_led(tx, effect.card, effect.person_ids))
    if isinstance(effect, Post | Update):
        return replace(effect, card=_led(tx, effect.card, [], effect.place_id))
    return effect


def _led(tx: Transaction, card: Card, readers: Iterable[int], in_place: int = 0) -> Card:
    """`in_place` is where everybody reads it; else only `readers` do."""
    wanted = card.sources()
    if not wanted:
        return card
    seen = {key for key in {one.place for one in wanted} if _may_read(tx, key, readers, in_place)}
    known = posts.known(tx, (Found(one.place, one.message) for one in wanted if one.place in seen))
    return card.leading(lambda source: _way(source, known) if source.place in seen else None)


def _may_read(tx: Transaction, key: str, readers: Iterable[int], in_place: int) -> bool:
    place = places.by_key(tx, key)
    if place is None:
        return False
    if in_place:
        return place.kind == "public" or place.id == in_place
    return all(places.may_see(tx, place, reader) for reader in readers)


def _way(source: Source, known: Mapping[Found, Known]) -> Source | Link | None:
    """Without an address its ids: some platforms make it of those."""
    found = known.get(Found(source.place, source.message), Known(None))
    if found.address is None:
        return replace(source, thread=found.thread)
    return Link(found.address, source.label) if found.address else None


# --- asking the platform ---------------------------------------------------------------------------


class Addresses:
    """Asks where messages are found, and keeps it."""

    def __init__(self, database: Database, by_installation: Collection[str] = ()) -> None:
        self._database = database
        self._by_installation = by_installation

    async def complete(self, platform: object, delivery: Delivery) -> Delivery:
        """With the addresses of what it leads back to. What the platform does not tell (in time) is left
        out."""
        card = getattr(delivery.effect, "card", None)
        if not isinstance(card, Card) or not card.sources() or not isinstance(platform, KnowsAddresses):
            return delivery
        wanted = {Found(one.place, one.message) for one in card.sources()}
        asked = await self._ask(platform, delivery.workspace, wanted)
        known = {found: Known(address) for found, address in asked.items()}
        led = card.leading(lambda source: _way(source, known))
        return replace(delivery, effect=replace(delivery.effect, card=led))

    async def keep(self, platform: object, workspace: WorkspaceRef, found: Found) -> None:
        """Of a message that was just posted."""
        if isinstance(platform, KnowsAddresses):
            await self._ask(platform, workspace, {found})

    async def catch_up(self, platforms: Mapping[str, object]) -> bool:
        """Ask for some that were never asked; whether there were any that could be."""
        asking = {name: one for name, one in platforms.items() if isinstance(one, KnowsAddresses)}
        if not asking:
            return False
        with_us = self._by_installation
        some = await self._database.handle_across(
            lambda c: posts.unaddressed(c, list(asking), AT_ONCE, with_us)
        )
        known = [await self._ask(asking[whose.platform], whose, {found}) for whose, found in some]
        return any(known)

    async def _ask(
        self, platform: KnowsAddresses, workspace: WorkspaceRef, wanted: Iterable[Found]
    ) -> dict[Found, str]:
        known: dict[Found, str] = {}
        try:
            async with asyncio.timeout(ASK_SECONDS):
                for found in wanted:
                    known |= await _told(platform, workspace, found)
        except TimeoutError:
            log.info("the platform takes too long to tell where messages are")
        if known:
            await self._record(workspace, known)
        return known

    async def _record(self, workspace: WorkspaceRef, known: Mapping[Found, str]) -> None:
        def record(tx: Transaction) -> None:
            for found, address in known.items():
                posts.keep_address(tx, found, address)

        try:
            await self._database.handle(workspace, record)
        except StorageUnavailable as error:
            log.warning("where a message is was not kept: %s", error)


async def _told(platform: KnowsAddresses, workspace: WorkspaceRef, found: Found) -> dict[Found, str]:
    """Nothing while it may be asked again."""
    try:
        return {found: await platform.address(workspace, found.place, found.message)}
    except Refused:
        return {found: ""}
    except DeliveryError:
        return {}
