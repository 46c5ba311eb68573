"""Whatever people do with kudos, in whatever order it arrives and however often, everybody's sums are
those of a simple model. Played through dispatch, as the platforms would hand it over."""

import asyncio
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from dataclasses import replace as with_default
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dispatch import Dispatch
from handlers.chat import Command, Event, MessageChanged, MessageDeleted, Reaction, mention
from storage import kudos, people
from storage.database import Database, Transaction, open_database
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, LEREN, NOW, person

WHO = ("sarah", "joris", "mei")
A_DAY = 4
"""How many kudos somebody may give: few, so that they do run out."""

EMOJI = {"mortar_board": kudos.LEARNING, "bulb": kudos.LEARNING, "test_tube": kudos.EXPERIMENT}
WORDS = {"": kudos.LEARNING, "experiment ": kudos.EXPERIMENT, "uitleg ": kudos.TEACHING}
WROTE = {"m1": "sarah", "m2": "joris", "m3": "mei"}
"""Messages to react to, and whose they are."""


def at(hour: int) -> datetime:
    return NOW + timedelta(hours=hour)


def day(when: datetime) -> date:
    """Where the people are; a history takes two of them."""
    return when.astimezone(ZoneInfo("Europe/Amsterdam")).date()


@dataclass(frozen=True)
class Way:
    """One way in which somebody was given kudos."""

    source: str
    giver: str
    receiver: str
    kind: str
    via: str

    @property
    def kudos(self) -> tuple[str, str, str, str]:
        return self.source, self.giver, self.receiver, self.kind


@dataclass(frozen=True)
class Last:
    """What last happened to it."""

    at: datetime
    stands: bool
    number: int


@dataclass
class Model:
    """The same in a few words: for each way, what happened last counts."""

    ways: dict[Way, Last] = field(default_factory=dict)
    written: set[tuple[Way, datetime, bool]] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    heard: set[str] = field(default_factory=set)

    def give(
        self, giver: str, receivers: list[str], source: str, kind: str, via: str, when: datetime
    ) -> None:
        left = A_DAY - self.given(giver, day(when))
        for receiver in receivers:
            way = Way(source, giver, receiver, kind, via)
            already = way.kudos in self.standing()
            if receiver == giver or (left <= 0 and not already):
                continue
            self.write(way, when, stands=True)
            left -= way.kudos in self.standing() and not already

    def write(self, way: Way, when: datetime, *, stands: bool) -> None:
        if (way, when, stands) in self.written:
            return
        self.written.add((way, when, stands))
        known = self.ways.get(way)
        if known is None or when > known.at or (when == known.at and known.stands):
            self.ways[way] = Last(when, stands, len(self.written))

    def revoke(self, when: datetime, which: Callable[[Way], bool]) -> None:
        for way, last in list(self.ways.items()):
            if last.stands and which(way):
                self.write(way, max(when, last.at), stands=False)

    def undo(self, giver: str, when: datetime) -> None:
        mine = {way: last for way, last in self.ways.items() if last.stands and way.giver == giver}
        if mine:
            latest = max(mine, key=lambda way: (mine[way].at, mine[way].number))
            self.revoke(when, lambda way: way.giver == giver and way.source == latest.source)

    def standing(self) -> set[tuple[str, str, str, str]]:
        return {way.kudos for way, last in self.ways.items() if last.stands}

    def received(self, receiver: str) -> int:
        return sum(1 for one in self.standing() if one[2] == receiver)

    def given(self, giver: str, on: date) -> int:
        of_day = {w.kudos for w, last in self.ways.items() if last.stands and day(last.at) == on}
        return sum(1 for one in of_day if one[1] == giver)


# --- what can happen -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    """`@Opsteker kudos @joris @mei`, a message that can be edited and deleted; without a name, a slash
    command."""

    giver: str
    receivers: tuple[str, ...]
    word: str
    hour: int
    message: str = ""

    def event(self, ref: WorkspaceRef, key: str) -> Event:
        text = f"{self.word}{' '.join(mention(one) for one in self.receivers)} bedankt #git"
        key = key if self.message else repr(self)  # what has no message is known by its key alone
        others = tuple(person(one) for one in self.receivers)
        return Command(
            key=key, at=at(self.hour), workspace=ref, by=person(self.giver), place=LEREN,
            others=others, name="kudos", text=text, message=self.message,
        )  # fmt: skip

    def model(self, model: Model) -> None:
        if not self.message:
            if repr(self) in model.heard:
                return
            model.heard.add(repr(self))
        if self.message in model.gone:
            return
        source = self.message or repr(self)
        receivers = list(dict.fromkeys(self.receivers))
        model.give(self.giver, receivers, source, WORDS[self.word], "words", at(self.hour))


@dataclass(frozen=True)
class Reacted:
    giver: str
    message: str
    emoji: str
    hour: int
    added: bool

    def event(self, ref: WorkspaceRef, key: str) -> Event:
        return Reaction(
            key=key, at=at(self.hour), workspace=ref, by=person(self.giver), place=LEREN,
            emoji=self.emoji, message=self.message, author=person(WROTE[self.message]), added=self.added,
        )  # fmt: skip

    def model(self, model: Model) -> None:
        author, kind = WROTE[self.message], EMOJI[self.emoji]
        if author == self.giver:
            return
        if not self.added:
            way = Way(self.message, self.giver, author, kind, self.emoji)
            model.write(way, at(self.hour), stands=False)
        elif self.message not in model.gone:
            model.give(self.giver, [author], self.message, kind, self.emoji, at(self.hour))


@dataclass(frozen=True)
class Undone:
    giver: str
    hour: int

    def event(self, ref: WorkspaceRef, key: str) -> Event:
        by = person(self.giver)
        return Command(
            key=key, at=at(self.hour), workspace=ref, by=by, place=LEREN, name="kudos", text="undo"
        )

    def model(self, model: Model) -> None:
        model.undo(self.giver, at(self.hour))


@dataclass(frozen=True)
class Deleted:
    message: str
    hour: int

    def event(self, ref: WorkspaceRef, key: str) -> Event:
        by = person("sarah")
        return MessageDeleted(
            key=key, at=at(self.hour), workspace=ref, by=by, place=LEREN, message=self.message
        )

    def model(self, model: Model) -> None:
        model.gone.add(self.message)
        model.revoke(at(self.hour), lambda way: way.source == self.message)


@dataclass(frozen=True)
class Edited:
    """Who said it takes everybody out of it but these."""

    message: str
    giver: str
    still: tuple[str, ...]
    hour: int

    def event(self, ref: WorkspaceRef, key: str) -> Event:
        text = f"kudos {' '.join(mention(one) for one in self.still)}"
        return MessageChanged(
            key=key, at=at(self.hour), workspace=ref, by=person(self.giver), place=LEREN,
            others=tuple(person(one) for one in self.still), message=self.message, text=text,
        )  # fmt: skip

    def model(self, model: Model) -> None:
        model.revoke(
            at(self.hour),
            lambda way: (
                (way.source, way.giver, way.via) == (self.message, self.giver, "words")
                and way.receiver not in self.still
            ),
        )


Happening = Said | Reacted | Undone | Deleted | Edited
Arrived = list[tuple[Happening, str]]
"""Each with its key."""

Sums = tuple[list[int], list[int], set[int]]
"""What everybody received, gave on each day, and for whom the ledger does not add up."""

hours = st.integers(0, 20)
someone = st.sampled_from(WHO)
some = st.lists(someone, min_size=1, max_size=3).map(tuple)
said = {"w1": "sarah", "w2": "joris"}
reactions = st.builds(
    Reacted, someone, st.sampled_from(sorted(WROTE)), st.sampled_from(sorted(EMOJI)), hours, st.booleans()
)
typed = st.builds(Said, someone, some, st.sampled_from(sorted(WORDS)), hours)
messages = st.sampled_from(sorted(said)).flatmap(
    lambda name: st.builds(
        Said, st.just(said[name]), some, st.sampled_from(sorted(WORDS)), hours, st.just(name)
    )
)
edits = st.sampled_from(sorted(said)).flatmap(
    lambda name: st.builds(Edited, st.just(name), st.just(said[name]), some, hours)
)
happenings = st.one_of(
    reactions,
    reactions,
    typed,
    messages,
    edits,
    st.builds(Undone, someone, hours),
    st.builds(Deleted, st.sampled_from([*said, *WROTE]), hours),
)


@st.composite
def arrivals(draw: st.DrawFn) -> Arrived:
    """What arrives, in any order, with its key: some of it again, under the same key or another."""
    first = [(one, f"k{n}") for n, one in enumerate(draw(st.lists(happenings, max_size=14)))]
    if not first:
        return []
    again = draw(st.lists(st.tuples(st.sampled_from(first), st.booleans()), max_size=5))
    repeated = [(one, key if same else f"{key}again") for (one, key), same in again]
    return draw(st.permutations(first + repeated))


# --- played --------------------------------------------------------------------------------------------

_numbers = itertools.count()


def outcome(
    database: Database, arrived: list[tuple[Happening, str]]
) -> tuple[list[int], list[int], set[int]]:
    """What everybody received, gave on each day, and for whom the ledger does not add up. Each history
    has a workspace of its own."""
    ref = WorkspaceRef("slack", f"T{next(_numbers)}")

    async def play() -> None:
        dispatch = Dispatch(database, lambda: None)
        for one, key in arrived:
            await dispatch.handle(one.event(ref, key), EVERYTHING)

    def sums(tx: Transaction) -> Sums:
        ids = [people.seen(tx, person(user), NOW).id for user in WHO]
        received = [kudos.count_received(tx, one) for one in ids]
        gave = [kudos.count_given(tx, one, on) for one in ids for on in DAYS]
        return received, gave, kudos.differences(tx, lambda _: None)[1]

    asyncio.run(play())
    return database.write(ref, sums)


DAYS = (day(at(0)), day(at(20)))


def expected(arrived: Arrived) -> Sums:
    model, heard = Model(), set[str]()
    for one, key in arrived:
        if key not in heard:
            one.model(model)
        heard.add(key)
    return [model.received(who) for who in WHO], [model.given(who, on) for who in WHO for on in DAYS], set()


@pytest.fixture
def few(database_url: str) -> Iterator[Database]:
    database = open_database(database_url, with_default(DEFAULTS, kudos_per_day=A_DAY, zone="UTC"))
    yield database
    database.close()


@pytest.mark.either
@settings(
    max_examples=75,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(arrivals())
def test_any_interleaving_ends_in_the_sums_of_the_model(few: Database, arrived: Arrived) -> None:
    assert outcome(few, arrived) == expected(arrived)
