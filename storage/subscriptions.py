"""The places where the bot speaks of its own accord: it has to be in each of them."""

from sqlalchemy import ColumnElement, Table, select

from storage import digests, places
from storage.circles.tables import calls_table
from storage.coffees.tables import coffees_table
from storage.database import Transaction
from storage.lunches.tables import series_table
from storage.mentor_rounds.tables import rounds_table
from storage.statements import scoped


def places_of(tx: Transaction) -> dict[str, list[str]]:
    """The platform's id of each place, and the modules that post in it. Those that are switched off rest."""
    found: dict[str, set[str]] = {}
    if tx.workspace.til_channel:
        found[tx.workspace.til_channel] = {"til"}
    for module, table, is_on in _rows():
        if module in tx.workspace.modules:
            for key in _keys(tx, table, is_on):
                found.setdefault(key, set()).add(module)
    return {key: sorted(modules) for key, modules in sorted(found.items())}


def _rows() -> tuple[tuple[str, Table, ColumnElement[bool]], ...]:
    return (
        ("digest", digests.table, digests.table.c.next_at.is_not(None)),
        ("lunch", series_table, series_table.c.state == "on"),
        ("coffee", coffees_table, coffees_table.c.state == "on"),
        ("circle", calls_table, calls_table.c.state != "ended"),
        ("mentor", rounds_table, rounds_table.c.state.not_in(("ended", "cancelled"))),
        ("kudos", places.table, places.table.c.kudos_mode != "silent"),
    )


def _keys(tx: Transaction, table: Table, is_on: ColumnElement[bool]) -> list[str]:
    chosen = select(places.table.c.key).where(scoped(tx, places.table))
    if table is not places.table:
        chosen = chosen.join(table, table.c.place_id == places.table.c.id).where(scoped(tx, table))
    return list(tx.execute(chosen.where(is_on)).scalars())
