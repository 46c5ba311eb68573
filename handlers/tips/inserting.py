"""Find a tip while writing a message, and put it in there. Whoever reads that message reads the tip, so only
what anyone here may see is found, also when the asker may see more."""

from datetime import datetime

from handlers.answers import channel_voice, notice, voice
from handlers.chat import Effects, Search, SearchResult, SearchResults
from handlers.parsing import words
from handlers.texts import Speech
from handlers.tips import cards, results
from handlers.tips.results import Item
from storage import search
from storage.database import Transaction
from storage.places import EVERYBODY

MOST, FARTHEST = 25, 1_000
"""Shown at a time, and in all."""


def while_writing(tx: Transaction, event: Search) -> Effects:
    """Before anything is typed: what was shared last."""
    say, question = voice(tx, event), words.without_mentions(event.text).strip()[: cards.QUESTION_MAX]
    skip, most = min(max(event.skip, 0), FARTHEST), min(max(event.most, 1), MOST)
    found = [_result(tx, item, event.at, say) for item in _items(tx, question, most, skip)]
    if found or skip:
        return [SearchResults(tuple(found))]
    return [notice(say, "tip-search-none" if question else "tip-search-empty")]


def _items(tx: Transaction, question: str, most: int, skip: int) -> list[Item]:
    if question:
        abouts = [hit.about for hit in search.find(tx, question, EVERYBODY, most, skip).hits]
    else:
        abouts = search.newest(tx, EVERYBODY, most, skip)
    seen = (results.visible(tx, about, EVERYBODY) for about in abouts)
    return [item for item in seen if item is not None]


def _result(tx: Transaction, item: Item, now: datetime, say: Speech) -> SearchResult:
    """The list is for who looks, in their language; the card is for everyone, in that of all."""
    card = cards.inserted(item, now, channel_voice(tx))
    return SearchResult(cards.title(item), results.source(item, now, say), card)
