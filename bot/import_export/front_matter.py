"""What stands above the text of a Markdown file: YAML between lines of dashes, or TOML between lines of
plusses.

PyYAML and tomllib read it. It is parted from the text here, as python-frontmatter makes other values of
words such as `yes` and does not say in which line of the file a mistake stands.
"""

import re
import tomllib
from typing import Any

import yaml

from bot.import_export.draft import Refusal

MAX = 4_000
"""Characters: more than a title, topics and an owner need, too few for a bomb of aliases to grow."""

_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Knows text, lists and mappings and nothing else: `yes` and 1.10 stay what was written."""

_BEGIN = re.compile(r"\s*^(---|\+\+\+)[ \t]*\n", re.MULTILINE)
_ENDS = {
    "---": re.compile(r"^(---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
}

Given = dict[str, Any]


def parted(text: str, where: str) -> tuple[Given, str] | Refusal:
    """What is said above it, by names in lower case, and the text."""
    begin = _BEGIN.match(text)
    if begin is None:
        return {}, text
    line = text.count("\n", 0, begin.end())
    end = _ENDS[begin[1]].search(text, begin.end())
    if end is None and line > 1:
        return {}, text
    if end is None:
        return Refusal(
            where,
            f"front matter that begins in line {line} and never ends with {begin[1]}; put that line below it",
        )
    if end.start() - begin.end() > MAX:
        return Refusal(where, f"front matter of more than {MAX:,} characters")
    written, body = text[begin.end() : end.start()], text[end.end() :]
    said = _yaml(written, where, line) if begin[1] == "---" else _toml(written, where, line)
    if isinstance(said, Refusal):
        return said
    if isinstance(said, str) and begin[1] == "---":
        return {}, text  # a line of dashes that is only a line
    if not isinstance(said, dict):
        return Refusal(where, "front matter that is no list of names and values")
    given = {name.lower(): value for name, value in said.items() if isinstance(name, str)}
    return given, body


def _yaml(written: str, where: str, line: int) -> Any:
    try:
        return yaml.load(written, _LOADER) or {}  # noqa: S506 - makes text, lists and mappings only
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return _broken(where, line + 1 + (mark.line if mark else 0), getattr(error, "problem", ""))
    except RecursionError:
        return Refusal(where, "broken front matter: lists inside lists without end")


def _toml(written: str, where: str, line: int) -> Any:
    try:
        return tomllib.loads(written)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$", str(error))
        inside = int(found[1]) if found and found[1] else written.count("\n") or 1
        return _broken(where, line + inside, str(error)[: found.start()] if found else str(error))
    except RecursionError:
        return Refusal(where, "broken front matter: lists inside lists without end")


def _broken(where: str, line: int, why: str) -> Refusal:
    mend = "put quotes around a value that has a colon or brackets, or leave that line out"
    return Refusal(where, f"broken front matter in line {line}: {why or 'unreadable'}; {mend}")
