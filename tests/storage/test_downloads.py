"""A file that is fetched by a link: by who has the secret, for an hour, a few times."""

from sqlalchemy import func, select

from storage import downloads, people
from storage.database import Database, Transaction
from storage.downloads import KEPT, MOST_EACH, TIMES, Download
from tests.happenings import NOW, REF, later, person

FILE = Download("gegevens.json", "application/json", b"{}")


def keep(database: Database, at: int = 0) -> str:
    def add(tx: Transaction) -> str:
        sarah = people.seen(tx, person("sarah"), NOW).id
        return downloads.add(tx, sarah, FILE, later(minutes=at))

    return database.write(REF, add)


def fetch(database: Database, token: str, **delta: float) -> Download | None:
    return database.submit_across(lambda c: downloads.fetch(c, token, later(**delta))).result()


def kept(database: Database) -> int:
    table = downloads.table
    count = select(func.count()).select_from(table)
    return database.read(
        REF, lambda tx: tx.execute(count.where(table.c.workspace_id == tx.workspace.id)).scalar_one()
    )


def test_a_few_times_and_then_it_is_gone(database: Database) -> None:
    token = keep(database)
    assert [fetch(database, token) for _ in range(TIMES)] == [FILE] * TIMES
    assert fetch(database, token) is None
    assert kept(database) == 0


def test_for_an_hour(database: Database) -> None:
    token = keep(database)
    assert fetch(database, token, minutes=59) == FILE
    assert fetch(database, token, minutes=60) is None
    database.write(REF, lambda tx: downloads.forget_before(tx, NOW + KEPT))
    assert kept(database) == 0


def test_nobody_guesses_it(database: Database) -> None:
    token = keep(database)
    for guess in ("", "x", token[:-1], token.upper(), "é" * 300, "\ud800", "' OR 1=1 --"):
        assert fetch(database, guess) is None
    stored = database.read(
        REF,
        lambda tx: tx.execute(
            select(downloads.table.c.token_hash).where(downloads.table.c.workspace_id == tx.workspace.id)
        ).scalar_one(),
    )
    assert token not in stored


def test_older_files_make_room(database: Database) -> None:
    tokens = [keep(database, at) for at in range(MOST_EACH + 2)]
    assert kept(database) == MOST_EACH
    assert fetch(database, tokens[1]) is None
    assert fetch(database, tokens[-1]) == FILE
