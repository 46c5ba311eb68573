"""Who has a question asks colleagues to think along; they say yes or not now, without a reason."""

from handlers.answers import about, filled, notice, voice
from handlers.chat import Event, FormErrors, OpenForm, Press, Reply, Submit
from handlers.consultation import cards, forms, lifecycle, scopes
from handlers.consultation.forms import Wish
from handlers.consultation.scopes import Effects
from handlers.people import availability
from handlers.texts import Speech
from storage import consultations, people
from storage.consultations import Consultation, Seat
from storage.consultations import Reply as Said
from storage.database import Transaction

MOST_OPEN = 3
"""So many of somebody's own may still have to come."""


def open_form(tx: Transaction, event: Event) -> Effects:
    say = voice(tx, event)
    return [_too_many(tx, event, say) or OpenForm(forms.start(event, say))]


def _too_many(tx: Transaction, event: Event, say: Speech) -> Reply | None:
    if consultations.count_open(tx, event.by.id) < MOST_OPEN:
        return None
    return notice(say, "consult-many", most=MOST_OPEN)


def submit(tx: Transaction, event: Submit) -> Effects:
    """Colleagues are asked now, or when they work."""
    say = voice(tx, event)
    people.hold(tx, event.by.id)
    if refusal := _too_many(tx, event, say):
        return [refusal]
    wish, errors = forms.wished(tx, event)
    if wish is None:
        return [FormErrors(filled(forms.start(event, say), event), errors)]
    one = _plan(tx, event, wish)
    told = lifecycle.tell_each(tx, one, event.at)
    zone = availability.zone(tx, event.by)
    return [*told, Reply(cards.planned(one, len(wish.asked), zone, say))]


def _plan(tx: Transaction, event: Submit, wish: Wish) -> Consultation:
    one = consultations.add(tx, event.by.id, wish.starts_at, event.at, wish.at_once)
    consultations.put_words(tx, one.id, event.by.id, "question", wish.question, is_shared=True)
    consultations.add_seat(tx, Seat(one.id, event.by.id, "yes"))
    for person in wish.asked:
        consultations.add_seat(tx, Seat(one.id, person.id, "waiting", "invited", event.at))
    return one


def yes(tx: Transaction, event: Press) -> Effects:
    return _answer(tx, event, "yes")


def no(tx: Transaction, event: Press) -> Effects:
    return _answer(tx, event, "no")


def _answer(tx: Transaction, event: Press, said: Said) -> Effects:
    """Also when they come back from it, until it begins."""

    def put(one: Consultation, seat: Seat, say: Speech) -> Effects:
        if one.state != "planned" or seat.person_id == one.starter_id:
            return [notice(say, "consult-too-late", state=one.state, said=seat.reply)]
        consultations.change_seat(tx, seat, reply=said)
        when = cards.when(one, availability.zone(tx, event.by), say)
        told = lifecycle.answered(tx, one, event.at)
        begins = "later" if not one.at_once else "now" if _has_begun(tx, one) else "soon"
        return [*told, notice(say, "consult-said", said=said, begins=begins, when=when)]

    return scopes.with_seat(tx, event, put)


def _has_begun(tx: Transaction, one: Consultation) -> bool:
    now = consultations.get(tx, one.id)
    return now is not None and now.state == "running"


def withdraw(tx: Transaction, event: Press) -> Effects:
    """No reason needed; who was asked hears so."""

    def end(one: Consultation, seat: Seat, say: Speech) -> Effects:
        if seat.person_id != one.starter_id or one.state != "planned":
            return [notice(say, "consult-too-late", state=one.state, said=seat.reply)]
        return [*lifecycle.call_off(tx, one, "", event.at), notice(say, "consult-withdrawn")]

    return scopes.with_seat(tx, event, end)


def again(tx: Transaction, event: Press) -> Effects:
    """The same people and question, at another moment."""
    say, one = voice(tx, event), consultations.get(tx, scopes.numbers(about(event))[0])
    if one is None or one.starter_id != event.by.id:
        return [notice(say, "consult-gone")]
    if refusal := _too_many(tx, event, say):
        return [refusal]
    asked = [number for number in consultations.seats(tx, one.id) if number != event.by.id]
    return [OpenForm(forms.start(event, say, consultations.question(tx, one.id), asked))]
