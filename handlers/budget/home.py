"""On one's own page: what waits for one's yes or no."""

from collections.abc import Iterator

from handlers.budget import cards, scopes
from handlers.chat import Event, mention
from handlers.own_page import Line, short
from handlers.texts import Speech
from storage import budgets
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in scopes.to_be_decided_by(tx, event.by, event.at):
        budget = budgets.find(tx, one.budget_id)
        assert budget is not None
        amount = say.money(one.amount, budget.currency)
        asks = say.text("budget-asks", person=mention(one.person_id), amount=amount)
        purpose = budgets.words(tx, [one.id]).get((one.id, "purpose"), "")
        yield Line(asks, short(purpose), buttons=cards.answers(one, say))
