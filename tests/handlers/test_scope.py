"""Who may not hears why, and nothing else happens; who may is handed what it is about."""

from handlers.chat import AnyEffect, Card, Event, Press, Reply
from handlers.chat import Person as Somebody
from handlers.people.rights import must_be_admin
from handlers.scope import Refused, Scope, ref
from handlers.texts import Speech
from storage import audit, people
from storage.database import Database, Transaction
from tests.happenings import NOW, REF

KEPT = "what somebody typed"


@Scope
def of_number(tx: Transaction, event: Event) -> int:
    found = ref(event, "thing").id
    if not found:
        raise Refused("people-unknown", given_back=KEPT, name="@jan")
    return found


@Scope
def for_admins(tx: Transaction, event: Event) -> None:
    must_be_admin(tx, event, "setup", "setup-refused")


@of_number
def count(tx: Transaction, event: Press, number: int, say: Speech) -> list[AnyEffect]:
    return [Reply(Card((), f"{number} {say.language}"))]


@for_admins
def manage(tx: Transaction, event: Press, _: None, say: Speech) -> list[AnyEffect]:
    return []


def presses(tx: Transaction, value: str, *, is_admin: bool = False) -> Press:
    by = people.seen(tx, Somebody("sarah", "Sarah", "nl", "Europe/Amsterdam", is_admin=is_admin), NOW)
    return Press(key="1", at=NOW, workspace=REF, by=by, place=None, action="count", value=value)


def answer(effects: list[AnyEffect]) -> str:
    (reply,) = effects
    assert isinstance(reply, Reply)
    assert isinstance(reply.card, Card)
    return f"{reply.card.title}{reply.card.as_text()}"


def test_what_it_is_about_is_handed_over(database: Database) -> None:
    said = database.write(REF, lambda tx: answer(count(tx, presses(tx, "thing:12"))))
    assert said.startswith("12 nl")


def test_a_refusal_says_why_in_their_language_and_gives_their_words_back(database: Database) -> None:
    said = database.write(REF, lambda tx: answer(count(tx, presses(tx, "thing:none"))))
    assert "@jan" in said
    assert KEPT in said


def test_only_admins_and_the_audit_log_knows_who_tried(database: Database) -> None:
    assert database.write(REF, lambda tx: manage(tx, presses(tx, ""))) != []
    assert database.write(REF, lambda tx: [(one.act, one.about) for one in audit.last(tx, 5)]) == [
        ("refused", "setup")
    ]
    assert database.write(REF, lambda tx: manage(tx, presses(tx, "", is_admin=True))) == []
