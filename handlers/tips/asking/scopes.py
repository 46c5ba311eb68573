"""A question somebody asked, held; while it is there, wanted, or with this person."""

from handlers.chat import Event, Submit
from handlers.parsing.words import TEXT_MAX
from handlers.scope import Refused, Scope, ref
from storage import questions
from storage.database import Transaction
from storage.questions import Question


@Scope
def of_question(tx: Transaction, event: Event) -> Question:
    question = questions.hold(tx, ref(event, "question").id)
    if question is None:
        raise Refused("asking-gone")
    return question


@Scope
def to_answer(tx: Transaction, event: Event) -> Question:
    """While an answer of this person is wanted; else they hear why not, and get their words back."""
    question = questions.hold(tx, ref(event, "question").id)
    refusal = _refusal(tx, question, event.by.id) if question else "asking-gone"
    if question is None or refusal:
        answer = event.values.get("answer", "") if isinstance(event, Submit) else ""
        raise Refused(refusal, given_back=answer.strip()[:TEXT_MAX])
    return question


@Scope
def waiting_for_them(tx: Transaction, event: Event) -> Question:
    question = questions.hold(tx, ref(event, "question").id)
    if question is None or question.is_over:
        raise Refused("asking-passed")
    if questions.asked(tx, question.id).get(event.by.id) not in ("waiting", "later"):
        raise Refused("asking-passed")
    return question


def _refusal(tx: Transaction, question: Question, person_id: int) -> str:
    """Why an answer of this person is not wanted (any more), as a text; "" when it is."""
    if question.state == "answered":
        return "asking-answered-before" if question.answerer_id == person_id else "asking-taken"
    if question.state == "withdrawn":
        return "asking-not-needed"
    is_for_all = question.state == "open" or question.place_id is not None
    return "" if is_for_all or person_id in questions.asked(tx, question.id) else "asking-gone"
