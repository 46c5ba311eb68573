"""What people do with an answer: save it from the menu of a message, and say whether it may be a tip."""

from handlers.answers import notice, too_long, voice, voice_of
from handlers.chat import (
    Card,
    DirectMessage,
    Durable,
    Effects,
    OpenForm,
    Person,
    Press,
    Reply,
    Shortcut,
    Submit,
    Text,
    mention,
)
from handlers.forms import Filled
from handlers.parsing.words import TEXT_MAX, says_something
from handlers.people import admission, availability
from handlers.texts import Speech
from handlers.tips import anonymised
from handlers.tips.answers import cards, forms, keeping
from handlers.tips.answers.keeping import MODULE
from handlers.tips.answers.scopes import of_own_words, refused, to_save
from storage import answers, people, places, posts, questions
from storage.answers import Answer
from storage.database import Transaction
from storage.questions import Question
from storage.refs import Ref


def save(tx: Transaction, event: Shortcut) -> Effects:
    """ "Save as answer": the form, filled with what the bot knows of the question."""
    say, text = voice(tx, event), event.text.strip()
    refusal = _cannot(tx, event)
    if refusal:
        return [notice(say, refusal)]
    if len(text) > TEXT_MAX:
        return [too_long(say, text)]
    answer, question = _begin(tx, event)
    refusal = refused(tx, answer, event.by.id)
    if refusal:
        return [notice(say, refusal)]
    return [OpenForm(forms.save(event, answer, say, question, text))]


@to_save
def submit(tx: Transaction, event: Submit, answer: Answer, say: Speech) -> Effects:
    """One's own words are a tip at once; somebody else is asked first."""
    filled = Filled(event, say)
    question, text, asker_id = forms.read(tx, filled, answer, say)
    if filled.errors:
        return [filled.again(forms.save(event, answer, say))]
    news = {"question": question, "text": text, "asker_id": asker_id, "saved_by_id": event.by.id}
    answer = answers.change(tx, answer, **news)
    if answer.author_id == event.by.id:
        return _keep(tx, event, answer, say)
    answers.change(tx, answer, state="asked", made_at=event.at)
    author = people.get(tx, answer.author_id)
    return [_may_i(tx, answer, author), notice(say, "answers-asked", author=mention(author.id))]


@of_own_words
def allow(tx: Transaction, event: Press, answer: Answer, say: Speech) -> Effects:
    """It becomes a tip; who saved it hears so. Not when the message has gone since."""
    if posts.is_deleted(tx, answer.place_id, answer.message):
        answers.refuse(tx, answer)
        return [notice(say, "answers-deleted")]
    effects = _keep(tx, event, answer, say)
    told = {effect.person_id for effect in effects if isinstance(effect, DirectMessage)}
    return effects if answer.saved_by_id in told else [*effects, *_tell_saver(tx, answer, "answers-allowed")]


@of_own_words
def refuse(tx: Transaction, event: Press, answer: Answer, say: Speech) -> Effects:
    """Nothing of it is kept, and nobody hears so but who saved it."""
    answers.refuse(tx, answer)
    return [*_tell_saver(tx, answer, "answers-refused"), notice(say, "answers-refused-thanks")]


def _cannot(tx: Transaction, event: Shortcut) -> str:
    """Why the words of this message can be nobody's answer here, as a text; "" when they can."""
    author, place = event.author, event.place
    if author is None or author.is_bot or place is None:
        return "answers-not-a-person"
    if not place.is_channel:
        return "answers-private"
    if author.has_left:
        return "answers-author-left"
    if admission.policy(tx, author) != "full":
        return "answers-outsider"
    if author.id != event.by.id and availability.open_for_question(tx, author, MODULE, event.at) is None:
        return "answers-cannot-ask"  # who silenced tips gets no message about them
    if event.first == event.message:
        return "answers-is-the-question"
    return "" if says_something(event.text) else "answers-no-words"


def _begin(tx: Transaction, event: Shortcut) -> tuple[Answer, str]:
    """What there is of this message, and the question as far as the bot may know it."""
    assert event.author is not None
    assert event.place is not None
    asked = _asked_through_us(tx, event.place.id, event.first)
    if asked is not None:
        question, asker_id = asked.text, None if asked.is_anonymous else asked.asker_id
    else:
        question, asker_id = event.question or "", _asker(tx, event.asker)
    new = Answer(
        0, event.place.id, event.message, event.first, event.author.id, event.at, asker_id,
        question_id=asked.id if asked else None,
    )  # fmt: skip
    answer = answers.begin(tx, new)
    if not refused(tx, answer, event.by.id):
        news = {"asker_id": new.asker_id, "question_id": new.question_id, "tip_id": None}
        answer = answers.change(tx, answer, state="begun", made_at=event.at, **news)
    return answer, anonymised.without_people(tx, question) if question.strip() else ""


def _asked_through_us(tx: Transaction, place_id: int, first: str) -> Question | None:
    """The question that the bot itself put there."""
    shown = posts.about(tx, place_id, first) if first else ""
    question = questions.find(tx, Ref.read(shown, "question").id)
    return None if question is None or question.state == "withdrawn" else question


def _asker(tx: Transaction, asker: Person | None) -> int | None:
    return asker.id if asker is not None and admission.policy(tx, asker) == "full" else None


def _keep(tx: Transaction, event: Press | Submit, answer: Answer, say: Speech) -> Effects:
    tip, is_new, news = keeping.keep(tx, answer, event.at)
    own = "yes" if answer.asker_id == answer.author_id else "no"
    text = say.text("answers-kept", own=own, new="yes" if is_new else "no")
    return [*news, Reply(cards.kept(tip, text, tip.owner_id == event.by.id, say))]


def _may_i(tx: Transaction, answer: Answer, author: Person) -> DirectMessage:
    assert answer.saved_by_id is not None
    is_public = places.get(tx, answer.place_id).kind == "public"
    card = cards.may_i(answer, answer.saved_by_id, is_public, voice_of(tx, author))
    return DirectMessage(
        author.id, card, key=f"{answer.about}:ask:{answer.made_at.timestamp()}", module=MODULE
    )


def _tell_saver(tx: Transaction, answer: Answer, key: str) -> list[Durable]:
    if answer.saved_by_id is None:
        return []
    saver = people.get(tx, answer.saved_by_id)
    said = Text(voice_of(tx, saver).text(key, author=mention(answer.author_id)))
    return [DirectMessage(saver.id, Card((said,)), key=f"{answer.about}:{key}")]
