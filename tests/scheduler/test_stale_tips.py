"""S7: owners are asked whether their tips are still right, at most three a day, in working hours; when an
owner leaves, somebody else is."""

import itertools
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.chat import AnyEffect, DirectMessage, Person, Place
from handlers.tips import library
from scheduler import stale_tips
from storage import owners, people, places, tils, tips
from storage.database import Database, Transaction
from storage.tips import CHECK_EVERY, Tip
from tests.happenings import REF

MONDAY = datetime.fromisoformat("2026-11-23T10:00:00+01:00")
AMSTERDAM, NEW_YORK = "Europe/Amsterdam", "America/New_York"
_numbers = itertools.count(1)


class Library:
    """A workspace whose clock is moved by hand. `asked` is who was asked about what, and when."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = MONDAY
        self.asked: list[tuple[datetime, int, str]] = []

    def person(self, user: str, zone: str = AMSTERDAM, **facts: bool) -> int:
        described = Person(user, user.title(), "nl", zone, is_bot=False, **facts)
        return self.database.write(REF, lambda tx: people.seen(tx, described, self.now)).id

    def leaves(self, user: str) -> None:
        self.person(user, has_left=True)

    def tip(
        self, owner_id: int | None = None, topics: tuple[str, ...] = ("git",), place_id: int | None = None
    ) -> Tip:
        def add(tx: Transaction) -> Tip:
            tip = tips.add(
                tx, "Hoe?", "Zo.", self.now, source=f"x:{next(_numbers)}", topics=topics, owner_id=owner_id,
                place_id=place_id,
            )  # fmt: skip
            assert tip is not None
            library.publish(tx, tip)
            return tip

        return self.database.write(REF, add)

    def helps(self, tip: Tip, person_id: int) -> None:
        self.database.write(REF, lambda tx: tips.mark(tx, tip.id, person_id, tips.HELPED, self.now))

    def shares(self, person_id: int, topic: str = "git") -> None:
        def share(tx: Transaction) -> None:
            place = places.seen(tx, Place("C-leren", "public"))
            tils.add(tx, tils.NewTil(person_id, "x", topics=(topic,), place_id=place.id), self.now)

        self.database.write(REF, share)

    def due(self) -> datetime | None:
        return self.database.read(REF, stale_tips.next_due)

    def until(self, then: datetime) -> list[tuple[datetime, int, str]]:
        """Everything that is asked on the way there; what is due is done at its own moment."""
        before = len(self.asked)
        for _ in range(2_000):
            due = self.due()
            if due is None or due > then:
                break
            self.now = max(self.now, due)
            for effect in self.database.write(REF, lambda tx: stale_tips.run(tx, self.now)):
                self._note(effect)
            later = self.due()
            assert later is None or later > self.now or len(self.asked) > before, "it stands still"
        else:
            pytest.fail("it never comes to rest")
        self.now = then
        return self.asked[before:]

    def _note(self, effect: AnyEffect) -> None:
        assert isinstance(effect, DirectMessage)
        self.asked.append((self.now, effect.person_id, effect.key))

    def after(self, **delta: float) -> list[tuple[datetime, int, str]]:
        return self.until(self.now + timedelta(**delta))


@pytest.fixture
def world(database: Database) -> Library:
    return Library(database)


def _in_amsterdam(at: datetime) -> str:
    return f"{at.astimezone(ZoneInfo(AMSTERDAM)):%Y-%m-%d %H:%M}"


# --- once in a while -------------------------------------------------------------------------------


def test_in_400_days_an_owner_who_says_nothing_is_asked_twice(world: Library) -> None:
    joris = world.person("joris")
    tip = world.tip(joris)

    assert world.after(days=179) == []
    asked = world.after(days=221)

    assert [_in_amsterdam(at) for at, _, _ in asked] == ["2027-05-24 09:00", "2027-11-22 09:00"], "on Mondays"
    assert [who for _, who, _ in asked] == [joris, joris]
    assert [key for _, _, key in asked] == [f"stale:{tip.id}:2026-11-23:1", f"stale:{tip.id}:2026-11-23:2"]


def test_confirming_begins_a_new_period(world: Library) -> None:
    tip = world.tip(world.person("joris"))
    assert len(world.after(days=182)) == 1
    world.database.write(REF, lambda tx: tips.confirm(tx, tip, world.now))

    asked = world.after(days=218)

    assert [_in_amsterdam(at) for at, _, _ in asked] == ["2027-11-22 09:00"]
    assert asked[0][2] == f"stale:{tip.id}:2027-05-24:1"


def test_a_tip_without_an_owner_is_nobodys_business(world: Library) -> None:
    world.person("joris")
    world.tip(None)
    assert world.due() is None
    assert world.after(days=400) == []


def test_dropped_means_never_again(world: Library) -> None:
    tip = world.tip(world.person("joris"))
    world.after(days=182)
    world.database.write(REF, lambda tx: tips.remove(tx, tip))
    assert world.due() is None


def test_three_a_day_and_the_rest_the_days_after(world: Library) -> None:
    joris, mei = world.person("joris"), world.person("mei", NEW_YORK)
    for _ in range(10):
        world.tip(joris)
    world.tip(mei)

    asked = world.after(days=200)

    days = [at.astimezone(ZoneInfo(AMSTERDAM)).date() for at, who, _ in asked if who == joris]
    assert [days.count(day) for day in sorted(set(days))] == [3, 3, 3, 1]
    assert len({key for _, _, key in asked}) == 11
    assert [who for _, who, _ in asked].count(mei) == 1


def test_thousands_at_once_do_not_hold_the_clock(world: Library) -> None:
    joris = world.person("joris")
    for _ in range(450):
        world.tip(joris)
    assert len(world.after(days=182, hours=3)) == 3
    assert world.due() is not None


def test_nobody_is_asked_outside_working_hours(world: Library) -> None:
    zones: dict[int, str] = {}
    for user, zone in (("joris", AMSTERDAM), ("mei", NEW_YORK), ("kai", "Pacific/Auckland")):
        owner = world.person(user, zone)
        zones[owner] = zone
        for hour in range(0, 24 * 7, 5):
            world.now = MONDAY + timedelta(hours=hour)
            world.tip(owner)
    world.now = MONDAY + timedelta(days=8)

    asked = world.after(days=230)

    assert len(asked) == 3 * 34
    for at, who, _ in asked:
        local = at.astimezone(ZoneInfo(zones[who]))
        assert local.weekday() < 5
        assert 9 <= local.hour < 17


# --- somebody leaves -------------------------------------------------------------------------------


def test_whom_it_helped_is_asked_first_then_who_shares_its_topics(world: Library) -> None:
    joris, anna, pieter = (world.person(user) for user in ("joris", "anna", "pieter"))
    world.person("fatima")  # knows nothing of it
    tip = world.tip(joris)
    world.helps(tip, anna)
    world.shares(pieter)

    world.leaves("joris")
    assert [who for _, who, _ in world.after(hours=1)] == [anna]
    assert world.after(days=6) == []
    assert [who for _, who, _ in world.after(days=2)] == [pieter]

    assert world.after(days=400) == [], "nobody else knows about it"
    assert world.due() is None
    assert world.database.read(REF, lambda tx: owners.without_owner(tx, 9)) == [_ownerless(tip)]


def _ownerless(tip: Tip) -> Tip:
    import msgspec

    return msgspec.structs.replace(tip, owner_id=None)


def test_after_three_it_rests(world: Library) -> None:
    joris = world.person("joris")
    tip = world.tip(joris)
    for user in ("a", "b", "c", "d", "e"):
        world.helps(tip, world.person(user))
    world.leaves("joris")
    assert len(world.after(days=100)) == 3


def test_an_owner_who_left_is_never_asked(world: Library) -> None:
    joris = world.person("joris")
    world.tip(joris)
    world.after(days=100)
    world.leaves("joris")
    assert world.after(days=400) == []


def test_who_does_not_want_to_be_found_or_may_not_see_it_is_not_asked(world: Library) -> None:
    joris, shy, outside, inside = (world.person(user) for user in ("joris", "shy", "outside", "inside"))

    def private(tx: Transaction) -> int:
        people.set_findable(tx, shy, False)
        place = places.seen(tx, Place("C-retro", "private"))
        places.note_member(tx, place, inside)
        return place.id

    tip = world.tip(joris, place_id=world.database.write(REF, private))
    for person_id in (
        shy,
        outside,
        inside,
        world.person("guest", is_guest=True),
        world.person("gone", has_left=True),
    ):
        world.helps(tip, person_id)

    world.leaves("joris")

    assert [who for _, who, _ in world.after(days=60)] == [inside]


def test_nobody_is_flooded_by_the_tips_of_a_leaver(world: Library) -> None:
    joris, anna = world.person("joris"), world.person("anna")
    for _ in range(8):
        world.helps(world.tip(joris), anna)
    world.leaves("joris")

    asked = world.after(days=5)

    days = [at.date() for at, _, _ in asked]
    assert [days.count(day) for day in sorted(set(days))] == [3, 3, 2]
    assert {who for _, who, _ in asked} == {anna}


def test_taken_over_it_is_asked_about_as_before(world: Library) -> None:
    joris, anna = world.person("joris"), world.person("anna")
    tip = world.tip(joris)
    world.helps(tip, anna)
    world.leaves("joris")
    world.after(hours=1)

    check_at = tip.confirmed_at + CHECK_EVERY
    assert world.database.write(REF, lambda tx: owners.give(tx, tip, anna, world.now, check_at))
    assert not world.database.write(REF, lambda tx: owners.give(tx, tip, joris, world.now, check_at))
    assert [who for _, who, _ in world.after(days=190)] == [anna]
    assert world.database.read(REF, lambda tx: owners.without_owner(tx, 9)) == []


def test_what_everybody_passes_on_is_asked_of_the_next_at_once(world: Library) -> None:
    joris, anna, pieter = (world.person(user) for user in ("joris", "anna", "pieter"))
    tip = world.tip(joris)
    world.helps(tip, anna)
    world.shares(pieter)
    world.leaves("joris")
    world.after(hours=1)

    def pass_on(tx: Transaction) -> None:
        owners.note(tx, tip, anna, "no", world.now)
        owners.set_ask_at(tx, tip, world.now)

    world.database.write(REF, pass_on)
    assert [who for _, who, _ in world.after(hours=1)] == [pieter]
