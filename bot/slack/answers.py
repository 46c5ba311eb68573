"""Shows somebody at once what their command, click or form led to.

The quickest way is in the answer to Slack's own request; only one message or form error fits there.
Everything else is a call, made before that answer goes out; when calls take long, the answer goes out
before they are done, and what was to be in it comes by a call as well.
"""

import logging
from collections.abc import Callable
from typing import TypeGuard

import msgspec
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack import offering
from bot.slack.consent import Consents
from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, code_of
from bot.slack.files import Uploads
from bot.slack.forms import MOST_OPTIONS, field_errors, modal, option
from bot.slack.in_place import InPlace
from bot.slack.incoming import Incoming
from bot.slack.limits import Json, OverLimit
from bot.slack.render import home, message
from bot.slack.response_url import respond
from bot.slack.send import QUIET
from bot.slack.text import People
from handlers.chat import (
    AskConsent,
    Card,
    Command,
    Event,
    FieldSearch,
    Form,
    FormErrors,
    GiveFiles,
    Immediate,
    OpenForm,
    Options,
    Place,
    Press,
    Reply,
    ShowHome,
    Submit,
    Who,
)
from handlers.texts import Speech, speak

log = logging.getLogger(__name__)

NOT_THERE = ("not_in_channel", "user_not_in_channel", "channel_not_found", "is_archived")
"""Where the bot or the person is not in the channel, a private answer goes to their direct message."""


OPENED_ALREADY = "exchanged_trigger_id"
"""Slack brought one press twice."""


class Answer(msgspec.Struct):
    """What goes in the answer to Slack's own request; with the form in it, if that is one, and what is wrong
    in it."""

    body: Json = {}
    form: Form | None = None
    errors: dict[str, str] = {}
    who: dict[int, Who] = {}


class Answers:
    """`client` is patient: nobody waits for it longer than Slack does."""

    def __init__(
        self,
        client: AsyncWebClient,
        directory: Directory,
        uploads: Uploads,
        spoken: Callable[[Event], str],
        consents: Consents | None = None,
    ) -> None:
        self._client = client
        self._consents = consents
        self._uploads = uploads
        self._directory = directory
        self._spoken = spoken
        self._in_place = InPlace(client)

    async def give(self, incoming: Incoming, effects: tuple[Immediate, ...], who: People) -> Answer:
        """Show all of it; gives what is for the answer to Slack's request."""
        answer = Answer({"options": []}) if isinstance(incoming.event, FieldSearch) else Answer()
        for effect in await self._not_in_place(incoming, effects, who):
            try:
                answer = await self._give(incoming, effect, who, answer)
            except FAILURES as error:
                log.warning("%s not shown: %s", type(effect).__name__, code_of(error))
            except OverLimit as defect:
                log.error("%s not shown: %s", type(effect).__name__, defect.code)
        return answer

    async def _not_in_place(
        self, incoming: Incoming, effects: tuple[Immediate, ...], who: People
    ) -> tuple[Immediate, ...]:
        """What is left to show after the answers that stand where the question stood."""
        there = [one for one in effects if _may_stand(one, incoming)]
        cards = [one.card for one in there if isinstance(one.card, Card)]
        if not cards or not await self._in_place.show(incoming, cards, who):
            return effects
        return tuple(one for one in effects if one not in there)

    async def bring(self, incoming: Incoming, answer: Answer) -> None:
        """Slack's request was answered before this was there."""
        if answer.form is not None:
            offer = offering.card(incoming.event, answer.form, answer.who, self._say(incoming), answer.errors)
            await self._show(incoming, message(offer, answer.who))
        elif "options" in answer.body:
            return  # they typed on meanwhile
        elif answer.body and not await respond(self._client, incoming.response_url, answer.body):
            await self._show(incoming, {name: answer.body[name] for name in ("text", "blocks")})

    async def open_offered(self, incoming: Incoming, offered: str) -> Answer:
        """The button of `offering` was pressed."""
        offer = offering.read(offered)
        return await self.give(incoming, (OpenForm(offer.form),), offer.who)

    async def _give(self, incoming: Incoming, effect: Immediate, who: People, answer: Answer) -> Answer:
        match effect:
            case FormErrors():
                under = field_errors(effect.form, effect.errors, who)
                body = {"response_action": "errors", "errors": under}
                return Answer(body, effect.form, effect.errors, dict(who))
            case OpenForm():
                return await self._open(incoming, effect.form, who, answer)
            case Reply(Form() as form):
                return await self._open(incoming, form, who, answer)
            case Reply(Card() as card, in_confidence=True):
                await self._tell_alone(incoming, message(card, who))
            case Reply(Card() as card):
                return await self._reply(incoming, card, who, answer)
            case AskConsent() if self._consents:
                card = self._consents.card(effect, incoming.event.workspace)
                return await self._reply(incoming, card, who, answer)
            case GiveFiles():
                self._uploads.begin(incoming, effect, is_answered=bool(answer.body))
            case Options():
                shown = [option(one.value, one.label, who) for one in effect.found[:MOST_OPTIONS]]
                return Answer({"options": shown})
            case ShowHome():
                view = home(effect.card, who)
                await self._client.views_publish(user_id=incoming.event.by.user, view=view)
        return answer

    async def _open(self, incoming: Incoming, form: Form, who: People, answer: Answer) -> Answer:
        event = incoming.event
        on_home = isinstance(event, Press | Submit) and event.on_home
        row = "" if form.in_confidence else self._in_place.keep(incoming)
        view = modal(form, who, event.place, on_home, row)
        if isinstance(incoming.event, Submit):
            return Answer({"response_action": "update", "view": view}, form, who=dict(who))
        if incoming.trigger and await self._opens(incoming.trigger, view):
            return answer
        return await self._reply(incoming, offering.card(event, form, who, self._say(incoming)), who, answer)

    async def _opens(self, trigger: str, view: Json) -> bool:
        """Whether the form is there. When that is not known, the button that opens it does no harm."""
        try:
            await self._client.views_open(trigger_id=trigger, view=view)
        except FAILURES as error:
            log.warning("form not opened: %s", code_of(error))
            return code_of(error) == OPENED_ALREADY
        return True

    def _say(self, incoming: Incoming) -> Speech:
        return speak(self._spoken(incoming.event), incoming.event.workspace.platform)

    async def _reply(self, incoming: Incoming, card: Card, who: People, answer: Answer) -> Answer:
        shown = message(card, who)
        if isinstance(incoming.event, Command) and not answer.body:
            return Answer({"response_type": "ephemeral", **self._in_place.named(shown)})
        await self._show(incoming, shown)
        return answer

    async def _show(self, incoming: Incoming, shown: Json) -> None:
        """Where it happened, to nobody else; elsewhere in their own chat with the bot."""
        place = incoming.event.place
        if place is None:
            await self._tell_alone(incoming, shown)
            return
        try:
            await self._show_in(place, incoming, shown)
        except SlackApiError as error:
            if code_of(error) not in NOT_THERE:
                raise
            await self._tell_alone(incoming, shown)

    async def _tell_alone(self, incoming: Incoming, shown: Json) -> None:
        """In their own chat with the bot, where it stays: an ephemeral message is gone tomorrow."""
        channel = await self._directory.direct_channel(incoming.event.by.user)
        await self._client.chat_postMessage(channel=channel, **QUIET, **shown)

    async def _show_in(self, place: Place, incoming: Incoming, shown: Json) -> None:
        where: Json = {"channel": place.key, "thread_ts": incoming.thread or None}
        if place.kind == "direct":
            await self._client.chat_postMessage(**where, **QUIET, **shown)
        else:
            shown = self._in_place.named(shown)
            await self._client.chat_postEphemeral(user=incoming.event.by.user, **where, **shown)


def _may_stand(effect: Immediate, incoming: Incoming) -> TypeGuard[Reply]:
    """What is in confidence only in their own chat, where the message comes along."""
    if not isinstance(effect, Reply) or effect.beside or isinstance(effect.card, Form):
        return False
    place = incoming.event.place
    return not effect.in_confidence or (place is not None and place.kind == "direct")
