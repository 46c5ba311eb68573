"""Where it happened, and whether the bot came there or left. Pure."""

from bot import sanitize
from bot.teams import payloads
from bot.teams.payloads import Activity
from storage.places import Kind, Place

CLOSED = {"private", "shared", "Private", "Shared"}
"""Channels that not everybody may look into."""


def place_of(activity: Activity) -> Place:
    """Where it happened. Teams does not always say the type of a channel; the first of a team is open to all
    of it, and what any other is is not known then."""
    data = activity.channel_data
    channel = (data.channel if data else None) or payloads.Channel()
    kind: Kind | None = "group"
    if activity.is_with_bot_alone:
        kind = "direct"
    elif activity.conversation.conversation_type == "channel":
        closed = {channel.type, channel.membership_type} & CLOSED
        is_open = bool(channel.type or channel.membership_type) or activity.team == activity.place
        kind = "private" if closed else "public" if is_open else None
    title = channel.name if channel.id in (None, activity.place) else None
    team = (data.team if data else None) or payloads.Team()
    title = title or (team.name if team.id == activity.place else None)
    name = sanitize.name(title or activity.conversation.name)
    return Place(activity.place, kind, name)


def bot_came(activity: Activity) -> bool:
    return (activity.type == "installationUpdate" and activity.action == "add") or (
        activity.type == "conversationUpdate" and _bot_in(activity, activity.members_added)
    )


def bot_left(activity: Activity) -> bool:
    return (activity.type == "installationUpdate" and activity.action == "remove") or (
        activity.type == "conversationUpdate" and _bot_in(activity, activity.members_removed)
    )


def _bot_in(activity: Activity, members: list[payloads.Account] | None) -> bool:
    return activity.recipient is not None and activity.recipient.id in [m.id for m in members or ()]
