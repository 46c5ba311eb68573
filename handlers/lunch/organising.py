"""What the organiser of a series does: begin, change, pause and stop it; and with one session find a
speaker, another time or topic, or call it off."""

from msgspec.structs import asdict

from handlers.answers import channel_in, notice
from handlers.chat import (
    Buttons,
    Card,
    Effects,
    FieldSearch,
    OpenForm,
    Option,
    Place,
    Press,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.forms import Filled
from handlers.lunch import cards, forms, lifecycle, notices, planning, rules, speaking
from handlers.lunch.scopes import in_channel, managed_series, managed_session, may_see, series_of
from handlers.people import availability, rights
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Series, Session
from storage.refs import Ref

# --- the series ------------------------------------------------------------------------------------


@in_channel
def start(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    """A new series. When somebody was just before, theirs is shown."""
    filled, zone = Filled(event, say), availability.zone(tx, event.by)
    agreed = forms.agreed(filled, tx.workspace.work_days)
    draft = None
    if not filled.errors:
        draft = planning.drafted(tx, agreed, place.id, event.by.id, zone, event.at)
        if draft is None:
            filled.wrong("weekday", say.text("lunch-error-free"))
    if draft is None:
        return [filled.again(forms.agreement(event, say, tx.workspace.work_days, None, place.id))]
    series, is_new = lunches.put_series(tx, draft)
    if not is_new:
        return [notice(say, "lunch-there-already"), Reply(cards.for_person(tx, series, event.by, say))]
    return [Reply(_started(tx, series, say))]


@managed_series
def change(tx: Transaction, event: Press, series: Series, say: Speech) -> Effects:
    return [OpenForm(forms.agreement(event, say, tx.workspace.work_days, series, series.place_id))]


@managed_series
def submit_change(tx: Transaction, event: Submit, series: Series, say: Speech) -> Effects:
    """What is planned already stays as it is; what comes after it goes the new way. Who does this for an
    organiser who is not here any more organises it."""
    filled = Filled(event, say)
    agreed = forms.agreed(filled, tx.workspace.work_days)
    form = forms.agreement(event, say, tx.workspace.work_days, series, series.place_id)
    if filled.errors:
        return [filled.again(form)]
    organiser = event.by.id if rights.is_without(tx, series.organiser_id) else series.organiser_id
    changed = lunches.change_series(tx, series, **asdict(agreed), organiser_id=organiser)
    if _is_other_time(series, changed) and series.state == "on":
        counted = planning.go_on_from(tx, changed, event.at)
        if counted is None:
            lunches.change_series(tx, series, **{name: getattr(series, name) for name in asdict(agreed)})
            filled.wrong("weekday", say.text("lunch-error-free"))
            return [filled.again(form)]
        changed = counted
    return [notice(say, "lunch-changed", day=say.day(changed.next_day))]


@managed_series
def pause(tx: Transaction, event: Press, series: Series, say: Speech) -> Effects:
    lunches.change_series(tx, series, state="paused", next_at=None, invite_at=None)
    return [notice(say, "lunch-paused")]


@managed_series
def resume(tx: Transaction, event: Press, series: Series, say: Speech) -> Effects:
    resumed = series if series.state == "on" else planning.go_on_from(tx, series, event.at)
    if resumed is None:
        return [notice(say, "lunch-error-free")]
    return [notice(say, "lunch-resumed", day=say.day(resumed.next_day))]


@managed_series
def stop(tx: Transaction, event: Press, series: Series, say: Speech) -> Effects:
    """No more; what was planned does not take place, and who would come hears so."""
    lunches.change_series(tx, series, state="ended", next_at=None, invite_at=None)
    effects: Effects = []
    for session in lunches.open_sessions(tx, series.id):
        held = lunches.hold_session(tx, session.id)
        if held is not None and not held.is_over:
            effects += lifecycle.cancel(tx, held, event.at)
    return [*effects, notice(say, "lunch-stopped", where=channel_in(tx, series.place_id, say))]


def _started(tx: Transaction, series: Series, say: Speech) -> Card:
    assert series.next_at is not None
    text = say.text(
        "lunch-begun", where=channel_in(tx, series.place_id, say), day=say.day(series.first_day),
        asks=cards.date_and_time(series.next_at, series.zone, say),
    )  # fmt: skip
    return Card((Text(text), Buttons((cards.propose_button(series, say),))))


def _is_other_time(one: Series, other: Series) -> bool:
    return (one.weekday, one.at, one.weeks) != (other.weekday, other.at, other.weeks)


# --- one session -----------------------------------------------------------------------------------


@managed_session
def move(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    return [OpenForm(forms.move(event, session, series_of(tx, session).zone, say))]


@managed_session
def submit_move(tx: Transaction, event: Submit, session: Session, say: Speech) -> Effects:
    """Another day, time or place; everybody who comes hears it, and calendars can follow."""
    filled, zone = Filled(event, say), series_of(tx, session).zone
    week = rules.week_of(zone, availability.week_here(tx))
    starts, venue = forms.moved(filled, week, event.at, say)
    if filled.errors:
        return [filled.again(forms.move(event, session, zone, say))]
    changed = lunches.change_session(
        tx, session, starts_at=starts, venue=venue, sequence=session.sequence + 1, next_at=event.at
    )
    effects = [*cards.current(tx, changed, event.key), *notices.notify_all(tx, changed, event.at)]
    more = lifecycle.moved(tx, changed, event.at)
    return [*effects, *more, notice(say, "lunch-moved", when=cards.date_and_time(starts, zone, say))]


@managed_session
def cancel(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    return [*lifecycle.cancel(tx, session, event.at), notice(say, "lunch-cancelled")]


@managed_session
def other_topic(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    topics = lunches.open_topics(tx, session.series_id)
    if not topics:
        return [notice(say, "lunch-no-other-topic")]
    return [OpenForm(forms.other_topic(event, session, topics, say))]


def other_topics(tx: Transaction, event: FieldSearch) -> list[Option]:
    """The same, for who may take one."""
    session = lunches.session(tx, Ref.read(event.about, "lunch").id)
    if session is None or not may_see(tx, event, session.place_id):
        return []
    if not rights.may_manage(tx, event.by, series_of(tx, session).organiser_id):
        return []
    return forms.as_options(lunches.open_topics(tx, session.series_id))


@managed_session
def submit_other_topic(tx: Transaction, event: Submit, session: Session, say: Speech) -> Effects:
    named = Ref.read(Filled(event, say).text(forms.OTHER_TOPIC.name), "topic")
    topic = lunches.hold_topic(tx, named.id)
    if topic is None or topic.series_id != session.series_id or topic.state != "open":
        return [notice(say, "lunch-topic-gone")]
    effects = lifecycle.set_topic(tx, session, topic, event.at, event.key)
    return [*effects, notice(say, "lunch-topic-taken", topic=topic.text)]


@managed_session
def without(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """An open talk: the date goes out without a speaker."""
    if session.topic_id is None:
        return [notice(say, "lunch-no-topic-yet")]
    if session.state != "speaker":
        return [notice(say, "lunch-speaker-found")]
    return [*lifecycle.announce(tx, session, None, event.at), notice(say, "lunch-without")]


@managed_session
def find_speaker(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """The organiser knows somebody."""
    return [OpenForm(forms.colleague(event, "lunch_find_speaker", session, say))]


@managed_session
def submit_speaker(tx: Transaction, event: Submit, session: Session, say: Speech) -> Effects:
    """A colleague is asked; who chooses themselves speaks."""
    if session.topic_id is None:
        return [notice(say, "lunch-no-topic-yet")]
    filled = Filled(event, say)
    if filled.read(forms.COLLEAGUE) == (event.by.id,):
        lunches.ask(tx, session.id, event.by.id, event.at)
        return speaking.accept(tx, event, session, say)
    person = speaking.colleague(tx, event, session, filled, say)
    if person is None:
        return [filled.again(forms.colleague(event, event.name, session, say))]
    by = mention(event.by.id)
    asked = lifecycle.ask_speaker(tx, session, person, None, event.at, by=by, once=event.key)
    return [*asked, notice(say, "lunch-swap-sent", person=mention(person.id))]
