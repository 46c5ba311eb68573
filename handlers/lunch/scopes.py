"""What a button is about, and who may do something with it."""

from collections.abc import Callable

from handlers.answers import about, channel, notice, voice
from handlers.chat import AnyEffect, Effects, Event, Person, Submit, mentions
from handlers.parsing import words
from handlers.people import admission
from handlers.texts import Speech
from storage import lunches, people, places
from storage.database import Transaction
from storage.lunches import Series, Session, Topic


def mentioned(event: Submit, name: str) -> list[int]:
    """The people chosen in an input."""
    named = (one.id for one in mentions(event.values.get(name, "")))
    return [int(one) for one in named if one.isascii() and one.isdigit()]


def may_manage(tx: Transaction, person: Person, series: Series) -> bool:
    return person.id == series.organiser_id or admission.is_admin(tx, person)


def with_series(tx: Transaction, event: Event, do: Callable[[Series, Speech], Effects]) -> Effects:
    """`do`, held, while there is such a series where this person may look."""
    say = voice(tx, event)
    series = lunches.hold_series(tx, words.number_of(about(event), "series"))
    if series is None or series.state == "ended" or not _may_see(tx, event, series.place_id):
        return [notice(say, "lunch-series-gone")]
    return do(series, say)


def managing(tx: Transaction, event: Event, do: Callable[[Series, Speech], Effects]) -> Effects:
    """The same for its organiser and admins; others hear kindly whom to ask."""

    def check(series: Series, say: Speech) -> Effects:
        return do(series, say) if may_manage(tx, event.by, series) else [refusal(tx, series, say)]

    return with_series(tx, event, check)


def with_session(tx: Transaction, event: Event, do: Callable[[Session, Speech], Effects]) -> Effects:
    """`do`, held, while the session is still to come and this person may look there."""
    say = voice(tx, event)
    session = lunches.hold_session(tx, words.number_of(about(event), "lunch"))
    if session is None or not _may_see(tx, event, session.place_id):
        return [notice(say, "lunch-session-gone")]
    if session.state == "cancelled":
        return [notice(say, "lunch-session-cancelled")]
    if session.is_over:
        return [notice(say, "lunch-session-over")]
    return do(session, say)


def managing_session(tx: Transaction, event: Event, do: Callable[[Session, Speech], Effects]) -> Effects:
    """The same for the organiser of its series and admins."""

    def check(session: Session, say: Speech) -> Effects:
        series = series_of(tx, session)
        return do(session, say) if may_manage(tx, event.by, series) else [refusal(tx, series, say)]

    return with_session(tx, event, check)


def series_of(tx: Transaction, session: Session) -> Series:
    series = lunches.series(tx, session.series_id)
    assert series is not None
    return series


def topic_of(tx: Transaction, session: Session) -> Topic | None:
    return lunches.topic(tx, session.topic_id) if session.topic_id is not None else None


def refusal(tx: Transaction, series: Series, say: Speech) -> AnyEffect:
    organiser = people.get(tx, series.organiser_id)
    return notice(say, "lunch-not-yours", organiser=organiser.name or organiser.user)


def where(tx: Transaction, place_id: int, say: Speech) -> str:
    return channel(places.get(tx, place_id).name, say)


def _may_see(tx: Transaction, event: Event, place_id: int) -> bool:
    return places.may_see(tx, places.get(tx, place_id), event.by.id)
