"""How often the database is asked for what happens most. A number that grows is a choice; one that falls is
written down."""

from storage.database import Database
from tests.frequent import happenings
from tests.statements import asked_of

STATEMENTS = {
    "/til": (14, 15),
    "/tip": (18, 18),
    "/kudos": (6, 7),
    "a kudos reaction": (7, 8),
    "thanks under a TIL": (9, 9),
    "home opened": (11, 11),
    "a question in a channel": (2, 2),
    "/learn": (11, 11),
    "a reaction that is nothing to us": (2, 2),
    "a beat, nothing due": (10, 10),
}
"""On SQLite and PostgreSQL, once everybody is known: what reads or writes. PostgreSQL has many writers, who
hold what the others are not to change meanwhile."""


async def test_what_happens_most_asks_the_database_no_more_than_this(database: Database) -> None:
    counted = {}
    for name, happens in happenings(database).items():
        for number in range(3):
            await happens(number)
        with asked_of(database.engine) as asked:
            await happens(3)  # opens connections
            asked.clear()
            await happens(4)
            counted[name] = len(asked.statements)
    which = 1 if database.engine.dialect.name == "postgresql" else 0
    assert counted == {name: numbers[which] for name, numbers in STATEMENTS.items()}
