"""Which time zones there are."""

import pytest

from storage import zones

STRANGE = (
    "",
    " ",
    "Mars/Olympus",
    "europe/amsterdam",
    "../x",
    "../../etc/passwd",
    "/etc/localtime",
    "Europe",
    "localtime",
    "Factory",
    "Europe/Amsterdam\n",
    "Europe/Amsterdam\x00",
    "W. Europe Standard Time",
    "x" * 100_000,
    None,
    5,
    ("UTC",),
)


@pytest.mark.parametrize("name", STRANGE, ids=range(len(STRANGE)))
def test_what_is_no_zone_is_known_as_none(name: object) -> None:
    assert zones.known(name) is None
    assert zones.first_known(name, "Europe/Amsterdam") == "Europe/Amsterdam"
    assert zones.first_known(name) == "UTC"


@pytest.mark.parametrize(
    "name", ["UTC", "Europe/Amsterdam", "America/New_York", "Etc/GMT+5", "Asia/Kathmandu"]
)
def test_what_is_one_is_that_one(name: str) -> None:
    assert zones.known(name) == name
    assert zones.first_known(name, "UTC") == name
