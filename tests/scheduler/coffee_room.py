"""A channel with learning coffee and a clock that is moved by hand. What is asked to be solved is solved
here and now, by the same solver, without a process of its own."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import select

from bot import outbox as delivering
from bot.solver_process import work
from handlers import routes
from handlers.chat import Durable, GroupChat, Place, Post
from handlers.matching.coffee import Groups
from scheduler import rhythms
from storage import coffees, places, solving
from storage.coffees import Coffee
from storage.coffees.tables import seats_table, turns_table
from storage.database import Database, Transaction
from storage.solving import Sum
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room

HELD = timedelta(minutes=2)


class CoffeeRoom(Room):
    """`solved` is what every solving gave, in order; nothing is while `solver_is_down`."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "coffee")
        self.solved: list[Groups] = []
        self.solver_is_down = False

    # --- what people do

    def begins(self, who: str = "sarah", place: Place = LEREN, **values: str) -> str:
        """Every week on Tuesday at ten."""
        return self.fills(
            who, self.says(who, "coffee", place), **{"weeks": "1", "weekday": "2", "at": "10:00", **values}
        )

    def joins(self, *users: str) -> list[int]:
        ids = [self.person(user) for user in users]
        for person_id in ids:
            self.database.write(REF, lambda tx, one=person_id: coffees.join(tx, 1, one))
        return ids

    # --- time

    def until(self, when: str | datetime) -> list[Durable]:
        """Everything that is sent on the way there, with what is solved at once."""
        then, before = _at(when), len(self.sent)
        for _ in range(2_000):
            due = self.database.read(REF, rhythms.next_due)
            if due is None or due > then:
                break
            self.now = max(self.now, due)
            self.beats()
        else:
            raise AssertionError("it never comes to rest")
        self.now = then
        self.solves()
        return self.sent[before:]

    def beats(self) -> None:
        rhythms.beat(self.database, REF, self.now, delivering.keep)
        self.solves()

    def solves(self) -> None:
        while not self.solver_is_down and (
            one := self.database.write(REF, lambda tx: solving.take(tx, self.now, self.now + HELD))
        ):
            self.solve(one)
        self._collect()

    def solve(self, one: Sum) -> None:
        kind = routes.SUMS[one.kind]
        order = self.database.read(REF, lambda tx: kind.order(tx, one.number, self.now))
        outcome = work(order) if order is not None else None

        def finish(tx: Transaction) -> None:
            if solving.finish(tx, one) and order is not None:
                told = kind.solved(tx, one.number, outcome, self.now)
                delivering.keep(tx, [effect for effect in told if isinstance(effect, Durable)], self.now)

        self.database.write(REF, finish)
        if isinstance(outcome, Groups):
            self.solved.append(outcome)

    # --- looking

    def coffee(self) -> Coffee:
        found = self.database.read(REF, lambda tx: coffees.find(tx, 1))
        assert found is not None
        return found

    def history(self) -> list[tuple[date, list[frozenset[int]], set[int]]]:
        """Of every turn that was held its day, the groups and who was alone, as they are stored."""
        seat, turn = seats_table.c, turns_table.c

        def look(tx: Transaction) -> Sequence[tuple[date, int, int]]:
            chosen = (
                select(turn.day, seat.together, seat.person_id)
                .join(turns_table, turn.id == seat.turn_id)
                .where(seat.workspace_id == tx.workspace.id, turn.workspace_id == tx.workspace.id)
                .where(turn.held_at.is_not(None))
            )
            return [(row.day, row.together, row.person_id) for row in tx.execute(chosen)]

        found: dict[date, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
        for day, together, person_id in self.database.read(REF, look):
            found[day][together].add(person_id)
        return [
            (day, [frozenset(found[day][n]) for n in sorted(found[day]) if n], found[day].get(0, set()))
            for day in sorted(found)
        ]

    def place_id(self) -> int:
        return self.database.write(REF, lambda tx: places.seen(tx, LEREN)).id


def groups(sent: Sequence[Durable]) -> list[frozenset[int]]:
    return [frozenset(one.person_ids) for one in sent if isinstance(one, GroupChat)]


def in_channel(sent: Sequence[Durable]) -> list[Post]:
    return [one for one in sent if isinstance(one, Post)]


def _at(when: str | datetime) -> datetime:
    """ "12-03 12:00", in Amsterdam in the winter of 2026."""
    if isinstance(when, datetime):
        return when
    day, _, clock = when.partition(" ")
    return datetime.fromisoformat(f"2026-{day}T{clock}+01:00")
