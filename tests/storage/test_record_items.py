"""What is gathered for somebody's record: their own, of those days, and nothing without a name."""

from datetime import date, timedelta

from storage import (
    catalogue,
    goals,
    kudos_history,
    mentors,
    paths,
    people,
    places,
    record_items,
    records,
    tils,
)
from storage.database import Database, Transaction
from storage.goals import Goal
from storage.kudos_history import Past
from storage.own_data import erase
from storage.paths import Path, Step
from storage.record_items import Period
from storage.records import Note, Share
from storage.tils import NewTil
from tests.happenings import LEREN, NOW, REF, person
from tests.storage.test_catalogue import made

DAY = timedelta(days=1)
YEAR = Period(date(2025, 11, 28), date(2026, 11, 27), NOW - 365 * DAY, NOW + DAY)
LONG_AGO = NOW - 500 * DAY


def met(tx: Transaction, user: str) -> int:
    return people.seen(tx, person(user), NOW).id


def til(tx: Transaction, author: int | None, text: str, at: object = NOW, **more: object) -> int:
    place = places.seen(tx, LEREN)
    new = NewTil(author, text, place_id=place.id, **more)  # type: ignore[arg-type]
    found = tils.add(tx, new, at)  # type: ignore[arg-type]
    assert found is not None
    return found.id


def gathered(tx: Transaction, who: int) -> list[tuple[str, str, int]]:
    return [(one.kind, one.text, one.count) for one in record_items.gathered(tx, who, YEAR)]


def test_what_was_shared_under_ones_name_and_whom_it_helped(database: Database) -> None:
    def look(tx: Transaction) -> list[tuple[str, str, int]]:
        sarah, joris, mei = (met(tx, one) for one in ("sarah", "joris", "mei"))
        hers = til(tx, sarah, "van haar")
        til(tx, joris, "samen geleerd", with_id=sarah)
        til(tx, joris, "van hem")
        nameless = til(tx, None, "zonder naam", token=tils.new_token())
        til(tx, sarah, "lang geleden", LONG_AGO)
        gone = tils.find(tx, til(tx, sarah, "weggehaald"))
        assert gone is not None
        tils.remove(tx, gone, NOW)
        for who, which, at in (
            (joris, hers, NOW), (mei, hers, NOW), (sarah, hers, NOW), (mei, nameless, NOW),
            (met(tx, "anna"), hers, LONG_AGO),
        ):  # fmt: skip
            tils.mark(tx, which, who, tils.HELPED, at)
        return gathered(tx, sarah)

    assert database.write(REF, look) == [
        ("til", "van haar", 0), ("til", "samen geleerd", 0), ("helped", "", 2),
    ]  # fmt: skip


def test_kudos_are_counted_by_kind_without_words_or_givers(database: Database) -> None:
    def look(tx: Transaction) -> list[tuple[str, str, int]]:
        sarah, joris = met(tx, "sarah"), met(tx, "joris")
        given = [("a", "learning", NOW, 2), ("b", "teaching", NOW, 1), ("c", "learning", LONG_AGO, 5)]
        kudos_history.add(
            tx, [Past(f"imported:{n}", joris, sarah, kind, at, at.date(), many, "geheim")
                 for n, kind, at, many in given],
        )  # fmt: skip
        return gathered(tx, sarah)

    assert database.write(REF, look) == [("kudos", "learning", 2), ("kudos", "teaching", 1)]


def test_what_was_reached_finished_and_done_with_others(database: Database) -> None:
    def look(tx: Transaction) -> list[tuple[str, str, int]]:
        sarah, joris = met(tx, "sarah"), met(tx, "joris")
        for who, state, text in (
            (sarah, "reached", "gehaald"), (sarah, "open", "open"), (joris, "reached", "van hem"),
        ):  # fmt: skip
            goals.add(tx, Goal(0, who, text, "", None, 0, state, NOW, ended_at=NOW))  # type: ignore[arg-type]
        catalogue.complete(tx, made(tx, "cursus", 9).id, sarah, NOW)
        catalogue.complete(tx, made(tx, "oud", 9).id, sarah, LONG_AGO)
        mentors.add_pair(tx, sarah, joris, "sql", 3, 6, NOW)
        mentors.add_pair(tx, joris, sarah, "git", 3, 6, NOW)
        path = paths.add(tx, Path(0, "data", "Data", ""))
        assert path is not None
        paths.keep_step(tx, Step(0, path.id, "s", 1, "core", "eerste stap", ""))
        paths.mark(tx, paths.steps(tx, path.id)[0].id, sarah, done_at=NOW)
        return gathered(tx, sarah)

    assert database.write(REF, look) == [
        ("goal", "gehaald", 0), ("mentor", "sql", 0), ("mentee", "git", 0), ("course", "cursus", 0),
        ("step", "eerste stap", 0),
    ]  # fmt: skip


def test_what_was_written_and_shown_goes_with_who_is_erased(database: Database) -> None:
    def look(tx: Transaction) -> tuple[int, int, int]:
        sarah, joris = met(tx, "sarah"), met(tx, "joris")
        records.keep(tx, sarah, date(2026, 1, 1), None)
        records.write(tx, Note(0, sarah, "til:1", answer="iets"))
        records.write(tx, Note(0, sarah, "til:1", answer="iets anders"))
        records.add_note(tx, Note(0, sarah, None, "zelf", day=date(2026, 2, 1)))
        assert {one.answer for one in records.notes(tx, sarah).values()} == {"iets anders", ""}
        first = date(2026, 1, 1)
        for owner, reader in ((sarah, joris), (joris, sarah)):
            records.show(tx, Share(0, owner, reader, first, first, date(2026, 12, 24)))
        records.show(tx, Share(0, sarah, joris, first, first, date(2026, 12, 1)))
        assert [one.until for one in records.shares(tx, sarah, first)] == [date(2026, 12, 1)]
        records.forget_before(tx, date(2026, 12, 2))
        assert records.shares(tx, sarah, first) == []
        erase(tx, sarah, NOW)
        left = records.of(tx, sarah).id, len(records.notes(tx, sarah))
        return *left, len(records.shares(tx, joris, first))

    assert database.write(REF, look) == (0, 0, 0)
