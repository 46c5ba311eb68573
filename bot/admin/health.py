"""How it goes: what happens unasked, what is to be delivered, and what failed."""

from datetime import datetime

from bot.admin.tables import Cell, Section, Table, columns, few, row
from handlers import modules
from handlers.texts import Speech
from scheduler.clock import PATIENCE
from scheduler.rhythms import MODULES, RHYTHMS, Rhythm, kinds
from storage import outbox, rhythm_runs, setbacks
from storage.database import Transaction, is_unavailable

KINDS = ("place", "person", "group", "other")
ORDER = ("bad", "good", "rest", "")
STATES = ("waiting", "unclear", "failed")


def section(tx: Transaction, say: Speech, zone: str, now: datetime) -> Section:
    tables = [_rhythms(tx, say, zone, now), _deliveries(tx, say)]
    return Section("health", say.text("admin-health"), [_waiting(tx, say, now)], tables)


# --- what happens unasked --------------------------------------------------------------------------


def _rhythms(tx: Transaction, say: Speech, zone: str, now: datetime) -> Table:
    """What somebody should look at comes first."""
    last, failing = rhythm_runs.here(tx), setbacks.counts(tx)
    rows = [
        _rhythm(tx, one, last.get(one.name), sum(failing.pop(kind, 0) for kind in kinds(one)), say, zone, now)
        for one in RHYTHMS
    ]
    if failing:
        count = few(sum(failing.values()), say)
        rows.append(
            row(
                say.text("admin-rhythms-other"),
                "–",
                "–",
                "–",
                count,
                Cell(say.text("admin-state-again"), "bad"),
            )
        )
    rows.sort(key=lambda cells: ORDER.index(cells[-1].state))
    return Table(say.text("admin-rhythms"), columns("rhythms", say), rows)


def _rhythm(
    tx: Transaction, one: Rhythm, ran_at: datetime | None, failing: int, say: Speech, zone: str, now: datetime
) -> list[Cell]:
    module = MODULES.get(one.name, "")
    due, state = _next(tx, one, say, now) if modules.is_on(tx, module) else (None, _off(say))
    if failing and state.state != "bad":
        state = Cell(say.text("admin-state-again"), "bad")
    return row(
        say.text(f"council-rhythm-{one.name}"),
        say.text(f"module-{module}") if module else "–",
        say.moment(ran_at, zone) if ran_at else say.text("admin-rhythms-never"),
        say.moment(due, zone) if due else "–",
        few(failing, say),
        state,
    )


def _off(say: Speech) -> Cell:
    return Cell(say.text("admin-state-off"), "rest")


def _next(tx: Transaction, one: Rhythm, say: Speech, now: datetime) -> tuple[datetime | None, Cell]:
    """When it is due, and how it goes with that. One that cannot even say when is in no other's way."""
    try:
        with tx.savepoint():
            due = one.next_due(tx)
    except Exception as error:
        if is_unavailable(error):
            raise
        return None, Cell(say.text("admin-state-broken"), "bad")
    if due is None:
        return None, Cell(say.text("admin-state-nothing"), "rest")
    if due <= now - PATIENCE:
        return due, Cell(say.text("admin-state-late", ago=say.ago(due, now)), "bad")
    return due, Cell(say.text("admin-state-good"), "good")


# --- what is to be delivered -----------------------------------------------------------------------


def _waiting(tx: Transaction, say: Speech, now: datetime) -> str:
    since = outbox.waits_since(tx)
    if since is None or since > now - PATIENCE:
        return say.text("admin-outbox-flows")
    return say.text("admin-outbox-stuck", ago=say.ago(since, now))


def _deliveries(tx: Transaction, say: Speech) -> Table:
    """To people by how many of them: what one person does not get is about that person."""
    found, reasons = outbox.standing(tx), outbox.reasons(tx)
    rows = []
    for kind in KINDS:
        mine = {one.state: one for one in found if one.kind == kind}
        told = [
            few(one.count, say, one.targets) if kind in ("person", "group") else str(one.count)
            for one in (mine.get(state, outbox.Standing(kind, state, 0, 0)) for state in STATES)
        ]
        why = "" if kind == "person" else ", ".join(reasons.get(kind, ()))
        rows.append(
            row(say.text(f"admin-outbox-{kind}"), *told, Cell(why or "–", language="en" if why else ""))
        )
    return Table(say.text("admin-outbox"), columns("outbox", say), rows)
