"""Who has a question asks colleagues to think along; they say yes or not now, without a reason."""

from handlers.answers import notice, voice
from handlers.chat import Effects, Event, OpenForm, Press, Reply, Submit
from handlers.consultation import cards, forms, lifecycle
from handlers.consultation.forms import Wish
from handlers.consultation.scopes import asked, started
from handlers.forms import Filled
from handlers.people import availability
from handlers.texts import Speech
from storage import consultations, people
from storage.consultations import Consultation, Seat
from storage.consultations import Reply as Answer
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
    filled = Filled(event, say)
    wish = forms.wished(tx, event, filled, say)
    if wish is None:
        return [filled.again(forms.start(event, say))]
    consultation = _plan(tx, event, wish)
    invitations = lifecycle.notify_each(tx, consultation, event.at)
    zone = availability.zone(tx, event.by)
    return [*invitations, Reply(cards.planned(consultation, len(wish.asked), zone, say))]


def _plan(tx: Transaction, event: Submit, wish: Wish) -> Consultation:
    consultation = consultations.add(tx, event.by.id, wish.starts_at, event.at, wish.at_once)
    consultations.put_words(tx, consultation.id, event.by.id, "question", wish.question, is_shared=True)
    consultations.add_seat(tx, Seat(consultation.id, event.by.id, "yes"))
    for person in wish.asked:
        consultations.add_seat(tx, Seat(consultation.id, person.id, "waiting", "invited", event.at))
    return consultation


@asked
def yes(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    return _answer(tx, event, consultation, "yes", say)


@asked
def no(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    return _answer(tx, event, consultation, "no", say)


def _answer(
    tx: Transaction, event: Press, consultation: Consultation, answer: Answer, say: Speech
) -> Effects:
    """Also when they come back from it, until it begins."""
    seat = consultations.seats(tx, consultation.id)[event.by.id]
    if consultation.state != "planned" or seat.person_id == consultation.starter_id:
        return [notice(say, "consult-too-late", state=consultation.state, said=seat.reply)]
    consultations.change_seat(tx, seat, reply=answer)
    when = cards.moment(consultation.starts_at, availability.zone(tx, event.by), say)
    follows = lifecycle.answered(tx, consultation, event.at)
    begins = "later" if not consultation.at_once else "now" if _is_running(tx, consultation) else "soon"
    return [*follows, notice(say, "consult-said", said=answer, begins=begins, when=when)]


def _is_running(tx: Transaction, consultation: Consultation) -> bool:
    now = consultations.get(tx, consultation.id)
    return now is not None and now.state == "running"


@asked
def withdraw(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    """No reason needed; who was asked hears so."""
    if event.by.id != consultation.starter_id or consultation.state != "planned":
        seat = consultations.seats(tx, consultation.id)[event.by.id]
        return [notice(say, "consult-too-late", state=consultation.state, said=seat.reply)]
    return [*lifecycle.call_off(tx, consultation, "", event.at), notice(say, "consult-withdrawn")]


@started
def again(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    """The same people and question, at another moment."""
    if refusal := _too_many(tx, event, say):
        return [refusal]
    asked_before = [one for one in consultations.seats(tx, consultation.id) if one != event.by.id]
    question = consultations.question(tx, consultation.id)
    return [OpenForm(forms.start(event, say, question, asked_before))]
