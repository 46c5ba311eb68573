"""What single people hear unasked, in their own language and at a moment that suits them."""

from datetime import datetime, timedelta

from handlers.answers import channel_in, voice_of
from handlers.calendar import files
from handlers.calendar.files import Entry
from handlers.chat import Button, Buttons, Card, DirectMessage, Durable, File, Text
from handlers.lunch import cards, personal_cards, rules
from handlers.lunch.scopes import MODULE, series_of, topic_of
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Seat, Session

# --- the calendar ----------------------------------------------------------------------------------


def file(tx: Transaction, session: Session, say: Speech, now: datetime) -> File:
    entry = Entry(
        uid=f"lunch-{session.id}-{tx.workspace.id}@opsteker",
        sequence=session.sequence,
        starts_at=session.starts_at,
        minutes=session.minutes,
        title=title(tx, session, say),
        described=say.text("lunch-calendar-text", where=channel_in(tx, session.place_id, say)),
        venue=session.venue,
        is_cancelled=session.state == "cancelled",
    )
    return File("lunch-and-learn.ics", files.MEDIA, files.written(entry, now))


def title(tx: Transaction, session: Session, say: Speech) -> str:
    """As it stands in a calendar."""
    topic = topic_of(tx, session)
    return say.text("lunch-calendar-title", topic=topic.text if topic else "")


# --- who comes -------------------------------------------------------------------------------------


def set_reminder(tx: Transaction, session: Session, seat: Seat, now: datetime) -> None:
    """Two hours before, or when their day begins; nobody is woken for it, nor told when it is too late."""
    person = people.get(tx, seat.person_id)
    wanted = max(session.starts_at - rules.REMIND_AHEAD, now)
    at = availability.open_for_question(tx, person, MODULE, wanted)
    fits = seat.state in ("in", "speaker") and now < session.starts_at - rules.REMIND_AHEAD
    lunches.time_seat(tx, seat, "remind", at if fits and at is not None and at < session.starts_at else None)


def set_feedback(tx: Transaction, session: Session, seat: Seat, now: datetime) -> None:
    person = people.get(tx, seat.person_id)
    wanted = max(rules.ends_at(session) + rules.AFTERWARDS, now)
    at = availability.open_for_question(tx, person, MODULE, wanted)
    if seat.state != "in" or session.speaker_id is None or at is None or at >= _too_late(session):
        at = None
    lunches.time_seat(tx, seat, "feedback", at)


def notify_all(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """To who comes or waits: it is as it is now. Who does not want to be bothered now, hears it when
    they do."""
    notified: list[Durable] = []
    for seat in lunches.seats(tx, session.id):
        notified += notify(tx, session, seat, now)
    return notified


def notify(
    tx: Transaction, session: Session, seat: Seat, now: datetime, once: str = "changed"
) -> list[Durable]:
    """How it is now, to one of them; later when that suits better, and never when it makes no sense. Apart
    from a change that calendars hear of, `once` says what it is about."""
    person = people.get(tx, seat.person_id)
    at = availability.open_for_delivery(tx, person, MODULE, now)
    if at is None or at >= session.starts_at:
        lunches.time_seat(tx, seat, "", None)
        return []
    if at > now:
        lunches.time_seat(tx, seat, "news", at)
        return []
    if session.state == "cancelled":
        lunches.time_seat(tx, seat, "", None)
    else:
        set_reminder(tx, session, seat, now)
    card = personal_cards.news(tx, session, seat, voice_of(tx, person), availability.zone(tx, person))
    step = f"news:{session.sequence}:{seat.state}:{person.id}:{once}"
    return [DirectMessage(person.id, card, rules.key(session, step), until=session.starts_at)]


def _too_late(session: Session) -> datetime:
    return rules.ends_at(session) + rules.FEEDBACK_WHILE


def advance(tx: Transaction, seat: Seat, now: datetime) -> list[Durable]:
    """The step that is due for somebody; [] when it makes no sense (any more), or comes later."""
    session = lunches.session(tx, seat.session_id)
    assert session is not None
    mine = lunches.seat_of(tx, seat.session_id, seat.person_id)
    lunches.time_seat(tx, seat, "", None)
    if mine is None:
        return []
    if seat.step == "news":
        return notify(tx, session, mine, now, f"due{seat.next_at:%Y-%m-%dT%H:%M}")
    if seat.step == "remind":
        return _remind(tx, session, mine, now)
    return _ask_feedback(tx, session, mine, now)


def _remind(tx: Transaction, session: Session, seat: Seat, now: datetime) -> list[Durable]:
    person = people.get(tx, seat.person_id)
    if now >= session.starts_at or session.is_over or seat.state == "waiting":
        return []
    at = availability.open_for_question(tx, person, MODULE, now)
    if at is None or at > now:
        lunches.time_seat(tx, seat, "remind", at if at is not None and at < session.starts_at else None)
        return []
    say, topic = voice_of(tx, person), topic_of(tx, session)
    when = cards.date_and_time(session.starts_at, availability.zone(tx, person), say)
    speaks = "yes" if seat.state == "speaker" else "no"
    text = say.text("lunch-reminder", topic=topic.text if topic else "", when=when, speaks=speaks)
    leave = Button("lunch_leave", say.text("lunch-button-leave"), session.about)
    buttons = (Buttons((leave,)),) if seat.state == "in" else ()
    card = Card((Text(text), *cards.place(session), *personal_cards.way(tx, session, say), *buttons))
    step = f"remind:{session.sequence}:{person.id}"
    return [DirectMessage(person.id, card, rules.key(session, step), until=session.starts_at)]


def _ask_feedback(tx: Transaction, session: Session, seat: Seat, now: datetime) -> list[Durable]:
    person, last = people.get(tx, seat.person_id), rules.ends_at(session) + rules.FEEDBACK_WHILE
    at = availability.open_for_question(tx, person, MODULE, now)
    if session.state != "after" or seat.state != "in" or at is None or at >= last:
        return []
    if at > now:
        lunches.time_seat(tx, seat, "feedback", at)
        return []
    card = personal_cards.feedback_asked(tx, session, voice_of(tx, person))
    return [DirectMessage(person.id, card, rules.key(session, f"feedback:{person.id}"), until=last)]


# --- the organiser ---------------------------------------------------------------------------------


def ask_organiser(tx: Transaction, session: Session, now: datetime, until: datetime) -> list[Durable]:
    """Help is wanted. Asked when it suits them, if that is in time."""
    organiser = people.get(tx, series_of(tx, session).organiser_id)
    at = availability.open_for_question(tx, organiser, MODULE, now)
    if at is not None and now < at < until:
        lunches.change_session(tx, session, next_at=at)
        return []
    stuck = session.state == "speaker"
    changed = lunches.change_session(
        tx, session, is_stuck=stuck, asked_organiser=session.asked_organiser + 1, next_at=until
    )
    if at is None or at >= until:
        return []
    card = personal_cards.help_wanted(tx, changed, voice_of(tx, organiser))
    step = f"help:{changed.asked_organiser}:{organiser.id}"
    return [DirectMessage(organiser.id, card, rules.key(session, step), until=session.starts_at)]


def notify_organiser(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """It does not take place, for want of a topic or a speaker."""
    series = series_of(tx, session)
    organiser = people.get(tx, series.organiser_id)
    at = availability.open_for_question(tx, organiser, MODULE, now)
    if at != now or now >= session.starts_at:
        return []
    say = voice_of(tx, organiser)
    card = personal_cards.fell_through(tx, session, say)
    return [DirectMessage(organiser.id, card, rules.key(session, f"fell-through:{organiser.id}"))]


# --- the speaker -----------------------------------------------------------------------------------


WAITS = timedelta(days=30)
"""A speaker who cannot be told for so long, is not told any more."""


def report(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Once, when all could answer; then the answers are forgotten."""
    answers = lunches.answers(tx, session.id)
    speaker = people.get(tx, session.speaker_id) if session.speaker_id is not None else None
    at = availability.open_for_question(tx, speaker, MODULE, now) if speaker else None
    if at is not None and now < at < rules.ends_at(session) + WAITS:
        lunches.change_session(tx, session, next_at=at)
        return []
    lunches.forget_answers(tx, session.id)
    lunches.change_session(tx, session, state="done", next_at=None)
    if speaker is None or at is None or at > now or now > rules.ends_at(session) + WAITS:
        return []
    card = personal_cards.report(tx, session, answers, voice_of(tx, speaker))
    return [DirectMessage(speaker.id, card, rules.key(session, "report"))]
