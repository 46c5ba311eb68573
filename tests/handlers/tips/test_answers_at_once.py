"""Two answers of one thread that are allowed at the same moment become one tip with both."""

from handlers.tips.answers import keeping
from storage import answers, people, places, tips
from storage.answers import Answer
from storage.database import Database, Transaction
from tests.happenings import LEREN, NOW, REF, person
from tests.racing import at_once, several


def waiting(tx: Transaction, who: str, message: str, text: str) -> int:
    author, place = people.seen(tx, person(who), NOW).id, places.seen(tx, LEREN).id
    made = answers.begin(tx, Answer(0, place, message, "m1", author, NOW, state="asked"))
    return answers.change(tx, made, question="Hoe dan?", text=text).id


def allowed(database: Database, number: int) -> int:
    def keep(tx: Transaction) -> int:
        answer = answers.hold(tx, number)
        assert answer is not None
        return keeping.keep(tx, answer, NOW)[0].id

    return database.write(REF, keep)


def test_two_answers_at_once_join_one_tip(database_url: str) -> None:
    with several(database_url, 2) as (one, other):
        first = one.write(REF, lambda tx: waiting(tx, "joris", "m2", "Met de rode knop."))
        second = one.write(REF, lambda tx: waiting(tx, "mei", "m3", "Of met de trechter."))

        made = at_once(lambda: allowed(one, first), lambda: allowed(other, second))

        assert len(set(made)) == 1
        tip = one.read(REF, lambda tx: tips.find(tx, made[0]))
        assert tip is not None
        assert sorted(tip.text.split("\n\n")) == ["Met de rode knop.", "Of met de trechter."]
        assert len(one.read(REF, lambda tx: answers.of_tip(tx, tip.id))) == 2


def test_a_message_is_begun_once(database_url: str) -> None:
    with several(database_url, 2) as (one, other):
        one.write(REF, lambda tx: waiting(tx, "joris", "m9", "Eerst iets anders."))

        begun = at_once(
            lambda: one.write(REF, lambda tx: waiting(tx, "joris", "m2", "Zo.")),
            lambda: other.write(REF, lambda tx: waiting(tx, "joris", "m2", "Zo.")),
        )

        assert len(set(begun)) == 1
