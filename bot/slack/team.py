"""Slack in one workspace (or organisation): all that is asked, shown, read and written there with its own
token, and what is remembered of it. Nothing of one is ever used for another."""

from collections.abc import Callable
from datetime import datetime

from aiohttp import ClientSession
from msgspec import Struct
from slack_sdk.web.async_client import AsyncWebClient

from bot.downloads import DownloadLinks
from bot.settings import SlackSettings
from bot.slack.answers import Answers
from bot.slack.bolt import quiet
from bot.slack.consent import Consents
from bot.slack.directory import Directory
from bot.slack.encryption import TokenCipher
from bot.slack.files import Uploads
from bot.slack.focus import InTheirName
from bot.slack.history import Emoji, History, none
from bot.slack.send import Sender
from handlers.chat import Event
from storage.workspaces import WorkspaceRef

ANSWER_SECONDS = 10
"""For calls that somebody waits for. A form that opens at last is better than one we gave up on."""

DELIVERY_SECONDS = 15


class Common(Struct, frozen=True):
    """What every workspace shares. `til_emoji` are the ones whose message may be read, where the settings
    allow reading at all; `spoken` is the language of whoever did something."""

    settings: SlackSettings
    now: Callable[[], datetime]
    spoken: Callable[[Event], str]
    til_emoji: Emoji
    links: DownloadLinks | None
    consents: Consents | None


class Team:
    """`me` is the bot's own user id there, "" while nobody told; `organisation` the one that the workspace
    is part of, "" for none and None while nobody told. `workspace` is None while nobody told."""

    def __init__(self, common: Common, token: str, workspace: WorkspaceRef | None = None) -> None:
        self.workspace = workspace
        self.me = ""
        self._organisation: str | None = None
        settings, now = common.settings, common.now
        self.client = web_client(settings, token, ANSWER_SECONDS)
        self.delivery_client = web_client(settings, token, DELIVERY_SECONDS)
        self.directory = Directory(self.client, now)
        self.uploads = Uploads(self.delivery_client, self.directory, common.links, common.spoken)
        self.answers = Answers(self.client, self.directory, self.uploads, common.spoken, common.consents)
        emoji = common.til_emoji if settings.read_messages else none
        self.history = History(self.client, self.directory, emoji, may_read=settings.read_messages)
        keys = settings.consent.keys if settings.consent and common.consents else None
        acting = InTheirName(self.delivery_client, TokenCipher(keys), now) if keys else None
        self.sender = Sender(self.delivery_client, self.directory, acting)

    @property
    def organisation(self) -> str | None:
        return self._organisation

    @organisation.setter
    def organisation(self, key: str | None) -> None:
        self._organisation = self.directory.organisation = key

    def use(self, token: str) -> None:
        """From now on."""
        self.client.token = self.delivery_client.token = token

    def open(self, answering: ClientSession | None, delivering: ClientSession | None) -> None:
        """Calls go through these."""
        self.client.session, self.delivery_client.session = answering, delivering

    async def close(self) -> None:
        await self.uploads.settled()
        await self.directory.close()


def web_client(settings: SlackSettings, token: str, seconds: int) -> AsyncWebClient:
    """Without retries: the SDK would post again after a dropped connection, and tell nobody."""
    return AsyncWebClient(
        token=token or None,
        base_url=settings.api_url,
        timeout=seconds,
        retry_handlers=[],
        logger=quiet,
    )
