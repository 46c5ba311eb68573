"""How a saved answer looks to who wrote it, who asked, and who saved it."""

from handlers.chat import Button, Buttons, Card, Note, Text, Written, markdown, mention
from handlers.texts import Speech
from handlers.tips.cards import QUESTION_MAX, Click
from storage.answers import Answer
from storage.tips import Tip


def may_i(answer: Answer, saver_id: int, is_public: bool, say: Speech) -> Card:
    """To who wrote it: the very words, who will find them, and both ways to answer."""
    buttons = (
        Button("allow_answer", say.text("answers-button-yes"), answer.about, "primary"),
        Button("refuse_answer", say.text("answers-button-no"), answer.about),
    )
    public = "yes" if is_public else "no"
    return Card(
        (
            Text(say.text("answers-ask", saver=mention(saver_id), public=public)),
            Note(markdown.words(answer.question)),
            Written(answer.text),
            Buttons(buttons),
        ),
        say.text("answers-ask-title"),
    )


def to_asker(answer: Answer, tip: Tip, say: Speech) -> Card:
    by = say.text("asking-answered-by", answerer=mention(answer.author_id))
    click = Click(tip.about, answer.question[:QUESTION_MAX])
    helped = Button("tip_helped", say.text("tip-button-helped"), click.encode(), "primary")
    return Card(
        (
            Note(markdown.words(answer.question)),
            Written(answer.text),
            Note(f"{by} · {say.text('asking-became-tip')}"),
            Buttons((helped,)),
        ),
        say.text("asking-answer-title"),
    )


def kept(tip: Tip, text: str, is_owner: bool, say: Speech) -> Card:
    """To who wrote it: it is a tip now, and theirs to keep right."""
    edit = Button("edit_tip", say.text("library-button-edit"), tip.about)
    return Card((Text(text), *((Buttons((edit,)),) if is_owner else ())))
