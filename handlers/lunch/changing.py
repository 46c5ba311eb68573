"""What the organiser can do with one session: another time or topic, no speaker, or not at all."""

from handlers.answers import filled, notice
from handlers.chat import FormErrors, OpenForm, Press, Submit
from handlers.lunch import access, cards, forms, road, telling, times
from handlers.lunch.access import Effects
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Session


def move(tx: Transaction, event: Press) -> Effects:
    def show(session: Session, say: Speech) -> Effects:
        return [OpenForm(forms.move(event, session, access.series_of(tx, session).zone, say))]

    return access.managing_session(tx, event, show)


def submit_move(tx: Transaction, event: Submit) -> Effects:
    """Another day, time or place; everybody who comes hears it, and calendars can follow."""

    def put(session: Session, say: Speech) -> Effects:
        series = access.series_of(tx, session)
        week = times.week_of(series.zone, availability.week_here(tx))
        starts, errors = forms.moved(event, series.zone, say)
        if starts is not None and not week.works_on(starts.date()):
            starts, errors = None, {"day": say.text("lunch-error-free-day")}
        if starts is None:
            return [FormErrors(filled(forms.move(event, session, series.zone, say), event), errors)]
        venue = event.values.get("venue", "").strip()
        changed = lunches.change_session(
            tx, session, starts_at=starts, venue=venue, sequence=session.sequence + 1, next_at=event.at
        )
        told = [*telling.show(tx, changed, event.key), *telling.news(tx, changed, event.at)]
        more = road.go_on_at(tx, changed, event.at)
        return [*told, *more, notice(say, "lunch-moved", when=cards.when(starts, series.zone, say))]

    return access.managing_session(tx, event, put)


def cancel(tx: Transaction, event: Press) -> Effects:
    def end(session: Session, say: Speech) -> Effects:
        return [*road.cancel(tx, session, event.at), notice(say, "lunch-cancelled")]

    return access.managing_session(tx, event, end)


def other_topic(tx: Transaction, event: Press) -> Effects:
    def show(session: Session, say: Speech) -> Effects:
        topics = lunches.open_topics(tx, session.series_id)
        if not topics:
            return [notice(say, "lunch-no-other-topic")]
        return [OpenForm(forms.other_topic(event, session, topics, say))]

    return access.managing_session(tx, event, show)


def submit_other_topic(tx: Transaction, event: Submit) -> Effects:
    def put(session: Session, say: Speech) -> Effects:
        topic = lunches.hold_topic(tx, words.number_of(event.values.get("topic", ""), "topic"))
        if topic is None or topic.series_id != session.series_id or topic.state != "open":
            return [notice(say, "lunch-topic-gone")]
        return [*road.take(tx, session, topic, event.at), notice(say, "lunch-topic-taken", topic=topic.text)]

    return access.managing_session(tx, event, put)


def without(tx: Transaction, event: Press) -> Effects:
    """An open talk: the date goes out without a speaker."""

    def go(session: Session, say: Speech) -> Effects:
        if session.topic_id is None:
            return [notice(say, "lunch-no-topic-yet")]
        if session.state != "speaker":
            return [notice(say, "lunch-speaker-found")]
        return [*road.announce(tx, session, None, event.at), notice(say, "lunch-without")]

    return access.managing_session(tx, event, go)
