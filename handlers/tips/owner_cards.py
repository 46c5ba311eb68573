"""How a tip looks to who keeps it right, or might."""

from datetime import datetime

from handlers.chat import Button, Buttons, Card, Confirm, Note, Text, Written, markdown
from handlers.parsing.topics import hashtags
from handlers.texts import Speech
from storage.tips import Tip

EXCERPT = 600

Parts = tuple[Text | Written | Note | Buttons, ...]


def check(tip: Tip, now: datetime, say: Speech) -> Card:
    """Is it still right? With everything that can be answered."""
    buttons = Buttons(check_buttons(tip, say))
    return Card((Text(say.text("library-check")), *_words(tip, now, say), buttons))


def check_buttons(tip: Tip, say: Speech) -> tuple[Button, ...]:
    sure = Confirm(say.text("library-drop-sure"), say.text("library-button-drop"), say.text("cancel"))
    return (
        Button("confirm_tip", say.text("library-button-confirm"), tip.about, "primary"),
        Button("edit_tip", say.text("library-button-edit"), tip.about),
        Button("drop_tip", say.text("library-button-drop"), tip.about, "danger", sure),
    )


def offer(tip: Tip, now: datetime, say: Speech) -> Card:
    """Would you keep it right from now on?"""
    buttons = Buttons(offer_buttons(tip, say))
    return Card((Text(say.text("library-offer")), *_words(tip, now, say), buttons))


def offer_buttons(tip: Tip, say: Speech) -> tuple[Button, ...]:
    return (
        Button("take_tip", say.text("library-button-take"), tip.about, "primary"),
        Button("not_me", say.text("library-button-not-me"), tip.about),
    )


def free(tip: Tip, say: Speech) -> Parts:
    """A tip without an owner, in a list."""
    take = Button("take_tip", say.text("library-button-take"), tip.about)
    return (_title(tip), Buttons((take,)))


def _words(tip: Tip, now: datetime, say: Speech) -> Parts:
    topics = hashtags(tip.topics)
    small = " · ".join(filter(None, (say.ago(tip.confirmed_at, now), topics)))
    return (_title(tip), Written(tip.text, most=EXCERPT), Note(small))


def _title(tip: Tip) -> Text:
    title = markdown.title(tip.title)
    return Text(title, marked=(title,))
