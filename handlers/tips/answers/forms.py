"""The form of an answer that is saved: the question, the words, and who asked as far as that is not known."""

from handlers.answers import form_id
from handlers.chat import Event, Form
from handlers.forms import Filled, one_colleague, words
from handlers.parsing.words import TEXT_MAX, without_mentions
from handlers.people import admission
from handlers.texts import Speech
from storage import people, places
from storage.answers import Answer
from storage.database import Transaction

QUESTION = words(
    "question", "answers-form-question", TEXT_MAX, empty="error-empty-question",
    hint="answers-form-question-hint",
)  # fmt: skip
ANSWER = words(
    "answer", "answers-form-answer", TEXT_MAX, empty="error-empty-answer", hint="answers-form-hint"
)
ASKER = one_colleague("asker", "answers-form-asker", hint="answers-form-asker-hint", required=False)


def save(event: Event, answer: Answer, say: Speech, question: str = "", text: str = "") -> Form:
    """Filled with what is known. Who asked a question through the bot is known there, or chose not to be."""
    own = "yes" if answer.author_id == event.by.id else "no"
    fields = [QUESTION.shown(say, question[:TEXT_MAX]), ANSWER.shown(say, text, own=own)]
    if _asks_who(answer):
        fields.append(ASKER.shown(say))
    return Form(
        "save_answer", form_id(event), say.text("shortcut-save_answer"), tuple(fields),
        say.text("save"), say.text("cancel"), answer.about,
    )  # fmt: skip


def read(tx: Transaction, filled: Filled, answer: Answer, say: Speech) -> tuple[str, str, int | None]:
    """The question, the answer, and who asked."""
    question, text = filled.read(QUESTION), filled.read(ANSWER)
    asker_id = answer.asker_id
    if _asks_who(answer):
        chosen = filled.read(ASKER)
        error = _wrong(tx, answer, chosen)
        if error:
            filled.wrong(ASKER.name, say.text(error))
        asker_id = chosen[0] if chosen and not error else None
    return without_mentions(question), text, asker_id


def _asks_who(answer: Answer) -> bool:
    return answer.asker_id is None and answer.question_id is None


def _wrong(tx: Transaction, answer: Answer, chosen: tuple[int, ...]) -> str:
    """Of what was said in a private channel nobody is told who is not seen there."""
    if not chosen:
        return ""
    person = people.by_ids(tx, set(chosen)).get(chosen[0])
    if len(chosen) > 1:
        return "answers-form-one-asker"
    if person is None or admission.policy(tx, person) != "full":
        return "answers-form-no-asker"
    may_see = places.may_see_in(tx, answer.place_id, person.id)
    return "" if may_see else "answers-form-asker-elsewhere"
