"""What others run us with says what the code does: the unit of systemd and the recipe of the container."""

import re
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path

import pytest

from bot.settings import NAMES
from bot.shutdown import STOP_SECONDS
from tests.guards.source import PACKAGES, ROOT

UNIT = ROOT / "manifest" / "opsteker.service"
RECIPE = ROOT / "manifest" / "Containerfile"
GUIDE = (ROOT / "RUNNING.md").read_text("utf-8")


def unit() -> RawConfigParser:
    found = RawConfigParser(strict=True)
    found.optionxform = str  # type: ignore[assignment,method-assign]
    found.read_string(UNIT.read_text("utf-8"))
    return found


def steps() -> list[tuple[str, str]]:
    """What the recipe does last, after the part that only builds: (`USER`, `10001`)."""
    lines = RECIPE.read_text("utf-8").replace("\\\n", " ").splitlines()
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in lines) if word.isupper()]


def test_the_unit_waits_as_long_as_stopping_takes_and_tries_no_wrong_setting_again() -> None:
    service = unit()["Service"]
    assert int(service["TimeoutStopSec"]) > STOP_SECONDS
    assert service["Restart"] == "on-failure"
    assert service["RestartPreventExitStatus"] == "2", "main gives 2 for what was asked wrongly"
    assert service["ExecStart"].endswith("/opsteker run")


def test_the_unit_gives_no_more_rights_than_are_needed() -> None:
    service = unit()["Service"]
    assert service["User"] not in ("root", "")
    assert service["ProtectSystem"] == "strict"
    assert (service["NoNewPrivileges"], service["CapabilityBoundingSet"]) == ("yes", "")
    assert (service["UMask"], service["StateDirectoryMode"]) == ("0077", "0700")
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert not [line for line in service if line.startswith("Environment")], "settings stand in .env"


def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("there is no systemd here")
    here = UNIT.read_text("utf-8").replace(unit()["Service"]["ExecStart"], "/bin/true")
    (tmp_path / "opsteker.service").write_text(re.sub("^(User|Group)=.*$", "", here, flags=re.MULTILINE))
    done = subprocess.run(
        [program, "verify", "--man=no", str(tmp_path / "opsteker.service")], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_container_runs_as_nobody_with_no_secret_and_listens_where_it_is_told() -> None:
    last = steps()
    told = dict(last)
    assert told["USER"].isdigit()
    assert int(told["USER"]) > 0
    assert told["ENTRYPOINT"] == '["opsteker"]'
    assert told["STOPSIGNAL"] == "SIGTERM"
    assert not any(name in rest for word, rest in last if word in ("ENV", "ARG") for name in NAMES)


def test_the_container_has_all_of_us_and_nothing_else() -> None:
    copied = {
        one for word, rest in steps() if word == "COPY" and "--from" not in rest for one in rest.split()[:-1]
    }
    assert copied == {*PACKAGES, "pyproject.toml", "constraints.txt", "README.md"}
    allowed = {
        line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line[:1] == "!"
    }
    assert allowed == copied


def test_the_version_of_python_is_one_that_we_take() -> None:
    (found,) = {
        re.sub("^.*python:([0-9.]+)-slim.*$", r"\1", rest) for word, rest in steps() if word == "FROM"
    }
    assert f'requires-python = ">={found}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_guide_names_both() -> None:
    assert "manifest/opsteker.service" in GUIDE
    assert "manifest/Containerfile" in GUIDE
