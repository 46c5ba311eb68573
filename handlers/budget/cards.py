"""A budget and what is asked of it, as who asks and who decides see it."""

from collections.abc import Sequence

from handlers.chat import Button, Buttons, Card, Note, Row, Text, mention
from handlers.own_page import short
from handlers.texts import Speech
from storage import budgets
from storage.budgets import Budget, Request
from storage.database import Transaction

MOST_ASKED = 5
MOST_WAITING = 10

Parts = list[Text | Note | Row | Buttons]


def name(tx: Transaction, budget: Budget, say: Speech) -> str:
    """ "Your budget for 2026, in EUR"."""
    whose = "own" if budget.person_id is not None else "team"
    return say.text(
        "budget-name", whose=whose, team=budget.team, year=str(budget.year), currency=budget.currency
    )


def left(tx: Transaction, budget: Budget, say: Speech) -> str:
    amounts = (budgets.balance(tx, budget.id), budgets.granted(tx, budget.id))
    balance, granted = (say.money(one, budget.currency) for one in amounts)
    return say.text("budget-left", balance=balance, granted=granted)


def overview(tx: Transaction, mine: Sequence[Budget], person_id: int, year: int, say: Speech) -> Parts:
    """What is left, and what one asked."""
    parts: Parts = [Row(name(tx, one, say), left(tx, one, say)) for one in mine]
    if not mine:
        parts.append(Text(say.text("budget-none", year=str(year))))
    else:
        parts.append(Buttons((Button("budget_ask", say.text("budget-button-ask"), style="primary"),)))
    asked = budgets.asked_by(tx, person_id, MOST_ASKED)
    said = budgets.words(tx, [one.id for one in asked])
    for one in asked:
        budget = budgets.find(tx, one.budget_id)
        assert budget is not None
        reason = said.get((one.id, "reason"), "")
        state = say.text("budget-state", state=one.state)
        notes = [say.money(one.amount, budget.currency), state, *([short(reason)] if reason else [])]
        withdraw = Button("budget_withdraw", say.text("budget-button-withdraw"), one.about)
        button = withdraw if one.state == "waiting" else None
        parts.append(Row(short(said.get((one.id, "purpose"), "")), " · ".join(notes), button=button))
    return parts


def to_decide(tx: Transaction, waiting: Sequence[Request], say: Speech) -> Parts:
    """What waits for who is named."""
    parts: Parts = [Text(say.text("budget-waiting"))] if waiting else []
    for one in waiting[:MOST_WAITING]:
        budget = budgets.find(tx, one.budget_id)
        assert budget is not None
        parts += request_parts(tx, one, budget, say)
    return parts


def for_admins(say: Speech) -> Buttons:
    return Buttons(
        (
            Button("budget_set", say.text("budget-button-set")),
            Button("budget_csv", say.text("budget-button-csv")),
        )
    )


def request(tx: Transaction, one: Request, budget: Budget, say: Speech) -> Card:
    """To who decides."""
    return Card(tuple(request_parts(tx, one, budget, say)), say.text("budget-title"))


def request_parts(tx: Transaction, one: Request, budget: Budget, say: Speech) -> Parts:
    purpose = budgets.words(tx, [one.id]).get((one.id, "purpose"), "")
    amount = say.money(one.amount, budget.currency)
    whose = say.text("budget-whose", team=budget.team or "none", year=str(budget.year))
    return [
        Text(say.text("budget-asks", person=mention(one.person_id), amount=amount)),
        Text(purpose or "…"),
        Note(f"{whose} · {left(tx, budget, say)}"),
        Buttons(answers(one, say)),
    ]


def answers(one: Request, say: Speech) -> tuple[Button, ...]:
    return (
        Button("budget_approve", say.text("budget-button-approve"), one.about, "primary"),
        Button("budget_decline", say.text("budget-button-decline"), one.about),
    )


def decided(tx: Transaction, one: Request, budget: Budget, say: Speech) -> Card:
    """To who asked."""
    said = budgets.words(tx, [one.id])
    purpose, reason = (said.get((one.id, kind), "") for kind in ("purpose", "reason"))
    amount = say.money(one.amount, budget.currency)
    answer = say.text("budget-decided", state=one.state, amount=amount, purpose=short(purpose))
    return Card((Text(answer), *([Text(reason)] if reason else []), Note(left(tx, budget, say))))
