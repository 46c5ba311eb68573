"""The texts, read as Fluent: when they are first looked at, for that takes more than a second."""

import re
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

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


class _References(Visitor):
    """To other texts."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.names.add(node.id.name)


def within_texts() -> set[str]:
    """Those that are part of others."""
    visitor = _References()
    for text in TEXT["en"]:
        visitor.visit(text.message)
    return visitor.names


class _Placeholders(Visitor):
    """Also those inside every variant of every choice. The platform is none: a voice knows it by itself."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def placeholders(message: ftl.Message) -> set[str]:
    visitor = _Placeholders()
    visitor.visit(message)
    return visitor.names - {"platform"}
