"""Rich text as Adaptive Cards show it on Teams: bold, italic, lists and links are markdown there, lines of
code are in letters of one width. Code between words, struck words and items in items have no form of their
own: these keep their signs.

https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from bot.teams.markdown import WORD_JOINER, Speaker
from handlers.chat.rich import Block, Blocks, bullet

Json = dict[str, Any]

INDENT = "\u00a0" * 6
NO_WORDS = "\u00a0"


def elements(blocks: Blocks, speaker: Speaker) -> list[Json]:
    """TextBlocks, those that are quoted in a container of their own."""
    shown: list[Json] = []
    for is_quoted, group in groupby(blocks, lambda block: block.quoted):
        found = list(_elements(list(group), speaker))
        if is_quoted and found:
            shown.append({"type": "Container", "style": "emphasis", "items": found})
        else:
            shown += found
    return shown


def _elements(blocks: list[Block], speaker: Speaker) -> Iterator[Json]:
    for is_list, group in groupby(blocks, lambda block: block.is_item and block.level == 1):
        if is_list:
            yield _block("\n".join(f"{_sign(one)} {_one_line(one, speaker)}" for one in group))
        else:
            yield from (_element(block, speaker) for block in group if block.text.strip() or block.is_item)


def _element(block: Block, speaker: Speaker) -> Json:
    if block.kind == "code":
        return _block(speaker.code(block.text), fontType="Monospace")
    if block.is_item:
        inside = f"{_indent(block.level)}{speaker.markdown(bullet(block))} {_one_line(block, speaker)}"
        return _block(inside, spacing="Small")
    heading = {"weight": "Bolder"} if block.kind == "heading" else {}
    return _block(_indent(block.level) + speaker.spans(block.spans), **heading)


def _indent(level: int) -> str:
    """Blanks at the beginning of a line are left out, unless something stands before them."""
    return WORD_JOINER + INDENT * level if level else ""


def _sign(item: Block) -> str:
    return "-" if item.kind == "bullet" else f"{item.number}."


def _one_line(item: Block, speaker: Speaker) -> str:
    """An item of a list is one line here."""
    one_line = (replace(span, text=span.text.replace("\n", " ")) for span in item.spans)
    return speaker.spans(one_line) or NO_WORDS


def _block(text: str, **looks: str) -> Json:
    return {"type": "TextBlock", "text": text, "wrap": True, **looks}
