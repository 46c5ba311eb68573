"""Which question a button is about: only ever one's own."""

from handlers.chat import Event
from handlers.scope import Refused, Scope, ref
from storage import quizzes
from storage.database import Transaction
from storage.quizzes import Item, Quiz

MODULE = "quiz"


@Scope
def own(tx: Transaction, event: Event) -> Quiz:
    """Their own, held; of people without one, one that is off."""
    return quizzes.held(tx, event.by.id)


def asked(tx: Transaction, event: Event, quiz: Quiz) -> Item | None:
    """The question on a button of the latest quiz; None when it waits for no answer any more. One on a card
    of an earlier quiz is refused: what it asked comes back by its date."""
    about = ref(event, "quiz")
    if not about.id or about.second != quiz.number:
        raise Refused("quiz-old")
    item = quizzes.hold_item(tx, about.id)
    is_open = item is not None and item.person_id == quiz.person_id and item.number == quiz.number
    return item if item is not None and is_open and item.waits else None
