"""The workspace's channel for learning: where TILs go that were shared elsewhere."""

from handlers.chat import Place
from storage import places
from storage.database import Transaction


def is_emoji(tx: Transaction, emoji: str) -> bool:
    """Whether it shares the words of a message there."""
    return emoji in tx.workspace.til_emoji


def til_channel(tx: Transaction) -> Place | None:
    """None when the workspace chose none."""
    key = tx.workspace.til_channel
    if not key:
        return None
    return places.by_key(tx, key) or places.seen(tx, Place(key, "public"))
