"""Which experiment a button or form is about: only ever one's own."""

from handlers.chat import Event
from handlers.scope import Refused, Scope, ref
from storage import experiments
from storage.database import Transaction
from storage.experiments import Experiment

MODULE = "review"


@Scope
def open_one(tx: Transaction, event: Event) -> Experiment:
    """Held. Of others it is not even said that there is one."""
    one = experiments.hold(tx, ref(event, "experiment").id)
    if one is None or one.person_id != event.by.id:
        raise Refused("experiment-gone")
    if one.state != "open":
        raise Refused("experiment-over")
    return one
