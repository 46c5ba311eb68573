"""What the facilitator does: the next step, five more minutes, stop; and handing it over."""

from handlers.answers import notice
from handlers.chat import Effects, OpenForm, Person, Press, Submit
from handlers.consultation import forms, group, group_cards, lifecycle, rules
from handlers.consultation.scopes import running, stoppable, this_step
from handlers.forms import Filled
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation
from storage.database import Transaction
from storage.refs import number


@this_step
def next_step(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    """Before its time: the time for the next one begins now."""
    if consultation.step == rules.LAST:
        return [*lifecycle.finish(tx, consultation, event.at), notice(say, "consult-ended")]
    step = consultation.step + 1
    begun = lifecycle.go_to(tx, consultation, step, event.at + rules.length(step), event.at)
    return [*begun, notice(say, "consult-next", step=step)]


@this_step
def longer(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    assert consultation.next_at is not None
    if consultation.extra >= rules.MOST_LONGER:
        return [notice(say, "consult-longest")]
    until = consultation.next_at + rules.LONGER
    extended = consultations.change(tx, consultation, extra=consultation.extra + 1, next_at=until)
    step = lifecycle.announce_step(tx, extended, group.present(tx, extended, event.at))
    return [step, notice(say, "consult-given")]


@stoppable
def stop(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    return [*lifecycle.finish(tx, consultation, event.at), notice(say, "consult-ended")]


@running
def open_lead(tx: Transaction, event: Press, consultation: Consultation, say: Speech) -> Effects:
    """Anybody who takes part may, also when the facilitator did not turn up."""
    others = _may_lead(consultation, group.present(tx, consultation, event.at))
    if not others:
        return [notice(say, "consult-alone")]
    return [OpenForm(forms.lead(event, consultation, others, say))]


@running
def submit_lead(tx: Transaction, event: Submit, consultation: Consultation, say: Speech) -> Effects:
    there, filled = group.present(tx, consultation, event.at), Filled(event, say)
    others = _may_lead(consultation, there)
    chosen = filled.read(forms.LEAD, [str(one.id) for one in others])
    if filled.errors:
        return [filled.again(forms.lead(event, consultation, others, say))]
    led = consultations.change(tx, consultation, facilitator_id=number(chosen))
    to_all = group.to_all(
        tx, led, there, f"leads:{event.key}", lambda say, reader: group_cards.led(led, reader, say)
    )
    return [to_all, notice(say, "consult-handed-over")]


def _may_lead(consultation: Consultation, there: list[Person]) -> list[Person]:
    return [one for one in there if one.id not in (consultation.starter_id, consultation.facilitator_id)]
