"""What everybody in the channel can do: propose topics, vote, come, and say what they thought of it."""

from handlers.answers import notice
from handlers.chat import Button, Buttons, Card, Effects, GiveFiles, OpenForm, Press, Reply, Submit, Text
from handlers.forms import Filled
from handlers.lunch import cards, forms, notices, personal_cards, rules
from handlers.lunch.planning import MOST_TOPICS
from handlers.lunch.scopes import attended, of_series, of_session, of_topic, with_date
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Series, Session, Topic
from storage.refs import Ref

# --- topics ----------------------------------------------------------------------------------------


@of_series
def propose(tx: Transaction, event: Press, series: Series, say: Speech) -> Effects:
    return [OpenForm(forms.topic(event, series, say))]


@of_series
def submit_topic(tx: Transaction, event: Submit, series: Series, say: Speech) -> Effects:
    """Who proposes something votes for it. What is there already gets a vote, and nobody proposes so
    much that the rest is not read any more."""
    filled = Filled(event, say)
    text, will_speak = forms.proposed(filled)
    if filled.errors:
        return [filled.again(forms.topic(event, series, say))]
    if len(lunches.open_topics(tx, series.id)) >= MOST_TOPICS:
        return [notice(say, "lunch-topics-full", most=MOST_TOPICS)]
    topic, is_new = lunches.propose(tx, series.id, text, event.by.id, will_speak)
    if is_new or not lunches.has_voted(tx, topic.id, event.by.id):
        lunches.vote(tx, topic.id, event.by.id, event.at)
    proposed = notice(say, "lunch-proposed" if is_new else "lunch-proposed-before")
    return [*cards.current_topics(tx, series.id, event.key), proposed]


@of_topic
def vote(tx: Transaction, event: Press, topic: Topic, say: Speech) -> Effects:
    """One vote for each topic; again takes it back."""
    voted = lunches.vote(tx, topic.id, event.by.id, event.at)
    answer = notice(say, "lunch-voted" if voted else "lunch-vote-back", topic=topic.text)
    return [*cards.current_topics(tx, topic.series_id, event.key), answer]


# --- coming ----------------------------------------------------------------------------------------


@of_session
def join(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """A place or, when all are taken, one on the waiting list."""
    if not session.is_announced:
        return [notice(say, "lunch-no-date-yet")]
    if event.at >= rules.ends_at(session):
        return [notice(say, "lunch-session-over")]
    seats = lunches.seats(tx, session.id)
    there = next((one for one in seats if one.person_id == event.by.id), None)
    if there is not None:
        return [_joined(tx, event, session, there.state, say)]
    is_full = sum(one.state == "in" for one in seats) >= session.seats
    seat = lunches.set_seat(tx, session.id, event.by.id, "waiting" if is_full else "in")
    notices.set_reminder(tx, session, seat, event.at)
    return [*cards.current_date(tx, session, event.key), _joined(tx, event, session, seat.state, say)]


@of_session
def leave(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """The place goes to who waits longest, who hears so."""
    seat = lunches.seat_of(tx, session.id, event.by.id)
    if seat is None:
        return [notice(say, "lunch-not-in")]
    if seat.state == "speaker":
        return [Reply(personal_cards.speaks(tx, session, availability.zone(tx, event.by), say))]
    lunches.set_seat(tx, session.id, event.by.id, "out")
    notified: Effects = []
    waiting = lunches.first_waiting(tx, session.id) if seat.state == "in" else None
    if waiting is not None:
        given = lunches.set_seat(tx, session.id, waiting.person_id, "in")
        notified += notices.notify(tx, session, given, event.at, event.key)
    return [*cards.current_date(tx, session, event.key), *notified, notice(say, "lunch-left")]


@with_date
def calendar(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """The file, as things stand: of what was cancelled it takes the entry away again."""
    says = say.text("calendar-file", what=notices.title(tx, session, say))
    return [GiveFiles((notices.file(tx, session, say, event.at),), says)]


def _joined(tx: Transaction, event: Press, session: Session, state: str, say: Speech) -> Reply:
    when = cards.date_and_time(session.starts_at, availability.zone(tx, event.by), say)
    text = Text(say.text("lunch-joined", state=state, when=when))
    off = () if state == "speaker" else (cards.leave_button(session, say),)
    ways = Buttons((cards.calendar_button(session, say), *off))
    return Reply(Card((text, *cards.place(session), ways)))


# --- afterwards ------------------------------------------------------------------------------------


@attended
def feedback(tx: Transaction, event: Press, session: Session, say: Speech) -> Effects:
    """Two questions, for the speaker alone."""
    return [OpenForm(forms.feedback(event, session, say))]


@attended
def submit_feedback(tx: Transaction, event: Submit, session: Session, say: Speech) -> Effects:
    filled = Filled(event, say)
    useful, words = forms.opinion(filled)
    if filled.errors:
        return [filled.again(forms.feedback(event, session, say))]
    lunches.answer(tx, session.id, event.by.id, useful, words)
    about = str(Ref("place", session.place_id))
    share = Button("share_til", say.text("til-button-share"), about, "primary")
    return [Reply(Card((Text(say.text("lunch-feedback-thanks")), Buttons((share,)))))]
