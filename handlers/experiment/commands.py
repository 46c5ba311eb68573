"""`/learn experiment`: one's own, or a new one."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, OpenForm, Reply
from handlers.experiment import actions, cards, forms, rules
from handlers.parsing import nearest, words
from handlers.texts import typed
from storage import experiments
from storage.database import Transaction

NEW = typed("typed-experiment-new")


def reads(said: str) -> bool:
    return words.alone(said) in NEW


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if not said:
        return [Reply(cards.overview(tx, experiments.of(tx, event.by.id), say))]
    if words.alone(said) in words.HELP:
        return [notice(say, "experiment-help", most=rules.MOST)]
    word, rest = words.first_word(said)
    if not rest and word not in NEW and (near := nearest.parts(say, event.name, said, NEW | words.HELP)):
        return [Reply(Card((nearest.heard(say, said), *near)))]
    if actions.is_full(tx, event.by.id):
        return [actions.full(tx, event.by.id, say)]
    text = rest if word in NEW else said
    return [OpenForm(forms.begin(event, actions.followed(event.place), say, text[: forms.TEXT_MAX]))]
