"""What can be chosen in a field is looked for while somebody types there, where a platform does that: topics,
and the options of a choice when there are more than it shows at once."""

from collections.abc import Callable, Iterable
from functools import wraps

from handlers.chat import Effects, FieldSearch, Option, Options
from handlers.parsing.topics import TOPIC_LENGTH_MAX, TOPICS_MAX, topics_typed
from storage import topics as stored
from storage.database import Transaction

MOST = 100
"""Slack shows no more."""

VALUE_MAX = 150
"""Characters that come back of one option."""

READ_MAX = TOPICS_MAX * (TOPIC_LENGTH_MAX + 2)
"""So much is read of what was typed."""


def topics(tx: Transaction, event: FieldSearch) -> Effects:
    """Those of what they may see, the most used first; and before them what they typed, which may be new."""
    typed = topics_typed(event.text[:READ_MAX])
    sought = typed[0] if len(typed) == 1 else ""
    is_begun = bool(sought) or not event.text.strip(" #")
    used = stored.used(tx, event.by.id, sought, MOST) if is_begun else []
    names = sorted(used, key=lambda one: (one != sought, not one.startswith(sought)))
    new = [] if not typed or sought in names else [_together(typed)]
    return [Options((*new, *(Option(one, f"#{one}") for one in names))[:MOST])]


def _together(typed: tuple[str, ...]) -> Option:
    """Several that were typed at once are one option."""
    fitting = typed
    while len(" ".join(fitting)) > VALUE_MAX:
        fitting = fitting[:-1]
    return Option(" ".join(fitting), " ".join(f"#{one}" for one in fitting))


def among(options: Callable[[Transaction, FieldSearch], Iterable[Option]]) -> Callable[..., Effects]:
    """Those of the options that have what was typed in their label; those that begin with it first."""

    @wraps(options)
    def look(tx: Transaction, event: FieldSearch) -> Effects:
        sought = " ".join(event.text.casefold().split())
        named = [(one.label.casefold().lstrip("#"), one) for one in options(tx, event)]
        plain = sought.lstrip("#")
        found = [(not label.startswith(plain), one) for label, one in named if plain in label]
        return [Options(tuple(one for _, one in sorted(found, key=lambda pair: pair[0])[:MOST]))]

    return look
