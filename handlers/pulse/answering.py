"""What somebody says to a pulse: once, and only counted. Nobody can look it up or change it, they neither."""

from handlers.answers import notice
from handlers.chat import Effects, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.pulse import forms, rules
from handlers.pulse.scopes import asked
from handlers.texts import Speech
from storage import pulses
from storage.database import Transaction
from storage.pulses import Pulse


@asked
def answer(tx: Transaction, event: Press, one: Pulse, say: Speech) -> Effects:
    if one not in pulses.waiting_for(tx, event.by.id):
        return [notice(say, "pulse-said-before")]
    return [OpenForm(forms.answer(event, one, say))]


@asked
def submit(tx: Transaction, event: Submit, one: Pulse, say: Speech) -> Effects:
    filled, options = Filled(event, say), [str(value) for value in rules.VALUES]
    said = {item: filled.read(forms.value_of(item), options) for item in one.items.split()}
    if filled.errors:
        return [filled.again(forms.answer(event, one, say))]
    is_new = pulses.answer(tx, one, event.by.id, {item: int(value) for item, value in said.items()})
    return [_told(say, "pulse-thanks" if is_new else "pulse-said-before")]


def _told(say: Speech, key: str) -> Reply:
    shown = notice(say, key)
    return Reply(shown.card, in_confidence=True)
