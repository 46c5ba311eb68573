"""Half of everybody nudged in one minute: `nudges [--people=N] [--jobs=N]`.

Everyone has learning time on Thursday at 09:30 where they are, half of them in one zone. Measured on both
databases: the beat at half past nine there, an empty one, and a public holiday. Next to it a job per
person in APScheduler, with a SQLite store, at a size it can bear.
"""

import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot import outbox as bot_outbox
from handlers.learning_time import rules
from scheduler import rhythms
from storage import learning_time, outbox, people, workspaces
from storage.database import Database, Transaction
from storage.learning_time import Block
from tests.benchmarks.question_sets import HERE, databases, quantile

PEOPLE, JOBS = 100_000, 5_000
BATCH = 5_000
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
BUSY = "Europe/Amsterdam"
ELSEWHERE = (
    "Pacific/Auckland", "Australia/Sydney", "Asia/Tokyo", "Asia/Singapore", "Asia/Kolkata", "Asia/Dubai",
    "Europe/London", "America/Sao_Paulo", "America/New_York", "America/Chicago", "America/Los_Angeles",
    "Pacific/Honolulu",
)  # fmt: skip
HALF_PAST_NINE = rules.in_week(NOW.date(), 4, "09:30", BUSY)


def main(*arguments: str) -> None:
    wanted = dict(one.removeprefix("--").split("=") for one in arguments if one.startswith("--"))
    count, jobs = int(wanted.get("people", PEOPLE)), int(wanted.get("jobs", JOBS))
    print(f"{count:,} people at 09:30, half of them in {BUSY}")
    with databases() as opened:
        for kind, (database, _) in opened.items():
            _measure(kind, database, count)
    _one_job_each(jobs)


def _measure(kind: str, database: Database, count: int) -> None:
    _fill(database, count)
    empty = [_timed(lambda: _beat(database, HALF_PAST_NINE - timedelta(days=3)))[0] for _ in range(200)]
    looked = f"{quantile(empty, 0.5) * 1000:.2f} ms (p99 {quantile(empty, 0.99) * 1000:.2f})"
    _beat(database, HALF_PAST_NINE - timedelta(minutes=1))  # those east of there
    before = _written(database)
    held: list[float] = []
    spent = time.process_time()
    peak, _ = _timed(lambda: _beat(database, HALF_PAST_NINE, held))
    spent = time.process_time() - spent
    nudged = _written(database) - before
    print(
        f"{kind:12} {nudged:,} nudged in {peak:.2f} s ({spent:.2f} s cpu here), {peak / nudged * 1e6:.0f} µs"
        f" each, in {len(held)} transactions of at most {max(held) * 1000:.0f} ms; empty minute {looked}",
        flush=True,
    )
    again, _ = _timed(lambda: _beat(database, HALF_PAST_NINE))
    assert _written(database) - before == nudged == count - count // 2
    holiday, _ = _timed(lambda: _beat(database, HALF_PAST_NINE + timedelta(days=28)))  # 24 December
    print(
        f"{kind:12} beating again {again * 1000:.2f} ms; weeks later, all too late but one: {holiday:.2f} s"
    )


def _beat(database: Database, now: datetime, held: list[float] | None = None) -> None:
    def keep(tx: Transaction, effects: Sequence[Any], at: datetime) -> None:
        bot_outbox.keep(tx, effects, at)

    if held is None:
        rhythms.beat(database, HERE, now, keep)
        return
    write = database.write

    def timed(workspace: Any, work: Any) -> Any:
        spent, result = _timed(lambda: write(workspace, work))
        held.append(spent)
        return result

    database.write = timed  # type: ignore[method-assign]
    rhythms.beat(database, HERE, now, keep)
    database.write = write  # type: ignore[method-assign]


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def _fill(database: Database, count: int) -> None:
    def start(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("time",), country="NL")

    database.write(HERE, start)
    for first in range(0, count, BATCH):
        numbers = range(first, min(first + BATCH, count))
        database.write(HERE, lambda tx, numbers=numbers: _people(tx, numbers, count))  # type: ignore[misc]
    settle = "ANALYZE" if database.engine.dialect.name == "postgresql" else "PRAGMA optimize"
    database.submit_across(lambda connection: connection.exec_driver_sql(settle)).result()


def _people(tx: Transaction, numbers: range, count: int) -> None:
    """Somebody in three speaks English; one in ten has quiet hours or has been away."""
    mine = {"workspace_id": tx.workspace.id}
    persons, blocks, chosen, away = [], [], [], []
    for number in numbers:
        zone = ELSEWHERE[number % len(ELSEWHERE)] if number < count // 2 else BUSY
        facts = {"name": f"P {number}", "language": "en" if number % 3 == 0 else "nl", "zone": zone}
        flags = dict.fromkeys(("is_bot", "is_guest", "is_stranger", "has_left", "is_admin"), False)
        id_ = number + 1
        persons.append({**mine, "id": id_, "user": f"U{number}", "seen_at": NOW, **facts, **flags})
        block = Block(id_, id_, 4, "09:30", 60, rules.week_at(NOW, zone), f"{number}@opsteker", zone=zone)
        week, begin = rules.first(block, zone, NOW)
        values = {name: getattr(block, name) for name in Block.__struct_fields__}
        blocks.append({**mine, **values, "week": week, "next_at": begin, "made_at": NOW})
        if number % 20 == 0:
            chosen.append({**mine, "person_id": id_, "quiet_from": "20:00", "quiet_until": "07:00"})
        if number % 20 == 10:
            days = {"from_date": NOW.date() - timedelta(9), "to_date": NOW.date() - timedelta(1)}
            away.append({**mine, "person_id": id_, **days})
    from storage import leave, preferences

    for table, rows in (
        (people.table, persons),
        (learning_time.blocks, blocks),
        (preferences.table, chosen),
        (leave.table, away),
    ):
        tx.insert_many_once(table, rows)


def _written(database: Database) -> int:
    from sqlalchemy import func, select

    def count(tx: Transaction) -> int:
        mine = outbox.table.c.workspace_id == tx.workspace.id
        return int(tx.execute(select(func.count()).select_from(outbox.table).where(mine)).scalar_one())

    return database.read(HERE, count)


# --- beside it -------------------------------------------------------------------------------------

_called = 0


def _call() -> None:
    global _called
    _called += 1


def _one_job_each(jobs: int) -> None:
    """Added, loaded again as after a restart, and all of them due in one minute."""
    from apscheduler.executors.pool import ThreadPoolExecutor
    from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
    from apscheduler.schedulers.background import BackgroundScheduler

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'jobs.db'}"

        def made() -> BackgroundScheduler:
            return BackgroundScheduler(
                timezone=UTC,
                jobstores={"default": SQLAlchemyJobStore(url=url)},
                executors={"default": ThreadPoolExecutor(10)},
                job_defaults={"coalesce": True, "misfire_grace_time": None},
            )

        scheduler = made()
        scheduler.start(paused=True)
        due = datetime.now(UTC) + timedelta(hours=1)

        def add_all() -> None:
            for number in range(jobs):
                scheduler.add_job(_call, "interval", weeks=1, start_date=due, id=str(number))

        added, _ = _timed(add_all)
        looked, _ = _timed(lambda: scheduler.get_jobs())
        scheduler.shutdown()
        late = made()
        late.start(paused=True)
        for job in late.get_jobs():
            job.modify(next_run_time=datetime.now(UTC))
        began = time.perf_counter()
        late.resume()
        while _called < jobs and time.perf_counter() - began < 600:
            time.sleep(0.01)
        peak = time.perf_counter() - began
        late.shutdown()
    print(
        f"APScheduler  {_called:,} jobs that do nothing run in {peak:.2f} s, {peak / jobs * 1e6:.0f} µs each;"
        f" {added:.1f} s to add them, {looked:.2f} s to load them"
    )
