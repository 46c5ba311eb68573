"""Where we are installed: who rests, who renews a token, and what a state is good for."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from msgspec.structs import replace

from storage import installations, outbox, workspaces
from storage.database import Database
from storage.installations import Installation
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW, REF

OTHER, TEAMS = WorkspaceRef("slack", "T2"), WorkspaceRef("teams", "tenant")
MADE = Installation("sealed", "U0BOT", "", NOW, "refresh", NOW + timedelta(hours=12))
HELD = NOW + timedelta(minutes=1)


def install(database: Database, ref: WorkspaceRef = REF, made: Installation = MADE) -> None:
    database.write(ref, lambda tx: installations.begin(tx, made))


def here(database: Database, ref: WorkspaceRef = REF) -> Installation | None:
    return database.read(ref, installations.of)


def test_there_is_one_and_the_last_counts(database: Database) -> None:
    install(database)
    install(database, OTHER, replace(MADE, sealed="theirs"))
    again = replace(
        MADE, sealed="again", installed_at=NOW + timedelta(days=1), sealed_refresh="", expires_at=None
    )
    install(database, REF, again)
    assert here(database) == again
    assert here(database, OTHER) == replace(MADE, sealed="theirs")


def test_looking_for_one_makes_no_workspace(database: Database) -> None:
    assert here(database) is None
    assert database.submit_across(workspaces.all).result() == []


def test_who_has_none_rests(database: Database) -> None:
    for ref in (REF, OTHER, TEAMS):
        database.write(ref, lambda tx: outbox.add(tx, "k", "place:1", "{}", NOW))
    install(database)

    def at_work(*by_installation: str) -> list[WorkspaceRef]:
        return database.submit_across(lambda c: installations.workspaces_at_work(c, by_installation)).result()

    assert at_work("slack") == [REF, TEAMS]
    assert at_work() == [REF, OTHER, TEAMS]

    def claim(*by_installation: str) -> list[WorkspaceRef]:
        platforms, lease = ["slack", "teams"], timedelta(minutes=1)
        rows = database.submit_across(
            lambda c: outbox.claim(c, platforms, NOW, lease, 9, (), by_installation)
        ).result()
        return [row.workspace for row in rows]

    assert claim("slack") == [REF, TEAMS]
    due = database.submit_across(lambda c: outbox.next_due(c, ["slack"], (), ["slack"])).result()
    assert due == NOW + timedelta(minutes=1), "nobody wakes for who rests"
    assert claim() == [OTHER]


@pytest.mark.parametrize(
    ("which", "gone"),
    [
        ({}, True),
        ({"sealed": "sealed"}, True),
        ({"sealed": "another"}, False),
        ({"until": NOW}, True),
        ({"until": NOW - timedelta(seconds=1)}, False),
    ],
)
def test_only_what_is_meant_ends(database: Database, which: dict[str, object], gone: bool) -> None:
    install(database)
    install(database, OTHER)
    assert database.write(REF, lambda tx: installations.end(tx, **which)) is gone  # type: ignore[arg-type]
    assert (here(database) is None) is gone
    assert here(database, OTHER)


def test_one_of_many_processes_renews(database: Database) -> None:
    install(database)
    begin, held = Barrier(6), []

    def take() -> None:
        begin.wait()
        held.append(database.write(REF, lambda tx: installations.hold_for_renewal(tx, "refresh", NOW, HELD)))

    threads = [Thread(target=take) for _ in range(6)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(held) == [False] * 5 + [True]


def test_who_is_gone_holds_it_for_a_minute(database: Database) -> None:
    install(database)

    def hold(now: timedelta, refresh: str = "refresh") -> bool:
        at = NOW + now
        return database.write(
            REF, lambda tx: installations.hold_for_renewal(tx, refresh, at, at + timedelta(minutes=1))
        )

    assert hold(timedelta())
    assert not hold(timedelta(seconds=59))
    assert hold(timedelta(seconds=60))
    database.write(REF, lambda tx: installations.let_go(tx, "refresh"))
    assert hold(timedelta(seconds=61))
    assert not hold(timedelta(days=1), "of before"), "it was renewed meanwhile"


def test_a_new_token_takes_the_place_of_the_one_it_is_for(database: Database) -> None:
    install(database)
    new = replace(MADE, sealed="new", sealed_refresh="next", expires_at=NOW + timedelta(hours=24))
    database.write(REF, lambda tx: installations.renew(tx, "refresh", new))
    assert here(database) == new
    database.write(REF, lambda tx: installations.renew(tx, "refresh", replace(new, sealed="late")))
    assert here(database) == new


def test_a_state_comes_back_once(database: Database) -> None:
    def use(state: str) -> bool:
        return database.submit_across(lambda c: installations.use_state(c, state, NOW)).result()

    assert [use("a"), use("a"), use("b")] == [True, False, True]
    for minutes, again in ((9, False), (10, True)):
        at = NOW + timedelta(minutes=minutes)
        database.submit_across(lambda c, at=at: installations.forget_states(c, at)).result()
        assert use("a") is again
