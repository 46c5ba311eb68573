"""What SQLite is told about the tables, so that it looks for rows by the column that leaves the fewest.

By itself it holds every index to leave ten rows for one value, also for a workspace: it would sooner walk
through all of that than use the key of a table. PostgreSQL counts for itself what there is.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

MANY, FEW = 1_000_000, 1_000
"""Rows of a table, all of one workspace, and of an index that only has some of them: a plan that is right
for so many is right for few as well."""

NARROWS_LITTLE = frozenset({"kind", "state", "weekday", "month", "week", "measure", "part", "role", "step"})
"""These have a handful of values, all of them common."""

INDEXES = 'SELECT name, "unique", origin, partial FROM pragma_index_list(?)'
COLUMNS = "SELECT name FROM pragma_index_info(?) ORDER BY seqno"
READ_AGAIN = "ANALYZE sqlite_schema"
"""Makes the table if there is none, and looks into none of ours."""


def tell(connection: Connection) -> None:
    """After the tables changed; whoever connects from then on knows. As SQLite itself would write it:
    https://www.sqlite.org/fileformat2.html#stat1tab."""
    connection.exec_driver_sql(READ_AGAIN)
    connection.exec_driver_sql("DELETE FROM sqlite_stat1")
    listed = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    for table, made in connection.exec_driver_sql(listed).all():
        for row in _told(connection, table, "WITHOUT ROWID" in made):
            connection.exec_driver_sql("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", row)
    connection.exec_driver_sql(READ_AGAIN)


def _told(connection: Connection, table: str, has_no_row_id: bool) -> Iterator[tuple[str, str | None, str]]:
    yield table, None, str(MANY)
    for index, is_unique, origin, is_partial in connection.exec_driver_sql(INDEXES, (table,)).all():
        columns = connection.exec_driver_sql(COLUMNS, (index,)).scalars().all()
        rows = FEW if is_partial else MANY
        left = " ".join(map(str, (rows, *_left(rows, columns, is_unique))))
        is_the_table = has_no_row_id and origin == "pk"
        yield table, table if is_the_table else index, left


def _left(rows: int, columns: Sequence[str], is_unique: bool) -> list[int]:
    """How many rows are left by the first of these columns, by the first two, and so on."""
    left = list[int]()
    for column in columns:
        if column in NARROWS_LITTLE:
            rows = max(1, rows // 4)
        elif column != "workspace_id":
            rows = max(1, min(rows // 10, 100))
        left.append(rows)
    return [*left[:-1], 1] if is_unique and left else left
