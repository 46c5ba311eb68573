"""Rich text as Slack's `rich_text` block, which shows words as they stand and looks as they are said beside.

https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.slack.limits import Json
from bot.slack.text import BY_THEIR_CLOCK, People, in_words, who_is
from handlers.chat import Mention, Moment, mention, moments, pieces
from handlers.chat.rich import Block, Span

MOST_ELEMENTS = 900
"""In a section that takes 1,000. The words of more are shown as one piece."""

MOST_INDENT = 8
PIECE = 3_000


def rich_text(shown: Sequence[Json]) -> Json:
    return {"type": "rich_text", "elements": list(shown)}


def section(shown: Sequence[Json]) -> Json:
    return {"type": "rich_text_section", "elements": _few(shown)}


def elements(blocks: Iterable[Block], who: People) -> list[Json]:
    """The sections, lists, quotes and code of a rich text. Paragraphs that follow each other are one section
    with a line between them, as Slack itself writes them."""
    shown: list[Json] = []
    before: Block | None = None
    for block in blocks:
        words = [*_code(block, who)] if block.kind == "code" else [*_words(block, who)]
        last = shown[-1] if shown else {}
        if block.is_item:
            _add_item(shown, last, block, before, words)
        elif words and block.kind == "code":
            border = {"border": 1} if block.quoted else {}
            shown.append({"type": "rich_text_preformatted", "elements": words, **border})
        elif words and block.level and last.get("type") == "rich_text_list":
            item = last["elements"][-1]
            item["elements"] = _few([*item["elements"], _text("\n"), *words])
        elif words:
            _add_words(shown, last, block, words)
        before = block
    return shown


def _add_item(shown: list[Json], last: Json, block: Block, before: Block | None, words: list[Json]) -> None:
    kind: Json = {"style": "ordered" if block.kind == "number" else "bullet"}
    kind["indent"] = min(block.level - 1, MOST_INDENT)
    if block.quoted:
        kind["border"] = 1
    item = section(words or [_text(" ")])
    goes_on = last.get("type") == "rich_text_list" and all(
        last.get(name, 0) == kind.get(name, 0) for name in ("style", "indent", "border")
    )
    follows = block.kind == "bullet" or (
        before is not None and before.is_item and before.number + 1 == block.number
    )
    if goes_on and follows:
        last["elements"].append(item)
        return
    if block.number > 1:
        kind["offset"] = block.number - 1
    shown.append({"type": "rich_text_list", **kind, "elements": [item]})


def _add_words(shown: list[Json], last: Json, block: Block, words: list[Json]) -> None:
    if block.kind == "heading":
        words = [_with(word, bold=True) for word in words]
    kind = "rich_text_quote" if block.quoted else "rich_text_section"
    if last.get("type") == kind:
        last["elements"] = _few([*last["elements"], _text("\n\n"), *words])
    else:
        shown.append({"type": kind, "elements": _few(words)})


def _words(block: Block, who: People) -> Iterator[Json]:
    for span in block.spans:
        yield from _span(span, who)


def _code(block: Block, who: People) -> Iterator[Json]:
    """Nobody can be mentioned there: people are named."""
    text = in_words(block.text, who)
    return (_text(text[at : at + PIECE]) for at in range(0, len(text), PIECE))


def _span(span: Span, who: People) -> Iterator[Json]:
    looks = {
        "bold": span.bold or span.marked,
        "italic": span.italic,
        "strike": span.struck,
        "code": span.code,
    }
    if span.link:
        label = in_words(span.text, who)[:PIECE]
        yield _with({"type": "link", "url": span.link, "text": label}, **looks)
        return
    text = span.text if not span.code else in_words(span.text, who)
    for piece in pieces_of(text, who):
        yield _with(piece, **looks)


def pieces_of(text: str, who: People) -> Iterator[Json]:
    """Plain words, mentions and instants."""
    for piece in pieces(text):
        if isinstance(piece, Mention):
            shown = who_is(piece, who)
            named = {"type": "text", "text": in_words(mention(piece.id), who)}
            yield {"type": "user", "user_id": shown.user} if shown and shown.user else named
            continue
        for part in moments(piece):
            if isinstance(part, Moment):
                yield {"type": "date", "timestamp": part.at, "format": BY_THEIR_CLOCK, "fallback": part.words}
            else:
                yield from (_text(part[at : at + PIECE]) for at in range(0, len(part), PIECE))


def _text(text: str) -> Json:
    return {"type": "text", "text": text}


def _with(element: Json, **looks: bool) -> Json:
    style = {name: True for name, is_so in {**element.get("style", {}), **looks}.items() if is_so}
    return {**element, "style": style} if style else element


def _few(shown: Sequence[Json]) -> list[Json]:
    """What is more than a section takes loses its looks, and its mentions their life."""
    if len(shown) <= MOST_ELEMENTS:
        return list(shown)
    rest = "".join(one.get("text", "@…") for one in shown[MOST_ELEMENTS:])
    return [*shown[:MOST_ELEMENTS], *(_text(rest[at : at + PIECE]) for at in range(0, len(rest), PIECE))]
