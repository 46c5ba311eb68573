"""What people write: advice, that nobody sees before everybody's time for it is over; and what they take
along, for themselves unless they want to share it. And what they can read of it afterwards."""

from handlers.answers import notice, voice
from handlers.chat import Card, Effects, Note, OpenForm, Press, Reply, Submit, Text
from handlers.consultation import cards, forms, rules
from handlers.consultation.scopes import taking_part
from handlers.forms import Filled
from handlers.people import availability
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation, Kind, Written
from storage.database import Transaction
from storage.refs import number


@taking_part
def open_advice(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    if refusal := _no_advice(consultation, event.by.id):
        return [notice(say, "consult-no-advice", why=refusal)]
    before = _written_before(tx, consultation, event.by.id, "advice")
    return [OpenForm(forms.advice(event, consultation, say, before.text if before else ""))]


@taking_part
def submit_advice(tx: Transaction, event: Submit, consultation: Consultation, say: Speech) -> Effects:
    """Who is too late gets the words back, to say them aloud."""
    filled = Filled(event, say)
    text = filled.read(forms.ADVICE)
    if filled.errors:
        return [filled.again(forms.advice(event, consultation, say))]
    if refusal := _no_advice(consultation, event.by.id):
        return [Reply(Card((Text(say.text("consult-no-advice", why=refusal)), Note(text))))]
    consultations.put_words(tx, consultation.id, event.by.id, "advice", text, is_shared=True)
    return [notice(say, "consult-advice-kept")]


@taking_part
def open_take(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    if not _may_take(consultation):
        return [notice(say, "consult-not-yet")]
    before = _written_before(tx, consultation, event.by.id, "taken")
    if before is None:
        return [OpenForm(forms.take(event, consultation, say))]
    return [OpenForm(forms.take(event, consultation, say, before.text, before.is_shared))]


@taking_part
def submit_take(tx: Transaction, event: Submit, consultation: Consultation, say: Speech) -> Effects:
    filled = Filled(event, say)
    text, is_shared = filled.read(forms.TAKE), filled.read(forms.IS_SHARED)
    if filled.errors:
        return [filled.again(forms.take(event, consultation, say))]
    if not _may_take(consultation):
        return [notice(say, "consult-not-yet")]
    consultations.put_words(tx, consultation.id, event.by.id, "taken", text, is_shared)
    return [notice(say, "consult-taken-kept", who=forms.TOGETHER if is_shared else forms.ALONE)]


@taking_part
def look(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    """In their own chat with the bot, and kept nowhere else."""
    if consultation.state not in ("running", "ended"):
        return [notice(say, "consult-not-running", state=consultation.state)]
    card = cards.whole(tx, consultation, event.by.id, availability.zone(tx, event.by), say)
    return [Reply(card, in_confidence=True)]


def more(tx: Transaction, event: Press) -> Effects:
    """Earlier ones of the list."""
    say, before = voice(tx, event), number(event.value) or None
    if not consultations.of_person(tx, event.by.id, 1, before):
        return [notice(say, "list-end")]
    return [Reply(cards.page(tx, event.by, before, say))]


def _no_advice(consultation: Consultation, person_id: int) -> str:
    """Why there is nothing to advise now; "" when there is."""
    is_running, step = consultation.state == "running", consultation.step
    if person_id == consultation.starter_id:
        return "own"
    if consultation.state == "planned" or (is_running and step < rules.ADVICE):
        return "early"
    return "" if is_running and step == rules.ADVICE else "late"


def _may_take(consultation: Consultation) -> bool:
    is_running = consultation.state == "running"
    return consultation.state == "ended" or (is_running and consultation.step >= rules.TAKE_ALONG)


def _written_before(
    tx: Transaction, consultation: Consultation, person_id: int, kind: Kind
) -> Written | None:
    written = consultations.words(tx, consultation.id, kind)
    return next((one for one in written if one.person_id == person_id), None)
