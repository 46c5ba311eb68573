"""What channels have agreed on."""

from storage import one_per_place
from storage.coffees.tables import Coffee
from storage.coffees.tables import coffees_table as table
from storage.database import Transaction
from storage.rows import Rows

_rows = Rows(Coffee, table, due_at=table.c.next_at, at_once=50)

find = _rows.find
hold = _rows.hold
change = _rows.change
next_due = _rows.next_due
due = _rows.due


def in_place(tx: Transaction, place_id: int) -> Coffee | None:
    """The coffee of a channel, also when it has ended."""
    return _rows.first(tx, place_id=place_id)


def everywhere(tx: Transaction) -> list[Coffee]:
    """Every coffee that has not ended."""
    return _rows.some(tx, table.c.state != "ended")


def put(tx: Transaction, made: Coffee) -> tuple[Coffee, bool]:
    """The channel's new coffee and True; the one that is there and False. One that ended goes on with
    what was agreed now, so that who met before is remembered."""
    return one_per_place.put(tx, _rows, made)
