"""`/learn consult`: one's own consultations, the form for another, or help."""

from handlers.answers import voice
from handlers.chat import Buttons, Card, Command, Effects, Reply, Text
from handlers.consultation import cards, inviting, rules
from handlers.parsing import nearest, words
from handlers.texts import Speech, typed
from storage.database import Transaction

NEW = typed("typed-consult-new")


def reads(said: str) -> bool:
    return said.strip().casefold() in NEW


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip().casefold()
    if said in NEW:
        return inviting.open_form(tx, event)
    if said in words.HELP:
        return [Reply(_help(say))]
    page = Reply(cards.page(tx, event.by, None, say))
    if not said:
        return [page]
    sentence = Text(say.text("consult-not-understood", said=words.excerpt(said, 200)))
    return [Reply(Card((sentence, *nearest.parts(say, event.name, said, NEW | words.HELP)))), page]


def _help(say: Speech) -> Card:
    explained = say.text("consult-help", least=rules.FEWEST - 1, most=rules.MOST - 1)
    return Card((Text(explained), Buttons((cards.open_button(say),))), say.text("consult-title"))
