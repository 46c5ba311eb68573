"""Rich text as the page shows it: HTML of its own making, around words that are escaped."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from markupsafe import Markup, escape

from handlers.chat.rich import Block, Span

Words = Callable[[str], Markup]
"""Plain words as HTML, with the people in them marked."""


class Voice(NamedTuple):
    words: Words
    code: Words


_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?'’”)\]]")
_LINK = Markup('<a href="{}" title="{}" target="_blank" rel="noopener noreferrer">{}</a>')
_LOOKS = (("code", "code"), ("bold", "strong"), ("italic", "em"), ("struck", "s"), ("marked", "mark"))


def html(blocks: Sequence[Block], words: Words, code: Words | None = None) -> Markup:
    """`code` is for words that are code, where these read otherwise."""
    return Markup("").join(_flow(blocks, Voice(words, code or words), level=0, quoted=False))


def _flow(blocks: Sequence[Block], words: Voice, level: int, quoted: bool) -> Iterator[Markup]:
    """The blocks at this level, with the lists that stand between them."""
    at = 0
    while at < len(blocks):
        one = blocks[at]
        if one.quoted and not quoted:
            run = list(takewhile(lambda block: block.quoted, blocks[at:]))
            yield _around("blockquote", _flow(run, words, level, quoted=True))
        elif one.level > level:
            run = list(takewhile(lambda block: block.level > level, blocks[at:]))
            yield from _lists(run, words, level + 1, quoted)
        else:
            run = [one]
            yield _simple(one, words)
        at += len(run)


def _lists(blocks: list[Block], words: Voice, level: int, quoted: bool) -> Iterator[Markup]:
    """One list for each stretch of items of a kind. What stands under an item is inside it."""
    items: list[list[Block]] = []
    for block in blocks:
        if not items or (block.is_item and block.level == level):
            items.append([block])
        else:
            items[-1].append(block)
    for kind, group in groupby(items, lambda item: item[0].kind):
        found = list(group)
        shown = Markup("").join(_item(item, words, level, quoted) for item in found)
        if kind == "number":
            yield Markup('<ol start="{}">{}</ol>').format(found[0][0].number, shown)
        else:
            yield Markup("<ul>{}</ul>").format(shown)


def _item(blocks: list[Block], words: Voice, level: int, quoted: bool) -> Markup:
    first, *rest = blocks
    if not (first.is_item and first.level == level):
        return _around("li", _flow(blocks, words, level, quoted))
    return _around("li", [_spans(first, words), *_flow(rest, words, level, quoted)])


def _simple(block: Block, words: Voice) -> Markup:
    if block.kind == "code":
        return Markup("<pre><code>{}</code></pre>").format(words.code(block.text))
    return _around("h4" if block.kind == "heading" else "p", [_spans(block, words)])


def _spans(block: Block, words: Voice) -> Markup:
    return Markup("").join(_span(span, words) for span in block.spans)


def _span(span: Span, words: Voice) -> Markup:
    shown = words.code(span.text) if span.code else words.words(span.text)
    for look, tag in _LOOKS:
        if getattr(span, look):
            shown = _around(tag, [shown])
    return _LINK.format(span.link, span.link, shown) if span.link else shown


def _around(tag: str, inside: Iterator[Markup] | list[Markup]) -> Markup:
    return Markup(f"<{tag}>") + Markup("").join(inside) + Markup(f"</{tag}>")  # noqa: S704 - tags of ours


def linked(text: str, words: Words = escape) -> Markup:
    """Plain words with their web addresses as links that tell the other side nothing."""
    parts, end = [], 0
    for found in _ADDRESS.finditer(text):
        link = Markup('<a href="{0}" target="_blank" rel="noopener noreferrer">{0}</a>').format(found[0])
        parts += [words(text[end : found.start()]), link]
        end = found.end()
    return Markup("").join([*parts, words(text[end:])])
