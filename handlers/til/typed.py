"""`/til` and what can be typed behind it."""

from handlers import words
from handlers.answers import voice
from handlers.chat import Command, OpenForm
from handlers.til import forms, lessons, lists, sharing
from handlers.til.access import Effects
from storage import tils
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Effects:
    """`/til text #topic link`, `/til mistake: text`, `/til mine`, `/til kept`; nothing behind it, or
    behind `mistake`, opens a form. "/til les geven is leuk" is no lesson from a mistake."""
    word, rest = words.labelled(event.text)
    if not rest and (listed := lists.named(tx, event, word)):
        return listed
    if word in words.LESSON:
        return sharing.share(tx, event, rest, kind=tils.LESSON) if rest else lessons.open_form(tx, event)
    if not event.text:
        return [OpenForm(forms.share(event, voice(tx, event)))]
    return sharing.share(tx, event, event.text)
