"""The catalogue as it is kept: what comes first, and that nobody finishes anything twice."""

from functools import partial

from storage import catalogue, people
from storage.catalogue import Completion, Filter, Resource
from storage.database import Database, Transaction
from tests.happenings import NOW, REF, later, person
from tests.racing import at_once, several

ELEVEN = 11


def made(tx: Transaction, title: str, minutes: int, **values: object) -> Resource:
    link = f"https://{title}.example"
    about: dict[str, object] = {
        "id": 0, "title": title, "link": link, "reason": title, "kind": "video", "minutes": minutes,
        "level": "core", "cost": "", "topics": ("git",), "recommender_id": None, "made_at": NOW,
        "confirmed_at": NOW,
    }  # fmt: skip
    added = catalogue.add(tx, Resource(**{**about, **values}), link)  # type: ignore[arg-type]
    assert added is not None
    return added


def test_micro_learning_comes_first_and_then_the_newest(database: Database) -> None:
    def look(tx: Transaction) -> list[list[str]]:
        for title, minutes in (("a", 60), ("b", 5), ("c", 6), ("d", 1)):
            made(tx, title, minutes, cost="" if minutes > 5 else "€ 1", topics=(title,))
        free, mine = Filter(is_free=True), Filter(topics=("b", "c", "z"))
        asked = [
            (Filter(), 9, 0),
            (Filter(), 2, 1),
            (free, 9, 0),
            (mine, 9, 0),
            (Filter(is_micro=True), 9, 0),
        ]
        return [[one.title for one in catalogue.listed(tx, *each)] for each in asked]

    every = database.write(REF, look)
    assert every == [["d", "b", "c", "a"], ["b", "c"], ["c", "a"], ["b", "c"], ["d", "b"]]


def test_a_link_is_there_once_and_may_come_back(database: Database) -> None:
    def look(tx: Transaction) -> None:
        first = made(tx, "a", 5)
        assert catalogue.add(tx, first, first.link) is None
        other = made(tx, "b", 5)
        assert catalogue.change(tx, other, first.link, NOW, title="b", topics=()) is None
        catalogue.remove(tx, first, NOW)
        assert catalogue.find(tx, first.id) is None
        assert made(tx, "a", 5).id != first.id

    database.write(REF, look)


def test_finished_eleven_times_at_once_is_finished_once(database_url: str) -> None:
    def begin(tx: Transaction) -> tuple[int, int]:
        return made(tx, "a", 5).id, people.seen(tx, person("sarah"), NOW).id

    def finish(database: Database, which: tuple[int, int]) -> Completion | None:
        return database.write(REF, lambda tx: catalogue.complete(tx, *which, NOW))

    with several(database_url, ELEVEN) as databases:
        which = databases[0].write(REF, begin)
        given = at_once(*(partial(finish, one, which) for one in databases))
        assert len([one for one in given if one is not None]) == 1
        mine = databases[0].read(REF, lambda tx: catalogue.by_person(tx, which[1], 9))
    assert [one.title for one in mine] == ["a"]


def test_what_was_removed_stays_finished(database: Database) -> None:
    def look(tx: Transaction) -> list[str]:
        sarah = people.seen(tx, person("sarah"), NOW).id
        first, second = made(tx, "a", 5), made(tx, "b", 5)
        catalogue.complete(tx, first.id, sarah, later(days=1))
        catalogue.complete(tx, second.id, sarah, NOW)
        catalogue.remove(tx, first, NOW)
        return [one.title for one in catalogue.by_person(tx, sarah, 9)]

    assert database.write(REF, look) == ["a", "b"]
