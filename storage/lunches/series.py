"""What channels have agreed on."""

from storage import one_per_place
from storage.database import Transaction
from storage.lunches.tables import Series
from storage.lunches.tables import series_table as table
from storage.rows import Rows

INVITING = "lunch_series:inviting"
"""Of the setbacks: planning a series and inviting to it do not wait for each other."""

_rows = Rows(Series, table, due_at=table.c.next_at)
_inviting = Rows(Series, table, due_at=table.c.invite_at, setback=INVITING)

series = _rows.find
hold_series = _rows.hold
change_series = _rows.change
next_series_due = _rows.next_due
due_series = _rows.due
next_invite_due = _inviting.next_due
invite_due = _inviting.due


def series_in(tx: Transaction, place_id: int) -> Series | None:
    """The series of a channel, also when it has ended."""
    return _rows.first(tx, place_id=place_id)


def series_of_all(tx: Transaction) -> list[Series]:
    """Every series that has not ended."""
    return _rows.some(tx, table.c.state != "ended")


def put_series(tx: Transaction, made: Series) -> tuple[Series, bool]:
    """The channel's new series and True; the one that is there and False. One that ended makes room."""
    return one_per_place.put(tx, _rows, made)
