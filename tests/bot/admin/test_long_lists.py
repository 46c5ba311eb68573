"""A large organisation on the page for admins: no list is longer than a page to read, and the rest is counted
or a page further."""

from datetime import date

from bot.admin import reports, setup
from bot.admin.tables import MOST, Section
from handlers.chat import Place
from handlers.texts import speak
from storage import people, places, workspaces
from storage import reports as stored_reports
from storage.database import Database, Transaction
from storage.reports import Shown
from tests.bot.admin.conftest import admin
from tests.happenings import NOW, REF

SAY = speak("en", "slack")
OCTOBER = date(2026, 9, 28)
TEAMS = 2 * MOST + 3


def test_units_come_a_page_at_a_time_and_help_went_where_most_went(database: Database) -> None:
    def keep(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("reports",))
        teams = [f"/d/{number:03}" for number in range(TEAMS)]
        shown = [Shown(OCTOBER, one, "shared", "", one[3:], 25) for one in teams]
        to = [Shown(OCTOBER, one, "reused", ">/d/000", "000", n) for n, one in enumerate(teams, 5)]
        stored_reports.keep(tx, OCTOBER, [], [Shown(OCTOBER, "", "shared", "", "", 99), *shown, *to], NOW)

    def page(before: int) -> Section:
        return database.read(REF, lambda tx: reports.section(tx, SAY, 202610, before, NOW))

    database.write(REF, keep)
    seen, way = list[str](), "?month=202610&units=0#reports"
    while way:
        found = page(int(way.partition("units=")[2].partition("#")[0]))
        assert len(found.tables[0].rows) <= MOST
        seen += [cells[0].text for cells in found.tables[0].rows]
        way = next((one.to for one in found.ways if one.label == SAY.text("admin-reports-further")), "")
    assert seen == ["Whole organisation", *(f"d: {number:03}" for number in range(TEAMS))]
    assert [one.to for one in page(MOST).ways if one.label == SAY.text("admin-reports-earlier")] == [
        "?month=202610&units=0#reports"
    ]
    assert page(10**15) == page(0)
    flow = page(0).tables[-1].rows
    assert flow[0][2].text == str(TEAMS + 4)
    assert (len(flow), flow[-1][0].text) == (MOST + 1, SAY.text("admin-more", count=TEAMS - MOST))


def test_of_channels_the_first_are_named(database: Database) -> None:
    def arrange(tx: Transaction) -> Section:
        for number in range(MOST + 7):
            kind = "private" if number < 2 else "public"
            place = places.seen(tx, Place(f"C{number}", kind, f"name-{number:03}"))  # type: ignore[arg-type]
            places.set_kudos_mode(tx, place.id, "post")
        return setup.section(tx, people.seen(tx, admin(), NOW), SAY, NOW)

    section = database.write(REF, arrange)
    (found,) = (one for one in section.tables if one.caption == SAY.text("admin-channels"))
    named = [[cell.text for cell in cells] for cells in found.rows]
    assert named[0] == ["#name-002", SAY.text("module-kudos")]
    assert len(named) == MOST + 2
    assert named[-2:] == [[SAY.text("admin-more", count=5)], [SAY.text("admin-channels-private"), "2"]]
