"""Which suggestion a button is about: only ever one's own."""

from handlers.chat import Event
from handlers.scope import Refused, Scope, ref
from storage import suggestions
from storage.database import Transaction
from storage.suggestions import Suggestion

MODULE = "suggestions"


@Scope
def own(tx: Transaction, event: Event) -> Suggestion:
    found = suggestions.hold(tx, ref(event, "suggestion").id)
    if found is None or found.person_id != event.by.id:
        raise Refused("suggestions-gone")
    return found
