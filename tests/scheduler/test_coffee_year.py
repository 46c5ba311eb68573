"""M5: a year of learning coffee through what is stored, the rhythm and the solver: nobody left out, nobody
with the same again while that can be avoided."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest

from storage import coffees, leave, staff
from storage.database import Database, Transaction, open_database
from storage.staff import Staff
from tests.conftest import DEFAULTS
from tests.happenings import REF
from tests.scheduler.coffee_room import CoffeeRoom, groups

WEEKS = 52
FIRST = date(2026, 11, 24)
WEEK = timedelta(days=7)


@pytest.fixture
def database(sqlite_url: str) -> Iterator[Database]:
    """What is decided is the same on both; a long year on one is enough."""
    opened = open_database(sqlite_url, DEFAULTS)
    yield opened
    opened.close()


def _away(tx: Transaction, person_id: int, first: date, last: date) -> None:
    row = {"workspace_id": tx.workspace.id, "person_id": person_id, "from_date": first, "to_date": last}
    tx.insert_once(leave.table, row)


def _plans(room: CoffeeRoom, ids: list[int]) -> dict[date, set[int]]:
    """Who is to be there in which week. Some weeks of leave for everybody, from Monday to Sunday, and one
    in five has a break of three to six weeks."""
    chance = random.Random(len(ids))
    missing: dict[date, set[int]] = {FIRST + number * WEEK: set() for number in range(WEEKS)}
    days = list(missing)
    for person_id in ids:
        for number in chance.sample(range(WEEKS), 4):
            day = days[number]
            missing[day].add(person_id)
            monday = day - timedelta(days=day.weekday())
            room.database.write(REF, lambda tx, p=person_id, m=monday: _away(tx, p, m, m + timedelta(days=6)))
        if chance.random() < 0.2:
            weeks = chance.randint(3, 6)
            for day in days[:weeks]:
                missing[day].add(person_id)
            room.database.write(
                REF, lambda tx, p=person_id, until=days[weeks]: coffees.pause(tx, 1, p, until)
            )
    return {day: set(ids) - away for day, away in missing.items()}


@pytest.mark.slow
@pytest.mark.parametrize("people", [51, 20])
def test_a_year(database: Database, people: int) -> None:
    room = CoffeeRoom(database)
    room.begins()
    users = [f"p{number:02}" for number in range(people)]
    ids = room.joins(*users)
    departments = {one: Staff(department=f"d{number % 5}") for number, one in enumerate(ids)}
    database.write(REF, lambda tx: staff.put(tx, departments))
    plans = _plans(room, ids)

    last = datetime.combine(FIRST + (WEEKS - 1) * WEEK, datetime.min.time(), ZoneInfo("Europe/Amsterdam"))
    sent = room.until(last + timedelta(hours=12))

    history = room.history()
    assert [day for day, _, _ in history] == list(plans)
    met: set[frozenset[int]] = set()
    again = different_departments = meetings = 0
    first_again = WEEKS
    for number, (day, together, alone) in enumerate(history):
        assert alone == set()
        assert sorted(one for group in together for one in group) == sorted(plans[day]), day
        there = len(plans[day])
        assert sorted(map(len, together)) == [2] * (there // 2 - there % 2) + [3] * (there % 2)
        for group in together:
            for two in map(frozenset, combinations(group, 2)):
                again += two in met
                first_again = min(first_again, number) if two in met else first_again
                met.add(two)
                one, other = two
                different_departments += departments[one] != departments[other]
                meetings += 1
    assert again == sum(one.repeats for one in room.solved)
    assert again == sum(one.unavoidable for one in room.solved), "an avoidable repeat"
    assert first_again >= 0.8 * min(people, WEEKS), "nobody runs out of colleagues so soon"
    assert len(met) > 0.97 * min(meetings, people * (people - 1) // 2)
    assert different_departments > 0.75 * meetings
    assert sorted(groups(sent), key=sorted) == sorted(
        (group for _, together, _ in history for group in together), key=sorted
    )
    print(f"{people}: {meetings} meetings, {again} again from turn {first_again + 1} on, "
          f"{different_departments} across departments")  # fmt: skip
