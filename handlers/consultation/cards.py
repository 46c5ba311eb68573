"""What single people see of a consultation."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers import chat
from handlers.chat import Button, Buttons, Card, Confirm, Divider, Note, Person, Text, mention
from handlers.consultation import rules
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation, Seat, Written
from storage.database import Transaction

Parts = list[Text | chat.Written | Note | Buttons | Divider]
PAGE = 5
SHORT = 150


def start(consultation: Consultation, zone: str, say: Speech) -> str:
    return moment(consultation.starts_at, zone, say)


def moment(at: datetime, zone: str, say: Speech) -> str:
    """ "dinsdag 24 november, 10:00"."""
    local = at.astimezone(ZoneInfo(zone))
    return chat.moment(at, say.text("consult-when", day=say.day(local.date()), time=f"{local:%H:%M}"))


# --- before it begins ------------------------------------------------------------------------------


def invitation(tx: Transaction, consultation: Consultation, reader: int, zone: str, say: Speech) -> Card:
    """The question, when, and with whom: it is in confidence, so one wants to know that."""
    seats = consultations.seats(tx, consultation.id)
    others = ", ".join(mention(number) for number in seats if number not in (consultation.starter_id, reader))
    at_once = "yes" if consultation.at_once else "no"
    asked = say.text(
        "consult-invited", person=mention(consultation.starter_id), at_once=at_once,
        when=start(consultation, zone, say), minutes=sum(rules.MINUTES),
    )  # fmt: skip
    parts = (
        Text(asked),
        Text(say.text("consult-quoted", text=consultations.question(tx, consultation.id))),
        Text(say.text("consult-invited-with", others=others)),
        Buttons(answers(consultation, say)),
        Note(say.text("consult-invited-note")),
    )
    return Card(parts, say.text("consult-invited-title"))


def answers(consultation: Consultation, say: Speech) -> tuple[Button, ...]:
    return (
        Button("consult_yes", say.text("consult-button-yes"), consultation.about, "primary"),
        Button("consult_no", say.text("consult-button-no"), consultation.about),
    )


def planned(consultation: Consultation, asked: int, zone: str, say: Speech) -> Card:
    """To who began it, right after."""
    at_once = "yes" if consultation.at_once else "no"
    when = start(consultation, zone, say)
    sentence = Text(say.text("consult-planned", count=asked, at_once=at_once, when=when))
    return Card((sentence, Buttons((withdraw_button(consultation, say),))))


def off(consultation: Consultation, seat: Seat, zone: str, say: Speech) -> Card:
    """It does not go on: kindly, with the way to another moment for who began it."""
    sentence = Text(say.text("consult-off", why=seat.hears, when=start(consultation, zone, say)))
    if seat.person_id != consultation.starter_id:
        return Card((sentence,))
    return Card((sentence, Buttons((again_button(consultation, say),))))


def withdraw_button(consultation: Consultation, say: Speech) -> Button:
    sure = Confirm(say.text("consult-withdraw-sure"), say.text("consult-button-withdraw"), say.text("cancel"))
    return Button("consult_withdraw", say.text("consult-button-withdraw"), consultation.about, confirm=sure)


def again_button(consultation: Consultation, say: Speech) -> Button:
    return Button("consult_again", say.text("consult-button-again"), consultation.about, "primary")


def open_button(say: Speech) -> Button:
    return Button("consult_open", say.text("consult-button-open"), style="primary")


# --- one's own list --------------------------------------------------------------------------------


def page(tx: Transaction, person: Person, before: int | None, say: Speech) -> Card:
    """`/learn consult`: those they took part in or can, the newest first."""
    found, zone = consultations.of_person(tx, person.id, PAGE + 1, before), availability.zone(tx, person)
    listed = [part for one in found[:PAGE] for part in _listed(tx, one, person.id, zone, say)]
    ways = [open_button(say)]
    if len(found) > PAGE:
        ways.append(Button("consult_more", say.text("consult-button-more"), str(found[PAGE - 1].id)))
    intro = Text(say.text("consult-intro", minutes=sum(rules.MINUTES)))
    return Card((intro, *listed, Buttons(tuple(ways))), say.text("consult-title"))


def _listed(tx: Transaction, consultation: Consultation, reader: int, zone: str, say: Speech) -> Parts:
    """One line of somebody's own, with what can be done."""
    seats = consultations.seats(tx, consultation.id)
    coming = sum(seat.reply == "yes" for seat in seats.values())
    state = say.text("consult-state", state=consultation.state, count=coming, step=consultation.step)
    about = words.excerpt(consultations.question(tx, consultation.id), SHORT)
    when = start(consultation, zone, say)
    line = say.text("consult-listed", when=when, state=state, question=about)
    ways = _ways(consultation, seats[reader], say)
    return [Text(line), *((Buttons(ways),) if ways else ())]


def _ways(consultation: Consultation, seat: Seat, say: Speech) -> tuple[Button, ...]:
    is_own = seat.person_id == consultation.starter_id
    if consultation.state == "planned":
        return (withdraw_button(consultation, say),) if is_own else answers(consultation, say)
    if consultation.state == "off":
        return (again_button(consultation, say),) if is_own else ()
    return (Button("consult_look", say.text("consult-button-look"), consultation.about),)


def whole(tx: Transaction, consultation: Consultation, reader: int, zone: str, say: Speech) -> Card:
    """All that somebody who took part may read: what was shared, and their own words."""
    advice = consultations.words(tx, consultation.id, "advice") if consultation.step > rules.ADVICE else []
    taken = consultations.words(tx, consultation.id, "taken")
    mine = [written for written in taken if written.person_id == reader]
    shared = [written for written in taken if written.is_shared and written.person_id != reader]
    parts: Parts = [
        Note(start(consultation, zone, say)),
        Text(say.text("consult-asked-by", person=mention(consultation.starter_id))),
        Text(say.text("consult-quoted", text=consultations.question(tx, consultation.id))),
        *_written(say.text("consult-advice-title"), advice),
        *_written(say.text("consult-taken-shared"), shared),
        *_written(say.text("consult-taken-own"), mine),
        Note(say.text("consult-inside")),
    ]
    if consultation.step >= rules.TAKE_ALONG:
        parts.append(Buttons((take_button(consultation, say),)))
    return Card(tuple(parts), say.text("consult-title"))


def _written(title: str, written: list[Written]) -> Parts:
    return [Divider(), Text(title, (title,)), *map(said_by, written)] if written else []


def said_by(written: Written) -> chat.Written:
    """ "@joris: …"."""
    return chat.Written(f"{mention(written.person_id)}:\n{written.text}")


def take_button(consultation: Consultation, say: Speech) -> Button:
    return Button("consult_take", say.text("consult-button-take"), consultation.about, "primary")
