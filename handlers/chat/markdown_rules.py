"""Where people's Markdown differs from CommonMark: rules for markdown-it, each with its reason.

How such rules work: https://markdown-it-py.readthedocs.io/en/latest/architecture.html
"""

import re
from collections.abc import MutableMapping
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, blockquote, list_block, reference
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token

from handlers.chat.text import is_link

DEEPEST = 16
"""Levels of markdown-it: a quote is one, a list two. What stands deeper is shown as it was typed. From
twenty on markdown-it would leave it out, and each level reads all that is in it once more."""

_ADDRESS = re.compile(r"//[^\s<>\"`\[\]]+")
_SCHEME = re.compile(r"(?<!\w)https?$", re.IGNORECASE)
_NO_ADDRESS = ".,;:!?'\"*_~"
_ELSEWHERE = re.compile(r"mailto:\S+|#\S+|\.{0,2}/\S+|[\w./-]+\.\w{2,5}(?:#\S*)?")
_DUNDER = re.compile(r"__[a-z0-9]+(?:_[a-z0-9]+)*__(?!\w)")
_ESCAPED = "*_~`[]()#>+-.!|<{}&"
_DEFINITION = re.compile(r"\[(?!\^)[^\[\]\n]+\]:[ \t]*<?https?://", re.IGNORECASE)
_UNDER_HEADINGS = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*")
_CELL = re.compile(r"(?<!\\)\|")


def parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"html": False}).enable("strikethrough")
    md.disable(["html_block", "html_inline", "entity"])
    md.inline = _Inline(md.inline)
    md.inline.ruler.at("escape", _escape)
    md.inline.ruler.before("emphasis", "dunder", _dunder)
    md.inline.ruler.after("text", "address", _address)
    md.block.ruler.at("blockquote", _quote, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    md.block.ruler.at("list", _list, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.at("reference", _reference)
    md.block.ruler.before("paragraph", "table", _table, {"alt": ["paragraph", "reference"]})
    # What markdown-it lets one replace on each parser; its own encode addresses and know more schemes.
    md.validateLink = _leads_somewhere  # type: ignore[method-assign]
    md.normalizeLink = md.normalizeLinkText = str  # type: ignore[method-assign, assignment]
    return md


def _leads_somewhere(url: str) -> bool:
    """A web address, an e-mail address or another file; `f[i](x)` is code."""
    return is_link(url) or _ELSEWHERE.fullmatch(url) is not None


class _State(StateInline):
    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:
        """Emphasis begins and ends where words do: in `2*3*4`, `src/**/*.py` and `a_b_c` is none."""
        marker, end = self.src[start], start
        while end < self.posMax and self.src[end] == marker:
            end += 1
        before = self.src[start - 1] if start else " "
        behind = self.src[end] if end < self.posMax else " "
        opens = not (behind.isspace() or behind in "./\\" or _is_in_word(before))
        return Scanned(opens, not (before.isspace() or _is_in_word(behind)), end - start)


def _is_in_word(character: str) -> bool:
    return character.isalnum() or character in "/\\"


class _Inline(ParserInline):
    """With our state; the rules are those of the other."""

    def __init__(self, other: ParserInline) -> None:
        self.__dict__.update(other.__dict__)

    def parse(
        self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]
    ) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _escape(state: StateInline, silent: bool) -> bool:
    """A backslash before what would be mark-up. In `\\\\server\\share` and `C:\\dir` it is what it is."""
    if state.src[state.pos] != "\\" or state.src[state.pos + 1 : state.pos + 2] not in tuple(_ESCAPED):
        return False
    return _as_typed(state, state.src[state.pos + 1], 2, silent)


def _dunder(state: StateInline, silent: bool) -> bool:
    """`__init__` is a name."""
    found = _DUNDER.match(state.src, state.pos) if state.src[state.pos] == "_" else None
    return found is not None and _as_typed(state, found[0], len(found[0]), silent)


def _as_typed(state: StateInline, text: str, length: int, silent: bool) -> bool:
    if not silent:
        state.append_pending(text)
    state.pos += length
    return True


def _address(state: StateInline, silent: bool) -> bool:
    """A web address is a link, and nothing in it is mark-up."""
    at = state.pos
    if state.linkLevel or state.src[at] != ":" or not state.src.startswith("//", at + 1):
        return False
    scheme = _SCHEME.search(state.src, max(0, at - 6), at)
    found = _ADDRESS.match(state.src, at + 1, state.posMax)
    if scheme is None or found is None:
        return False
    rest = found[0].rstrip(_NO_ADDRESS)
    rest = rest if "(" in rest else rest.rstrip(")" + _NO_ADDRESS)
    url = f"{scheme[0]}:{rest}"
    if is_link(url) and not silent:
        state.pending = state.pending[: -len(scheme[0])]
        state.push("link_open", "a", 1).attrs = {"href": url}
        state.push("text", "", 0).content = url
        state.push("link_close", "a", -1)
        state.pos += 1 + len(rest)
        return True
    return _as_typed(state, f":{rest}", 1 + len(rest), silent)


def _quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`>50%` is more than a half."""
    behind = state.bMarks[start] + state.tShift[start] + 1
    if state.level >= DEEPEST or state.src[behind : behind + 1] in tuple("0123456789="):
        return False
    return blockquote(state, start, end, silent)


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    return state.level < DEEPEST and list_block(state, start, end, silent)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Defines a link. "[Note]: bring cake" and the footnote "[^1]: word" say something."""
    is_one = _DEFINITION.match(state.src, state.bMarks[start] + state.tShift[start], state.eMarks[start])
    return is_one is not None and reference(state, start, end, silent)


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Its rows, each as a list of cells, in the `meta` of one token."""
    if start + 2 > end or "|" not in (heading := _text(state, start)):
        return False
    if not _UNDER_HEADINGS.fullmatch(under := _text(state, start + 1)) or "|" not in under:
        return False
    if not silent:
        state.line = start + 2
        while state.line < end and "|" in _text(state, state.line):
            state.line += 1
        lines = [heading, *(_text(state, line) for line in range(start + 2, state.line))]
        state.push("table", "", 0).meta = {"rows": [_cells(line) for line in lines]}
    return True


def _text(state: StateBlock, line: int) -> str:
    if state.sCount[line] < state.blkIndent or state.is_code_block(line):
        return ""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()


def _cells(line: str) -> list[str]:
    cells = [cell.strip().replace("\\|", "|") for cell in _CELL.split(line)]
    return cells[not cells[0] : -1 if len(cells) > 1 and not cells[-1] else None]
