"""Whose budget it is, and who decides about what is asked of it: who is named, and never who asks."""

from datetime import datetime

from handlers.chat import Event, Person
from handlers.people import admission
from handlers.people.working_days import local_date
from handlers.scope import Refused, Scope, ref
from storage import budgets, people, staff
from storage.budgets import Budget, Request
from storage.database import Transaction

MODULE = "budget"


def year_here(tx: Transaction, now: datetime) -> int:
    """Budgets go by the year of the organisation's own zone."""
    return local_date(now, tx.workspace.zone).year


def mine(tx: Transaction, person: Person, now: datetime) -> list[Budget]:
    """Of this year: one's own and one's team's."""
    return budgets.for_person(tx, person.id, staff.get(tx, person.id).team, year_here(tx, now))


def deciders(tx: Transaction, budget: Budget, asker_id: int) -> list[Person]:
    """Who is named; when they ask themselves or are not here any more, the admins."""
    known = people.by_ids(tx, {budget.approver_id}) if budget.approver_id is not None else {}
    named = [one for one in known.values() if one.id != asker_id and admission.policy(tx, one) == "full"]
    return named or [one for one in admission.admins(tx) if one.id != asker_id]


def to_be_decided_by(tx: Transaction, person: Person, now: datetime) -> list[Request]:
    """What waits for this person: as who is named, or as an admin where nobody is."""
    named = {one.id: one for one in budgets.approved_by(tx, person.id)}
    if admission.is_admin(tx, person):
        named |= {one.id: one for one in budgets.of_year(tx, year_here(tx, now))}
    return [
        one
        for one in (budgets.waiting_for(tx, named) if named else [])
        if person.id in {each.id for each in deciders(tx, named[one.budget_id], one.person_id)}
    ]


@Scope
def asked(tx: Transaction, event: Event) -> tuple[Request, Budget]:
    """What one asked oneself. Held."""
    request = budgets.hold_request(tx, ref(event, "spending").id)
    budget = budgets.find(tx, request.budget_id) if request is not None else None
    if request is None or budget is None or request.person_id != event.by.id:
        raise Refused("budget-request-gone")
    return request, budget


@Scope
def to_decide(tx: Transaction, event: Event) -> tuple[Request, Budget]:
    """For who decides about it. The budget is held: nobody else books in it meanwhile."""
    request = budgets.find_request(tx, ref(event, "spending").id)
    budget = budgets.hold(tx, request.budget_id) if request is not None else None
    if request is None or budget is None:
        raise Refused("budget-request-gone")
    if people.get(tx, request.person_id).has_left:
        raise Refused("budget-request-gone")
    if event.by.id == request.person_id:
        raise Refused("budget-own")
    if event.by.id not in {one.id for one in deciders(tx, budget, request.person_id)}:
        raise Refused("budget-request-gone")
    now = budgets.hold_request(tx, request.id)
    assert now is not None
    return now, budget
