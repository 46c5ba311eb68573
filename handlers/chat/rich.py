"""Rich text, as neutral as the rest: blocks under each other, made of spans that each have one look.

It is flat: a block says itself how deep in lists it stands and whether it is quoted. That is how the
platforms want it, and it can be cut anywhere without anything staying open.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from handlers.chat.text import shortened, stretches

Kind = Literal["words", "heading", "bullet", "number", "code"]


class Span(msgspec.Struct, frozen=True, gc=False):
    """Words of one look, with mentions. `link` is http or https and safe to follow; `marked` are words
    that were looked for."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    code: bool = False
    link: str = ""
    marked: bool = False


class Block(msgspec.Struct, frozen=True, gc=False):
    """A paragraph ("words"), heading, item of a list ("bullet", "number") or lines of code.

    `level` is how deep in lists it stands: an item of the first list 1, and so is what else stands under
    that item. `number` is that of an item of a numbered list.
    """

    kind: Kind
    spans: tuple[Span, ...]
    level: int = 0
    number: int = 0
    quoted: bool = False

    @property
    def is_item(self) -> bool:
        return self.kind in ("bullet", "number")

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


Blocks = tuple[Block, ...]

BULLETS = ("•", "◦", "▪")
ELLIPSIS = Span("…")


def bullet(item: Block) -> str:
    """What stands before an item where a platform makes no lists of its own: "•", "3."."""
    return f"{item.number}." if item.kind == "number" else BULLETS[min(item.level, len(BULLETS)) - 1]


def plain(blocks: Iterable[Block]) -> str:
    """The words alone, for a notification or a screen reader; where a link leads stands behind it."""
    return "\n".join(_line(block) for block in blocks).strip()


def _line(block: Block) -> str:
    told = "".join(_told(span) for span in block.spans)
    return f"{'  ' * (block.level - 1)}{bullet(block)} {told}".rstrip() if block.is_item else told


def _told(span: Span) -> str:
    return span.text if span.link in ("", span.text) else f"{span.text} ({span.link})"


def cut(blocks: Blocks, most: int) -> Blocks:
    """The beginning in whole words, when there are more than `most` characters in it."""
    if sum(len(span.text) for block in blocks for span in block.spans) <= most:
        return blocks
    kept, left = list[Block](), most - len(ELLIPSIS.text)
    for block in blocks:
        length = sum(len(span.text) for span in block.spans)
        if length > left:
            spans = (*_beginning(block.spans, left), ELLIPSIS)
            return (*kept, msgspec.structs.replace(block, spans=spans))
        kept.append(block)
        left -= length
    return tuple(kept)


def _beginning(spans: Iterable[Span], most: int) -> Iterator[Span]:
    for span in spans:
        if len(span.text) > most:
            if shown := shortened(span.text, most):
                yield msgspec.structs.replace(span, text=shown)
            return
        yield span
        most -= len(span.text)


def mark(blocks: Iterable[Block], words: tuple[str, ...]) -> Blocks:
    """With these words marked wherever they stand, except in lines of code; code in a sentence is marked
    whole, or it would fall apart."""
    return tuple(block if block.kind == "code" or not words else _marked(block, words) for block in blocks)


def _marked(block: Block, words: tuple[str, ...]) -> Block:
    spans = tuple(
        msgspec.structs.replace(span, text=part, marked=is_one)
        for span in block.spans
        for part, is_one in _stretches(span, words)
    )
    return msgspec.structs.replace(block, spans=spans)


def _stretches(span: Span, words: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    if span.code:
        yield span.text, any(is_one for _, is_one in stretches(span.text, words))
    else:
        yield from stretches(span.text, words)


def links(blocks: Iterable[Block]) -> set[str]:
    """Where its links lead."""
    return {span.link for block in blocks for span in block.spans if span.link}


def joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Neighbours that look the same as one; nothing empty."""
    made = list[Span]()
    texts = list[list[str]]()
    for span in spans:
        if not span.text:
            continue
        look = msgspec.structs.replace(span, text="")
        if made and made[-1] == look:
            texts[-1].append(span.text)
        else:
            made.append(look)
            texts.append([span.text])
    return tuple(
        msgspec.structs.replace(look, text="".join(text)) for look, text in zip(made, texts, strict=True)
    )
