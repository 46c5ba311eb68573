"""The forms of a budget: asking for some of it, saying no, and setting one."""

from collections.abc import Sequence

import msgspec

from handlers.answers import form_id
from handlers.budget import cards, money
from handlers.chat import Event, Form, Option
from handlers.forms import Field, Filled, Wrong, choice, one_colleague, words
from handlers.texts import Speech
from storage.budgets import Budget, Request
from storage.database import Transaction
from storage.staff import WORDS_MAX

PURPOSE_MAX = 300
REASON_MAX = 500


class Wanted(msgspec.Struct, frozen=True):
    """What an admin wants a budget to be."""

    person_id: int | None
    team: str
    amount: int
    currency: str
    year: int
    approver_id: int


def _amount(text: str, say: Speech, currency: str) -> int:
    try:
        return money.read(text, currency, say.language).amount
    except money.Unread as unread:
        few, many = (say.money(one, currency) for one in (unread.few, unread.many))
        example, most = (say.money(one, currency) for one in (100_050, money.MOST))
        raise Wrong(
            say.text(
                "budget-error-amount", why=unread.why, few=few, many=many, currency=currency,
                example=example, most=most,
            )
        ) from None  # fmt: skip


AMOUNT = Field("amount", "budget-form-amount", _amount, 0, "line", "budget-form-amount-hint", True, 40)
PURPOSE = words(
    "purpose", "budget-form-purpose", PURPOSE_MAX, empty="budget-error-purpose",
    hint="budget-form-purpose-hint",
)  # fmt: skip
BUDGET = choice("budget", "budget-form-budget", "setup-error-choice")
REASON = words("reason", "budget-form-reason", REASON_MAX, empty="budget-error-reason")
OWNER = one_colleague("owner", "budget-form-owner", hint="budget-form-owner-hint", required=False)
TEAM = words("team", "budget-form-team", WORDS_MAX, kind="line")
CURRENCY = choice("currency", "budget-form-currency", "setup-error-choice")
YEAR = choice("year", "budget-form-year", "setup-error-choice")
APPROVER = one_colleague("approver", "budget-form-approver", hint="budget-form-approver-hint")


def ask(
    tx: Transaction, event: Event, mine: Sequence[Budget], say: Speech, amount: str = "", purpose: str = ""
) -> Form:
    """Of which budget is only asked where there is more than one."""
    example = say.money(100_050, mine[0].currency)
    inputs = [AMOUNT.shown(say, amount, example=example), PURPOSE.shown(say, purpose)]
    if len(mine) > 1:
        options = [Option(one.about, cards.name(tx, one, say)) for one in mine]
        inputs.insert(0, BUDGET.shown(say, mine[0].about, options))
    about = mine[0].about if len(mine) == 1 else ""
    return Form(
        "budget_ask", form_id(event), say.text("budget-button-ask"), tuple(inputs),
        say.text("budget-button-send"), say.text("cancel"), about,
    )  # fmt: skip


def decline(event: Event, request: Request, say: Speech) -> Form:
    return Form(
        "budget_decline", form_id(event), say.text("budget-button-decline"), (REASON.shown(say),),
        say.text("budget-button-decline"), say.text("cancel"), request.about,
    )  # fmt: skip


def setting(event: Event, year: int, say: Speech) -> Form:
    years = [Option(str(one), str(one)) for one in (year, year + 1)]
    currencies = [Option(one, one) for one in money.DIGITS]
    example = say.money(100_050, "EUR")
    inputs = (
        OWNER.shown(say), TEAM.shown(say), AMOUNT.shown(say, example=example),
        CURRENCY.shown(say, "EUR", currencies), YEAR.shown(say, str(year), years), APPROVER.shown(say),
    )  # fmt: skip
    return Form(
        "budget_set", form_id(event), say.text("budget-button-set"), inputs, say.text("save"),
        say.text("cancel"),
    )  # fmt: skip


def wanted(filled: Filled, year: int, say: Speech) -> Wanted:
    """Of one person or of one team; nobody is to approve what they ask themselves."""
    owner, team = filled.read(OWNER), " ".join(filled.read(TEAM).split())
    currency = filled.read(CURRENCY, money.DIGITS)
    amount = filled.read(AMOUNT, currency or "EUR")
    chosen, approver = filled.read(YEAR, (str(year), str(year + 1))), filled.read(APPROVER)
    if bool(owner) == bool(team):
        filled.wrong(OWNER.name, say.text("budget-error-owner"))
    if not approver:
        filled.wrong(APPROVER.name, say.text("budget-error-approver"))
    if owner and owner[:1] == approver[:1]:
        filled.wrong(APPROVER.name, say.text("budget-error-own-approver"))
    return Wanted(
        owner[0] if owner else None, team, amount, currency, int(chosen or year),
        approver[0] if approver else 0,
    )  # fmt: skip
