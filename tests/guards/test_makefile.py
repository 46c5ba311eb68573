"""Plain `make` tells what there is."""

import re
import shutil
import subprocess

import pytest

from tests.guards.source import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)[0].split()


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    if not shutil.which("make"):
        pytest.skip("there is no make here")
    return subprocess.run(
        ["make", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False
    )


def test_plain_make_prints_everything_there_is() -> None:
    done = make()
    assert (done.returncode, done.stderr) == (0, "")
    told = re.findall(r"^make ([\w-]+)  +\S", done.stdout, re.MULTILINE)
    assert sorted(told) == sorted(set(TARGETS) - {"help"})


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_can_be_made(target: str) -> None:
    """Only what it would do is printed."""
    assert make("--dry-run", target).returncode == 0


def test_try_and_test_share_their_set_up() -> None:
    assert re.search(r"^try: \$\(RUNTIME\)$", MAKEFILE, re.MULTILINE)
    assert re.search(r"^test: \$\(TOOLS\)$", MAKEFILE, re.MULTILINE)
    assert re.search(r"^\$\(TOOLS\): \$\(RUNTIME\)", MAKEFILE, re.MULTILINE)


def test_ci_runs_the_same_command() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert script.rstrip().endswith("\nmake test\nmake test-all")
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111, "it can be started"
