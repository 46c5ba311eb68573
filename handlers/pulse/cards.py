"""A pulse as who is asked sees it, as a channel sees what came out, and what its owner is reminded of."""

from handlers.answers import channel_in, mention_of
from handlers.chat import Button, Buttons, Card, Note, Row, Text, Written
from handlers.pulse import rules
from handlers.texts import Speech
from storage import pulses
from storage.database import Transaction
from storage.disclosure import LEAST
from storage.pulses import Pulse


def question(one: Pulse, say: Speech) -> Card:
    """How it is shown stands with it, before anybody answers."""
    owner = mention_of(one.owner_id, say)
    asked = Text(say.text("pulse-question", owner=owner, count=len(one.items.split())))
    return Card((asked, Note(say.text("pulse-how", least=LEAST)), Buttons((answer_button(one, say),))))


def answer_button(one: Pulse, say: Speech) -> Button:
    return Button("pulse_answer", say.text("pulse-button-answer"), one.about, style="primary")


def shown(tx: Transaction, one: Pulse, say: Speech) -> Card:
    """Averages, for everybody in the channel alike: no counts and no extremes."""
    parts = [
        Row(say.text(f"pulse-item-{item}"), _average(item, rules.average(counted, item), say))
        for item, counted in pulses.results(tx, one).items()
    ]
    footer = Note(say.text("pulse-source", least=LEAST))
    return Card((*parts, Note(say.text("pulse-next")), footer), say.text("pulse-title"))


def _average(item: str, value: float, say: Speech) -> str:
    key = "pulse-average-reversed" if item in rules.REVERSED else "pulse-average"
    edge = {rules.EDGES[0]: "low", rules.EDGES[1]: "high"}.get(value, "none")
    return say.text(key, value=value, most=rules.VALUES[-1], edge=edge)


def few(say: Speech) -> Card:
    return Card((Text(say.text("pulse-few", least=LEAST)),), say.text("pulse-title"))


def reminder(tx: Transaction, one: Pulse, say: Speech) -> Card:
    """Until what is done with it stands in the channel."""
    said = say.text("pulse-remind", where=channel_in(tx, one.place_id, say))
    return Card((Text(said), Buttons((doing_button(one, say),))))


def doing_button(one: Pulse, say: Speech) -> Button:
    return Button("pulse_doing", say.text("pulse-button-doing"), one.about, style="primary")


def doing(one: Pulse, heard: str, will_do: str, say: Speech) -> Card:
    parts = (Text(say.text("pulse-heard")), Written(heard), Text(say.text("pulse-doing")), Written(will_do))
    return Card(parts, say.text("pulse-doing-title"))


def begun(tx: Transaction, place_id: int, count: int, say: Speech) -> Card:
    where = channel_in(tx, place_id, say)
    said = say.text("pulse-begun", count=count, where=where, least=LEAST, days=rules.OPEN.days)
    return Card((Text(said),))
