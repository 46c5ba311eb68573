"""Which part of a record a button or form is about: only ever of one's own."""

from handlers.chat import Event
from handlers.record import gathering
from handlers.record.gathering import Entry
from handlers.scope import Refused, Scope, ref
from storage import records
from storage.database import Transaction
from storage.records import Share
from storage.refs import Ref

MODULE = "record"


@Scope
def own(tx: Transaction, event: Event) -> None:
    """One's record as a whole."""


@Scope
def entry(tx: Transaction, event: Event) -> Entry:
    """As it stands in the record of whoever did this."""
    about = ref(event, "entry")
    found = gathering.find(tx, event, about.rest) if about.id == event.by.id else None
    if found is None:
        raise Refused("record-gone")
    return found


@Scope
def own_share(tx: Transaction, event: Event) -> Share:
    share = records.share(tx, ref(event, "record_share").id)
    if share is None or share.person_id != event.by.id:
        raise Refused("record-share-gone")
    return share


def value(person_id: int, one: Entry) -> str:
    """For a button about it."""
    return str(Ref("entry", person_id, one.about))
