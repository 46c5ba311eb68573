"""What only Slack can tell about people: who they are, who is in a group, where to write to them.

Asked when first needed and remembered for a while; a whole user that comes along in an event is
remembered too. An answer that is not there in time is done without: nobody waits for it twice.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.errors import FAILURES, code_of
from bot.slack.events import person
from bot.slack.incoming import place_from
from bot.slack.payloads import ChannelInfo, Malformed, SlackUser, read
from bot.slack.text import is_user, nameless_channels, with_channels
from handlers.chat import (
    Command,
    Event,
    Person,
    Place,
    Press,
    Reaction,
    Shortcut,
    Submit,
    group_name,
    mentions,
)

log = logging.getLogger(__name__)
Ask = Callable[[], Awaitable[Any]]

_PERSON, _PLACE, _GROUP, _DIRECT = "person:", "place:", "group:", "direct:"
"""What a key is of, before Slack's id of it: an id does not always tell."""

WAIT_SECONDS = 0.8
"""Of the three that Slack gives an answer; the look-up itself goes on and is there the next time."""

REMEMBERED_FOR = timedelta(hours=12)
"""`user_change` brings news in between."""

GROUP_REMEMBERED_FOR = timedelta(minutes=10)
PLACE_REMEMBERED_FOR = timedelta(minutes=10)
"""Most apps are not told that a channel was made private."""

NOT_PUBLIC = ("missing_scope", "channel_not_found")
"""What Slack says of a private channel without `groups:read`, or when we are not in it."""

FAILURE_REMEMBERED_FOR = timedelta(seconds=30)
MOST_REMEMBERED = 50_000
MOST_ASKED_AT_ONCE = 20
"""`users.info` allows about 100 a minute: of a large group only the first are looked at."""


class Memory:
    """Answers by key, each until it is too old; the oldest go when there are too many."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._answers: OrderedDict[str, tuple[datetime, Any]] = OrderedDict()

    def put(self, key: str, answer: Any, lasts: timedelta = REMEMBERED_FOR) -> None:
        self._answers.pop(key, None)
        self._answers[key] = (self._now() + lasts, answer)
        if len(self._answers) > MOST_REMEMBERED:
            self._answers.popitem(last=False)

    def drop(self, key: str) -> None:
        self._answers.pop(key, None)

    def get(self, key: str) -> Any:
        found = self._answers.get(key)
        return found[1] if found and found[0] > self._now() else None


class Directory:
    """Of one workspace; `organisation` is what that is part of, as in `Team`."""

    def __init__(self, client: AsyncWebClient, now: Callable[[], datetime]) -> None:
        self._client = client
        self._memory = Memory(now)
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._closed: set[str] = set()
        self.organisation: str | None = None

    async def introduce(self, event: Event) -> Event:
        """The same event with what we know about everyone in it. At once when all are known."""
        if event.by.has_left is not None:  # came as a whole user: this is the news itself
            self._memory.put(_PERSON + event.by.user, event.by)
            return event
        author = event.author if isinstance(event, Reaction | Shortcut) else None
        asker = event.asker if isinstance(event, Shortcut) else None
        named = _named(event)
        wrote = {one.user for one in (author, asker) if one}
        known = await self._known({event.by.user, *named, *wrote}, event)
        changes: dict[str, Any] = {"by": known[event.by.user]}
        if named:
            changes["others"] = tuple(known[user] for user in named)
        if author:
            changes["author"] = known[author.user]
        if asker:
            changes["asker"] = known[asker.user]
        if isinstance(event, Submit) and event.channels:
            changes |= await self._chosen(event.channels)
        return await self._with_place(replace(event, **changes))

    def forget_place(self, channel: str) -> None:
        """Something about it changed."""
        self._memory.drop(_PLACE + channel)

    def was_closed(self, channel: str) -> bool:
        """Whether Slack did not let us see it, since this was asked last: what is public may be seen."""
        is_closed = channel in self._closed
        self._closed.discard(channel)
        return is_closed

    async def members(self, groups: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Who is in these user groups. One that we may not look into is left out."""
        asks = {_GROUP + group: partial(self._ask_group, group) for group in groups}
        await self._remember(asks, GROUP_REMEMBERED_FOR)
        found = {key.removeprefix(_GROUP): self._memory.get(key) for key in asks}
        return {group: users for group, users in found.items() if isinstance(users, tuple)}

    async def named(self, raw: str) -> str:
        """What Slack sent, with the names of channels that it left out, as far as we may know them."""
        channels = nameless_channels(raw)[:MOST_ASKED_AT_ONCE]
        if not channels:
            return raw
        asks = {_PLACE + one: partial(self._ask_place, one) for one in channels}
        await self._remember(asks, PLACE_REMEMBERED_FOR)
        places = {one: self._memory.get(_PLACE + one) for one in channels}
        return with_channels(raw, {one: place.name for one, place in places.items() if place and place.name})

    async def direct_channel(self, user: str) -> str:
        """The direct message of the bot with this person. Raises one of `FAILURES`."""
        return await self._opened(_DIRECT + user, [user])

    async def group_channel(self, users: Sequence[str]) -> str:
        """The group message of the bot with these people, two to eight of them; asking again gives the
        same one. Raises one of `FAILURES`."""
        return await self._opened(f"group message:{','.join(sorted(users))}", users)

    async def _opened(self, key: str, users: Sequence[str]) -> str:
        channel = str(self._memory.get(key) or "")
        if not channel:
            answer = await self._client.conversations_open(users=list(users))
            channel = str(answer["channel"]["id"])
            self._memory.put(key, channel)
        return channel

    async def close(self) -> None:
        asking = list(self._asking.values())
        for task in asking:
            task.cancel()
        await asyncio.gather(*asking, return_exceptions=True)

    async def _with_place(self, event: Event) -> Event:
        """What the payload could not tell about the place: most events name no kind of channel, and
        Slack calls every talk of two "directmessage", though only the one with the bot is direct."""
        place = event.place
        if place is None:
            return event
        if place.kind is None:
            key = _PLACE + place.key
            await self._remember({key: partial(self._ask_place, place.key)}, PLACE_REMEMBERED_FOR)
            return replace(event, place=self._memory.get(key) or place)
        if place.kind == "private":
            self._memory.put(_PLACE + place.key, place, PLACE_REMEMBERED_FOR)
        if place.kind == "direct" and isinstance(event, Command | Shortcut | Press):
            return await self._whose_direct(event, place)
        return event

    async def _chosen(self, channels: Iterable[Place]) -> dict[str, Any]:
        """What Slack knows of channels now, and which of them we are not in: just invited counts at once."""
        known, without_us = list[Place](), list[str]()
        for place in channels:
            try:
                async with asyncio.timeout(WAIT_SECONDS):
                    answer = await self._client.conversations_info(channel=place.key)
                info = read(answer["channel"], ChannelInfo)
            except (*FAILURES, Malformed, TimeoutError) as error:
                log.warning("Slack look-up failed: %s", code_of(error))
                continue
            known.append(place_from(info))
            if not info.is_member or info.is_archived:
                without_us.append(place.key)
        return {"channels": tuple(known), "without_us": tuple(without_us)}

    async def _whose_direct(self, event: Event, place: Place) -> Event:
        key = _DIRECT + event.by.user
        await self._remember({key: partial(self.direct_channel, event.by.user)}, REMEMBERED_FOR)
        ours = self._memory.get(key)
        if not ours:
            return replace(event, place=replace(place, kind=None))  # what is known of it counts, else private
        return event if ours == place.key else replace(event, place=replace(place, kind="group"))

    async def _known(self, users: set[str], event: Event) -> dict[str, Person]:
        known: dict[str, Person] = {user: self._memory.get(_PERSON + user) for user in users}
        missing = [user for user, found in known.items() if found is None]
        if missing:
            home = event.workspace.key
            asked = missing[:MOST_ASKED_AT_ONCE]
            asks = {_PERSON + user: partial(self._ask_user, user, home) for user in asked}
            await self._remember(asks, REMEMBERED_FOR)
            known |= {user: self._memory.get(_PERSON + user) or Person(user) for user in missing}
        return known

    async def _remember(self, asks: Mapping[str, Ask], lasts: timedelta) -> None:
        """Ask what is neither remembered nor being asked already; wait for it, but not long."""
        missing = [key for key in asks if self._memory.get(key) is None]
        for key in missing:
            if key not in self._asking:
                self._asking[key] = asyncio.create_task(self._ask(key, asks[key], lasts))
        if missing:
            await asyncio.wait([self._asking[key] for key in missing], timeout=WAIT_SECONDS)

    async def _ask(self, key: str, ask: Ask, lasts: timedelta) -> None:
        """A failure is remembered too, shortly: Slack being slow must not make everyone wait."""
        try:
            self._memory.put(key, await ask(), lasts)
        except (*FAILURES, Malformed) as error:
            log.warning("Slack look-up failed: %s", code_of(error))
            self._memory.put(key, _failed(key, code_of(error)), FAILURE_REMEMBERED_FOR)
        finally:
            del self._asking[key]

    async def _ask_user(self, user: str, home: str) -> Person:
        answer = await self._client.users_info(user=user, include_locale=True)
        return person(read(answer["user"], SlackUser), home, self.organisation)

    async def _ask_place(self, channel: str) -> Place:
        """Private channels are only told about with `groups:read`; without it they stay unknown."""
        try:
            answer = await self._client.conversations_info(channel=channel)
        except FAILURES as error:
            if code_of(error) in NOT_PUBLIC:
                self._closed.add(channel)
            raise
        return place_from(read(answer["channel"], ChannelInfo))

    async def _ask_group(self, group: str) -> tuple[str, ...]:
        answer = await self._client.usergroups_users_list(usergroup=group)
        return tuple(user for user in map(str, answer["users"]) if is_user(user))


def _failed(key: str, code: str) -> Person | Place | str:
    """Somebody whom Slack does not know (any more) is not here to receive anything."""
    if key.startswith(_DIRECT):
        return ""
    if key.startswith(_PLACE):
        return Place(key.removeprefix(_PLACE))
    if not key.startswith(_PERSON):
        return code
    user = key.removeprefix(_PERSON)
    return Person(user, has_left=True) if code == "user_not_found" else Person(user)


def _named(event: Event) -> list[str]:
    """The people mentioned in what was typed, in order, groups left out."""
    texts = event.values.values() if isinstance(event, Submit) else [getattr(event, "text", None)]
    texts = [*texts, event.question] if isinstance(event, Shortcut) else texts
    found = (one for text in texts if text for one in mentions(text))
    return list(dict.fromkeys(one.id for one in found if group_name(one) is None))
