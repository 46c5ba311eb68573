"""What admins and owners of data did, a page at a time, with the names `/learn audit` shows."""

from bot.admin.tables import Cell, Section, Table, Way, columns, row
from handlers.texts import Speech
from storage import audit, people
from storage.audit import Act
from storage.database import Transaction

PAGE = 25


def section(tx: Transaction, say: Speech, zone: str, before: int) -> Section:
    """Those after the act with that number, 0 for the newest; what is no number of theirs shows nothing of
    others."""
    acts = audit.last(tx, PAGE + 1, before or None)
    more, acts = len(acts) > PAGE, acts[:PAGE]
    names = people.by_ids(tx, {one.actor_id for one in acts if one.actor_id is not None})
    called = {number: who.name or who.user for number, who in names.items()}
    rows = [_act(one, say, zone, called) for one in acts]
    none = say.text("admin-audit-none" if before else "audit-none")
    table = Table(say.text("audit-title"), columns("audit", say), rows, none)
    ways = [Way(say.text("admin-audit-newest"), "?#audit")] if before else []
    if more:
        ways.append(Way(say.text("admin-audit-older"), f"?before={acts[-1].id}#audit"))
    return Section("audit", say.text("audit-title"), [say.text("admin-audit-kept")], [table], tuple(ways))


def _act(one: Act, say: Speech, zone: str, names: dict[int, str]) -> list[Cell]:
    by = say.text("audit-command-line" if one.by_command_line else "audit-nobody")
    by = names.get(one.actor_id, by) if one.actor_id is not None else by
    ours = "en" if say.language != "en" else ""
    return row(
        say.moment(one.at, zone), by, Cell(one.act, language=ours), Cell(one.about or "–", language=ours)
    )
