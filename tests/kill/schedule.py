"""Channels whose weekly digest is due at this very moment, each with something to tell."""

from datetime import timedelta

from storage import digests, people, places, tils, workspaces
from storage.database import Database, Transaction
from storage.digests import CHANNEL
from tests.happenings import NOW, REF, person


def arrange(database: Database, channels: int) -> list[str]:
    """Gives the keys of the posts that must come of it."""

    def furnish(tx: Transaction) -> list[str]:
        workspaces.change(tx.connection, tx.workspace, modules=("til", "digest"))
        author = people.seen(tx, person("sarah"), NOW)
        return [_channel(tx, author.id, number) for number in range(channels)]

    return database.write(REF, furnish)


def _channel(tx: Transaction, author_id: int, number: int) -> str:
    place = places.seen(tx, places.Place(f"C-{number}", "public", f"channel {number}"))
    tils.add(
        tx,
        tils.NewTil(author_id, f"What was learned in channel {number}", place_id=place.id),
        NOW - timedelta(days=1),
    )
    digests.choose(tx, CHANNEL, author_id, place.id, NOW.isoweekday(), "11:00", NOW.date(), NOW)
    return f"digest:{place.id}:{NOW.date()}"
