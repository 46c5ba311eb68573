"""Wanting coach cards or not, another question, and questions of one's own."""

from handlers.answers import given_back, notice, voice
from handlers.chat import Buttons, Card, Effects, Event, OpenForm, Person, Press, Reply, Submit, Text, Written
from handlers.coach import cards, lifecycle, rules
from handlers.coach.scopes import leader, own_question
from handlers.forms import Filled, Wrong
from handlers.people import availability
from handlers.texts import Speech
from storage import coaching, people
from storage.coaching import Question
from storage.database import Transaction


@leader
def switch_on(tx: Transaction, event: Event, person: Person, say: Speech) -> Effects:
    """The first comes the week after; who had them on already, has."""
    before = coaching.of(tx, person.id)
    if before is None or not before.is_on:
        coaching.choose(tx, person.id, True, rules.next_week(event.at, availability.week(tx, person)))
    return [Reply(Card((Text(say.text("coach-switched-on")), Buttons((cards.add_button(say),)))))]


def switch_off(tx: Transaction, event: Event) -> Effects:
    """Also for who leads nobody any more."""
    say = voice(tx, event)
    coaching.choose(tx, event.by.id, False, None)
    return [Reply(Card((Text(say.text("coach-switched-off")), Buttons((cards.on_button(say),)))))]


@leader
def another(tx: Transaction, event: Press, person: Person, say: Speech) -> Effects:
    """Right away, in place of the one of this week; it does not come again before all were used."""
    people.hold(tx, person.id)
    question = lifecycle.chosen(tx, person, say)
    return [
        Reply(Card((Text(say.text("coach-ask")), Written(question), Buttons((cards.another_button(say),)))))
    ]


@leader
def open_form(tx: Transaction, event: Press, person: Person, say: Speech) -> Effects:
    return [OpenForm(cards.form(event, say))]


@leader
def submit(tx: Transaction, event: Submit, person: Person, say: Speech) -> Effects:
    filled = Filled(event, say)
    text = filled.read(cards.QUESTION)
    return [filled.again(cards.form(event, say))] if filled.errors else keep(tx, person, text, say)


@leader
def add_typed(tx: Transaction, event: Event, person: Person, say: Speech) -> Effects:
    """ "/learn coach What did you learn?"."""
    said = getattr(event, "text", "").strip()
    try:
        return keep(tx, person, cards.QUESTION.how(said, say), say)
    except Wrong as wrong:
        return [Reply(Card((Text(str(wrong)), *given_back(said))))]


def keep(tx: Transaction, person: Person, text: str, say: Speech) -> Effects:
    """For their own cards alone; the same one is there once."""
    people.hold(tx, person.id)
    mine, text = coaching.own(tx, person.id), " ".join(text.split())
    if len(mine) >= rules.MOST_OWN:
        return [Reply(Card((Text(say.text("coach-full", most=rules.MOST_OWN)), *given_back(text))))]
    if all(one.text.casefold() != text.casefold() for one in mine):
        coaching.add_question(tx, Question(0, person.id, text))
    return [Reply(cards.overview(coaching.own(tx, person.id), coaching.of(tx, person.id), say))]


@own_question
def remove(tx: Transaction, event: Press, one: Question, say: Speech) -> Effects:
    coaching.remove_question(tx, one)
    return [notice(say, "coach-removed")]
