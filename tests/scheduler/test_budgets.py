"""L9: who decides, that it is booked once, and what is in the way."""

from datetime import datetime

import msgspec
import pytest

from handlers.chat import DirectMessage, Form, FormErrors, Place, mention
from handlers.texts import speak
from storage import audit, budgets, own_data, staff
from storage.database import Database
from storage.own_data import erasing
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import REF, said, the_form
from tests.scheduler.lunch_room import Room, file, to

SAY = speak("nl", "slack")
ALONE = Place("D-anna", "direct")


class Office(Room):
    """Anna sets a budget of € 500 for Sarah, about which Fatima decides."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "budget")
        self.ids = {one: self.person(one) for one in ("sarah", "fatima", "joris")}
        self.ids["anna"] = self.person("anna", is_admin=True)
        self.is_in("Web", "joris")
        self.sets()

    def is_in(self, team: str, who: str) -> None:
        self.database.write(REF, lambda tx: staff.put(tx, {self.ids[who]: Staff(team=team)}))

    def sets(self, owner: str = "sarah", amount: str = "500", approver: str = "fatima", **values: str) -> str:
        opened = self.opens("anna", "budget_set", "")
        named = {"owner": mention(owner) if owner else "", "approver": mention(approver)}
        filled = self.filled("anna", opened, amount=amount, **named, **values)
        others = tuple(they.person(one) for one in (owner, approver) if one)
        (seen,) = self.gets(msgspec.structs.replace(filled, others=others))
        return said(seen)

    def asks(self, who: str = "sarah", amount: str = "200", purpose: str = "cursus SQL") -> str:
        return self.fills(who, self.says(who, "budget nieuw"), amount=amount, purpose=purpose)

    def left(self, number: int = 1) -> int:
        return self.database.read(REF, lambda tx: budgets.balance(tx, number))

    def booked(self) -> int:
        ledger = self.database.read(REF, lambda tx: budgets.ledger(tx, [1, 2, 3]))
        return sum(one.kind == "booked" for one in ledger)

    def sheet(self) -> str:
        return file(self.says("anna", "budget csv", ALONE)).decode("utf-8-sig")


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def test_two_who_approve_at_once_book_once(office: Office) -> None:
    office.sets(owner="", team="Web", approver="fatima", amount="900")
    office.asks()
    events = [they.press("fatima", "budget_approve", "spending:1", key=f"at once {one}") for one in range(4)]
    seen = [said(one) for one in office.gets(*events)]
    assert office.booked() == 1
    assert office.left() == 30_000
    already = SAY.text("budget-not-booked", why="decided", state="approved", left="")
    assert sorted(one == already for one in seen) == [False, True, True, True]
    assert len([one for one in office.sent if isinstance(one, DirectMessage) and "decided" in one.key]) == 1


def test_two_requests_approved_at_once_do_not_spend_more_than_there_is(office: Office) -> None:
    for _ in range(3):
        office.asks(amount="200")
    events = [they.press("fatima", "budget_approve", f"spending:{one}", key=f"a{one}") for one in (1, 2, 3)]
    office.gets(*events)
    assert office.booked() == 2
    assert office.left() == 10_000


def test_nobody_approves_what_they_ask_themselves(office: Office) -> None:
    assert SAY.text("budget-error-own-approver") in office.sets(owner="fatima")
    office.sets(owner="", team="Web", approver="fatima")
    office.is_in("Web", "fatima")
    office.asks("fatima")
    assert office.press("fatima", "budget_approve", "spending:1") == SAY.text("budget-own")
    assert "Fatima" in to(office.sent, office.ids["anna"])[-1] or to(office.sent, office.ids["anna"])
    assert SAY.text("budget-booked", amount="€ 200,00", left="").split(".")[0] in office.press(
        "anna", "budget_approve", "spending:1"
    )


def test_only_who_is_named_decides_also_where_others_are_admins(office: Office) -> None:
    office.asks()
    gone = SAY.text("budget-request-gone")
    for who in ("joris", "anna"):
        for action in ("budget_approve", "budget_decline"):
            assert office.press(who, action, "spending:1") == gone
    assert office.press("fatima", "budget_approve", "spending:99") == gone
    office.person("fatima", has_left=True)
    assert "cursus SQL" in repr(office.says("anna", "budget", ALONE)), "then it is for the admins"
    office.press("anna", "budget_approve", "spending:1")
    assert office.booked() == 1


def test_more_than_there_is_can_neither_be_asked_nor_booked(office: Office) -> None:
    over = SAY.text("budget-error-over", left="€ 500,00")
    assert over in office.asks(amount="500,01")
    office.asks(amount="500")
    assert SAY.text("budget-error-spent", spent="") not in office.sets(amount="100")
    left = SAY.text("budget-left", balance="€ 100,00", granted="€ 100,00")
    refused = SAY.text("budget-not-booked", why="over", state="waiting", left=left)
    assert office.press("fatima", "budget_approve", "spending:1") == refused
    office.sets(amount="600")
    office.press("fatima", "budget_approve", "spending:1")
    assert office.left() == 10_000
    assert SAY.text("budget-error-spent", spent="€ 500,00") in office.sets(amount="499,99")
    assert office.left() == 10_000


def test_past_the_end_of_its_year_nothing_is_booked_nor_asked(office: Office) -> None:
    opened, again = (office.says("sarah", "budget nieuw") for _ in range(2))
    office.asks()
    office.now = datetime.fromisoformat("2027-01-01T09:00:00+01:00")
    refused = SAY.text("budget-not-booked", why="past", state="waiting", left="")
    assert office.press("fatima", "budget_approve", "spending:1") == refused
    none = SAY.text("budget-none", year="2027")
    assert office.fills("sarah", opened, amount="1", purpose="boek") == none
    assert said(office.says("sarah", "budget 20 boek")) == none
    office.sets(year="2027")
    assert office.fills("sarah", again, amount="1", purpose="boek") == SAY.text("budget-past")
    assert office.booked() == 0


def test_declined_with_a_reason_or_taken_back(office: Office) -> None:
    office.asks()
    opened, again = (office.opens("fatima", "budget_decline", "spending:1") for _ in range(2))
    assert SAY.text("budget-error-reason") in office.fills("fatima", opened, reason="…")
    office.fills("fatima", opened, reason="Er is er in mei een in huis")
    assert "Er is er in mei een in huis" in to(office.sent, office.ids["sarah"])[-1]
    declined = SAY.text("budget-decided-before", state="declined")
    assert office.fills("fatima", again, reason="nog eens") == declined
    assert office.press("sarah", "budget_withdraw", "spending:1") == declined
    office.asks()
    assert office.press("joris", "budget_withdraw", "spending:2") == SAY.text("budget-request-gone")
    assert office.press("sarah", "budget_withdraw", "spending:2") == SAY.text("budget-withdrawn")
    assert "nam het terug" in office.press("fatima", "budget_approve", "spending:2")
    assert office.booked() == 0


def test_others_see_nothing_of_it(office: Office) -> None:
    office.asks(purpose="spreken voor een zaal")
    for who in ("joris", "anna"):
        assert "zaal" not in repr(office.says(who, "budget", Place(f"D-{who}", "direct")))
    refused = said(office.says("joris", "budget csv"))
    assert refused == SAY.text(
        "budget-admins-only", names=mention(str(office.ids["anna"])), known="yes", user="joris"
    )
    assert office.press("joris", "budget_set", "") == refused
    acts = office.database.read(REF, lambda tx: [(one.act, one.about) for one in audit.last(tx, 9)])
    assert ("refused", "budget") in acts


def test_the_ledger_for_finance(office: Office) -> None:
    office.asks(purpose='=HYPERLINK("x")')
    office.press("fatima", "budget_approve", "spending:1")
    office.sets(amount="600,5")
    head, *lines = office.sheet().splitlines()
    assert head.startswith("datum,boeking,jaar,soort,bedrag,munt")
    assert [line.split(",")[4] for line in lines] == ["500.00", "-200.00", "100.50"]
    assert ",=HYPERLINK" not in office.sheet()
    assert "Sarah" in lines[1]
    assert "Fatima" in lines[1]


def test_who_is_erased_is_in_no_line_and_the_sums_stay(office: Office) -> None:
    office.asks(purpose="omgaan met spanning")
    office.press("fatima", "budget_approve", "spending:1")
    office.asks(purpose="nog iets")
    exported = office.database.read(REF, lambda tx: own_data.everything(tx, office.ids["sarah"]))
    assert exported is not None
    assert len(exported.rows["budget_requests"]) == 2
    assert {one["text"] for one in exported.rows["budget_words"]} == {"omgaan met spanning", "nog iets"}
    office.database.write(REF, lambda tx: erasing.erase(tx, office.ids["sarah"], office.now))
    assert office.left() == 30_000
    for words in ("spanning", "Sarah"):
        assert words not in office.sheet()
    assert "nog iets" not in repr(office.says("fatima", "budget", Place("D-fatima", "direct")))
    assert office.press("fatima", "budget_approve", "spending:2") == SAY.text("budget-request-gone")


def test_switched_off_half_way_nothing_is_booked(office: Office) -> None:
    office.asks()
    on = office.database.read(REF, lambda tx: tx.workspace.modules)
    office.database.write(REF, lambda tx: tx.choose(modules=tuple(one for one in on if one != "budget")))
    assert SAY.text("module-budget") in office.press("fatima", "budget_approve", "spending:1")
    assert office.booked() == 0
    office.database.write(REF, lambda tx: tx.choose(modules=on))
    office.press("fatima", "budget_approve", "spending:1")
    assert office.booked() == 1


def test_set_twice_at_once_there_is_one(office: Office) -> None:
    opened = [office.opens("anna", "budget_set", "") for _ in range(3)]
    filled = [
        msgspec.structs.replace(
            office.filled("anna", one, team="Web", amount="900", approver=mention("fatima")),
            others=(they.person("fatima"),),
        )
        for one in opened
    ]
    assert isinstance(the_form(opened[0]), Form)
    office.gets(*filled)
    year = office.now.year
    found = office.database.read(REF, lambda tx: [one for one in budgets.of_year(tx, year) if one.team])
    assert len(found) == 1
    assert office.left(found[0].id) == 90_000


def test_who_is_not_here_neither_decides_nor_gets_one(office: Office) -> None:
    office.person("pieter", has_left=True)
    office.person("gast", is_guest=True)
    office.database.write(REF, lambda tx: tx.choose(guests="off"))
    wrong = SAY.text("budget-error-not-here")
    for named in ({"approver": "pieter"}, {"approver": "gast"}, {"owner": "pieter"}, {"owner": "gast"}):
        opened = office.opens("anna", "budget_set", "")
        chosen = {"owner": "joris", "approver": "fatima", **named}
        filled = office.filled(
            "anna", opened, amount="900", **{field: mention(who) for field, who in chosen.items()}
        )
        others = tuple(they.person(who) for who in chosen.values())
        (seen,) = office.gets(msgspec.structs.replace(filled, others=others))
        (errors,) = (one.errors for one in seen if isinstance(one, FormErrors))
        assert list(errors.values()) == [wrong], named
    year = office.now.year
    assert len(office.database.read(REF, lambda tx: budgets.of_year(tx, year))) == 1


def test_a_teams_budget_is_for_who_is_in_it(office: Office) -> None:
    nobody = SAY.text("budget-error-team", teams="Web")
    assert nobody in office.sets(owner="", team="Wbe")
    office.sets(owner="", team="WEB", amount="80")
    left = SAY.text("budget-left", balance="€ 80,00", granted="€ 80,00")
    assert left in repr(office.says("joris", "budget", Place("D-joris", "direct")))
    assert left not in repr(office.says("sarah", "budget", Place("D-sarah", "direct")))
    office.asks("joris", "30", "een boek")
    assert "een boek" in repr(office.says("fatima", "budget", Place("D-fatima", "direct")))
    office.press("fatima", "budget_approve", "spending:1")
    assert office.left(2) == 5_000
    office.is_in("", "joris")
    assert SAY.text("budget-none", year="2026") in said(office.says("joris", "budget 20 boek"))
