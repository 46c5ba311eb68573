"""What a button, form or command is about."""

from collections.abc import Callable

from handlers.answers import about, notice, voice
from handlers.chat import AnyEffect, Event, Submit, mentions
from handlers.parsing import words
from handlers.texts import Speech
from storage import mentors
from storage.database import Transaction
from storage.mentors import Pair

Effects = list[AnyEffect]


def number(text: str) -> int:
    """A number of ours; 0 for anything else."""
    return words.number(text) or 0


def numbered(named: str, kind: str) -> tuple[int, str]:
    """12 and "3:yes" for "pair:12:3:yes"; 0 for another kind."""
    return words.number_of(named, kind), named.partition(":")[2].partition(":")[2]


def mentioned(event: Submit, name: str) -> list[int]:
    """The people chosen in an input."""
    return [number(one.id) for one in mentions(event.values.get(name, ""))]


def with_pair(tx: Transaction, event: Event, do: Callable[[Pair, str, Speech], Effects]) -> Effects:
    """`do`, held, when this is about a pair of theirs; `do` also gets what stands behind its number."""
    say = voice(tx, event)
    pair_id, rest = numbered(about(event), "pair")
    pair = mentors.hold_pair(tx, pair_id)
    if pair is None or event.by.id not in (pair.mentor_id, pair.mentee_id):
        return [notice(say, "mentor-pair-gone")]
    return do(pair, rest, say)
