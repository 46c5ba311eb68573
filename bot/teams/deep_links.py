"""Teams' deep links: addresses that open a place in Teams itself. Pure.

https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams, "Deep link to
navigate to channel conversation". That page says of no parameter whether it may be left out. Here the names
of the team and the channel are, which change, and the id of the team's group: messages do not tell it, and
we ask no right to look it up.
"""

import re
from urllib.parse import quote, urlencode

from handlers.chat import Card, Form, Link, Source

MESSAGE = "https://teams.microsoft.com/l/message/"

_CHANNEL = re.compile(r"19:[^\s/]+@thread\.(tacv2|skype)")
_TENANT = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_MESSAGE = re.compile(r"[0-9]+")


def with_messages(card: Card | Form, tenant: str) -> Card | Form:
    """The same with a link wherever it leads back to a message. One that would not work is left out."""
    return card if isinstance(card, Form) else card.leading(lambda source: to_message(source, tenant))


def to_message(source: Source, tenant: str) -> Link | None:
    """None for chats, which only those who are in them could open, and for what Teams did not number.

    What begins a thread is its own parent; messages are numbered by the moment they were made.
    """
    first = source.thread or source.message
    parts = ((_CHANNEL, source.place), (_MESSAGE, source.message), (_MESSAGE, first), (_TENANT, tenant))
    if not all(pattern.fullmatch(part) for pattern, part in parts):
        return None
    number = source.message
    asked = urlencode({"tenantId": tenant, "parentMessageId": first, "createdTime": number})
    return Link(f"{MESSAGE}{quote(source.place, safe='')}/{number}?{asked}", source.label)
