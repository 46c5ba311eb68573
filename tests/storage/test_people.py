"""What is remembered of people."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from storage import names, people
from storage.database import Database, Transaction
from storage.migrate import downgrade, upgrade
from storage.people import Person
from storage.workspaces import WorkspaceRef

OURS = WorkspaceRef("slack", "T-ours")
NOW = datetime(2026, 11, 27, 10, 12, 13, tzinfo=UTC)


def seen_at(tx: Transaction) -> datetime:
    mine = people.table.c.workspace_id == tx.workspace.id
    at: datetime = tx.execute(select(people.table.c.seen_at).where(mine)).scalar_one()
    return at


def test_the_moment_somebody_wrote_to_us_is_not_kept(database: Database) -> None:
    """It would tell who shared what came without a name at that very moment."""
    database.write(OURS, lambda tx: people.seen(tx, Person("sarah"), NOW))
    assert database.read(OURS, seen_at) == datetime(2026, 11, 27, tzinfo=UTC)

    later = NOW.replace(day=28)
    database.write(OURS, lambda tx: people.seen(tx, Person("sarah", name="Sarah"), later))
    assert database.read(OURS, seen_at) == datetime(2026, 11, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("keep", "fact", "ours", "theirs"),
    [
        (people.keep_language, "language", "en", "nl"),
        (people.keep_zone, "zone", "Asia/Tokyo", "Europe/Amsterdam"),
    ],
)
def test_what_somebody_chose_with_us_stays_whatever_the_platform_says(
    database: Database, keep: Callable[..., Person], fact: str, ours: str, theirs: str
) -> None:
    def told(tx: Transaction, **facts: str) -> str | None:
        seen = people.seen(tx, Person("sarah", **facts), NOW)
        assert getattr(people.get(tx, seen.id), fact) == getattr(seen, fact)
        value: str | None = getattr(seen, fact)
        return value

    def change(tx: Transaction) -> None:
        assert told(tx, **{fact: theirs}) == theirs
        keep(tx, people.seen(tx, Person("sarah"), NOW), ours)
        assert told(tx, **{fact: theirs}) == ours
        assert told(tx, name="Sarah") == ours, "other news does come in"
        keep(tx, people.seen(tx, Person("sarah"), NOW), None)
        assert told(tx, **{fact: theirs}) == theirs

    database.write(OURS, change)


def test_every_fact_the_platform_tells_is_kept_up_to_date(database: Database) -> None:
    first = Person("sarah", "Sarah", "nl", "Europe/Amsterdam", False, False, False, False, False)
    news = Person("sarah", "Sarah V.", "en", "Asia/Tokyo", True, True, True, True, True)

    def change(tx: Transaction) -> None:
        people.seen(tx, first, NOW)
        assert people.seen(tx, news, NOW) == people.by_user(tx, "sarah")
        stored = people.seen(tx, Person("sarah"), NOW)
        assert [getattr(stored, one) for one in people.FACTS] == [getattr(news, one) for one in people.FACTS]
        people.seen(tx, first, NOW)
        assert not people.seen(tx, Person("sarah"), NOW).has_left, "who comes back is back"

    database.write(OURS, change)


def test_guests_are_named_and_listed_as_far_as_they_take_part(database: Database) -> None:
    def change(tx: Transaction) -> None:
        kinds: list[dict[str, bool]] = [{}, {"is_guest": True}, {"is_stranger": True}, {"has_left": True}]
        ids = {people.seen(tx, Person(f"u{number}", **kind), NOW).id for number, kind in enumerate(kinds)}
        seen = {
            policy: (
                [one.user for one in people.findable(now, ids).values()],
                [one.user for one in people.listed(now, ids).values()],
            )
            for policy in ("full", "receive", "off")
            for now in [replace(tx, workspace=replace(tx.workspace, guests=policy, strangers="full"))]
        }
        both = ["u0", "u1"]
        assert seen == {"full": (both, both), "receive": (["u0"], both), "off": (["u0"], ["u0"])}

    database.write(OURS, change)


def test_who_is_called_by_a_name_is_found_by_its_words(database: Database) -> None:
    def meet(tx: Transaction) -> list[int]:
        met = [Person("U1", "Zoë van Dam"), Person("U2", "Dam Bot", is_bot=True), Person("jbakker", "Joris")]
        return [people.seen(tx, one, NOW).id for one in met]

    zoe, _, joris = database.write(OURS, meet)

    def known(*words: str) -> set[str]:
        return set(database.read(OURS, lambda tx: names.known(tx, words)))

    assert known("zoe", "dams", "zoevandam", "jbakker", "van", "weather") == {
        "zoe",
        "dam",
        "zoevandam",
        "jbakker",
    }
    assert database.read(OURS, lambda tx: names.bearers(tx, ["dam", "joris"])) == {zoe, joris}
    database.write(OURS, lambda tx: people.seen(tx, Person("U1", "Zoë Jansen"), NOW))
    assert known("dam", "jansen") == {"jansen"}


def test_names_from_before_are_known(database: Database) -> None:
    database.write(OURS, lambda tx: people.seen(tx, Person("U1", "Zoë Jansen"), NOW))
    downgrade(database, "0057")
    upgrade(database)
    assert database.read(OURS, lambda tx: names.known(tx, ["jansen", "dam"])) == {"jansen"}
