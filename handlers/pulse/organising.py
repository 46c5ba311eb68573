"""Beginning a pulse, and saying in the channel what was heard and what is done with it."""

from datetime import datetime

from handlers.answers import channel_voice, notice, voice_of
from handlers.calendar.cadence import DAY
from handlers.chat import DirectMessage, Effects, OpenForm, Person, Place, Post, Press, Reply, Submit
from handlers.forms import Filled
from handlers.people import availability, rights
from handlers.people.working_days import local_date
from handlers.pulse import cards, forms, rules
from handlers.pulse.scopes import MODULE, led, own
from handlers.scope import Refused
from handlers.texts import Speech
from storage import people, pulses
from storage.database import Transaction
from storage.pulses import Pulse


@led
def begin(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    its_turn(tx, event.by, event.at, say)
    return [OpenForm(forms.begin(event, place.id, say))]


def its_turn(tx: Transaction, leader: Person, now: datetime, say: Speech) -> None:
    """Raises `Refused` while there is one, before something was done with the last, or too soon after it."""
    last = pulses.last_of(tx, leader.id)
    if last is None:
        return
    if last.state in ("open", "shown"):
        raise Refused("pulse-there-open" if last.state == "open" else "pulse-there-shown")
    if now < last.made_at + rules.BETWEEN:
        again = local_date(last.made_at + rules.BETWEEN, availability.zone(tx, leader))
        raise Refused("pulse-soon", day=say.date(again + DAY))


@led
def submit(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    """Those who report to whoever began it are asked, each in their own chat."""
    people.hold(tx, event.by.id)
    its_turn(tx, event.by, event.at, say)
    filled = Filled(event, say)
    items = filled.read(forms.ITEMS, rules.ITEMS)
    if not 0 < len(items) <= rules.MOST_ITEMS:
        filled.wrong(forms.ITEMS.name, say.text("pulse-error-items", most=rules.MOST_ITEMS))
    if filled.errors:
        return [filled.again(forms.begin(event, place.id, say))]
    team, until = rights.team(tx, event.by.id), event.at + rules.OPEN
    made = Pulse(0, place.id, event.by.id, " ".join(items), "open", event.at, next_at=until)
    one = pulses.begin(tx, made, (person.id for person in team))
    told = [_asked(tx, one, person) for person in team]
    return [Reply(cards.begun(tx, place.id, len(team), say)), *told]


def _asked(tx: Transaction, one: Pulse, person: Person) -> DirectMessage:
    card = cards.question(one, voice_of(tx, person))
    return DirectMessage(person.id, card, f"{one.about}:asked:{person.id}", until=one.next_at, module=MODULE)


@own
def doing(tx: Transaction, event: Press, one: Pulse, say: Speech) -> Effects:
    return [OpenForm(forms.doing(event, one, say))]


@own
def submit_doing(tx: Transaction, event: Submit, one: Pulse, say: Speech) -> Effects:
    filled = Filled(event, say)
    heard, will_do = filled.read(forms.HEARD), filled.read(forms.DOING)
    if filled.errors:
        return [filled.again(forms.doing(event, one, say))]
    done = pulses.change(tx, one, state="done", next_at=None)
    card = cards.doing(done, heard, will_do, channel_voice(tx))
    return [
        notice(say, "pulse-posted"),
        Post(one.place_id, card, f"{one.about}:doing:{event.key}", one.about),
    ]
