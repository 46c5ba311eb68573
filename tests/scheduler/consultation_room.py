"""Sarah has a question; Joris, Pieter and Fatima may think along, in a room with a clock moved by hand."""

import itertools
from datetime import datetime

import msgspec

from handlers.chat import Card, Durable, GroupChat, Immediate, mention
from handlers.texts import speak
from storage import consultations
from storage.consultations import Consultation
from storage.database import Database
from tests import happenings as they
from tests.happenings import REF, said, the_form
from tests.scheduler.lunch_room import Room

SAY = speak("nl")
QUESTION = "Hoe zeg ik nee tegen een spoedvraag?"
_numbers = itertools.count(1)


class ConsultationRoom(Room):
    """`times` of consultations are those of Sarah, in Amsterdam."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "circle")
        self.ids = {name: self.person(name) for name in ("sarah", "joris", "pieter", "fatima")}

    def asks(self, *others: str, by: str = "sarah", **values: str) -> tuple[Immediate, ...]:
        """Joris and Pieter at once, unless said otherwise; what the one who asks sees."""
        typed = they.command(by, "learn", "intervisie start", key=f"consult{next(_numbers)}", at=self.now)
        (opened,) = self.gets(typed)
        others = others or ("joris", "pieter")
        people = " ".join(mention(one) for one in others)
        filled = {"people": people, "question": QUESTION, "day": "", "time": "", **values}
        form = they.submit(by, the_form(opened), self.now)
        known = tuple(they.person(one) for one in others)
        (seen,) = self.gets(msgspec.structs.replace(form, values=filled, others=known))
        return seen

    def begins(self, *others: str, number: int = 1) -> None:
        """Everybody who is asked says yes at once."""
        self.asks(*others)
        for who in others or ("joris", "pieter"):
            self.press(who, "consult_yes", f"consultation:{number}")
        assert self.one(number).state == "running"

    def writes(self, who: str, action: str, text: str, number: int = 1, **values: str) -> str:
        opened = self.opens(who, action, f"consultation:{number}")
        return self.fills(who, opened, text=text, **values)

    def one(self, number: int = 1) -> Consultation:
        found = self.database.read(REF, lambda tx: consultations.get(tx, number))
        assert found is not None
        return found

    def leads(self, number: int = 1) -> str:
        names = {number: name for name, number in self.ids.items()}
        return names[self.one(number).facilitator_id or 0]


def together(sent: list[Durable]) -> list[str]:
    """What the group is told, in order, by the end of its key."""
    return [one.key.partition(":")[2].partition(":")[2] for one in sent if isinstance(one, GroupChat)]


def group_words(sent: list[Durable]) -> str:
    """All that anybody of a group is told."""
    cards: list[Card] = []
    for one in sent:
        if isinstance(one, GroupChat):
            cards += [one.card, *one.apart.values()]
    return "\n".join(card.as_text() for card in cards)


def words(seen: tuple[Immediate, ...]) -> str:
    return said(seen)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
