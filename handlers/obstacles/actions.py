"""`/learn obstacles`: the latest week that closed, and those before it."""

from datetime import date, timedelta

from handlers.answers import about
from handlers.chat import Button, Buttons, Card, Command, Effects, Event, Note, Press, Reply, Text
from handlers.obstacles import figures
from handlers.people.rights import must_be_admin
from handlers.scope import Scope
from handlers.texts import Speech
from storage import obstacles
from storage.database import Transaction

MOST_WEEKS = 53
SUNDAY = timedelta(days=6)


@Scope
def for_admins(tx: Transaction, event: Event) -> list[date]:
    """The weeks that closed, the latest first."""
    must_be_admin(tx, event, "obstacles", "setup-refused")
    return obstacles.weeks(tx, MOST_WEEKS)


@for_admins
def command(tx: Transaction, event: Command, weeks: list[date], say: Speech) -> Effects:
    """Whatever stands behind it."""
    return [Reply(_card(tx, weeks, 0, say))]


@for_admins
def week(tx: Transaction, event: Press, weeks: list[date], say: Speech) -> Effects:
    """The one before; from an old button, the latest."""
    asked = [number for number, one in enumerate(weeks) if one.isoformat() == about(event)]
    return [Reply(_card(tx, weeks, asked[0] if asked else 0, say))]


def _card(tx: Transaction, weeks: list[date], number: int, say: Speech) -> Card:
    title, small = say.text("obstacles-title"), Note(say.text("obstacles-how"))
    if not weeks:
        return Card((Text(say.text("obstacles-none")), small), title)
    first = weeks[number]
    parts: list[Text | Note | Buttons] = [
        Text(say.text("obstacles-week", first=say.date(first), last=say.date(first + SUNDAY)))
    ]
    for part in figures.of(tx, first, say):
        parts += [Text(part.title, marked=(part.title,)), Note("\n".join(part.lines))]
    before = weeks[number + 1 : number + 2]
    ways = [Button("obstacles_week", say.text("obstacles-before"), one.isoformat()) for one in before]
    return Card((*parts, small, *((Buttons(tuple(ways)),) if ways else ())), title)
