"""The ledger of kudos: whatever arrives in whatever order, what stands is what a simple sum says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from storage import kudos, people
from storage.database import Database, Transaction, open_database
from storage.kudos import Kudos
from storage.people import Person
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS

OURS = WorkspaceRef("slack", "T1")
START = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
DAY = START.date()
USERS = ("sarah", "joris", "mei")
MESSAGES = ("m1", "m2")
WAYS = (kudos.WORDS, "bulb", "mortar_board")


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


# --- what can happen, and the simple sum --------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """Giving or taking back: one emoji put on or off, or words."""

    message: str
    giver: int
    receiver: int
    way: str
    minute: int
    given: bool

    def apply(self, tx: Transaction, ids: list[int]) -> None:
        one = Kudos(self.message, ids[self.giver], ids[self.receiver], via=self.way)
        if self.given:
            kudos.give(tx, one, DAY, at(self.minute), "bedankt", ("git",))
        else:
            kudos.take_back(tx, one, DAY, at(self.minute), "unreacted")

    def sum(self, model: "Model") -> None:
        model.add((self.message, self.giver, self.receiver, self.way), self.minute, self.given)


@dataclass(frozen=True)
class Undo:
    """`/kudos undo`"""

    giver: int
    minute: int

    def apply(self, tx: Transaction, ids: list[int]) -> None:
        for one in kudos.last_given(tx, ids[self.giver]):
            kudos.revoke(tx, one, DAY, at(self.minute), "undone")

    def sum(self, model: "Model") -> None:
        mine = [one for one in model.standing() if one[1] == self.giver]
        if mine:
            last = max(mine, key=lambda one: (model.newest[one][0], model.order[one]))
            for one in mine:
                if one[0] == last[0]:
                    model.revoke(one, self.minute)


@dataclass(frozen=True)
class Deleted:
    """The message with which, or for which, they were given."""

    message: str
    minute: int

    def apply(self, tx: Transaction, ids: list[int]) -> None:
        kudos.revoke_source(tx, self.message, at(self.minute), "message deleted")

    def sum(self, model: "Model") -> None:
        for one in model.standing():
            if one[0] == self.message:
                model.revoke(one, self.minute)


@dataclass(frozen=True)
class EditedOut:
    """The giver rewrote the message; only `still` is named in it."""

    message: str
    giver: int
    still: int
    minute: int

    def apply(self, tx: Transaction, ids: list[int]) -> None:
        for one in kudos.from_source(tx, self.message):
            words_of_giver = one.via == kudos.WORDS and one.giver_id == ids[self.giver]
            if words_of_giver and one.receiver_id != ids[self.still]:
                kudos.revoke(tx, one, DAY, at(self.minute), "edited out")

    def sum(self, model: "Model") -> None:
        for one in model.standing():
            if one[0::3] == (self.message, kudos.WORDS) and one[1] == self.giver and one[2] != self.still:
                model.revoke(one, self.minute)


Happening = Row | Undo | Deleted | EditedOut
One = tuple[str, int, int, str]


@dataclass
class Model:
    """For each way of giving: when something last happened to it, and whether that was giving."""

    newest: dict[One, tuple[int, bool]] = field(default_factory=dict)
    order: dict[One, int] = field(default_factory=dict)
    seen: set[Any] = field(default_factory=set)

    def add(self, one: One, minute: int, given: bool) -> None:
        if (one, minute, given) in self.seen:
            return
        self.seen.add((one, minute, given))
        known_minute, known_given = self.newest.get(one, (-1, False))
        if minute > known_minute or (minute == known_minute and known_given and not given):
            self.newest[one] = (minute, given)
            self.order[one] = len(self.seen)

    def revoke(self, one: One, minute: int) -> None:
        self.add(one, max(minute, self.newest[one][0]), False)

    def standing(self) -> list[One]:
        return [one for one, (_, given) in self.newest.items() if given]

    def received(self) -> list[int]:
        kept = {one[:3] for one in self.standing()}
        return [sum(1 for one in kept if one[2] == receiver) for receiver in range(len(USERS))]

    def given(self) -> list[int]:
        kept = {one[:3] for one in self.standing()}
        return [sum(1 for one in kept if one[1] == giver) for giver in range(len(USERS))]


minutes = st.integers(0, 9)
someone = st.integers(0, len(USERS) - 1)
messages = st.sampled_from(MESSAGES)
rows = st.builds(Row, messages, someone, someone, st.sampled_from(WAYS), minutes, st.booleans())
happenings = st.one_of(
    rows,
    rows,
    rows,
    st.builds(Undo, someone, minutes),
    st.builds(Deleted, messages, minutes),
    st.builds(EditedOut, messages, someone, someone, minutes),
)


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[list[Row], list[Row]]:
    """A history as it happened, and the same as it arrived: in another order, some of it twice."""
    history = draw(st.lists(rows, max_size=20, unique=True))
    again = draw(st.lists(st.sampled_from(history), max_size=8)) if history else []
    return history, draw(st.permutations(history + again))


# --- in the database ----------------------------------------------------------------------------


class Enough(Exception):
    """Ends a transaction without keeping anything, so that each example starts from nothing."""


def outcome(database: Database, arrived: list[Any]) -> tuple[list[int], list[int]]:
    """What everybody received and gave after all of this, by the database."""
    found: list[tuple[list[int], list[int]]] = []

    def work(tx: Transaction) -> None:
        ids = [people.seen(tx, Person(user), START).id for user in USERS]
        for one in arrived:
            one.apply(tx, ids)
        received = [kudos.count_received(tx, person_id) for person_id in ids]
        found.append((received, [kudos.count_given(tx, person_id, DAY) for person_id in ids]))
        raise Enough

    with pytest.raises(Enough):
        database.write(OURS, work)
    return found[-1]


def expected(happened: list[Any]) -> tuple[list[int], list[int]]:
    model = Model()
    for one in happened:
        one.sum(model)
    return model.received(), model.given()


def examples(count: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


@pytest.fixture
def sqlite(sqlite_url: str) -> Iterator[Database]:
    database = open_database(sqlite_url, DEFAULTS)
    yield database
    database.close()


@pytest.fixture
def postgresql(postgres_url: str) -> Iterator[Database]:
    database = open_database(postgres_url, DEFAULTS)
    yield database
    database.close()


@examples(80)
@given(shuffled())
def test_the_order_of_arrival_does_not_matter(sqlite: Database, both: tuple[list[Row], list[Row]]) -> None:
    history, arrived = both
    assert outcome(sqlite, arrived) == expected(sorted(history, key=lambda row: row.minute))


@examples(15)
@given(shuffled())
def test_the_order_of_arrival_does_not_matter_on_postgresql(
    postgresql: Database, both: tuple[list[Row], list[Row]]
) -> None:
    history, arrived = both
    assert outcome(postgresql, arrived) == expected(sorted(history, key=lambda row: row.minute))


@examples(130)
@given(st.lists(happenings, max_size=25))
def test_any_interleaving_ends_in_the_sum(sqlite: Database, arrived: list[Happening]) -> None:
    assert outcome(sqlite, arrived) == expected(arrived)


@examples(20)
@given(st.lists(happenings, max_size=25))
def test_any_interleaving_ends_in_the_sum_on_postgresql(
    postgresql: Database, arrived: list[Happening]
) -> None:
    assert outcome(postgresql, arrived) == expected(arrived)


# --- what the sum cannot tell -------------------------------------------------------------------


def test_the_same_row_is_written_once(database: Database) -> None:
    given_once = Row("m1", 0, 1, "bulb", 1, True)

    def work(tx: Transaction) -> tuple[int, int]:
        ids = [people.seen(tx, Person(user), START).id for user in USERS]
        for _ in range(12):
            given_once.apply(tx, ids)
        mine = kudos.table.c.workspace_id == tx.workspace.id
        topics = kudos.topics_table.c.workspace_id == tx.workspace.id
        return (
            tx.execute(select(func.count()).select_from(kudos.table).where(mine)).scalar_one(),
            tx.execute(select(func.count()).select_from(kudos.topics_table).where(topics)).scalar_one(),
        )

    assert database.write(OURS, work) == (1, 1)


def test_taking_back_works_when_the_platform_s_clock_is_ahead_of_ours(database: Database) -> None:
    """A reaction bears the platform's time, `/kudos undo` may bear ours."""

    def work(tx: Transaction) -> list[bool]:
        sarah, joris = (people.seen(tx, Person(user), START).id for user in USERS[:2])
        one = Kudos("m1", sarah, joris, via="bulb")
        kudos.give(tx, one, DAY, at(5), "", ())
        (last,) = kudos.last_given(tx, sarah)
        kudos.revoke(tx, last, DAY, at(4), "undone")
        after_undo = kudos.stands(tx, one)
        kudos.give(tx, one, DAY, at(6), "", ())
        given_again = kudos.stands(tx, one)
        kudos.revoke_source(tx, "m1", at(2), "message deleted")
        return [after_undo, given_again, kudos.stands(tx, one)]

    assert database.write(OURS, work) == [False, True, False]


def test_a_kudos_given_in_two_ways_stands_until_both_are_gone(database: Database) -> None:
    def work(tx: Transaction) -> list[int]:
        ids = [people.seen(tx, Person(user), START).id for user in USERS]
        counts = []
        for row in (
            Row("m1", 0, 1, "bulb", 1, True),
            Row("m1", 0, 1, "mortar_board", 2, True),
            Row("m1", 0, 1, "bulb", 3, False),
            Row("m1", 0, 1, "mortar_board", 4, False),
        ):
            row.apply(tx, ids)
            counts.append(kudos.count_received(tx, ids[1]))
        return counts

    assert database.write(OURS, work) == [1, 1, 1, 0]


def test_a_day_counts_only_what_was_given_on_it(database: Database) -> None:
    def work(tx: Transaction) -> list[int]:
        sarah, joris = (people.seen(tx, Person(user), START).id for user in USERS[:2])
        tomorrow = DAY + timedelta(days=1)
        kudos.give(tx, Kudos("m1", sarah, joris), DAY, at(0), "", ())
        kudos.give(tx, Kudos("m2", sarah, joris), tomorrow, at(24 * 60), "", ())
        return [kudos.count_given(tx, sarah, DAY), kudos.count_given(tx, sarah, tomorrow)]

    assert database.write(OURS, work) == [1, 1]


@pytest.mark.parametrize(
    ("source", "place_id", "message"),
    [
        ("12:1699.2", 12, "1699.2"),
        ("12:", 12, ""),
        ("12:a:b", 12, "a:b"),
        ("12", 0, ""),
        ("imported:f:1", 0, "f:1"),
    ],
)
def test_a_source_says_where_it_was(source: str, place_id: int, message: str) -> None:
    """What was given in no place, or elsewhere and imported, stands in none of ours."""
    assert kudos.read_source(source) == (place_id, message)
    assert not place_id or kudos.source_in(place_id, message) == source
