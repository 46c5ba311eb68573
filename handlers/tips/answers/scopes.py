"""An answer that is being saved: with its form still open, or waiting for the yes of who wrote it."""

from handlers.chat import Event, Submit
from handlers.parsing.words import TEXT_MAX
from handlers.scope import Refused, Scope, ref
from storage import answers, places, posts, tips
from storage.answers import Answer
from storage.database import Transaction


@Scope
def to_save(tx: Transaction, event: Event) -> Answer:
    """While its form can be sent in, by who may see where it was said; else their words are given back."""
    answer = answers.hold(tx, ref(event, "answer").id)
    typed = event.values.get("answer", "").strip()[:TEXT_MAX] if isinstance(event, Submit) else ""
    if answer is None or not places.may_see_in(tx, answer.place_id, event.by.id):
        raise Refused("answers-too-late", given_back=typed)
    refusal = refused(tx, answer, event.by.id)
    if not refusal and answer.made_at < event.at - answers.FORM_KEPT:
        refusal = "answers-too-late"
    if refusal:
        raise Refused(refusal, given_back=typed if refusal == "answers-too-late" else "")
    return answer


@Scope
def of_own_words(tx: Transaction, event: Event) -> Answer:
    """One that waits for the yes of this person, who wrote it."""
    answer = answers.hold(tx, ref(event, "answer").id)
    if answer is None or answer.author_id != event.by.id or answer.state in ("begun", "refused"):
        raise Refused("answers-gone")
    if answer.state == "kept":
        raise Refused("answers-kept-before")
    return answer


def refused(tx: Transaction, answer: Answer, person_id: int) -> str:
    """Why this message cannot be saved (any more), as a text; "" when it can. Who wrote it may change their
    mind."""
    if posts.is_deleted(tx, answer.place_id, answer.message):
        return "answers-deleted"
    if answer.state == "asked":
        return "answers-asked-before" if answer.author_id != person_id else "answers-asked-you"
    if answer.state == "kept" and answer.tip_id and tips.find(tx, answer.tip_id):
        return "answers-kept-before"
    is_theirs = answer.state == "begun" or answer.author_id == person_id
    return "" if is_theirs else "answers-not-this-one"
