"""What people write: advice, that nobody sees before everybody's time for it is over; and what they take
along, for themselves unless they want to share it."""

from handlers.answers import filled, notice
from handlers.chat import Card, FormErrors, Note, OpenForm, Press, Reply, Submit, Text
from handlers.consultation import forms, rules, scopes
from handlers.consultation.scopes import Effects
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation, Kind, Written
from storage.database import Transaction


def open_advice(tx: Transaction, event: Press) -> Effects:
    def show(one: Consultation, say: Speech) -> Effects:
        if refusal := _no_advice(one, event.by.id):
            return [notice(say, "consult-no-advice", why=refusal)]
        before = _own(tx, one, event.by.id, "advice")
        return [OpenForm(forms.advice(event, say, before.text if before else ""))]

    return scopes.taking_part(tx, event, show)


def submit_advice(tx: Transaction, event: Submit) -> Effects:
    """Who is too late gets the words back, to say them aloud."""

    def put(one: Consultation, say: Speech) -> Effects:
        text, errors = forms.written(event, say, say.text("error-empty-advice"))
        if errors:
            return [FormErrors(filled(forms.advice(event, say), event), errors)]
        if refusal := _no_advice(one, event.by.id):
            told = Text(say.text("consult-no-advice", why=refusal))
            return [Reply(Card((told, Note(text))))]
        consultations.put_words(tx, one.id, event.by.id, "advice", text, is_shared=True)
        return [notice(say, "consult-advice-kept")]

    return scopes.taking_part(tx, event, put)


def open_take(tx: Transaction, event: Press) -> Effects:
    def show(one: Consultation, say: Speech) -> Effects:
        if not _may_take(one):
            return [notice(say, "consult-not-yet")]
        before = _own(tx, one, event.by.id, "taken")
        if before is None:
            return [OpenForm(forms.take(event, say))]
        return [OpenForm(forms.take(event, say, before.text, before.is_shared))]

    return scopes.taking_part(tx, event, show)


def submit_take(tx: Transaction, event: Submit) -> Effects:
    def put(one: Consultation, say: Speech) -> Effects:
        text, errors = forms.written(event, say, say.text("error-empty-take"))
        if errors:
            return [FormErrors(filled(forms.take(event, say), event), errors)]
        if not _may_take(one):
            return [notice(say, "consult-not-yet")]
        is_shared = event.values.get("for_whom") == forms.TOGETHER
        consultations.put_words(tx, one.id, event.by.id, "taken", text, is_shared)
        return [notice(say, "consult-taken-kept", who="together" if is_shared else "alone")]

    return scopes.taking_part(tx, event, put)


def _no_advice(one: Consultation, person_id: int) -> str:
    """Why there is nothing to advise now; "" when there is."""
    if person_id == one.starter_id:
        return "own"
    if one.state == "planned" or (one.state == "running" and one.step < rules.ADVICE):
        return "early"
    return "" if one.state == "running" and one.step == rules.ADVICE else "late"


def _may_take(one: Consultation) -> bool:
    return one.state == "ended" or (one.state == "running" and one.step >= rules.TAKE_ALONG)


def _own(tx: Transaction, one: Consultation, person_id: int, kind: Kind) -> Written | None:
    written = consultations.words(tx, one.id, kind)
    return next((each for each in written if each.person_id == person_id), None)
