"""`/learn time`: one's own blocks; with a day, a time and how long, a new one; `target 90`."""

from handlers.answers import notice, voice
from handlers.chat import Button, Buttons, Card, Command, Effects, Reply, Text
from handlers.learning_time import actions, cards, parsing, rules
from handlers.parsing import nearest, words
from handlers.texts import Speech, typed
from storage import learning_time
from storage.database import Transaction

TARGET = typed("typed-time-target")


def reads(said: str) -> bool:
    return words.first_word(said)[0] in TARGET or parsing.block(said) is not None


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(cards.overview(tx, event))]
    if said.lower() in words.HELP:
        return [notice(say, "time-help")]
    if word in TARGET:
        return _target(tx, event, rest, say)
    wanted = parsing.block(said)
    if wanted is None:
        add = Button("time_add", say.text("time-button-add"), style="primary")
        near = nearest.parts(say, event.name, said, TARGET | words.HELP)
        usage = Text(say.text("time-usage"))
        return [Reply(Card((usage, nearest.heard(say, said), *near, Buttons((add,)))))]
    if not parsing.LEAST <= wanted.minutes <= parsing.MOST:
        return [notice(say, "time-error-length", least=parsing.LEAST, most=parsing.MOST)]
    if not rules.fits_in_a_day(wanted.start, wanted.minutes):
        return [notice(say, "time-error-midnight")]
    return actions.add_block(tx, event, wanted, say)


def _target(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    minutes = parsing.minutes(said)
    if minutes is None or not parsing.LEAST <= minutes <= parsing.MOST_A_WEEK:
        return [notice(say, "time-target-usage", least=parsing.LEAST, most=parsing.MOST_A_WEEK)]
    learning_time.set_target(tx, event.by.id, minutes)
    return [notice(say, "time-target", target=minutes)]
