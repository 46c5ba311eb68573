"""`/mentor`: one's own page, or what stands behind it."""

from handlers.answers import voice
from handlers.chat import Card, Command, Reply, Text
from handlers.mentor import by_name, cards, finding, offering, pairs
from handlers.mentor.rounds import organising, page
from handlers.mentor.scopes import Effects
from handlers.parsing import nearest, words
from handlers.texts import Speech
from storage.database import Transaction

OFFER = {"offer", "aanbieden"}
FIND = {"find", "zoek", "zoeken"}
STOP = {"stop"}
END = {"end", "stoppen", "einde"}
NOTE = {"note", "notitie"}
NOTES = {"notes", "notities"}
ROUND = {"round", "rounds", "ronde", "rondes"}
WORDS = OFFER | FIND | STOP | END | NOTE | NOTES | ROUND | words.HELP

MOST_SHOWN = 200


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    word, rest = words.first_word(said)
    if not said:
        return [Reply(_home(tx, event, say))]
    if word in FIND:
        return finding.typed(tx, event, rest)
    if word in NOTE:
        return pairs.typed_note(tx, event, rest)
    if not rest:
        if word in OFFER:
            return offering.open_form(tx, event)
        if word in STOP:
            return offering.stop(tx, event)
        if word in END:
            return pairs.typed_end(tx, event)
        if word in NOTES:
            return pairs.notes(tx, event)
        if word in ROUND:
            return organising.command(tx, event)
    return by_name.offered(tx, event, said) or _not_understood(tx, event, say)


def _not_understood(tx: Transaction, event: Command, say: Speech) -> Effects:
    """What is nearest; else it may be a topic."""
    said = event.text.strip()
    near = nearest.parts(say, "mentor", said, WORDS) or nearest.offered(
        say, [(f"mentor {say.text('mentor-word-find')}", said)]
    )
    told = Text(say.text("mentor-not-understood", said=words.excerpt(said, MOST_SHOWN)))
    return [Reply(Card((told, *near))), Reply(_home(tx, event, say))]


def _home(tx: Transaction, event: Command, say: Speech) -> Card:
    """With the matching round that goes on, if any."""
    own_page = cards.home(tx, event.by, say)
    rounds = (*page.parts(tx, event.by, event.at, say), *page.admin_parts(tx, event.by, say))
    return Card((*own_page.parts, *rounds), own_page.title)
