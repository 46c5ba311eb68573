"""What people do something with: a result of their search, a tip, a tip that they keep right."""

import msgspec

from handlers.answers import about
from handlers.chat import Event, Person
from handlers.scope import Refused, Scope, ref
from handlers.tips import results
from handlers.tips.cards import Click, clicked
from handlers.tips.results import Item
from storage import places, tips
from storage.database import Transaction
from storage.tips import Tip


class Result(msgspec.Struct, frozen=True):
    item: Item
    click: Click


@Scope
def of_result(tx: Transaction, event: Event) -> Result:
    """A tip or TIL that they may see, and the question it was found with."""
    click = clicked(about(event)) or Click(about(event), "")
    item = results.visible(tx, click.about, event.by.id)
    if item is None:
        raise Refused("tip-gone")
    return Result(item, click)


@Scope
def of_tip(tx: Transaction, event: Event) -> Tip:
    tip = tips.find(tx, ref(event, "tip").id)
    if tip is None or not may_see(tx, event.by, tip):
        raise Refused("library-gone")
    return tip


@Scope
def of_own_tip(tx: Transaction, event: Event) -> Tip:
    """One that they keep right."""
    tip = of_tip.find(tx, event)
    if tip.owner_id != event.by.id:
        raise Refused("library-not-yours")
    return tip


def may_see(tx: Transaction, person: Person, tip: Tip) -> bool:
    if tip.place_id is None or tip.owner_id == person.id:
        return True
    return places.may_see_in(tx, tip.place_id, person.id)
