"""`/til`, what can be typed behind it, and "Today I learned …" said to the bot."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Event, OpenForm, Press, Reply, Text
from handlers.parsing import nearest, sentences, words
from handlers.texts import Speech
from handlers.til import cards, forms, lessons, sharing
from handlers.til.scopes import Effects
from storage import tils
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Effects:
    """`/til text #topic link`, `/til mistake: text`, `/til mine`, `/til kept`; nothing behind it, or
    behind `mistake`, opens a form. "/til les geven is leuk" is no lesson from a mistake."""
    if asked := _meant(tx, event):
        return asked
    word, rest = words.labelled(event.text)
    if not rest and (listed := _list(tx, event, word)):
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
    return [Reply(Card((nearest.heard(say, event.text), *near, Buttons((button(say, event.text),)))))]


def offer(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), sentences.learned(event.text)
    if len(said) > nearest.VALUE_MAX:
        return [Reply(Card((Text(say.text("meant-long", command="/til")),)))]
    return [Reply(Card((Text(say.text("learned-offer")), Buttons((button(say, said),)))))]


def button(say: Speech, text: str) -> Button:
    """Opens the form with these words in it."""
    return Button("fill_til", say.text("til-button-share"), nearest.packed(text), style="primary")


def _list(tx: Transaction, event: Event, word: str) -> Effects:
    """The first page of the list this word stands for; [] when it stands for none."""
    if word in words.MINE:
        return _mine(tx, event, None)
    if word in words.KEPT:
        return _kept(tx, event, None)
    return []


def more_mine(tx: Transaction, event: Press) -> Effects:
    return _mine(tx, event, _before(event))


def more_kept(tx: Transaction, event: Press) -> Effects:
    return _kept(tx, event, _before(event))


def _mine(tx: Transaction, event: Event, before: int | None) -> Effects:
    found = tils.by_author(tx, event.by.id, cards.PAGE, before)
    say = voice(tx, event)
    if before and not found:
        return [_the_end(tx, event)]
    return [Reply(cards.mine(found, tils.all_times_helped(tx, [til.id for til in found]), say))]


def _kept(tx: Transaction, event: Event, before: int | None) -> Effects:
    found = tils.kept_by(tx, event.by.id, cards.PAGE, before)
    say = voice(tx, event)
    return [_the_end(tx, event)] if before and not found else [Reply(cards.kept(found, say))]


def _the_end(tx: Transaction, event: Event) -> Reply:
    return notice(voice(tx, event), "list-end")


def _before(event: Press) -> int | None:
    return words.number(event.value)
