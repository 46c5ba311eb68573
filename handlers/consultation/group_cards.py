"""What those who take part see together: the plan, each step, the advice at once, and the end. On a card in
somebody's own chat stand only their own buttons."""

from handlers import chat
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Confirm,
    Divider,
    Note,
    Person,
    TalkTogether,
    Text,
    mention,
)
from handlers.consultation import cards, rules
from handlers.texts import Speech
from storage.consultations import Consultation, Written
from storage.refs import Ref

Parts = list[Text | chat.Written | Note | Buttons | Divider | TalkTogether]


def plan(
    consultation: Consultation, question: str, there: list[Person], reader: Person | None, say: Speech
) -> Card:
    """Who does what, the steps and their times, and that it stays among them."""
    consultants = ", ".join(mention(one.id) for one in there if one.id != consultation.starter_id)
    steps = "\n".join(
        say.text("consult-plan-step", step=step, minutes=minutes)
        for step, minutes in enumerate(rules.MINUTES, start=1)
    )
    roles = say.text(
        "consult-roles", starter=mention(consultation.starter_id),
        facilitator=mention(consultation.facilitator_id or 0), consultants=consultants,
    )  # fmt: skip
    parts: Parts = [
        Text(say.text("consult-inside")),
        Text(say.text("consult-quoted", text=question)),
        Text(roles),
        Text(steps),
    ]
    if reader is not None:
        parts.append(TalkTogether(tuple(one.id for one in there), say.text("consult-button-talk")))
    return Card((*parts, Buttons((lead_button(consultation, say),))), say.text("consult-title"))


def step(
    consultation: Consultation, until: str, reader: Person | None, say: Speech, longer: bool = False
) -> Card:
    """What to do now, for how long, until what time; or that there are five more minutes."""
    if longer:
        sentence = say.text("consult-longer", step=consultation.step, until=until)
    else:
        starter, minutes = mention(consultation.starter_id), rules.MINUTES[consultation.step - 1]
        sentence = say.text(
            "consult-step", step=consultation.step, starter=starter, minutes=minutes, until=until
        )
    buttons = (*_writing(consultation, reader, say), *_leading(consultation, reader, say))
    title = say.text("consult-step-title", step=consultation.step, steps=rules.LAST)
    return Card((Text(sentence), *((Buttons(buttons),) if buttons else ())), title)


def advice(written: list[Written], say: Speech) -> Card:
    """All of it at once."""
    return Card(tuple(cards.said_by(one) for one in written), say.text("consult-advice-title"))


def led(consultation: Consultation, reader: Person | None, say: Speech) -> Card:
    """Somebody else leads from now on, and has the buttons for it."""
    buttons = _leading(consultation, reader, say)
    sentence = Text(say.text("consult-leads", facilitator=mention(consultation.facilitator_id or 0)))
    return Card((sentence, *((Buttons(buttons),) if buttons else ())))


def end(consultation: Consultation, shared: list[Written], say: Speech) -> Card:
    title = say.text("consult-taken-group")
    parts: Parts = [Text(say.text("consult-end", starter=mention(consultation.starter_id)))]
    if shared:
        parts += [Text(title, (title,)), *map(cards.said_by, shared)]
    return Card((*parts, Buttons((cards.take_button(consultation, say),)), Note(say.text("consult-kept"))))


def _writing(consultation: Consultation, reader: Person | None, say: Speech) -> tuple[Button, ...]:
    if consultation.step == rules.ADVICE and (reader is None or reader.id != consultation.starter_id):
        return (Button("consult_advice", say.text("consult-button-advice"), consultation.about, "primary"),)
    return (cards.take_button(consultation, say),) if consultation.step == rules.TAKE_ALONG else ()


def _leading(consultation: Consultation, reader: Person | None, say: Speech) -> tuple[Button, ...]:
    """`value` says which step, so that a button of an earlier one does nothing."""
    if reader is not None and reader.id != consultation.facilitator_id:
        return ()
    value = str(Ref("consultation", consultation.id, f"{consultation.step}:{consultation.extra}"))
    stop = say.text("consult-button-stop")
    sure = Confirm(say.text("consult-stop-sure"), stop, say.text("cancel"))
    return (
        Button("consult_next", say.text("consult-button-next", is_last=_is_last(consultation)), value),
        Button("consult_longer", say.text("consult-button-longer"), value),
        Button("consult_stop", stop, consultation.about, "danger", sure),
    )


def _is_last(consultation: Consultation) -> str:
    return "yes" if consultation.step == rules.LAST else "no"


def lead_button(consultation: Consultation, say: Speech) -> Button:
    return Button("consult_lead", say.text("consult-button-lead"), consultation.about)
