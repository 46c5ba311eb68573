"""The sessions somebody can still sign up for."""

from datetime import datetime

from storage import places
from storage.database import Transaction
from storage.lunches.attendance import has_chosen
from storage.lunches.invitations import takes_part
from storage.lunches.sessions import announced_from
from storage.lunches.tables import Session


def open_to(tx: Transaction, person_id: int, now: datetime) -> list[Session]:
    """In a channel of theirs; not what they chose about already."""
    return [
        one
        for one in announced_from(tx, now)
        if places.may_see_in(tx, one.place_id, person_id)
        and not has_chosen(tx, one.id, person_id)
        and takes_part(tx, one.series_id, one.place_id, person_id)
    ]
