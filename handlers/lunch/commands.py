"""`/learn lunch`: the lunch and learn of a channel, all there are to see everywhere else."""

from handlers.answers import channel_in, voice
from handlers.chat import Button, Buttons, Card, Command, Effects, OpenForm, Press, Reply, Text
from handlers.lunch import cards, forms, scopes
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Series

MOST_LISTED = 10


def command(tx: Transaction, event: Command) -> Effects:
    """In a channel its series, or the form for one; elsewhere all there are to see."""
    say, place = voice(tx, event), event.place
    if place is None or not place.is_channel:
        return _everywhere(tx, event, say)
    series = lunches.series_in(tx, place.id)
    if series is None or series.state == "ended":
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, None, place.id))]
    return [Reply(cards.for_person(tx, series, event.by, say))]


@scopes.of_series
def look(tx: Transaction, event: Press, series: Series, say: Speech) -> Effects:
    return [Reply(cards.for_person(tx, series, event.by, say))]


def _everywhere(tx: Transaction, event: Command, say: Speech) -> Effects:
    seen = [one for one in lunches.series_of_all(tx) if scopes.may_see(tx, event, one.place_id)]
    parts: list[Text | Buttons] = []
    for series in seen[:MOST_LISTED]:
        where = channel_in(tx, series.place_id, say)
        parts.append(Text(say.text("lunch-listed", where=where, agreed=cards.cadence(series, say))))
        parts.append(Buttons((Button("lunch_look", say.text("lunch-button-look"), series.about),)))
    return [Reply(Card((*parts, Text(say.text("lunch-only-channels")))))]
