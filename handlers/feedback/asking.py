"""Asking a few colleagues one question, and reading what they say."""

from handlers.answers import notice, voice_of
from handlers.chat import DirectMessage, Effects, Event, OpenForm, Person, Press, Reply, Submit
from handlers.feedback import cards, forms, lifecycle, rules
from handlers.feedback.scopes import MODULE, asker, own
from handlers.forms import Filled
from handlers.people import admission, availability
from handlers.people.working_days import local_date
from handlers.scope import Refused
from handlers.texts import Speech
from storage import feedbacks, people
from storage.database import Transaction
from storage.feedbacks import Feedback


@asker
def ask(tx: Transaction, event: Press, _: None, say: Speech) -> Effects:
    room_for_one(tx, event)
    return [OpenForm(forms.ask(event, say))]


def room_for_one(tx: Transaction, event: Event) -> None:
    """Raises `Refused` for who has enough of them open."""
    if feedbacks.count_open(tx, event.by.id) >= rules.MOST_OPEN:
        raise Refused("feedback-full", most=rules.MOST_OPEN)


@asker
def submit(tx: Transaction, event: Submit, _: None, say: Speech) -> Effects:
    """Each of them hears it in their own chat, who else was asked is not told."""
    people.hold(tx, event.by.id)
    room_for_one(tx, event)
    filled = Filled(event, say)
    chosen, question = _colleagues(tx, event, filled, say), filled.read(forms.QUESTION)
    is_nameless = filled.read(forms.HOW, [forms.NAMED, forms.NAMELESS]) == forms.NAMELESS
    if is_nameless and 0 < len(chosen) < rules.LEAST_NAMELESS:
        filled.wrong(forms.HOW.name, say.text("feedback-error-nameless", least=rules.LEAST_NAMELESS))
    if filled.errors:
        return [filled.again(forms.ask(event, say))]
    until = event.at + rules.open_for(is_nameless)
    made = Feedback(0, event.by.id, question, is_nameless, True, event.at, until)
    one = feedbacks.ask(tx, made, (person.id for person in chosen))
    told = [_asked(tx, one, person) for person in chosen]
    key = "feedback-sent-nameless" if is_nameless else "feedback-sent"
    day = say.day(local_date(until, availability.zone(tx, event.by)))
    return [notice(say, key, count=len(chosen), least=rules.LEAST_NAMELESS, day=day), *told]


def _colleagues(tx: Transaction, event: Submit, filled: Filled, say: Speech) -> list[Person]:
    ids = filled.read(forms.PEOPLE)
    known = people.by_ids(tx, set(ids))
    found = [known[one] for one in ids if one in known and one != event.by.id]
    if not 0 < len(found) <= rules.MOST_ASKED:
        filled.wrong(forms.PEOPLE.name, say.text("feedback-error-people", most=rules.MOST_ASKED))
    if unfit := [one for one in found if admission.policy(tx, one) != "full"]:
        names = say.listed(one.name or one.user for one in unfit)
        filled.wrong(forms.PEOPLE.name, say.text("feedback-error-not-here", names=names, count=len(unfit)))
    return found


def _asked(tx: Transaction, one: Feedback, person: Person) -> DirectMessage:
    card = cards.question(one, voice_of(tx, person))
    return DirectMessage(person.id, card, f"{one.about}:asked:{person.id}", until=one.next_at, module=MODULE)


@own
def read(tx: Transaction, event: Press, one: Feedback, say: Speech) -> Effects:
    said = feedbacks.answers(tx, one.id)
    if not said or not rules.may_be_read(one, len(said)):
        return [notice(say, "feedback-not-yet", least=rules.LEAST_NAMELESS)]
    return [Reply(cards.answers(one, said, say), in_confidence=True)]


@own
def close(tx: Transaction, event: Press, one: Feedback, say: Speech) -> Effects:
    """Nobody needs to answer any more."""
    told = lifecycle.over(tx, one) if one.is_open else []
    return [notice(say, "feedback-closed"), *told]
