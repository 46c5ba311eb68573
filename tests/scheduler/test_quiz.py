"""W7: a quiz in somebody's learning time and at no other moment, of what is theirs to see."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from fsrs import Card, Rating, Scheduler

from handlers.chat import DirectMessage, Place
from handlers.quiz.rules import LEAST, MOST
from handlers.texts import speak
from scheduler import rhythms
from storage import own_data, places, preferences, quizzes, tils, tips
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.preferences import Preferences
from storage.quizzes import Item
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, answer, at, to

SAY = speak("nl", "slack")
RETRO = Place("C-retro", "private", "retro")
HERS = Place("D-sarah", "direct")
OFFER = SAY.text("quiz-offer", count=0).partition(" ")[2]
ZONE = ZoneInfo("Europe/Amsterdam")


class Study(Room):
    """Sarah learns on Thursdays at two, and wants a quiz."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "time", "quiz")
        self.ids = {one: self.person(one) for one in ("sarah", "joris")}
        self.says("sarah", "leertijd donderdag 14:00 1u", HERS)
        self.says("sarah", "quiz aan", HERS)

    def shares(self, text: str, who: str = "sarah", place: Place = LEREN) -> None:
        self.gets(they.command(who, "til", text, key=f"til {text}", at=self.now, place=place))

    def shares_some(self, count: int) -> None:
        for number in range(count):
            self.shares(f"Vogel {number} zingt in de ochtend het hardst #vogel{number}")

    def offers(self, when: str | datetime) -> list[str]:
        return [one for one in to(self.until(when), self.ids["sarah"]) if OFFER in one]

    def waits(self) -> list[Item]:
        def look(tx: Transaction) -> list[Item]:
            quiz = quizzes.of(tx, self.ids["sarah"])
            return quizzes.waiting(tx, quiz) if quiz is not None else []

        return self.database.read(REF, look)

    def items(self) -> list[Item]:
        far = at("12-31 23:00") + timedelta(days=9_000)
        return self.database.read(REF, lambda tx: quizzes.ready(tx, self.ids["sarah"], far, 1_000))

    def begins(self) -> str:  # type: ignore[override]
        return self.press("sarah", "quiz_begin", "", HERS)

    def presses(self, action: str, item: Item, who: str = "sarah") -> str:
        return self.press(who, f"quiz_{action}", item.ref, HERS)


@pytest.fixture
def study(database: Database) -> Study:
    return Study(database)


def test_offered_in_her_learning_time_when_there_is_enough(study: Study) -> None:
    study.shares_some(LEAST - 1)
    assert study.offers("11-26 23:00") == [], "two things are no quiz"
    study.shares("Een derde ding om te onthouden #derde")
    assert study.offers("12-03 13:59") == []
    (offer,) = study.offers("12-03 14:00")
    assert SAY.text("quiz-offer", count=3) in offer
    assert study.offers("12-10 13:59") == [], "once a week"
    assert len(study.offers("12-10 14:00")) == 1


def test_never_outside_of_it(study: Study) -> None:
    study.shares_some(4)
    study.is_away("sarah", "2026-11-26", "2026-11-26")
    assert study.offers("12-02 23:00") == [], "away that Thursday"
    study.database.write(
        REF, lambda tx: preferences.choose(tx, study.ids["sarah"], Preferences(muted=("quiz",)))
    )
    assert study.offers("12-09 23:00") == []
    quiet = Preferences(quiet_from="13:00", quiet_until="16:00")
    study.database.write(REF, lambda tx: preferences.choose(tx, study.ids["sarah"], quiet))
    assert study.offers("12-16 23:00") == [], "quiet all through it"
    study.database.write(REF, lambda tx: preferences.choose(tx, study.ids["sarah"], Preferences()))
    study.press("sarah", "time_pause", "1", HERS)
    assert study.offers("12-23 23:00") == []
    study.says("sarah", "leertijd dinsdag 10:00 30m", HERS)
    (offer,) = study.offers("12-29 10:29")
    assert offer
    sent = [one for one in study.sent if isinstance(one, DirectMessage) and one.module == "quiz"]
    assert [one.until for one in sent] == [at("12-29 10:30")], "and it is not brought afterwards"


def test_not_to_who_did_not_ask_nor_after_off(study: Study) -> None:
    study.says("joris", "leertijd donderdag 14:00 1u", HERS)
    for number in range(4):
        study.shares(f"Joris weet ding {number} #ding{number}", "joris")
    study.shares_some(4)
    study.says("sarah", "quiz uit", HERS)
    assert study.offers("12-04 09:00") == []
    assert [one for one in study.sent if isinstance(one, DirectMessage) and one.module == "quiz"] == []
    assert study.database.read(REF, quizzes.next_due) is None


def test_offered_once_by_two_who_look_at_once(study: Study) -> None:
    study.shares_some(4)
    study.until("11-26 13:59")
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "quizzes")
    told = [study.database.write(REF, lambda tx: len(rhythm.run(tx, at("11-26 14:00")))) for _ in range(2)]
    assert told == [1, 0]


def test_a_question_pressed_twice_counts_once(study: Study) -> None:
    study.shares_some(4)
    study.begins()
    first, second, *_ = study.waits()
    assert "Vogel" in study.presses("show", first)
    study.presses("knew", first)
    (once,) = [one for one in study.items() if one.id == first.id]
    for action in ("forgot", "knew", "show"):
        said = study.presses(action, first)
        assert f"#{second.about}" not in said
        assert SAY.text("quiz-recall") in said, "the next question stays to be seen"
    assert [one for one in study.items() if one.id == first.id] == [once]


def test_a_card_of_last_month_counts_no_more(study: Study) -> None:
    study.shares_some(8)
    study.begins()
    (first, *_) = study.waits()
    study.until("12-28 09:00")
    study.begins()
    before = study.items()
    for action in ("show", "knew"):
        assert study.press("sarah", f"quiz_{action}", first.ref, HERS) == SAY.text("quiz-old")
    assert study.items() == before


def test_one_begun_today_goes_on_where_it_was(study: Study) -> None:
    study.shares_some(4)
    study.begins()
    study.presses("knew", study.waits()[0])
    left = [one.id for one in study.waits()]
    study.begins()
    assert [one.id for one in study.waits()] == left


def test_nobody_else_answers_or_reads_it(study: Study) -> None:
    study.shares_some(3)
    study.begins()
    (first, *_) = study.waits()
    for action in ("show", "knew", "forgot"):
        assert study.presses(action, first, "joris") == SAY.text("quiz-old")
    assert all(one.stability is None for one in study.items())


def test_who_is_at_as_many_quizzes_does_not_answer_for_her(study: Study) -> None:
    study.shares_some(3)
    for number in range(3):
        study.shares(f"Joris weet ding {number} #ding{number}", "joris")
    study.begins()
    assert SAY.text("quiz-recall") in study.press("joris", "quiz_begin", "", HERS)
    (first, *_) = study.waits()
    for action in ("show", "knew", "forgot"):
        assert "Vogel" not in study.presses(action, first, "joris")
    assert all(one.stability is None for one in study.items())


def test_what_she_may_not_see_any_more_is_not_quoted(study: Study) -> None:
    """She left the channel; a colleague's words there she kept, and some were hers."""
    study.says("sarah", "doel", RETRO)
    study.shares("Een kwalmolen draait op zout #kwalmolen", "joris", RETRO)
    study.shares("Een kwalvijver bevriest niet #kwalvijver", place=RETRO)
    study.shares_some(3)
    sarah = study.ids["sarah"]
    study.database.write(REF, lambda tx: tils.mark(tx, 1, sarah, tils.KEPT, study.now))
    study.says("sarah", "quiz", HERS)
    asked = {one.about for one in study.waits()}
    assert asked, "three of five"
    study.until("11-27 09:00")
    retro = study.database.write(REF, lambda tx: places.seen(tx, RETRO))
    study.database.write(REF, lambda tx: places.forget_member(tx, retro, sarah))
    for _ in range(3):
        seen = answer(study.says("sarah", "quiz", HERS)).as_text()
        for item in study.waits():
            seen += study.presses("show", item) + study.presses("forgot", item)
        assert "kwal" not in seen
        study.after(days=2)
    assert {one.about for one in study.items()} & {"til:1", "til:2"} == set()


def test_gone_while_the_question_stood_there(study: Study) -> None:
    study.shares_some(4)
    study.begins()
    first, second, _ = study.waits()
    gone = int(first.about.partition(":")[2])

    def remove(tx: Transaction) -> None:
        til = tils.find(tx, gone)
        assert til is not None
        tils.remove(tx, til, study.now)

    study.database.write(REF, remove)
    said = study.presses("show", first)
    assert SAY.text("quiz-gone") in said
    assert f"Vogel {gone - 1}" not in said
    assert first.id not in {one.id for one in study.items()}
    assert study.waits()[0].id == second.id


def test_edited_in_between_it_shows_what_it_says_now(study: Study) -> None:
    study.shares_some(3)
    study.begins()
    for item in study.waits():
        study.presses("knew", item)
    number = int(study.items()[0].about.partition(":")[2])
    study.until("11-26 10:00")

    def edit(tx: Transaction) -> None:
        til = tils.find(tx, number)
        assert til is not None
        tils.change(tx, til, "Een uil ziet in het donker", til.link, til.topics, study.now)

    study.database.write(REF, edit)
    study.until("11-30 10:00")
    study.begins()
    (asked,) = (one for one in study.waits() if one.about == f"til:{number}")
    said = study.presses("show", asked)
    assert "Een uil ziet in het donker" in said
    assert SAY.text("quiz-changed") in said


def test_over_words_of_somebody_who_was_erased(study: Study) -> None:
    """What they shared in a channel stays as it was, without their name."""
    study.shares("Een fluitketel fluit bij honderd graden #ketel", "joris")
    study.shares_some(2)
    study.database.write(REF, lambda tx: tils.mark(tx, 1, study.ids["sarah"], tils.KEPT, study.now))
    study.database.write(REF, lambda tx: erasing.erase(tx, study.ids["joris"], study.now))
    study.begins()
    (kept,) = (one for one in study.waits() if one.why == "kept")
    assert "joris" not in study.presses("show", kept).lower()


def test_a_tip_that_helped_is_asked_by_its_title(study: Study) -> None:
    def add(tx: Transaction) -> None:
        for number in range(LEAST):
            tip = tips.add(tx, f"Hoe deel {number}?", f"Zo deel je {number}", study.now, source=f"s{number}")
            assert tip is not None
            tips.mark(tx, tip.id, study.ids["sarah"], tips.HELPED, study.now)

    study.database.write(REF, add)
    assert 'tip "Hoe deel ' in study.begins()
    assert "Zo deel je" in study.presses("show", study.waits()[0])


def test_erased_there_is_nothing_left_and_before_that_it_can_be_read(study: Study) -> None:
    study.shares_some(3)
    study.begins()
    sarah = study.ids["sarah"]
    given = study.database.read(REF, lambda tx: own_data.everything(tx, sarah))
    assert given is not None
    assert len(given.rows["quiz_items"]) == 3
    study.database.write(REF, lambda tx: erasing.erase(tx, sarah, study.now))
    assert study.items() == []
    assert study.database.read(REF, lambda tx: quizzes.of(tx, sarah)) is None


def year(study: Study, weeks: int) -> None:
    """She shares something most weeks, skips a quiz now and then, and knows it or does not."""
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    cards: dict[int, Card] = {}
    ways = (("knew", Rating.Good), ("almost", Rating.Hard), ("forgot", Rating.Again))
    begun, turn = 0, 0
    study.shares_some(6)
    for week in range(weeks):
        if week % 4:
            study.shares(f"In week {week} leerde ik iets over mossen #mos{week}")
        thursday = datetime(2026, 11, 26, tzinfo=ZONE) + timedelta(weeks=week)
        offers = study.offers((thursday + timedelta(hours=14, minutes=5)).astimezone(UTC))
        assert len(offers) <= 1
        if not offers or week % 7 == 3:
            continue
        study.begins()
        begun += 1
        asked = study.waits()
        assert LEAST <= len(asked) <= MOST
        for item in asked:
            tomorrow = thursday + timedelta(days=1)
            assert item.id not in cards or cards[item.id].due < tomorrow, "asked before its day"
            action, rating = ways[(turn * turn + week) % 3 if turn % 5 else 0]
            turn += 1
            study.presses(action, item)
            card = cards.get(item.id) or Card(card_id=item.id)
            cards[item.id], _ = scheduler.review_card(card, rating, study.now.astimezone(UTC))
    stored = {one.id: one for one in study.items() if one.reviewed_at is not None}
    assert stored.keys() == cards.keys()
    for number, card in cards.items():
        ours = stored[number]
        assert (ours.due_at, ours.reviewed_at) == (card.due, card.last_review)
        assert ours.stability == pytest.approx(card.stability)
        assert ours.difficulty == pytest.approx(card.difficulty)
    assert begun >= weeks // 2
    sent = [one for one in study.sent if isinstance(one, DirectMessage) and one.module == "quiz"]
    assert sent
    assert all(msgspec.to_builtins(one.until) for one in sent)


def test_a_quarter_of_quizzes_has_the_dates_of_the_algorithm(study: Study) -> None:
    year(study, 8)


@pytest.mark.slow
def test_a_whole_year_of_quizzes_has_the_dates_of_the_algorithm(study: Study) -> None:
    year(study, 53)
