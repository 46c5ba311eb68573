"""Deleting rows with everything that hangs under them."""

from sqlalchemy import ColumnElement, Table, delete, update

from storage.database import Transaction
from storage.own_data.columns import children, table_of, under
from storage.statements import scoped


def delete_tree(tx: Transaction, table: Table, which: ColumnElement[bool]) -> None:
    """Where a column may be empty, what hangs there stays without it."""
    for column, parent in children(table):
        under_it = table_of(column)
        hanging = scoped(tx, under_it, column.in_(under(tx, parent, which)))
        if column.nullable:
            tx.execute(update(under_it).where(hanging).values({column.name: None}))
        else:
            delete_tree(tx, under_it, hanging)
    tx.execute(delete(table).where(which))
