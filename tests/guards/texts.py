"""The texts, read as Fluent."""

from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from handlers.texts import LANGUAGES
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


TEXT = {language: _parse(language) for language in LANGUAGES}
KEYS = {text.key for text in TEXT["en"]}


class _References(Visitor):
    """To other texts."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.names.add(node.id.name)


def _within_texts() -> set[str]:
    visitor = _References()
    for text in TEXT["en"]:
        visitor.visit(text.message)
    return visitor.names


WITHIN_TEXTS = _within_texts()
"""Texts that are part of others."""


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
