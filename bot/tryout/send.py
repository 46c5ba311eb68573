"""What becomes visible in the try-out workspace: said by people, answered by the bot, sent by the outbox."""

from typing import Any

from msgspec.structs import replace

from bot.dispatch import Outcome
from bot.platform import Delivery
from bot.tryout import group_chats, protocol
from bot.tryout.sample_company import BOT
from bot.tryout.state import HOME, Message, OpenedForm, State, named
from handlers.chat import (
    Card,
    DirectMessage,
    EndConsent,
    File,
    Focus,
    Form,
    FormErrors,
    GiveFiles,
    OpenForm,
    Post,
    Remove,
    Reply,
    ShowHome,
    Update,
    without_moments,
)


class Sender:
    """`shown` is all of it, as lines of the protocol, since it was last emptied; `unasked` while the clock
    brings it."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.shown: list[dict[str, Any]] = []
        self.unasked = False

    def deliver(self, delivery: Delivery) -> str:
        """What the outbox sends; gives the id of the message, if it is one."""
        effect = delivery.effect
        if isinstance(effect, Post):
            return self._bot_says(delivery.place, named(effect.card, delivery.who), thread=effect.thread)
        if isinstance(effect, Update | Remove):
            for name in delivery.messages:
                if isinstance(effect, Remove):
                    self.take_away(self._state.messages[name])
                else:
                    card = named(effect.card, delivery.who)
                    self.show(replace(self._state.messages[name], card=card), updates=True)
            return ""
        if isinstance(effect, Focus | EndConsent):
            return ""  # nobody here was asked: see `Capabilities.focus`
        is_direct = isinstance(effect, DirectMessage)
        where = f"@{delivery.user}" if is_direct else group_chats.place_of(delivery.users)
        return self._bot_says(where, named(effect.card, delivery.who))

    def answer(self, outcome: Outcome, who: str, where: str, thread: str) -> None:
        """What somebody gets to see at once of what they did, there where they did it."""
        for effect in outcome.effects:
            if isinstance(effect, Reply) and effect.in_confidence:
                self._bot_says(f"@{who}", named(effect.card, outcome.who), in_confidence=True)
            elif isinstance(effect, Reply):
                there = f"@{who}" if where == HOME else where
                private = None if there.startswith("@") else who
                self._bot_says(there, named(effect.card, outcome.who), only_for=private, thread=thread)
            elif isinstance(effect, OpenForm | FormErrors):
                wrong = effect.errors if isinstance(effect, FormErrors) else {}
                errors = {name: without_moments(error) for name, error in wrong.items()}
                opened = OpenedForm(named(effect.form, outcome.who), where, errors, thread)
                self._state.open_form(who, opened)
                self.shown.append(protocol.form_line(opened, who))
            elif isinstance(effect, GiveFiles):
                for file in effect.files:
                    self._bot_gives(file, who)
            elif isinstance(effect, ShowHome):
                self._state.homes[who] = named(effect.card, outcome.who)
                self.shown.append(protocol.home_line(self._state.homes[who], who))

    def said(self, who: str, where: str, text: str, thread: str = "") -> str:
        """By a person; gives the id of the message."""
        number = self._state.next_id("m")
        return self.show(Message(number, where, who, self._state.now, text=text, thread=thread or None))

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
            self._state.now,
            card=card,
            only_for=only_for,
            thread=thread or None,
            in_confidence=in_confidence,
            unasked=self.unasked,
        )
        return self.show(message)

    def _bot_gives(self, file: File, who: str) -> None:
        """There to be fetched until the workspace stops."""
        number = self._state.next_id("m")
        given = Message(number, f"@{who}", BOT, self._state.now, file=file, in_confidence=True)
        self._state.put(given)
        self.shown.append(protocol.file_line(file, who))

    def show(self, message: Message, updates: bool = False) -> str:
        self._state.put(message)
        self.shown.append(protocol.message_line(message, updates))
        return message.id

    def take_away(self, message: Message) -> None:
        self._state.take_away(message.id)
        self.shown.append(protocol.message_line(self._state.messages[message.id], updates=True))
