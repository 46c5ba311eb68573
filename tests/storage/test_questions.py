"""Questions: whom they are with, when they go on, and what is forgotten when they are over."""

from storage import people, places, questions
from storage.database import Database, Transaction
from storage.people import Person
from storage.places import Place
from storage.questions import Question
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW, REF, later
from tests.open_questions import asked_aloud

OTHER = WorkspaceRef("slack", "T-other")


def _asked(tx: Transaction, *, is_anonymous: bool = False) -> Question:
    sarah, joris = (people.seen(tx, Person(user), NOW).id for user in ("sarah", "joris"))
    made = questions.add(tx, sarah, "Hoe werkt rebase?", ("git",), NOW, is_anonymous=is_anonymous)
    return questions.ask(tx, made, joris, NOW, later(days=1))


def test_what_was_asked_is_there_as_it_was_asked(database: Database) -> None:
    made = database.write(REF, _asked)

    assert database.read(REF, lambda tx: questions.find(tx, made.id)) == made
    assert made.state == "asked"
    assert made.topics == ("git",)
    assert list(database.read(REF, lambda tx: questions.asked(tx, made.id)).values()) == ["waiting"]


def test_the_first_that_is_due_comes_first(database: Database) -> None:
    first = database.write(REF, _asked)
    assert database.read(REF, questions.next_due) == later(days=1)
    assert database.write(REF, lambda tx: questions.due(tx, later(hours=23))) == []
    assert database.write(REF, lambda tx: questions.due(tx, later(days=1))) == [first]

    database.write(REF, lambda tx: questions.leave_open(tx, first))
    assert database.read(REF, questions.next_due) is None


def test_an_answer_ends_it_and_forgets_who_asked_without_a_name(database: Database) -> None:
    def answered(tx: Transaction, is_anonymous: bool) -> Question | None:
        question = _asked(tx, is_anonymous=is_anonymous)
        (joris,) = questions.asked(tx, question.id)
        questions.answer(tx, question, joris, None, NOW)
        return questions.find(tx, question.id)

    named, anonymous = (database.write(REF, lambda tx, a=a: answered(tx, a)) for a in (False, True))
    assert named is not None
    assert anonymous is not None
    assert (named.state, anonymous.state) == ("answered", "answered")
    assert named.asker_id is not None
    assert anonymous.asker_id is None
    assert named.due_at is None


def test_what_is_taken_back_loses_its_words(database: Database) -> None:
    def withdrawn(tx: Transaction) -> Question | None:
        question = _asked(tx)
        questions.withdraw(tx, question)
        return questions.find(tx, question.id)

    found = database.write(REF, withdrawn)
    assert found is not None
    assert (found.state, found.text, found.due_at) == ("withdrawn", "", None)


def test_the_gap_list_holds_only_what_is_open_newest_first(database: Database) -> None:
    def fill(tx: Transaction) -> None:
        asked_aloud(tx, "eerst")
        _asked(tx)
        questions.leave_open(tx, _asked(tx))
        asked_aloud(tx, "laatst")

    database.write(REF, fill)
    found = database.read(REF, lambda tx: questions.unanswered(tx, 10))
    assert [one.text for one in found] == ["laatst", "Hoe werkt rebase?", "eerst"]
    assert len(database.read(REF, lambda tx: questions.unanswered(tx, 1))) == 1
    assert database.read(OTHER, lambda tx: questions.unanswered(tx, 10)) == []


def test_nobody_reaches_a_question_of_another_workspace(database: Database) -> None:
    made = database.write(REF, _asked)

    assert database.write(OTHER, lambda tx: questions.hold(tx, made.id)) is None
    assert database.write(OTHER, lambda tx: questions.due(tx, later(days=9))) == []
    assert database.read(OTHER, questions.next_due) is None


def test_two_who_hold_the_same_question_come_one_after_the_other(database: Database) -> None:
    made = database.write(REF, _asked)

    def answer(tx: Transaction, user: str) -> bool:
        question = questions.hold(tx, made.id)
        assert question is not None
        if question.is_over:
            return False
        questions.answer(tx, question, people.seen(tx, Person(user), NOW).id, None, NOW)
        return True

    both = [database.submit(REF, lambda tx, user=user: answer(tx, user)) for user in ("joris", "pieter")]
    assert sorted(future.result(10) for future in both) == [False, True]


def test_where_a_person_may_not_look_is_hidden_from_them(database: Database) -> None:
    def fill(tx: Transaction) -> tuple[set[str], set[str]]:
        sarah, mei = (people.seen(tx, Person(user), NOW).id for user in ("sarah", "mei"))
        kinds = {"open": "public", "retro": "private", "chat": "direct", "what": None}
        made = {name: places.seen(tx, Place(name, kind)) for name, kind in kinds.items()}  # type: ignore[arg-type]
        places.note_member(tx, made["retro"], sarah)
        names = {place.id: name for name, place in made.items()}
        return (
            {names[one] for one in places.hidden_from(tx, sarah)},
            {names[one] for one in places.hidden_from(tx, mei)},
        )

    assert database.write(REF, fill) == ({"what"}, {"what", "retro"})
