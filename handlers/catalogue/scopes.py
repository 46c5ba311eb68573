"""What is in the catalogue, for whoever wants to use it, and for who keeps it right."""

from handlers.chat import Event, Person
from handlers.people import rights
from handlers.scope import Refused, Scope, ref
from storage import catalogue
from storage.catalogue import Completion, Resource
from storage.database import Transaction

MODULE = "catalogue"


@Scope
def of_resource(tx: Transaction, event: Event) -> Resource:
    """One that is still there, held."""
    found = catalogue.hold(tx, ref(event, "resource").id)
    if found is None:
        raise Refused("catalogue-gone")
    return found


@Scope
def kept(tx: Transaction, event: Event) -> Resource:
    """For who recommended it; for admins, and for everybody when nobody does (any more)."""
    found = of_resource.find(tx, event)
    if not may_keep(tx, event.by, found):
        assert found.recommender_id is not None
        raise Refused("catalogue-not-yours", who=rights.name_of(tx, found.recommender_id))
    return found


@Scope
def finished(tx: Transaction, event: Event) -> tuple[Resource, Completion]:
    """One that they finished themselves, also when it was removed since: it stays theirs to take back."""
    number = ref(event, "resource").id
    catalogue.hold(tx, number)
    found = catalogue.finished(tx, number, event.by.id)
    if found is None:
        raise Refused("catalogue-not-finished")
    return found


def may_keep(tx: Transaction, person: Person, one: Resource) -> bool:
    return one.recommender_id is None or rights.may_manage(tx, person, one.recommender_id)
