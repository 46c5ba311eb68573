"""Asking for some of a budget, and taking that back while nobody decided."""

from handlers.answers import notice, voice, voice_of
from handlers.budget import cards, forms, scopes
from handlers.budget.scopes import MODULE, asked
from handlers.chat import DirectMessage, Effects, Event, OpenForm, Press, Submit
from handlers.forms import Filled
from handlers.texts import Speech
from storage import budgets
from storage.budgets import Budget, Request
from storage.database import Transaction
from storage.refs import Ref


def open_form(tx: Transaction, event: Press) -> Effects:
    return opened(tx, event, "", "", voice(tx, event))


def opened(tx: Transaction, event: Event, amount: str, purpose: str, say: Speech) -> Effects:
    mine = scopes.mine(tx, event.by, event.at)
    if not mine:
        return [notice(say, "budget-none", year=str(scopes.year_here(tx, event.at)))]
    purpose = purpose[: forms.PURPOSE_MAX]
    return [OpenForm(forms.ask(tx, event, mine, say, amount[:40], purpose))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """Who is named hears of it. What there is not, cannot be asked."""
    say, mine = voice(tx, event), scopes.mine(tx, event.by, event.at)
    if not mine:
        return [notice(say, "budget-none", year=str(scopes.year_here(tx, event.at)))]
    filled = Filled(event, say)
    budget = _budget(event, filled, mine)
    if budget is None:
        return [notice(say, "budget-past")]
    amount, purpose = filled.read(forms.AMOUNT, budget.currency), filled.read(forms.PURPOSE)
    balance = budgets.balance(tx, budget.id)
    if amount > balance:
        over = say.text("budget-error-over", left=say.money(balance, budget.currency))
        filled.wrong(forms.AMOUNT.name, over)
    if filled.errors:
        return [filled.again(forms.ask(tx, event, mine, say))]
    deciders = scopes.deciders(tx, budget, event.by.id)
    if not deciders:
        return [notice(say, "budget-nobody-decides")]
    new = Request(0, budget.id, event.by.id, amount, "waiting", event.at)
    made = budgets.ask(tx, new)
    budgets.put_words(tx, made.id, "purpose", event.by.id, purpose)
    told = [
        DirectMessage(
            one.id, cards.request(tx, made, budget, voice_of(tx, one)), f"{made.about}:asked:{one.id}",
            module=MODULE,
        )
        for one in deciders
    ]  # fmt: skip
    names = say.listed(one.name or one.user for one in deciders)
    asked_for = say.money(amount, budget.currency)
    return [*told, notice(say, "budget-asked", amount=asked_for, names=names)]


def _budget(event: Submit, filled: Filled, mine: list[Budget]) -> Budget | None:
    """The one of the form, when it is one of this year still."""
    if event.about:
        number = Ref.read(event.about, "budget").id
        return next((one for one in mine if one.id == number), None)
    chosen = filled.read(forms.BUDGET, [one.about for one in mine]) if len(mine) > 1 else mine[0].about
    return next((one for one in mine if one.about == chosen), mine[0])


@asked
def withdraw(tx: Transaction, event: Press, found: tuple[Request, Budget], say: Speech) -> Effects:
    request, _ = found
    if request.state != "waiting":
        return [notice(say, "budget-decided-before", state=request.state)]
    budgets.change_request(tx, request, state="withdrawn")
    return [notice(say, "budget-withdrawn")]
