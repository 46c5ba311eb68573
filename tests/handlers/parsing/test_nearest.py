"""The nearest word, and who is called by name."""

import pytest

from handlers.chat import mention
from handlers.parsing import names, nearest
from handlers.routes import COMMANDS, LEARN
from storage import people
from storage.database import Database, Transaction
from storage.people import Person
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW

KNOWN = [*COMMANDS, *LEARN]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("setings", ["settings"]),
        ("settnigs", ["settings"]),
        ("setting", ["settings"]),
        ("instellingn", ["instellingen"]),
        ("tpi", ["tip"]),
        ("tipp", ["tip"]),
        ("kudo", ["kudos"]),
        ("mentro", ["mentor"]),
        ("leertijt", ["leertijd"]),
        ("onderwerp", ["onderwerpen"]),
        ("settings", ["settings"]),
        ("top", []),
        ("the", []),
        ("tis", []),
        ("x", []),
        ("", []),
        ("a" * 40_000, []),
    ],
)
def test_the_nearest_word(typed: str, near: list[str]) -> None:
    assert nearest.nearest(typed, KNOWN) == near


def test_a_mention_travels_in_a_button() -> None:
    said = f"kudos {mention(12)} en {mention('group:team')} <@geen>"
    assert "\ue000" not in nearest.packed(said)
    assert nearest.unpacked(nearest.packed(said)) == said


OURS, THEIRS = WorkspaceRef("slack", "T-ours"), WorkspaceRef("slack", "T-theirs")
PEOPLE = {
    "U1": "Joris Bakker",
    "U2": "Sarah de Vries",
    "U3": "José Álvarez",
    "U4": "El Amrani, Fatima",
    "U5": "Kim Jansen",
    "U6": "Kim Bakker",
    "U7": "Mei",
}


def _company(tx: Transaction) -> dict[str, str]:
    """Marks of mentions, by the letter behind U."""
    for user, name in PEOPLE.items():
        people.seen(tx, Person(user, name=name), NOW)
    people.seen(tx, Person("U8", name="Joris de Robot", is_bot=True), NOW)
    people.seen(tx, Person("U9", name="Joris Weg", has_left=True), NOW)
    known = {user: people.by_user(tx, user) for user in PEOPLE}
    return {user: mention(person.id) for user, person in known.items() if person}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("joris bedankt", "U1 bedankt"),
        ("Joris Bakker bedankt", "U1 bedankt"),
        ("Joris, bedankt", "U1 bedankt"),
        ("@joris: bedankt", "U1 bedankt"),
        ("joris\nbedankt", "U1 bedankt"),
        ("jose en Álvarez dank", "U3 U3 dank"),
        ("Fatima El Amrani dank", "U4 dank"),
        ("amrani dank", "U4 dank"),
        ("joris, sarah en mei voor de hulp", "U1 U2 U7 voor de hulp"),
        ("joris en de rest", "U1 en de rest"),
        ("de uitleg van joris", "de uitleg van joris"),
        ("el dorado", "el dorado"),
        ("jorissen bedankt", "jorissen bedankt"),
        ("kim jansen dank", "U5 dank"),
        ("U1 en sarah dank", "U1 U2 dank"),
        ("U1 sarah dank", "U1 sarah dank"),
        ("", ""),
        ("12 keer", "12 keer"),
    ],
)
def test_who_is_called_at_the_beginning(database: Database, text: str, found: str) -> None:
    def call(tx: Transaction) -> tuple[str, str]:
        marks = _company(tx)

        def marked(words: str) -> str:
            for user, mark in marks.items():
                words = words.replace(user, mark)
            return words

        return names.first(tx, marked(text)).text, marked(found)

    people_of_others = Person("X1", name="Sarah van Elders")
    database.write(THEIRS, lambda tx: people.seen(tx, people_of_others, NOW))
    heard, expected = database.write(OURS, call)
    assert heard == expected


@pytest.mark.parametrize("text", ["kim bedankt", "bakker dank", "joris en kim: dank"])
def test_several_who_bear_a_name_are_all_told_and_nobody_is_chosen(database: Database, text: str) -> None:
    def call(tx: Transaction) -> names.Called:
        _company(tx)
        return names.first(tx, text)

    found = database.write(OURS, call)
    assert found.text == text
    assert len(found.several) == 2


def test_who_is_called_at_the_end(database: Database) -> None:
    def call(tx: Transaction) -> tuple[str, str]:
        marks = _company(tx)
        return names.last(tx, "voor de hulp, Joris Bakker!").text, f"voor de hulp, {marks['U1']}"

    heard, expected = database.write(OURS, call)
    assert heard == expected
