"""How a question looks to whom it is asked, and its answer to who asked it."""

from handlers.chat import Button, Buttons, Card, Note, Source, Text, Written, markdown, mention
from handlers.parsing.topics import hashtags
from handlers.texts import Speech
from handlers.tips import experts
from handlers.tips.experts import Knower
from storage.questions import Question

Parts = tuple[Note | Written | Source | Buttons, ...]


def to_colleague(question: Question, knower: Knower, say: Speech) -> Card:
    """Who asks (unless that is kept out), the words, why this person, and three ways on."""
    buttons = (
        know_button(question, say),
        pass_button(question, say),
        Button("not_now", say.text("asking-button-not-now"), question.about),
    )
    because = say.text("asking-because", reasons=experts.reasons(knower, say))
    parts = (*_words(question, say), Note(because), Buttons(buttons))
    return Card(parts, say.text("asking-title"))


def to_channel(question: Question, say: Speech) -> Card:
    know = Buttons((know_button(question, say),))
    return Card((*_words(question, say), know), say.text("asking-channel-title"))


def know_button(question: Question, say: Speech) -> Button:
    return Button("know_answer", say.text("asking-button-know"), question.about, "primary")


def pass_button(question: Question, say: Speech) -> Button:
    return Button("pass_question", say.text("asking-button-pass"), question.about)


def answered_in_channel(question: Question, answer: str, by_id: int, say: Speech) -> Card:
    """The answer stands there for all, when it may; else only that there is one."""
    if not answer:
        closed = Note(say.text("asking-channel-answered"))
        return Card((*_words(question, say), closed), say.text("asking-channel-title"))
    by = Note(say.text("asking-answered-by", answerer=mention(by_id)))
    return Card((*_words(question, say), by, Written(answer)), say.text("asking-channel-title"))


def to_asker(
    question: Question,
    answer: str,
    by_id: int,
    is_tip: bool,
    way: tuple[Source, ...],
    say: Speech,
    token: str = "",
) -> Card:
    """`way` leads to where it was asked among others; `token` shows whose question it was when no name stands
    with it any more."""
    by = say.text("asking-answered-by", answerer=mention(by_id))
    small = f"{by} · {say.text('asking-became-tip')}" if is_tip else by
    about = f"{question.about}:{token}" if token else question.about
    helped = Button("answer_helped", say.text("asking-button-helped"), about, "primary")
    asked, told = Note(markdown.words(question.text)), Written(answer)
    parts: Parts = (asked, told, Note(small), *way, Buttons((helped,)))
    return Card(parts, say.text("asking-answer-title"))


def under_way(question: Question, text: str, way: tuple[Source, ...], say: Speech) -> Card:
    """What the asker hears of where the question is, with the way to take it back."""
    withdraw = Button("withdraw_question", say.text("asking-button-withdraw"), question.about)
    return Card((Text(text), *way, Buttons((withdraw,))))


def _words(question: Question, say: Speech) -> tuple[Note | Written, ...]:
    if question.is_anonymous or question.asker_id is None:
        by = say.text("asking-by-somebody")
    else:
        by = say.text("asking-by", asker=mention(question.asker_id))
    topics = hashtags(question.topics)
    return (Note(by), Written(question.text), *((Note(topics),) if topics else ()))
