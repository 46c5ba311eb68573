"""Every table of the product, for whoever needs them all at once (migrations, tests)."""

from storage import (
    clicks,
    conversations,
    imports,
    inbox,
    kudos,
    leave,
    milestones,
    outbox,
    owners,
    people,
    places,
    posts,
    questions,
    tils,
    tips,
    tryout,
    workspaces,
)
from storage.schema import metadata
from storage.search import tables as search

__all__ = [
    "clicks",
    "conversations",
    "imports",
    "inbox",
    "kudos",
    "leave",
    "metadata",
    "milestones",
    "outbox",
    "owners",
    "people",
    "places",
    "posts",
    "questions",
    "search",
    "tils",
    "tips",
    "tryout",
    "workspaces",
]
