"""Markdown files, with or without front matter."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any

import msgspec
import yaml

from bot.library import folder
from bot.library.draft import Candidate, Draft, Fields, Refusal, draft
from bot.library.folder import File

FRONT_MATTER_MAX = 4_000
"""Characters: more than a title, topics and an owner need, too few for a bomb of aliases to grow."""

_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Knows text, lists and mappings and nothing else: `yes` and 1.10 stay what was written."""

_HEADING = re.compile(r"#{1,6}\s+(.+?)\s*#*")
_FENCE = ("```", "~~~")
_END = re.compile(r"^(---|\.\.\.)[ \t]*$", re.MULTILINE)


def candidates(files: Iterable[File | Refusal]) -> Iterator[Candidate | Refusal]:
    """Each of the files of a folder. Its source is its path from the folder on."""
    for found in files:
        yield found if isinstance(found, Refusal) else _candidate(found)


def _candidate(file: File) -> Candidate | Refusal:
    data = folder.read(file)
    if isinstance(data, Refusal):
        return data
    source, content_hash = f"file:{file.name}", hashlib.sha256(data).hexdigest()
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
    parted = _front_matter(text.replace("\r\n", "\n"), where)
    if isinstance(parted, Refusal):
        return parted
    given, body = parted
    if not given.get("title"):
        title, body = _title(body)
        given["title"] = title or _from_name(where)
    try:
        fields = msgspec.convert(given | {"text": body}, Fields)
    except msgspec.ValidationError as error:
        return Refusal(where, f"front matter that cannot be used: {error}")
    return draft(fields, where, source, content_hash, folders)


def _front_matter(text: str, where: str) -> tuple[dict[str, Any], str] | Refusal:
    """What is said between two lines of dashes, and what follows."""
    if not re.match(r"---[ \t]*\n", text):
        return {}, text
    begin = text.index("\n") + 1
    end = _END.search(text, begin)
    if end is None:
        return Refusal(where, "front matter that begins in line 1 and never ends with ---")
    if end.start() - begin > FRONT_MATTER_MAX:
        return Refusal(where, f"front matter of more than {FRONT_MATTER_MAX:,} characters")
    given = _mapping(text[begin : end.start()], where)
    return given if isinstance(given, Refusal) else (given, text[end.end() :])


def _mapping(written: str, where: str) -> dict[str, Any] | Refusal:
    try:
        said = yaml.load(written, _LOADER) or {}  # noqa: S506 - makes text, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 2
        return Refusal(
            where, f"broken front matter in line {line}: {getattr(error, 'problem', 'unreadable')}"
        )
    except RecursionError:
        return Refusal(where, "broken front matter: lists inside lists without end")
    if not isinstance(said, dict) or not all(isinstance(name, str) for name in said):
        return Refusal(where, "front matter that is no list of names and values")
    given = {name.lower(): value for name, value in said.items()}
    given.setdefault("topics", given.get("tags", ""))
    return {name: value for name, value in given.items() if name in Fields.__struct_fields__}


def _title(body: str) -> tuple[str, str]:
    """The first heading, and the text without it when it stands at the top."""
    lines, fenced = body.splitlines(), False
    for number, line in enumerate(lines):
        if line.lstrip().startswith(_FENCE):
            fenced = not fenced
        heading = None if fenced else _HEADING.fullmatch(line)
        if heading:
            at_the_top = not any(one.strip() for one in lines[:number])
            return heading[1], "\n".join(lines[number + 1 :]) if at_the_top else body
    return "", body


def _from_name(where: str) -> str:
    """ "git/undo-a-commit.md" is "Undo a commit"."""
    words = re.sub(r"[-_\s]+", " ", PurePosixPath(where).stem).strip()
    return words[:1].upper() + words[1:]
