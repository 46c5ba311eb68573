"""A review as its channel sees it, and as who began it or wrote something sees it."""

from collections.abc import Sequence

from handlers.answers import channel_in, channel_voice
from handlers.chat import Button, Buttons, Card, Confirm, Note, Row, Text, Update, mention
from handlers.parsing import words
from handlers.people.working_days import local_date
from handlers.review import rules
from handlers.texts import Speech
from storage import people, reviews
from storage.database import Transaction
from storage.reviews import Answer, Review

ANSWER = "review_answer"
"""The form for what somebody writes, and the button that opens it."""

QUESTIONS = ("expected", "happened", "next_time")


# --- in the channel --------------------------------------------------------------------------------


def called(tx: Transaction, review: Review, say: Speech) -> Card:
    """The three questions; how many wrote something is said nowhere before it closes."""
    questions = "\n".join(f"• {say.text(f'review-question-{one}')}" for one in QUESTIONS)
    parts = (
        Text(say.text("review-called", name=review.name)),
        Text(questions),
        Note(say.text("review-called-note", until=say.moment(review.closes_at, tx.workspace.zone))),
        Buttons((answer_button(review, say),)),
    )
    return Card(parts, say.text("review-title"))


def closed(review: Review, say: Speech) -> Card:
    return Card((Text(say.text("review-closed", name=review.name)),), say.text("review-title"))


def result(tx: Transaction, review: Review, say: Speech) -> Card:
    """What everybody wrote, question by question. In the order of the alphabet, so that it tells nothing of
    who wrote when, and which answers are one person's."""
    found = rules.shown(reviews.written(tx, review.id))
    named = people.by_ids(tx, {one.person_id for one in found if one.person_id is not None and one.is_named})
    here = {number for number, one in named.items() if not one.has_left}
    most = rules.most_of_each(found)
    parts = [part for one in QUESTIONS for part in _answers(found, one, here, most, say)]
    if not parts:
        questions = "\n".join(f"• {say.text(f'review-question-{one}')}" for one in QUESTIONS)
        parts = [Text(say.text("review-silent")), Text(questions)]
    return Card((*parts, Note(say.text("review-result-note"))), say.text("review-result", name=review.name))


def _answers(found: Sequence[Answer], question: str, here: set[int], most: int, say: Speech) -> list[Text]:
    lines = []
    for one in found:
        text = words.excerpt(" ".join(getattr(one, question).split()), most)
        is_said = one.is_named and one.person_id in here
        by = f" ({mention(one.person_id)})" if is_said and one.person_id is not None else ""
        lines += [f"• {text}{by}"] if text else []
    title = say.text(f"review-question-{question}")
    return [Text("\n".join([title, *sorted(lines, key=str.casefold)]), (title,))] if lines else []


def shown_anew(tx: Transaction, review: Review, key: str) -> Update:
    """With what may be read now."""
    card = result(tx, review, channel_voice(tx))
    return Update(review.place_id, review.shown, card, f"{review.shown}:{key}")


# --- for one person --------------------------------------------------------------------------------


def begun(tx: Transaction, review: Review, zone: str, say: Speech) -> Card:
    """To who began it."""
    where, until = channel_in(tx, review.place_id, say), say.moment(review.closes_at, zone)
    if review.state == "planned":
        day = say.day(local_date(review.opens_at, zone))
        planned = say.text("review-planned", day=day, where=where, name=review.name)
        return Card((Text(planned), Buttons((cancel_button(review, say),))))
    text = Text(say.text("review-begun", where=where, until=until))
    return Card((text, Buttons((answer_button(review, say), close_button(review, say)))))


def overview(tx: Transaction, found: Sequence[Review], zone: str, say: Speech) -> Card:
    """In one's own chat: what one began that is not over."""
    rows = [Row(one.name, _state(tx, one, zone, say), button=_way(one, say)) for one in found]
    none = [] if found else [Text(say.text("review-none"))]
    return Card((*none, *rows, Note(say.text("review-how"))), say.text("review-title"))


def _state(tx: Transaction, review: Review, zone: str, say: Speech) -> str:
    day = say.day(local_date(review.opens_at, zone))
    until, where = say.moment(review.closes_at, zone), channel_in(tx, review.place_id, say)
    return say.text("review-state", state=review.state, day=day, until=until, where=where)


def _way(review: Review, say: Speech) -> Button:
    return cancel_button(review, say) if review.state == "planned" else close_button(review, say)


def there_already(review: Review, say: Speech) -> Card:
    """Somebody looks back on this message already."""
    said = Text(say.text("review-there", state=review.state, name=review.name))
    return Card((said, Buttons((answer_button(review, say),))) if review.state == "open" else (said,))


def kept(tx: Transaction, review: Review, zone: str, say: Speech) -> Card:
    change = Button(ANSWER, say.text("review-button-change"), review.about)
    withdraw = Button("review_withdraw", say.text("review-button-withdraw"), review.about)
    until = say.moment(review.closes_at, zone)
    return Card((Text(say.text("review-kept", until=until)), Buttons((change, withdraw))))


def withheld(review: Review, say: Speech) -> Card:
    """To who wrote something without a name, when too few did."""
    show = Button("review_name", say.text("review-button-name"), review.about)
    withdraw = Button("review_withdraw", say.text("review-button-withdraw"), review.about)
    said = say.text("review-withheld", name=review.name, least=rules.FEWEST_NAMELESS)
    return Card((Text(said), Buttons((show, withdraw))))


# --- buttons ---------------------------------------------------------------------------------------


def answer_button(review: Review, say: Speech) -> Button:
    return Button(ANSWER, say.text("review-button-answer"), review.about, "primary")


def close_button(review: Review, say: Speech) -> Button:
    sure = Confirm(say.text("review-close-sure"), say.text("review-button-close"), say.text("cancel"))
    return Button("review_close", say.text("review-button-close"), review.about, confirm=sure)


def cancel_button(review: Review, say: Speech) -> Button:
    return Button("review_cancel", say.text("review-button-cancel"), review.about)
