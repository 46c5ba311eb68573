"""A platform that keeps what it is given to send, and fails where a test wants it to."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta

import msgspec
from aiohttp import web

from bot.platform import Delivery
from handlers.chat import Card, DirectMessage, GroupChat, Post, Remove
from tests.happenings import EVERYTHING, NOW, REF


class Time:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **delta: float) -> None:
        self.now += timedelta(**delta)


class Sent(msgspec.Struct, frozen=True):
    """`what`: Post, DirectMessage, GroupChat, Update or Remove; `to`: the platform's id of the place, the
    person, or the people parted by commas."""

    what: str
    to: str
    text: str
    key: str
    at: datetime
    message: str = ""
    messages: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()


class Chat:
    """`trouble`: per place or person, what the next attempts end in. `closed`: where a send does not
    come to an end until the event is set."""

    name = REF.platform
    capabilities = EVERYTHING
    seconds_between_posts = 0.0

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.sent: list[Sent] = []
        self.attempts: list[str] = []
        self.trouble: dict[str, list[Exception]] = defaultdict(list)
        self.closed: dict[str, asyncio.Event] = {}
        self.under_way: Counter[str] = Counter()
        self.most_at_once: Counter[str] = Counter()

    async def deliver(self, delivery: Delivery) -> str:
        to = delivery.place or delivery.user or ",".join(delivery.users)
        self.attempts.append(to)
        self.under_way[to] += 1
        self.most_at_once[to] = max(self.most_at_once[to], self.under_way[to])
        try:
            closed = self.closed.get(to)
            await asyncio.sleep(0)
            if closed:
                await closed.wait()
            if self.trouble[to]:
                raise self.trouble[to].pop(0)
            return self._keep(delivery, to)
        finally:
            self.under_way[to] -= 1

    def _keep(self, delivery: Delivery, to: str) -> str:
        effect = delivery.effect
        message = f"m{len(self.sent) + 1}" if isinstance(effect, Post | DirectMessage | GroupChat) else ""
        shown = None if isinstance(effect, Remove) else effect.card
        card = shown if isinstance(shown, Card) else Card(())
        buttons = tuple(button.action for button in card.buttons())
        self.sent.append(
            Sent(
                type(effect).__name__, to, card.as_text(), delivery.key, self._now(), message,
                delivery.messages, buttons,
            )
        )  # fmt: skip
        return message

    def texts(self, to: str) -> list[str]:
        return [one.text for one in self.sent if one.to == to]

    # --- what a platform over the network has besides; here it is all there is to it

    def mount(self, application: web.Application) -> None:
        pass

    async def start(self) -> None:
        pass

    async def stop(self) -> None:
        pass
