"""`/tip`: a question, or "ask" and a question."""

from collections.abc import Iterable

from handlers.chat import AnyEffect, Command
from handlers.parsing import sentences, words
from handlers.tips import lookup
from handlers.tips.asking import asker
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> Iterable[AnyEffect]:
    """`/tip question`, or `/tip ask question` to ask a colleague at once; "/tip ask for a raise" is a
    question itself."""
    word, rest = words.first_word(event.text)
    is_label = bool(words.labelled(event.text)[0])
    if word in words.ASK and (is_label or sentences.begins_like_one(rest)):
        return asker.open_form(tx, event, rest)
    return lookup.command(tx, event)
