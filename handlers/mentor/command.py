"""`/mentor`: one's own page, or what stands behind it."""

from handlers import words
from handlers.answers import notice, voice
from handlers.chat import Command, Reply
from handlers.mentor import cards, finding, offering, own
from handlers.mentor.access import Effects
from storage.database import Transaction

OFFER = {"offer", "aanbieden"}
FIND = {"find", "zoek", "zoeken"}
STOP = {"stop"}
END = {"end", "stoppen", "einde"}
NOTE = {"note", "notitie"}
NOTES = {"notes", "notities"}


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(cards.home(tx, event.by, say))]
    if word in FIND:
        return finding.typed(tx, event, rest)
    if word in NOTE:
        return own.typed_note(tx, event, rest)
    if not rest:
        if word in OFFER:
            return offering.open_form(tx, event)
        if word in STOP:
            return offering.stop(tx, event)
        if word in END:
            return own.typed_end(tx, event)
        if word in NOTES:
            return own.notes(tx, event)
    return [notice(say, "mentor-not-understood", said=said[:200]), Reply(cards.home(tx, event.by, say))]
