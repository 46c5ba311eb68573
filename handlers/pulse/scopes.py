"""Who may begin a pulse, and who is asked: those who report to whoever begins it."""

from handlers.chat import Command, Event, Place, mention
from handlers.people import admission, rights
from handlers.scope import Refused, Scope, channel_of, ref
from storage import people, pulses, staff
from storage.database import Transaction
from storage.people import Person
from storage.pulses import LEAST, Pulse

MODULE = "feedback"


def team(tx: Transaction, leader: Person) -> list[Person]:
    """Who reports to them and can answer; not they themselves: who knows one answer of five knows more of the
    other four."""
    known = people.by_ids(tx, set(staff.reports_of(tx, leader.id))).values()
    return [one for one in known if admission.policy(tx, one) == "full"]


@Scope
def led(tx: Transaction, event: Event) -> Place:
    """The channel somebody types in, or of a button or form, for who leads a team that is large enough."""
    here = event.place if isinstance(event, Command) else channel_of(tx, event, "pulse-only-channels")
    if here is None or not here.is_channel:
        raise Refused("pulse-only-channels")
    found = team(tx, event.by)
    if not found:
        names = ", ".join(mention(one.id) for one in admission.admins(tx)[: rights.MOST_NAMED])
        raise Refused("pulse-not-a-leader", names=names, known="yes" if names else "no")
    if len(found) < LEAST:
        raise Refused("pulse-small", least=LEAST)
    return here


@Scope
def own(tx: Transaction, event: Event) -> Pulse:
    """Held; for whoever began it, once it was shown."""
    one = pulses.hold(tx, ref(event, "pulse").id)
    if one is None or one.owner_id != event.by.id or one.state in ("open", "few"):
        raise Refused("pulse-gone")
    if one.state == "done":
        raise Refused("pulse-done-before")
    return one


@Scope
def asked(tx: Transaction, event: Event) -> Pulse:
    """Held; while it goes on, for who is asked."""
    one = pulses.hold(tx, ref(event, "pulse").id)
    if one is None or one.state != "open" or not pulses.is_asked(tx, one.id, event.by.id):
        raise Refused("pulse-over")
    return one
