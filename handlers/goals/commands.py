"""`/learn goal`: one's own goals, or a new one in one sentence."""

from handlers.answers import given_back, notice, voice
from handlers.chat import Buttons, Card, Command, Effects, OpenForm, Reply, Text
from handlers.forms import Wrong
from handlers.goals import actions, cards, forms, rules
from handlers.parsing import nearest, words
from handlers.texts import Speech, typed
from storage import goals
from storage.database import Transaction

NEW = typed("typed-goals-new")


def reads(said: str) -> bool:
    return words.alone(said) in NEW


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if not said:
        return [Reply(cards.overview(tx, event.by.id, say))]
    if words.alone(said) in words.HELP:
        return [notice(say, "goals-help", most=rules.MOST)]
    word, rest = words.first_word(said)
    if word in NEW and not rest:
        return _form(tx, event, say)
    if not rest and (near := nearest.parts(say, event.name, said, NEW | words.HELP)):
        return [Reply(Card((nearest.heard(say, said), *near)))]
    return _typed(tx, event, rest if word in NEW else said, say)


def _form(tx: Transaction, event: Command, say: Speech) -> Effects:
    mine = goals.of(tx, event.by.id)
    if len(mine) >= rules.MOST:
        return [Reply(Card(tuple(cards.full(tx, mine, say))))]
    return [OpenForm(forms.goal(event, say))]


def _typed(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    """Kept at once; why and by when can be added with a press."""
    try:
        text = forms.TEXT.how(" ".join(said.split()), say)
    except Wrong as wrong:
        again = Buttons((cards.new_button(say),))
        return [Reply(Card((Text(str(wrong)), *given_back(said), again)))]
    return actions.keep(tx, event, forms.Wanted(text), say)
