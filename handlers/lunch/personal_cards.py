"""What single people are asked and hear about a lunch and learn, and what they can answer."""

from handlers import sources
from handlers.answers import channel_in
from handlers.chat import Button, Buttons, Card, Note, Source, Text, mention
from handlers.lunch import cards
from handlers.lunch.scopes import series_of, topic_of
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Answer, Seat, Session


def ask_speaker(tx: Transaction, session: Session, zone: str, why: str, say: Speech) -> Card:
    """Would you speak? Yes, swap, or not now."""
    topic = topic_of(tx, session)
    asked = say.text(
        "lunch-ask", topic=topic.text if topic else "",
        when=cards.date_and_time(session.starts_at, zone, say), where=channel_in(tx, session.place_id, say),
    )  # fmt: skip
    there, buttons = way(tx, session, say), speaker_buttons(session, say)
    return Card((Text(asked), Note(why), *there, buttons), say.text("lunch-ask-title"))


def way(tx: Transaction, session: Session, say: Speech) -> tuple[Source, ...]:
    """To where the channel reads of it: its date, or its topics while it has none."""
    about = session.date_about if session.is_announced else session.about
    return sources.parts(tx, session.place_id, about, say)


def speaker_buttons(session: Session, say: Speech) -> Buttons:
    return Buttons(
        (
            Button("lunch_speak_yes", say.text("lunch-button-yes"), session.about, "primary"),
            Button("lunch_speak_swap", say.text("lunch-button-swap"), session.about),
            Button("lunch_speak_no", say.text("lunch-button-no"), session.about),
        )
    )


def ask_swap(tx: Transaction, session: Session, from_id: int, zone: str, say: Speech) -> Card:
    topic = topic_of(tx, session)
    asked = say.text(
        "lunch-swap-asked", person=mention(from_id), topic=topic.text if topic else "",
        when=cards.date_and_time(session.starts_at, zone, say), where=channel_in(tx, session.place_id, say),
    )  # fmt: skip
    buttons = Buttons(swap_buttons(session, from_id, say))
    return Card((Text(asked), *way(tx, session, say), buttons), say.text("lunch-ask-title"))


def swap_buttons(session: Session, from_id: int, say: Speech) -> tuple[Button, ...]:
    about = f"{session.about}:{from_id}"
    return (
        Button("lunch_swap_yes", say.text("lunch-button-swap-yes"), about, "primary"),
        Button("lunch_swap_no", say.text("lunch-button-swap-no"), about),
    )


def speaks(tx: Transaction, session: Session, zone: str, say: Speech) -> Card:
    """To who is going to speak, with the ways out."""
    topic = topic_of(tx, session)
    text = say.text(
        "lunch-you-speak", topic=topic.text if topic else "",
        when=cards.date_and_time(session.starts_at, zone, say), where=channel_in(tx, session.place_id, say),
    )  # fmt: skip
    buttons = (
        cards.calendar_button(session, say),
        Button("lunch_speak_swap", say.text("lunch-button-swap"), session.about),
        Button("lunch_speak_no", say.text("lunch-button-step-down"), session.about),
    )
    return Card((Text(text), *way(tx, session, say), Buttons(buttons)))


def help_wanted(tx: Transaction, session: Session, say: Speech) -> Card:
    """To the organiser: there is no topic, or nobody to speak about it."""
    series, topic = series_of(tx, session), topic_of(tx, session)
    which = cards.date_and_time(session.starts_at, series.zone, say)
    there = channel_in(tx, session.place_id, say)
    if topic is None:
        text = say.text("lunch-no-topics", when=which, where=there)
        ways = (cards.propose_button(series, say), *cards.organiser_buttons(session, say)[3:])
        return Card((Text(text), *way(tx, session, say), Buttons(ways, stays=True)))
    text = say.text("lunch-no-speaker", topic=topic.text, when=which, where=there)
    buttons = Buttons(cards.organiser_buttons(session, say), stays=True)
    return Card((Text(text), *way(tx, session, say), buttons))


def fell_through(tx: Transaction, session: Session, say: Speech) -> Card:
    """To the organiser: it does not take place, for want of a topic or a speaker."""
    series = series_of(tx, session)
    which, there = (
        cards.date_and_time(session.starts_at, series.zone, say),
        channel_in(tx, session.place_id, say),
    )
    return Card((Text(say.text("lunch-fell-through", when=which, where=there)),))


def news(tx: Transaction, session: Session, seat: Seat, say: Speech, zone: str) -> Card:
    topic = topic_of(tx, session)
    text = say.text(
        "lunch-news", state="cancelled" if session.state == "cancelled" else seat.state,
        topic=topic.text if topic else "", when=cards.date_and_time(session.starts_at, zone, say),
    )  # fmt: skip
    again = Buttons((cards.calendar_button(session, say),))
    where = cards.place(session) if session.state != "cancelled" else ()
    return Card((Text(text), *where, *way(tx, session, say), again))


def feedback_asked(tx: Transaction, session: Session, say: Speech) -> Card:
    topic = topic_of(tx, session)
    text = say.text("lunch-feedback-asked", topic=topic.text if topic else "")
    give = Button("lunch_feedback", say.text("lunch-button-feedback"), session.about, "primary")
    return Card((Text(text), *way(tx, session, say), Buttons((give,))))


ENOUGH = 3
"""Fewer answers than this are shown to nobody: it could be guessed whose they are."""


def report(tx: Transaction, session: Session, answers: list[Answer], say: Speech) -> Card:
    topic = topic_of(tx, session)
    title = say.text("lunch-report-title", topic=topic.text if topic else "")
    if len(answers) < ENOUGH:
        return Card((Text(say.text("lunch-report-few", fewest=ENOUGH)),), title)
    mean = sum(one.useful for one in answers) / len(answers)
    numbers = Text(say.text("lunch-report", count=len(answers), mean=mean))
    words = (Text(f"• {one.words}") for one in answers[: lunches.MOST_SHOWN] if one.words)
    return Card((numbers, *words, Note(say.text("lunch-report-alone"))), title)
