"""What a rollback undoes besides rows."""

from sqlalchemy import Connection

PREPARED = "statements prepared"
"""In `Connection.info`: the names of those that PostgreSQL holds for `storage.server_prepared`."""


def note(connection: Connection) -> None:
    """After each rollback, also to a savepoint, psycopg lets go of every prepared statement, whoever made it:
    what there still is has to be asked."""
    connection.info.pop(PREPARED, None)
