"""`/learn coach`: whether one gets coach cards, `on` and `off`, and a question of one's own behind it."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, Person, Reply
from handlers.coach import actions, cards, rules
from handlers.coach.scopes import leader
from handlers.parsing import nearest, words
from handlers.texts import Speech, typed
from storage import coaching
from storage.database import Transaction

ON, OFF = typed("typed-coach-on"), typed("typed-coach-off")


def reads(said: str) -> bool:
    return words.alone(said) in ON | OFF


def command(tx: Transaction, event: Command) -> Effects:
    said = words.alone(event.text)
    if said in words.HELP:
        return [notice(voice(tx, event), "coach-help", most=rules.MOST_OWN)]
    if said in OFF:
        return actions.switch_off(tx, event)
    if said in ON:
        return actions.switch_on(tx, event)
    if not said:
        return _page(tx, event)
    say, (_, rest) = voice(tx, event), words.first_word(event.text.strip())
    if not rest and (near := nearest.parts(say, event.name, event.text.strip(), ON | OFF | words.HELP)):
        return [Reply(Card((nearest.heard(say, event.text), *near)))]
    return actions.add_typed(tx, event)


@leader
def _page(tx: Transaction, event: Command, person: Person, say: Speech) -> Effects:
    return [Reply(cards.overview(coaching.own(tx, person.id), coaching.of(tx, person.id), say))]
