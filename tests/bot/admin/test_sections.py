"""What stands in each part of the page for admins: of people from five on, and of this workspace alone."""

from datetime import date, datetime
from typing import Any

import pytest

from bot.admin import audit_log, checkup, doctor, health, jobs, obstacles, reports, setup
from bot.admin.tables import Section, Table
from bot.doctor.finding import Finding
from bot.settings import Settings
from handlers.chat import Place
from handlers.texts import speak
from scheduler import rhythms
from storage import audit, goals, outbox, people, places, rhythm_runs, setbacks, staff, workspaces
from storage import jobs as stored_jobs
from storage import obstacles as stored_obstacles
from storage import reports as stored_reports
from storage.database import Database, Transaction
from storage.disclosure import LEAST
from storage.obstacles import Figure
from storage.reports import Shown
from storage.setbacks import Key
from storage.staff import Staff
from tests.bot.admin.conftest import OTHER, admin
from tests.happenings import NOW, REF, later, person

SAY = speak("en", "slack")
ZONE = "Europe/Amsterdam"
FEW = SAY.text("admin-few", fewest=LEAST)


def table(section: Section, key: str) -> Table:
    return next(one for one in section.tables if one.caption == SAY.text(key))


def rows(section: Section, key: str) -> dict[str, list[str]]:
    return {cells[0].text: [one.text for one in cells[1:]] for cells in table(section, key).rows}


def healthy(database: Database, now: datetime = NOW) -> Section:
    return database.read(REF, lambda tx: health.section(tx, SAY, ZONE, now))


# --- what happens unasked --------------------------------------------------------------------------


def test_every_rhythm_says_when_it_was_and_will_be_and_how_it_goes(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(tx: Transaction) -> datetime:
        return tx.execute(goals.table.select().where(goals.table.c.workspace_id == "x" * 9)).scalar_one()

    due: dict[str, Any] = {
        "questions": lambda tx: later(hours=1),
        "kudos_notices": lambda tx: later(minutes=-6),
        "stale_tips": broken,
    }
    changed = [
        rhythms.Rhythm(one.name, due.get(one.name, lambda tx: None), one.run) for one in rhythms.RHYTHMS
    ]
    monkeypatch.setattr(health, "RHYTHMS", tuple(changed))
    database.write(REF, lambda tx: rhythm_runs.note(tx, ["questions"], later(days=-1)))
    database.write(OTHER, lambda tx: rhythm_runs.note(tx, ["stale_tips"], later(days=-1)))
    found = rows(healthy(database), "admin-rhythms")
    assert len(found) == len(rhythms.RHYTHMS)
    assert found[SAY.text("council-rhythm-questions")][1:] == [
        "26 Nov 2026 11:00", "27 Nov 2026 12:00", "0", SAY.text("admin-state-good")
    ]  # fmt: skip
    late = SAY.text("admin-state-late", ago=SAY.ago(later(minutes=-6), NOW))
    assert found[SAY.text("council-rhythm-kudos_notices")][-1] == late
    assert found[SAY.text("council-rhythm-stale_tips")][1] == SAY.text("admin-rhythms-never")
    assert found[SAY.text("council-rhythm-stale_tips")][-1] == SAY.text("admin-state-broken")
    assert found[SAY.text("council-rhythm-learning_coffee")][-1] == SAY.text("admin-state-off")
    first = [cells[-1].state for cells in table(healthy(database), "admin-rhythms").rows]
    assert first[:2] == ["bad", "bad"], "what somebody should look at comes first"


def test_what_fails_stands_with_its_rhythm_and_a_few_are_not_counted(database: Database) -> None:
    def fail(tx: Transaction) -> None:
        for number in range(5):
            setbacks.note(tx, "questions", Key(number), NOW)
        for number in range(4):
            setbacks.note(tx, "kudos_turns", Key(number), NOW)
        setbacks.note(tx, "consents", Key(1), NOW)

    database.write(REF, fail)
    database.write(OTHER, lambda tx: setbacks.note(tx, "tips", Key(1), NOW))
    found = rows(healthy(database), "admin-rhythms")
    again = SAY.text("admin-state-again")
    assert found[SAY.text("council-rhythm-questions")][-2:] == ["5", again]
    assert found[SAY.text("council-rhythm-kudos_notices")][-2:] == [FEW, again]
    assert found[SAY.text("admin-rhythms-other")][-2:] == [FEW, again]
    assert found[SAY.text("council-rhythm-stale_tips")][-2] == "0"


def test_every_kind_of_work_belongs_to_one_rhythm() -> None:
    named = [kind for one in rhythms.RHYTHMS for kind in rhythms.kinds(one)]
    assert sorted(named) == sorted(set(named))
    assert set(rhythms.ALSO) <= {one.name for one in rhythms.RHYTHMS}


# --- deliveries ------------------------------------------------------------------------------------


def deliver(tx: Transaction, target: str, state: str, error: str | None = None) -> None:
    key = f"{target}:{state}"
    outbox.add(tx, key, target, "{}", NOW)
    mine = (outbox.table.c.workspace_id == tx.workspace.id, outbox.table.c.key == key)
    ended = {"state": state, "error": error, "done_at": NOW if state != "waiting" else None}
    tx.execute(outbox.table.update().where(*mine).values(ended))


def test_what_was_not_delivered_is_counted_and_of_people_from_five_on(database: Database) -> None:
    def write(tx: Transaction) -> None:
        deliver(tx, "place:1", "failed", "channel_not_found")
        deliver(tx, "place:2", "unclear", "timeout")
        for number in range(4):  # two lanes of one person are one person
            deliver(tx, f"person:{number}", "failed", "user_left")
            deliver(tx, f"person:{number}:answers", "failed", "user_left")
        for number in range(5):
            deliver(tx, f"person:{number}", "waiting")
        deliver(tx, "person:1", "sent")

    database.write(REF, write)
    database.write(OTHER, lambda tx: deliver(tx, "place:1", "failed", "theirs"))
    found = rows(healthy(database), "admin-outbox")
    assert found[SAY.text("admin-outbox-place")] == ["0", "1", "1", "channel_not_found, timeout"]
    assert found[SAY.text("admin-outbox-person")] == ["5", "0", FEW, "–"]
    assert found[SAY.text("admin-outbox-group")] == ["0", "0", "0", "–"]


def test_a_bot_that_is_not_at_work_is_noticed(database: Database) -> None:
    assert healthy(database).about == [SAY.text("admin-outbox-flows")]
    database.write(REF, lambda tx: deliver(tx, "place:1", "waiting"))
    assert healthy(database, later(minutes=4)).about == [SAY.text("admin-outbox-flows")]
    (told,) = healthy(database, later(minutes=20)).about
    assert "opsteker run" in told


# --- set-up ----------------------------------------------------------------------------------------


def test_the_set_up_as_it_is_now_without_names_of_private_channels(database: Database) -> None:
    def arrange(tx: Transaction) -> Section:
        anna = people.seen(tx, admin(), NOW)
        for key, kind in (("C1", "public"), ("C2", "private")):
            place = places.seen(tx, Place(key, kind, f"name-{key}"))  # type: ignore[arg-type]
            places.set_kudos_mode(tx, place.id, "post")
        ids = [people.seen(tx, person(f"p{number}"), NOW).id for number in range(6)]
        staff.put(tx, {one: Staff(team="Data", manager_id=ids[0]) for one in ids[1:]})
        return setup.section(tx, anna, SAY, NOW)

    section = database.write(REF, arrange)
    assert rows(section, "setup-modules")[SAY.text("module-til")][0] == SAY.text("admin-on")
    assert rows(section, "setup-modules")[SAY.text("module-coffee")][0] == SAY.text("admin-off")
    assert rows(section, "admin-channels") == {
        "#name-C1": [SAY.text("module-kudos")], SAY.text("admin-channels-private"): ["1"]
    }  # fmt: skip
    assert rows(section, "admin-people") == {
        SAY.text("admin-people-said"): ["5"],
        SAY.text("admin-people-managed"): ["5"],
        SAY.text("admin-people-managers"): [FEW],
        SAY.text("admin-people-teams"): ["1"],
        SAY.text("admin-people-departments"): ["0"],
    }
    assert "Anna" in rows(section, "admin-choices")[SAY.text("setup-who")][0]
    assert any("/learn setup" in line for line in section.about)


# --- reports ---------------------------------------------------------------------------------------


def reported(database: Database, month: int = 0) -> Section:
    return database.read(REF, lambda tx: reports.section(tx, SAY, month, 0, NOW))


def test_reports_are_the_figures_that_may_be_shown_and_no_others(database: Database) -> None:
    october, september = date(2026, 9, 28), date(2026, 8, 31)

    def keep(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=("reports",))
        shown = [
            Shown(october, "", "shared", "", "", 40),
            Shown(october, "", "people", "", "", 15),
            Shown(october, "", "shared", "2026-09-28", "", 21),
            Shown(october, "", "shared", "2026-10-05", "", 19),
            Shown(october, "/sales", "shared", "", "Sales", 25),
            Shown(october, "/sales/web", "reused", "", "Web", 12),
            Shown(october, "/sales/web", "reused", ">/it", "IT", 7),
        ]
        stored_reports.keep(tx, october, [], shown, NOW)
        stored_reports.keep(tx, september, [], [Shown(september, "", "shared", "", "", 5)], NOW)

    assert reported(database).about == [SAY.text("admin-part-off")]
    database.write(REF, keep)
    found, few = reported(database), SAY.text("report-few")
    first, weeks, flow = (
        {cells[0].text: [one.text for one in cells[1:]] for cells in one.rows} for one in found.tables
    )
    assert first == {
        "Whole organisation": ["40", few, few, few, SAY.text("report-at-least", value=15)],
        "Sales": ["25", few, few, few, few],
        "Sales: Web": [few, "12", few, few, few],
    }
    hidden = [SAY.text("report-not-shown")]
    assert [one for one in weeks.values() if one != hidden] == [["21"], ["19"]]
    assert flow == {"Sales: Web": ["IT", "7"]}
    assert [way.to for way in found.ways] == ["?month=202609#reports"]
    before = reported(database, 202609)
    assert before.tables[0].caption.startswith("September 2026")
    assert before.tables[0].rows[0][1].text == "5"
    for beyond in (0, 1, 199901, 10**15):
        assert reported(database, beyond) == found


def test_before_the_first_month_is_over_it_says_when(database: Database) -> None:
    database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("reports",)))
    (said,) = reported(database).about
    assert said == SAY.text("report-none-yet", day="30 November 2026")


# --- where people get stuck ------------------------------------------------------------------------


def test_obstacles_are_those_of_the_chat_a_week_at_a_time(database: Database) -> None:
    weeks = (date(2026, 11, 9), date(2026, 11, 16))

    def shown(week: int = 0) -> Section:
        return database.read(REF, lambda tx: obstacles.section(tx, SAY, week))

    def close(tx: Transaction) -> None:
        for week, people_there in zip(weeks, (7, 6), strict=True):
            few = Figure(week, "unknown", "", None)
            opened = Figure(week, "opened", "til", people_there)
            stored_obstacles.close(tx, week, [few, opened])

    assert shown().about == [SAY.text("admin-part-off")]
    database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("obstacles",)))
    assert shown().about[0] == SAY.text("obstacles-none")
    database.write(REF, close)
    database.write(OTHER, lambda tx: stored_obstacles.close(tx, weeks[1], [Figure(weeks[1], "word", "x", 9)]))
    latest, before = shown(), shown(20261109)
    (found,) = latest.tables
    said = {cells[0].text: cells[1].text for cells in found.rows}
    assert found.caption == SAY.text("obstacles-week", first="16 November 2026", last="22 November 2026")
    assert said[SAY.text("obstacles-opened")] == f"{SAY.text('module-til')}: 6 people"
    assert said[SAY.text("obstacles-unknown")] == SAY.text("obstacles-few")
    assert [way.to for way in latest.ways] == ["?week=20261109#obstacles"]
    assert "7 people" in before.tables[0].rows[0][1].text
    assert [way.to for way in before.ways] == ["?week=20261116#obstacles"]
    for beyond in (1, 20270101, 10**15):
        assert shown(beyond) == latest


# --- long commands ---------------------------------------------------------------------------------


def test_each_long_command_says_how_far_it_is(database: Database) -> None:
    def work(tx: Transaction) -> None:
        whole = stored_jobs.begin(tx, "import people", 10, NOW)
        stored_jobs.end(tx, whole, 10, later(minutes=1), is_whole=True)
        broken = stored_jobs.begin(tx, "import kudos", 10, NOW)
        stored_jobs.end(tx, broken, 3, later(minutes=1), is_whole=False)
        stored_jobs.begin(tx, "reindex", None, later(minutes=-9))
        running = stored_jobs.begin(tx, "import tips", 200, NOW)
        stored_jobs.move(tx, running, 150, later(minutes=1))
        stored_jobs.move(tx, running, 100, later(minutes=1))

    database.write(REF, work)
    database.write(OTHER, lambda tx: stored_jobs.begin(tx, "export tils", 1, NOW))
    section = database.read(REF, lambda tx: jobs.section(tx, SAY, ZONE, later(minutes=2)))
    found = {what: (cells[0], cells[-1]) for what, cells in rows(section, "admin-jobs").items()}
    assert list(found) == [
        f"opsteker {one}" for one in ("import tips", "reindex", "import kudos", "import people")
    ]
    assert found["opsteker import tips"] == ("150 of 200", "running (75%)")
    assert found["opsteker reindex"] == ("0", SAY.text("admin-jobs-stopped"))
    assert found["opsteker import kudos"] == ("3 of 10", SAY.text("admin-jobs-stopped"))
    assert found["opsteker import people"] == ("10 of 10", SAY.text("admin-jobs-ended"))
    database.write(REF, lambda tx: stored_jobs.forget_before(tx, later(minutes=1)))
    assert len(database.read(REF, lambda tx: stored_jobs.last(tx, 9))) == 3


# --- the audit log ---------------------------------------------------------------------------------


def test_the_audit_log_goes_back_a_page_at_a_time(database: Database) -> None:
    def write(tx: Transaction) -> None:
        anna = people.seen(tx, admin(), NOW).id
        for number in range(60):
            audit.add(tx, anna if number % 2 else None, "setup", f"choice {number}", NOW)
        audit.add_by_command_line(tx, "import", "tips", NOW)

    database.write(REF, write)
    seen: list[str] = []
    before, pages = 0, 0
    while pages < 9:
        section = database.read(REF, lambda tx, before=before: audit_log.section(tx, SAY, ZONE, before))
        seen += [cells[2].text for cells in section.tables[0].rows]
        pages += 1
        older = [way for way in section.ways if way.label == SAY.text("admin-audit-older")]
        if not older:
            break
        before = int(older[0].to.partition("=")[2].partition("#")[0])
    assert pages == 3
    choices = [SAY.text("audit-act-setup", about=f"choice {number}") for number in reversed(range(60))]
    assert seen == [SAY.text("audit-act-import", about="tips"), *choices]
    first = database.read(REF, lambda tx: audit_log.section(tx, SAY, ZONE, 0)).tables[0].rows
    assert [cells[1].text for cells in first[:3]] == [
        SAY.text("audit-command-line"),
        "Anna",
        SAY.text("erase-somebody"),
    ]
    beyond = database.read(REF, lambda tx: audit_log.section(tx, SAY, ZONE, 1))
    assert (beyond.tables[0].rows, beyond.tables[0].empty) == ([], SAY.text("admin-audit-none"))


# --- the doctor ------------------------------------------------------------------------------------


async def test_the_doctor_tells_of_this_workspace_alone(database: Database, database_url: str) -> None:
    for ref in (REF, OTHER):
        database.write(ref, lambda tx: people.seen(tx, person("sarah"), NOW))
    settings = Settings.from_environment({"DATABASE_URL": database_url})
    found = await checkup.examine(database, settings, REF, NOW, SAY)
    assert [one.what for one in found] == ["slack", "database", "ledger of slack:T1"]
    assert not [one for one in found if one.remedy]
    section = doctor.section([*found, Finding("x", "is off", "Put it right.")], SAY)
    cells = section.tables[0].rows[-1]
    assert cells[1].text == SAY.text("admin-doctor-bad")
    assert cells[2].text == "is off\nPut it right."
    assert not doctor.section(None, SAY).tables
