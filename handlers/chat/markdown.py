"""Markdown, as people type it and files bring it, read into rich text.

It is CommonMark with struck words, tables and tasks, made safe for people's own words: a line break stays
one, HTML is shown as it stands, and nothing gets lost that does not look like mark-up (`markdown_rules`).
Pictures become links. A link whose words name another site than it leads to says where it leads.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from markdown_it.token import Token
from msgspec.structs import replace

from handlers.chat import rich
from handlers.chat.markdown_rules import parser
from handlers.chat.rich import Block, Blocks, Span
from handlers.chat.text import held, is_link, released

MOST_BLOCKS = 200
MOST_SPANS = 600
"""In one text. What comes after so many keeps its words and loses its looks: platforms take only so much
around the words."""

_PARSER = parser()
_OPENS = re.compile(r" {0,3}(`{3,}|~{3,})([^`]*)")
_TASK = re.compile(r"\[([ xX])\] ")
_HOST = re.compile(r"(?:[^\W_][\w-]*\.)+[^\W\d_]{2,}")
_RULE = "———"


@lru_cache(maxsize=64)
def read(source: str) -> Blocks:
    """The rich text that this says."""
    text, people = held(_with_ends(source))
    env: dict[str, dict[str, dict[str, str]]] = {}
    blocks = [*_Reader().read(_PARSER.parse(text, env))]
    blocks += _unused(env, rich.links(blocks))
    return tuple(_released(block, people) for block in _fitting(blocks))


def words(source: str) -> str:
    """The words alone, without the signs."""
    return rich.plain(read(source))


def link(url: str, label: str) -> str:
    """An address with its words, as Markdown; alone when these are only a part of the address."""
    address = url.partition("://")[2].removeprefix("www.")
    short = label.partition("://")[2] or label
    if not short.strip() or ("." in short and address.startswith(short.removeprefix("www.").rstrip("/…"))):
        return url
    if "://" in label:
        return f"{label} ({url})"
    shown = re.sub(r"([\[\]])", r"\\\1", " ".join(label.split()).rstrip("\\"))
    return f"[{shown}]({url.replace('(', '%28').replace(')', '%29')})"


def title(source: str) -> str:
    """A heading without its signs. "1. Begin" is no list there, nor "> 50%" a quote."""
    text, people = held(source)
    (line,) = _PARSER.parseInline(text)
    return released(rich.plain([Block("words", tuple(_spans(line.children or ())))]), people)


def _with_ends(source: str) -> str:
    """With a line of its own for the end of code that people close behind their last word."""
    lines, fence = list[str](), ""
    for line in source.split("\n"):
        opened = None if fence else _OPENS.fullmatch(line)
        bare = line.strip()
        if opened:
            fence = opened[1]
        elif fence and bare.startswith(fence) and not bare.strip(fence[0]):
            fence = ""
        elif fence and bare.endswith(fence) and bare.strip(fence[0]):
            lines.append(line.rstrip().rstrip(fence[0]))
            line, fence = fence, ""
        lines.append(line)
    return "\n".join(lines)


def _released(block: Block, people: list[str]) -> Block:
    if not people:
        return block
    return replace(
        block, spans=tuple(replace(span, text=released(span.text, people)) for span in block.spans)
    )


def _unused(env: dict[str, dict[str, dict[str, str]]], used: set[str]) -> Iterator[Block]:
    """Definitions of links that no link was made of."""
    for label, to in env.get("references", {}).items():
        if to["href"] not in used:
            yield Block("words", (Span(f"{label.lower()}: "), Span(to["href"], link=to["href"])))


def _fitting(blocks: list[Block]) -> Iterator[Block]:
    left = MOST_SPANS
    for block in blocks[: MOST_BLOCKS - 1]:
        spans = block.spans
        if len(spans) > max(left, 1):
            rest = "".join(span.text for span in spans[max(left, 1) - 1 :])
            spans = (*spans[: max(left, 1) - 1], Span(rest))
        left -= len(spans)
        yield replace(block, spans=spans)
    if rest := rich.plain(blocks[MOST_BLOCKS - 1 :]):
        yield Block("words", (Span(rest),))


class _Reader:
    """Goes through the blocks of markdown-it and remembers where it is."""

    def __init__(self) -> None:
        self._quotes = 0
        self._level = 0
        self._item: tuple[bool, int] | None = None
        self._is_heading = False

    def read(self, tokens: Iterable[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "blockquote_open":
                yield from self._begun()
            self._step(token)
            if token.type in ("bullet_list_open", "ordered_list_open", "list_item_close"):
                yield from self._begun(outside=token.nesting > 0)
            elif token.type == "inline":
                yield self._words(rich.joined(tuple(_spans(token.children or ()))))
            elif token.type in ("fence", "code_block"):
                yield from self._begun()
                yield self._block("code", (Span(_code(token)),))
            elif token.type == "table":
                yield from self._begun()
                yield self._block("code", (Span(_aligned(token.meta["rows"])),))
            elif token.type == "hr":
                yield from self._begun()
                yield self._block("words", (Span(_RULE),))

    def _step(self, token: Token) -> None:
        kind = token.type
        if kind.startswith("blockquote"):
            self._quotes += token.nesting
        elif kind.startswith(("bullet_list", "ordered_list")):
            self._level += token.nesting
        elif kind.startswith("heading"):
            self._is_heading = token.nesting > 0
        elif kind == "list_item_open":
            self._item = (token.info != "", int(token.info or 0))

    def _begun(self, outside: bool = False) -> Iterator[Block]:
        """The item that was begun and has no words of its own."""
        if self._item is not None:
            item = self._words(())
            yield replace(item, level=item.level - outside)

    def _words(self, spans: tuple[Span, ...]) -> Block:
        item, self._item = self._item, None
        if self._is_heading and item:
            spans = tuple(replace(span, bold=True) for span in spans)
        if item is None:
            return self._block("heading" if self._is_heading else "words", spans)
        is_numbered, number = item
        return replace(self._block("number" if is_numbered else "bullet", _tasks(spans)), number=number)

    def _block(self, kind: rich.Kind, spans: tuple[Span, ...]) -> Block:
        return Block(kind, spans, self._level, quoted=self._quotes > 0)


def _tasks(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """ "[ ] call" and "[x] call" have a box to see."""
    if not spans or not (found := _TASK.match(spans[0].text)):
        return spans
    box = "☐ " if found[1] == " " else "☑ "
    return (replace(spans[0], text=box + spans[0].text[found.end() :]), *spans[1:])


def _code(token: Token) -> str:
    """What stands behind ``` is the language, unless it is more than a word."""
    first = f"{token.info.strip()}\n" if len(token.info.split()) > 1 else ""
    return (first + token.content).rstrip("\n") or " "


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """A table in characters that are all as wide. One that would be mostly blanks has none."""
    told = [[words(cell).replace("\n", " ") for cell in row] for row in rows]
    columns = max(len(row) for row in told)
    widths = [max((len(row[at]) for row in told if at < len(row)), default=0) for at in range(columns)]
    if len(told) * (sum(widths) + 3 * columns) > 2 * sum(len(cell) + 3 for row in told for cell in row) + 200:
        widths = [0] * columns
    return "\n".join(
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in told
    )


def _spans(tokens: Iterable[Token]) -> Iterator[Span]:
    look, label, link = Span(""), list[Span](), None
    for token in tokens:
        if token.type in _LOOKS:
            look = replace(look, **{_LOOKS[token.type]: token.nesting > 0})
        elif token.type == "link_open":
            link, label = token, []
        elif token.type == "link_close" and link:
            yield from _link(label, str(link.attrs["href"]), str(link.attrs.get("title", "")), look)
            link = None
        else:
            found = [*_piece(token, look, inside=link is not None)]
            if link:
                label += found
            else:
                yield from found


_LOOKS = {
    f"{name}_{end}": look
    for name, look in (("strong", "bold"), ("em", "italic"), ("s", "struck"))
    for end in ("open", "close")
}


def _piece(token: Token, look: Span, inside: bool) -> Iterator[Span]:
    if token.type in ("softbreak", "hardbreak"):
        yield replace(look, text="\n")
    elif token.type == "code_inline":
        yield replace(look, text=token.content, code=True)
    elif token.type == "image":
        source = str(token.attrs["src"])
        label = replace(look, text=token.content or source)
        yield from (label,) if inside else _link([label], source, str(token.attrs.get("title", "")), look)
    else:
        yield replace(look, text=token.content)


def _link(label: list[Span], url: str, title: str, look: Span) -> Iterator[Span]:
    said = "".join(span.text for span in label)
    behind = f' ("{title}")' if title and title != said else ""
    if is_link(url):
        shown = label if said.strip() else [replace(look, text=url)]
        yield from (replace(span, link=url) for span in shown)
        behind = _leads_to(said, url) + behind
    else:
        yield from label
        target = url.removeprefix("mailto:")
        behind = (f" ({target})" if said != target else "") + behind
    yield replace(look, text=behind)


def _leads_to(label: str, url: str) -> str:
    """ " (evil.example)" behind a label that names another site; "" behind one that is no lie."""
    host = _site(urlsplit(url).hostname or "")
    named = {_site(found) for found in _HOST.findall(label)}
    return "" if not named or label == url or named == {host} else f" ({host})"


def _site(host: str) -> str:
    return host.lower().removeprefix("www.")
