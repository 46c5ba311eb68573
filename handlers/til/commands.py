"""`/til`, what can be typed behind it, and "Today I learned …" said to the bot."""

from collections.abc import Iterable

from handlers import sources
from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Effects, Event, Press, Reply, Text
from handlers.parsing import nearest, sentences, words
from handlers.texts import Speech, typed
from handlers.til import cards, lessons, sharing
from storage import tils
from storage.database import Transaction
from storage.refs import number
from storage.tils import Til

MINE = typed("typed-til-mine")
KEPT = typed("typed-til-kept")
LESSON = typed("typed-til-lesson")


def command(tx: Transaction, event: Command) -> Effects:
    """`/til text #topic link`, `/til mistake: text`, `/til mine`, `/til kept`; nothing behind it, or
    behind `mistake`, opens a form. "/til les geven is leuk" is no lesson from a mistake."""
    if asked := _meant(tx, event):
        return asked
    word, rest = words.labelled(event.text)
    if not rest and word in MINE:
        return _mine(tx, event)
    if not rest and word in KEPT:
        return _kept(tx, event)
    if word not in LESSON:
        said = words.says_something(event.text)
        return sharing.share_typed(tx, event, event.text) if said else sharing.open_form(tx, event)
    if not words.says_something(rest):
        return lessons.open_form(tx, event)
    return sharing.share_typed(tx, event, rest, kind=tils.LESSON)


def _meant(tx: Transaction, event: Command) -> Effects:
    """One word that is nearly one of ours is not shared at once; nor is "mistke: …"."""
    say, (word, rest) = voice(tx, event), words.labelled(event.text)
    known = LESSON if rest else LESSON | MINE | KEPT | words.HELP
    if not word or word in known:
        return []
    near = nearest.offered(
        say, [(f"til {one}{':' if rest else ''}", rest) for one in nearest.nearest(word, known)]
    )
    if not near or len(event.text) > nearest.VALUE_MAX:
        return []
    return [Reply(Card((nearest.heard(say, event.text), *near, Buttons((button(say, event.text),)))))]


def offer(tx: Transaction, event: Command) -> Effects:
    """The form, filled in, for who just said it."""
    say, said = voice(tx, event), sentences.learned(event.text)
    if len(said) > nearest.VALUE_MAX:
        return [Reply(Card((Text(say.text("meant-long", command="til")),)))]
    return [Reply(Card((Text(say.text("learned-offer")), Buttons((button(say, said),)))))]


def button(say: Speech, text: str) -> Button:
    """Opens the form with these words in it."""
    return Button("fill_til", say.text("til-button-share"), nearest.packed(text), style="primary")


def more_mine(tx: Transaction, event: Press) -> Effects:
    return _mine(tx, event, number(event.value))


def more_kept(tx: Transaction, event: Press) -> Effects:
    return _kept(tx, event, number(event.value))


def _mine(tx: Transaction, event: Event, before: int = 0) -> Effects:
    found, say = tils.by_author(tx, event.by.id, cards.PAGE, before or None), voice(tx, event)
    if before and not found:
        return [notice(say, "list-end")]
    helped = tils.all_times_helped(tx, [til.id for til in found])
    return [Reply(cards.mine(found, helped, _ways(tx, found, say), say))]


def _kept(tx: Transaction, event: Event, before: int = 0) -> Effects:
    found, say = tils.kept_by(tx, event.by.id, cards.PAGE, before or None), voice(tx, event)
    if before and not found:
        return [notice(say, "list-end")]
    return [Reply(cards.kept(found, _ways(tx, found, say), say))]


def _ways(tx: Transaction, found: Iterable[Til], say: Speech) -> cards.Ways:
    return {til.id: sources.parts(tx, til.place_id, til.about, say) for til in found}
