"""`/learn circle`: one's own circles and the calls there are, or what stands behind it."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Reply, Text
from handlers.circle import organising, overview, taking_part
from handlers.circle.scopes import Effects
from handlers.parsing import nearest, words
from storage.database import Transaction

NEW = {"new", "nieuw", "nieuwe"}
NOTE = {"note", "notitie"}
NOTES = {"notes", "notities"}


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(overview.card(tx, event, say))]
    if word in NOTE:
        return taking_part.typed_note(tx, event, rest)
    if not rest:
        if word in words.HELP:
            return [notice(say, "circle-help")]
        if word in NEW:
            return organising.typed(tx, event)
        if word in NOTES:
            return taking_part.typed_notes(tx, event)
    told = Text(say.text("circle-not-understood", said=words.excerpt(said, 200)))
    near = nearest.parts(say, event.name, said, NEW | NOTE | NOTES | words.HELP)
    return [Reply(Card((told, *near))), Reply(overview.card(tx, event, say))]
