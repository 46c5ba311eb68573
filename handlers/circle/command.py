"""`/learn circle`: one's own circles and the calls there are, or what stands behind it."""

from handlers.answers import notice, voice
from handlers.chat import AnyEffect, Command
from storage.database import Transaction


def command(tx: Transaction, event: Command) -> list[AnyEffect]:
    return [notice(voice(tx, event), "circle-help")]
