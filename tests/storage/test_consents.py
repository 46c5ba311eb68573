"""What people let us do in their own name: asked with a secret that works once, kept once, gone with them."""

from concurrent.futures import ThreadPoolExecutor

from storage import consents, people
from storage.consents import ASKED_FOR
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW, REF, later, person


def sarah(tx: Transaction) -> int:
    return people.seen(tx, person("sarah"), NOW).id


def ask(database: Database) -> str:
    return database.write(REF, lambda tx: consents.ask(tx, sarah(tx), NOW))


def take(database: Database, secret: str, **delta: float) -> tuple[WorkspaceRef, int] | None:
    return database.submit_across(lambda c: consents.take(c, secret, later(**delta))).result()


def test_a_secret_says_who_was_asked_once_and_in_time(database: Database) -> None:
    secret = ask(database)
    assert take(database, secret + "x") is None
    assert take(database, secret) == (REF, database.write(REF, sarah))
    assert take(database, secret) is None
    late = ask(database)
    assert take(database, late, seconds=ASKED_FOR.total_seconds()) is None
    assert take(database, late) is None, "looking at it used it up"


def test_asked_again_the_first_secret_is_of_no_use(database: Database) -> None:
    first, second = ask(database), ask(database)
    assert take(database, first) is None
    assert take(database, second) is not None


def test_of_many_who_come_with_one_secret_one_is_heard(database: Database) -> None:
    secret = ask(database)
    with ThreadPoolExecutor(8) as pool:
        heard = list(pool.map(lambda _: take(database, secret), range(8)))
    assert len([one for one in heard if one is not None]) == 1


def test_consent_given_again_takes_the_place_of_the_first(database: Database) -> None:
    def twice(tx: Transaction) -> list[str]:
        for sealed in ("first", "second"):
            consents.give(tx, sarah(tx), sealed, NOW)
        consents.set_focus(tx, sarah(tx), None, NOW)
        removed = (consents.remove(tx, sarah(tx)) for _ in range(2))
        return [one.sealed for one in removed if one is not None]

    assert database.write(REF, twice) == ["second"]


def test_another_workspace_knows_nothing_of_it(database: Database) -> None:
    own = database.write(REF, sarah)
    database.write(REF, lambda tx: consents.give(tx, own, "sealed", NOW))
    elsewhere = WorkspaceRef("slack", "T2")
    assert database.write(elsewhere, lambda tx: (consents.of(tx, own), consents.remove(tx, own))) == (
        None,
        None,
    )
    assert database.read(REF, lambda tx: consents.of(tx, own)) is not None
