"""Role paths as YAML: in, out and in again; what is wrong is refused with its line, and nothing comes in."""

from pathlib import Path

import pytest

from bot.import_export import role_paths
from bot.import_export.storing import Report
from storage import paths, people
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW, person

REF = WorkspaceRef("tryout", "T1")
GOOD = """path: maker
title: Maker
review: 2027-01-01
steps:
- id: een
  level: core
  title: Een
  proof: Ik deed een
- id: twee
  level: advanced
  title: Twee
  proof: Ik deed twee
  topic: git
  links: https://git.example
  after: een
"""


def brought(database: Database, folder: Path, said: str, later: int = 0) -> Report:
    (folder / "maker.yaml").write_text(said)
    at = NOW.replace(year=NOW.year + later)
    return role_paths.bring_in(database, REF, role_paths.yaml_files(folder / "maker.yaml"), at)


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, len(report.refused)


def test_in_out_and_in_again(database: Database, tmp_path: Path) -> None:
    assert counts(brought(database, tmp_path, GOOD)) == (1, 0, 0, 0)
    assert counts(brought(database, tmp_path, GOOD)) == (0, 0, 1, 0)
    ((name, written),) = role_paths.written(database, REF)
    assert name == "maker.yaml"
    assert counts(brought(database, tmp_path, written, later=3)) == (0, 0, 1, 0), "its day may pass"
    assert counts(brought(database, tmp_path, GOOD.replace("Ik deed een", "Ik kan een"))) == (0, 1, 0, 0)


def test_a_step_that_goes_and_comes_back_keeps_what_was_done(database: Database, tmp_path: Path) -> None:
    brought(database, tmp_path, GOOD)

    def do(tx: Transaction) -> tuple[int, int, int]:
        sarah, path = people.seen(tx, person("sarah"), NOW).id, paths.by_slug(tx, "maker")
        assert path is not None
        step = paths.steps(tx, path.id)[1]
        paths.mark(tx, step.id, sarah, done_at=NOW)
        return sarah, path.id, step.id

    sarah, path_id, step_id = database.write(REF, do)
    brought(database, tmp_path, GOOD[: GOOD.index("- id: twee")])
    assert len(database.read(REF, lambda tx: paths.steps(tx, path_id))) == 1
    brought(database, tmp_path, GOOD)
    kept = database.read(REF, lambda tx: paths.marks_of(tx, sarah, path_id))
    assert kept[step_id].done_at == NOW


MANY = "".join(f"- {{id: s{n}, level: core, title: T, proof: P}}\n" for n in range(10_000))
STEP = "- {id: een, level: core, title: Een, proof: Ik deed een}\n"


@pytest.mark.parametrize(
    ("said", "line", "reason"),
    [
        (GOOD.replace("after: een", "after: twee"), 15, "comes after itself"),
        (GOOD.replace("proof: Ik deed een", "proof: x\n  after: twee"), 9, "comes after itself"),
        (GOOD.replace("after: een", "after: drie"), 15, "no step of this path"),
        (GOOD.replace("level: advanced", "level: expert"), 10, "core, advanced, leadership"),
        (GOOD.replace("id: twee", "id: een"), 9, "there already"),
        (GOOD.replace("2027-01-01", "2026-01-01"), 3, "past"),
        (GOOD.replace("2027-01-01", "soon"), 3, "2027-06-01"),
        (f"path: maker\ntitle: M\nsteps:\n{MANY}", None, "at most 100 steps fit"),
        (f"path: maker\ntitle: M\nsteps:\n{STEP * 101}", 3, "at most 100 fit"),
        ("path: &a maker\ntitle: *a\nsteps: []\n", 1, "refers to another part of itself"),
        ("path: maker\ntitle: M\nsteps: &s\n- *s\n", 3, "refers to another part of itself"),
        (f"path: maker\ntitle: {'[' * 5000}\n", 2, "more than a path holds"),
        ("path: maker\ntitle: M\nsteps:\n- een\n", 3, "a step that is none"),
        ("path: maker\ntitle: M\n", 1, "has no steps"),
        (f"path: Mijn pad\ntitle: M\nsteps:\n{STEP}", 1, "one word"),
        (f"path: maker\ntitle: M\nsteps:\n{STEP}color: red\n", 5, "has no use for color"),
        (f"path: maker\npath: ander\ntitle: M\nsteps:\n{STEP}", 2, "twice"),
        (f"path: maker\ntitle: {'M' * 200}\nsteps:\n{STEP}", 2, "at most 120 fit"),
        ("path: maker\n\ttitle: M\n", 2, "no YAML"),
        ("- een\n- twee\n", None, "is no path"),
        ("", None, "is no path"),
    ],
)
def test_what_is_wrong_says_where(
    database: Database, tmp_path: Path, said: str, line: int | None, reason: str
) -> None:
    report = brought(database, tmp_path, said)
    assert counts(report)[:3] == (0, 0, 0)
    assert reason in report.refused[0].reason
    if line is not None:
        assert report.refused[0].where == f"maker.yaml line {line}"
    assert database.read(REF, paths.all) == []


def test_the_examples_come_in_whole_in_both_languages(database: Database) -> None:
    found = role_paths.examples()
    assert counts(role_paths.bring_in(database, REF, found, NOW)) == (4, 0, 0, 0)
    assert counts(role_paths.bring_in(database, REF, found, NOW)) == (0, 0, 4, 0)
    assert len(role_paths.examples(("nl",))) == 2

    def levels(tx: Transaction) -> list[set[str]]:
        return [{step.level for step in paths.steps(tx, one.id)} for one in paths.all(tx)]

    assert database.read(REF, levels) == [{"core", "advanced", "leadership"}] * 4
