"""How one's own page looks as a card, and what is pressed on it. Pure."""

from collections.abc import Mapping
from typing import Any

import msgspec

from bot.teams import payloads, render
from bot.teams.buttons import actions
from bot.teams.deep_links import with_messages
from bot.teams.payloads import MARK, Activity, Mark
from handlers.chat import Card, Event, Press, ShowHome, Submit, Who

Json = dict[str, Any]

ABOUT = "home"
"""What the message shows, in `storage.posts`."""


def rendered(effect: ShowHome, who: Mapping[int, Who], event: Event) -> tuple[Json, str]:
    """The card, and what a notification says of it."""
    content = with_messages(effect.card, event.workspace.key)
    assert isinstance(content, Card)
    return card(content, who, event), render.summary(content, who)


def is_done_there(event: Event) -> bool:
    return isinstance(event, Press | Submit) and event.on_home


def card(content: Card, who: Mapping[int, Who], event: Event) -> Json:
    """Its buttons say where they stand; the rest is any other card."""
    shown = marked(render.card(content, who), Mark(home=True))
    answered = str(int(event.at.timestamp())) if is_done_there(event) else ""
    asks = {"type": "Action.Execute", "verb": ABOUT, "data": {MARK: _plain(Mark(home=True, value=answered))}}
    return {**shown, "refresh": {"action": asks, "userIds": [event.by.user]}}


def marked(shown: Json, by: Mark) -> Json:
    """Everything in it that can be pressed comes back as done on the page: the message `by.on`, once a form
    stands over it."""
    for action in actions(shown):
        for pressed in (action, action.get("fallback", {})):
            mark = pressed.get("data", {}).get(MARK)
            if mark is not None:
                mark |= _plain(by)
    return shown


def form_over(shown: Json, activity: Activity, event: Event) -> Json:
    """A form that was opened on the page, or is shown again."""
    return marked(shown, Mark(home=True, on=stands_on(activity))) if is_done_there(event) else shown


def stands_on(activity: Activity) -> str:
    """The message that something was done on, also through a form over it."""
    mark = payloads.pressed(activity)
    return (mark.on if mark else "") or activity.reply_to_id or ""


def _plain(mark: Mark) -> Json:
    made: Json = msgspec.to_builtins(mark)
    return made
