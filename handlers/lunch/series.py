"""`/learn lunch`: a channel begins with it, looks at it, changes, pauses and stops it."""

from msgspec.structs import asdict

from handlers.answers import filled, notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Event,
    FormErrors,
    OpenForm,
    Place,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.lunch import access, cards, forms, overview, planning, road
from handlers.lunch.access import Effects
from handlers.parsing import words
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import lunches, people, places
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
    return [_overview(tx, event, series, say)]


def look(tx: Transaction, event: Press) -> Effects:
    return access.with_series(tx, event, lambda series, say: [_overview(tx, event, series, say)])


def start(tx: Transaction, event: Submit) -> Effects:
    """A new series. When somebody was just before, theirs is shown."""
    say, place = voice(tx, event), _place(tx, event)
    if place is None:
        return [notice(say, "lunch-only-channels")]
    agreed, errors = forms.agreed(event, tx.workspace.work_days, say)
    zone = availability.zone(tx, event.by)
    made = planning.drafted(tx, agreed, place.id, event.by.id, zone, event.at) if agreed else None
    if agreed is None or made is None:
        form = forms.agreement(event, say, tx.workspace.work_days, None, place.id)
        return [FormErrors(filled(form, event), errors or {"weekday": say.text("lunch-error-free")})]
    series, is_new = lunches.put_series(tx, made)
    if not is_new:
        return [notice(say, "lunch-there-already"), _overview(tx, event, series, say)]
    return [Reply(_begun(tx, series, say))]


def change(tx: Transaction, event: Press) -> Effects:
    def show(series: Series, say: Speech) -> Effects:
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, series, series.place_id))]

    return access.managing(tx, event, show)


def submit_change(tx: Transaction, event: Submit) -> Effects:
    """What is planned already stays as it is; what comes after it goes the new way."""

    def put(series: Series, say: Speech) -> Effects:
        agreed, errors = forms.agreed(event, tx.workspace.work_days, say)
        form = filled(forms.agreement(event, say, tx.workspace.work_days, series, series.place_id), event)
        if agreed is None:
            return [FormErrors(form, errors)]
        changed = lunches.change_series(
            tx, series, **asdict(agreed), organiser_id=_organiser(tx, event, series)
        )
        if _is_other_time(series, changed) and series.state == "on":
            counted = planning.go_on_from(tx, changed, event.at)
            if counted is None:
                lunches.change_series(tx, series, **{name: getattr(series, name) for name in asdict(agreed)})
                return [FormErrors(form, {"weekday": say.text("lunch-error-free")})]
            changed = counted
        return [notice(say, "lunch-changed", day=say.day(changed.next_day))]

    return access.managing(tx, event, put)


def pause(tx: Transaction, event: Press) -> Effects:
    def rest(series: Series, say: Speech) -> Effects:
        lunches.change_series(tx, series, state="paused", next_at=None, invite_at=None)
        return [notice(say, "lunch-paused")]

    return access.managing(tx, event, rest)


def resume(tx: Transaction, event: Press) -> Effects:
    def again(series: Series, say: Speech) -> Effects:
        if series.state == "on":
            return [notice(say, "lunch-resumed", day=say.day(series.next_day))]
        changed = planning.go_on_from(tx, series, event.at)
        if changed is None:
            return [notice(say, "lunch-error-free")]
        return [notice(say, "lunch-resumed", day=say.day(changed.next_day))]

    return access.managing(tx, event, again)


def stop(tx: Transaction, event: Press) -> Effects:
    """No more; what was planned does not take place, and who would come hears so."""

    def end(series: Series, say: Speech) -> Effects:
        lunches.change_series(tx, series, state="ended", next_at=None, invite_at=None)
        told: Effects = []
        for session in lunches.open_sessions(tx, series.id):
            held = lunches.hold_session(tx, session.id)
            if held is not None and not held.is_over:
                told += road.cancel(tx, held, event.at)
        return [*told, notice(say, "lunch-stopped", where=access.where(tx, series.place_id, say))]

    return access.managing(tx, event, end)


def _overview(tx: Transaction, event: Event, series: Series, say: Speech) -> Reply:
    return Reply(overview.card(tx, series, access.may_manage(tx, event.by, series), say))


def _begun(tx: Transaction, series: Series, say: Speech) -> Card:
    assert series.next_at is not None
    told = say.text(
        "lunch-begun", where=access.where(tx, series.place_id, say), day=say.day(series.first_day),
        asks=cards.when(series.next_at, series.zone, say),
    )  # fmt: skip
    return Card((Text(told), Buttons((cards.propose_button(series, say),))))


def _elsewhere(tx: Transaction, event: Command, say: Speech) -> Effects:
    parts: list[Text | Buttons] = []
    for series in lunches.series_of_all(tx):
        if len(parts) < 2 * MOST_LISTED and places.may_see(tx, places.get(tx, series.place_id), event.by.id):
            where = access.where(tx, series.place_id, say)
            parts.append(Text(say.text("lunch-listed", where=where, agreed=overview.agreed(series, say))))
            parts.append(
                Buttons((Button("lunch_look", say.text("lunch-button-look"), f"series:{series.id}"),))
            )
    return [Reply(Card((*parts, Text(say.text("lunch-only-channels")))))]


def _place(tx: Transaction, event: Submit) -> Place | None:
    """The channel where the form was opened, if this person may indeed be there."""
    place = places.find(tx, words.number_of(event.about, "place"))
    return place if place and place.is_channel and places.may_see(tx, place, event.by.id) else None


def _organiser(tx: Transaction, event: Event, series: Series) -> int:
    """An admin takes over from an organiser who is not here any more."""
    gone = admission.policy(tx, people.get(tx, series.organiser_id)) != "full"
    return event.by.id if gone else series.organiser_id


def _is_other_time(one: Series, other: Series) -> bool:
    return (one.weekday, one.at, one.weeks) != (other.weekday, other.at, other.weeks)
