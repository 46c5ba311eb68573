"""What admins and owners of data did, a page at a time, with the names `/learn audit` shows."""

from bot.admin.tables import Cell, Section, Table, Way, columns, row
from handlers.own_data.acts import by_whom, people_in, told
from handlers.texts import Speech
from storage import audit
from storage.audit import Act
from storage.database import Transaction

PAGE = 25


def section(tx: Transaction, say: Speech, zone: str, before: int) -> Section:
    """Those after the act with that number, 0 for the newest; what is no number of theirs shows nothing of
    others."""
    acts = audit.last(tx, PAGE + 1, before or None)
    more, acts = len(acts) > PAGE, acts[:PAGE]
    called = {number: who.name or who.user for number, who in people_in(tx, acts).items()}
    rows = [_act(one, say, zone, called) for one in acts]
    none = say.text("admin-audit-none" if before else "audit-none")
    table = Table(say.text("audit-title"), columns("audit", say), rows, none)
    ways = [Way(say.text("admin-audit-newest"), "?#audit")] if before else []
    if more:
        ways.append(Way(say.text("admin-audit-older"), f"?before={acts[-1].id}#audit"))
    return Section("audit", say.text("audit-title"), [say.text("admin-audit-kept")], [table], tuple(ways))


def _act(one: Act, say: Speech, zone: str, names: dict[int, str]) -> list[Cell]:
    return row(say.moment(one.at, zone), by_whom(one, names, say), told(one, names, say))
