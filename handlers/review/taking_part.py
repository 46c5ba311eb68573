"""What people write in a review, changed and taken back until it closes; and what they can still do with it
when too few wrote something without a name."""

from handlers.answers import given_back, notice
from handlers.chat import Card, Effects, OpenForm, Press, Reply, Submit, Text
from handlers.forms import Filled
from handlers.people import availability
from handlers.review import cards, forms, rules
from handlers.review.scopes import open_one, visible, withheld
from handlers.texts import Speech
from storage import reviews
from storage.database import Transaction
from storage.reviews import Answer, Review


@open_one
def open_form(tx: Transaction, event: Press, review: Review, say: Speech) -> Effects:
    """With what they wrote before, for them alone."""
    before = reviews.answer_of(tx, review.id, event.by.id)
    if before is None and reviews.how_many(tx, review.id) >= rules.MOST_ANSWERS:
        return [notice(say, "review-full", most=rules.MOST_ANSWERS)]
    return [OpenForm(forms.answer(tx, event, review, before, say))]


@visible
def submit(tx: Transaction, event: Submit, review: Review, say: Speech) -> Effects:
    """Who is too late gets their words back."""
    filled = Filled(event, say)
    answer, before = forms.answered(event, review, filled, say), reviews.answer_of(tx, review.id, event.by.id)
    if review.state != "open":
        said = Text(say.text("review-not-open", state=review.state))
        theirs = "\n".join(filter(None, (answer.expected, answer.happened, answer.next_time)))
        return [Reply(Card((said, *given_back(theirs))), in_confidence=True)]
    if filled.errors:
        return [filled.again(forms.answer(tx, event, review, before, say))]
    if before is None and reviews.how_many(tx, review.id) >= rules.MOST_ANSWERS:
        return [notice(say, "review-full", most=rules.MOST_ANSWERS)]
    reviews.answer(tx, answer)
    return [Reply(cards.kept(tx, review, availability.zone(tx, event.by), say))]


@visible
def withdraw(tx: Transaction, event: Press, review: Review, say: Speech) -> Effects:
    """Until it is shown; what was shown without a name is nobody's any more."""
    before = reviews.answer_of(tx, review.id, event.by.id)
    if before is None or (review.state == "closed" and before.is_named):
        return [notice(say, "review-nothing-of-yours")]
    reviews.withdraw(tx, review.id, event.by.id)
    return [notice(say, "review-withdrawn")]


@withheld
def show_with_name(tx: Transaction, event: Press, found: tuple[Review, Answer], say: Speech) -> Effects:
    """The one way in which it can be shown still."""
    review, answer = found
    reviews.change_answer(tx, answer, is_named=True)
    return [cards.shown_anew(tx, review, event.key), notice(say, "review-shown-with-name")]
