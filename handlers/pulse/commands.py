"""`/learn pulse`: the last one of this channel, or a new one for who leads a team."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Effects, Note, OpenForm, Place, Reply, Text
from handlers.parsing import nearest, words
from handlers.people import rights
from handlers.pulse import cards, forms, organising
from handlers.pulse.scopes import led
from handlers.texts import Speech, typed
from storage import pulses
from storage.database import Transaction
from storage.disclosure import LEAST
from storage.refs import Ref

NEW = typed("typed-pulse-new")


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if words.alone(said) in words.HELP:
        return [notice(say, "pulse-help", least=LEAST)]
    if words.alone(said) in NEW:
        return begin(tx, event)
    if said:
        near = nearest.parts(say, event.name, said, NEW | words.HELP)
        return (
            [Reply(Card((nearest.heard(say, said), *near)))]
            if near
            else [notice(say, "pulse-help", least=LEAST)]
        )
    if event.place is None or not event.place.is_channel:
        return [notice(say, "pulse-only-channels")]
    return [Reply(_here(tx, event, event.place, say))]


@led
def begin(tx: Transaction, event: Command, place: Place, say: Speech) -> Effects:
    organising.its_turn(tx, event.by, event.at, say)
    return [OpenForm(forms.begin(event, place.id, say))]


def _here(tx: Transaction, event: Command, place: Place, say: Speech) -> Card:
    """What came out the last time, and what whoever leads a team can do."""
    last = pulses.last_in(tx, place.id)
    is_shown = last is not None and bool(pulses.results(tx, last))
    card = cards.shown(tx, last, say) if last is not None and is_shown else None
    parts = card.parts if card is not None else (Text(say.text("pulse-none")),)
    ways = []
    if last is not None and last.state == "shown" and last.owner_id == event.by.id:
        ways.append(cards.doing_button(last, say))
    if rights.leads(tx, event.by):
        ways.append(Button("pulse_begin", say.text("pulse-button-begin"), str(Ref("place", place.id))))
    more = (Buttons(tuple(ways)),) if ways else (Note(say.text("pulse-who")),)
    return Card((*parts, *more), say.text("pulse-title"))
