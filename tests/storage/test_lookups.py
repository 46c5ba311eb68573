"""What people looked up is theirs, until enough of them did alike."""

import pytest
from sqlalchemy import select, text

from handlers.tips import anonymised
from storage import lookups, names, people, questions, retention, tables
from storage.database import Database, Transaction
from storage.migrate import downgrade, upgrade
from storage.own_data import erasing
from storage.people import Person
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW, REF, later
from tests.open_questions import THREE, asked_aloud, looked_up

OTHER = WorkspaceRef("slack", "T-other")


def shown(database: Database, ref: WorkspaceRef = REF) -> list[tuple[str, int]]:
    found = database.read(ref, lambda tx: questions.unanswered(tx, 10))
    return [(one.text, one.people) for one in found]


def stored(database: Database) -> str:
    def look(tx: Transaction) -> str:
        kept = (lookups.table, questions.table)
        rows = [tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id)).all() for one in kept]
        return repr(rows)

    return database.read(REF, look)


def test_of_three_people_the_shared_words_are_shown(database: Database) -> None:
    for user in THREE:
        assert shown(database) == []
        database.write(REF, lambda tx, user=user: looked_up(tx, f"printer hapert {user}toets", user))

    assert shown(database) == [("hapert, printer", 3)]
    database.write(REF, lambda tx: looked_up(tx, "de printer hapert", "fred"))
    assert shown(database) == [("hapert, printer", 4)]
    database.write(REF, lambda tx: looked_up(tx, "printer", "gijs"))
    assert shown(database) == [("hapert, printer", 4)]


def test_two_people_are_two_people_however_often(database: Database) -> None:
    for number in range(20):
        user, at = THREE[number % 2], later(days=number)
        database.write(REF, lambda tx, user=user, at=at: looked_up(tx, "printer hapert", user, at=at))

    assert shown(database) == []
    assert database.read(REF, lambda tx: questions.find(tx, 1)) is None


def test_who_is_erased_does_not_count_and_leaves_nothing(database: Database) -> None:
    database.write(REF, lambda tx: looked_up(tx, "printer hapert"))
    assert shown(database) == [("hapert, printer", 3)]
    noor = database.read(REF, lambda tx: people.by_user(tx, "noor"))
    assert noor is not None

    database.write(REF, lambda tx: erasing.erase(tx, noor.id, NOW))

    assert shown(database) == []
    assert database.read(REF, lambda tx: questions.find(tx, 1)) is None, "nor by its number"
    database.write(REF, lambda tx: looked_up(tx, "printer hapert", "noor"))
    assert shown(database) == [("hapert, printer", 3)], "somebody new is somebody"


def test_neither_a_sentence_nor_a_name_nor_a_time_is_kept(database: Database) -> None:
    def met(tx: Transaction) -> None:
        people.seen(tx, Person("U7", "Joris de Bakker (extern)"), NOW)
        people.seen(tx, Person("piet.heijn", "Zoë"), NOW)
        looked_up(tx, "Waarom doet JORIS, Bakkers neef, of zoe's @pietheijn zo raar over de printer?", "bo")

    database.write(REF, met)

    kept = stored(database)
    assert "doet neef printer raar" in kept
    for word in ("joris", "bakker", "zoe", "piet", "heijn", "waarom", "?"):
        assert word not in kept.lower(), word
    assert f"{NOW.hour}, {NOW.minute}" not in kept.replace("27, 0, 0", "")


def test_a_name_that_is_known_later_goes_when_its_bearer_does(database: Database) -> None:
    """And is not shown in the meantime."""
    database.write(REF, lambda tx: looked_up(tx, "printer van willemijn hapert"))
    willemijn = database.write(REF, lambda tx: people.seen(tx, Person("U8", "Willemijn Vos"), NOW)).id

    def read(tx: Transaction) -> str:
        (one,) = questions.unanswered(tx, 5)
        return anonymised.without_people(tx, one.text)

    assert "willemijn" not in database.read(REF, read)
    database.write(REF, lambda tx: erasing.erase(tx, willemijn, NOW))
    assert "willemijn" not in stored(database)


def test_an_answer_or_time_lets_them_go(database: Database) -> None:
    database.write(REF, lambda tx: looked_up(tx, "printer hapert"))
    database.write(REF, lambda tx: looked_up(tx, "koffie op", "bo"))

    def answer(tx: Transaction) -> None:
        (one,) = questions.unanswered(tx, 5)
        questions.answer(tx, one, people.seen(tx, Person("joris"), NOW).id, None, NOW)

    database.write(REF, answer)
    assert [one.words for one in database.read(REF, lambda tx: lookups.newest(tx, 9))] == [
        ("koffie", "op")
    ] or [one.words for one in database.read(REF, lambda tx: lookups.newest(tx, 9))] == [("koffie",)]
    database.write(REF, lambda tx: retention.let_go(tx, later(days=200)))
    assert database.read(REF, lambda tx: lookups.newest(tx, 9)) == []


def test_who_asks_it_aloud_is_not_counted_as_well(database: Database) -> None:
    database.write(REF, lambda tx: looked_up(tx, "printer hapert"))
    bo = database.read(REF, lambda tx: people.by_user(tx, "bo"))
    assert bo is not None

    database.write(REF, lambda tx: lookups.forget(tx, bo.id, "Hapert de printer?"))

    assert shown(database) == []


def test_other_workspaces_count_for_themselves(database: Database) -> None:
    database.write(REF, lambda tx: looked_up(tx, "printer hapert", "noor", "bo"))
    database.write(OTHER, lambda tx: looked_up(tx, "printer hapert", "eva"))

    assert shown(database) == shown(database, OTHER) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Weet Joris hoe git werkt?", "Weet … hoe git werkt?"),
        ("weet joris bakker hoe git werkt?", "weet … hoe git werkt?"),
        ("@jbakker's uitleg", "@…'s uitleg"),
        ("Wie kent Anne van der Vors?", "Wie kent …?"),
        ("Will this work, Will?", "Will this work, …?"),
        ("Joris", "…"),
        ("GitHub en jorisbakker@acme.nl", "GitHub en …@acme.nl"),
    ],
)
def test_names_are_left_out_of_sentences(database: Database, sentence: str, expected: str) -> None:
    def met(tx: Transaction) -> str:
        for user, name in (("U1", "Joris Bakker"), ("U2", "Anne van der Vors | Web"), ("U3", "Will Smit")):
            people.seen(tx, Person(user, name), NOW)
        people.seen(tx, Person("U4", "GitHub", is_bot=True), NOW)
        return anonymised.without_people(tx, sentence)

    assert database.write(REF, met) == expected


def test_ids_of_platforms_are_no_names() -> None:
    assert (
        names.of(None, "U0SARAH") == {"u0sarah"} - names.of(None, "29:1abc")
        or names.of(None, "U0SARAH") == set()
    )
    assert names.of("", "7f0c-dead-beef") == set()


AT = "2026-11-27 10:12:13+00:00"
ASKED = (
    "INSERT INTO questions (workspace_id, asker_id, is_anonymous, text, state, made_at, was_reminded)"
    " VALUES (1, {asker}, true, '{words}', '{state}', '" + AT + "', false)"
)
BEFORE = (
    "INSERT INTO workspaces (id, platform, key, language, zone, til_channel, kudos_per_day, kudos_emoji,"
    " til_emoji) VALUES (1, 'slack', 'T1', 'nl', 'Europe/Amsterdam', '', 5, '[]', '[]')",
    f"INSERT INTO people (id, workspace_id, \"user\", seen_at) VALUES (901, 1, 'U1', '{AT}')",
    ASKED.format(asker="NULL", words="hoe werkt zeefdruk", state="open"),
    ASKED.format(asker="901", words="aloud", state="open"),
    ASKED.format(asker="NULL", words="over", state="answered"),
)


def test_what_was_there_before_is_shown_to_nobody(database: Database) -> None:
    """A lookup in its own words, of which nobody knows whose it is, and what was made of it."""
    downgrade(database, "0022")
    with database.engine.begin() as connection:
        for statement in BEFORE:
            connection.execute(text(statement))

    upgrade(database)

    assert shown(database) == [("aloud", 1)]
    assert "zeefdruk" not in stored(database)
    database.write(REF, lambda tx: asked_aloud(tx, "nog een"))
    database.write(REF, lambda tx: looked_up(tx, "printer hapert"))
    downgrade(database, "0022")
    upgrade(database)
    assert [words for words, _ in shown(database)] == ["nog een", "aloud"]
    assert "lookups" in tables.metadata.tables
