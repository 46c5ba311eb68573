"""Who looks at the try-out workspace, where, and what all that they see is called."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bot.tryout import group_chats
from bot.tryout.sample_company import BOT, Channel, Member
from bot.tryout.state import HOME, Message
from bot.tryout.workspace import Workspace
from handlers.texts import Speech

DIRECT = f"@{BOT}"


@dataclass(frozen=True)
class Looking:
    """`me` while looking at `where`: "#leren", "@opsteker", "home" or a group message; `thread` is the id of
    the message whose thread is open there, or ""."""

    workspace: Workspace
    me: Member
    where: str
    speech: Speech
    thread: str = ""
    _members: dict[str, Member] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._members.update({member.name: member for member in self.workspace.people})

    def url(self, who: str = "", where: str = "", thread: str = "") -> str:
        under = {"thread": thread} if thread else {}
        return "/?" + urlencode({"as": who or self.me.name, "in": where or self.where, **under})

    def _url_of(self, message: Message, who: str = "") -> str:
        """Where it stands on the page, in its thread, for whoever looks or for `who`."""
        return f"{self.url(who, as_seen(message), message.thread or '')}#{message.id}"

    def channels(self) -> list[Channel]:
        return channels_of(self.workspace, self.me)

    def groups(self) -> list[str]:
        return self.workspace.groups(self.me.name)

    def called(self, where: str) -> str:
        """What a place is called on screen: a group message by who else is in it."""
        if where == HOME:
            return self.speech.text("page-home")
        others = [name for name in group_chats.members_of(where) if name != self.me.name]
        return self.names(others) or where

    def full_name(self, name: str) -> str:
        if name == BOT:
            return "Opsteker"
        return self._members[name].full_name if name in self._members else name.capitalize()

    def names(self, people: Sequence[str]) -> str:
        return ", ".join(self.full_name(name) for name in people)

    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.me.zone)

    def time(self, at: datetime, zone: str = "") -> str:
        return at.astimezone(ZoneInfo(zone) if zone else self.zone()).strftime("%H:%M")

    def now(self) -> datetime:
        return self.workspace.now.astimezone(self.zone())

    def day(self, day: date) -> str:
        today = self.now().date()
        if day == today:
            return self.speech.text("page-today")
        if day == today - timedelta(days=1):
            return self.speech.text("page-yesterday")
        return self.speech.day(day)


def channels_of(workspace: Workspace, member: Member) -> list[Channel]:
    return [channel for channel in workspace.channels if member.name in channel.members]


def as_seen(message: Message) -> str:
    """The place it is in, as whoever is there calls it."""
    return DIRECT if message.where.startswith("@") else message.where
