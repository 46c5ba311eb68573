"""Who did it, who wrote it, who was chosen: people as the wire names them."""

import re
from typing import Any

from bot import sanitize
from bot.teams import invokes, message_text, payloads
from bot.teams.payloads import Activity
from handlers.chat import Person, clean, mention

CALLED = "name:"
"""Before a name that was typed, where the id of a person stands otherwise."""

MOST_NAMES, NAME_LENGTH_MAX = 20, 100

_GUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_USER = re.compile(r"[\w:.@-]{1,255}", re.ASCII)


def doer(activity: Activity) -> Person:
    """Who did it, with what their client tells: language and time zone come on messages only."""
    client = next((e for e in activity.entities or () if e.type == "clientInfo"), payloads.Entity())
    return Person(
        activity.sender.id,
        name=sanitize.name(activity.sender.name),
        language=sanitize.language(activity.locale or client.locale),
        zone=sanitize.zone(activity.local_timezone or client.timezone),
        is_bot=message_text.is_bot(activity.sender.id),
    )


def author(sender: invokes.PayloadSender | None, by: Person) -> Person | None:
    """Who wrote the message whose menu was used, by their AAD id; the Agents Playground names whoever uses
    the menu as it does everywhere."""
    user, application = (sender.user, sender.application) if sender else (None, None)
    if user and user.id == by.user:
        return by
    if user and user.id and sanitize.is_id(user.id):
        return Person(message_text.AAD + user.id.lower(), name=sanitize.name(user.display_name))
    if application and sanitize.is_id(application.id):
        return Person(f"28:{application.id}", is_bot=True)
    return None


def answer(value: Any, is_people: bool) -> str:
    """What was filled in; chosen people as mentions."""
    if not isinstance(value, str):
        return ""
    if not is_people:
        return clean(value)
    chosen = (one.strip() for one in value.split(","))
    return "".join(mention(_user(one)) for one in chosen if _USER.fullmatch(one))


def typed(value: Any) -> str:
    """Names beside the people picker, with or without an @, as mentions of whoever is called that."""
    if not isinstance(value, str):
        return ""
    names = [" ".join(one.strip(" @").split()) for one in re.split(r"[,;\n]", clean(value))]
    return "".join(mention(CALLED + one[:NAME_LENGTH_MAX]) for one in names[:MOST_NAMES] if one)


def _user(chosen: str) -> str:
    """The people picker gives AAD ids; the people we had filled in come back as they were."""
    return message_text.AAD + chosen.lower() if _GUID.fullmatch(chosen) else chosen
