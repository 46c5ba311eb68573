"""L9: whatever is asked, approved, approved again, changed and declined in whatever order, the ledger adds up
to what a simple model says."""

import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.budget import booking
from handlers.chat import Person
from storage import budgets, people
from storage.budgets import Budget, Request
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW

_numbers = itertools.count()

amounts = st.integers(1, 400)
which = st.integers(0, 7)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("ask"), amounts),
        st.tuples(st.just("approve"), which),
        st.tuples(st.just("decline"), which),
        st.tuples(st.just("grant"), st.integers(0, 900)),
    ),
    max_size=25,
)


class Model:
    """What is left and what came of each request, in plain numbers."""

    def __init__(self) -> None:
        self.granted = 500
        self.asked: list[int] = []
        self.state: list[str] = []

    @property
    def booked(self) -> int:
        return sum(one for one, state in zip(self.asked, self.state, strict=True) if state == "approved")

    def do(self, what: str, number: int) -> str:
        match what:
            case "ask":
                self.asked.append(number)
                self.state.append("waiting")
                return ""
            case "grant":
                if number < self.booked:
                    return "spent"
                self.granted = number
                return ""
        if number >= len(self.asked) or self.state[number] != "waiting":
            return "decided"
        if what == "approve" and self.asked[number] > self.granted - self.booked:
            return "over"
        self.state[number] = "approved" if what == "approve" else "declined"
        return "booked" if what == "approve" else ""


class Ledger:
    """The same with the real one, a transaction for each step, in a workspace of its own."""

    def __init__(self, database: Database) -> None:
        self.database, self.ref = database, WorkspaceRef("slack", f"B{next(_numbers)}")
        self.asked: list[Request] = []
        self.budget = database.write(self.ref, self._begin)

    def _begin(self, tx: Transaction) -> Budget:
        self.asker, self.approver = (
            people.seen(tx, Person(one, one, "nl", None, is_bot=False), NOW).id
            for one in ("asker", "approver")
        )
        budget = budgets.open_one(tx, Budget(0, self.asker, "", NOW.year, "EUR", self.approver))
        assert booking.grant_in_all(tx, budget, 500, self.approver, NOW)
        return budget

    def do(self, what: str, number: int) -> str:
        return self.database.write(self.ref, lambda tx: self._do(tx, what, number))

    def _do(self, tx: Transaction, what: str, number: int) -> str:
        budget = budgets.hold(tx, self.budget.id)
        assert budget is not None
        if what == "ask":
            new = Request(0, budget.id, self.asker, number, "waiting", NOW)
            self.asked.append(budgets.ask(tx, new))
            return ""
        if what == "grant":
            return "" if booking.grant_in_all(tx, budget, number, self.approver, NOW) else "spent"
        request = budgets.hold_request(tx, self.asked[number].id) if number < len(self.asked) else None
        if request is None or (what == "decline" and request.state != "waiting"):
            return "decided"
        if what == "decline":
            budgets.change_request(tx, request, state="declined")
            return ""
        return booking.book(tx, request, budget, self.approver, NOW)

    def sums(self) -> tuple[int, int, list[str]]:
        def read(tx: Transaction) -> tuple[int, int, list[str]]:
            found = budgets.requests_of(tx, [self.budget.id])
            states = [found[one.id].state for one in self.asked]
            left, granted = budgets.balance(tx, self.budget.id), budgets.granted(tx, self.budget.id)
            written = [one.amount for one in budgets.ledger(tx, [self.budget.id])]
            assert sum(written) == left, "a sum can always be counted again"
            return left, granted, [*states]

        return self.database.read(self.ref, read)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_the_ledger_adds_up_to_what_the_model_says(database: Database, steps: list[tuple[str, int]]) -> None:
    ledger, model, before = Ledger(database), Model(), 0
    for what, number in steps:
        assert ledger.do(what, number) == model.do(what, number), (what, number)
        left, granted, states = ledger.sums()
        assert (left, granted, states) == (model.granted - model.booked, model.granted, model.state)
        assert left >= 0
        written = ledger.database.read(ledger.ref, lambda tx: len(budgets.ledger(tx, [ledger.budget.id])))
        assert written >= before, "nothing is ever taken out of it"
        before = written
