"""`/til` and what can be typed behind it."""

from handlers.answers import voice
from handlers.chat import Buttons, Card, Command, OpenForm, Reply
from handlers.parsing import nearest, words
from handlers.til import forms, learned, lessons, lists, sharing
from handlers.til.access import Effects
from storage import tils
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Effects:
    """`/til text #topic link`, `/til mistake: text`, `/til mine`, `/til kept`; nothing behind it, or
    behind `mistake`, opens a form. "/til les geven is leuk" is no lesson from a mistake."""
    if asked := _meant(tx, event):
        return asked
    word, rest = words.labelled(event.text)
    if not rest and (listed := lists.named(tx, event, word)):
        return listed
    if word in words.LESSON:
        said = words.says_something(rest)
        return sharing.share(tx, event, rest, kind=tils.LESSON) if said else lessons.open_form(tx, event)
    if not words.says_something(event.text):
        return [OpenForm(forms.share(event, voice(tx, event)))]
    return sharing.share(tx, event, event.text)


def _meant(tx: Transaction, event: Command) -> Effects:
    """One word that is nearly one of ours is not shared at once; nor is "mistke: …"."""
    say, (word, rest) = voice(tx, event), words.labelled(event.text)
    known = words.LESSON if rest else words.LESSON | words.MINE | words.KEPT | words.HELP
    if not word or word in known:
        return []
    near = nearest.offered(
        say, [(f"til {one}{':' if rest else ''}", rest) for one in nearest.nearest(word, known)]
    )
    if not near or len(event.text) > nearest.VALUE_MAX:
        return []
    return [Reply(Card((nearest.heard(say, event.text), *near, Buttons((learned.button(say, event.text),)))))]
