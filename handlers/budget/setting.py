"""What admins do: say what a person or team may spend in a year and who decides, and get the ledger."""

import csv
from io import StringIO

from msgspec.structs import replace

from handlers.answers import notice
from handlers.budget import booking, forms
from handlers.budget.forms import Wanted
from handlers.budget.money import DIGITS
from handlers.budget.scopes import year_here
from handlers.chat import Card, Effects, Event, File, GiveFiles, OpenForm, Press, Submit, Text
from handlers.forms import Filled
from handlers.parsing import formulas
from handlers.people import admission
from handlers.people.rights import must_be_admin
from handlers.scope import Scope
from handlers.texts import Speech
from storage import audit, budgets, people, staff
from storage.budgets import Budget, Entry
from storage.database import Transaction

MOST_TEAMS = 10
"""So many are named to who names one that nobody is in."""


@Scope
def this_year(tx: Transaction, event: Event) -> int:
    """For admins."""
    must_be_admin(tx, event, "budget", "budget-admins-only")
    return year_here(tx, event.at)


@this_year
def open_form(tx: Transaction, event: Press, year: int, say: Speech) -> Effects:
    return [OpenForm(forms.setting(event, year, say))]


@this_year
def submit(tx: Transaction, event: Submit, year: int, say: Speech) -> Effects:
    """A new budget, or what there is for this owner and year as it is to be from now on."""
    filled = Filled(event, say)
    wanted = forms.wanted(filled, year, say)
    _must_be_here(tx, filled, wanted, say)
    wanted = _of_known_team(tx, filled, wanted, say)
    if filled.errors:
        return [filled.again(forms.setting(event, year, say))]
    new = Budget(0, wanted.person_id, wanted.team, wanted.year, wanted.currency, wanted.approver_id)
    budget = budgets.open_one(tx, new)
    if not booking.grant_in_all(tx, budget, wanted.amount, event.by.id, event.at):
        spent = budgets.granted(tx, budget.id) - budgets.balance(tx, budget.id)
        filled.wrong(
            forms.AMOUNT.name, say.text("budget-error-spent", spent=say.money(spent, budget.currency))
        )
        return [filled.again(forms.setting(event, year, say))]
    budgets.change(tx, budget, approver_id=wanted.approver_id)
    audit.add(tx, event.by.id, "set budget", budget.about, event.at)
    amount = say.money(wanted.amount, wanted.currency)
    return [notice(say, "budget-set", amount=amount, year=str(wanted.year))]


def _must_be_here(tx: Transaction, filled: Filled, wanted: Wanted, say: Speech) -> None:
    chosen = {forms.OWNER.name: wanted.person_id, forms.APPROVER.name: wanted.approver_id}
    known = people.by_ids(tx, {one for one in chosen.values() if one})
    for field, number in chosen.items():
        if number and (number not in known or admission.policy(tx, known[number]) != "full"):
            filled.wrong(field, say.text("budget-error-not-here"))


def _of_known_team(tx: Transaction, filled: Filled, wanted: Wanted, say: Speech) -> Wanted:
    """As the team is written elsewhere: people find it by that."""
    known = {one.casefold(): one for one in staff.teams(tx)}
    team = known.get(wanted.team.casefold(), "")
    if wanted.team and not team:
        named = say.listed(list(known.values())[:MOST_TEAMS]) if known else "none"
        filled.wrong(forms.TEAM.name, say.text("budget-error-team", teams=named))
    return replace(wanted, team=team)


@this_year
def as_csv(tx: Transaction, event: Event, year: int, say: Speech) -> Effects:
    """The ledger of this year and the one before, in one's own chat. It is in the audit log."""
    found = [*budgets.of_year(tx, year - 1), *budgets.of_year(tx, year)]
    audit.add(tx, event.by.id, "export", "budget ledger", event.at)
    sheet = _sheet(tx, {one.id: one for one in found}, say)
    file = File(f"budget-{event.at:%Y-%m-%d}.csv", "text/csv", sheet.encode("utf-8-sig"))
    comes = Card((Text(say.text("budget-csv-comes")),))
    return [GiveFiles((file,), say.text("budget-csv"), comes)]


def _sheet(tx: Transaction, found: dict[int, Budget], say: Speech) -> str:
    """A line for each entry, in the order in which they were written. Amounts as a program reads them."""
    entries, requests = budgets.ledger(tx, found), budgets.requests_of(tx, found)
    said = budgets.words(tx, requests)
    owners = {one.person_id for one in found.values()} | {one.person_id for one in requests.values()}
    ids = {one for one in owners | {one.by_id for one in entries} if one is not None}
    names = {number: one.name or "" for number, one in people.by_ids(tx, ids).items()}
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(say.words("budget-columns"))
    for one in entries:
        request = requests.get(one.request_id) if one.request_id is not None else None
        budget = found[one.budget_id]
        whose = names.get(budget.person_id or 0, "") or budget.team
        asker = names.get(request.person_id, "") if request is not None else ""
        purpose = said.get((request.id, "purpose"), "") if request is not None else ""
        text = (whose, asker, purpose, names.get(one.by_id or 0, ""))
        writer.writerow((f"{one.at:%Y-%m-%d}", *_numbers(one, budget), *map(formulas.guarded, text)))
    return sheet.getvalue()


def _numbers(one: Entry, budget: Budget) -> tuple[str, ...]:
    digits = DIGITS.get(budget.currency, 2)
    sign, amount = "-" if one.amount < 0 else "", str(abs(one.amount)).rjust(digits + 1, "0")
    shown = f"{sign}{amount[:-digits]}.{amount[-digits:]}" if digits else f"{sign}{amount}"
    return str(one.id), str(budget.year), one.kind, shown, budget.currency
