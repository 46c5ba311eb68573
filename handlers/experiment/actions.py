"""Beginning an experiment."""

from handlers.answers import channel_voice, notice, voice
from handlers.calendar.cadence import moment
from handlers.chat import Card, Effects, OpenForm, Place, Post, Press, Reply, Submit, Text
from handlers.experiment import cards, forms, rules
from handlers.forms import Filled
from handlers.people import availability
from handlers.scope import ref
from handlers.texts import Speech
from storage import experiments, people, places
from storage.database import Transaction
from storage.experiments import Experiment


def followed(place: Place | None) -> Place | None:
    """The channel that can follow it, where one is."""
    return place if place is not None and place.is_channel else None


def is_full(tx: Transaction, person_id: int) -> bool:
    return len(experiments.going_on(tx, person_id)) >= rules.MOST


def full(tx: Transaction, person_id: int, say: Speech) -> Reply:
    """Why not another, above those that could end."""
    card = cards.overview(tx, experiments.going_on(tx, person_id), say)
    return Reply(Card((Text(say.text("experiment-full", most=rules.MOST)), *card.parts[:-1]), card.title))


def new(tx: Transaction, event: Press) -> Effects:
    say = voice(tx, event)
    if is_full(tx, event.by.id):
        return [full(tx, event.by.id, say)]
    return [OpenForm(forms.begin(event, followed(event.place), say))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """Its channel hears of it, when that is wanted."""
    say, filled = voice(tx, event), Filled(event, say=voice(tx, event))
    place = places.find(tx, ref(event, "place").id)
    if event.about and (place is None or not places.may_see(tx, place, event.by.id)):
        return [notice(say, "experiment-no-channel")]
    wanted = forms.wanted(tx, event, filled, place)
    if filled.errors:
        return [filled.again(forms.begin(event, place, say))]
    people.hold(tx, event.by.id)
    if is_full(tx, event.by.id):
        return [full(tx, event.by.id, say)]
    week = availability.week(tx, event.by)
    one = experiments.add(
        tx,
        Experiment(
            0, event.by.id, place.id if place is not None and wanted.is_shared else None, wanted.text,
            wanted.expectation, wanted.until, "open", next_at=moment(wanted.until, week.begin, week.zone),
        ),
    )  # fmt: skip
    reply = Reply(cards.kept(tx, one, say))
    if one.place_id is None:
        return [reply]
    return [Post(one.place_id, cards.called(one, channel_voice(tx)), f"{one.about}:called", one.about), reply]
