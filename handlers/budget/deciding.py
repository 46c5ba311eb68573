"""Yes or no, by who is named: booked once, whoever else presses at the same moment."""

from handlers.answers import notice, voice_of
from handlers.budget import booking, cards, forms
from handlers.budget.scopes import MODULE, to_decide
from handlers.chat import DirectMessage, Effects, OpenForm, Press, Submit
from handlers.forms import Filled
from handlers.texts import Speech
from storage import budgets, people
from storage.budgets import Budget, Request
from storage.database import Transaction


@to_decide
def approve(tx: Transaction, event: Press, found: tuple[Request, Budget], say: Speech) -> Effects:
    request, budget = found
    outcome = booking.book(tx, request, budget, event.by.id, event.at)
    left = cards.left(tx, budget, say)
    if outcome != "booked":
        return [notice(say, "budget-not-booked", why=outcome, state=request.state, left=left)]
    amount = say.money(request.amount, budget.currency)
    return [*_told(tx, request, budget), notice(say, "budget-booked", amount=amount, left=left)]


@to_decide
def open_decline(tx: Transaction, event: Press, found: tuple[Request, Budget], say: Speech) -> Effects:
    request, _ = found
    if request.state != "waiting":
        return [notice(say, "budget-decided-before", state=request.state)]
    return [OpenForm(forms.decline(event, request, say))]


@to_decide
def submit_decline(tx: Transaction, event: Submit, found: tuple[Request, Budget], say: Speech) -> Effects:
    """With why: whoever asked reads it."""
    request, budget = found
    filled = Filled(event, say)
    reason = filled.read(forms.REASON)
    if filled.errors:
        return [filled.again(forms.decline(event, request, say))]
    if request.state != "waiting":
        return [notice(say, "budget-decided-before", state=request.state)]
    news = {"state": "declined", "decider_id": event.by.id, "decided_at": event.at}
    budgets.change_request(tx, request, **news)
    budgets.put_words(tx, request.id, "reason", event.by.id, reason)
    return [*_told(tx, request, budget), notice(say, "budget-declined")]


def _told(tx: Transaction, request: Request, budget: Budget) -> list[DirectMessage]:
    """Who asked."""
    now = budgets.find_request(tx, request.id) or request
    asker = people.get(tx, request.person_id)
    card = cards.decided(tx, now, budget, voice_of(tx, asker))
    return [DirectMessage(asker.id, card, f"{request.about}:decided", module=MODULE)]
