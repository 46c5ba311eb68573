"""What single people see of a consultation."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers import chat
from handlers.chat import Button, Buttons, Card, Confirm, Divider, Note, Text, mention
from handlers.consultation import rules
from handlers.parsing import words
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation, Seat, Written
from storage.database import Transaction

Parts = list[Text | chat.Written | Note | Buttons | Divider]
SHORT = 150


def when(one: Consultation, zone: str, say: Speech) -> str:
    return moment(one.starts_at, zone, say)


def moment(at: datetime, zone: str, say: Speech) -> str:
    """ "dinsdag 24 november, 10:00"."""
    local = at.astimezone(ZoneInfo(zone))
    return say.text("consult-when", day=say.day(local.date()), time=f"{local:%H:%M}")


# --- before it begins ------------------------------------------------------------------------------


def invitation(tx: Transaction, one: Consultation, reader: int, zone: str, say: Speech) -> Card:
    """The question, when, and with whom: it is in confidence, so one wants to know that."""
    seats = consultations.seats(tx, one.id)
    others = ", ".join(mention(number) for number in seats if number not in (one.starter_id, reader))
    at_once = "yes" if one.at_once else "no"
    asked = say.text(
        "consult-invited", person=mention(one.starter_id), at_once=at_once, when=when(one, zone, say),
        minutes=sum(rules.MINUTES),
    )  # fmt: skip
    parts = (
        Text(asked),
        Text(say.text("consult-quoted", text=consultations.question(tx, one.id))),
        Text(say.text("consult-invited-with", others=others)),
        Buttons(answers(one, say)),
        Note(say.text("consult-invited-note")),
    )
    return Card(parts, say.text("consult-invited-title"))


def answers(one: Consultation, say: Speech) -> tuple[Button, ...]:
    return (
        Button("consult_yes", say.text("consult-button-yes"), one.about, "primary"),
        Button("consult_no", say.text("consult-button-no"), one.about),
    )


def planned(one: Consultation, asked: int, zone: str, say: Speech) -> Card:
    """To who began it, right after."""
    at_once = "yes" if one.at_once else "no"
    told = say.text("consult-planned", count=asked, at_once=at_once, when=when(one, zone, say))
    return Card((Text(told), Buttons((withdraw_button(one, say),))))


def off(one: Consultation, seat: Seat, zone: str, say: Speech) -> Card:
    """It does not go on: kindly, with the way to another moment for who began it."""
    told = Text(say.text("consult-off", why=seat.hears, when=when(one, zone, say)))
    if seat.person_id != one.starter_id:
        return Card((told,))
    return Card((told, Buttons((again_button(one, say),))))


def withdraw_button(one: Consultation, say: Speech) -> Button:
    sure = Confirm(say.text("consult-withdraw-sure"), say.text("consult-button-withdraw"), say.text("cancel"))
    return Button("consult_withdraw", say.text("consult-button-withdraw"), one.about, confirm=sure)


def again_button(one: Consultation, say: Speech) -> Button:
    return Button("consult_again", say.text("consult-button-again"), one.about, "primary")


def open_button(say: Speech) -> Button:
    return Button("consult_open", say.text("consult-button-open"), style="primary")


# --- one's own list --------------------------------------------------------------------------------


def listed(tx: Transaction, one: Consultation, reader: int, zone: str, say: Speech) -> Parts:
    """One line of somebody's own, with what can be done."""
    seats = consultations.seats(tx, one.id)
    coming = sum(seat.reply == "yes" for seat in seats.values())
    state = say.text("consult-state", state=one.state, count=coming, step=one.step)
    about = words.excerpt(consultations.question(tx, one.id), SHORT)
    line = say.text("consult-listed", when=when(one, zone, say), state=state, question=about)
    ways = _ways(one, seats[reader], say)
    return [Text(line), *((Buttons(ways),) if ways else ())]


def _ways(one: Consultation, seat: Seat, say: Speech) -> tuple[Button, ...]:
    is_own = seat.person_id == one.starter_id
    if one.state == "planned":
        return (withdraw_button(one, say),) if is_own else answers(one, say)
    if one.state == "off":
        return (again_button(one, say),) if is_own else ()
    return (Button("consult_look", say.text("consult-button-look"), one.about),)


def whole(tx: Transaction, one: Consultation, reader: int, zone: str, say: Speech) -> Card:
    """All that somebody who took part may read: what was shared, and their own words."""
    advice = consultations.words(tx, one.id, "advice") if one.step > rules.ADVICE else []
    taken = consultations.words(tx, one.id, "taken")
    mine = [written for written in taken if written.person_id == reader]
    shared = [written for written in taken if written.is_shared and written.person_id != reader]
    parts: Parts = [
        Note(when(one, zone, say)),
        Text(say.text("consult-asked-by", person=mention(one.starter_id))),
        Text(say.text("consult-quoted", text=consultations.question(tx, one.id))),
        *_written(say.text("consult-advice-title"), advice),
        *_written(say.text("consult-taken-shared"), shared),
        *_written(say.text("consult-taken-own"), mine),
        Note(say.text("consult-inside")),
    ]
    if one.step >= rules.TAKE_ALONG:
        parts.append(Buttons((take_button(one, say),)))
    return Card(tuple(parts), say.text("consult-title"))


def _written(title: str, written: list[Written]) -> Parts:
    return [Divider(), Text(title, (title,)), *map(said_by, written)] if written else []


def said_by(written: Written) -> chat.Written:
    """ "@joris: …"."""
    return chat.Written(f"{mention(written.person_id)}:\n{written.text}")


def take_button(one: Consultation, say: Speech) -> Button:
    return Button("consult_take", say.text("consult-button-take"), one.about, "primary")
