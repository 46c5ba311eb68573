"""What the kill runs stand on: a recorder that listens, and an empty database of either kind."""

from collections.abc import Iterator
from contextlib import contextmanager

from aiohttp import web

from storage.database import open_database
from storage.migrate import upgrade
from tests.kill.settings import DEFAULTS
from tests.servers import postgresql


async def serve(application: web.Application) -> tuple[web.AppRunner, str]:
    """Gives what must be cleaned up at the end, and the address."""
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    assert site._server is not None
    port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
    return runner, f"http://127.0.0.1:{port}/"


@contextmanager
def empty_database(kind: str, folder: str) -> Iterator[str]:
    """The address of a migrated one: "sqlite" or "postgresql"."""
    if kind == "sqlite":
        yield _migrated(f"sqlite:///{folder}/opsteker.db")
        return
    with postgresql() as address:
        yield _migrated(address.format("postgres"))


def _migrated(url: str) -> str:
    database = open_database(url, DEFAULTS)
    upgrade(database)
    database.close()
    return url
