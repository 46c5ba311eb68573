"""What one person sees of the try-out workspace, made ready for the templates of the page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.tryout import commands, emoji, finding
from bot.tryout.clock_view import ClockView
from bot.tryout.looking import DIRECT, as_seen, channels_of
from bot.tryout.message_rows import Row, rows, thread_rows
from bot.tryout.people_view import PeopleView
from bot.tryout.sample_company import THINGS, TIL_CHANNEL
from bot.tryout.state import HOME, Message
from bot.tryout.words_view import WordsView
from bot.tryout.workspace import Workspace
from handlers import routes
from handlers.texts import Speech


@dataclass(frozen=True)
class Thing:
    """Something to try: where, why, and the words to do it with."""

    place: str
    does: str
    fill: str


class View(PeopleView, ClockView, WordsView):
    """The workspace as `me` sees it while looking at `where`, and what can be done there."""

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

    def emoji(self, name: str, tones: Mapping[str, int] | None = None) -> str:
        """In the skin of the first who chose one."""
        return emoji.picture(name, next(iter((tones or {}).values()), 0))

    def quick_emoji(self) -> list[str]:
        """What is at hand for whoever has not reacted with anything yet."""
        return [name for name, _ in self.workspace.emoji]

    # --- messages

    def place_for(self, who: str = "") -> str:
        """The workspace's name for the place on screen: the direct message is named by its person."""
        return f"@{who or self.me.name}" if self.where == DIRECT else self.where

    def last(self, where: str, who: str) -> int:
        """The number of the newest message of somebody else there: what "unread" is counted by."""
        messages = self.workspace.messages(where, seen_by=who)
        numbers = [_number(message.id) for message in messages if message.by != who]
        return max(numbers, default=0)

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
            "place": self.called(as_seen(message)),
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


def _number(message_id: str) -> int:
    digits = "".join(character for character in message_id if character.isdecimal())
    return int(digits) if digits else 0
