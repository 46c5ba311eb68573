"""A company with weekly digests, whose clock is moved by hand."""

import itertools
from datetime import datetime, timedelta
from typing import Any

from handlers.chat import Card, DirectMessage, Person, Place, Post
from handlers.digest import lifecycle
from handlers.texts import speak
from scheduler.rhythms import RHYTHMS
from storage import digests, kudos, lunches, people, places, posts, staff, tils, workspaces
from storage.database import Database, Transaction
from storage.digests import CHANNEL, Digest, Kind
from storage.kudos import Kudos
from storage.tils import Til
from tests.happenings import REF
from tests.open_questions import asked_aloud

AMSTERDAM = "Europe/Amsterdam"
MONDAY = datetime.fromisoformat("2026-11-23T10:00:00+01:00")
FRIDAY = datetime.fromisoformat("2026-11-27T16:00:00+01:00")
WEEK = timedelta(weeks=1)
DIGESTS = next(one for one in RHYTHMS if one.name == "weekly_digest")
_numbers = itertools.count(1)


class Company:
    """fatima manages sarah, joris, pieter, mei, anna and bram. `sent` is everything that went out."""

    team = ("sarah", "joris", "pieter", "mei", "anna", "bram")

    def __init__(self, database: Database, language: str = "nl", zone: str = AMSTERDAM) -> None:
        self.database = database
        self.language = language
        self.zone = zone
        self.sent: list[tuple[datetime, Post | DirectMessage]] = []
        database.write(REF, self._begin)
        self.ids = {name: self.person(name) for name in ("fatima", *self.team)}
        self.leren, self.product = self.place("leren"), self.place("product")
        self.retro = self.place("retro", "private", "sarah", "joris", "fatima")
        reports = {self.ids[name]: staff.Staff(manager_id=self.ids["fatima"]) for name in self.team}
        database.write(REF, lambda tx: staff.put(tx, reports))

    def _begin(self, tx: Transaction) -> None:
        modules = ("kudos", "til", "tip", "digest")
        workspaces.change(
            tx.connection, tx.workspace, modules=modules, language=self.language, zone=self.zone
        )

    def person(self, name: str, zone: str = "", **facts: bool) -> int:
        described = Person(name, name.title(), self.language, zone or self.zone, is_bot=False, **facts)
        return self.do(lambda tx: people.seen(tx, described, MONDAY)).id

    def place(self, name: str, kind: Any = "public", *members: str) -> int:
        def make(tx: Transaction) -> int:
            place = places.seen(tx, Place(f"C-{name}", kind, name))
            for member in members:
                places.note_member(tx, place, self.ids[member])
            return place.id

        return self.do(make)

    def do(self, work: Any) -> Any:
        return self.database.write(REF, work)

    # --- what happens ---

    def shares(self, who: str | None, text: str, at: datetime = MONDAY, place: int = 0, *topics: str) -> Til:
        """Without anybody: a lesson without a name."""

        def share(tx: Transaction) -> Til:
            author = self.ids[who] if who else None
            kind, token = (tils.TIL, "") if who else (tils.LESSON, tils.new_token())
            where = place or self.leren
            til = tils.add(
                tx, tils.NewTil(author, text, topics=topics, place_id=where, kind=kind, token=token), at
            )
            assert til is not None
            posts.add(tx, where, f"m{til.id}", til.about)
            return til

        return self.do(share)  # type: ignore[no-any-return]

    def meets(self, at: datetime, topic: str, state: lunches.SessionState) -> None:
        """A lunch and learn in the channel for learning."""

        def plan(tx: Transaction) -> None:
            day, usual = at.date(), (at.isoweekday(), "16:00", self.zone, 2, 60, 10, "", "on")
            made = lunches.Series(0, self.leren, self.ids["anna"], *usual, day, day, None, None)
            series, _ = lunches.put_series(tx, made)
            about, _ = lunches.propose(tx, series.id, topic, self.ids["joris"], will_speak=True)
            planned = lunches.Session(0, series.id, self.leren, day, at, 60, 10, "", state, about.id)
            lunches.add_session(tx, planned)

        self.do(plan)

    def helps(self, til: Til, *whom: str, at: datetime = MONDAY) -> None:
        for one in whom:
            self.do(lambda tx, one=one: tils.mark(tx, til.id, self.ids[one], tils.HELPED, at))

    def thanks(
        self, giver: str, receiver: str, kind: str = "learning", place: int = 0, at: datetime = MONDAY,
        **more: bool,
    ) -> None:  # fmt: skip
        source = f"{place or self.leren}:m{next(_numbers)}"
        one = Kudos(source, self.ids[giver], self.ids[receiver], kind)
        self.do(lambda tx: kudos.give(tx, one, at.date(), at, "", (), **more))

    def asks(self, question: str, at: datetime = MONDAY) -> None:
        self.do(lambda tx: asked_aloud(tx, question, at))

    def opts_out(self, *names: str) -> None:
        for name in names:
            self.do(lambda tx, name=name: people.set_listed(tx, self.ids[name], False))

    # --- digests ---

    def on(
        self, kind: Kind, who: str, place: int | None = None, weekday: int = 5, at_time: str = "16:00",
        now: datetime = MONDAY, zone: str = "",
    ) -> None:  # fmt: skip
        turn = lifecycle.first(now, weekday, at_time, zone or self.zone)
        place = (place or self.leren) if kind == CHANNEL else None
        chosen = (kind, self.ids[who], place, weekday, at_time, turn.due_on, turn.at)
        self.do(lambda tx: digests.choose(tx, *chosen))

    def of_place(self, place: int = 0) -> Digest:
        found = self.do(lambda tx: digests.of_place(tx, place or self.leren))
        assert found is not None
        return found  # type: ignore[no-any-return]

    def of(self, kind: Kind, who: str) -> Digest:
        found = self.do(lambda tx: digests.of_person(tx, kind, self.ids[who]))
        assert found is not None
        return found  # type: ignore[no-any-return]

    def at(self, now: datetime) -> list[Post | DirectMessage]:
        """What goes out when the clock looks at this moment."""
        effects = self.do(lambda tx: DIGESTS.run(tx, now))
        self.sent += [(now, effect) for effect in effects]
        return effects  # type: ignore[no-any-return]

    def until(self, then: datetime) -> list[tuple[datetime, Post | DirectMessage]]:
        """Everything on the way there, each at its own moment."""
        before = len(self.sent)
        while (due := self.database.read(REF, DIGESTS.next_due)) is not None and due <= then:
            self.at(due)
            later = self.database.read(REF, DIGESTS.next_due)
            assert later is None or later > due or len(self.sent) > before, "it stands still"
        return self.sent[before:]

    def words(self, effect: Post | DirectMessage) -> str:
        """As people read it, by name."""
        assert isinstance(effect.card, Card)
        text = effect.card.as_text()
        for name, number in self.ids.items():
            text = text.replace(f"\ue000{number}\ue001", f"@{name}")
        return text

    def text(self, key: str, **values: object) -> str:
        return speak(self.language).text(key, **values)
