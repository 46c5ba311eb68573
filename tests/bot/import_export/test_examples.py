"""What help and the papers show as an example works, on the tips that come along."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.import_export import starter
from handlers.texts import speak
from storage import people, search
from storage.database import Database, Transaction, open_database
from storage.search import Found
from tests.conftest import DEFAULTS
from tests.happenings import REF, person

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PAPERS = ("README.md", "COMMANDS.md")
QUESTION = re.compile(r"/tip ((?!ask\b|vraag\b)[^:`\n]+)")


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Iterator[Database]:
    path = tmp_path_factory.mktemp("starter") / "starter.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    opened = open_database(f"sqlite:///{path}", DEFAULTS)
    starter.put_in(opened, REF, NOW)
    yield opened
    opened.close()


def find(database: Database, question: str) -> Found:
    def look(tx: Transaction) -> Found:
        return search.find(tx, question, people.seen(tx, person("sarah"), NOW).id)

    return database.write(REF, look)


def examples() -> list[str]:
    shown = [speak(language).text("tip-help") for language in ("nl", "en")]
    return QUESTION.findall("\n".join([*shown, *(Path(paper).read_text("utf-8") for paper in PAPERS)]))


def test_there_are_examples_in_both_languages() -> None:
    assert {"hoe draai ik een commit terug", "how do I undo a commit"} <= set(examples())


@pytest.mark.parametrize("question", sorted(set(examples())))
def test_an_example_is_answered(database: Database, question: str) -> None:
    found = find(database, question)
    assert found.verdict == "answer"
    assert "commit" in found.hits[0].words


@pytest.mark.parametrize(
    "question",
    [
        "password of the coffee machine", "wachtwoord van de koffiemachine", "hoe heet de kat van de buren",
        "how does our release work", "wat is het telefoonnummer van de receptie",
        "what is the capital of peru", "who is our contact at the bank", "where can I park my bike",
        "docker compose network error",
        "hoe vraag ik verlof aan in het systeem", "how do I reset my vpn token",
        "waar vind ik de huisstijl", "mijn laptop start niet op",
        "welke printer staat op de derde verdieping", "wanneer is de kerstborrel",
    ],
)  # fmt: skip
def test_one_weak_word_is_no_answer(database: Database, question: str) -> None:
    """Before: "docker compose network error" and "who is our contact at the bank" got one with confidence."""
    assert find(database, question).verdict != "answer"


@pytest.mark.parametrize(
    "question",
    [
        "hoe zeg ik nee tegen een collega", "ik ben zenuwachtig voor een presentatie", "draaitabel maken",
        "how do I make a pivot table", "ik heb een fout gemaakt, wat nu", "how do I start a presentation",
        "keuzelijst in een cel", "how can I find an old message in slack", "leren in een volle week",
    ],
)  # fmt: skip
def test_what_is_known_is_still_answered(database: Database, question: str) -> None:
    assert find(database, question).verdict == "answer"
