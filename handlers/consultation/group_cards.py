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

Parts = list[Text | chat.Written | Note | Buttons | Divider | TalkTogether]


def plan(one: Consultation, question: str, there: list[Person], reader: Person | None, say: Speech) -> Card:
    """Who does what, the steps and their times, and that it stays among them."""
    consultants = ", ".join(mention(each.id) for each in there if each.id != one.starter_id)
    steps = "\n".join(
        say.text("consult-plan-step", step=step, minutes=minutes)
        for step, minutes in enumerate(rules.MINUTES, start=1)
    )
    roles = say.text(
        "consult-roles", starter=mention(one.starter_id), facilitator=mention(one.facilitator_id or 0),
        consultants=consultants,
    )  # fmt: skip
    parts: Parts = [
        Text(say.text("consult-inside")),
        Text(say.text("consult-quoted", text=question)),
        Text(roles),
        Text(steps),
    ]
    if reader is not None:
        parts.append(TalkTogether(tuple(each.id for each in there), say.text("consult-button-talk")))
    return Card((*parts, Buttons((lead_button(one, say),))), say.text("consult-title"))


def step(one: Consultation, until: str, reader: Person | None, say: Speech, longer: bool = False) -> Card:
    """What to do now, for how long, until what time; or that there are five more minutes."""
    if longer:
        told = say.text("consult-longer", step=one.step, until=until)
    else:
        minutes = rules.MINUTES[one.step - 1]
        told = say.text(
            "consult-step", step=one.step, starter=mention(one.starter_id), minutes=minutes, until=until
        )
    buttons = (*_writing(one, reader, say), *_leading(one, reader, say))
    title = say.text("consult-step-title", step=one.step, steps=rules.LAST)
    return Card((Text(told), *((Buttons(buttons),) if buttons else ())), title)


def advice(written: list[Written], say: Speech) -> Card:
    """All of it at once."""
    return Card(tuple(cards.said_by(one) for one in written), say.text("consult-advice-title"))


def led(one: Consultation, reader: Person | None, say: Speech) -> Card:
    """Somebody else leads from now on, and has the buttons for it."""
    buttons = _leading(one, reader, say)
    told = Text(say.text("consult-leads", facilitator=mention(one.facilitator_id or 0)))
    return Card((told, *((Buttons(buttons),) if buttons else ())))


def end(one: Consultation, shared: list[Written], say: Speech) -> Card:
    title = say.text("consult-taken-group")
    parts: Parts = [Text(say.text("consult-end", starter=mention(one.starter_id)))]
    if shared:
        parts += [Text(title, (title,)), *map(cards.said_by, shared)]
    return Card((*parts, Buttons((cards.take_button(one, say),)), Note(say.text("consult-kept"))))


def _writing(one: Consultation, reader: Person | None, say: Speech) -> tuple[Button, ...]:
    if one.step == rules.ADVICE and (reader is None or reader.id != one.starter_id):
        return (Button("consult_advice", say.text("consult-button-advice"), one.about, "primary"),)
    return (cards.take_button(one, say),) if one.step == rules.TAKE_ALONG else ()


def _leading(one: Consultation, reader: Person | None, say: Speech) -> tuple[Button, ...]:
    """`value` says which step, so that a button of an earlier one does nothing."""
    if reader is not None and reader.id != one.facilitator_id:
        return ()
    value = f"{one.about}:{one.step}:{one.extra}"
    stop = say.text("consult-button-stop")
    sure = Confirm(say.text("consult-stop-sure"), stop, say.text("cancel"))
    return (
        Button("consult_next", say.text("consult-button-next", is_last=_is_last(one)), value),
        Button("consult_longer", say.text("consult-button-longer"), value),
        Button("consult_stop", stop, one.about, "danger", sure),
    )


def _is_last(one: Consultation) -> str:
    return "yes" if one.step == rules.LAST else "no"


def lead_button(one: Consultation, say: Speech) -> Button:
    return Button("consult_lead", say.text("consult-button-lead"), one.about)
