"""Beginning a quiz, looking at an answer, saying how it went; and wanting one offered or not."""

from handlers.answers import voice
from handlers.chat import Buttons, Card, Effects, Event, Note, Press, Reply, Text
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.quiz import cards, material, rules
from handlers.quiz.rules import Answer
from handlers.quiz.scopes import asked, own
from handlers.texts import Speech
from storage import quizzes
from storage.database import Transaction
from storage.quizzes import Quiz


@own
def begin(tx: Transaction, event: Event, quiz: Quiz, say: Speech) -> Effects:
    """One that was begun today goes on where it was; with too little to ask, they hear when there is more."""
    if _is_of_today(tx, event, quiz) and quizzes.waiting(tx, quiz):
        return _onwards(tx, event, quiz, say)
    chosen = material.choose(tx, event.by, event.at)
    if len(chosen) < rules.LEAST:
        return [Reply(cards.too_little(tx, event, quiz, len(chosen), say))]
    return _onwards(tx, event, quizzes.begin(tx, quiz, chosen, event.at), say)


@own
def show(tx: Transaction, event: Press, quiz: Quiz, say: Speech) -> Effects:
    """What it says now, and the question how that went."""
    item = asked(tx, event, quiz)
    source = material.source(tx, item) if item is not None else None
    if item is None or source is None:
        return _onwards(tx, event, quiz, say, "quiz-next" if item is None else "quiz-gone")
    return [Reply(cards.answer(tx, event, quiz, item, source, say))]


@own
def knew(tx: Transaction, event: Press, quiz: Quiz, say: Speech) -> Effects:
    return _answered(tx, event, quiz, say, "knew")


@own
def almost(tx: Transaction, event: Press, quiz: Quiz, say: Speech) -> Effects:
    return _answered(tx, event, quiz, say, "almost")


@own
def forgot(tx: Transaction, event: Press, quiz: Quiz, say: Speech) -> Effects:
    return _answered(tx, event, quiz, say, "forgot")


def _answered(tx: Transaction, event: Press, quiz: Quiz, say: Speech, answer: Answer) -> Effects:
    """Pressed twice, it counts once."""
    item = asked(tx, event, quiz)
    if item is not None:
        after = rules.reviewed(item, answer, event.at)
        quizzes.change_item(
            tx, item, due_at=after.due_at, stability=after.stability, difficulty=after.difficulty,
            reviewed_at=after.reviewed_at, waits=False,
        )  # fmt: skip
    return _onwards(tx, event, quiz, say)


def _onwards(tx: Transaction, event: Event, quiz: Quiz, say: Speech, note: str = "") -> Effects:
    """The next question that can be asked, or that this was it. What is not there for them any more is passed
    over."""
    said = (Note(say.text(note)),) if note else ()
    for item in quizzes.waiting(tx, quiz):
        source = material.source(tx, item)
        if source is not None:
            return [Reply(cards.question(tx, event, quiz, item, source, said, say))]
        quizzes.forget(tx, item)
    return [Reply(cards.done(quiz, said, say))]


def _is_of_today(tx: Transaction, event: Event, quiz: Quiz) -> bool:
    zone, began = availability.zone(tx, event.by), quiz.began_at
    return began is not None and local_date(began, zone) == local_date(event.at, zone)


# --- wanting one -----------------------------------------------------------------------------------


def switch_on(tx: Transaction, event: Event) -> Effects:
    """Offered in their learning time; who keeps none hears how to."""
    say = voice(tx, event)
    before = quizzes.of(tx, event.by.id)
    if before is None or not before.is_on:
        quizzes.choose(tx, event.by.id, True, event.at)
    return [Reply(cards.switched_on(tx, event, say))]


def switch_off(tx: Transaction, event: Event) -> Effects:
    say = voice(tx, event)
    quizzes.choose(tx, event.by.id, False, None)
    return [Reply(Card((Text(say.text("quiz-switched-off")), Buttons((cards.on_button(say),)))))]
