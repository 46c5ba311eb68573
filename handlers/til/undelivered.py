"""When the channel a TIL was shared in cannot be reached."""

from handlers.answers import channel, voice_of
from handlers.chat import Button, Buttons, Card, DirectMessage, Post, Text
from storage import people, places, tils
from storage.database import Transaction


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """The author of a TIL, with a way to try again."""
    til = tils.find(tx, int(effect.about.removeprefix("til:")))
    told = (til.saved_by_id or til.author_id) if til else None
    if til is None or told is None:
        return []
    author = people.get(tx, told)
    say = voice_of(tx, author)
    name = places.get(tx, effect.place_id).name
    where = channel(name, say)
    text = say.text("til-undelivered", why="not-there" if is_gone else "other", where=where)
    again = Button("post_til_again", say.text("til-button-again"), til.about, "primary")
    return [DirectMessage(author.id, Card((Text(text), Buttons((again,)))), key=f"undelivered:{effect.key}")]
