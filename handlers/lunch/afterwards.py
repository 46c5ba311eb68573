"""Two questions for who came, for the speaker alone."""

from handlers.answers import about, filled, notice, voice
from handlers.chat import Button, Buttons, Card, FormErrors, OpenForm, Press, Reply, Submit, Text
from handlers.lunch import forms
from handlers.lunch.access import Effects
from handlers.parsing import words
from handlers.texts import Speech
from storage import lunches
from storage.database import Transaction
from storage.lunches import Session


def open_form(tx: Transaction, event: Press) -> Effects:
    session, say = _wanted(tx, event), voice(tx, event)
    return [OpenForm(forms.feedback(event, session, say)) if session else notice(say, "lunch-feedback-late")]


def submit(tx: Transaction, event: Submit) -> Effects:
    session, say = _wanted(tx, event), voice(tx, event)
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


def _wanted(tx: Transaction, event: Press | Submit) -> Session | None:
    """While answers are collected, from who was there."""
    session = lunches.hold_session(tx, words.number_of(about(event), "lunch"))
    if session is None or session.state != "after" or session.speaker_id is None:
        return None
    seat = lunches.seat_of(tx, session.id, event.by.id)
    return session if seat is not None and seat.state == "in" else None


def _thanks(session: Session, say: Speech) -> Card:
    share = Button("share_til", say.text("til-button-share"), f"place:{session.place_id}", "primary")
    return Card((Text(say.text("lunch-feedback-thanks")), Buttons((share,))))
