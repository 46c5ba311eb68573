"""What a channel sees of its lunch and learn: the topics to vote for, the date, and what is planned."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers import sources
from handlers.answers import channel_in, channel_voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Confirm,
    Divider,
    Durable,
    Link,
    Note,
    Person,
    Post,
    Source,
    Text,
    Update,
    Written,
    mention,
    moment,
)
from handlers.lunch import rules
from handlers.lunch.scopes import series_of, topic_of
from handlers.parsing.words import is_link
from handlers.people import availability, rights
from handlers.priorities import cards as priority_cards
from handlers.texts import Speech
from storage import lunches, tils
from storage.database import Transaction
from storage.lunches import Series, Session, Topic
from storage.refs import Ref

Part = Text | Written | Note | Link | Divider | Buttons | Source
TITLE_MAX = 120


def date_and_time(at: datetime, zone: str, say: Speech) -> str:
    """ "donderdag 3 december, 12:00"."""
    local = at.astimezone(ZoneInfo(zone))
    return moment(at, say.text("lunch-when", day=say.day(local.date()), time=f"{local:%H:%M}"))


# --- in the channel --------------------------------------------------------------------------------


def prompt(tx: Transaction, session: Session, say: Speech, chooses_at: datetime) -> Card:
    """What the channel is asked: topics and votes while that is on, then what came of it."""
    series = series_of(tx, session)
    title = say.text("lunch-prompt-title", when=date_and_time(session.starts_at, series.zone, say))
    if session.state == "cancelled":
        return Card((Text(say.text("lunch-is-cancelled")),), title)
    if session.state != "topics":
        topic = topic_of(tx, session)
        chosen = topic.text if topic else ""
        return Card((Text(say.text("lunch-chosen", topic=chosen)),), title)
    asked = Text(say.text("lunch-prompt", when=date_and_time(chooses_at, series.zone, say)))
    topics = topic_parts(tx, series, say)
    return Card((asked, *topics, Buttons((propose_button(series, say),))), title)


def topic_parts(tx: Transaction, series: Series, say: Speech) -> tuple[Part, ...]:
    """What the channel wants to get better at, as far as that cannot be voted for, and what can."""
    topics, ours = lunches.open_topics(tx, series.id), priority_cards.as_topics(tx, series.place_id)
    others = priority_cards.shown(tx, series.place_id, say, {one.text for one in topics})
    return (*others, *(part for topic in topics for part in _topic(topic, topic.text in ours, say)))


def _topic(topic: Topic, is_priority: bool, say: Speech) -> tuple[Part, ...]:
    if topic.proposer_id is not None:
        by = say.text("lunch-topic-by", person=mention(topic.proposer_id), count=topic.votes)
    elif is_priority:
        by = say.text("lunch-topic-priority", count=topic.votes)
    else:
        by = say.text("lunch-topic-asked", count=topic.votes)
    vote = Button("lunch_vote", say.text("lunch-button-vote"), topic.about)
    return Written(topic.text), Note(by), Buttons((vote,))


def propose_button(series: Series, say: Speech) -> Button:
    return Button("lunch_propose", say.text("lunch-button-propose"), series.about, "primary")


def date(tx: Transaction, session: Session, say: Speech) -> Card:
    """The date, who speaks, what about, where, and who comes."""
    series, topic = series_of(tx, session), topic_of(tx, session)
    title = say.text("lunch-date-title", topic=topic.text if topic else "")
    top = [Text(date_and_time(session.starts_at, series.zone, say)), *place(session)]
    if session.state == "cancelled":
        return Card((*top, Text(say.text("lunch-is-cancelled"))), title)
    parts = [*top, *slots(tx, session, say), Note(attendance(tx, session, say))]
    return Card((Text(speaker(session, say)), *parts, *date_buttons(session, say)), title)


def date_buttons(session: Session, say: Speech, is_in: bool = False) -> tuple[Buttons, ...]:
    """To who is coming, by themselves, the way off in the place of the way in."""
    if session.is_over:
        return ()
    way = leave_button(session, say) if is_in else join_button(session, say)
    return (Buttons((way, calendar_button(session, say))),)


def join_button(session: Session, say: Speech) -> Button:
    return Button("lunch_join", say.text("lunch-button-join"), session.about, "primary")


def leave_button(session: Session, say: Speech) -> Button:
    return Button("lunch_leave", say.text("lunch-button-leave"), session.about)


def calendar_button(session: Session, say: Speech) -> Button:
    return Button("lunch_calendar", say.text("lunch-button-calendar"), session.about)


def speaker(session: Session, say: Speech) -> str:
    if session.speaker_id is not None:
        return say.text("lunch-speaker", speaker=mention(session.speaker_id))
    return say.text("lunch-speaker-wanted" if session.state == "speaker" else "lunch-speaker-none")


def attendance(tx: Transaction, session: Session, say: Speech) -> str:
    seats = lunches.seats(tx, session.id)
    coming, waiting = (sum(one.state == state for one in seats) for state in ("in", "waiting"))
    return say.text("lunch-coming", count=coming, most=session.seats, waiting=waiting)


def slots(tx: Transaction, session: Session, say: Speech) -> list[Text]:
    parts = []
    for slot in lunches.slots(tx, session.id):
        til = tils.find(tx, slot.til_id)
        if til is not None:
            text = say.text("lunch-slot", person=mention(slot.person_id), about=short(til.text))
            parts.append(Text(text))
    return parts


def short(text: str) -> str:
    return text if len(text) <= TITLE_MAX else f"{text[: TITLE_MAX - 1]}…"


def place(session: Session) -> list[Part]:
    if not session.venue:
        return []
    return [Link(session.venue, session.venue) if is_link(session.venue) else Text(session.venue)]


def learned(session: Session, topic: Topic | None, say: Speech) -> Card:
    share = Button("share_til", say.text("til-button-share"), str(Ref("place", session.place_id)), "primary")
    text = say.text("lunch-learned", topic=topic.text if topic else "")
    return Card((Text(text), Buttons((share,))), say.text("lunch-learned-title"))


# --- as they are now -------------------------------------------------------------------------------


def current(tx: Transaction, session: Session, once: str) -> list[Durable]:
    """Both cards as they are now. `once` makes the key."""
    say = channel_voice(tx)
    return [_current_prompt(tx, session, once, say), *current_date(tx, session, once)]


def current_date(tx: Transaction, session: Session, once: str) -> list[Durable]:
    if not session.is_announced:
        return []
    card = date(tx, session, channel_voice(tx))
    return [Update(session.place_id, session.date_about, card, rules.key(session, f"date:{once}"))]


def current_topics(tx: Transaction, series_id: int, once: str) -> list[Durable]:
    """The topics wherever they can still be voted for."""
    open_now = (one for one in lunches.open_sessions(tx, series_id) if one.state == "topics")
    return [_current_prompt(tx, session, once, channel_voice(tx)) for session in open_now]


def _current_prompt(tx: Transaction, session: Session, once: str, say: Speech) -> Update:
    card = prompt(tx, session, say, chooses_at(tx, session))
    return Update(session.place_id, session.about, card, rules.key(session, f"topics:{once}"))


def first_prompt(tx: Transaction, session: Session) -> Post:
    card = prompt(tx, session, channel_voice(tx), chooses_at(tx, session))
    return Post(session.place_id, card, rules.key(session, "prompt"), session.about)


def announcement(tx: Transaction, session: Session) -> Post:
    card = date(tx, session, channel_voice(tx))
    return Post(session.place_id, card, rules.key(session, "date"), session.date_about)


def chooses_at(tx: Transaction, session: Session) -> datetime:
    return rules.chooses_at(session, rules.week_of(series_of(tx, session).zone, availability.week_here(tx)))


# --- `/learn lunch` --------------------------------------------------------------------------------


def for_person(tx: Transaction, series: Series, person: Person, say: Speech) -> Card:
    """`/learn lunch`: what is planned in this channel, and what this person can do about it."""
    manages = rights.may_manage(tx, person, series.organiser_id)
    parts: list[Part] = [Text(cadence(series, say))]
    sessions = lunches.open_sessions(tx, series.id)
    if not sessions and series.state == "on":
        parts.append(Text(say.text("lunch-next", day=say.day(series.next_day))))
    for session in sessions:
        is_in = lunches.seat_of(tx, session.id, person.id) is not None
        parts += [Divider(), *_planned(tx, session, is_in, manages, say)]
    if topics := topic_parts(tx, series, say):
        parts += [Divider(), Text(say.text("lunch-topics")), *topics]
    buttons = [propose_button(series, say), *(_agreement_buttons(series, say) if manages else ())]
    title = say.text("lunch-title", where=channel_in(tx, series.place_id, say))
    return Card((*parts, Divider(), Buttons(tuple(buttons), stays=True)), title)


def cadence(series: Series, say: Speech) -> str:
    day = say.weekday(series.weekday)
    text = say.text(
        "lunch-agreed", day=day, time=series.at, weeks=series.weeks, minutes=series.minutes, most=series.seats
    )
    return text if series.state == "on" else f"{text} {say.text('lunch-is-paused')}"


def _planned(tx: Transaction, session: Session, is_in: bool, manages: bool, say: Speech) -> list[Part]:
    series, topic = series_of(tx, session), topic_of(tx, session)
    parts: list[Part] = [Text(date_and_time(session.starts_at, series.zone, say)), *place(session)]
    about = session.date_about if session.is_announced else session.about
    parts += sources.parts(tx, session.place_id, about, say)
    if topic is not None:
        parts += [Written(topic.text), Text(speaker(session, say))]
    if session.is_announced:
        parts += [Note(attendance(tx, session, say)), *date_buttons(session, say, is_in)]
    if manages:
        first = 2 if session.is_announced else 0 if topic else 3
        parts.append(Buttons(organiser_buttons(session, say)[first:], stays=True))
    return parts


def _agreement_buttons(series: Series, say: Speech) -> tuple[Button, ...]:
    paused = series.state == "paused"
    pause = "lunch-button-resume" if paused else "lunch-button-pause"
    sure = Confirm(say.text("lunch-stop-sure"), say.text("lunch-button-stop"), say.text("cancel"))
    return (
        Button("lunch_change", say.text("lunch-button-change"), series.about),
        Button("lunch_resume" if paused else "lunch_pause", say.text(pause), series.about),
        Button("lunch_stop", say.text("lunch-button-stop"), series.about, "danger", sure),
    )


def organiser_buttons(session: Session, say: Speech) -> tuple[Button, ...]:
    return (
        Button("lunch_find_speaker", say.text("lunch-button-find-speaker"), session.about, "primary"),
        Button("lunch_without", say.text("lunch-button-without"), session.about),
        Button("lunch_other_topic", say.text("lunch-button-other-topic"), session.about),
        Button("lunch_move", say.text("lunch-button-move"), session.about),
        Button(
            "lunch_cancel", say.text("lunch-button-cancel"), session.about, "danger",
            Confirm(say.text("lunch-cancel-sure"), say.text("lunch-button-cancel"), say.text("cancel")),
        ),
    )  # fmt: skip
