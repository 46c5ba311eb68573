"""What one person sees of the try-out workspace, made ready for the templates of the page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from markupsafe import Markup, escape

from bot.tryout import coming, commands, emoji, finding, group_chats
from bot.tryout.message_rows import Row, rows, thread_rows
from bot.tryout.rich import html, linked
from bot.tryout.sample_company import (
    BOT,
    FOR_ROLES,
    MANAGERS,
    THINGS,
    TIL_CHANNEL,
    Channel,
    Member,
    role,
)
from bot.tryout.state import HOME, Message
from bot.tryout.workspace import Workspace
from handlers import routes
from handlers.chat import Mention, Written, chosen, markdown, mention, pieces, rich, stretches
from handlers.people.learn_menu import word
from handlers.texts import Speech

DIRECT = f"@{BOT}"
_TINTS = 8
_NO_BREAK = "\u00a0"
_NAME = re.compile(r"(?<![\w@])@([\w-]+)")


@dataclass(frozen=True)
class Thing:
    """Something to try: where, why, and the words to do it with."""

    place: str
    does: str
    fill: str


@dataclass(frozen=True)
class View:
    """The workspace as `me` sees it while looking at `where`: "#leren", "@opsteker", "home" or a
    group message; `thread` is the id of the message whose thread is open there, or ""."""

    workspace: Workspace
    me: Member
    where: str
    speech: Speech
    thread: str = ""
    _members: dict[str, Member] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._members.update({member.name: member for member in self.workspace.people})

    @staticmethod
    def chosen(workspace: Workspace, who: str, where: str, speech: Speech, thread: str = "") -> "View":
        """Who and where somebody asked for; who they were last, and the learning channel otherwise. A thread
        that is not there is not open."""
        people = {member.name: member for member in workspace.people}
        me = people.get(who) or people.get(workspace.acted) or workspace.people[0]
        open_to_me = [channel.name for channel in channels_of(workspace, me)]
        if where not in (*open_to_me, *workspace.groups(me.name), DIRECT, HOME):
            where = TIL_CHANNEL if TIL_CHANNEL in open_to_me else DIRECT
        view = View(workspace, me, where, speech)
        return replace(view, thread=thread) if thread and view.begins(thread) else view

    # --- what can be done

    def commands(self) -> list[tuple[str, str]]:
        return list(commands.known(self.speech, self.workspace.learn_words(self.me.name)))

    def shortcuts(self) -> list[tuple[str, str]]:
        say = self.speech
        return [(name, say.text(f"shortcut-{name}")) for name in routes.SHORTCUTS]

    def things(self) -> list[Thing]:
        """Three that fit what somebody does here; a newcomer's are those of the first."""
        say = self.speech
        name = self.me.name if self.me.name in THINGS else next(iter(THINGS))
        return [
            Thing(
                place if place in (DIRECT, *(one.name for one in self.channels())) else DIRECT,
                say.text(f"page-thing-{name}-{number}"),
                say.text(f"page-fill-{name}-{number}"),
            )
            for number, place in enumerate(THINGS[name], 1)
        ]

    # --- places and people

    def url(self, who: str = "", where: str = "", thread: str = "") -> str:
        under = {"thread": thread} if thread else {}
        return "/?" + urlencode({"as": who or self.me.name, "in": where or self.where, **under})

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

    def place_for(self, who: str = "") -> str:
        """The workspace's name for the place on screen: the direct message is named by its person."""
        return f"@{who or self.me.name}" if self.where == DIRECT else self.where

    def last(self, where: str, who: str) -> int:
        """The number of the newest message of somebody else there: what "unread" is counted by."""
        messages = self.workspace.messages(where, seen_by=who)
        numbers = [_number(message.id) for message in messages if message.by != who]
        return max(numbers, default=0)

    def full_name(self, name: str) -> str:
        if name == BOT:
            return "Opsteker"
        return self._members[name].full_name if name in self._members else name.capitalize()

    def names(self, people: Sequence[str]) -> str:
        return ", ".join(self.full_name(name) for name in people)

    def initials(self, name: str) -> str:
        words = self.full_name(name).split()
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()

    def tint(self, name: str) -> int:
        """The number of somebody's colour."""
        return list(self._members).index(name) % _TINTS if name in self._members else _TINTS - 1

    def about(self, member: Member) -> str:
        """ "productmanager · Amsterdam 09:12": what they do, and their own place and time."""
        city = member.zone.rpartition("/")[2].replace("_", " ")
        there = f"{city} {self.time(self.workspace.now, member.zone)}".replace(" ", _NO_BREAK)
        return " · ".join(part for part in (role(member, self.speech.language), there) if part)

    def beside(self, name: str) -> str:
        """Where they are seen next to each other."""
        return "/beside?" + urlencode({"as": self.me.name, "with": name, "in": self.where})

    def other(self, name: str) -> str:
        """Somebody else than whoever looks: of that name, or else the first."""
        names = [one.name for one in self.workspace.people if one.name != self.me.name]
        return name if name in names else names[0]

    def is_away(self, member: Member) -> bool:
        """As they say themselves, or as Opsteker knows."""
        return member.away or self.workspace.presence(member.name).kind in ("out", "leave")

    def presence(self, member: Member) -> str:
        """Whether they are there, in words."""
        kind = "absent" if member.away else self.workspace.presence(member.name).kind
        say = self.speech
        return say.text(f"page-is-{kind}")

    def status(self, member: Member) -> tuple[str, str]:
        """An emoji and words: what they say of themselves, else that they learn or have leave."""
        until, say = member.status_until, self.speech
        if (member.status or member.status_emoji) and (until is None or until > self.workspace.now):
            return emoji.picture(member.status_emoji or "speech_balloon"), member.status
        known = self.workspace.presence(member.name)
        if known.until:
            time = self.time(known.until, member.zone)
            return emoji.picture("books"), say.text("page-status-learning", time=time)
        if known.last_day:
            return emoji.picture("sunny"), say.text("page-status-leave", day=say.day(known.last_day))
        return "", ""

    def status_of(self, name: str) -> tuple[str, str]:
        """The same beside what they said; of the bot nothing."""
        return self.status(self._members[name]) if name in self._members else ("", "")

    def for_role(self) -> tuple[str, list[tuple[str, str]]]:
        """What admins or managers do here, as a heading and commands with what each is called."""
        say, known = self.speech, set(self.workspace.learn_words(self.me.name))
        kind = "admin" if self.me.admin else "manager" if self.me.name in MANAGERS.values() else ""
        there = [one for one in FOR_ROLES.get(kind, ()) if one in known]
        typed = {one: f"learn {word(one, say)}" for one in there}
        if "digest" in typed:
            typed["digest"] += f" {say.words('typed-digest-team')[0]}"
        heading = say.text(f"page-for-{kind}") if there else ""
        return heading, [(say.command(typed[one]), say.text(f"page-role-{one}")) for one in there]

    def standing(self, member: Member) -> str:
        """What somebody is to the others: admin, guest, or who leads some of them; "" for a colleague."""
        say = self.speech
        if member.admin:
            return say.text("page-is-admin")
        if member.guest:
            return say.text("page-is-guest")
        return say.text("page-is-manager") if member.name in MANAGERS.values() else ""

    def role(self, member: Member) -> str:
        return role(member, self.speech.language)

    def emoji(self, name: str, tones: Mapping[str, int] | None = None) -> str:
        """In the skin of the first who chose one."""
        return emoji.picture(name, next(iter((tones or {}).values()), 0))

    def quick_emoji(self) -> list[str]:
        """What is at hand for whoever has not reacted with anything yet."""
        return [name for name, _ in self.workspace.emoji]

    # --- time

    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.me.zone)

    def time(self, at: datetime, zone: str = "") -> str:
        return at.astimezone(ZoneInfo(zone) if zone else self.zone()).strftime("%H:%M")

    def now(self) -> datetime:
        return self.workspace.now.astimezone(self.zone())

    def in_an_hour(self) -> str:
        return (self.workspace.now + timedelta(hours=1)).isoformat(timespec="seconds")

    def minutes_left(self) -> int:
        """Of today, by the viewer's clock."""
        now = self.now()
        return 24 * 60 - now.hour * 60 - now.minute

    def next_day(self) -> str:
        """The same time by the viewer's clock, tomorrow."""
        return (self.now() + timedelta(days=1)).isoformat(timespec="seconds")

    def next_monday(self) -> str:
        monday = self.now() + timedelta(days=7 - self.now().weekday())
        return monday.replace(hour=9, minute=0, second=0).isoformat(timespec="seconds")

    def next_thing(self) -> str:
        """ "tomorrow 09:05: the weekly digest"; "" when nothing is to come."""
        found = self.workspace.next_thing()
        if found is None:
            return ""
        day = found.at.astimezone(self.zone()).date()
        name = found.name if found.name in coming.TOLD else "other"
        say = self.speech
        what = say.text(f"page-next-{name}")
        if day == self.now().date():
            return f"{self.time(found.at)} · {what}"
        return f"{say.text('page-next-day', day=say.day(day))} {self.time(found.at)} · {what}"

    def happened(self) -> list[dict[str, str]]:
        """What came of itself today, to anybody, the newest last. What somebody else got is not told: only
        that they got it, and the way to become them."""
        found = self.workspace.happened(self.now().date(), self.zone())
        return [self._came(one) for one in found if not one.where.startswith("#") or self._is_open(one.where)]

    def _is_open(self, where: str) -> bool:
        return any(where == channel.name for channel in self.channels())

    def _came(self, message: Message) -> dict[str, str]:
        others = coming.to_whom(message)
        is_mine = not others or self.me.name in others
        who = self.me.name if is_mine else others[0]
        say = self.speech
        told = coming.title(message) if is_mine else say.text("page-came-for", names=self.names(others))
        place = self.called(_as_seen(message)) if is_mine else ""
        url = self._url_of(message, who)
        return {"time": self.time(message.at), "what": told, "place": place, "url": url}

    def _url_of(self, message: Message, who: str = "") -> str:
        """Where it stands on the page, in its thread, for whoever looks or for `who`."""
        return f"{self.url(who, _as_seen(message), message.thread or '')}#{message.id}"

    def day(self, day: date) -> str:
        today = self.now().date()
        if day == today:
            return self.speech.text("page-today")
        if day == today - timedelta(days=1):
            return self.speech.text("page-yesterday")
        return self.speech.day(day)

    # --- messages

    def rows(self) -> list[Row]:
        """The message list."""
        return list(rows(self._messages(), self.zone(), self.day))

    def thread_rows(self) -> list[Row]:
        """The thread that is open: the message it began with first."""
        messages = self._messages()
        first = next(one for one in messages if one.id == self.thread)
        return thread_rows(first, messages)

    def found(self, typed: str) -> list[dict[str, Any]]:
        """The messages with these words in them, in every place that is open to whoever looks."""
        places = [f"@{self.me.name}", *self.groups(), *(channel.name for channel in self.channels())]
        seen = (one for where in places for one in self.workspace.messages(where, seen_by=self.me.name))
        return [self._hit(one) for one in finding.find(seen, typed)]

    def _hit(self, hit: finding.Found) -> dict[str, Any]:
        message = hit.message
        return {
            "parts": hit.parts,
            "url": self._url_of(message),
            "by": self.full_name(message.by),
            "place": self.called(_as_seen(message)),
            "day": self.day(message.at.astimezone(self.zone()).date()),
            "time": self.time(message.at),
        }

    def begins(self, thread: str) -> bool:
        """Whether somebody can reply to that message."""
        return any(one.id == thread and not one.thread and not one.only_for for one in self._messages())

    def _messages(self) -> list[Message]:
        if self.where == HOME:
            return []
        return self.workspace.messages(self.place_for(), seen_by=self.me.name)

    def newest(self) -> int:
        """The number of the newest message anywhere."""
        return self.workspace.newest

    def last_of_others(self, messages: Sequence[Message]) -> int:
        return max((_number(one.id) for one in messages if one.by != self.me.name), default=0)

    # --- words

    def card_words(self, text: str) -> Markup:
        """Words of the bot: as they stand, with people and web addresses marked."""
        return Markup("").join(self._card_piece(piece) for piece in pieces(text))

    def marked_words(self, text: str, marked: tuple[str, ...]) -> Markup:
        """Words of a card in which some stand out."""
        if marked == (text,):
            return Markup("<strong>{}</strong>").format(self.card_words(text))
        mark = Markup("<mark>{}</mark>")
        shown = ((self.card_words(part), bold) for part, bold in stretches(text, marked))
        return Markup("").join(mark.format(part) if bold else part for part, bold in shown)

    def rich_words(self, part: Written) -> Markup:
        """What somebody wrote, with its looks."""
        return html(rich.mark(part.blocks(), part.marked), self._bare, self._code)

    def _bare(self, text: str) -> Markup:
        """Words in which web addresses are links already, or none at all."""
        return Markup("").join(
            _with_emoji(one) if isinstance(one, str) else self._card_piece(one) for one in pieces(text)
        )

    def _code(self, text: str) -> Markup:
        return Markup("").join(
            escape(one) if isinstance(one, str) else self._card_piece(one) for one in pieces(text)
        )

    def _card_piece(self, piece: str | Mention) -> Markup:
        if isinstance(piece, Mention):
            return self._mentioned(self.workspace.plain(mention(piece.id)))
        return linked(piece, _with_emoji)

    def own_words(self, text: str) -> Markup:
        """What a person said, with its looks."""
        return html(markdown.read(text), self._with_names, escape)

    def _with_names(self, text: str) -> Markup:
        """Words in which "@joris" is joris."""
        parts, end = [], 0
        for found in _NAME.finditer(text):
            if found[1] in self._members or found[1] == BOT:
                parts += [_with_emoji(text[end : found.start()]), self._mentioned(found[0])]
                end = found.end()
        return Markup("").join([*parts, _with_emoji(text[end:])])

    def _mentioned(self, name: str) -> Markup:
        kind = "mention me" if name == f"@{self.me.name}" else "mention"
        return Markup('<span class="{}">{}</span>').format(kind, name)

    def plain_words(self, text: str) -> str:
        return self.workspace.plain(text)

    def ticked(self, value: str) -> set[str]:
        """The names of the people that stand in a people input already."""
        return {found[1] for found in _NAME.finditer(self.workspace.plain(value))}

    def options_in(self, value: str) -> tuple[str, ...]:
        """The options that are chosen already, of which there may be several."""
        return chosen(value)


def _as_seen(message: Message) -> str:
    """The place it is in, as whoever is there calls it."""
    return DIRECT if message.where.startswith("@") else message.where


def _with_emoji(text: str) -> Markup:
    return escape(emoji.in_words(text))


def channels_of(workspace: Workspace, member: Member) -> list[Channel]:
    return [channel for channel in workspace.channels if member.name in channel.members]


def _number(message_id: str) -> int:
    digits = "".join(character for character in message_id if character.isdecimal())
    return int(digits) if digits else 0
