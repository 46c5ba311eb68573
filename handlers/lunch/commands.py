"""`/learn lunch`: the lunch and learn of a channel, all there are to see everywhere else."""

from handlers.answers import voice
from handlers.chat import Button, Buttons, Card, Command, Effects, Event, OpenForm, Press, Reply, Text
from handlers.lunch import cards, forms, scopes
from handlers.texts import Speech
from storage import lunches, places
from storage.database import Transaction
from storage.lunches import Series

MOST_LISTED = 10


def command(tx: Transaction, event: Command) -> Effects:
    """In a channel its series, or the form for one; elsewhere all there are to see."""
    say, place = voice(tx, event), event.place
    if place is None or not place.is_channel:
        return _elsewhere(tx, event, say)
    series = lunches.series_in(tx, place.id)
    if series is None or series.state == "ended":
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, None, place.id))]
    return [overview(tx, event, series, say)]


def look(tx: Transaction, event: Press) -> Effects:
    return scopes.with_series(tx, event, lambda series, say: [overview(tx, event, series, say)])


def overview(tx: Transaction, event: Event, series: Series, say: Speech) -> Reply:
    return Reply(cards.overview(tx, series, scopes.may_manage(tx, event.by, series), say))


def _elsewhere(tx: Transaction, event: Command, say: Speech) -> Effects:
    parts: list[Text | Buttons] = []
    for series in lunches.series_of_all(tx):
        if len(parts) < 2 * MOST_LISTED and places.may_see(tx, places.get(tx, series.place_id), event.by.id):
            where = scopes.where(tx, series.place_id, say)
            parts.append(Text(say.text("lunch-listed", where=where, agreed=cards.cadence(series, say))))
            parts.append(
                Buttons((Button("lunch_look", say.text("lunch-button-look"), f"series:{series.id}"),))
            )
    return [Reply(Card((*parts, Text(say.text("lunch-only-channels")))))]
