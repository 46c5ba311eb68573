"""`/learn erase`: what goes and what stays, asked twice, then done at once."""

from datetime import datetime

from handlers.answers import form_id, notice, voice
from handlers.chat import (
    AnyEffect,
    Button,
    Buttons,
    Card,
    Command,
    Confirm,
    Durable,
    Form,
    OpenForm,
    Press,
    Remove,
    Reply,
    Submit,
    Text,
)
from handlers.forms import Field, Filled, Wrong
from handlers.people import focus
from handlers.review import cards as review_cards
from handlers.texts import Speech
from handlers.til import publishing
from storage import own_data, people, reviews, tils
from storage.database import Transaction


def _the_word(text: str, say: Speech) -> str:
    word = say.text("erase-word")
    if text.casefold() != word.casefold():
        raise Wrong(say.text("erase-not-the-word", word=word))
    return text


WORD = Field("word", "erase-type", _the_word, "", max_length=20)


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    """The first question. It comes where nobody else sees it."""
    say = voice(tx, event)
    if own_data.is_only_met(tx, event.by.id):
        return [*forget(tx, event.by.id, event.at), notice(say, "erase-nothing")]
    sure = Confirm(say.text("erase-sure"), say.text("erase-button-next"), say.text("cancel"))
    parts = (
        Text(say.text("erase-goes")),
        Text(say.text("erase-stays")),
        Text(say.text("erase-platform")),
        Buttons((Button("open_erase", say.text("erase-button"), style="danger", confirm=sure),)),
    )
    return [Reply(Card(parts, say.text("erase-title")))]


def open_form(tx: Transaction, event: Press) -> list[AnyEffect]:
    """The second question: a word that nobody types by accident."""
    return [OpenForm(_form(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> list[AnyEffect]:
    """All of it, now. What is answered is shown once and kept nowhere."""
    say = voice(tx, event)
    if own_data.is_only_met(tx, event.by.id):
        return [*forget(tx, event.by.id, event.at), notice(say, "erase-nothing")]
    filled = Filled(event, say)
    filled.read(WORD)
    if filled.errors:
        return [filled.again(_form(event, say))]
    return [*forget(tx, event.by.id, event.at), notice(say, "erase-done")]


def forget(tx: Transaction, person_id: int, at: datetime) -> list[Durable]:
    """Erase somebody; gives what others must be shown anew, and what must end on the platform."""
    person = people.by_ids(tx, {person_id}).get(person_id)
    ended = focus.withdraw(tx, person, at) if person else []
    erased = own_data.erase(tx, person_id, at)
    if erased is None:
        return []
    effects: list[Durable] = ended + [
        Remove(place_id, about, key=f"{about}:{erased.sign}") for place_id, about in erased.gone_posts
    ]
    for number in erased.til_ids:
        til = tils.find(tx, number)
        if til is not None:
            effects += publishing.refresh(tx, til, erased.sign)
    for number in erased.review_ids:
        review = reviews.find(tx, number)
        if review is not None:
            effects.append(review_cards.shown_anew(tx, review, erased.sign))
    return effects


def _form(event: Press | Submit, say: Speech) -> Form:
    return Form(
        "erase_me", form_id(event), say.text("erase-form"),
        (WORD.shown(say, word=say.text("erase-word")),),
        say.text("erase-form-submit"), say.text("cancel"),
        in_confidence=True,
    )  # fmt: skip
