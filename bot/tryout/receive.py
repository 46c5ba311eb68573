"""From a line of the protocol to what happened. It is seen in the workspace at once; then the bot is told."""

from datetime import timedelta
from typing import Any, NamedTuple

from msgspec.structs import replace

from bot.tryout import protocol
from bot.tryout.emoji import tone_in
from bot.tryout.protocol import Line, Misunderstood
from bot.tryout.sample_company import BOT
from bot.tryout.send import Sender
from bot.tryout.state import HOME, REF, Message, State, plain, with_mentions
from bot.tryout.visibility import message_seen, message_written, place, place_of
from handlers.chat import (
    Asked,
    Card,
    Command,
    Event,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    Person,
    Place,
    Press,
    ProfileChanged,
    Reaction,
    Shortcut,
    Submit,
    Words,
    clean,
    mentions,
)
from handlers.parsing import sentences
from handlers.parsing.words import first_word
from storage.emoji import neutral


class Happened(NamedTuple):
    """`answer_in` is where the answer will be shown, `thread` the message there under which it comes."""

    event: Event
    answer_in: str
    thread: str = ""


class Receiver:
    """One method for each of the `protocol.ACTIONS` that is about the workspace. Each raises `Misunderstood`
    before anything changed, and gives what to tell the bot, if anything."""

    def __init__(self, state: State, sender: Sender) -> None:
        self._state = state
        self._sender = sender

    def receive(self, action: str, line: Line) -> Happened | None:
        done: Happened | None = getattr(self, action)(line)
        return done

    def say(self, line: Line) -> Happened | None:
        where = place_of(self._state, line)
        text, thread = self._typed(line), self._thread(line, where.key)
        if text.startswith("/"):
            name, rest = first_word(text[1:])
            return self._happened(line, Command, where, thread=thread, name=name, text=rest)
        message = self._sender.said(line.who, where.key, plain(text), thread)
        to_the_bot = with_mentions(f"@{BOT}", {BOT})
        if where.kind != "direct" and not text.startswith(to_the_bot):
            return self._asked(line, where, text, message)
        words = text.removeprefix(to_the_bot).strip()
        key = f"message:{message}"
        return self._happened(line, Words, where, thread=thread, text=words, message=message, key=key)

    def _asked(self, line: Line, where: Place, text: str, message: str) -> Happened | None:
        """What is a question, where those are looked up; the bot is told of nothing else."""
        is_for_all = "under" not in line.given and where.is_channel and sentences.is_question(text)
        if not is_for_all or not self._state.offers_tips(where.key):
            return None
        return self._happened(line, Asked, where, text=text, message=message)

    def _thread(self, line: Line, where: str) -> str:
        """The message it hangs under: of a reply, the one that began the thread."""
        if "under" not in line.given:
            return ""
        above = message_seen(self._state, line, "under")
        if above.where != where or above.only_for:
            raise Misunderstood(f"nobody can reply to {above.id} in {where}")
        return above.thread or above.id

    def _thread_of(self, line: Line, message: Message) -> str:
        """Where the answer to what is done with a message comes: in its thread, or in the one it began when
        that is where it was done."""
        return message.thread or (self._thread(line, message.where) if "under" in line.given else "")

    def react(self, line: Line) -> Happened:
        return self._reacted(line, line.text("react"), added=True)

    def unreact(self, line: Line) -> Happened:
        return self._reacted(line, line.text("unreact"), added=False)

    def _reacted(self, line: Line, emoji: str, added: bool) -> Happened:
        message = message_seen(self._state, line, "to")
        tone = tone_in(emoji)
        emoji = neutral(protocol.emoji(emoji))
        before = message.reactions.get(emoji, ())
        if (line.who in before) == added:
            raise Misunderstood(f"{line.who} already {'did' if added else 'did not'}")
        after = (*before, line.who) if added else tuple(name for name in before if name != line.who)
        reactions = {**message.reactions, emoji: after}
        tones = {who: one for who, one in message.tones.get(emoji, {}).items() if who != line.who}
        if added and tone:
            tones[line.who] = tone
        shown = {name: who for name, who in reactions.items() if who}
        self._state.put(replace(message, reactions=shown, tones={**message.tones, emoji: tones}))
        return self._happened(
            line,
            Reaction,
            self._place(message),
            emoji=emoji,
            message=message.id,
            author=self._state.person(message.by),
            text=self._words_of(message),
            added=added,
        )

    def press(self, line: Line) -> Happened:
        wanted, on_home = line.text("press"), line.text("on") == HOME
        message = None if on_home else message_seen(self._state, line, "on")
        card = message.card if message else self._state.homes.get(line.who)
        button = protocol.button(card if isinstance(card, Card) else None, wanted, line.maybe("value"))
        return self._happened(
            line,
            Press,
            self._place(message) if message else self._direct(line),
            answer_in=HOME if on_home else "",
            thread=self._thread_of(line, message) if message else "",
            action=button.action,
            value=button.value,
            message=message.id if message else "",
            on_home=on_home,
        )

    def shortcut(self, line: Line) -> Happened:
        message = message_seen(self._state, line, "on")
        return self._happened(
            line,
            Shortcut,
            self._place(message),
            thread=self._thread_of(line, message),
            name=line.text("shortcut"),
            message=message.id,
            text=self._words_of(message) or "",
            author=self._state.person(message.by),
            **self._began(message),
        )

    def _began(self, message: Message) -> dict[str, Any]:
        """What began the thread of a message."""
        first = self._state.messages.get(message.thread or "")
        if first is None:
            has_replies = any(one.thread == message.id for one in self._state.messages.values())
            return {"first": message.id if has_replies else ""}
        if first.text is None:
            return {"first": first.id}
        return {"first": first.id, "question": self._words_of(first), "asker": self._state.person(first.by)}

    def submit(self, line: Line) -> Happened:
        opened = self._state.forms.get(line.who)
        if opened is None:
            raise Misunderstood(f"no form is open for {line.who}")
        form = opened.form
        values = protocol.values(form, line.given["submit"])
        values = {name: with_mentions(clean(value), self._state.names) for name, value in values.items()}
        self._state.open_form(line.who, None)
        return self._happened(
            line,
            Submit,
            None,
            answer_in=opened.where,
            thread=opened.thread,
            key=f"form:{form.id}:{line.who}",
            name=form.name,
            form_id=form.id,
            about=form.about,
            values=values,
            on_home=opened.where == HOME,
        )

    def close(self, line: Line) -> None:
        self._state.open_form(line.who, None)

    def home(self, line: Line) -> Happened:
        return self._happened(line, HomeOpened, self._direct(line))

    def edit(self, line: Line) -> Happened:
        message = message_written(self._state, line, "edit")
        text = self._typed(line)
        self._sender.show(replace(message, text=plain(text), edited=True), updates=True)
        return self._happened(line, MessageChanged, self._place(message), message=message.id, text=text)

    def delete(self, line: Line) -> Happened:
        message = message_written(self._state, line, "delete")
        self._sender.take_away(message)
        return self._happened(line, MessageDeleted, self._place(message), message=message.id)

    def status(self, line: Line) -> None:
        """Seen by all; the bot is not told, as it is of no platform's."""
        member = protocol.with_status(self._state.members[line.who], line, self._state.now)
        self._state.put_member(member)
        self._sender.shown.append({"status": member.status, "for": member.name})

    def join(self, line: Line) -> Happened:
        member = protocol.newcomer(line.given["join"], self._state.names)
        self._state.put_member(member)
        back = replace(self._state.person(member.name), has_left=False)
        return self._happened(replace(line, who=member.name), ProfileChanged, None, by=back)

    def leave(self, line: Line) -> Happened:
        name = line.text("leave").lower()
        if name not in self._state.members:
            raise Misunderstood(f"nobody here is called {name}")
        self._state.drop_member(name)
        gone = Person(name, has_left=True)
        return self._happened(replace(line, who=name), ProfileChanged, None, by=gone)

    def _happened(
        self,
        line: Line,
        kind: type[Event],
        where: Place | None,
        *,
        answer_in: str = "",
        thread: str = "",
        **details: Any,
    ) -> Happened:
        """A second passes before the bot is told."""
        self._state.set_now(self._state.now + timedelta(seconds=1))
        common: dict[str, Any] = {
            "key": self._state.next_id(f"{kind.__name__.lower()}:"),
            "at": self._state.now,
            "workspace": REF,
            "by": self._state.person(line.who),
            "place": where,
            "others": tuple(self._state.person(name) for name in _named(details)),
        }
        event = kind(**{**common, **details})
        return Happened(event, answer_in or (where.key if where else f"@{line.who}"), thread)

    def _typed(self, line: Line) -> str:
        return with_mentions(clean(line.text("say")), self._state.names)

    def _words_of(self, message: Message) -> str | None:
        return with_mentions(message.text, self._state.names) if message.text is not None else None

    def _place(self, message: Message) -> Place:
        return place(self._state, message.where)

    def _direct(self, line: Line) -> Place:
        return place(self._state, f"@{line.who}")


def _named(details: dict[str, Any]) -> list[str]:
    """The people that are mentioned in what happened."""
    texts = [details.get("text"), details.get("question"), *details.get("values", {}).values()]
    found = (one.id for text in texts if text for one in mentions(text))
    return list(dict.fromkeys(name for name in found if not name.startswith("group:")))
