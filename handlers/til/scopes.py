"""Who may do something with a TIL: whoever can read it, or whose it is."""

from handlers.chat import Event
from handlers.scope import Refused, Scope, ref
from storage import places, tils
from storage.database import Transaction
from storage.tils import Til


@Scope
def readable(tx: Transaction, event: Event) -> Til:
    """One that is still there, and not where this person may not look."""
    til = tils.find(tx, ref(event, "til").id)
    if til is None or not (_is_theirs(tx, event, til) or _may_see(tx, event, til)):
        raise Refused("til-gone")
    return til


@Scope
def own(tx: Transaction, event: Event) -> Til:
    """Held: the author's, of with whom they learned it, or of whoever holds the token."""
    tils.hold(tx, ref(event, "til").id)
    til = readable.find(tx, event)
    if not _is_theirs(tx, event, til):
        raise Refused("til-not-yours")
    return til


def token(event: Event, til: Til) -> str:
    """What shows that one without a name is theirs: "cafe" of "til:12:cafe"."""
    return ref(event, "til").rest.partition(":")[0] if til.is_anonymous else ""


def _is_theirs(tx: Transaction, event: Event, til: Til) -> bool:
    if event.by.id == til.with_id:
        return True
    if til.is_anonymous:
        return tils.opens(tx, til.id, token(event, til))
    return til.author_id == event.by.id


def _may_see(tx: Transaction, event: Event, til: Til) -> bool:
    return til.place_id is not None and places.may_see_in(tx, til.place_id, event.by.id)
