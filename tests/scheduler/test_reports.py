"""I1: a month is worked out once, when it is over, of what may be counted; whatever happens later."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from handlers.chat import Person
from handlers.reports import lifecycle, periods, reading
from handlers.reports.periods import Month
from handlers.reports.suppression import ALL
from scheduler import rhythms
from storage import people, places, questions, reports, staff, tils, workspaces
from storage.database import Database, Transaction
from storage.own_data import erase
from storage.staff import Staff
from storage.tils import NewTil
from tests import reporting
from tests.happenings import REF
from tests.reporting import APPS, DESK, PRIVATE, PUBLIC, WEB

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
NOW = datetime.fromisoformat("2026-11-05T09:00:00+01:00")
MONDAY = OCTOBER.mondays[1]


@pytest.fixture
def company(database: Database) -> Database:
    def begin(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("til", "reports"))

    database.write(REF, begin)
    return database


def beats(database: Database, now: datetime) -> None:
    while rhythms.beat(database, REF, now, lambda tx, told, at: None):
        pass


def totals(database: Database, unit: tuple[str, ...], month: Month = OCTOBER) -> dict[str, int]:
    period = periods.around(month, "month")
    return database.read(REF, lambda tx: reading.of(tx, unit, period)).totals


def test_every_number_of_a_month_by_unit_week_and_whom_it_helped(company: Database) -> None:
    ids = company.write(REF, reporting.hired)
    company.write(REF, lambda tx: reporting.works(tx, ids, [OCTOBER]))
    beats(company, NOW)
    assert totals(company, ALL) == {
        "shared": 120, "reused": 240, "answered": 24, "time": 120 * 60, "people": 20,
    }  # fmt: skip
    assert totals(company, ("product", "web")) == {
        "shared": 40, "reused": 80, "answered": 8, "time": 2400, "people": 5,
    }  # fmt: skip
    shown = company.read(REF, lambda tx: reading.of(tx, ("product",), periods.around(OCTOBER, "month")))
    assert dict(shown.flow).keys() <= {"Product", "Service"}
    assert sum(dict(shown.flow).values()) == shown.totals["reused"]
    assert shown.trend is not None
    assert shown.trend.series["shared"] == (15,) * 5
    assert shown.name == "Product"


def test_what_is_private_nameless_opted_out_or_gone_is_not_counted(company: Database) -> None:
    ids = company.write(REF, reporting.hired)
    web = ids[WEB]

    def write(tx: Transaction) -> None:
        reporting.works(tx, ids, [OCTOBER])
        reporting.shares(tx, web[0], MONDAY, PRIVATE)
        reporting.shares(tx, None, MONDAY)
        alone = tils.add(tx, NewTil(web[0], "Alleen voor mij"), reporting.noon(MONDAY))
        here = places.seen(tx, PUBLIC).id
        saved = NewTil(web[0], "Van een ander", place_id=here, saved_by_id=web[1], source_message="1.1")
        assert alone
        assert tils.add(tx, saved, reporting.noon(MONDAY))
        private = reporting.shares(tx, web[0], MONDAY, PRIVATE, "Intern")
        tils.mark(tx, private, web[1], tils.HELPED, reporting.noon(MONDAY))
        reporting.answers(tx, web[0], web[1], MONDAY, is_anonymous=True)
        people.set_listed(tx, web[7], wanted=False)
        left = people.get(tx, web[6])
        people.seen(tx, Person(left.user, has_left=True), NOW)

    company.write(REF, write)
    beats(company, NOW)
    assert totals(company, ("product", "web"))["shared"] == 6 * 5
    assert totals(company, ("product", "web"))["answered"] == 6
    assert totals(company, ALL)["shared"] == 22 * 5


def test_whoever_comes_or_goes_later_changes_nothing_and_an_old_month_stays(company: Database) -> None:
    ids = company.write(REF, reporting.hired)
    company.write(REF, lambda tx: reporting.works(tx, ids, [OCTOBER]))
    beats(company, NOW)
    before = company.read(REF, lambda tx: reports.every_one(tx, OCTOBER.first))

    def change(tx: Transaction) -> None:
        reporting.moves(tx, ids[WEB][:3], DESK)
        people.set_listed(tx, ids[WEB][3], wanted=False)
        erase(tx, ids[WEB][4], NOW)
        reporting.shares(tx, ids[APPS][0], MONDAY)
        lifecycle.work_out(tx, OCTOBER, NOW)

    company.write(REF, change)
    assert company.read(REF, lambda tx: reports.every_one(tx, OCTOBER.first)) == before
    counted = company.read(REF, lambda tx: reports.counted_in(tx, OCTOBER.first))
    assert ids[WEB][4] not in {one.person_id for one in counted}
    assert len(counted) == 23
    # The team of eight became one of three: in November it is not shown, nor what is left without it.
    company.write(
        REF,
        lambda tx: reporting.works(tx, {team: some for team, some in ids.items() if team != WEB}, [NOVEMBER]),
    )
    beats(company, NOW + timedelta(weeks=4))
    assert totals(company, ("product", "web"), NOVEMBER) == {}
    assert totals(company, ("product", "apps"), NOVEMBER) == {}
    assert totals(company, ("product",), NOVEMBER)["shared"] == 7 * 4


def test_whom_the_database_counts_in_a_team_are_those_who_count(company: Database) -> None:
    ids = company.write(REF, reporting.hired)

    def change(tx: Transaction) -> None:
        people.set_listed(tx, ids[WEB][0], wanted=False)
        staff.put(tx, {ids[WEB][1]: Staff()})
        erase(tx, ids[APPS][0], NOW)

    company.write(REF, change)
    counted = company.read(REF, reports.counted_now)
    one_by_one = Counter(Staff(team=one.team, department=one.department) for one in counted)
    assert company.read(REF, reports.teams_now) == one_by_one
    assert one_by_one[Staff()] > 0


@pytest.mark.parametrize(("size", "is_shown"), [(4, False), (5, True)])
def test_a_team_of_four_and_of_five(company: Database, size: int, is_shown: bool) -> None:
    ids = company.write(REF, lambda tx: reporting.hired(tx, {WEB: size, DESK: 9}))
    company.write(REF, lambda tx: reporting.works(tx, ids, [OCTOBER]))
    beats(company, NOW)
    assert ("shared" in totals(company, ("product", "web"))) is is_shown
    assert ("shared" in totals(company, ("service", "desk"))) is is_shown, (
        "else the other could be subtracted"
    )
    assert totals(company, ALL)["shared"] == (size + 9) * 5


def test_of_five_with_one_opted_out_nothing_is_shown(company: Database) -> None:
    ids = company.write(REF, lambda tx: reporting.hired(tx, {WEB: 5, DESK: 9}))
    company.write(REF, lambda tx: reporting.works(tx, ids, [OCTOBER]))
    company.write(REF, lambda tx: people.set_listed(tx, ids[WEB][0], wanted=False))
    beats(company, NOW)
    assert totals(company, ("product", "web")) == totals(company, ("service", "desk")) == {}


@pytest.mark.parametrize("goes", ["to another team", "out of all lists"])
def test_of_five_that_become_four_the_next_month_tells_nothing(company: Database, goes: str) -> None:
    ids = company.write(REF, lambda tx: reporting.hired(tx, {WEB: 5, DESK: 9}))
    company.write(REF, lambda tx: reporting.works(tx, ids, [OCTOBER]))
    beats(company, NOW)
    october = totals(company, ("product", "web"))
    assert october["shared"] == 25

    def change(tx: Transaction) -> None:
        if goes == "to another team":
            reporting.moves(tx, ids[WEB][:1], DESK)
        else:
            people.set_listed(tx, ids[WEB][0], wanted=False)
        reporting.works(tx, ids, [NOVEMBER])

    company.write(REF, change)
    beats(company, NOW + timedelta(weeks=4))
    for unit in (("product",), ("product", "web"), ("service",), ("service", "desk")):
        assert totals(company, unit, NOVEMBER) == {}
    assert "shared" in totals(company, ALL, NOVEMBER)
    whole_quarter = periods.around(NOVEMBER, "quarter")
    told = company.read(REF, lambda tx: reading.of(tx, ("product", "web"), whole_quarter)).totals
    assert {one: told[one] for one in told.keys() & october.keys()} == october


def test_a_department_in_other_letters_is_the_same_one(company: Database) -> None:
    ids = company.write(REF, lambda tx: reporting.hired(tx, {WEB: 4, DESK: 9}))

    def join(tx: Transaction) -> None:
        more = reporting.hired(tx, {("x", "y"): 3})["x", "y"]
        for who, department in zip(more, (" product", "PRODUCT  ", "Pro\u200bduct"), strict=True):
            staff.put(tx, {who: Staff(department=department.replace("\u200b", ""), team="WEB ")})
        reporting.works(tx, {WEB: [*ids[WEB], *more], DESK: ids[DESK]}, [OCTOBER])

    company.write(REF, join)
    beats(company, NOW)
    shown = company.read(REF, lambda tx: reading.of(tx, ("product", "web"), periods.around(OCTOBER, "month")))
    assert shown.totals["shared"] == 7 * 5
    assert shown.name == "Web"


def test_one_person_who_does_nearly_everything_is_not_shown(company: Database) -> None:
    ids = company.write(REF, lambda tx: reporting.hired(tx, {WEB: 8, DESK: 9}))

    def write(tx: Transaction) -> None:
        for who in (*ids[WEB], *ids[DESK]):
            reporting.shares(tx, who, MONDAY)
        for _ in range(200):
            reporting.shares(tx, ids[WEB][0], MONDAY)

    company.write(REF, write)
    beats(company, NOW)
    assert totals(company, ("product", "web")).keys() == {"people"}
    assert totals(company, ALL).keys() == {"people"}


def test_months_follow_each_other_and_begin_where_there_is_something(company: Database) -> None:
    ids = company.write(REF, reporting.hired)
    company.write(REF, lambda tx: reporting.works(tx, ids, [Month(2026, 8), Month(2026, 9), OCTOBER]))
    beats(company, NOW)
    assert company.read(REF, reading.known) == [Month(2026, 8), Month(2026, 9), OCTOBER]
    due = company.read(REF, lifecycle.next_due)
    assert due == datetime.fromisoformat("2026-11-30T00:00:00+01:00")
    beats(company, due)
    assert company.read(REF, reading.known)[-1] == NOVEMBER
    third = company.read(REF, lambda tx: reading.of(tx, ALL, periods.around(OCTOBER, "quarter")))
    assert third.totals["shared"] == 120
    assert third.held_back["shared"] == 1
    year = company.read(REF, lambda tx: reading.of(tx, ALL, periods.around(OCTOBER, "year")))
    assert year.totals["shared"] == 24 * (4 + 4 + 5)
    assert year.trend is not None
    assert year.trend.by == "month"
    assert year.trend.series["shared"] == (96, 96, 120, None)


def test_without_anything_there_is_no_month_then_an_empty_one_and_old_ones_go(company: Database) -> None:
    beats(company, NOW)
    assert company.read(REF, lifecycle.next_due) is None
    assert company.read(REF, reading.known) == []
    ids = company.write(REF, reporting.hired)
    company.write(REF, lambda tx: reporting.shares(tx, ids[WEB][0], MONDAY))
    beats(company, NOW)
    assert company.read(REF, reading.known) == [OCTOBER]
    assert totals(company, ALL) == {}
    company.write(REF, lambda tx: reports.forget_before(tx, date(2026, 11, 1)))
    assert company.read(REF, reading.known) == []


def test_what_was_answered_without_a_name_has_no_time(company: Database) -> None:
    ids = company.write(REF, reporting.hired)
    company.write(REF, lambda tx: reporting.answers(tx, ids[WEB][0], ids[WEB][1], MONDAY, is_anonymous=True))
    found = company.read(REF, lambda tx: tx.execute(questions.table.select()).mappings().one())
    assert found["answered_at"] is None
