"""Looking for words in what somebody sees of the try-out workspace. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.tryout.protocol import as_text
from bot.tryout.state import Message
from handlers.chat import Card, markdown

MOST, AROUND, MOST_TYPED = 20, 60, 200
"""How many are shown, with how many characters around the words, of how many that are typed."""


@dataclass(frozen=True)
class Found:
    """A message, and the words around what was looked for: with what stands out at the odd places."""

    message: Message
    parts: tuple[str, ...]


def words_of(typed: str) -> list[str]:
    return typed[:MOST_TYPED].casefold().split()


def text_of(message: Message) -> str:
    if message.text is not None:
        return markdown.words(message.text)
    if isinstance(message.card, Card):
        return markdown.words(as_text(message.card))
    return message.file.name if message.file else ""


def find(messages: Iterable[Message], typed: str) -> list[Found]:
    """Those with all the words in them, the newest first."""
    words = words_of(typed)
    if not words:
        return []
    newest_first = sorted(messages, key=lambda one: (one.at, len(one.id), one.id), reverse=True)
    texts = ((message, text_of(message)) for message in newest_first)
    hits = [(message, text) for message, text in texts if _has(text.casefold(), words)]
    return [Found(message, _around(text, words)) for message, text in hits[:MOST]]


def _has(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _around(text: str, words: Sequence[str]) -> tuple[str, ...]:
    line = " ".join(text.split())
    marked = re.compile("(" + "|".join(map(re.escape, words)) + ")", re.IGNORECASE)
    first = marked.search(line)
    begin = max(first.start() - AROUND, 0) if first else 0
    shown = line[begin : begin + 3 * AROUND]
    parts = marked.split(shown)
    parts[0] = ("…" if begin else "") + parts[0]
    parts[-1] += "…" if begin + len(shown) < len(line) else ""
    return tuple(parts)
