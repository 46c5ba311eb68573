"""The gap list: what people wanted to know and nobody has answered yet. Without names."""

from handlers import sources
from handlers.answers import about, notice, voice
from handlers.chat import Button, Buttons, Card, Command, Divider, Effects, Note, Press, Reply, Source, Text
from handlers.texts import Speech
from handlers.tips import anonymised, duplicates
from handlers.tips.duplicates import Group
from storage import questions
from storage.database import Transaction
from storage.refs import number
from storage.search import synonyms

PAGE = 5
MOST = 300
"""How many of the newest open questions are looked at."""

SHOWN_MAX = 300
"""Characters of a question in the list."""


def page(tx: Transaction, event: Command | Press) -> Effects:
    """`/learn gaps`, and its "more": what was asked most comes first."""
    say, start = voice(tx, event), number(about(event))
    groups = duplicates.groups(questions.unanswered(tx, MOST), synonyms.usual_words(tx))
    here = groups[start : start + PAGE]
    if not here:
        return [notice(say, "list-end" if start else "gaps-none")]
    parts: list[Text | Note | Source | Buttons | Divider] = []
    for group in here:
        parts += [*_group(tx, group, say), Divider()]
    following = start + PAGE
    more = Buttons((Button("more_gaps", say.text("list-more"), str(following)),))
    end = more if following < len(groups) else Note(say.text("list-end"))
    return [Reply(Card((*parts, end), say.text("gaps-title")))]


Parts = tuple[Text | Note | Source | Buttons, ...]


def _group(tx: Transaction, group: Group, say: Speech) -> Parts:
    question = group.newest
    text = anonymised.without_people(tx, question.text)
    text = text if len(text) <= SHOWN_MAX else f"{text[: SHOWN_MAX - 1]}…"
    often = say.text("gaps-asked", count=group.times, day=say.day(question.made_at.date()))
    know = Button("know_answer", say.text("gaps-button-know"), question.about)
    way = sources.parts(tx, question.place_id, question.about, say)
    return Text(text), Note(often), *way, Buttons((know,))
