"""`opsteker manifest teams`: the zip that a Teams admin uploads."""

import json
import zipfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from PIL import Image

from bot.__main__ import main
from tests.guards.source import ROOT

SCHEMAS = ROOT.parent / "shared" / "schemas"
APP = "1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b"
ADDRESS = "https://bot.example.org"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("TEAMS_APP_ID", "OPSTEKER_PUBLIC_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "opsteker.zip"


def make(out: Path, *more: str, app_id: str = APP, address: str = ADDRESS) -> int:
    return main(["manifest", "teams", "--app-id", app_id, "--address", address, "--out", str(out), *more])


def held(out: Path, name: str = "manifest.json") -> Any:
    with zipfile.ZipFile(out) as archive:
        return json.loads(archive.read(name))


def test_it_holds_what_teams_wants_and_nothing_is_left_to_fill_in(out: Path) -> None:
    assert (
        make(out, "--website", "https://example.org/learn", "--privacy", "https://example.org/privacy") == 0
    )
    with zipfile.ZipFile(out) as archive:
        assert archive.namelist() == ["manifest.json", "nl.json", "color.png", "outline.png"]
        sizes = [Image.open(archive.open(name)).size for name in ("color.png", "outline.png")]
    assert sizes == [(192, 192), (32, 32)]
    made = held(out)
    assert {made["id"], made["bots"][0]["botId"], made["composeExtensions"][0]["botId"]} == {APP}
    assert made["validDomains"] == ["bot.example.org"]
    assert (
        made["developer"]["websiteUrl"] == made["developer"]["termsOfUseUrl"] == "https://example.org/learn"
    )
    assert made["developer"]["privacyUrl"] == "https://example.org/privacy"
    assert "opsteker.example.org" not in json.dumps(made)
    assert "00000000" not in json.dumps(made)


@pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the official schemas are not here")
def test_teams_takes_both_files(out: Path) -> None:
    assert make(out, "--name", "Leermaatje") == 0
    for name, schema in (("manifest.json", "teams-manifest-1.29"), ("nl.json", "teams-localization")):
        rules = json.loads((SCHEMAS / f"{schema}.schema.json").read_text("utf-8"))
        validator = jsonschema.validators.validator_for(rules)(rules)
        assert [error.message for error in validator.iter_errors(held(out, name))] == []
    assert held(out)["name"]["short"] == held(out, "nl.json")["name.short"] == "Leermaatje"


def test_the_version_is_raised_by_what_changed_and_by_nothing_else(out: Path) -> None:
    assert make(out) == 0
    first, version = out.read_bytes(), held(out)["version"]
    assert make(out) == 0
    assert out.read_bytes() == first
    major, minor, patch = map(int, version.split("."))
    assert make(out, "--name", "Leermaatje") == 0
    assert held(out)["version"] == f"{major}.{minor}.{patch + 1}"
    assert make(out, "--name", "Leermaatje") == 0
    assert held(out)["version"] == f"{major}.{minor}.{patch + 1}"
    assert make(out) == 0
    assert held(out)["version"] == f"{major}.{minor}.{patch + 2}"


def test_the_zip_before_may_be_gone(out: Path) -> None:
    assert make(out, "--above", "7.2.65535") == 0
    assert held(out)["version"] == "7.3.0"


def test_settings_say_what_is_not_said(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEAMS_APP_ID", APP)
    monkeypatch.setenv("TEAMS_APP_PASSWORD", "secret")
    monkeypatch.setenv("TEAMS_TENANT_ID", "8e3f1a52-52c1-4d1a-9e5f-7d30f2a8c001")
    monkeypatch.setenv("OPSTEKER_PUBLIC_URL", ADDRESS)
    assert main(["manifest", "teams", "--out", str(out)]) == 0
    assert held(out)["id"] == APP


@pytest.mark.parametrize(
    ("app_id", "address", "more", "says"),
    [
        ("opsteker", ADDRESS, (), "--app-id must be the app id of your Azure bot"),
        ("00000000-0000-0000-0000-000000000000", ADDRESS, (), "--app-id must be"),
        (APP, "http://bot.example.org", (), "--address must be an https address"),
        (APP, "http://localhost:3000", (), "--address must be an https address"),
        (APP, "https://", (), "--address must be an https address"),
        (APP, "https://[bot", (), "--address must be an https address"),
        (APP, "", (), "say where the bot is: --address"),
        (APP, ADDRESS, ("--privacy", "example.org"), "--privacy must be an https address"),
        (APP, ADDRESS, ("--name", "x" * 31), "--name must be 1 to 30"),
        (APP, ADDRESS, ("--above", "1.2"), "--above must be three numbers"),
        (APP, ADDRESS, ("--above", "1.2.99999"), "--above must be three numbers"),
    ],
)
def test_what_cannot_be_is_told_in_one_line_and_nothing_is_written(
    app_id: str, address: str, more: tuple[str, ...], says: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(out, *more, app_id=app_id, address=address) == 2
    told = capsys.readouterr().err
    assert says in told
    assert told.count("\n") == 1
    assert not out.exists()


@pytest.mark.parametrize("where", ["nowhere/opsteker.zip", ".", "file/opsteker.zip", "file"])
def test_a_file_that_cannot_be_written_stays_as_it_is(
    where: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (out.parent / "file").write_text("mine")
    assert make(out.parent / where) == 2
    told = capsys.readouterr().err
    assert "--out" in told
    assert "choose" in told
    assert told.count("\n") == 1
    assert (out.parent / "file").read_text() == "mine"
    assert [one.name for one in out.parent.iterdir()] == ["file"]


def test_its_options_are_of_the_zip_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["manifest", str(tmp_path), "--app-id", APP]) == 2
    assert "say opsteker manifest teams" in capsys.readouterr().err
