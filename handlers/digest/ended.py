"""A digest that comes no more, and who is told so: once."""

from handlers.answers import channel, voice_of
from handlers.chat import AnyEffect, Card, DirectMessage, Person, Post, Text
from handlers.digest import turns
from storage import digests, places
from storage.database import Transaction
from storage.digests import Digest


def undelivered(tx: Transaction, post: Post, is_gone: bool) -> list[DirectMessage]:
    """The channel is not there any more, or the bot is not in it: it ends. For another reason only this
    one did not arrive."""
    digest = digests.find(tx, int(post.about.removeprefix("digest:")))
    if digest is None or digest.next_at is None:
        return []
    if is_gone:
        digests.end(tx, digest)
    organiser = turns.whose(tx, digest)
    if organiser is None:
        return []
    say = voice_of(tx, organiser)
    name = places.get(tx, post.place_id).name
    where = channel(name, say)
    text = say.text("digest-undelivered", why="gone" if is_gone else "other", where=where)
    return [DirectMessage(organiser.id, Card((Text(text),)), key=f"undelivered:{post.key}")]


def no_manager(tx: Transaction, digest: Digest, person: Person) -> list[AnyEffect]:
    """Nobody reports to them any more."""
    digests.end(tx, digest)
    say = voice_of(tx, person)
    text = say.text("digest-manager-ended")
    return [DirectMessage(person.id, Card((Text(text),)), key=f"digest:ended:{digest.id}:{digest.due_on}")]
