"""What was done is written down, and stays as it was written."""

from sqlalchemy import select

from storage import audit, people
from storage.database import Database, Transaction
from tests.happenings import NOW, REF, person


def rows(tx: Transaction) -> list[tuple[int | None, str, str]]:
    t = audit.table.c
    found = select(t.actor_id, t.act, t.about).where(t.workspace_id == tx.workspace.id).order_by(t.id)
    return [tuple(row) for row in tx.execute(found)]


def test_acts_are_kept_in_order(database: Database) -> None:
    def act(tx: Transaction) -> int:
        anna = people.seen(tx, person("anna"), NOW).id
        audit.add(tx, anna, "setup", "modules", NOW)
        audit.add(tx, None, "erase", "people:7", NOW)
        audit.add(tx, anna, "long", "x" * 300, NOW)
        return anna

    anna = database.write(REF, act)
    assert database.read(REF, rows) == [
        (anna, "setup", "modules"),
        (None, "erase", "people:7"),
        (anna, "long", "x" * 255),
    ]
