"""What the doctor said, when he was asked."""

from bot.admin.tables import Cell, Section, Table, Way, columns, row
from bot.doctor.finding import Finding
from handlers.texts import Speech


def section(found: list[Finding] | None, say: Speech) -> Section:
    """Without having looked, only the way to do so: it takes a moment, and asks the platform."""
    again = Way(say.text("admin-doctor-look"), "?check=yes#doctor")
    title = say.text("admin-doctor")
    if found is None:
        return Section("doctor", title, [say.text("admin-doctor-about")], [], (again,))
    table = Table(title, columns("doctor", say), [_finding(one, say) for one in found])
    return Section("doctor", title, [say.text("admin-doctor-about")], [table], (again,))


def _finding(one: Finding, say: Speech) -> list[Cell]:
    kind = "bad" if one.remedy else "rest" if one.is_off else "good"
    said = "\n".join(filter(None, (one.said, one.remedy)))
    return row(one.what, Cell(say.text(f"admin-doctor-{kind}"), kind), said)
