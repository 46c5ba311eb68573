"""What happens to the places themselves: the bot taken away, a channel renamed, closed or deleted, people who
come and go. Teams tells all of it as changes of a conversation:
https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events
"""

from collections.abc import Iterator
from typing import NamedTuple

from bot import sanitize
from bot.teams.payloads import Activity, Channel
from bot.teams.places import CLOSED, bot_left
from storage import conversations, people, places
from storage.database import Transaction
from storage.places import Place

CHANNEL_DELETED, TEAM_DELETED = "channelDeleted", {"teamDeleted", "teamHardDeleted"}

UNSHARED = "channelUnshared"
"""With one team, of which nobody tells us who was in it."""


class Ended(NamedTuple):
    """The conversation in which we may not speak any more; with a `team`, all its channels."""

    place: str
    team: str = ""


def ended(activity: Activity) -> Ended | None:
    """Whether we are to leave. That a channel is gone is told in the first channel of its team, which has the
    id of the team: who takes us out of that takes us out of all."""
    happened = _event(activity) if activity.type == "conversationUpdate" else ""
    if happened == CHANNEL_DELETED:
        channel = _channel(activity).id
        return Ended(channel) if channel else None
    if happened in TEAM_DELETED:
        return Ended(activity.place, activity.team)
    if bot_left(activity):
        return Ended(activity.place, activity.team if activity.team == activity.place else "")
    return None


def leave(tx: Transaction, gone: Ended) -> None:
    """Nobody tells us any more who leaves: what was said there is for whoever does something there again."""
    for key in {gone.place, *(conversations.of_team(tx, gone.team) if gone.team else ())}:
        conversations.leave(tx, key)
        place = places.by_key(tx, key)
        if place is not None and place.kind != "direct":
            places.forget_members(tx, place)


def changes(activity: Activity) -> bool:
    """Whether there is something for `note`."""
    return activity.type == "conversationUpdate" and bool(
        activity.members_added or activity.members_removed or _channel(activity).id
    )


def note(tx: Transaction, activity: Activity) -> None:
    """What is known of the place and who is in it, as it is now. Places and people we never met stay so."""
    channel = _channel(activity)
    there = places.by_key(tx, channel.id or "")
    if there is not None:
        there = places.seen(tx, Place(there.key, _kind(activity), sanitize.name(channel.name)))
        if _event(activity) == UNSHARED:
            places.forget_members(tx, there)
    place = places.by_key(tx, activity.place)
    if place is None:
        return
    for person_id in _known(tx, activity, is_new=True):
        places.note_member(tx, place, person_id)
    for person_id in _known(tx, activity, is_new=False):
        for one in _with_channels(tx, activity, place):
            places.forget_member(tx, one, person_id)


def _with_channels(tx: Transaction, activity: Activity, place: Place) -> list[Place]:
    """Who is taken out of a team is taken out of its private channels."""
    keys = conversations.of_team(tx, activity.team) if activity.team == activity.place else []
    found = (places.by_key(tx, key) for key in keys)
    return [place, *(one for one in found if one is not None)]


def _kind(activity: Activity) -> places.Kind | None:
    """A channel that is shared with others is as closed as one that is private."""
    channel = _channel(activity)
    if _event(activity) == "channelShared" or {channel.type, channel.membership_type} & CLOSED:
        return "private"
    return "public" if channel.type == "standard" or channel.membership_type == "standard" else None


def _known(tx: Transaction, activity: Activity, *, is_new: bool) -> Iterator[int]:
    members = activity.members_added if is_new else activity.members_removed
    for member in members or ():
        person = people.by_user(tx, member.id)
        if person is not None:
            yield person.id


def _channel(activity: Activity) -> Channel:
    data = activity.channel_data
    return (data.channel if data else None) or Channel()


def _event(activity: Activity) -> str:
    data = activity.channel_data
    return (data.event_type if data else None) or ""
