"""The try-out workspace: people do things in it (`do`), the bot answers in it (`deliver`)."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from bot.dispatch import Dispatch, Outcome
from bot.platform import Delivery
from bot.tryout import group_chats, managers, protocol
from bot.tryout.sample_company import BOT, Channel, Member
from bot.tryout.state import REF, Message, OpenedForm, State, named, plain, with_mentions
from handlers.chat import (
    Capabilities,
    Card,
    Command,
    DirectMessage,
    EndConsent,
    Event,
    File,
    Focus,
    Form,
    FormErrors,
    GiveFiles,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    OpenForm,
    Person,
    Place,
    Post,
    Press,
    ProfileChanged,
    Reaction,
    Remove,
    Reply,
    Shortcut,
    ShowHome,
    Submit,
    Update,
    Words,
    clean,
    mentions,
)
from handlers.parsing.words import first_word
from handlers.people import learn_menu
from storage.database import Database
from storage.emoji import neutral

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


HOME = "home"
MOST_AT_ONE_MOMENT = 20


class Workspace:
    """A platform like Slack and Teams are, with the sample company in it.

    `settle` carries out everything that is due (deliveries, scheduled work) up to now, `next_due` says
    when scheduled work comes next. Time stands still until somebody does something (a second passes) or
    moves the clock.
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
        self._dispatch: Dispatch | None = None
        self._settle: Callable[[], Awaitable[None]] | None = None
        self._next_due: Callable[[], Awaitable[datetime | None]] | None = None
        self._results: list[dict[str, Any]] = []
        self._turn = asyncio.Lock()
        self._change = asyncio.Condition()
        self.version = 0

    def connect(
        self,
        dispatch: Dispatch,
        settle: Callable[[], Awaitable[None]],
        next_due: Callable[[], Awaitable[datetime | None]],
    ) -> None:
        self._dispatch = dispatch
        self._settle = settle
        self._next_due = next_due

    def put_managers(self) -> None:
        """Say who works for whom."""
        self._database.write(REF, lambda tx: managers.register(tx, self._person, self.now))

    # --- looking

    @property
    def now(self) -> datetime:
        return self._state.now

    @property
    def language(self) -> str:
        return self._state.language

    @property
    def people(self) -> list[Member]:
        return list(self._state.members.values())

    @property
    def channels(self) -> list[Channel]:
        return self._state.channels()

    def messages(self, where: str, seen_by: str) -> list[Message]:
        """What somebody sees in a place, oldest first."""
        return [
            message
            for message in self._state.messages.values()
            if message.where == where
            and message.only_for in (None, seen_by)
            and (message.text is not None or message.card is not None or message.file is not None)
        ]

    def groups(self, who: str) -> list[str]:
        """The group messages somebody is in, the oldest first."""
        found = dict.fromkeys(message.where for message in self._state.messages.values())
        return [where for where in found if who in group_chats.members_of(where)]

    def learn_words(self, who: str) -> list[str]:
        """The names of what somebody can put behind `/learn`."""
        found = self._database.read(REF, lambda tx: learn_menu.groups(tx, self._person(who)))
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
        told = ProfileChanged(key=key, at=self.now, workspace=REF, by=self._person(name))
        await self._dispatch.handle(told, self.capabilities)

    # --- doing

    async def do(self, line: dict[str, Any], language: str = "") -> list[dict[str, Any]]:
        """Carry out one line of the protocol (CONTRIBUTING.md) and give what became visible. `language` is
        that of the visitor who does it, when there is one."""
        async with self._turn:
            self._results = []
            try:
                action, known = protocol.understand(line, self._state.members)
                if language:
                    await self._hears(known.who, language)
                await getattr(self, f"_do_{action}")(known)
            except protocol.Misunderstood as error:
                self._results.append({"error": str(error)})
            await self._changed()
            return self._results

    async def _do_say(self, line: protocol.Line) -> None:
        place = self._place(line)
        text = with_mentions(clean(line.text("say")), {*self._state.members, BOT})
        if text.startswith("/"):
            name, rest = first_word(text[1:])
            await self._happened(line, Command, place, name=name, text=rest)
            return
        message = self._said(line.who, place, plain(text))
        to_the_bot = with_mentions(f"@{BOT}", {BOT})
        if place.kind == "direct" or text.startswith(to_the_bot):
            words = text.removeprefix(to_the_bot).strip()
            await self._happened(line, Words, place, text=words, message=message, key=f"message:{message}")

    async def _do_react(self, line: protocol.Line) -> None:
        await self._reacted(line, line.text("react"), added=True)

    async def _do_unreact(self, line: protocol.Line) -> None:
        await self._reacted(line, line.text("unreact"), added=False)

    async def _reacted(self, line: protocol.Line, emoji: str, added: bool) -> None:
        message = self._visible(line, "to")
        emoji = neutral(protocol.emoji(emoji))
        before = message.reactions.get(emoji, ())
        if (line.who in before) == added:
            raise protocol.Misunderstood(f"{line.who} already {'did' if added else 'did not'}")
        after = (*before, line.who) if added else tuple(name for name in before if name != line.who)
        reactions = {**message.reactions, emoji: after}
        self._state.put(replace(message, reactions={name: who for name, who in reactions.items() if who}))
        await self._happened(
            line,
            Reaction,
            self._place_named(message.where),
            emoji=emoji,
            message=message.id,
            author=self._person(message.by),
            text=self._words_of(message),
            added=added,
        )

    async def _do_press(self, line: protocol.Line) -> None:
        wanted, where, message = line.text("press"), line.text("on"), ""
        if where == "home":
            card, place = self.home(line.who), self._place_named(f"@{line.who}")
            on_home, answer_in = True, HOME
        else:
            on_home, answer_in = False, ""
            on = self._visible(line, "on")
            card, place, message = (
                on.card if isinstance(on.card, Card) else None,
                self._place_named(on.where),
                on.id,
            )
        button = protocol.button(card, wanted, line.maybe("value"))
        await self._happened(
            line,
            Press,
            place,
            answer_in=answer_in,
            action=button.action,
            value=button.value,
            message=message,
            on_home=on_home,
        )

    async def _do_shortcut(self, line: protocol.Line) -> None:
        message = self._visible(line, "on")
        await self._happened(
            line,
            Shortcut,
            self._place_named(message.where),
            name=line.text("shortcut"),
            message=message.id,
            text=self._words_of(message) or "",
            author=self._person(message.by),
        )

    async def _do_submit(self, line: protocol.Line) -> None:
        opened = self._state.forms.get(line.who)
        if opened is None:
            raise protocol.Misunderstood(f"no form is open for {line.who}")
        form = opened.form
        names = {*self._state.members, BOT}
        values = protocol.values(form, line.given["submit"])
        values = {name: with_mentions(clean(value), names) for name, value in values.items()}
        self._state.open_form(line.who, None)
        await self._happened(
            line,
            Submit,
            None,
            answer_in=opened.where,
            key=f"form:{form.id}:{line.who}",
            name=form.name,
            form_id=form.id,
            about=form.about,
            values=values,
            on_home=opened.where == HOME,
        )

    async def _do_close(self, line: protocol.Line) -> None:
        self._state.open_form(line.who, None)

    async def _do_home(self, line: protocol.Line) -> None:
        await self._happened(line, HomeOpened, self._place_named(f"@{line.who}"))

    async def _do_edit(self, line: protocol.Line) -> None:
        message = self._own(line, "edit")
        text = with_mentions(clean(line.text("say")), {*self._state.members, BOT})
        changed = replace(message, text=plain(text), edited=True)
        self._show(changed, updates=True)
        await self._happened(
            line, MessageChanged, self._place_named(message.where), message=message.id, text=text
        )

    async def _do_delete(self, line: protocol.Line) -> None:
        message = self._own(line, "delete")
        self._gone(message)
        await self._happened(line, MessageDeleted, self._place_named(message.where), message=message.id)

    async def _do_clock(self, line: protocol.Line) -> None:
        to = protocol.moment(line.text("clock"))
        if to < self.now:
            raise protocol.Misunderstood(f"the clock stands at {self.now.isoformat()} and only moves forward")
        await self._pass_what_is_due(to)
        self._state.set_now(to)
        await self._settled()

    async def _pass_what_is_due(self, to: datetime) -> None:
        """What falls due on the way happens at its own moment, in order. What stays due however often
        it is done is a defect of ours, and must not hold the clock."""
        assert self._next_due is not None
        stuck = 0
        while (due := await self._next_due()) is not None and due <= to and stuck < MOST_AT_ONE_MOMENT:
            stuck = 0 if due > self.now else stuck + 1
            self._state.set_now(max(due, self.now))
            await self._settled()

    async def _do_join(self, line: protocol.Line) -> None:
        member = protocol.newcomer(line.given["join"], {*self._state.members, BOT})
        self._state.put_member(member)
        back = replace(self._person(member.name), has_left=False)
        await self._happened(replace(line, who=member.name), ProfileChanged, None, by=back)

    async def _do_leave(self, line: protocol.Line) -> None:
        name = line.text("leave").lower()
        if name not in self._state.members:
            raise protocol.Misunderstood(f"nobody here is called {name}")
        gone = Person(name, has_left=True)
        self._state.drop_member(name)
        await self._happened(replace(line, who=name), ProfileChanged, None, by=gone)

    # --- what the bot does

    async def deliver(self, delivery: Delivery) -> str:
        """What the outbox sends arrives here."""
        effect = delivery.effect
        if isinstance(effect, Post):
            return self._bot_says(delivery.place, named(effect.card, delivery.who), thread=effect.thread)
        if isinstance(effect, Update | Remove):
            for name in delivery.messages:
                if isinstance(effect, Remove):
                    self._gone(self._state.messages[name])
                else:
                    card = named(effect.card, delivery.who)
                    self._show(replace(self._state.messages[name], card=card), updates=True)
            return ""
        if isinstance(effect, Focus | EndConsent):
            return ""  # nobody here was asked: see `Capabilities.focus`
        where = (
            f"@{delivery.user}" if isinstance(effect, DirectMessage) else group_chats.place_of(delivery.users)
        )
        return self._bot_says(where, named(effect.card, delivery.who))

    def _answer(self, outcome: Outcome, who: str, where: str) -> None:
        for effect in outcome.effects:
            if isinstance(effect, Reply) and effect.in_confidence:
                self._bot_says(f"@{who}", named(effect.card, outcome.who), in_confidence=True)
            elif isinstance(effect, Reply):
                there = f"@{who}" if where == HOME else where
                private = None if there.startswith("@") else who
                self._bot_says(there, named(effect.card, outcome.who), only_for=private)
            elif isinstance(effect, OpenForm | FormErrors):
                errors = effect.errors if isinstance(effect, FormErrors) else {}
                opened = OpenedForm(named(effect.form, outcome.who), where, errors)
                self._state.open_form(who, opened)
                self._results.append(protocol.form_line(opened, who))
            elif isinstance(effect, GiveFiles):
                for file in effect.files:
                    self._bot_gives(file, who)
            elif isinstance(effect, ShowHome):
                self._state.homes[who] = named(effect.card, outcome.who)
                self._results.append(protocol.home_line(self._state.homes[who], who))

    # --- small steps

    async def _happened(
        self,
        line: protocol.Line,
        kind: type[Event],
        place: Place | None,
        *,
        answer_in: str = "",
        **details: Any,
    ) -> None:
        """A second passes, the bot is told, everything that follows is delivered, then it answers."""
        assert self._dispatch is not None
        self._state.set_now(self.now + timedelta(seconds=1))
        common: dict[str, Any] = {
            "key": self._state.next_id(f"{kind.__name__.lower()}:"),
            "at": self.now,
            "workspace": REF,
            "by": self._person(line.who),
            "place": place,
            "others": tuple(self._person(name) for name in _named(details)),
        }
        outcome = await self._dispatch.handle(kind(**{**common, **details}), self.capabilities)
        await self._settled()
        self._answer(outcome, line.who, answer_in or (place.key if place else f"@{line.who}"))

    async def _settled(self) -> None:
        assert self._settle is not None
        await self._settle()

    def _said(self, who: str, place: Place, text: str) -> str:
        message = Message(self._state.next_id("m"), place.key, who, self.now, text=text)
        self._show(message)
        return message.id

    def _bot_says(
        self,
        where: str,
        card: Card | Form,
        only_for: str | None = None,
        thread: str = "",
        in_confidence: bool = False,
    ) -> str:
        message = Message(
            self._state.next_id("m"),
            where,
            BOT,
            self.now,
            card=card,
            only_for=only_for,
            thread=thread or None,
            in_confidence=in_confidence,
        )
        self._show(message)
        return message.id

    def _bot_gives(self, file: File, who: str) -> None:
        """There to be fetched until the workspace stops."""
        number = self._state.next_id("m")
        given = Message(number, f"@{who}", BOT, self.now, file=file, in_confidence=True)
        self._state.put(given)
        self._results.append(protocol.file_line(file, who))

    def _show(self, message: Message, updates: bool = False) -> None:
        self._state.put(message)
        self._results.append(protocol.message_line(message, updates))

    def _gone(self, message: Message) -> None:
        self._state.take_away(message.id)
        self._results.append(protocol.message_line(self._state.messages[message.id], updates=True))

    async def _changed(self) -> None:
        self.version += 1
        async with self._change:
            self._change.notify_all()

    def _person(self, name: str) -> Person:
        if name == BOT:
            return Person(BOT, name="Opsteker", is_bot=True)
        member = self._state.members.get(name)
        if member is None:
            return Person(name)
        return Person(
            name,
            name=member.full_name,
            language=member.language or self.language,
            zone=member.zone,
            is_bot=False,
            is_guest=member.guest or None,
            is_admin=member.admin,
        )

    def _words_of(self, message: Message) -> str | None:
        names = {*self._state.members, BOT}
        return with_mentions(message.text, names) if message.text is not None else None

    def _place(self, line: protocol.Line) -> Place:
        where = line.text("in")
        if where in (f"@{BOT}", f"@{line.who}"):
            return self._place_named(f"@{line.who}")
        members = self._members_of(where)
        if not members:
            raise protocol.Misunderstood(f"there is no place called {where}")
        if line.who not in members:
            raise protocol.Misunderstood(f"{line.who} is not in {where}")
        return self._place_named(where)

    def _members_of(self, where: str) -> Collection[str]:
        """Of a channel or a group message; nobody when there is none of that name."""
        if group_chats.is_group(where):
            there = any(message.where == where for message in self._state.messages.values())
            return group_chats.members_of(where) if there else ()
        return next((one.members for one in self.channels if one.name == where), ())

    def _place_named(self, where: str) -> Place:
        if where.startswith("@"):
            return Place(where, "direct", where)
        if group_chats.is_group(where):
            return Place(where, "group")
        private = any(channel.private for channel in self.channels if channel.name == where)
        return Place(where, "private" if private else "public", where)

    def _visible(self, line: protocol.Line, field: str) -> Message:
        """The message a line is about, if this person can see it."""
        message = self._state.messages.get(line.text(field))
        if message is None or message not in self.messages(message.where, line.who):
            raise protocol.Misunderstood(f"{line.who} sees no message {line.text(field)}")
        if not message.where.startswith("@"):
            self._place(replace(line, given={**line.given, "in": message.where}))
        elif message.where != f"@{line.who}":
            raise protocol.Misunderstood(f"{line.who} sees no message {line.text(field)}")
        return message

    def _own(self, line: protocol.Line, field: str) -> Message:
        message = self._state.messages.get(line.text(field))
        if message is None or message.text is None:
            raise protocol.Misunderstood(f"there is no message {line.text(field)} of a person")
        if line.who and line.who != message.by:
            raise protocol.Misunderstood(f"{line.text(field)} is not of {line.who}")
        line.who = message.by
        return message


def _named(details: dict[str, Any]) -> list[str]:
    """The people that are mentioned in what happened."""
    texts = [details.get("text"), *details.get("values", {}).values()]
    found = (one.id for text in texts if text for one in mentions(text))
    return list(dict.fromkeys(name for name in found if not name.startswith("group:")))
