"""I3: every number of a report can be worked out once more from what was exported."""

import csv
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import main
from handlers.reports import periods, reading
from handlers.reports.periods import Month
from handlers.reports.suppression import ALL
from scheduler import rhythms
from storage import people, reports, workspaces
from storage.database import Database, Transaction, open_database
from tests import reporting
from tests.conftest import DEFAULTS
from tests.happenings import REF
from tests.reporting import DESK, WEB

MONTHS = [Month(2026, 8), Month(2026, 9), Month(2026, 10)]
NOW = datetime.fromisoformat("2026-11-05T09:00:00+01:00")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def ids(database_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> reporting.Ids:
    """Of a company with three months worked out; one of its teams is called like a formula."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)
    with_database = open_database(database_url, DEFAULTS)

    def fill(tx: Transaction) -> reporting.Ids:
        workspaces.change(tx.connection, tx.workspace, modules=("til", "reports"))
        found = reporting.hired(tx, {**reporting.TEAMS, ("=Data", "+1"): 6, ("Service", "Night"): 2})
        reporting.works(tx, found, MONTHS)
        return found

    found = with_database.write(REF, fill)
    _beats(with_database)
    with_database.close()
    return found


def _beats(database: Database) -> None:
    while rhythms.beat(database, REF, NOW, lambda tx, told, at: None):
        pass


def change(database_url: str, do: object) -> None:
    database = open_database(database_url, DEFAULTS)
    database.write(REF, do)  # type: ignore[arg-type]
    database.close()


def test_every_number_is_the_one_that_was_shown(
    ids: reporting.Ids, database_url: str, capsys: Captured
) -> None:
    assert main(["export", "report", "out", "--workspace", "slack:T1"]) == 0
    assert "left out" not in capsys.readouterr().out
    assert main(["recompute", "out"]) == 0
    told = capsys.readouterr().out.splitlines()
    database = open_database(database_url, DEFAULTS)
    every = database.read(
        REF, lambda tx: [one for each in MONTHS for one in reports.every_one(tx, each.first)]
    )
    period = periods.around(MONTHS[-1], "month")
    whole = database.read(REF, lambda tx: reading.of(tx, ALL, period))
    team = database.read(REF, lambda tx: reading.of(tx, ("product", "web"), period))
    database.close()
    assert told[-1] == f"{len(every):,} of {len(every):,} numbers are those that were shown."
    assert set(told[:-1]) == {
        f"{one.month} {one.unit or '(all)'} {f'{one.measure} {one.part}'.strip()}: {one.amount}"
        for one in every
    }
    for measure, amount in whole.totals.items():
        assert f"{MONTHS[-1].first} (all) {measure}: {amount}" in told
    for measure, amount in team.totals.items():
        assert f"{MONTHS[-1].first} /product/web {measure}: {amount}" in told
    written = "".join(path.read_text("utf-8-sig") for path in Path("out").iterdir())
    assert not any(f"{who}" in written for some in ids.values() for who in some), "not our numbers"
    assert "product-web-" not in written


def test_a_number_that_was_changed_is_found(ids: reporting.Ids, capsys: Captured) -> None:
    assert main(["export", "report", "out", "--workspace", "slack:T1"]) == 0
    path = Path("out/shown.csv")
    rows = list(csv.reader(StringIO(path.read_text("utf-8-sig"))))
    changed = next(row for row in rows if row[2] == "shared" and row[1] == "" and not row[3])
    real, changed[4] = changed[4], "999"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    capsys.readouterr()
    assert main(["recompute", "out"]) == 1
    assert f"not the same: {changed[0]} (all) shared: {real}, shown 999" in capsys.readouterr().out


def test_a_month_in_which_somebody_is_gone_is_left_out(
    ids: reporting.Ids, database_url: str, capsys: Captured
) -> None:
    """What was shown less what is still there would be what one person did."""
    change(database_url, lambda tx: people.set_listed(tx, ids[WEB][0], wanted=False))
    assert main(["export", "report", "out", "--workspace", "slack:T1"]) == 0
    assert "left out: the months from" in capsys.readouterr().out
    assert len(Path("out/done.csv").read_text("utf-8-sig").splitlines()) == 1
    assert main(["recompute", "out"]) == 0
    change(database_url, lambda tx: people.set_listed(tx, ids[WEB][0], wanted=True))
    change(database_url, lambda tx: reporting.moves(tx, ids[WEB], DESK))
    assert main(["export", "report", "again", "--workspace", "slack:T1"]) == 0
    assert "left out" not in capsys.readouterr().out, "who moved counts where they did"


def test_what_is_no_export_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["recompute", "nothing"]) == 2
    assert "opsteker export report FOLDER" in capsys.readouterr().err
    Path("x").mkdir()
    for name in ("members.csv", "done.csv", "shown.csv"):
        Path("x", name).write_text("a,b\n")
    assert main(["recompute", "x"]) == 2
    assert main(["export", "report", "x", "--workspace", "slack:T1"]) == 2
    assert "already" in capsys.readouterr().err
