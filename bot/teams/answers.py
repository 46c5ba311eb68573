"""What a person sees at once: in the chat, in place of a form, in a dialog, or briefly over a card."""

import logging
from collections.abc import Callable, Mapping
from typing import Any, TypeGuard

import msgspec

from bot.dispatch import Outcome
from bot.downloads import DownloadLinks
from bot.platform import DeliveryError
from bot.teams import dialogs, render, searching
from bot.teams.deep_links import with_messages
from bot.teams.dialogs import content_of
from bot.teams.home import HomeCards
from bot.teams.home_card import is_done_there, stands_on
from bot.teams.in_place import InPlace, carried
from bot.teams.messages import Message, message
from bot.teams.payloads import Activity, Mark
from bot.teams.port import Invoked, Turn
from bot.teams.receive import Surface
from bot.teams.send import Sender
from handlers import apology
from handlers.chat import (
    Card,
    Event,
    Form,
    FormErrors,
    GiveFiles,
    HomeOpened,
    Immediate,
    Press,
    Reply,
    ShowHome,
    Submit,
    Text,
    Who,
)
from handlers.texts import Speech, speak

log = logging.getLogger(__name__)


class Answers:
    """`spoken` is the language of whoever did something."""

    def __init__(
        self,
        sender: Sender,
        links: DownloadLinks,
        in_place: InPlace,
        pages: HomeCards,
        spoken: Callable[[Event], str],
    ) -> None:
        self._pages = pages
        self._in_place = in_place
        self._links = links
        self._sender = sender
        self._spoken = spoken

    async def give(
        self, surface: Surface, activity: Activity, event: Event, outcome: Outcome, turn: Turn
    ) -> Invoked | None:
        """Show it; the answer is what an invoke must be answered with."""
        for given in outcome.effects:
            if isinstance(given, GiveFiles):
                await self._bring(given, activity, event)
        shown = tuple(effect for effect in outcome.effects if not isinstance(effect, GiveFiles))
        outcome = msgspec.structs.replace(outcome, effects=shown)
        if surface is Surface.SEARCH:
            return Invoked(searching.answer(outcome.effects, outcome.who))
        outcome, page = await self._page(activity, event, outcome, turn)
        if isinstance(event, HomeOpened):
            return page if surface is Surface.CARD else Invoked(None)
        if page and surface is Surface.DIALOG:
            return Invoked(dialogs.ended(activity, self._say(event)))
        outcome, placed = await self._placed(activity, event, outcome, turn)
        if surface is Surface.DIALOG:
            return Invoked(dialogs.answer(activity, event, outcome, self._in_place, self._say(event)))
        answered = page or Invoked(placed or toast(""))
        for effect in outcome.effects:
            try:
                answered = await self._show(effect, activity, event, outcome, turn)
            except DeliveryError as error:
                log.warning("Teams: an answer did not arrive: %s %s", type(error).__name__, error)
                answered = Invoked(toast(self._apology(event)))
        if outcome.goes_apart and activity.type == "message":
            await self._say_where(activity, event, turn)
        elif outcome.goes_apart and not activity.is_with_bot_alone:
            answered = Invoked(toast(self._say(event).text("answer-in-direct")))
        return answered if surface is Surface.CARD else None

    async def _page(
        self, activity: Activity, event: Event, outcome: Outcome, turn: Turn
    ) -> tuple[Outcome, Invoked | None]:
        """What is left to show beside one's own page, and what an invoke is answered where it is shown. When
        Teams asks for it and it cannot be had, it stays as it is."""
        shown = [one for one in outcome.effects if isinstance(one, ShowHome)]
        left = msgspec.structs.replace(outcome, effects=tuple(o for o in outcome.effects if o not in shown))
        if not shown:
            return left, Invoked(toast("")) if isinstance(event, HomeOpened) else None
        try:
            page = await self._pages.show(shown[-1], outcome.who, activity, event, turn)
        except DeliveryError as error:
            log.warning("Teams: a page is not shown: %s %s", type(error).__name__, error)
            return left, Invoked(toast(self._apology(event)))
        if not activity.is_with_bot_alone:
            return msgspec.structs.replace(left, goes_apart=True), None
        is_there = is_done_there(event) or isinstance(event, HomeOpened)
        return left, Invoked(_card_answer(page) if is_there else toast(""))

    async def _placed(
        self, activity: Activity, event: Event, outcome: Outcome, turn: Turn
    ) -> tuple[Outcome, dict[str, Any] | None]:
        """What is left to show after the answers that stand where the button was, and what an invoke of that
        card is answered with."""
        there = [one for one in outcome.effects if _may_stand(one, event)]
        message_id, shown = self._answered(activity, event, outcome, there) if there else ("", None)
        if shown is None:
            return outcome, None
        first = with_messages(there[0].card, event.workspace.key)
        try:
            await turn.update(message_id, Message(shown, render.summary(first, outcome.who)))
        except DeliveryError as error:
            log.warning("Teams: an answer does not take the place of its button: %s", error)
            return outcome, None
        left = tuple(one for one in outcome.effects if one not in there)
        return msgspec.structs.replace(outcome, effects=left), _card_answer(shown)

    def _answered(
        self, activity: Activity, event: Event, outcome: Outcome, there: list[Reply]
    ) -> tuple[str, dict[str, Any] | None]:
        """The message that somebody did something on in their own chat, and how it looks with the answer."""
        found, message_id = carried(activity), stands_on(activity)
        if found is None or not message_id:
            return "", None
        mark, packed = found
        cards = [with_messages(one.card, event.workspace.key) for one in there]
        pressed = Mark(action=mark.action, value=mark.value)
        words = [one for one in cards if isinstance(one, Card)]
        return message_id, self._in_place.answered(packed, pressed, words, outcome.who)

    async def _show(
        self, effect: Immediate, activity: Activity, event: Event, outcome: Outcome, turn: Turn
    ) -> Invoked:
        content, who = with_messages(content_of(effect), event.workspace.key), outcome.who
        if not activity.is_with_bot_alone and not _is_for_everybody(effect, activity):
            return await self._show_among_others(content, activity, event, outcome)
        errors = effect.errors if isinstance(effect, FormErrors) else None
        shown = message(content, who, errors, self._in_place if activity.is_with_bot_alone else None)
        if not _replaces_form(effect, event) or not activity.reply_to_id:
            await turn.send(shown)
            return Invoked(toast(""))
        # What the invoke answers is only shown until the next refresh: change the message as well.
        await turn.update(activity.reply_to_id, shown)
        return Invoked(_card_answer(shown.card))

    async def _show_among_others(
        self, content: Card | Form, activity: Activity, event: Event, outcome: Outcome
    ) -> Invoked:
        """Nothing in a channel is for one person only, but for the toast over a card."""
        if isinstance(content, Card) and activity.type == "invoke":
            return Invoked(toast(render.plain(content, outcome.who)))
        await self._tell_alone(content, outcome.who, activity, event)
        return Invoked(toast(self._say(event).text("form-in-direct")))

    async def _say_where(self, activity: Activity, event: Event, turn: Turn) -> None:
        """Under what they asked among others; who sees no answer there thinks that nobody listens."""
        if activity.is_with_bot_alone:
            return
        card = Card((Text(self._say(event).text("answer-in-direct")),))
        try:
            await turn.send(message(card, {}, None))
        except DeliveryError as error:
            log.warning("Teams: where the answer is was not said: %s %s", type(error).__name__, error)

    async def _bring(self, given: GiveFiles, activity: Activity, event: Event) -> None:
        """As links in their own chat: a file of its own needs consent and storage of the organisation."""
        card = await self._links.card(event, given.files)
        try:
            await self._tell_alone(card, {}, activity, event)
        except DeliveryError as error:
            log.warning("Teams: files did not arrive: %s %s", type(error).__name__, error)

    async def _tell_alone(
        self, content: Card | Form, who: Mapping[int, Who], activity: Activity, event: Event
    ) -> None:
        """In their own chat with the bot."""
        shown = message(content, who, in_place=self._in_place)
        await self._sender.tell_alone(event.workspace, event.by.user, activity.service_url, shown)

    def _apology(self, event: Event) -> str:
        said = apology.apology(event, self._spoken(event))
        return "\n".join(render.plain(content_of(effect), {}) for effect in said)

    def _say(self, event: Event) -> Speech:
        return speak(self._spoken(event), event.workspace.platform)


def _is_for_everybody(effect: Immediate, activity: Activity) -> bool:
    return isinstance(effect, Reply) and effect.for_everybody and activity.type == "message"


def _replaces_form(effect: Immediate, event: Event) -> bool:
    """After sending a form in, the form itself becomes the answer: it cannot be sent in again."""
    return isinstance(event, Submit) and isinstance(effect, Reply | FormErrors)


def _may_stand(effect: Immediate, event: Event) -> TypeGuard[Reply]:
    """What somebody pressed, or filled in where it opened from a button, can be answered on the card."""
    is_answer = isinstance(effect, Reply) and not effect.beside and isinstance(effect.card, Card)
    return is_answer and isinstance(event, Press | Submit)


def toast(text: str) -> dict[str, Any]:
    """Shown for a moment, to whoever pressed; "" shows nothing."""
    return {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": text}


def _card_answer(card: dict[str, Any]) -> dict[str, Any]:
    return {"statusCode": 200, "type": render.CONTENT_TYPE, "value": card}
