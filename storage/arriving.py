"""Coming in with an event: the workspace, who is in it and where it is, in one statement.

They are read for each event and kept as long as its transaction lasts. To keep them longer one would have to
ask each time whether they still hold, as another process may have changed them: that takes a statement too.
"""

import msgspec
from sqlalchemy import Connection, and_, bindparam, or_, select

from storage import people, places, workspaces
from storage.database import Transaction
from storage.people.reading import COLUMNS as PERSON
from storage.people.reading import remember
from storage.people.tables import Person
from storage.places import COLUMNS as PLACE
from storage.prepared import Prepared
from storage.workspaces import Workspace, WorkspaceRef

MOST_PEOPLE = 2
"""Who else is in it is looked up one by one."""

_here = workspaces.table.c
_place = places.table.c
_person = people.table.c
_FIND = Prepared(
    select(workspaces.table, *PLACE, *PERSON)
    .outerjoin(places.table, and_(_place.workspace_id == _here.id, _place.key == bindparam("place")))
    .outerjoin(
        people.table,
        and_(
            _person.workspace_id == _here.id,
            or_(_person.user == bindparam("first"), _person.user == bindparam("second")),
        ),
    )
    .where(_here.platform == bindparam("platform"), _here.key == bindparam("key")),
    comes_again=True,
)
_WORKSPACE, _TO_PERSON = len(workspaces.table.c), len(workspaces.table.c) + len(PLACE)


class Arriving(msgspec.Struct, frozen=True):
    """By the ids of the platform: who, the first first, and where; "" for nowhere."""

    users: tuple[str, ...]
    place: str = ""

    def enter(self, connection: Connection, ref: WorkspaceRef, defaults: Workspace) -> Transaction:
        """A transaction that knows them, as far as we have met them."""
        first, second = (*self.users, "", "")[:MOST_PEOPLE]
        named = {"platform": ref.platform, "key": ref.key, "place": self.place}
        rows = _FIND.rows(connection, {**named, "first": first, "second": second})
        if not rows:
            return Transaction(connection, workspaces.enter(connection, ref, defaults))
        tx = Transaction(connection, workspaces.of_row(tuple(rows[0][:_WORKSPACE]), defaults))
        places.remember(tx, rows[0][_WORKSPACE:_TO_PERSON])
        for row in rows:
            if row[_TO_PERSON] is not None:
                remember(tx, Person(*row[_TO_PERSON:]))
        return tx
