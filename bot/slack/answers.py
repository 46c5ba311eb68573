"""Shows somebody at once what their command, click or form led to.

The quickest way is in the answer to Slack's own request; only one message or form error fits there.
Everything else is a call, made before that answer goes out: Slack waits three seconds, and what it
sends again after that is dropped by its key.
"""

import logging

import msgspec
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.consent import Consents
from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, code_of
from bot.slack.files import Uploads
from bot.slack.forms import field_errors, in_place_of, modal
from bot.slack.incoming import Incoming
from bot.slack.limits import Json, OverLimit
from bot.slack.payloads import Malformed
from bot.slack.render import home, message
from bot.slack.send import QUIET
from bot.slack.text import People
from handlers.chat import (
    AskConsent,
    Button,
    Buttons,
    Card,
    Command,
    Event,
    Form,
    FormErrors,
    GiveFiles,
    Immediate,
    OpenForm,
    Place,
    Press,
    Reply,
    ShowHome,
    Submit,
    Text,
    Who,
    Words,
)
from handlers.parsing import nearest
from handlers.texts import speak

log = logging.getLogger(__name__)

NOT_THERE = ("not_in_channel", "user_not_in_channel", "channel_not_found", "is_archived")
"""Where the bot or the person is not in the channel, a private answer goes to their direct message."""


OPEN_OFFERED = "slack_open_form"
MOST_OFFERED_CHARACTERS = 2_000


class Offer(msgspec.Struct):
    """A form on its way to being opened, kept in the button that opens it."""

    form: Form
    who: dict[int, Who]


class Answers:
    """`client` has a time-out well under three seconds."""

    def __init__(
        self,
        client: AsyncWebClient,
        directory: Directory,
        uploads: Uploads,
        language: str,
        consents: Consents | None = None,
    ) -> None:
        self._client = client
        self._consents = consents
        self._uploads = uploads
        self._directory = directory
        self._language = language

    async def give(self, incoming: Incoming, effects: tuple[Immediate, ...], who: People) -> Json:
        """Show all of it; returns the body of the answer to Slack's request, {} for an empty one."""
        answer: Json = {}
        for effect in effects:
            try:
                answer = await self._give(incoming, effect, who, answer)
            except FAILURES as error:
                log.warning("%s not shown: %s", type(effect).__name__, code_of(error))
            except OverLimit as defect:
                log.error("%s not shown: %s", type(effect).__name__, defect.code)
        return answer

    async def open_offered(self, incoming: Incoming, offered: str) -> Json:
        """The button under `_offer` was pressed."""
        try:
            offer = msgspec.json.decode(offered, type=Offer)
        except msgspec.DecodeError:
            raise Malformed("offered form") from None
        return await self.give(incoming, (OpenForm(offer.form),), offer.who)

    async def _give(self, incoming: Incoming, effect: Immediate, who: People, answer: Json) -> Json:
        match effect:
            case FormErrors():
                return {"response_action": "errors", "errors": field_errors(effect.form, effect.errors, who)}
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
                self._uploads.begin(incoming.event, effect.files)
            case ShowHome():
                view = home(effect.card, who)
                await self._client.views_publish(user_id=incoming.event.by.user, view=view)
        return answer

    async def _open(self, incoming: Incoming, form: Form, who: People, answer: Json) -> Json:
        event = incoming.event
        view = modal(form, who, event.place, isinstance(event, Press | Submit) and event.on_home)
        if isinstance(incoming.event, Submit):
            return {"response_action": "update", "view": view}
        if not incoming.trigger:
            return await self._reply(incoming, _offer(incoming.event, form, who), who, answer)
        try:
            await self._client.views_open(trigger_id=incoming.trigger, view=view)
        except FAILURES as error:
            log.warning("form not opened: %s", code_of(error))
            too_slow = speak(incoming.event.by.language or self._language).text("too-slow")
            return await self._reply(incoming, Card((Text(too_slow),)), who, answer)
        return answer

    async def _reply(self, incoming: Incoming, card: Card, who: People, answer: Json) -> Json:
        shown = message(card, who)
        if isinstance(incoming.event, Command) and not answer:
            return {"response_type": "ephemeral", **shown}
        place = incoming.event.place
        try:
            if place is not None:
                await self._show_in(place, incoming, shown)
                return answer
        except SlackApiError as error:
            if code_of(error) not in NOT_THERE:
                raise
        await self._tell_alone(incoming, shown)
        return answer

    async def _tell_alone(self, incoming: Incoming, shown: Json) -> None:
        """In their own chat with the bot, where it stays: an ephemeral message is gone tomorrow."""
        channel = await self._directory.direct_channel(incoming.event.by.user)
        await self._client.chat_postMessage(channel=channel, **QUIET, **shown)

    async def _show_in(self, place: Place, incoming: Incoming, shown: Json) -> None:
        where: Json = {"channel": place.key, "thread_ts": incoming.thread or None}
        if place.kind == "direct":
            await self._client.chat_postMessage(**where, **QUIET, **shown)
        else:
            await self._client.chat_postEphemeral(user=incoming.event.by.user, **where, **shown)


def _offer(event: Event, form: Form, who: People) -> Card:
    """Typed words bring no trigger, and without one Slack opens no form: a button does. It carries the form,
    or where that is too large, the words that ask for it again."""
    offered = msgspec.json.encode(Offer(form, dict(who))).decode()
    if len(offered) <= MOST_OFFERED_CHARACTERS:
        return _one_button(form, Button(OPEN_OFFERED, form.submit, offered, "primary"))
    again = nearest.button(form.title, event.text) if isinstance(event, Words) else None
    return _one_button(form, again) if again else in_place_of(form)


def _one_button(form: Form, button: Button) -> Card:
    return Card((Text(form.title), Buttons((button,))))
