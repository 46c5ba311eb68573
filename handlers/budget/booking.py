"""What the ledger allows. Everything that is spent goes by here, once."""

from datetime import datetime
from typing import Literal

from handlers.budget.scopes import year_here
from storage import budgets
from storage.budgets import Budget, Request
from storage.database import Transaction

Outcome = Literal["booked", "over", "past", "decided"]
"""It is booked; there is not so much left; its year is over; somebody decided before."""


def book(tx: Transaction, request: Request, budget: Budget, by_id: int, now: datetime) -> Outcome:
    """Both are held, as they are now."""
    if request.state != "waiting":
        return "decided"
    if year_here(tx, now) > budget.year:
        return "past"
    if request.amount > budgets.balance(tx, budget.id):
        return "over"
    if not budgets.book(tx, request, by_id, now):
        return "decided"
    budgets.change_request(tx, request, state="approved", decider_id=by_id, decided_at=now)
    return "booked"


def grant_in_all(tx: Transaction, budget: Budget, amount: int, by_id: int, now: datetime) -> bool:
    """From now on this is what was granted for the year; not less than is spent. The budget is held."""
    difference = amount - budgets.granted(tx, budget.id)
    if budgets.balance(tx, budget.id) + difference < 0:
        return False
    if difference:
        budgets.grant(tx, budget.id, difference, by_id, now)
    return True
