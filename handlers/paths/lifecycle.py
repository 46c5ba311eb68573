"""On the day that a path says, who keeps it is asked once whether it still holds."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, Person
from handlers.paths import cards
from handlers.paths.scopes import MODULE
from handlers.people import admission, availability
from storage import paths, people
from storage.database import Transaction
from storage.paths import Path


def advance(tx: Transaction, path: Path, now: datetime) -> list[Durable]:
    """Ask, or wait until it suits them."""
    keeper = _keeper(tx, path)
    opens = availability.open_for_question(tx, keeper, MODULE, now) if keeper is not None else None
    paths.change(tx, path, ask_at=opens if opens is not None and opens > now else None)
    if keeper is None or opens is None or opens > now:
        return []
    card = cards.review(path, voice_of(tx, keeper))
    return [DirectMessage(keeper.id, card, f"{path.about}:review:{path.review_on}", module=MODULE)]


def _keeper(tx: Transaction, path: Path) -> Person | None:
    """Who made it, while they may keep it; else an admin who wants to hear of paths."""
    made = people.by_ids(tx, {path.keeper_id}) if path.keeper_id is not None else {}
    candidates = [*(one for one in made.values() if admission.is_admin(tx, one)), *admission.admins(tx)]
    return next((one for one in candidates if admission.policy(tx, one) == "full"), None)
