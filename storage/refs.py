"""What a button, a form or a message is about, as it stands in them. Old messages live: kinds stay."""

from typing import Self

import msgspec

NUMBER_LENGTH = 16
MOST = 10 ** (NUMBER_LENGTH - 1) - 1


class Ref(msgspec.Struct, frozen=True):
    """`Ref("pair", 12, "3:yes")` is "pair:12:3:yes": a kind, one of our numbers, and what only its handler
    reads. It may be old, or made up by whoever sent it: what it stands for is looked up and checked."""

    kind: str
    id: int
    rest: str = ""

    @classmethod
    def read(cls, text: str, kind: str) -> Self:
        """What stands there; number 0, which nothing has, for another kind and for what is no number."""
        found, _, behind = text.partition(":")
        if found != kind:
            return cls(kind, 0)
        first, _, rest = behind.partition(":")
        return cls(kind, number(first), rest)

    def __str__(self) -> str:
        return ":".join([self.kind, str(self.id), *([self.rest] if self.rest else [])])

    @property
    def numbers(self) -> tuple[int, ...]:
        """Those in the rest: (3, 4) for "…:3:4", 0 for each that is none."""
        return tuple(number(one) for one in self.rest.split(":")) if self.rest else ()

    @property
    def second(self) -> int:
        """The first in the rest: 34 for "circle:12:34"; 0 without."""
        return self.numbers[0] if self.rest else 0


def number(text: str) -> int:
    """A number of ours; 0 for anything else, and for what is longer than any of ours."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < NUMBER_LENGTH else 0
