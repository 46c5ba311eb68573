"""The texts, read as Fluent: when they are first looked at, for that takes more than a second."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from tests.guards.source import ROOT

TEXTS = ROOT / "handlers" / "texts"
PAIRS = sorted({path.name.removesuffix(".ftl").rpartition(".")[0] for path in TEXTS.glob("*.ftl")})


class Text(NamedTuple):
    file: str
    message: ftl.Message

    @property
    def key(self) -> str:
        return str(self.message.id.name)


def _parse(language: str) -> list[Text]:
    found = []
    for pair in PAIRS:
        name = f"{pair}.{language}.ftl" if pair else f"{language}.ftl"
        resource = FluentParser().parse((TEXTS / name).read_text("utf-8"))
        junk = [entry.content for entry in resource.body if isinstance(entry, ftl.Junk)]
        assert not junk, f"{name}: {junk[0]}"
        found += [Text(pair, entry) for entry in resource.body if isinstance(entry, ftl.Message)]
    return found


class _Read(dict[str, list[Text]]):
    def __missing__(self, language: str) -> list[Text]:
        return self.setdefault(language, _parse(language))


TEXT = _Read()
"""Of each language."""

BEGINS = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
KEYS = {key for path in TEXTS.glob("*en.ftl") for key in BEGINS.findall(path.read_text("utf-8"))}


def within_texts() -> set[str]:
    """Those that are part of others."""
    return {
        part.id.name
        for text in TEXT["en"]
        for part in parts(text.message)
        if isinstance(part, ftl.MessageReference)
    }


@cache
def placeholders(message: ftl.Message) -> frozenset[str]:
    """Also those inside every variant of every choice. The platform is none: a voice knows it by itself."""
    names = {part.id.name for part in parts(message) if isinstance(part, ftl.VariableReference)}
    return frozenset(names - {"platform"})


@cache
def parts(message: ftl.Message) -> tuple[ftl.BaseNode, ...]:
    """All there is in it, in the order it is written. Fluent's own visitor takes much longer, and each test
    asks for all texts."""
    return tuple(_within(message))


def _within(node: ftl.BaseNode) -> Iterator[ftl.BaseNode]:
    yield node
    for value in vars(node).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, ftl.BaseNode) and not isinstance(one, ftl.Span):
                yield from _within(one)
