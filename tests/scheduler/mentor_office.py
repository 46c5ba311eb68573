"""People who offer to be a mentor and who look for one, on a clock that is moved by hand."""

import itertools

from sqlalchemy import select

from handlers.chat import Command, Immediate
from handlers.texts import speak
from storage import mentors
from storage.database import Database, Transaction
from tests import happenings as they
from tests.happenings import REF
from tests.scheduler.lunch_room import Room, to

SAY = speak("nl")
_numbers = itertools.count(1)


class Office(Room):
    """Joris and Pieter are experts in sql; Sarah and Fatima look for a mentor."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "mentor")
        self.ids = {name: self.person(name) for name in ("sarah", "fatima", "joris", "pieter")}

    def types(self, who: str, words: str) -> tuple[Immediate, ...]:
        (seen,) = self.gets(self.typed(who, words))
        return seen

    def typed(self, who: str, words: str) -> Command:
        return they.command(who, "mentor", words, key=f"mentor{next(_numbers)}", at=self.now)

    def offers(self, who: str, capacity: str = "1", paused: str = "", topics: str = "sql: expert") -> str:
        opened = self.types(who, "offer")
        return self.fills(who, opened, topics=topics, languages="nl", capacity=capacity, paused=paused)

    def asks(self, who: str, mentor: str, hope: str = "Leren van jou") -> str:
        number = self.ids[mentor] if mentor else 0
        return self.fills(who, self.opens(who, "mentor_ask", f"mentor:{number}:0:sql"), hope=hope)

    def pairs(self) -> list[tuple[int, int, str]]:
        def look(tx: Transaction) -> list[tuple[int, int, str]]:
            table = mentors.tables.pairs_table
            rows = tx.execute(select(table).where(table.c.workspace_id == tx.workspace.id))
            return [(row.mentor_id, row.mentee_id, row.state) for row in rows]

        return self.database.read(REF, look)


def paired(office: Office) -> None:
    office.offers("joris")
    office.asks("sarah", "joris")
    office.press("joris", "mentor_accept", "request:1")


def asked(sent: list[object], office: Office, who: str) -> list[str]:
    """The requests that came to a mentor."""
    return [one for one in to(sent, office.ids[who]) if SAY.text("mentor-asks-title") in one]  # type: ignore[arg-type]
