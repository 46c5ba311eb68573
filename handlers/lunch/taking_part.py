"""What everybody in the channel can do: propose topics, vote, come, and say what they thought of it."""

from handlers.answers import about, filled, notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Effects,
    FormErrors,
    GiveFiles,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
)
from handlers.lunch import cards, forms, notices, personal_cards, rules, scopes
from handlers.lunch.planning import MOST_TOPICS
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, places
from storage.database import Transaction
from storage.lunches import Series, Session

# --- topics ----------------------------------------------------------------------------------------


def propose(tx: Transaction, event: Press) -> Effects:
    def show(series: Series, say: Speech) -> Effects:
        return [OpenForm(forms.topic(event, series.id, say))]

    return scopes.with_series(tx, event, show)


def submit_proposal(tx: Transaction, event: Submit) -> Effects:
    """Who proposes something votes for it. What is there already gets a vote, and nobody proposes so
    much that the rest is not read any more."""

    def put(series: Series, say: Speech) -> Effects:
        if errors := forms.topic_errors(event, say):
            return [FormErrors(filled(forms.topic(event, series.id, say), event), errors)]
        if len(lunches.open_topics(tx, series.id)) >= MOST_TOPICS:
            return [notice(say, "lunch-topics-full", most=MOST_TOPICS)]
        text = " ".join(event.values["topic"].split())
        will_speak = event.values["speak"] == forms.YES
        topic, is_new = lunches.propose(tx, series.id, text, event.by.id, will_speak)
        if is_new or not lunches.has_voted(tx, topic.id, event.by.id):
            lunches.vote(tx, topic.id, event.by.id, event.at)
        told = notice(say, "lunch-proposed" if is_new else "lunch-proposed-before")
        return [*cards.current_topics(tx, series.id, event.key), told]

    return scopes.with_series(tx, event, put)


def vote(tx: Transaction, event: Press) -> Effects:
    """One vote for each topic; again takes it back."""
    say = voice(tx, event)
    topic = lunches.hold_topic(tx, words.number_of(event.value, "topic"))
    series = lunches.series(tx, topic.series_id) if topic else None
    if (
        topic is None
        or series is None
        or not places.may_see(tx, places.get(tx, series.place_id), event.by.id)
    ):
        return [notice(say, "lunch-topic-gone")]
    if topic.state != "open" or series.state == "ended":
        return [notice(say, "lunch-topic-gone")]
    voted = lunches.vote(tx, topic.id, event.by.id, event.at)
    told = notice(say, "lunch-voted" if voted else "lunch-vote-back", topic=topic.text)
    return [*cards.current_topics(tx, series.id, event.key), told]


# --- coming ----------------------------------------------------------------------------------------


def join(tx: Transaction, event: Press) -> Effects:
    """A place or, when all are taken, one on the waiting list."""

    def put(session: Session, say: Speech) -> Effects:
        if not session.is_announced or event.at >= rules.ends_at(session):
            return [notice(say, "lunch-session-over" if session.is_announced else "lunch-no-date-yet")]
        seats = lunches.seats(tx, session.id)
        mine = next((one for one in seats if one.person_id == event.by.id), None)
        if mine is not None:
            return [_joined(tx, event, session, mine.state, say)]
        is_full = sum(one.state == "in" for one in seats) >= session.seats
        seat = lunches.set_seat(tx, session.id, event.by.id, "waiting" if is_full else "in")
        notices.set_reminder(tx, session, seat, event.at)
        return [*cards.current_date(tx, session, event.key), _joined(tx, event, session, seat.state, say)]

    return scopes.with_session(tx, event, put)


def leave(tx: Transaction, event: Press) -> Effects:
    """The place goes to who waits longest, who is told."""

    def take(session: Session, say: Speech) -> Effects:
        seat = lunches.seat_of(tx, session.id, event.by.id)
        if seat is None:
            return [notice(say, "lunch-not-in")]
        if seat.state == "speaker":
            return [Reply(personal_cards.speaks(tx, session, availability.zone(tx, event.by), say))]
        lunches.set_seat(tx, session.id, event.by.id, "out")
        told: Effects = []
        waiting = lunches.first_waiting(tx, session.id) if seat.state == "in" else None
        if waiting is not None:
            moved = lunches.set_seat(tx, session.id, waiting.person_id, "in")
            told += notices.notify(tx, session, moved, event.at)
        return [*cards.current_date(tx, session, event.key), *told, notice(say, "lunch-left")]

    return scopes.with_session(tx, event, take)


def calendar(tx: Transaction, event: Press) -> Effects:
    """The file, as things stand: of what was cancelled it takes the entry away again."""
    say = voice(tx, event)
    session = lunches.session(tx, words.number_of(event.value, "lunch"))
    if session is None or not places.may_see(tx, places.get(tx, session.place_id), event.by.id):
        return [notice(say, "lunch-session-gone")]
    if not session.is_announced:
        return [notice(say, "lunch-no-date-yet")]
    return [GiveFiles((notices.file(tx, session, say, event.at),))]


def _joined(tx: Transaction, event: Press, session: Session, state: str, say: Speech) -> Reply:
    when = cards.date_and_time(session.starts_at, availability.zone(tx, event.by), say)
    text = Text(say.text("lunch-joined", state=state, when=when))
    return Reply(Card((text, *cards.place(session), Buttons((cards.calendar_button(session, say),)))))


# --- afterwards ------------------------------------------------------------------------------------


def feedback(tx: Transaction, event: Press) -> Effects:
    session, say = _asked_feedback(tx, event), voice(tx, event)
    return [OpenForm(forms.feedback(event, session, say)) if session else notice(say, "lunch-feedback-late")]


def submit_feedback(tx: Transaction, event: Submit) -> Effects:
    session, say = _asked_feedback(tx, event), voice(tx, event)
    if session is None:
        return [notice(say, "lunch-feedback-late")]
    useful, words = forms.whole(event.values.get("useful", ""), 1, 5), event.values.get("words", "").strip()
    errors = {} if useful else {"useful": say.text("lunch-error-choice")}
    if len(words) > forms.WORDS_MAX:
        errors["words"] = say.text("lunch-error-long", most=forms.WORDS_MAX)
    if errors:
        return [FormErrors(filled(forms.feedback(event, session, say), event), errors)]
    lunches.answer(tx, session.id, event.by.id, useful, words)
    return [Reply(_thanks(session, say))]


def _asked_feedback(tx: Transaction, event: Press | Submit) -> Session | None:
    """While answers are collected, from who was there."""
    session = lunches.hold_session(tx, words.number_of(about(event), "lunch"))
    if session is None or session.state != "after" or session.speaker_id is None:
        return None
    seat = lunches.seat_of(tx, session.id, event.by.id)
    return session if seat is not None and seat.state == "in" else None


def _thanks(session: Session, say: Speech) -> Card:
    share = Button("share_til", say.text("til-button-share"), f"place:{session.place_id}", "primary")
    return Card((Text(say.text("lunch-feedback-thanks")), Buttons((share,))))
