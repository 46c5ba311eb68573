"""`/metrics`, for who brings the token of the settings; without one there is no such page.

It is at the same address as everything else, which may be open to the world.
"""

import hmac
from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from aiohttp import web
from prometheus_client import CollectorRegistry, Gauge, generate_latest

from bot.metrics import REGISTRY
from bot.platform import Connection
from scheduler.clock import Clock
from storage import outbox, rhythm_runs
from storage.database import Database, StorageUnavailable

PATH = "/metrics"
PATIENCE_SECONDS = 2.0


class MetricsPage:
    """`platforms` may be filled after it is made."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        platforms: Mapping[str, Connection],
        token: str,
        clock: Clock,
        by_installation: Collection[str] = (),
    ) -> None:
        self._database = database
        self._now = now
        self._platforms = platforms
        self._clock = clock
        self._by_installation = by_installation
        self._expected = f"Bearer {token}".encode()

    def mount(self, application: web.Application) -> None:
        application.router.add_get(PATH, self._metrics)

    async def _metrics(self, request: web.Request) -> web.Response:
        shown = request.headers.get("Authorization", "").encode("utf-8", "replace")
        if not hmac.compare_digest(shown, self._expected):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        page = generate_latest(REGISTRY) + generate_latest(await self._stored())
        headers = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store"}
        return web.Response(body=page, headers=headers)

    async def _stored(self) -> CollectorRegistry:
        """What is known from the database; only that it is away, when it is."""
        registry = CollectorRegistry()
        self._beat(registry)
        up = Gauge("opsteker_database_up", "Whether the database answers", registry=registry)
        try:
            await self._outbox(registry)
            await self._rhythms(registry)
            up.set(1)
        except StorageUnavailable:
            up.set(0)
        return registry

    def _beat(self, registry: CollectorRegistry) -> None:
        beat = Gauge(
            "opsteker_last_beat_timestamp_seconds",
            "When this process last did what was due, or found nothing",
            registry=registry,
        )
        beat.set(self._clock.last_beat.timestamp() if self._clock.last_beat else 0)

    async def _outbox(self, registry: CollectorRegistry) -> None:
        depth = Gauge("opsteker_outbox_depth", "Deliveries not brought yet", ["platform"], registry=registry)
        age = Gauge(
            "opsteker_outbox_oldest_seconds",
            "How long the oldest delivery that may go has been waiting",
            ["platform"],
            registry=registry,
        )
        for name in self._platforms:
            count, seconds = await self._database.handle_across(
                lambda one, name=name: (  # type: ignore[misc]
                    outbox.depth(one, [name]),
                    outbox.oldest_age(one, [name], self._now(), self._by_installation),
                ),
                PATIENCE_SECONDS,
            )
            depth.labels(name).set(count)
            age.labels(name).set(seconds)

    async def _rhythms(self, registry: CollectorRegistry) -> None:
        done = Gauge(
            "opsteker_rhythm_last_success_timestamp_seconds",
            "When something that happens unasked was last done",
            ["rhythm"],
            registry=registry,
        )
        names = list(self._platforms)
        last = await self._database.handle_across(lambda one: rhythm_runs.last(one, names), PATIENCE_SECONDS)
        for name, at in last.items():
            done.labels(name).set(at.timestamp())
