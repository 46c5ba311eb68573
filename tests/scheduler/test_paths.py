"""L4: on its day whoever keeps a path is asked once whether it still holds."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace

from handlers.people.working_days import begin_of
from handlers.texts import speak
from storage import paths
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.paths import Path
from tests.happenings import REF
from tests.scheduler.lunch_room import AMSTERDAM, Room, buttons, to

SAY = speak("nl", "slack")
ASKED = SAY.text("path-review", title="Maker")
DAY = date(2026, 12, 5)
"""A Saturday: it waits until Monday."""


class Keeping(Room):
    """Anna and Mei are admins; Mei made the path."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "paths")
        self.ids = {name: self.person(name, is_admin=True) for name in ("anna", "mei")}
        path = Path(0, "maker", "Maker", "", DAY, self.ids["mei"], begin_of(DAY, AMSTERDAM))
        database.write(REF, lambda tx: paths.add(tx, path))

    def asked(self, who: str, until: str) -> int:
        return sum(ASKED in text for text in to(self.until(until), self.ids[who]))


@pytest.fixture
def keeping(database: Database) -> Keeping:
    return Keeping(database)


def test_who_made_it_is_asked_once_when_they_work(keeping: Keeping) -> None:
    assert keeping.asked("mei", "12-07 08:59") == 0
    sent = keeping.until("12-07 09:30")
    assert sum(ASKED in text for text in to(sent, keeping.ids["mei"])) == 1
    assert not any(ASKED in text for text in to(sent, keeping.ids["anna"]))
    (hold,) = [one for one in buttons(sent, keeping.ids["mei"]) if one.action == "path_hold"]
    assert keeping.press("mei", "path_hold", hold.value) == SAY.text("path-holds", title="Maker")
    later = keeping.until(datetime.fromisoformat("2027-12-31T12:00:00+01:00"))
    assert not any(ASKED in text for who in keeping.ids for text in to(later, keeping.ids[who]))


@pytest.mark.parametrize("why", ["left", "erased", "no admin"])
def test_otherwise_an_admin_is_asked(keeping: Keeping, why: str) -> None:
    def gone(tx: Transaction) -> None:
        erasing.erase(tx, keeping.ids["mei"], keeping.now)

    if why == "erased":
        keeping.database.write(REF, gone)
    else:
        keeping.person("mei", has_left=why == "left", is_admin=False)
    assert keeping.asked("anna", "12-07 12:00") == 1


def test_nobody_is_asked_while_it_is_off_and_nothing_is_lost(keeping: Keeping) -> None:
    others = ("til", "tip", "lunch")
    keeping.database.write(REF, lambda tx: tx.choose(modules=others))
    assert keeping.asked("mei", "12-09 12:00") == 0
    keeping.database.write(REF, lambda tx: tx.choose(modules=(*others, "paths")))
    assert keeping.asked("mei", "12-10 12:00") == 1


def test_another_day_asks_again(keeping: Keeping) -> None:
    assert keeping.asked("mei", "12-07 12:00") == 1

    def again(tx: Transaction) -> None:
        path = paths.by_slug(tx, "maker")
        assert path is not None
        day = date(2026, 12, 14)
        paths.change(tx, replace(path), review_on=day, ask_at=begin_of(day, AMSTERDAM))

    keeping.database.write(REF, again)
    assert keeping.asked("mei", "12-14 12:00") == 1
