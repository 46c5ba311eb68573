"""`/learn suggestions`: whether one gets any; `on` and `off` behind it."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, Reply
from handlers.parsing import nearest, words
from handlers.suggestions import actions, cards
from handlers.texts import typed
from storage.database import Transaction

ON, OFF = typed("typed-suggestions-on"), typed("typed-suggestions-off")


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), words.alone(event.text)
    if said in ON:
        return actions.switch_on(tx, event)
    if said in OFF:
        return actions.switch_off(tx, event)
    if said in words.HELP:
        return [notice(say, "suggestions-help")]
    page = cards.overview(tx, event.by.id, say)
    if not said:
        return [Reply(page)]
    near = nearest.parts(say, event.name, said, ON | OFF | words.HELP)
    return [Reply(Card((nearest.heard(say, event.text), *near, *page.parts), page.title))]
