"""What features put on somebody's own page. Each says on its front page what it adds, under which heading
(`Feature(home=…)`); `handlers.people.home` lays them out, and knows none of them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal

import msgspec

from handlers.chat import Button, Event, Link, Source
from handlers.parsing import words
from handlers.texts import Speech
from storage.database import Transaction

Heading = Literal["begin", "waiting", "coming", "goals", "learning", "mine", "kept", "together"]
"""What to begin with; what waits for them; what is to come; what they want to learn; what they are learning;
what is theirs; what they keep; whom they learn with. But for the first, each has `home-heading-HEADING` in
the texts. In this order on the page."""

TEXT_MAX = 150
"""Characters of people's own words in a line: the page is for a look, not for reading it all."""


class Line(msgspec.Struct, frozen=True):
    """One thing. Under a heading what is `at` the earliest moment comes first. `buttons` are for what it asks
    now, `menu` for what can be done with it at all. Without words it is a way on, such as to the rest of a
    list."""

    text: str = ""
    note: str = ""
    at: datetime | None = None
    link: Link | Source | None = None
    buttons: tuple[Button, ...] = ()
    menu: tuple[Button, ...] = ()


Contribution = Callable[[Transaction, Event, Speech], Iterable[Line]]
"""Lines for who did this, at that moment. Only what this person may see."""


def short(text: str) -> str:
    """People's words on one line."""
    return words.excerpt(" ".join(text.split()), TEXT_MAX)
