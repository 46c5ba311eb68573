"""How a lunch and learn looks: the topics to vote for, the date, and what single people are asked."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.chat import Button, Buttons, Card, Confirm, Divider, Link, Note, Text, Written, mention
from handlers.lunch.access import series_of, topic_of, where
from handlers.parsing.words import is_link
from handlers.texts import Speech
from storage import lunches, tils
from storage.database import Transaction
from storage.lunches import Series, Session, Topic

Part = Text | Written | Note | Link | Divider | Buttons
TITLE_MAX = 120


def when(at: datetime, zone: str, say: Speech) -> str:
    """ "donderdag 3 december, 12:00"."""
    local = at.astimezone(ZoneInfo(zone))
    return say.text("lunch-when", day=say.day(local.date()), time=f"{local:%H:%M}")


# --- for the whole channel -------------------------------------------------------------------------


def prompt(tx: Transaction, session: Session, say: Speech, chooses_at: datetime) -> Card:
    """What the channel is asked: topics and votes while that is on, then what came of it."""
    series = series_of(tx, session)
    title = say.text("lunch-prompt-title", when=when(session.starts_at, series.zone, say))
    if session.state == "cancelled":
        return Card((Text(say.text("lunch-is-cancelled")),), title)
    if session.state != "topics":
        topic = topic_of(tx, session)
        chosen = topic.text if topic else ""
        return Card((Text(say.text("lunch-chosen", topic=chosen)),), title)
    asked = Text(say.text("lunch-prompt", when=when(chooses_at, series.zone, say)))
    topics = topic_parts(lunches.open_topics(tx, series.id), say)
    return Card((asked, *topics, Buttons((propose_button(series, say),))), title)


def topic_parts(topics: list[Topic], say: Speech) -> tuple[Part, ...]:
    return tuple(part for topic in topics for part in _topic(topic, say))


def _topic(topic: Topic, say: Speech) -> tuple[Part, ...]:
    if topic.proposer_id is None:
        by = say.text("lunch-topic-asked", count=topic.votes)
    else:
        by = say.text("lunch-topic-by", person=mention(topic.proposer_id), count=topic.votes)
    vote = Button("lunch_vote", say.text("lunch-button-vote"), topic.about)
    return Written(topic.text), Note(by), Buttons((vote,))


def propose_button(series: Series, say: Speech) -> Button:
    return Button("lunch_propose", say.text("lunch-button-propose"), f"series:{series.id}", "primary")


def date(tx: Transaction, session: Session, say: Speech) -> Card:
    """The date, who speaks, what about, where, and who comes."""
    series, topic = series_of(tx, session), topic_of(tx, session)
    title = say.text("lunch-date-title", topic=topic.text if topic else "")
    told = [Text(when(session.starts_at, series.zone, say)), *place(session)]
    if session.state == "cancelled":
        return Card((*told, Text(say.text("lunch-is-cancelled"))), title)
    parts = [*told, *slots(tx, session, say), Note(coming(tx, session, say))]
    return Card((Text(speaker(session, say)), *parts, *date_buttons(session, say)), title)


def date_buttons(session: Session, say: Speech) -> tuple[Buttons, ...]:
    if session.is_over:
        return ()
    buttons = (
        Button("lunch_join", say.text("lunch-button-join"), session.about, "primary"),
        Button("lunch_leave", say.text("lunch-button-leave"), session.about),
        calendar_button(session, say),
    )
    return (Buttons(buttons),)


def speaker(session: Session, say: Speech) -> str:
    if session.speaker_id is not None:
        return say.text("lunch-speaker", speaker=mention(session.speaker_id))
    return say.text("lunch-speaker-wanted" if session.state == "speaker" else "lunch-speaker-none")


def coming(tx: Transaction, session: Session, say: Speech) -> str:
    seats = lunches.seats(tx, session.id)
    coming, waiting = (sum(one.state == state for one in seats) for state in ("in", "waiting"))
    return say.text("lunch-coming", count=coming, most=session.seats, waiting=waiting)


def slots(tx: Transaction, session: Session, say: Speech) -> list[Text]:
    found = []
    for slot in lunches.slots(tx, session.id):
        til = tils.find(tx, slot.til_id)
        if til is not None:
            told = say.text("lunch-slot", person=mention(slot.person_id), about=short(til.text))
            found.append(Text(told))
    return found


def place(session: Session) -> list[Part]:
    if not session.venue:
        return []
    return [Link(session.venue, session.venue) if is_link(session.venue) else Text(session.venue)]


def learned(session: Session, topic: Topic | None, say: Speech) -> Card:
    share = Button("share_til", say.text("til-button-share"), f"place:{session.place_id}", "primary")
    text = say.text("lunch-learned", topic=topic.text if topic else "")
    return Card((Text(text), Buttons((share,))), say.text("lunch-learned-title"))


# --- for one person --------------------------------------------------------------------------------


def ask_speaker(tx: Transaction, session: Session, zone: str, why: str, say: Speech) -> Card:
    """Would you speak? Yes, swap, or not now."""
    topic = topic_of(tx, session)
    asked = say.text(
        "lunch-ask", topic=topic.text if topic else "", when=when(session.starts_at, zone, say),
        where=where(tx, session.place_id, say),
    )  # fmt: skip
    return Card((Text(asked), Note(why), speaker_ways(session, say)), say.text("lunch-ask-title"))


def speaker_ways(session: Session, say: Speech) -> Buttons:
    return Buttons(
        (
            Button("lunch_speak_yes", say.text("lunch-button-yes"), session.about, "primary"),
            Button("lunch_speak_swap", say.text("lunch-button-swap"), session.about),
            Button("lunch_speak_no", say.text("lunch-button-no"), session.about),
        )
    )


def ask_swap(tx: Transaction, session: Session, from_id: int, zone: str, say: Speech) -> Card:
    topic, about = topic_of(tx, session), f"{session.about}:{from_id}"
    asked = say.text(
        "lunch-swap-asked", person=mention(from_id), topic=topic.text if topic else "",
        when=when(session.starts_at, zone, say), where=where(tx, session.place_id, say),
    )  # fmt: skip
    buttons = (
        Button("lunch_swap_yes", say.text("lunch-button-swap-yes"), about, "primary"),
        Button("lunch_swap_no", say.text("lunch-button-swap-no"), about),
    )
    return Card((Text(asked), Buttons(buttons)), say.text("lunch-ask-title"))


def speaks(tx: Transaction, session: Session, zone: str, say: Speech) -> Card:
    """To who is going to speak, with the ways out."""
    topic = topic_of(tx, session)
    told = say.text(
        "lunch-you-speak", topic=topic.text if topic else "", when=when(session.starts_at, zone, say),
        where=where(tx, session.place_id, say),
    )  # fmt: skip
    buttons = (
        calendar_button(session, say),
        Button("lunch_speak_swap", say.text("lunch-button-swap"), session.about),
        Button("lunch_speak_no", say.text("lunch-button-step-down"), session.about),
    )
    return Card((Text(told), Buttons(buttons)))


def calendar_button(session: Session, say: Speech) -> Button:
    return Button("lunch_calendar", say.text("lunch-button-calendar"), session.about)


def help_wanted(tx: Transaction, session: Session, say: Speech) -> Card:
    """To the organiser: there is no topic, or nobody to speak about it."""
    series, topic = series_of(tx, session), topic_of(tx, session)
    which = when(session.starts_at, series.zone, say)
    there = where(tx, session.place_id, say)
    if topic is None:
        text = say.text("lunch-no-topics", when=which, where=there)
        return Card((Text(text), Buttons((propose_button(series, say), *ways(session, say)[3:]))))
    text = say.text("lunch-no-speaker", topic=topic.text, when=which, where=there)
    return Card((Text(text), Buttons(ways(session, say))))


def ways(session: Session, say: Speech) -> tuple[Button, ...]:
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


def fell_through(tx: Transaction, session: Session, say: Speech) -> Card:
    """To the organiser: it does not take place, for want of a topic or a speaker."""
    series = series_of(tx, session)
    which, there = when(session.starts_at, series.zone, say), where(tx, session.place_id, say)
    return Card((Text(say.text("lunch-fell-through", when=which, where=there)),))


def short(text: str) -> str:
    return text if len(text) <= TITLE_MAX else f"{text[: TITLE_MAX - 1]}…"
