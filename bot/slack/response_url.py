"""The address that comes with a command, a press or a menu: for half an hour and five answers, wherever that
was and whether or not the bot is there. https://docs.slack.dev/interactivity/handling-user-interaction
"""

import logging

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.slack.bolt import quiet
from bot.slack.errors import FAILURES, code_of
from bot.slack.limits import Json

log = logging.getLogger(__name__)


async def respond(client: AsyncWebClient, url: str, shown: Json) -> bool:
    """Whether Slack took it: not when it was used up. `client` lends its session."""
    if not url:
        return False
    there = AsyncWebhookClient(url, session=client.session, retry_handlers=[], logger=quiet)
    try:
        answer = await there.send_dict(shown)
    except FAILURES as error:
        log.warning("not shown by its address: %s", code_of(error))
        return False
    if answer.status_code != 200:
        log.info("not shown by its address: %s", answer.status_code)
    return answer.status_code == 200
