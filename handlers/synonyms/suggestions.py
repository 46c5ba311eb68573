"""Words that several people put in the place of the same others, and then found what they looked for.

An admin says whether they mean the same; who they are and what they asked is nobody's business.
"""

from collections.abc import Sequence

from handlers.answers import about, notice
from handlers.chat import Effects, Event, Press
from handlers.people.rights import must_be_admin
from handlers.scope import Refused, Scope
from handlers.synonyms import rules, saving
from handlers.texts import Speech
from storage import audit, rewordings
from storage.database import Transaction
from storage.search import synonyms
from storage.search.synonyms import Synonym

MOST = 3
"""Shown at once."""

Pair = tuple[str, str]


def possible(tx: Transaction, known: Sequence[Synonym]) -> list[Pair]:
    """The first of those that could still be added."""
    every = rewordings.of_several(tx)
    return [one for one in every if not rules.is_known(*one, known) and not rules.fault(*one, known)][:MOST]


@Scope
def of_suggestion(tx: Transaction, event: Event) -> Pair:
    """One that is still there."""
    must_be_admin(tx, event, "words", "setup-refused")
    pair = rules.pair(about(event))
    if pair is None or pair not in possible(tx, synonyms.all(tx)):
        raise Refused("synonyms-suggestion-gone")
    return pair


@of_suggestion
def take(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    rewordings.drop_pair(tx, *pair)
    return saving.added(tx, event, *pair, say)


@of_suggestion
def drop(tx: Transaction, event: Press, pair: Pair, say: Speech) -> Effects:
    """Not the same. When as many people do so again, it is asked again."""
    rewordings.drop_pair(tx, *pair)
    audit.add(tx, event.by.id, "words", "suggestion dropped", event.at)
    return [notice(say, "synonyms-suggestion-dropped")]
