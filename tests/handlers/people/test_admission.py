"""Who may set things up: never an outsider, whatever an earlier admin chose."""

from typing import Any

import pytest
from msgspec.structs import replace

from handlers.people import admission, rights
from storage import people, staff
from storage.database import Database, Transaction
from storage.staff import Staff
from tests.happenings import NOW, REF, person


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, True),
        ({"is_guest": True}, False),
        ({"is_stranger": True}, False),
        ({"is_bot": True}, False),
        ({"has_left": True}, False),
    ],
)
@pytest.mark.parametrize("how", ["chosen", "of the platform"])
def test_who_is_an_admin(database: Database, given: dict[str, Any], expected: bool, how: str) -> None:
    def ask(tx: Transaction) -> bool:
        if how == "chosen":
            tx.choose(admins=("joris",))
        return admission.is_admin(
            tx, people.seen(tx, replace(person("joris"), is_admin=how != "chosen", **given), NOW)
        )

    assert database.write(REF, ask) is expected


def test_who_manages_what(database: Database) -> None:
    def ask(tx: Transaction) -> tuple[bool, ...]:
        sarah, joris = (people.seen(tx, person(name), NOW) for name in ("sarah", "joris"))
        anna = people.seen(tx, replace(person("anna"), is_admin=True), NOW)
        gone = people.seen(tx, replace(person("fatima"), has_left=True), NOW)
        of_sarah = [rights.may_manage(tx, one, sarah.id) for one in (sarah, joris, anna)]
        return (*of_sarah, rights.may_manage(tx, joris, gone.id))

    assert database.write(REF, ask) == (True, False, True, True)


@pytest.mark.parametrize(
    ("given", "expected"),
    [({}, True), ({"has_left": True}, False), ({"is_guest": True}, False), ({"is_bot": True}, False)],
)
def test_who_leads_only_whom_takes_no_part_leads_nobody(
    database: Database, given: dict[str, Any], expected: bool
) -> None:
    def ask(tx: Transaction) -> bool:
        tx.choose(guests="off")
        leader = people.seen(tx, person("fatima"), NOW)
        member = people.seen(tx, replace(person("sarah"), **given), NOW)
        staff.put(tx, {member.id: Staff(manager_id=leader.id)})
        assert not rights.leads(tx, member)
        return rights.leads(tx, leader)

    assert database.write(REF, ask) is expected
