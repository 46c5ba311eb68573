"""One attempt at a delivery: whether it may go now, what goes, and when to try again."""

import asyncio
import logging
import random
from datetime import datetime, timedelta

from msgspec.structs import replace

from bot import source_links
from bot.mentioned_people import mentioned_people
from bot.platform import Delivery, DeliveryError, Platform, ReadsBack, Refused, TryLater, Unclear
from handlers.chat import DirectMessage, Durable, EndConsent, Focus, GroupChat, Person, Post, Remove, Update
from handlers.people import admission, availability
from storage import consents, outbox, people, places, posts, preferences
from storage.database import Transaction

log = logging.getLogger(__name__)

SEND_LIMIT = timedelta(seconds=30)

ATTEMPTS = 8
FIRST_WAIT = timedelta(seconds=2)
"""Doubled after every attempt: the eighth comes after about four minutes."""

LEAST_WAIT = timedelta(seconds=1)
"""Also when a platform asks for less: "Retry-After: 0" must not make us run in circles."""

UNCLEAR = "unclear:"
"""Before the code of an attempt that may have arrived."""


FEWEST_TOGETHER = 2


async def send(platform: Platform, delivery: Delivery, row: outbox.Row) -> str:
    """Send it, unless it turns out to have arrived the last time."""
    try:
        async with asyncio.timeout(SEND_LIMIT.total_seconds()):
            if row.error.startswith(UNCLEAR) and isinstance(platform, ReadsBack):
                arrived = await _read_back(platform, delivery, row.made_at)
                if arrived:
                    return arrived
            return await platform.deliver(delivery)
    except DeliveryError:
        raise
    except Exception as error:
        raise Unclear(type(error).__name__) from error


async def _read_back(platform: ReadsBack, delivery: Delivery, since: datetime) -> str:
    """Where it arrived the last time, if it can be told; while nobody can tell, it stays unclear."""
    if not platform.reads_back(delivery.effect):
        return ""
    try:
        return await platform.read_back(delivery, since)
    except Refused as error:
        raise CannotReadBack(error.code) from error
    except TryLater as error:
        raise Unclear(error.code) from error


class CannotReadBack(Unclear):
    """The platform does not let us look after all."""


class TakenByAnother(Exception):
    """We were asleep for longer than our lease."""


def _quiet_until(
    tx: Transaction, person: Person, effect: DirectMessage | GroupChat, now: datetime
) -> datetime | None:
    """Until when somebody wants to hear nothing, whoever wrote it; None when they may hear it now, or
    never."""
    if isinstance(effect, DirectMessage) and effect.is_answer:
        return None
    opens = availability.open_for_delivery(tx, person, _module(effect), now)
    return opens if opens is not None and opens > now else None


def begin(tx: Transaction, row: outbox.Row, effect: Durable, now: datetime) -> tuple[bool, Delivery | None]:
    """Whether it was put off and, when not, what to send. As late as possible it is written down that it
    may have been sent."""
    effect = source_links.to_be_delivered(tx, effect)
    if isinstance(effect, Post | Update | Remove | Focus | EndConsent):
        _take(tx, row)
        return False, _at_once(tx, row, effect, now)
    if isinstance(effect, GroupChat) and put_off(tx, row, effect, now):
        return True, None
    there = group(tx, effect) if isinstance(effect, GroupChat) else [people.get(tx, effect.person_id)]
    until = max((found for one in there if (found := _quiet_until(tx, one, effect, now))), default=None)
    if until is not None:
        outbox.put_off(tx, row, until)
        return True, None
    _take(tx, row)
    if isinstance(effect, GroupChat):
        return False, _to_group(tx, row, effect, there)
    return False, _to_person(tx, row, effect, there[0], now)


def put_off(tx: Transaction, row: outbox.Row, effect: GroupChat, now: datetime) -> bool:
    """Whether it is not time for it yet."""
    if effect.not_before is None or effect.not_before <= now:
        return False
    outbox.put_off(tx, row, effect.not_before)
    return True


def _at_once(
    tx: Transaction, row: outbox.Row, effect: Post | Update | Remove | Focus | EndConsent, now: datetime
) -> Delivery | None:
    if isinstance(effect, Focus):
        return _in_their_name(tx, row, effect, now)
    if isinstance(effect, EndConsent):
        return Delivery(_key(row), row.workspace, effect, sealed=effect.sealed)
    return _in_place(tx, row, effect)


def _take(tx: Transaction, row: outbox.Row) -> None:
    if not outbox.begin(tx, row):
        raise TakenByAnother


def _to_person(
    tx: Transaction, row: outbox.Row, effect: DirectMessage, person: Person, now: datetime
) -> Delivery | None:
    """None when there is nobody to tell, or no sense in it any more."""
    if not _may_get(tx, person, effect):
        return None
    if effect.until and now > effect.until:
        log.info("delivery %s not sent: it is too late for it", row.id)
        return None
    return Delivery(_key(row), row.workspace, effect, user=person.user, who=mentioned_people(tx, effect))


def _in_their_name(tx: Transaction, row: outbox.Row, effect: Focus, now: datetime) -> Delivery | None:
    """None when they do not let us (any more), left, or when it would be over at once."""
    person, consent = people.get(tx, effect.person_id), consents.of(tx, effect.person_id)
    if consent is None or person.has_left or (effect.until and now >= effect.until):
        return None
    return Delivery(_key(row), row.workspace, effect, user=person.user, sealed=consent.sealed)


def group(tx: Transaction, effect: GroupChat) -> list[Person]:
    """Who of them may get it (still); nobody when that is fewer than two."""
    known = people.by_ids(tx, set(effect.person_ids))
    there = [known[one] for one in effect.person_ids if one in known and _may_get(tx, known[one], effect)]
    return there if len(there) >= FEWEST_TOGETHER else []


def _to_group(tx: Transaction, row: outbox.Row, effect: GroupChat, there: list[Person]) -> Delivery | None:
    """None when there is no group (any more)."""
    if not there:
        return None
    users = tuple(one.user for one in there)
    return Delivery(_key(row), row.workspace, effect, users=users, who=mentioned_people(tx, effect))


def _in_place(tx: Transaction, row: outbox.Row, effect: Post | Update | Remove) -> Delivery | None:
    """None when there is nothing (any more) to change or take away."""
    place = places.get(tx, effect.place_id).key
    if isinstance(effect, Post):
        effect = replace(effect, thread=posts.thread(tx, effect.place_id, effect.thread))
        return Delivery(_key(row), row.workspace, effect, place=place, who=mentioned_people(tx, effect))
    messages = tuple(posts.messages(tx, effect.place_id, effect.about))
    if not messages:
        return None
    return Delivery(
        _key(row), row.workspace, effect, place=place, messages=messages, who=mentioned_people(tx, effect)
    )


def _key(row: outbox.Row) -> str:
    return f"{row.workspace_id}:{row.id}"


def _may_get(tx: Transaction, person: Person, effect: DirectMessage | GroupChat) -> bool:
    """Not who left, takes no part here or silenced this, whatever was written for them before."""
    if person.has_left or person.is_bot:
        return False
    if isinstance(effect, DirectMessage) and effect.is_answer:
        return True
    return (
        admission.policy(tx, person) != "off" and _module(effect) not in preferences.of(tx, person.id).muted
    )


def _module(effect: DirectMessage | GroupChat) -> str:
    """What it can be silenced with; "" for what everybody gets."""
    return effect.module if isinstance(effect, DirectMessage) else ""


def remember_post(tx: Transaction, effect: Durable, message: str, now: datetime) -> None:
    if isinstance(effect, Post) and message and effect.about:
        first = posts.thread(tx, effect.place_id, effect.thread)
        posts.add(tx, effect.place_id, message, effect.about, first)
    elif isinstance(effect, Remove):
        for gone in posts.messages(tx, effect.place_id, effect.about):
            posts.mark_deleted(tx, effect.place_id, gone, now)


def retry_in(effect: Durable, attempts: int, error: DeliveryError, reads_back: bool) -> timedelta | None:
    """How long to wait before trying again; None when it should not be tried again.

    Nobody knows whether an unclear send arrived. Where that can be read back, it is, before it is
    repeated. Elsewhere a community post is not repeated (twice is worse than not at all), a personal
    notice once; changing or removing may be repeated freely.
    """
    if isinstance(error, TryLater) and error.seconds is not None:
        return max(LEAST_WAIT, timedelta(seconds=error.seconds))
    if isinstance(error, Refused) or attempts >= ATTEMPTS:
        return None
    blind = isinstance(error, Unclear) and not reads_back
    personal = isinstance(effect, DirectMessage | GroupChat)
    if blind and (isinstance(effect, Post) or (personal and attempts > 1)):
        return None
    return FIRST_WAIT * (1 << (attempts - 1)) * random.uniform(0.8, 1.2)  # noqa: S311 - spreads, guards nothing
