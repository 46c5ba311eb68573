"""What happens to one session: topics, a speaker, the date, the day itself, and what came of it.

`advance` is what happens when its time has come; the rest is what people and time do to it. Whoever calls
holds the session.
"""

from datetime import datetime

from handlers.answers import channel_voice, voice_of
from handlers.chat import DirectMessage, Durable, Person, Post
from handlers.lunch import cards, notices, personal_cards, rules, speakers
from handlers.lunch.rules import key
from handlers.lunch.scopes import series_of, topic_of
from handlers.people import availability, working_days
from handlers.people.working_days import Week
from handlers.tips import experts
from handlers.tips.experts import Knower
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Session, Topic


def advance(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Its time has come."""
    match session.state:
        case "topics":
            return choose(tx, session, now)
        case "speaker":
            return find_speaker(tx, session, now)
        case "announced":
            return _check(tx, session, now)
        case "after":
            return notices.report(tx, session, now)
    lunches.change_session(tx, session, next_at=None)
    return []


# --- the topic -------------------------------------------------------------------------------------


def choose(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """The topic with most votes; a suggestion nobody voted for is none. Without any the organiser is
    asked and, when that does not help, it does not take place."""
    wanted = [one for one in lunches.open_topics(tx, session.series_id) if one.votes or one.proposer_id]
    lunches.drop_unwanted(tx, session.series_id)
    for one in wanted:
        held = lunches.hold_topic(tx, one.id)
        if held is not None and held.state == "open":  # else another session took it just now
            return set_topic(tx, session, held, now, f"chosen{session.id}")
    decides = rules.decides_at(session, _week(tx, session))
    if now >= decides:
        return cancel(tx, session, now, by_itself=True)
    return notices.ask_organiser(tx, session, now, decides)


def set_topic(tx: Transaction, session: Session, topic: Topic, now: datetime, once: str) -> list[Durable]:
    """This is what it will be about: now for a speaker. The topic it was about can be had another time."""
    before = topic_of(tx, session)
    if before is not None:
        lunches.change_topic(tx, before, state="open")
    lunches.change_topic(tx, topic, state="used")
    changed = lunches.change_session(
        tx, session, topic_id=topic.id, state="speaker", speaker_id=None, is_stuck=False
    )
    _drop_speaker(tx, session)
    others = cards.current_topics(tx, session.series_id, once)
    asked = find_speaker(tx, changed, now)
    after = lunches.session(tx, session.id) or changed
    return [*cards.current(tx, after, once), *others, *asked]


# --- the speaker -----------------------------------------------------------------------------------


def find_speaker(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Ask the next who could speak; when nobody is left or time runs out, the organiser."""
    topic, last = topic_of(tx, session), rules.last_chance(session, _week(tx, session))
    if now >= last or topic is None:
        return cancel(tx, session, now, by_itself=True)
    if session.is_stuck:
        lunches.change_session(tx, session, next_at=last)
        return []
    decides = rules.decides_at(session, _week(tx, session))
    candidate = speakers.next_one(tx, session, topic, now, decides) if now < decides else None
    if candidate is None:
        return notices.ask_organiser(tx, session, now, last)
    person, why, at = candidate
    if at > now:
        lunches.change_session(tx, session, next_at=at)
        return []
    due = min(working_days.one_later(now, availability.week(tx, person)), decides)
    lunches.change_session(tx, session, next_at=due)
    return ask_speaker(tx, session, person, why, now)


def ask_speaker(
    tx: Transaction,
    session: Session,
    person: Person,
    why: Knower | None,
    now: datetime,
    by: str = "",
    once: str = "",
) -> list[Durable]:
    """Would they speak? `why` they would know, or `by` whom they were thought of."""
    lunches.ask(tx, session.id, person.id, now)
    say = voice_of(tx, person)
    if by:
        reason = say.text("lunch-because-organiser", person=by)
    elif why is None:
        reason = say.text("lunch-because-proposed")
    else:
        reason = say.text("asking-because", reasons=experts.reasons(why, say))
    card = personal_cards.ask_speaker(tx, session, availability.zone(tx, person), reason, say)
    step = f"ask:{session.topic_id}:{person.id}:{once}"
    return [DirectMessage(person.id, card, key(session, step), until=session.starts_at)]


def declined(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Who was asked last said no: on to the next, or back to the organiser."""
    if session.state != "speaker":
        return []
    if session.is_stuck:
        return notices.ask_organiser(tx, session, now, rules.last_chance(session, _week(tx, session)))
    return find_speaker(tx, session, now)


def moved(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """It was moved: what comes next comes at another moment."""
    week = _week(tx, session)
    if session.state == "topics":
        lunches.change_session(tx, session, next_at=max(now, rules.chooses_at(session, week)))
        return []
    if session.state == "announced":
        lunches.change_session(tx, session, next_at=_next_check(tx, session, now))
        return []
    return find_speaker(tx, lunches.change_session(tx, session, is_stuck=False), now)


def accept(tx: Transaction, session: Session, person_id: int, now: datetime) -> list[Durable]:
    """There is a speaker: the date is announced or, when it was, changed."""
    lunches.set_reply(tx, session.id, person_id, "yes")
    return announce(tx, session, person_id, now)


def announce(tx: Transaction, session: Session, speaker_id: int | None, now: datetime) -> list[Durable]:
    """With its speaker, or as an open talk without one."""
    _drop_speaker(tx, session)
    was_announced = session.is_announced
    changed = lunches.change_session(
        tx,
        session,
        state="announced",
        speaker_id=speaker_id,
        is_announced=True,
        is_stuck=False,
        sequence=session.sequence + 1 if was_announced else session.sequence,
        next_at=_next_check(tx, session, now),
    )
    if speaker_id is not None:
        seat = lunches.set_seat(tx, session.id, speaker_id, "speaker")
        notices.set_reminder(tx, changed, seat, now)
    if was_announced:
        return cards.current(tx, changed, f"changed{changed.sequence}")
    first = cards.current(tx, changed, f"changed{changed.sequence}")[:1]
    return [cards.announcement(tx, changed), *first]


def step_down(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Who was to speak does not: on to the next."""
    _drop_speaker(tx, session)
    changed = lunches.change_session(tx, session, state="speaker", speaker_id=None, is_stuck=False)
    asked = find_speaker(tx, changed, now)
    after = lunches.session(tx, session.id) or changed
    return [*asked, *cards.current(tx, after, f"wanted{session.sequence}")]


def _drop_speaker(tx: Transaction, session: Session) -> None:
    for seat in lunches.seats(tx, session.id):
        if seat.state == "speaker":
            lunches.set_seat(tx, session.id, seat.person_id, "out")


# --- the day ---------------------------------------------------------------------------------------


def _check(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Is the speaker still there; and when it is over, what did people learn."""
    if now >= _wraps_at(tx, session):
        return _wrap_up(tx, session, now)
    if session.speaker_id is not None and now < session.starts_at:
        speaker = people.get(tx, session.speaker_id)
        if speaker.has_left or speakers.is_away(tx, session, speaker):
            return step_down(tx, session, now)
    lunches.change_session(tx, session, next_at=_next_check(tx, session, now))
    return []


def _next_check(tx: Transaction, session: Session, now: datetime) -> datetime:
    checks = (rules.decides_at(session, _week(tx, session)), rules.last_chance(session, _week(tx, session)))
    return min((at for at in checks if at > now), default=_wraps_at(tx, session))


def _wraps_at(tx: Transaction, session: Session) -> datetime:
    return working_days.open_from(rules.ends_at(session) + rules.AFTERWARDS, _week(tx, session))


def _wrap_up(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Ask who came what they thought of it, and the channel what it learned; not when it is long ago."""
    changed = lunches.change_session(
        tx, session, state="after", next_at=max(now, rules.reports_at(session, _week(tx, session)))
    )
    closed = cards.current(tx, changed, "over")
    if now > _wraps_at(tx, session) + rules.FEEDBACK_WHILE:
        return closed
    for seat in lunches.seats(tx, session.id):
        notices.set_feedback(tx, changed, seat, now)
    card = cards.learned(changed, topic_of(tx, changed), channel_voice(tx))
    return [*closed, Post(session.place_id, card, key(session, "learned"), f"lunch-learned:{session.id}")]


# --- not taking place ------------------------------------------------------------------------------


def cancel(tx: Transaction, session: Session, now: datetime, by_itself: bool = False) -> list[Durable]:
    """Everybody who came hears it, the cards say so, and topic and slots are for another time."""
    changed = lunches.change_session(
        tx, session, state="cancelled", is_stuck=False, next_at=None, sequence=session.sequence + 1
    )
    lunches.detach(tx, session.id)
    topic = topic_of(tx, session)
    if topic is not None:
        lunches.change_topic(tx, topic, state="open")
    effects = [*cards.current(tx, changed, "cancelled"), *notices.notify_all(tx, changed, now)]
    return [*effects, *(notices.notify_organiser(tx, changed, now) if by_itself else [])]


def _week(tx: Transaction, session: Session) -> Week:
    return rules.week_of(series_of(tx, session).zone, availability.week_here(tx))
