"""What the try-out workspace holds: members, messages, open forms and its clock, kept in the database."""

import re
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from bot.tryout import sample_company
from bot.tryout.sample_company import BOT, Channel, Member
from handlers.chat import Card, File, Form, Mention, Person, Who, mention, replace_mentions, without_moments
from storage import places, tryout
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef

REF = WorkspaceRef(tryout.PLATFORM, "company")
HOME = "home"
"""Where somebody is who looks at their own page."""

Shape = TypeVar("Shape")


class Message(msgspec.Struct, frozen=True):
    """`where` is "#leren", "@sarah" for what sarah and the bot say to each other, or a group message (see
    `group_chats`). `text` is what a person said, with mentions as names; `card` is what the bot showed,
    `file` what it gave. `reactions`: emoji → people, `tones`: emoji → the skin that some of them
    chose. `unasked`: the clock brought it. In confidence, it is gone when the workspace stops."""

    id: str
    where: str
    by: str
    at: datetime
    text: str | None = None
    card: Card | Form | None = None
    only_for: str | None = None
    thread: str | None = None
    edited: bool = False
    reactions: dict[str, tuple[str, ...]] = {}
    tones: dict[str, dict[str, int]] = {}
    in_confidence: bool = False
    unasked: bool = False
    file: File | None = None


class OpenedForm(msgspec.Struct, frozen=True):
    """`where` it was opened, and in which `thread`, is where the answer to it will be shown."""

    form: Form
    where: str
    errors: dict[str, str] = {}
    thread: str = ""


class _Meta(msgspec.Struct):
    """`began` differs each time the workspace starts over; `is_beginning` until all it begins with is there.
    `acted` is who somebody was last, on the page."""

    now: datetime
    language: str
    count: int = 0
    began: str = ""
    is_beginning: bool = False
    acted: str = ""


class State:
    """Read with plain attributes; every change goes through a method, which also stores it."""

    def __init__(self, database: Database, start: datetime, language: str) -> None:
        self._database = database
        self._start = _Meta(start, language, is_beginning=True)
        self._make_empty()
        kept = database.write(REF, tryout.everything)
        self._load(kept)
        if not kept:
            self._begin()
        elif self.is_beginning:  # it was stopped halfway
            self.start_over()

    def start_over(self) -> None:
        """Nothing is left of what was; what a new one begins with is still to come."""
        self._make_empty()
        self._database.write(REF, self._empty_and_keep)
        self._begin()

    def _empty_and_keep(self, tx: Transaction) -> None:
        tryout.start_over(tx, self._database.defaults)
        tryout.put(tx, *_as_kept("meta", "workspace", self._meta))

    def _make_empty(self) -> None:
        self._meta = replace(self._start, began=secrets.token_hex(16))
        self.members: dict[str, Member] = {}
        self.messages: dict[str, Message] = {}
        self.forms: dict[str, OpenedForm] = {}
        self.homes: dict[str, Card] = {}

    @property
    def is_beginning(self) -> bool:
        return self._meta.is_beginning

    def has_begun(self) -> None:
        """All that a new one begins with is there."""
        self._meta.is_beginning = False
        self._keep_meta()

    @property
    def began(self) -> str:
        return self._meta.began

    @property
    def acted(self) -> str:
        return self._meta.acted

    def set_acted(self, who: str) -> None:
        if who != self._meta.acted:
            self._meta.acted = who
            self._keep_meta()

    @property
    def now(self) -> datetime:
        return self._meta.now

    @property
    def language(self) -> str:
        return self._meta.language

    def channels(self) -> list[Channel]:
        """Newcomers are in every channel that is not private and not a department's own."""
        joined = frozenset(self.members) - sample_company.EVERYONE
        return [
            Channel(
                c.name, c.private, c.members | joined if c.members == sample_company.EVERYONE else c.members
            )
            for c in sample_company.CHANNELS
        ]

    @property
    def names(self) -> set[str]:
        """Who can be mentioned."""
        return {*self.members, BOT}

    def person(self, name: str) -> Person:
        """As a platform tells of them; of who is not here, no more than the name."""
        if name == BOT:
            return Person(BOT, name="Opsteker", is_bot=True)
        member = self.members.get(name)
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

    def offers_tips(self, where: str) -> bool:
        """Whether questions there are looked up."""
        return self._database.read(REF, lambda tx: places.offers_tips(tx, where))

    def next_id(self, letter: str) -> str:
        """ "m3": messages count by themselves, so that they can be named in scripts."""
        if letter == "m":
            return f"m{int(next(reversed(self.messages), 'm0')[1:]) + 1}"
        self._meta.count += 1
        self._keep_meta()
        return f"{letter}{self._meta.count}"

    def set_now(self, now: datetime) -> None:
        self._meta.now = now
        self._keep_meta()

    def put_member(self, member: Member) -> None:
        self.members[member.name] = member
        self._keep("member", member.name, member)

    def drop_member(self, name: str) -> None:
        del self.members[name]
        self._database.write(REF, lambda tx: tryout.drop(tx, "member", name))

    def put(self, message: Message) -> None:
        self.messages[message.id] = message
        if not message.in_confidence:
            self._keep("message", message.id, message)

    def take_away(self, message_id: str) -> None:
        """The message goes; its id is never used again."""
        gone = self.messages[message_id]
        self.put(replace(gone, text=None, card=None, file=None, reactions={}))

    def open_form(self, who: str, form: OpenedForm | None) -> None:
        if form is None:
            self.forms.pop(who, None)
            self._database.write(REF, lambda tx: tryout.drop(tx, "form", who))
            return
        self.forms[who] = form
        if form.form.in_confidence:
            self._database.write(REF, lambda tx: tryout.drop(tx, "form", who))
        else:
            self._keep("form", who, form)

    # --- keeping

    def _begin(self) -> None:
        for member in sample_company.members(self.language):
            self.put_member(member)
        for by, where, text in sample_company.SAID_BEFORE[self.language]:
            self.put(Message(self.next_id("m"), where, by, self.now, text=text))
        self._keep_meta()

    def _load(self, kept: list[tuple[str, str, str]]) -> None:
        for kind, name, body in kept:
            if kind == "meta":
                self._meta = msgspec.json.decode(body, type=_Meta)
            elif kind == "member":
                self.members[name] = msgspec.json.decode(body, type=Member)
            elif kind == "message":
                self.messages[name] = msgspec.json.decode(body, type=Message)
            elif kind == "form":
                self.forms[name] = msgspec.json.decode(body, type=OpenedForm)
        self.messages = dict(sorted(self.messages.items(), key=lambda item: int(item[0][1:])))
        first = list(sample_company.FULL_NAMES)
        order = {name: number for number, name in enumerate([*first, *sorted(self.members.keys() - first)])}
        self.members = dict(sorted(self.members.items(), key=lambda item: order[item[0]]))

    def _keep_meta(self) -> None:
        self._keep("meta", "workspace", self._meta)

    def _keep(self, kind: str, name: str, thing: Any) -> None:
        self._database.write(REF, lambda tx: tryout.put(tx, *_as_kept(kind, name, thing)))


def _as_kept(kind: str, name: str, thing: Any) -> tuple[str, str, str]:
    return kind, name, msgspec.json.encode(thing).decode()


def named(thing: Shape, who: Mapping[int, Who]) -> Shape:
    """A card or form with mentions by the names of this workspace instead of our ids."""
    raw = msgspec.json.encode(thing).decode()

    def name(found: Mention) -> str:
        if not found.id.isdigit():
            return mention(found.id)
        shown = who[int(found.id)]
        return mention(shown.user) if shown.user else shown.name

    return msgspec.json.decode(replace_mentions(without_moments(raw), name), type=type(thing))


def plain(text: str) -> str:
    """The words with people as "@joris"."""
    return replace_mentions(text, lambda found: f"@{found.id.removeprefix('group:')}")


_NAME = re.compile(r"(?<![\w@.])@([a-z][\w-]*(?:\.[\w-]+)*)", re.IGNORECASE)


def with_mentions(text: str, names: set[str]) -> str:
    """The words with "@joris" made into a mention wherever that is a name here."""

    def one(found: re.Match[str]) -> str:
        name = found[1].lower()
        return mention(name) if name in names else found[0]

    return _NAME.sub(one, text)
