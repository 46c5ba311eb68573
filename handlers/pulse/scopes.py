"""Who may begin a pulse, and who is asked: those who report to whoever begins it."""

from handlers.chat import Event, Place
from handlers.people import rights
from handlers.scope import Refused, Scope, channel_of, ref
from storage import pulses
from storage.database import Transaction
from storage.disclosure import LEAST
from storage.pulses import Pulse

MODULE = "feedback"


@Scope
def led(tx: Transaction, event: Event) -> Place:
    """The channel somebody types in, or of a button or form, for who leads a team that is large enough
    without them: who knows one answer of five knows more of the other four."""
    here = channel_of(tx, event, "pulse-only-channels")
    rights.must_lead(tx, event.by, "pulse-not-a-leader")
    if len(rights.team(tx, event.by.id)) < LEAST:
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
