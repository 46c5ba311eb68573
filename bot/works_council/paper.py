"""What a paper is made of, whatever it is written as."""

from typing import Literal, NamedTuple

Kind = Literal["title", "contents", "heading", "part", "name", "text", "item"]


class Line(NamedTuple):
    """`contents` stands for the list of headings."""

    kind: Kind
    text: str


def heading(words: str) -> Line:
    return Line("heading", words)


def part(words: str) -> Line:
    """Of what stands under a heading."""
    return Line("part", words)


def text(words: str) -> Line:
    return Line("text", words)


def item(words: str) -> Line:
    return Line("item", words)
