"""The same documents and questions give the same answers on SQLite and on PostgreSQL, to the last digit."""

import random
from collections.abc import Iterator

import pytest

from storage.database import Database, open_database
from storage.search import synonyms
from tests.conftest import DEFAULTS
from tests.storage.search.library import Library

VOCABULARY = [
    "vergadering",
    "vergaderzaal",
    "notulen",
    "agenda",
    "overleg",
    "project",
    "projectplan",
    "planning",
    "feedback",
    "gesprek",
    "branch",
    "git",
    "github",
    "commit",
    "spreadsheet",
    "formule",
    "draaitabel",
    "lamp",
    "één",
    "café",
    "Zürich",
    "naïef",
    "Ångström",
    "日本",
    "x1",
    "2024",
    "presentatie",
    "`git switch -`",
    "3.12",
    "ORA-00942",
    "-rf",
    "node.js",
    "C++",
    "one-to-one",
]


@pytest.fixture
def both(sqlite_url: str, postgres_url: str) -> Iterator[list[Library]]:
    opened: list[Database] = [open_database(url, DEFAULTS) for url in (sqlite_url, postgres_url)]
    yield [Library(database) for database in opened]
    for database in opened:
        database.close()


def some_words(chance: random.Random, most: int) -> str:
    return " ".join(chance.choices(VOCABULARY, k=chance.randint(1, most)))


def test_everything_found_is_the_same(both: list[Library]) -> None:
    chance = random.Random(1)
    documents = [(f"tip:{n % 90}", some_words(chance, 4), some_words(chance, 12)) for n in range(120)]
    typed = [some_words(chance, 5) for _ in range(40)]
    questions = typed + [question.replace("e", "", 1) for question in typed]
    found = []
    for library in both:
        member, stranger = library.person("sarah"), library.person("mei")
        places = [None, library.place("all", "public"), library.place("few", "private", member)]
        for number, (about, title, text) in enumerate(documents):
            library.put(about, title, text, places[number % 3], boost=number % 7 * 10)
        library.remove("tip:7")
        for word, topic in (("lamp", "draaitabel"), ("x1", "git commit"), ("notulen agenda", "café")):
            library.write(lambda tx, word=word, topic=topic: synonyms.add(tx, word, topic))
        found.append([library.find(question, who) for question in questions for who in (member, stranger)])
    assert found[0] == found[1]
    assert any(one.corrected for one in found[0])
