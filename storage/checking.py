"""Looking over a whole database without holding anybody up."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from storage import workspaces
from storage.database import Database, Transaction
from storage.migrate import newest, stands_at
from storage.unavailable import storage_errors
from storage.workspaces import WorkspaceRef

Result = TypeVar("Result")


def versions(database: Database) -> tuple[str, str]:
    """The version the database has ("" when it is empty), and the one that is needed."""
    return stands_at(database), newest()


def all_workspaces(database: Database) -> list[WorkspaceRef]:
    with storage_errors(), database.engine.connect() as connection:
        return workspaces.all(connection)


def look_across(database: Database, work: Callable[[Connection], Result]) -> Result:
    """What belongs to no workspace."""
    with storage_errors(), database.engine.connect() as connection:
        return work(connection)


def look(database: Database, workspace: WorkspaceRef, work: Callable[[Transaction], Result]) -> Result:
    """Like `Database.read`, but everything that is read is as it was at one moment, however long it
    takes and whatever is written meanwhile."""
    steady = {"isolation_level": "REPEATABLE READ"} if database.engine.dialect.name == "postgresql" else {}
    engine = database.engine.execution_options(reading=True, **steady)
    with storage_errors(), engine.begin() as connection:
        return work(Transaction(connection, workspaces.enter(connection, workspace, database.defaults)))
