"""Somebody's own lists: the TILs they shared and the ones they keep, a page at a time."""

from handlers.answers import notice, voice
from handlers.chat import Event, Press, Reply
from handlers.parsing import words
from handlers.til import cards
from handlers.til.access import Effects
from storage import tils
from storage.database import Transaction


def named(tx: Transaction, event: Event, word: str) -> Effects:
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
