"""Bringing a database to the shape this version needs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from storage import plans
from storage.database import Database
from storage.unavailable import storage_errors

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"


def newest() -> str:
    """The revision this version of the product needs, told by the name of its file: reading the
    migrations themselves takes a quarter of a second."""
    return max(path.stem.partition("_")[0] for path in (SCRIPTS / "versions").glob("[0-9]*.py"))


def upgrade(database: Database, to: str = "head") -> bool:
    """Run the migrations that are missing; says whether it had to. Several processes may do this at once."""
    if to == "head" and stands_at(database) == newest():
        return False
    from alembic import command

    _run(database, lambda config: command.upgrade(config, to))
    return True


def stands_at(database: Database) -> str:
    """The revision of this database; "" for one that has none yet."""
    with storage_errors(), database.engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return connection.scalar(text("SELECT version_num FROM alembic_version")) or ""


def downgrade(database: Database, to: str = "base") -> None:
    """Undo migrations, newest first. What they added is lost."""
    from alembic import command

    _run(database, lambda config: command.downgrade(config, to))


def _run(database: Database, migrate: "Callable[[Config], None]") -> None:
    with (
        storage_errors(),
        database.engine.connect() as connection,
        _tables_may_be_replaced(connection),
        connection.begin(),
    ):
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL lock_timeout = 0")  # however long another process migrates
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(727_001)")
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", str(SCRIPTS))
        config.attributes["connection"] = connection
        migrate(config)
        if connection.dialect.name == "sqlite":
            plans.tell(connection)


@contextmanager
def _tables_may_be_replaced(connection: Connection) -> Iterator[None]:
    """SQLite changes a column by making the table anew, and will not drop the old one while rows refer
    to it, unless foreign keys are off; that can only be said outside a transaction.
    https://www.sqlite.org/lang_altertable.html#otheralter"""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        yield
        return
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")
