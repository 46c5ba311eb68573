"""Every table of the product, for whoever needs them all at once (migrations, tests)."""

from storage import conversations, inbox, kudos, outbox, people, places, posts, tils, tryout, workspaces
from storage.schema import metadata

__all__ = [
    "conversations",
    "inbox",
    "kudos",
    "metadata",
    "outbox",
    "people",
    "places",
    "posts",
    "tils",
    "tryout",
    "workspaces",
]
