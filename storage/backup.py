"""A copy of the whole database in a file, as it is at one moment."""

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from storage.unavailable import StorageUnavailable


def copy_sqlite(source: Path, target: Path) -> None:
    """All of it in one step, also while others write: they are not held up. There is no target unless it is
    whole. Raises `StorageUnavailable`."""
    begun = target.with_name(f"{target.name}.part")
    begun.unlink(missing_ok=True)
    try:
        with closing(_opened(source)) as here, closing(sqlite3.connect(begun)) as there:
            here.backup(there)
            there.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
            (found,) = there.execute("PRAGMA integrity_check(1)").fetchone()
        if found != "ok":
            raise StorageUnavailable("what was copied is damaged")
        begun.rename(target)
    except (sqlite3.Error, OSError) as error:
        raise StorageUnavailable(type(error).__name__) from error
    finally:
        begun.unlink(missing_ok=True)


def _opened(source: Path) -> sqlite3.Connection:
    """Not made where it is not."""
    return sqlite3.connect(f"file:{quote(str(source.absolute()))}?mode=rw", uri=True)
