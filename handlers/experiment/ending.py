"""How it went, said by its owner: whichever it is, the same question follows and the same card."""

from handlers.answers import channel_voice, notice
from handlers.chat import Durable, Effects, OpenForm, Post, Press, Remove, Reply, Submit
from handlers.experiment import cards, forms, rules
from handlers.experiment.scopes import open_one
from handlers.forms import Filled
from handlers.scope import ref
from handlers.texts import Speech
from storage import experiments
from storage.database import Transaction
from storage.experiments import Experiment, State

OUTCOMES: dict[str, State] = {"worked": "worked", "failed": "failed"}


@open_one
def worked(tx: Transaction, event: Press, one: Experiment, say: Speech) -> Effects:
    return [OpenForm(forms.learned(event, one, "worked", say))]


@open_one
def failed(tx: Transaction, event: Press, one: Experiment, say: Speech) -> Effects:
    return [OpenForm(forms.learned(event, one, "failed", say))]


@open_one
def later(tx: Transaction, event: Press, one: Experiment, say: Speech) -> Effects:
    """Asked again in a week, as often as they want."""
    experiments.change(tx, one, asked=0, next_at=event.at + rules.AGAIN)
    return [notice(say, "experiment-later")]


@open_one
def stop(tx: Transaction, event: Press, one: Experiment, say: Speech) -> Effects:
    """It goes, also from its channel; nobody has to say why."""
    stopped = experiments.change(tx, one, state="stopped", next_at=None, place_id=None, ended_at=event.at)
    gone = [] if one.place_id is None else [Remove(one.place_id, stopped.about, f"{stopped.about}:stopped")]
    return [*gone, notice(say, "experiment-stopped")]


@open_one
def submit(tx: Transaction, event: Submit, one: Experiment, say: Speech) -> Effects:
    filled, state = Filled(event, say), OUTCOMES.get(ref(event, "experiment").rest, "failed")
    learned = filled.read(forms.LEARNED)
    if filled.errors:
        return [filled.again(forms.learned(event, one, state, say))]
    over = experiments.change(tx, one, state=state, learned=learned, next_at=None, ended_at=event.at)
    return [*_shown(tx, over), Reply(cards.ended(tx, over, say))]


def _shown(tx: Transaction, one: Experiment) -> list[Durable]:
    if one.place_id is None:
        return []
    card = cards.outcome(tx, one, channel_voice(tx))
    return [Post(one.place_id, card, f"{one.outcome}:posted", one.outcome)]
