"""`/learn quiz`: a quiz now; with `on` and `off` behind it, whether it is offered in one's learning time."""

from handlers.answers import notice, voice
from handlers.chat import Buttons, Card, Command, Effects, Reply, Text
from handlers.parsing import nearest, words
from handlers.quiz import actions, cards, rules
from handlers.texts import typed
from storage.database import Transaction

ON, OFF = typed("typed-quiz-on"), typed("typed-quiz-off")


def reads(said: str) -> bool:
    return words.alone(said) in ON | OFF


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), words.alone(event.text)
    if not said:
        return actions.begin(tx, event)
    if said in ON:
        return actions.switch_on(tx, event)
    if said in OFF:
        return actions.switch_off(tx, event)
    if said in words.HELP:
        return [notice(say, "quiz-help", least=rules.LEAST, most=rules.MOST)]
    near = nearest.parts(say, event.name, said, ON | OFF | words.HELP)
    usage = Text(say.text("quiz-help", least=rules.LEAST, most=rules.MOST))
    return [Reply(Card((nearest.heard(say, event.text), *near, usage, Buttons((cards.begin_button(say),)))))]
