"""Questions as people type them, on the tips that come along: what is found, and what is not said for sure.
The same on both databases."""

from contextlib import closing

from bot.import_export import starter
from storage.database import open_database
from tests.benchmarks import natural_questions as natural
from tests.conftest import DEFAULTS

EVERY = {**natural.DUTCH, **natural.ENGLISH}


def asked(url: str) -> dict[str, natural.Asked]:
    with closing(open_database(url, DEFAULTS)) as database:
        starter.put_in(database, natural.HERE, natural.NOW)
        return {question: natural.look_up(database, question) for question in EVERY}


def test_most_find_their_tip_and_none_gets_a_wrong_one_for_sure(sqlite_url: str, postgres_url: str) -> None:
    found = asked(sqlite_url)

    counted = natural.counted(EVERY, found)
    assert len(EVERY) == 60
    assert counted["right in three"] >= 27
    assert counted["confident of the wrong tip"] == 0
    assert counted["confident where there is no answer"] == 0
    assert asked(postgres_url) == found
