"""`/learn digest` in a channel, `/learn digest me`, `/learn digest team`; each with `off` behind it."""

from handlers.answers import voice
from handlers.chat import AnyEffect, Card, Command, Reply, Text
from handlers.digest import actions
from handlers.digest.scopes import ME, TEAM, kind_typed
from handlers.parsing import nearest
from handlers.texts import typed
from storage.database import Transaction

ON, OFF = typed("typed-digest-on"), typed("typed-digest-off")
WORDS = ME | TEAM | ON | OFF


def reads(said: str) -> bool:
    return kind_typed(said)[1] in {"", *ON, *OFF}


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    _, asked = kind_typed(event.text)
    if asked in OFF:
        return actions.switch_off(tx, event)
    if not asked or asked in ON:
        return actions.choose(tx, event)
    say = voice(tx, event)
    near = nearest.parts(say, event.name, event.text, WORDS)
    return [Reply(Card((Text(say.text("digest-how")), *near)))]
