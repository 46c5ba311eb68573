"""What a dialog shows next, and how it ends.

Where a button of a card opened it, no answer closes it. After the menu of a message no answer is allowed as
well, but test clients take it for an error; and `{"task": null}` is one everywhere. So there a card says that
it is done, and the dialog's own cross closes it.

https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from bot.dispatch import Outcome
from bot.teams import render
from bot.teams.buttons import NO_BUTTON, actions, closing
from bot.teams.home_card import form_over, stands_on
from bot.teams.in_place import InPlace, carried
from bot.teams.markdown import Speaker
from bot.teams.payloads import MARK, Activity, Mark
from handlers.chat import (
    AskConsent,
    Card,
    Event,
    Form,
    FormErrors,
    GiveFiles,
    Immediate,
    OpenForm,
    Options,
    Reply,
    SearchResults,
    ShowHome,
    Text,
    Who,
)
from handlers.texts import Speech

Json = dict[str, Any]

TITLE_MAX = 64

OURS = "Opsteker"
"""Over what has no title: a dialog has one."""


def answer(activity: Activity, event: Event, outcome: Outcome, in_place: InPlace, say: Speech) -> Json | None:
    """None closes it."""
    for effect in outcome.effects:
        content = content_of(effect)
        if isinstance(content, Card):
            return told(content, outcome.who, say.text("close") if _can_be_closed(activity) else "")
        errors = effect.errors if isinstance(effect, FormErrors) else None
        opened_by, packed = _opened_by(activity, content)
        shown = render.form(content, outcome.who, errors, in_dialog=True, opened_by=opened_by)
        if packed:
            shown = in_place.carrying(shown, packed)
        return _continued(content.title, form_over(shown, activity, event))
    return ended(activity, say)


def ended(activity: Activity, say: Speech) -> Json | None:
    """There is nothing more to show."""
    if _can_be_closed(activity) and activity.name != "task/fetch":
        return None
    return told(Card((Text(say.text("dialog-done")),)), {}, "")


def told(card: Card, who: Mapping[int, Who], close: str) -> Json:
    """A card, also for a few words: not every client takes words alone. Where there is nothing to press on
    it, `close` closes it."""
    shown = render.card(msgspec.structs.replace(card, title=""), who, in_dialog=True)
    if close and not any(MARK in action.get("data", {}) for action in actions(shown["body"])):
        shown["actions"] = [closing(close)]
    return _continued(Speaker(who).plain(card.title), shown)


def _can_be_closed(activity: Activity) -> bool:
    return (activity.name or "").startswith("task/")


def _opened_by(activity: Activity, form: Form) -> tuple[Mark, str]:
    """The button a form opens over, with the message it stands on and the card that carries."""
    found = carried(activity)
    if found is None or not found[0].action or form.in_confidence:
        return NO_BUTTON, ""
    mark, packed = found
    return Mark(action=mark.action, value=mark.value, on=stands_on(activity)), packed


def _continued(title: str, shown: Json) -> Json:
    value = {
        "title": title[:TITLE_MAX] or OURS,
        "height": "medium",
        "width": "medium",
        "card": {"contentType": render.CONTENT_TYPE, "content": shown},
    }
    return {"task": {"type": "continue", "value": value}}


def content_of(effect: Immediate) -> Card | Form:
    match effect:
        case Reply() | ShowHome():
            return effect.card
        case OpenForm() | FormErrors():
            return effect.form
        case GiveFiles():
            raise TypeError("files are brought, not shown")
        case SearchResults():
            raise TypeError("only for whoever looks while writing: see `searching`")
        case Options():
            raise TypeError("all options come along with a form here")
        case AskConsent():
            raise TypeError("nobody is asked here: see `Capabilities.focus`")
