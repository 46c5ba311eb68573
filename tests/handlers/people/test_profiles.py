"""What is known of people for bringing them together."""

import pytest

from handlers.people import profiles
from storage import mentors, people
from storage.database import Database, Transaction
from tests.happenings import NOW, REF, person


@pytest.mark.parametrize(
    ("spoken", "offered", "expected"),
    [
        (("nl", "nl"), (), "nl"),
        (("en", "en"), (), "en"),
        (("de", "de"), (), "en"),
        (("nl", "en"), ("nl", "en"), "en"),
        (("en", "nl"), ("nl", "en"), "nl"),
        (("nl", "en"), ("nl",), "nl"),
        (("de", "en"), ("de",), "nl"),
        ((None, "nl"), (), "nl"),
    ],
)
def test_a_few_people_are_spoken_to_in_a_language_they_share(
    database: Database, spoken: tuple[str | None, str], offered: tuple[str, ...], expected: str
) -> None:
    """The first of the two offers to be a mentor; the workspace speaks Dutch."""

    def speak(tx: Transaction) -> str:
        both = [people.seen(tx, person(user, one), NOW) for user, one in zip("ab", spoken, strict=True)]
        if offered:
            mentors.put_offer(tx, both[0].id, offered, 1, None, {"sql": 4})
        return profiles.shared_voice(tx, both).language

    assert database.write(REF, speak) == expected
