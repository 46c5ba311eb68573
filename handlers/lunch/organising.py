"""What the organiser of a series does: begin, change, pause and stop it; and with one session find a
speaker, another time or topic, or call it off."""

from msgspec.structs import asdict

from handlers.answers import filled, notice, voice
from handlers.chat import (
    Buttons,
    Card,
    Effects,
    Event,
    FormErrors,
    OpenForm,
    Place,
    Press,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.lunch import cards, commands, forms, lifecycle, notices, planning, rules, scopes, speaking
from handlers.parsing import words
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import lunches, people, places
from storage.database import Transaction
from storage.lunches import Series, Session

# --- the series ------------------------------------------------------------------------------------


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
        return [notice(say, "lunch-there-already"), commands.overview(tx, event, series, say)]
    return [Reply(_started(tx, series, say))]


def change(tx: Transaction, event: Press) -> Effects:
    def show(series: Series, say: Speech) -> Effects:
        return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, series, series.place_id))]

    return scopes.managing(tx, event, show)


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

    return scopes.managing(tx, event, put)


def pause(tx: Transaction, event: Press) -> Effects:
    def rest(series: Series, say: Speech) -> Effects:
        lunches.change_series(tx, series, state="paused", next_at=None, invite_at=None)
        return [notice(say, "lunch-paused")]

    return scopes.managing(tx, event, rest)


def resume(tx: Transaction, event: Press) -> Effects:
    def again(series: Series, say: Speech) -> Effects:
        if series.state == "on":
            return [notice(say, "lunch-resumed", day=say.day(series.next_day))]
        changed = planning.go_on_from(tx, series, event.at)
        if changed is None:
            return [notice(say, "lunch-error-free")]
        return [notice(say, "lunch-resumed", day=say.day(changed.next_day))]

    return scopes.managing(tx, event, again)


def stop(tx: Transaction, event: Press) -> Effects:
    """No more; what was planned does not take place, and who would come hears so."""

    def end(series: Series, say: Speech) -> Effects:
        lunches.change_series(tx, series, state="ended", next_at=None, invite_at=None)
        told: Effects = []
        for session in lunches.open_sessions(tx, series.id):
            held = lunches.hold_session(tx, session.id)
            if held is not None and not held.is_over:
                told += lifecycle.cancel(tx, held, event.at)
        return [*told, notice(say, "lunch-stopped", where=scopes.where(tx, series.place_id, say))]

    return scopes.managing(tx, event, end)


def _started(tx: Transaction, series: Series, say: Speech) -> Card:
    assert series.next_at is not None
    told = say.text(
        "lunch-begun", where=scopes.where(tx, series.place_id, say), day=say.day(series.first_day),
        asks=cards.date_and_time(series.next_at, series.zone, say),
    )  # fmt: skip
    return Card((Text(told), Buttons((cards.propose_button(series, say),))))


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


# --- one session -----------------------------------------------------------------------------------


def move(tx: Transaction, event: Press) -> Effects:
    def show(session: Session, say: Speech) -> Effects:
        return [OpenForm(forms.move(event, session, scopes.series_of(tx, session).zone, say))]

    return scopes.managing_session(tx, event, show)


def submit_move(tx: Transaction, event: Submit) -> Effects:
    """Another day, time or place; everybody who comes hears it, and calendars can follow."""

    def put(session: Session, say: Speech) -> Effects:
        series = scopes.series_of(tx, session)
        week = rules.week_of(series.zone, availability.week_here(tx))
        starts, errors = forms.moved(event, series.zone, say)
        if starts is not None and not week.works_on(starts.date()):
            starts, errors = None, {"day": say.text("lunch-error-free-day")}
        if starts is None:
            return [FormErrors(filled(forms.move(event, session, series.zone, say), event), errors)]
        venue = event.values.get("venue", "").strip()
        changed = lunches.change_session(
            tx, session, starts_at=starts, venue=venue, sequence=session.sequence + 1, next_at=event.at
        )
        told = [*cards.current(tx, changed, event.key), *notices.notify_all(tx, changed, event.at)]
        more = lifecycle.moved(tx, changed, event.at)
        return [*told, *more, notice(say, "lunch-moved", when=cards.date_and_time(starts, series.zone, say))]

    return scopes.managing_session(tx, event, put)


def cancel(tx: Transaction, event: Press) -> Effects:
    def end(session: Session, say: Speech) -> Effects:
        return [*lifecycle.cancel(tx, session, event.at), notice(say, "lunch-cancelled")]

    return scopes.managing_session(tx, event, end)


def other_topic(tx: Transaction, event: Press) -> Effects:
    def show(session: Session, say: Speech) -> Effects:
        topics = lunches.open_topics(tx, session.series_id)
        if not topics:
            return [notice(say, "lunch-no-other-topic")]
        return [OpenForm(forms.other_topic(event, session, topics, say))]

    return scopes.managing_session(tx, event, show)


def submit_other_topic(tx: Transaction, event: Submit) -> Effects:
    def put(session: Session, say: Speech) -> Effects:
        topic = lunches.hold_topic(tx, words.number_of(event.values.get("topic", ""), "topic"))
        if topic is None or topic.series_id != session.series_id or topic.state != "open":
            return [notice(say, "lunch-topic-gone")]
        return [
            *lifecycle.set_topic(tx, session, topic, event.at),
            notice(say, "lunch-topic-taken", topic=topic.text),
        ]

    return scopes.managing_session(tx, event, put)


def without(tx: Transaction, event: Press) -> Effects:
    """An open talk: the date goes out without a speaker."""

    def go(session: Session, say: Speech) -> Effects:
        if session.topic_id is None:
            return [notice(say, "lunch-no-topic-yet")]
        if session.state != "speaker":
            return [notice(say, "lunch-speaker-found")]
        return [*lifecycle.announce(tx, session, None, event.at), notice(say, "lunch-without")]

    return scopes.managing_session(tx, event, go)


def find(tx: Transaction, event: Press) -> Effects:
    """The organiser knows somebody."""

    def show(session: Session, say: Speech) -> Effects:
        return [OpenForm(forms.colleague(event, "lunch_find_speaker", session, say))]

    return scopes.managing_session(tx, event, show)


def submit_find(tx: Transaction, event: Submit) -> Effects:
    def ask(session: Session, say: Speech) -> Effects:
        if session.topic_id is None:
            return [notice(say, "lunch-no-topic-yet")]
        if scopes.mentioned(event, "colleague") == [event.by.id]:
            lunches.ask(tx, session.id, event.by.id, event.at)
            return [
                *lifecycle.accept(tx, session, event.by.id, event.at),
                speaking.thanks(tx, event, session, say),
            ]
        person, error = speaking.colleague(tx, event, session, say)
        if person is None:
            form = filled(forms.colleague(event, "lunch_find_speaker", session, say), event)
            return [FormErrors(form, {"colleague": error})]
        asked = lifecycle.ask_speaker(
            tx, session, person, None, event.at, by=mention(event.by.id), once=event.key
        )
        return [*asked, notice(say, "lunch-swap-sent", person=mention(person.id))]

    return scopes.managing_session(tx, event, ask)
