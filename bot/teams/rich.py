"""Rich text as Adaptive Cards show it on Teams: bold, italic, lists and links are markdown there, lines of
code are in letters of one width. Markdown there has no code between words and nothing struck: a paragraph or
item with those is made of runs, each with its look, which can do that. Only where somebody is mentioned in it
as well, which runs cannot, they keep their signs. Items in items have no form of their own.

https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from msgspec.structs import replace

from bot.teams.markdown import WORD_JOINER, Speaker, unforgeable
from handlers.chat import Mention, pieces
from handlers.chat.rich import Block, Blocks, Span, bullet

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
    for is_list, found in groupby(blocks, lambda block: block.is_item and block.level == 1):
        group = list(found)
        if is_list and not any(map(_has_runs, group)):
            yield _block("\n".join(f"{_sign(one)} {_one_line(one, speaker)}" for one in group))
            continue
        for block in group:
            if block.text.strip() or block.is_item:
                in_runs = _has_runs(block) or (is_list and not _mentions(block))
                yield from _runs(block, speaker) if in_runs else [_element(block, speaker)]


def _element(block: Block, speaker: Speaker) -> Json:
    if block.kind == "code":
        return _block(speaker.code(block.text), fontType="Monospace")
    if block.is_item:
        inside = f"{_indent(block.level)}{speaker.markdown(bullet(block))} {_one_line(block, speaker)}"
        return _block(inside, spacing="Small")
    heading = {"weight": "Bolder"} if block.kind == "heading" else {}
    return _block(_indent(block.level) + speaker.spans(block.spans), **heading)


def _has_runs(block: Block) -> bool:
    if block.kind == "code" or _mentions(block):
        return False
    return any(span.code or span.struck for span in block.spans)


def _mentions(block: Block) -> bool:
    return any(isinstance(one, Mention) for one in pieces(block.text))


def _runs(block: Block, speaker: Speaker) -> Iterator[Json]:
    """A line each, close under each other. Nothing in it is read as markdown; a link can be pressed."""
    heading = {"weight": "Bolder"} if block.kind == "heading" else {}
    level = 0 if block.is_item and block.level == 1 else block.level
    begin = f"{_indent(level)}{bullet(block)} " if block.is_item else _indent(level)
    spacing = {"spacing": "Small"} if block.is_item else {}
    for line in _lines(block.spans, block.is_item):
        runs = [_run(unforgeable(speaker.plain(one.text)), **_looks(one), **heading) for one in line]
        inlines = [*([_run(begin)] if begin else []), *runs]
        yield {"type": "RichTextBlock", "inlines": inlines or [_run(NO_WORDS)], **spacing}
        spacing = {"spacing": "None"}


def _lines(spans: Iterable[Span], is_one: bool) -> list[list[Span]]:
    """An item of a list is one line here."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        for number, text in enumerate([span.text.replace("\n", " ")] if is_one else span.text.split("\n")):
            lines += [[]] * bool(number)
            lines[-1] = [*lines[-1], replace(span, text=text)] if text else lines[-1]
    return lines


def _run(text: str, **looks: Any) -> Json:
    return {"type": "TextRun", "text": text, **looks}


def _looks(span: Span) -> Json:
    looks: Json = {"weight": "Bolder"} if span.bold or span.marked else {}
    looks |= {"italic": True} if span.italic else {}
    looks |= {"strikethrough": True} if span.struck else {}
    looks |= {"fontType": "Monospace"} if span.code else {}
    return looks | ({"selectAction": {"type": "Action.OpenUrl", "url": span.link}} if span.link else {})


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
