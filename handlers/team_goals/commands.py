"""`/learn team-goal`: how far the channel is, or a new one."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, OpenForm, Place, Reply
from handlers.parsing import nearest, words
from handlers.people import availability
from handlers.team_goals import actions, cards, forms
from handlers.team_goals.scopes import led
from handlers.texts import Speech, typed
from storage.database import Transaction

NEW = typed("typed-team-goal-new")


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if words.alone(said) in NEW:
        return new(tx, event)
    if said and words.alone(said) not in words.HELP:
        near = nearest.parts(say, event.name, said, NEW | words.HELP)
        if near:
            return [Reply(Card((nearest.heard(say, said), *near)))]
    if said:
        return [notice(say, "team-goal-help")]
    if event.place is None or not event.place.is_channel:
        return [notice(say, "team-goal-only-channels")]
    return [Reply(cards.here(tx, event.place.id, event.by, event.at, say))]


@led
def new(tx: Transaction, event: Command, place: Place, say: Speech) -> Effects:
    actions.the_only_one(tx, place)
    return [OpenForm(forms.new(event, place.id, availability.today(tx, event.by, event.at), say))]
