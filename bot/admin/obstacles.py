"""Where people got stuck in a week that is over: what `/learn obstacles` tells of it."""

from datetime import date

from bot.admin.tables import Section, Table, Way, columns, row
from handlers import modules
from handlers.obstacles import figures
from handlers.obstacles.actions import MOST_WEEKS, SUNDAY
from handlers.obstacles.noticing import MODULE
from handlers.texts import Speech
from storage import obstacles
from storage.database import Transaction


def section(tx: Transaction, say: Speech, asked: int) -> Section:
    """The week that begins on the Monday asked for as 20261123, or else the last."""
    title = say.text("obstacles-title")
    if not modules.is_on(tx, MODULE):
        return Section("obstacles", title, [say.text("admin-part-off")], [])
    about, weeks = [say.text("obstacles-how")], obstacles.weeks(tx, MOST_WEEKS)
    if not weeks:
        return Section("obstacles", title, [say.text("obstacles-none"), *about], [])
    at = next((n for n, one in enumerate(weeks) if _number(one) == asked), 0)
    rows = [row(part.title, "\n".join(part.lines)) for part in figures.of(tx, weeks[at], say)]
    table = Table(_dates(weeks[at], say), columns("obstacles", say), rows)
    beside = [*weeks[at + 1 : at + 2], *weeks[max(0, at - 1) : at]]
    ways = (Way(_dates(one, say), f"?week={_number(one)}#obstacles") for one in beside)
    return Section("obstacles", title, about, [table], tuple(ways))


def _number(week: date) -> int:
    return int(f"{week:%Y%m%d}")


def _dates(week: date, say: Speech) -> str:
    return say.text("obstacles-week", first=say.date(week), last=say.date(week + SUNDAY))
