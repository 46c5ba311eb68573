"""What the facilitator does: the next step, five more minutes, stop; and handing it over."""

from collections.abc import Callable
from datetime import datetime

from handlers.answers import about, filled, notice
from handlers.chat import Event, FormErrors, OpenForm, Press, Reply, Submit
from handlers.consultation import forms, group, group_cards, lifecycle, rules, scopes
from handlers.consultation.scopes import Effects
from handlers.parsing import words
from handlers.texts import Speech
from storage import consultations, people
from storage.consultations import Consultation
from storage.database import Transaction

Do = Callable[[Consultation, datetime, Speech], Effects]


def next_step(tx: Transaction, event: Press) -> Effects:
    """Before its time: the time for the next one begins now."""

    def go(one: Consultation, _: datetime, say: Speech) -> Effects:
        if one.step == rules.LAST:
            return [*lifecycle.finish(tx, one, event.at), notice(say, "consult-ended")]
        step = one.step + 1
        shown = lifecycle.go_to(tx, one, step, event.at + rules.length(step), event.at)
        return [*shown, notice(say, "consult-next", step=step)]

    return _of_this_step(tx, event, go)


def longer(tx: Transaction, event: Press) -> Effects:
    def give(one: Consultation, ends_at: datetime, say: Speech) -> Effects:
        if one.extra >= rules.MOST_LONGER:
            return [notice(say, "consult-longest")]
        more = consultations.change(tx, one, extra=one.extra + 1, next_at=ends_at + rules.LONGER)
        shown = lifecycle.show_step(tx, more, group.present(tx, more, event.at))
        return [shown, notice(say, "consult-given")]

    return _of_this_step(tx, event, give)


def stop(tx: Transaction, event: Press) -> Effects:
    """Also for who brought the case: it is theirs."""

    def end(one: Consultation, say: Speech) -> Effects:
        if one.state != "running":
            return [notice(say, "consult-not-running", state=one.state)]
        if event.by.id != one.starter_id and not _leads(one, event):
            return [_refusal(tx, one, say)]
        return [*lifecycle.finish(tx, one, event.at), notice(say, "consult-ended")]

    return scopes.taking_part(tx, event, end)


def open_lead(tx: Transaction, event: Press) -> Effects:
    """Anybody who takes part may, also when the facilitator did not turn up."""

    def show(one: Consultation, say: Speech) -> Effects:
        if one.state != "running":
            return [notice(say, "consult-not-running", state=one.state)]
        others = [each for each in group.present(tx, one, event.at) if _may_lead(one, each.id)]
        return [OpenForm(forms.lead(event, one, others, say))] if others else [notice(say, "consult-alone")]

    return scopes.taking_part(tx, event, show)


def submit_lead(tx: Transaction, event: Submit) -> Effects:
    def hand_over(one: Consultation, say: Speech) -> Effects:
        if one.state != "running":
            return [notice(say, "consult-not-running", state=one.state)]
        there = group.present(tx, one, event.at)
        chosen = words.number(event.values.get("person", ""))
        others = [each for each in there if _may_lead(one, each.id)]
        if chosen not in {each.id for each in others}:
            form = filled(forms.lead(event, one, others, say), event)
            return [FormErrors(form, {"person": say.text("consult-error-lead")})]
        led = consultations.change(tx, one, facilitator_id=chosen)
        told = group.tell(
            tx, led, there, f"leads:{event.at.timestamp():.0f}",
            lambda say, reader: group_cards.led(led, reader, say),
        )  # fmt: skip
        return [told, notice(say, "consult-handed-over")]

    return scopes.taking_part(tx, event, hand_over)


def _leads(one: Consultation, event: Event) -> bool:
    """Anybody, when who led is not here any more."""
    return one.facilitator_id in (None, event.by.id)


def _refusal(tx: Transaction, one: Consultation, say: Speech) -> Reply:
    assert one.facilitator_id is not None
    leads = people.get(tx, one.facilitator_id)
    return notice(say, "consult-not-facilitator", name=leads.name or leads.user)


def _may_lead(one: Consultation, person_id: int) -> bool:
    return person_id not in (one.starter_id, one.facilitator_id)


def _of_this_step(tx: Transaction, event: Press, do: Do) -> Effects:
    """`do`, for the facilitator, while the step of the button goes on."""

    def check(one: Consultation, say: Speech) -> Effects:
        if one.state != "running" or one.next_at is None:
            return [notice(say, "consult-not-running", state=one.state)]
        if not _leads(one, event):
            return [_refusal(tx, one, say)]
        _, step, extra = scopes.numbers(about(event))
        if (step, extra) != (one.step, one.extra):
            return [notice(say, "consult-other-step", step=one.step)]
        return do(one, one.next_at, say)

    return scopes.taking_part(tx, event, check)
