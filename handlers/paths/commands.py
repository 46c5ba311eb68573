"""`/learn path`: the path one chose, all there are, or the self-check."""

from handlers.answers import notice, voice
from handlers.chat import Command, Effects, Press, Reply
from handlers.parsing import words
from handlers.paths import cards, checking
from handlers.texts import typed
from storage import paths
from storage.database import Transaction

ALL = typed("typed-path-all")
CHECK = typed("typed-path-check")


def reads(said: str) -> bool:
    return words.alone(said) in ALL | CHECK


def command(tx: Transaction, event: Command) -> Effects:
    """A name behind it shows that path."""
    say, said = voice(tx, event), words.alone(event.text)
    if said in words.HELP:
        return [notice(say, "path-help")]
    mine = paths.chosen(tx, event.by.id)
    if said in CHECK and mine is not None:
        return checking.opened(tx, event, mine, None, say)
    named = [one for one in paths.all(tx) if said and said in (one.slug, one.title.casefold())]
    shown = named[0] if named else None if said else mine
    return [Reply(cards.path(tx, event, shown, say) if shown else cards.every(tx, event, say))]


def listed(tx: Transaction, event: Press) -> Effects:
    return [Reply(cards.every(tx, event, voice(tx, event)))]
