"""What is kept for a while goes when its time has come, and nothing else."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import event, func, insert, select

from bot import outbox as sending
from scheduler import cleaning
from storage import (
    answers,
    audit,
    clicks,
    kudos,
    kudos_notices,
    leave,
    mentor_rounds,
    people,
    places,
    questions,
    tables,
    tils,
)
from storage.answers import Answer
from storage.database import Database, Transaction
from storage.mentor_rounds import Round
from storage.retention import PERIODS
from storage.search import Features
from tests.happenings import LEREN, NOW, REF, person
from tests.storage.test_own_data import Filled, both

DAY = timedelta(days=1)


def clean(database: Database, now: datetime) -> None:
    cleaning.clean(database, now, sending.keep)


def count(database: Database, name: str) -> int:
    table = tables.metadata.tables[name]
    counted = select(func.count()).select_from(table)
    return database.read(
        REF, lambda tx: tx.execute(counted.where(table.c.workspace_id == tx.workspace.id)).scalar_one()
    )


def an_act(tx: Transaction) -> None:
    audit.add(tx, None, "setup", "modules", NOW)


def a_question(tx: Transaction) -> None:
    asker = people.seen(tx, person("sarah"), NOW).id
    made = questions.add(tx, asker, "Hoe dan?", ["git"], NOW, is_anonymous=False)
    questions.leave_open(tx, questions.ask(tx, made, asker, NOW, NOW))


def some_leave(tx: Transaction) -> None:
    sarah = people.seen(tx, person("sarah"), NOW).id
    day = NOW.date()
    values = {"workspace_id": tx.workspace.id, "person_id": sarah, "from_date": day, "to_date": day}
    tx.execute(insert(leave.table).values(values))


def untold_kudos(tx: Transaction) -> None:
    sarah, joris = (people.seen(tx, person(name), NOW).id for name in ("sarah", "joris"))
    given = kudos.give(tx, kudos.Kudos("m1", sarah, joris), NOW.date(), NOW, "", ())
    assert given
    ours = kudos.table.c.workspace_id == tx.workspace.id
    kudos_notices.add(tx, tx.execute(select(kudos.table.c.id).where(ours)).scalar_one(), joris)


def a_round(tx: Transaction) -> None:
    sarah, joris = (people.seen(tx, person(name), NOW).id for name in ("sarah", "joris"))
    made = mentor_rounds.add_round(tx, Round(0, "Voorjaar", sarah, None, "ended", NOW, 3, NOW))
    assert made is not None
    mentor_rounds.sign_up(tx, made.id, joris, "mentee", {"sql": 0})
    mentor_rounds.choose(tx, made.id, joris, sarah, "forbidden")


def an_answer_that_waits(tx: Transaction) -> None:
    joris = people.seen(tx, person("joris"), NOW).id
    place = places.seen(tx, LEREN).id
    answers.begin(tx, Answer(0, place, "m1", "", joris, NOW, state="asked", text="Zo."))
    answers.begin(tx, Answer(0, place, "m2", "", joris, NOW - DAY, state="begun"))


def a_click(tx: Transaction) -> None:
    clicks.add(tx, Features(0.5, 0.5, 0.1, 0.1, 4), True, NOW.date())


@pytest.mark.parametrize(
    ("noun", "make"),
    [
        ("search_clicks", a_click),
        ("mentor_rounds", a_round),
        ("audit", an_act),
        ("answers", an_answer_that_waits),
        ("questions", a_question),
        ("leave", some_leave),
        ("kudos_untold", untold_kudos),
    ],
)
def test_it_goes_after_its_period(database: Database, noun: str, make: Callable[[Transaction], None]) -> None:
    database.write(REF, make)
    clean(database, NOW + PERIODS[noun].kept)
    assert count(database, noun) == 1
    clean(database, NOW + PERIODS[noun].kept + DAY)
    assert count(database, noun) == 0


def test_a_question_that_is_with_somebody_stays(database: Database) -> None:
    def ask(tx: Transaction) -> None:
        asker = people.seen(tx, person("sarah"), NOW).id
        made = questions.add(tx, asker, "Hoe dan?", [], NOW, is_anonymous=False)
        questions.ask(tx, made, asker, NOW, NOW)

    database.write(REF, ask)
    clean(database, NOW + 800 * DAY)
    assert count(database, "questions") == 1


def test_who_left_long_ago_is_erased(database: Database) -> None:
    def leave_behind(tx: Transaction) -> int:
        sarah = people.seen(tx, person("sarah"), NOW)
        tils.add(tx, tils.NewTil(sarah.id, "Zeewier"), NOW)
        people.seen(tx, people.Person("sarah", has_left=True), NOW)
        people.seen(tx, person("joris"), NOW)
        return sarah.id

    def there(tx: Transaction) -> list[str]:
        chosen = select(people.table.c.user).where(people.table.c.workspace_id == tx.workspace.id)
        return sorted(user.partition(":")[0] for user in tx.execute(chosen).scalars())

    database.write(REF, leave_behind)
    clean(database, NOW + PERIODS["leavers"].kept - DAY)
    assert database.read(REF, there) == ["joris", "sarah"]
    for _ in range(2):
        clean(database, NOW + PERIODS["leavers"].kept + DAY)
        assert database.read(REF, there) == ["erased", "joris"]
    clean(database, NOW + 3 * PERIODS["leavers"].kept)
    assert database.read(REF, there) == ["erased", "joris"]


def test_every_period_says_why() -> None:
    assert all(period.why and period.kept > timedelta(0) for period in PERIODS.values())


def test_every_period_says_which_tables_it_empties(database: Database) -> None:
    """As the database hears it: whatever is let go of is told, and nothing else."""
    database.write(REF, lambda tx: [Filled(tx, *both(tx))])
    emptied: set[str] = set()

    @event.listens_for(database.engine, "before_cursor_execute")
    def hear(_: object, cursor: object, statement: str, *more: object) -> None:
        if found := re.match(r"DELETE FROM (\w+)", statement):
            emptied.add(found[1])

    clean(database, NOW + 80 * DAY)
    event.remove(database.engine, "before_cursor_execute", hear)
    assert emptied == {name for period in PERIODS.values() for name in period.tables.split()}
