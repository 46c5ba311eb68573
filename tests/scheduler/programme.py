"""A company with a matching round: Anna is its admin, the others sign up. Whatever is to be solved is
solved here and now."""

import itertools

import msgspec
from sqlalchemy import select

from bot import outbox as delivering
from bot.solver_process import work
from handlers import routes
from handlers.chat import Durable, Immediate, Place, mention
from handlers.matching import rounds as matching
from handlers.texts import speak
from storage import mentor_rounds, mentors, solving
from storage.database import Database, Transaction
from storage.mentor_rounds import Proposal, Round
from tests import happenings as they
from tests.happenings import LEREN, REF, said
from tests.scheduler.lunch_room import Room, to

SAY = speak("nl")
_numbers = itertools.count(1)


class Programme(Room):
    """`ids` of who was met, by name."""

    def __init__(self, database: Database, *names: str) -> None:
        super().__init__(database, "mentor")
        self.ids = {"anna": self.person("anna", is_admin=True)}
        self.meets(*(names or ("sarah", "fatima", "joris", "pieter")))

    def meets(self, *names: str) -> None:
        self.ids |= {name: self.person(name) for name in names}

    def types(self, who: str, words: str, place: Place = LEREN) -> tuple[Immediate, ...]:
        event = they.command(who, "mentor", words, key=f"mentor{next(_numbers)}", at=self.now, place=place)
        (seen,) = self.gets(event)
        return seen

    def opens_round(self, who: str = "anna", **values: str) -> str:
        """Until Friday, named after spring."""
        filled = {"name": "Voorjaar", "until": "27-11-2026", "days": "2", **values}
        return self.fills(who, self.types(who, "ronde"), **filled)

    def wants(self, who: str, wants: str = "sql", not_with: str = "") -> str:
        opened = self.opens(who, "round_want", self.about)
        return self.chooses_people(who, opened, wants=wants, not_with=not_with)

    def chooses_people(self, who: str, opened: tuple[Immediate, ...], wants: str = "", **named: str) -> str:
        """Names in the inputs for people, parted by blanks."""
        chosen = {name: "".join(map(mention, names.split())) for name, names in named.items()}
        others = tuple(they.person(name) for names in named.values() for name in names.split())
        event = self.filled(who, opened, **chosen, **({"wants": wants} if wants else {}))
        (seen,) = self.gets(msgspec.structs.replace(event, others=others))
        return said(seen)

    def offers(self, who: str, topics: str = "sql: expert", capacity: str = "1", **values: str) -> str:
        """And takes part."""
        opened = self.opens(who, "round_mentor", self.about)
        filled = {"topics": topics, "languages": "nl", "capacity": capacity, "paused": "", **values}
        return self.fills(who, opened, **filled)

    def presses(self, action: str, rest: str = "", who: str = "anna") -> str:
        return self.press(who, action, self.about + rest)

    def makes_pair(self, mentee: str, mentor: str) -> str:
        opened = self.opens("anna", "round_pair", self.about)
        return self.chooses_people("anna", opened, mentee=mentee, mentor=mentor)

    # --- solving

    def solves(self) -> matching.Solution:
        """What waits to be solved, as the solver does it."""
        number, kind = self.round().id, routes.SUMS["round"]
        assert self.database.read(REF, lambda tx: solving.wanted(tx, "round", number)) is not None
        order = self.database.read(REF, lambda tx: kind.order(tx, number, self.now))
        assert isinstance(order, matching.Round)
        outcome = work(order)
        assert isinstance(outcome, matching.Solution)

        def finish(tx: Transaction) -> None:
            solving.drop(tx, "round", number)
            told = kind.solved(tx, number, outcome, self.now)
            delivering.keep(tx, [one for one in told if isinstance(one, Durable)], self.now)

        self.database.write(REF, finish)
        self._collect()
        return outcome

    def closes(self) -> matching.Solution:
        self.presses("round_close")
        return self.solves()

    def sends(self) -> str:
        """And everybody who works now is asked."""
        told = self.presses("round_send")
        self.until(self.now)
        return told

    def answers(self, who: str, answer: str) -> str:
        """To what they were asked last."""
        mine = [one for one in self.proposals("sent") if self.ids[who] in (one.mentee_id, one.mentor_id)]
        return self.press(who, f"round_{answer}", mine[-1].about)

    # --- looking

    @property
    def about(self) -> str:
        return self.round().about

    def round(self) -> Round:
        """The last one."""

        def look(tx: Transaction) -> Round:
            table = mentor_rounds.tables.rounds_table
            mine = select(table.c.id).where(table.c.workspace_id == tx.workspace.id)
            found = mentor_rounds.round(tx, tx.execute(mine.order_by(table.c.id.desc())).scalars().first())
            assert found is not None
            return found

        return self.database.read(REF, look)

    def proposals(self, state: str) -> list[Proposal]:
        number = self.round().id
        return self.database.read(REF, lambda tx: mentor_rounds.proposals(tx, number, state, 1_000))  # type: ignore[arg-type]

    def proposed(self, state: str = "proposed") -> dict[str, str]:
        """Mentee and mentor, by name."""
        names = {number: name for name, number in self.ids.items()}
        return {names[one.mentee_id]: names[one.mentor_id] for one in self.proposals(state)}

    def left(self) -> dict[str, str]:
        names, number = {number: name for name, number in self.ids.items()}, self.round().id
        found = self.database.read(REF, lambda tx: mentor_rounds.unmatched(tx, number, 1_000))
        return {names[person_id]: why for person_id, why in found}

    def pairs(self) -> dict[str, str]:
        """Who really are a pair."""
        names = {number: name for name, number in self.ids.items()}

        def look(tx: Transaction) -> dict[str, str]:
            every = (mentors.pairs_of(tx, number) for number in self.ids.values())
            return {names[one.mentee_id]: names[one.mentor_id] for pairs in every for one in pairs}

        return self.database.read(REF, look)

    def heard(self, sent: list[Durable], who: str) -> str:
        """What somebody was sent, in words."""
        return "\n".join(to(sent, self.ids[who]))
