"""What gets installed is ours, exactly pinned, and never uploaded."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.guards.source import PACKAGES, ROOT

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LINES = (ROOT / "constraints.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("package", PACKAGES)
def test_the_package_is_ours(package: str) -> None:
    """`bot`, `storage` and the like are common names: somebody else's must not be in the way."""
    assert Path(str(import_module(package).__file__)).parent == ROOT / package
    assert set(packages_distributions().get(package, [])) <= {"opsteker"}


def test_only_our_packages_are_installed() -> None:
    top = {name.partition(".")[0] for name in PYPROJECT["tool"]["setuptools"]["packages"]["find"]["include"]}
    assert top == set(PACKAGES)


def test_every_text_and_page_goes_along() -> None:
    """A file beside the code that is not listed is there in a checkout and missing once installed."""
    listed = {
        path
        for package, patterns in PYPROJECT["tool"]["setuptools"]["package-data"].items()
        for pattern in patterns
        for path in (ROOT / package.replace(".", "/")).glob(pattern)
    }
    beside = {
        path
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    }
    assert beside - listed == set()


def test_opsteker_is_the_command_line() -> None:
    assert PYPROJECT["project"]["scripts"] == {"opsteker": "bot.__main__:main"}
    (script,) = distribution("opsteker").entry_points.select(group="console_scripts")
    assert script.value == "bot.__main__:main"


def test_it_cannot_be_uploaded_by_accident() -> None:
    assert "Private :: Do Not Upload" in PYPROJECT["project"]["classifiers"]


def test_every_line_pins_one_exact_version() -> None:
    for line in LINES:
        assert re.fullmatch(r"[A-Za-z0-9][\w.\-]*==[0-9][\w.]*", line), line
    names = [line.partition("==")[0] for line in LINES]
    assert len({canonicalize_name(name) for name in names}) == len(names)
    assert names == sorted(names, key=str.lower)


def test_everything_that_gets_installed_is_pinned() -> None:
    pinned = [line.split("==") for line in LINES]
    versions: dict[str, str] = {canonicalize_name(name): version for name, version in pinned}
    needed = dict(_needed("opsteker", frozenset({"test"}), set()))
    assert {name: versions.get(name) for name in needed} == needed, (
        "run `make test` to install what is pinned"
    )
    for_benchmarks = {canonicalize_name(Requirement(text).name) for text in _extra("bench")}
    assert set(versions) - set(needed) - for_benchmarks == set(), "nothing needs these any more"


def _extra(name: str) -> list[str]:
    """What an optional part asks for by itself; `make bench` installs it."""
    marked = f'extra == "{name}"'
    return [text for text in distribution("opsteker").requires or () if marked in text]


def _needed(
    name: str, extras: frozenset[str], seen: set[tuple[str, frozenset[str]]]
) -> Iterator[tuple[str, str]]:
    """What this distribution brings in on this machine, with the versions that are here."""
    if (name, extras) in seen:
        return
    seen.add((name, extras))
    for text in distribution(name).requires or ():
        requirement = Requirement(text)
        if requirement.marker and not any(requirement.marker.evaluate({"extra": e}) for e in extras | {""}):
            continue
        other = canonicalize_name(requirement.name)
        try:
            yield other, distribution(other).version
        except PackageNotFoundError:
            pytest.fail(f"{name} needs {other}, which is not installed")
        yield from _needed(other, frozenset(requirement.extras), seen)


ELSEWHERE = re.compile(
    r"--(extra-)?index-url|--find-links|--trusted-host|PIP_INDEX|(^|\s)-[if]\s|git\+|file:|\S+ @ "
    r"|pypi\.|artifactory|nexus|://(?!opsteker\.example\.org)",
    re.IGNORECASE | re.MULTILINE,
)


@pytest.mark.parametrize("name", ["constraints.txt", "pyproject.toml", ".ci/run", "Makefile"])
def test_no_place_to_install_from_is_written_down(name: str) -> None:
    """Where packages come from is the machine's affair."""
    assert not ELSEWHERE.search((ROOT / name).read_text("utf-8"))


def test_no_tool_s_own_configuration_slips_in() -> None:
    """Such files point to a registry, or pin in a second place."""
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if tracked.returncode:
        pytest.skip("not a git checkout")
    names = {Path(line).name for line in tracked.stdout.splitlines()}
    assert not names & {"pip.conf", ".pypirc", "uv.toml", "uv.lock", ".npmrc", "poetry.lock", ".env"}
