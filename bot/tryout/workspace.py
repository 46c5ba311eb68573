"""The try-out workspace. `do` is the way in (see `protocol` and `receive`), `deliver` the way out (`send`);
`state` is what it holds."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime, tzinfo
from typing import Any

from msgspec.structs import replace

from bot.dispatch import Dispatch
from bot.platform import Delivery
from bot.tryout import coming, managers, presence, protocol, visibility
from bot.tryout.coming import Coming
from bot.tryout.presence import Presence
from bot.tryout.receive import Happened, Receiver
from bot.tryout.sample_company import Channel, Member
from bot.tryout.send import Sender
from bot.tryout.state import REF, Message, State, plain
from handlers import routes
from handlers.chat import Capabilities, Card, File, Form, ProfileChanged
from handlers.people import learn_menu
from storage.database import Database

EMOJI = [
    ("mortar_board", "🎓"),
    ("bulb", "💡"),
    ("raised_hands", "🙌"),
    ("test_tube", "🧪"),
    ("teacher", "🧑‍🏫"),
    ("books", "📚"),
    ("+1", "👍"),
    ("heart", "❤️"),
]

MOST_AT_ONE_MOMENT = 20
NEXT = "next"
"""In the place of a moment: that of the next thing that happens."""


class StartedOver(Exception):
    """What somebody did was about a workspace that started over since."""


class Workspace:
    """A platform like Slack and Teams are, with the sample company in it.

    `settle` carries out everything that is due (deliveries, scheduled work) up to now, `next_due` says
    when scheduled work comes next, `fill` puts in what a new one begins with. Time stands still until
    somebody does something (a second passes) or moves the clock.
    """

    name = "tryout"
    capabilities = Capabilities(
        private_replies=True, forms_from_commands=True, threads=True, home=True, group_chats=True
    )
    seconds_between_posts = 0.0
    emoji = EMOJI

    def __init__(self, database: Database, start: datetime, language: str) -> None:
        self._database = database
        self._state = State(database, start, language)
        self._sender = Sender(self._state)
        self._receiver = Receiver(self._state, self._sender)
        self._dispatch: Dispatch | None = None
        self._settle: Callable[[], Awaitable[None]] | None = None
        self._next_due: Callable[[], Awaitable[datetime | None]] | None = None
        self._coming: Callable[[], list[Coming]] = list
        self._fill: Callable[[], Awaitable[None]] | None = None
        self._next: tuple[int, Coming | None] = (-1, None)
        self._presence: tuple[int, dict[str, Presence]] = (-1, {})
        self._turn = asyncio.Lock()
        self._change = asyncio.Condition()
        self.version = 0

    def connect(
        self,
        dispatch: Dispatch,
        settle: Callable[[], Awaitable[None]],
        next_due: Callable[[], Awaitable[datetime | None]],
        to_come: Callable[[], list[Coming]],
        fill: Callable[[], Awaitable[None]],
    ) -> None:
        self._dispatch = dispatch
        self._settle = settle
        self._next_due = next_due
        self._coming = to_come
        self._fill = fill

    async def open(self) -> None:
        """Ready to be looked at; a new one with all that it begins with."""
        if self._state.is_beginning:
            assert self._fill is not None
            await self._fill()
            self._state.has_begun()

    async def start_over(self, began: str) -> None:
        """New again, for whoever saw the one that began as `began`; what is under way comes to its end first.
        Whoever asks it a second time finds it done."""
        async with self._turn:
            if began == self.began:
                self._state.start_over()
                await self.open()
                await self._changed()

    def put_managers(self) -> None:
        """Say who works for whom."""
        self._database.write(REF, lambda tx: managers.register(tx, self._state.person, self.now))

    # --- looking

    @property
    def now(self) -> datetime:
        return self._state.now

    @property
    def language(self) -> str:
        return self._state.language

    @property
    def began(self) -> str:
        """Another one each time it starts over."""
        return self._state.began

    @property
    def acted(self) -> str:
        """Who somebody was last on the page; "" for nobody yet."""
        return self._state.acted

    @property
    def people(self) -> list[Member]:
        return list(self._state.members.values())

    @property
    def channels(self) -> list[Channel]:
        return self._state.channels()

    def messages(self, where: str, seen_by: str) -> list[Message]:
        return visibility.messages(self._state, where, seen_by)

    @property
    def newest(self) -> int:
        """The number of the newest message."""
        return int(next(reversed(self._state.messages), "m0")[1:])

    def next_thing(self) -> Coming | None:
        """What people will see next of what is to happen; looked up once for each version."""
        if self._next[0] != self.version:
            self._next = (self.version, coming.first(self._coming()))
        return self._next[1]

    def presence(self, who: str) -> Presence:
        """Whether somebody is there; looked up once for each version."""
        if self._presence[0] != self.version:
            found = self._database.read(REF, lambda tx: presence.of_all(tx, self.people, self.now))
            self._presence = (self.version, found)
        return self._presence[1].get(who, Presence())

    def happened(self, day: date, zone: tzinfo) -> list[Message]:
        """What came of itself on a day, to anybody."""
        return coming.happened(self._state.messages.values(), day, zone)

    def groups(self, who: str) -> list[str]:
        return visibility.groups_of(self._state, who)

    def learn_words(self, who: str) -> list[str]:
        """The names of what somebody can put behind `/learn`."""
        found = self._database.read(
            REF, lambda tx: learn_menu.groups(tx, self._state.person(who), routes.MENU)
        )
        return [one.name for every in found.values() for one in every]

    def open_form(self, who: str) -> Form | None:
        opened = self._state.forms.get(who)
        return opened.form if opened else None

    def form_errors(self, who: str) -> dict[str, str]:
        opened = self._state.forms.get(who)
        return opened.errors if opened else {}

    def file(self, message: str) -> File | None:
        found = self._state.messages.get(message)
        return found.file if found else None

    def home(self, who: str) -> Card | None:
        return self._state.homes.get(who)

    def plain(self, text: str) -> str:
        return plain(text)

    async def changed_since(self, version: int, timeout: float) -> int:  # noqa: ASYNC109 - a long poll ends
        """Wait until something visible changed; gives the version then, or after `timeout` seconds."""
        try:
            async with asyncio.timeout(timeout), self._change:
                await self._change.wait_for(lambda: self.version != version)
        except TimeoutError:
            pass
        return self.version

    async def speak_to(self, name: str, language: str) -> None:
        """Whoever acts as this member wants to be spoken to in this language."""
        async with self._turn:
            await self._hears(name, language)

    async def _hears(self, name: str, language: str) -> None:
        member = self._state.members.get(name)
        if self._dispatch is None or member is None or (member.language or self.language) == language:
            return
        self._state.put_member(replace(member, language=language))
        key = self._state.next_id("profilechanged:")
        told = ProfileChanged(key=key, at=self.now, workspace=REF, by=self._state.person(name))
        await self._dispatch.handle(told, self.capabilities)

    # --- doing

    async def do(self, line: dict[str, Any], language: str = "", began: str = "") -> list[dict[str, Any]]:
        """Carry out one line of the protocol (CONTRIBUTING.md) and give what became visible. `language` is
        that of the visitor who does it, when there is one, and `began` the workspace they did it in. Raises
        `StartedOver` when that is not there any more."""
        async with self._turn:
            if began not in ("", self.began):
                raise StartedOver
            shown = await self.carry_out(line, language)
            await self._changed()
            return shown

    async def carry_out(self, line: dict[str, Any], language: str = "") -> list[dict[str, Any]]:
        """`do` for who has the turn: nobody is told that something changed."""
        self._sender.shown = []
        try:
            action, known = protocol.understand(line, self._state.members)
            if language and known.who:
                self._state.set_acted(known.who)
                await self._hears(known.who, language)
            if action == "clock":
                await self._clock(known.text("clock"))
            elif happened := self._receiver.receive(action, known):
                await self._tell(happened)
        except protocol.Misunderstood as error:
            self._sender.shown.append({"error": str(error)})
        return self._sender.shown

    async def _tell(self, happened: Happened) -> None:
        """The bot is told, everything that follows is delivered, then it answers."""
        assert self._dispatch is not None
        outcome = await self._dispatch.handle(happened.event, self.capabilities)
        await self._settled()
        self._sender.answer(outcome, happened.event.by.user, happened.answer_in, happened.thread)

    async def _clock(self, to: str) -> None:
        self._sender.unasked = True
        try:
            await (self._go_to_next() if to == NEXT else self._move_clock(protocol.moment(to)))
        finally:
            self._sender.unasked = False

    async def _go_to_next(self) -> None:
        """To the next thing people may see, or to where they see something on the way there."""
        if (thing := self.next_thing()) is None:
            raise protocol.Misunderstood("nothing is to come")
        await self._pass_what_is_due(thing.at, until_seen=True)
        if not self._sender.shown:
            await self._move_clock(max(thing.at, self.now))

    async def _move_clock(self, to: datetime) -> None:
        if to < self.now:
            raise protocol.Misunderstood(f"the clock stands at {self.now.isoformat()} and only moves forward")
        await self._pass_what_is_due(to)
        self._state.set_now(to)
        await self._settled()

    async def _pass_what_is_due(self, to: datetime, until_seen: bool = False) -> None:
        """What falls due on the way happens at its own moment, in order. What stays due however often
        it is done is a defect of ours, and must not hold the clock."""
        assert self._next_due is not None
        stuck = 0
        while (due := await self._next_due()) is not None and due <= to and stuck < MOST_AT_ONE_MOMENT:
            stuck = 0 if due > self.now else stuck + 1
            self._state.set_now(max(due, self.now))
            await self._settled()
            if until_seen and self._sender.shown:
                return

    async def _settled(self) -> None:
        assert self._settle is not None
        await self._settle()

    async def _changed(self) -> None:
        self.version += 1
        async with self._change:
            self._change.notify_all()

    async def deliver(self, delivery: Delivery) -> str:
        return self._sender.deliver(delivery)
