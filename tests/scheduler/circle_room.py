"""Anna calls for a circle; Joris, Fatima and Pieter may join, in a room with a clock moved by hand."""

from datetime import datetime

from sqlalchemy import select

from bot import outbox as delivering
from handlers.chat import Durable, GroupChat, Place
from handlers.circle import lifecycle
from handlers.circle import solving as circle_solving
from handlers.matching.circles import divide
from handlers.texts import speak
from storage import circles, solving, tables
from storage.circles import Call, Circle
from storage.database import Database, Transaction
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room

SAY = speak("nl")
TASK = "Hoe maken we onze releases kleiner?"
THREE = ("joris", "fatima", "pieter")


class CircleRoom(Room):
    """Sign-up closes on Tuesday 1 December; the circle begins on the 2nd at nine, is half-way on the 9th,
    reminded on the 11th, and asked on Tuesday the 15th."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "circle")
        self.ids = {name: self.person(name) for name in ("anna", *THREE, "mei")}

    def calls(self, by: str = "anna", place: Place = LEREN, **values: str) -> str:
        opened = self.says(by, "circle new", place)
        return self.fills(
            by, opened, **{"task": TASK, "until": "2026-12-01", "deadline": "15-12-2026", **values}
        )

    def joins(self, *people: str, number: int = 1) -> None:
        for who in people:
            self.ids.setdefault(who, self.person(who))
            self.press(who, "circle_join", f"circle_call:{number}")

    def gathers(self, *people: str) -> list[Durable]:
        """Everybody joins, and the first circle is made."""
        self.calls()
        self.joins(*(people or THREE))
        before = len(self.sent)
        self.until("12-02 09:00")
        return self.sent[before:]

    def until(self, when: str | datetime) -> list[Durable]:
        """What waits to be solved is solved when it is asked for."""
        before = len(self.sent)
        super().until(when)
        while self.divides():
            super().until(when)
        return self.sent[before:]

    def closes(self, when: str = "12-02 09:00") -> None:
        """Sign-up is over, and nothing is solved yet."""
        super().until(when)

    def divides(self, number: int = 1) -> bool:
        """Here and now; in the product a process of its own does it."""

        def solve(tx: Transaction) -> bool:
            if solving.wanted(tx, lifecycle.SUM, number) is None:
                return False
            solving.drop(tx, lifecycle.SUM, number)
            order = circle_solving.order(tx, number, self.now)
            if order is not None:
                delivering.keep(tx, circle_solving.solved(tx, number, divide(order), self.now), self.now)
            return True

        done = self.database.write(REF, solve)
        self._collect()
        return done

    def writes(self, who: str, text: str = "Klein is fijn", number: int = 1) -> str:
        return self.fills(who, self.opens(who, "circle_share", f"circle:{number}"), text=text)

    def notes(self, who: str, text: str, number: int = 1) -> str:
        return self.fills(who, self.opens(who, "circle_note", f"circle:{number}"), text=text)

    # --- looking

    def call(self, number: int = 1) -> Call:
        found = self.database.read(REF, lambda tx: circles.call(tx, number))
        assert found is not None
        return found

    def circle(self, number: int = 1) -> Circle:
        found = self.database.read(REF, lambda tx: circles.circle(tx, number))
        assert found is not None
        return found

    def members(self, number: int = 1) -> set[int]:
        return set(self.database.read(REF, lambda tx: circles.members(tx, number)))

    def circles(self) -> int:
        return len(self.database.read(REF, lambda tx: circles.made_of(tx, 1)))

    def stored(self) -> str:
        """Every row about circles."""

        def look(tx: Transaction) -> str:
            named = [one for one in tables.metadata.sorted_tables if one.name.startswith("circle")]
            rows = [
                tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id)).all() for one in named
            ]
            return repr(rows)

        return self.database.read(REF, look)


def together(sent: list[Durable]) -> list[str]:
    """What was said to a circle, in words."""
    return [one.card.as_text() for one in sent if isinstance(one, GroupChat)]
