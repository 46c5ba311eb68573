"""What a part of the bot says of itself: the front page of every feature (`handlers/*/__init__.py`) is one.

`handlers.routes` joins them; `scheduler.rhythms` has the table of what happens unasked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

import msgspec

from handlers.chat import AnyEffect, DirectMessage, Event, Post
from handlers.matching import circles, coffee, rounds
from handlers.own_page import Contribution, Heading
from storage.database import Transaction

Handler = Callable[[Transaction, Any], Iterable[AnyEffect]]
"""(tx, event) -> effects."""

Order = rounds.Round | coffee.Coffee | circles.SignUps


Reads = Callable[[str], object]
"""Whether these words behind a word are read there: "pause 2027-01-31" behind "coffee"."""


def reads_nothing(said: str) -> bool:
    return False


class Learn(msgspec.Struct, frozen=True):
    """A word behind `/learn`. `learn-word-NAME` in the texts lists how it is typed, the usual way first,
    and `learn-about-NAME` says what it does. With `needs_words` it does nothing alone. With words behind it
    that it `reads`, it is understood without `/learn` as well; with others it may begin any sentence."""

    name: str
    handler: Handler
    group: str
    reads: Reads = reads_nothing
    needs_words: bool = False
    for_admins: bool = False


class Sum(Protocol):
    """A module that gives sums to be solved outside the bot's process, and uses what comes out. Each of its
    functions is called in a transaction of its own."""

    def order(self, tx: Transaction, number: int, now: datetime) -> Order | None:
        """What is to be solved; None when nobody needs it any more."""

    def solved(self, tx: Transaction, number: int, outcome: Any, now: datetime) -> Sequence[AnyEffect]:
        """What follows from it. The outcome belongs to the order it gave."""

    def unsolved(self, tx: Transaction, number: int, now: datetime) -> Sequence[AnyEffect]:
        """What to do when it could not be solved however often it was tried."""


class Undelivered(Protocol):
    def __call__(self, tx: Transaction, effect: Post, is_gone: bool, /) -> list[DirectMessage]:
        """Who hears that a post never came, and how; `is_gone`: the channel is, or the bot is not in it."""


class Feature(msgspec.Struct, frozen=True, kw_only=True):
    """What people can say, press and fill in, and what happens unasked. Names are unique over all features:
    they stand in messages that are out there, so they stay.

    `module` is what an organisation switches on or off (`handlers.modules`); "" cannot be switched off.
    """

    name: str
    module: str
    commands: Mapping[str, Handler] = {}
    """`/NAME`; each has `NAME-does`, `NAME-usage` and `NAME-help` in the texts."""
    learn: tuple[Learn, ...] = ()
    sentences: Mapping[str, Handler] = {}
    """What is said to the bot without a command and offers one, by what `handlers.parsing` calls it."""
    shortcuts: Mapping[str, Handler] = {}
    """In the menu of a message; each has `shortcut-NAME` and `shortcut-NAME-does` in the texts."""
    searches: Mapping[str, Handler] = {}
    """What can be looked for while writing a message, where a platform has that; each has `search-NAME`,
    `search-NAME-does` and `search-NAME-field` in the texts."""
    fields: Mapping[str, Handler] = {}
    """What can be chosen in a field is looked for while somebody types there: by FORM.FIELD, or by FIELD for
    every form."""
    starts: tuple[str, ...] = ()
    """Buttons that are also in the platform's own menu, wherever one is; each has `start-NAME` and
    `start-NAME-does` in the texts."""
    starts_of: Mapping[str, str] = {}
    """Shortcuts with the button in `starts` that does the same where there is no message: where a menu holds
    few, they stand in it as one."""
    buttons: Mapping[str, Handler] = {}
    opens: tuple[str, ...] = ()
    """Buttons that open a form, unless there is something in the way: where a platform has to know that
    beforehand, it opens over what they stand on."""
    forms: Mapping[str, Handler] = {}
    reactions: tuple[tuple[Callable[[Transaction, str], bool], Handler], ...] = ()
    """Which emoji, and what they do."""
    events: Mapping[type[Event], Handler] = {}
    """Whatever else people do."""
    home: Mapping[Heading, Contribution] = {}
    """What it adds to one's own page."""
    rhythms: tuple[str, ...] = ()
    """What happens unasked: names in the table of `scheduler.rhythms`."""
    sums: Mapping[str, Sum] = {}
    undelivered: Mapping[str, Undelivered] = {}
    """By how what the post is about begins."""
    only_read: tuple[Handler, ...] = ()
    """Handlers that only read: they run beside the writer and never wait for it."""
    later: Mapping[str, Callable[[Transaction, Event, str], None]] = {}
    """What those that only read can ask to have remembered."""
    for_everyone: tuple[Handler, ...] = ()
    """Handlers for whoever is known here, also a guest or a stranger."""
