"""Markdown files, with or without front matter."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import PurePosixPath

from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.import_export import folder, front_matter
from bot.import_export.draft import Candidate, Draft, Refusal, draft, fields_of
from bot.import_export.folder import File

_READER = MarkdownIt("commonmark").enable("table")


def candidates(files: Iterable[File | Refusal], name: str = "") -> Iterator[Candidate | Refusal]:
    """Each of the files of a folder. Its source is its path from the folder on, which is called `name` when
    another has its name already."""
    for found in files:
        yield found if isinstance(found, Refusal) else _candidate(found, name)


def _candidate(file: File, name: str) -> Candidate | Refusal:
    data = folder.read(file)
    if isinstance(data, Refusal):
        return data
    root, _, path = file.name.partition("/")
    source, content_hash = f"file:{name or root}/{path}", hashlib.sha256(data).hexdigest()
    parse_it = partial(parse, data, file.name, source, content_hash, file.folders)
    return Candidate(file.name, source, content_hash, parse_it)


def parse(
    data: bytes, where: str, source: str, content_hash: str = "", folders: tuple[str, ...] = ()
) -> Draft | Refusal:
    """The tip in a file. The title is that of the front matter, else the first heading, else the name
    of the file; the topics are `topics` or `tags`, and the folders it lies in."""
    text = folder.decoded(data, where)
    if isinstance(text, Refusal):
        return text
    if not text.strip():
        return Refusal(where, "is empty")
    parted = front_matter.parted(text.replace("\r\n", "\n").replace("\r", "\n"), where)
    if isinstance(parted, Refusal):
        return parted
    given, body = parted
    fields = fields_of(given | {"text": body}, where, "front matter that cannot be used")
    if isinstance(fields, Refusal):
        return fields
    lines, tokens = _without_comments(body)
    title = fields.title
    if not title.strip():
        title, lines = _title(lines, tokens)
    changed = {"title": title or _from_name(where), "text": "\n".join(lines)}
    return draft(fields.but(**changed), where, source, content_hash, folders)


def _without_comments(body: str) -> tuple[list[str], list[Token]]:
    """What nobody sees where Markdown is shown, is no part of the tip; a comment in code is."""
    lines, tokens = body.split("\n"), _READER.parse(body)
    comments = [one for one in tokens if one.type == "html_block" and _is_comments(one.content)]
    if not comments:
        return lines, tokens
    hidden = {line for one in comments if one.map for line in range(*one.map)}
    lines = [line for number, line in enumerate(lines) if number not in hidden]
    return lines, _READER.parse("\n".join(lines))


def _title(lines: list[str], tokens: Sequence[Token]) -> tuple[str, list[str]]:
    """The first heading, and the text without it when it stands at the top."""
    for number, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0 and token.map:
            first, last = token.map
            at_the_top = not any(one.strip() for one in lines[:first])
            title = " ".join(_plain(tokens[number + 1]).split())
            if title:
                return title, lines[last:] if at_the_top else lines
    return "", lines


def _plain(inline: Token) -> str:
    """The words of a heading, without what makes them bold or a link."""
    shown = ("text", "code_inline", "text_special", "image")
    return "".join(
        " " if one.type in ("softbreak", "hardbreak") else one.content if one.type in shown else ""
        for one in inline.children or ()
    )


def _from_name(where: str) -> str:
    """ "git/undo-a-commit.md" is "Undo a commit"."""
    words = re.sub(r"[-_\s]+", " ", PurePosixPath(where).stem).strip()
    return words[:1].upper() + words[1:]


def _is_comments(content: str) -> bool:
    """Whether there is nothing else in it. Not by a pattern: one for "any number of comments" tries every way
    to part them."""
    *comments, rest = content.split("-->")
    return bool(comments) and not rest.strip() and all(one.lstrip().startswith("<!--") for one in comments)
