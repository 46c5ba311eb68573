"""What admins do about it: look, undo it with one press, and switch it on again."""

from handlers.answers import notice
from handlers.chat import Command, Effects, Event, Press, Reply
from handlers.people.rights import must_be_admin
from handlers.scope import Scope
from handlers.texts import Speech
from handlers.tuning import cards, lifecycle
from storage import audit, refits, search
from storage.database import Transaction
from storage.refits import Refit


@Scope
def for_admins(tx: Transaction, event: Event) -> Refit | None:
    """Nobody else changes it meanwhile; None while nobody judged an answer yet."""
    must_be_admin(tx, event, "tuning", "setup-refused")
    return refits.of_workspace(tx) if isinstance(event, Command) else refits.hold(tx)


@for_admins
def command(tx: Transaction, event: Command, refit: Refit | None, say: Speech) -> Effects:
    """`/learn tuning`"""
    return [Reply(cards.overview(refit, say))]


@for_admins
def undo(tx: Transaction, event: Press, refit: Refit | None, say: Speech) -> Effects:
    """Back to how the product came, and so it stays until somebody switches it on."""
    refit = refit or refits.begin(tx, event.at)
    if refit.is_on:
        search.keep_coefficients(tx, None)
        refit = refits.change(tx, refit, is_on=False, next_at=None, report="", changed_at=event.at)
        audit.add(tx, event.by.id, "tuning", "off", event.at)
    return [Reply(cards.overview(refit, say))]


@for_admins
def resume(tx: Transaction, event: Press, refit: Refit | None, say: Speech) -> Effects:
    refit = refit or refits.begin(tx, event.at)
    if not refit.is_on:
        refits.change(tx, refit, is_on=True, next_at=lifecycle.next_night(tx, event.at))
        audit.add(tx, event.by.id, "tuning", "on", event.at)
    return [notice(say, "tuning-resumed")]
