"""Which consultation a button or form is about, and who may do something with it."""

from handlers.chat import Event
from handlers.people import rights
from handlers.scope import Refused, Scope, ref
from storage import consultations
from storage.consultations import Consultation
from storage.database import Transaction

MODULE = "circle"


@Scope
def asked(tx: Transaction, event: Event) -> Consultation:
    """For who was asked for it, and who began it. Others hear the same as when it is not there."""
    consultation = consultations.hold(tx, ref(event, "consultation").id)
    if consultation is None or event.by.id not in consultations.seats(tx, consultation.id):
        raise Refused("consult-gone")
    return consultation


@Scope
def started(tx: Transaction, event: Event) -> Consultation:
    """For who brought the case."""
    consultation = consultations.get(tx, ref(event, "consultation").id)
    if consultation is None or consultation.starter_id != event.by.id:
        raise Refused("consult-gone")
    return consultation


@Scope
def taking_part(tx: Transaction, event: Event) -> Consultation:
    """For who said yes."""
    consultation = asked.find(tx, event)
    if consultations.seats(tx, consultation.id)[event.by.id].reply != "yes":
        raise Refused("consult-gone")
    return consultation


@Scope
def running(tx: Transaction, event: Event) -> Consultation:
    """The same while it goes on."""
    consultation = taking_part.find(tx, event)
    if consultation.state != "running" or consultation.next_at is None:
        raise Refused("consult-not-running", state=consultation.state)
    return consultation


@Scope
def stoppable(tx: Transaction, event: Event) -> Consultation:
    """For the facilitator, and for who brought the case: it is theirs."""
    consultation = running.find(tx, event)
    if event.by.id != consultation.starter_id:
        _must_lead(tx, event, consultation)
    return consultation


@Scope
def this_step(tx: Transaction, event: Event) -> Consultation:
    """For the facilitator, while the step of the button goes on."""
    consultation = running.find(tx, event)
    _must_lead(tx, event, consultation)
    if ref(event, "consultation").numbers != (consultation.step, consultation.extra):
        raise Refused("consult-other-step", step=consultation.step)
    return consultation


def _must_lead(tx: Transaction, event: Event, consultation: Consultation) -> None:
    """Anybody leads, when who led is not here any more."""
    facilitator = consultation.facilitator_id
    if facilitator is not None and facilitator != event.by.id:
        raise Refused("consult-not-facilitator", name=rights.name_of(tx, facilitator))
