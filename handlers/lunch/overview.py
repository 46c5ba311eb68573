"""`/learn lunch`: what a channel agreed on, what is planned, and what somebody can do about it."""

from handlers.chat import Button, Buttons, Card, Confirm, Divider, Note, Text, Written
from handlers.lunch import cards
from handlers.lunch.access import series_of, topic_of, where
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Series, Session


def card(tx: Transaction, series: Series, manages: bool, say: Speech) -> Card:
    """`/learn lunch`: what is planned in this channel, and what this person can do about it."""
    parts: list[cards.Part] = [Text(agreed(series, say))]
    sessions = lunches.open_sessions(tx, series.id)
    if not sessions and series.state == "on":
        parts.append(Text(say.text("lunch-next", day=say.day(series.next_day))))
    for session in sessions:
        parts += [Divider(), *_planned(tx, session, manages, say)]
    topics = lunches.open_topics(tx, series.id)
    if topics:
        parts += [Divider(), Text(say.text("lunch-topics")), *cards.topic_parts(topics, say)]
    buttons = [cards.propose_button(series, say), *(_agreement_buttons(series, say) if manages else ())]
    title = say.text("lunch-title", where=where(tx, series.place_id, say))
    return Card((*parts, Divider(), Buttons(tuple(buttons))), title)


def agreed(series: Series, say: Speech) -> str:
    day = say.weekday(series.weekday)
    told = say.text(
        "lunch-agreed", day=day, time=series.at, weeks=series.weeks, minutes=series.minutes, most=series.seats
    )
    return told if series.state == "on" else f"{told} {say.text('lunch-is-paused')}"


def _planned(tx: Transaction, session: Session, manages: bool, say: Speech) -> list[cards.Part]:
    series, topic = series_of(tx, session), topic_of(tx, session)
    parts: list[cards.Part] = [Text(cards.when(session.starts_at, series.zone, say)), *cards.place(session)]
    if topic is not None:
        parts += [Written(topic.text), Text(cards.speaker(session, say))]
    if session.is_announced:
        parts += [Note(cards.coming(tx, session, say)), *cards.date_buttons(session, say)]
    if manages:
        first = 2 if session.is_announced else 0 if topic else 3
        parts.append(Buttons(cards.ways(session, say)[first:]))
    return parts


def _agreement_buttons(series: Series, say: Speech) -> tuple[Button, ...]:
    about = f"series:{series.id}"
    paused = series.state == "paused"
    pause = "lunch-button-resume" if paused else "lunch-button-pause"
    sure = Confirm(say.text("lunch-stop-sure"), say.text("lunch-button-stop"), say.text("cancel"))
    return (
        Button("lunch_change", say.text("lunch-button-change"), about),
        Button("lunch_resume" if paused else "lunch_pause", say.text(pause), about),
        Button("lunch_stop", say.text("lunch-button-stop"), about, "danger", sure),
    )
