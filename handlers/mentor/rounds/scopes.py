"""What a button of a round is about, and who may do something with it."""

from collections.abc import Callable

from handlers.answers import about, notice, voice
from handlers.chat import Event, Person
from handlers.mentor.scopes import Effects, number, numbered
from handlers.people import admission
from handlers.texts import Speech
from storage import mentor_rounds, places
from storage.database import Transaction
from storage.mentor_rounds import Round

Do = Callable[[Round, str, Speech], Effects]


def managing(tx: Transaction, event: Event, do: Do) -> Effects:
    """`do`, held, for any admin while the round goes on; it also gets what stands behind the number."""
    return _managing(tx, event, *numbered(about(event), "round"), do)


def deciding(tx: Transaction, event: Event, do: Do) -> Effects:
    """The same while there is a preview to decide about."""
    return managing(tx, event, _in_preview(do))


def deciding_on(tx: Transaction, event: Event, round_id: int, do: Do) -> Effects:
    """The same for a button that is about something in the round."""
    return _managing(tx, event, round_id, "", _in_preview(do))


def _managing(tx: Transaction, event: Event, round_id: int, rest: str, do: Do) -> Effects:
    say = voice(tx, event)
    one = mentor_rounds.hold_round(tx, round_id)
    if not admission.is_admin(tx, event.by):
        return [notice(say, "round-admins-only")]
    if one is None or one.is_over:
        return [notice(say, "round-gone")]
    return do(one, rest, say)


def _in_preview(do: Do) -> Do:
    def check(one: Round, rest: str, say: Speech) -> Effects:
        return do(one, rest, say) if one.state == "preview" else [notice(say, "round-not-now")]

    return check


def may_join(tx: Transaction, one: Round, person: Person) -> bool:
    """Whether the round is open to them: one that is announced in a private channel is for who is there."""
    return one.place_id is None or places.may_see(tx, places.get(tx, one.place_id), person.id)


def two(rest: str) -> tuple[int, int]:
    """12 and 34 for "12:34"."""
    first, _, second = rest.partition(":")
    return number(first), number(second)
