"""Reports over a large organisation and three years: `reports [--people=N] [--months=N]`.

Ten people in a team, 25 teams in a department; in three years 100,000 TILs, which helped 200,000 times,
50,000 answers and 400,000 hours to learn. On both databases: a month worked out, which happens once, and
reports as people ask for them; and the page for admins with all of that, 100,000 deliveries, 2,000 channels
where the bot speaks up and 50,000 acts in the audit log.
"""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from random import Random
from typing import Any

from bot.admin import view
from handlers import modules
from handlers.reports import lifecycle, periods, reading
from handlers.reports.periods import DAY, Month, Period
from handlers.reports.suppression import ALL, Unit
from storage import audit, learning_time, outbox, people, places, questions, staff, tils
from storage.database import Database, Transaction
from storage.places import Place
from tests.benchmarks.question_sets import HERE, databases

PEOPLE, MONTHS, TEAM, TEAMS = 10_000, 36, 10, 25
LAST = Month(2026, 10)
BATCH = 10_000
NOW = datetime(2026, 11, 5, tzinfo=UTC)

Row = dict[str, Any]


def main(*arguments: str) -> None:
    wanted = dict(one.removeprefix("--").split("=") for one in arguments if one.startswith("--"))
    many, months = int(wanted.get("people", PEOPLE)), int(wanted.get("months", MONTHS))
    print(f"{many:,} people, {months} months")
    with databases() as opened:
        for kind, (database, _) in opened.items():
            _measure(kind, database, many, months)


def _measure(kind: str, database: Database, many: int, months: int) -> None:
    rows = _fill(database, many, months)
    first = LAST.later(1 - months)
    each = [_timed(partial(_work_out, database, first.later(n))) for n in range(months)]
    wall, cpu = [one[0] for one in each], [one[1] for one in each]
    print(
        f"{kind:12} {rows:,} rows; a month worked out in {sum(wall) / months:.2f} s, at most {max(wall):.2f}"
        f" ({sum(cpu) / months:.2f} s cpu here); all {months} in {sum(wall):.1f} s"
    )
    three_years = Period("all", first, LAST)
    for unit, name in ((ALL, "organisation"), (("d0",), "department"), (("d0", "t0"), "team")):
        for period, told in ((periods.around(LAST, "month"), "a month"), (three_years, "three years")):
            spent, cpu_spent, report = _timed(partial(_read, database, unit, period))
            shown = f"{len(report.figures):,} numbers"
            print(f"{kind:12} {name}, {told}: {spent * 1000:.1f} ms ({cpu_spent * 1000:.1f} cpu), {shown}")
    _fill_page(database, many)
    for told in ("first", "again"):
        spent, cpu_spent, page = _timed(partial(_page, database))
        size, rows = len(page.encode()), page.count("<tr")
        print(f"{kind:12} page for admins, {told}: {spent * 1000:.0f} ms ({cpu_spent * 1000:.0f} cpu),"
              f" {size // 1000:,} KB, {rows:,} rows")  # fmt: skip


def _timed(work: Callable[[], Any]) -> tuple[float, float, Any]:
    began, cpu = time.perf_counter(), time.process_time()
    found = work()
    return time.perf_counter() - began, time.process_time() - cpu, found


def _work_out(database: Database, month: Month) -> None:
    database.write(HERE, lambda tx: lifecycle.work_out(tx, month, NOW))


def _read(database: Database, unit: Unit, period: Period) -> reading.Report:
    return database.read(HERE, lambda tx: reading.of(tx, unit, period))


def _page(database: Database) -> str:
    def read(tx: Transaction) -> str:
        return view.everything(tx, people.get(tx, 1), NOW, view.Asked(), found=None, csrf="")

    return database.read(HERE, read)


def _fill_page(database: Database, many: int) -> None:
    database.write(HERE, lambda tx: tx.choose(modules=modules.ALL))
    kinds = ("person", "place")
    rows: list[tuple[Any, Iterator[Row]]] = [
        (places.table, (_channel(n) for n in range(many // 5))),
        (outbox.table, (_delivery(n, f"{kinds[n % 2]}:{n % many + 1}") for n in range(many * 10))),
        (audit.table, (_act(n, n % many + 1) for n in range(many * 5))),
    ]
    for table, each in rows:
        _write(database, table, each)


def _channel(number: int) -> Row:
    return {"key": f"K{number}", "kind": "public", "name": f"kanaal-{number}", "kudos_mode": "post"}


def _delivery(number: int, target: str) -> Row:
    failed = number % 20 == 0
    how = {"state": "failed" if failed else "sent", "error": "channel_not_found" if failed else None}
    return {"key": f"k{number}", "target": target, "body": "{}", "attempts": 1, "made_at": NOW, **how}


def _act(number: int, person: int) -> Row:
    return {"actor_id": person, "act": "export", "about": f"{number}", "at": NOW}


def _fill(database: Database, many: int, months: int) -> int:
    random, first = Random(1), LAST.later(1 - months).first
    weeks = [first + 7 * DAY * n for n in range((LAST.last - first).days // 7 + 1)]
    ids = range(1, many + 1)

    def at() -> datetime:
        day = random.choice(weeks) + random.randrange(5) * DAY
        return datetime(day.year, day.month, day.day, random.randrange(8, 17), tzinfo=UTC)

    place = database.write(HERE, lambda tx: places.seen(tx, Place("C1", "public", "leren")).id)
    most, made = min(40, len(weeks)), range(1, many * 10 + 1)
    rows: list[tuple[Any, Iterator[Row]]] = [
        (people.table, ({"id": n, "user": f"u{n}", "seen_at": NOW} for n in ids)),
        (staff.table, ({"person_id": n, **_work(n)} for n in ids)),
        (tils.table, (_til(n, random.choice(ids), place, at()) for n in made)),
        (tils.marks, ({**_mark(n, random, ids), "at": at()} for n in made for _ in (1, 2))),
        (questions.table, (_question(random, ids, at()) for _ in range(many * 5))),
        (learning_time.blocks, (_block(n, first) for n in ids)),
        (
            learning_time.weeks,
            (_hour(n, week) for n in ids for week in random.sample(weeks, most)),
        ),
    ]
    written = 0
    for table, each in rows:
        written += _write(database, table, each)
    if database.engine.dialect.name == "postgresql":
        with database.engine.connect() as connection:
            connection.exec_driver_sql("ANALYZE")
    return written


def _write(database: Database, table: Any, each: Iterator[Row]) -> int:
    some, written = list[Row](), 0
    for row in each:
        some.append(row)
        if len(some) == BATCH:
            written += _put(database, table, some)
            some = []
    return written + (_put(database, table, some) if some else 0)


def _put(database: Database, table: Any, some: list[Row]) -> int:
    def put(tx: Transaction) -> None:
        tx.insert_many_once(table, some)

    database.write(HERE, put)
    return len(some)


def _work(person: int) -> Row:
    team = (person - 1) // TEAM
    return {"team": f"T{team % TEAMS}", "department": f"D{team // TEAMS}", "role": ""}


def _til(number: int, author: int, place: int, at: datetime) -> Row:
    words = {"text": f"TIL {number}", "link": "", "source_message": "", "kind": "til", "link_key": ""}
    return {"id": number, "author_id": author, "place_id": place, "made_at": at, "changed_at": at, **words}


def _mark(til: int, random: Random, ids: range) -> Row:
    return {"til_id": til, "person_id": random.choice(ids), "kind": tils.HELPED}


def _question(random: Random, ids: range, at: datetime) -> Row:
    asker, answerer = random.choice(ids), random.choice(ids)
    who = {"asker_id": asker, "answerer_id": answerer, "is_anonymous": False, "was_reminded": False}
    return {**who, "text": "Hoe?", "state": "answered", "made_at": at, "answered_at": at}


def _block(person: int, week: Any) -> Row:
    when = {"weekday": 2, "start": "10:00", "minutes": 60, "week": week, "uid": f"{person}@x"}
    return {"id": person, "person_id": person, "made_at": NOW, **when}


def _hour(person: int, week: Any) -> Row:
    return {"block_id": person, "week": week, "person_id": person, "answer": "begun", "minutes": 60}
