"""W1: what a lunch and learn decides by itself, and what people can change on the way."""

from datetime import date, timedelta
from functools import partial

import pytest
import vobject

from bot import outbox as delivering
from handlers.chat import Place
from handlers.lunch.speakers import MOST_ASKED
from handlers.texts import speak
from scheduler import rhythms
from storage import free_days, lunches, preferences, workspaces
from storage.database import Database
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import REF, said
from tests.open_questions import asked_aloud
from tests.racing import at_once, several
from tests.scheduler.lunch_room import Room, answer, at, buttons, file, posts, to, updates

SAY = speak("nl")
TOPIC = "git bisect #git"
WHEN = SAY.text("lunch-when", day="donderdag 3 december", time="12:00")


@pytest.fixture
def room(database: Database) -> Room:
    return Room(database)


def _chosen(room: Room, **values: str) -> int:
    """It is Monday: joris was asked to speak about what he proposed."""
    room.begins(**values)
    room.until("11-26 10:00")
    room.proposes("joris", TOPIC)
    room.until("11-30 10:00")
    return room.person("joris")


def _announced(room: Room, **values: str) -> int:
    joris = _chosen(room, **values)
    room.press("joris", "lunch_speak_yes", "lunch:1")
    return joris


def _shares(room: Room, *users: str, topic: str = "git") -> None:
    for number, user in enumerate(users):
        key = f"til:{user}:{topic}:{number}"
        room.gets(they.til(user, f"Iets van {user} over {topic} {number} #{topic}", key=key, at=room.now))


# --- when ------------------------------------------------------------------------------------------


def test_the_channel_is_asked_once_in_every_period(room: Room) -> None:
    room.begins(weeks="2")

    asked = [one for one in posts(room.until("12-31 12:00")) if SAY.text("lunch-button-propose") not in one]

    titles = [one.splitlines()[0] for one in asked]
    assert titles == [
        SAY.text("lunch-prompt-title", when=SAY.text("lunch-when", day=day, time="12:00"))
        for day in ("donderdag 3 december", "donderdag 17 december", "donderdag 31 december")
    ]


def test_holidays_and_free_days_are_left_out(room: Room) -> None:
    room.database.write(REF, lambda tx: free_days.choose(tx, {date(2026, 12, 10): "Heidag"}))
    room.begins(weekday="5", at="12:30")  # Fridays: 25 December and 1 January are holidays

    room.until("12-31 12:00")

    days = [
        session.day
        for number in range(1, 9)
        if (session := room.database.read(REF, lambda tx, n=number: lunches.session(tx, n)))
    ]
    assert date(2026, 12, 4) in days
    assert not {date(2026, 12, 25), date(2027, 1, 1)} & set(days)
    assert room.series().next_day == date(2027, 1, 15)


def test_what_nobody_ran_for_is_left_out_and_not_sent_late(room: Room) -> None:
    room.begins()

    room.now = at("12-02 09:00")  # asleep from before the question until after the choice
    rhythms.beat(room.database, REF, room.now, delivering.keep)
    sent = room.until("12-03 09:00")

    assert WHEN not in "".join(posts(sent))
    assert room.series().next_day > date(2026, 12, 3)


def test_the_question_a_day_late_still_makes_sense(room: Room) -> None:
    room.begins()

    room.now = at("11-27 10:00")
    rhythms.beat(room.database, REF, room.now, delivering.keep)

    assert WHEN in "".join(posts(room.until(room.now)))


def test_a_switched_off_module_does_nothing_and_goes_on_later(room: Room) -> None:
    room.begins()
    room.database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til",)))
    assert room.until("11-28 10:00") == []


# --- topics ----------------------------------------------------------------------------------------


def test_open_questions_are_suggested_without_names(room: Room) -> None:
    asked = "Hoe draai ik een commit terug?"
    room.database.write(REF, lambda tx: asked_aloud(tx, asked, room.now))
    room.begins()

    post = posts(room.until("11-26 10:00"))[-1]

    assert asked in post
    assert SAY.text("lunch-topic-asked", count=0) in post


def test_a_suggestion_without_votes_is_no_topic(room: Room) -> None:
    room.database.write(REF, lambda tx: asked_aloud(tx, "Hoe werkt rebase?", room.now))
    room.begins()

    sent = room.until("11-30 10:00")

    where = "#leren"
    assert SAY.text("lunch-no-topics", when=WHEN, where=where) in to(sent, room.person("sarah"))[-1]
    assert room.session().state == "topics"
    fell = room.until("12-02 10:00")
    assert SAY.text("lunch-fell-through", when=WHEN, where=where) in to(fell, room.person("sarah"))
    assert room.session().state == "cancelled"


def test_a_topic_proposed_at_the_last_moment_saves_it(room: Room) -> None:
    room.begins()
    room.until("11-30 15:00")
    room.proposes("joris", TOPIC)

    room.until("12-02 10:00")

    assert room.session().state == "speaker"


def test_the_same_words_again_are_a_vote(room: Room) -> None:
    room.begins()
    room.until("11-26 10:00")
    room.proposes("joris", TOPIC)

    again = room.proposes("mei", "  Git   bisect  #GIT!")

    assert again == SAY.text("lunch-proposed-before")
    topic = room.database.read(REF, lambda tx: lunches.topic(tx, 1))
    assert topic is not None
    assert (topic.votes, topic.proposer_id) == (2, room.person("joris"))


def test_voting_for_what_was_chosen_is_answered_kindly(room: Room) -> None:
    _chosen(room)
    assert room.press("mei", "lunch_vote", "topic:1") == SAY.text("lunch-topic-gone")
    assert room.press("mei", "lunch_vote", "topic:99") == SAY.text("lunch-topic-gone")
    assert room.press("mei", "lunch_vote", "topic:x") == SAY.text("lunch-topic-gone")


def test_two_who_vote_at_once_both_count_and_twice_is_none(room: Room) -> None:
    room.begins()
    room.until("11-26 10:00")
    room.proposes("joris", TOPIC)

    room.gets(*(they.press(f"p{n}", "lunch_vote", "topic:1", key=f"v{n}", at=room.now) for n in range(8)))
    room.press("p0", "lunch_vote", "topic:1")

    topic = room.database.read(REF, lambda tx: lunches.topic(tx, 1))
    assert topic is not None
    assert topic.votes == 8


# --- the rota --------------------------------------------------------------------------------------


def test_who_knows_and_never_spoke_comes_before_who_did(room: Room) -> None:
    _shares(room, "pieter", "pieter", "mei")
    room.begins(weeks="1")
    room.until("11-26 10:00")
    room.proposes("joris", TOPIC, speak="no")
    first = room.until("11-30 10:00")
    assert to(first, room.person("pieter"))[-1].startswith(SAY.text("lunch-ask-title"))
    room.press("pieter", "lunch_speak_yes", "lunch:1")

    room.until("12-03 15:00")
    room.proposes("joris", "git rebase #git", speak="no")
    second = room.until("12-07 10:00")

    assert to(second, room.person("mei"))[-1].startswith(SAY.text("lunch-ask-title"))
    assert not [
        one for one in to(second, room.person("pieter")) if one.startswith(SAY.text("lunch-ask-title"))
    ]


def test_who_is_away_that_day_or_paused_or_muted_is_passed_over(room: Room) -> None:
    _shares(room, "pieter", "fatima", "anna", "mei")
    room.is_away("pieter", "2026-12-03", "2026-12-04")
    fatima, anna = room.person("fatima"), room.person("anna")
    paused = Preferences(paused_until=date(2026, 12, 20))
    room.database.write(REF, lambda tx: preferences.choose(tx, fatima, paused))
    room.database.write(REF, lambda tx: preferences.choose(tx, anna, Preferences(muted=("lunch",))))
    room.begins()
    room.until("11-26 10:00")
    room.proposes("joris", TOPIC, speak="no")

    asked = room.until("11-30 10:00")

    assert to(asked, room.person("mei"))
    for user in ("pieter", "fatima", "anna"):
        assert to(asked, room.person(user)) == [], user


def test_a_no_goes_to_the_next_at_once_and_silence_after_a_working_day(room: Room) -> None:
    _shares(room, "pieter", "mei")
    joris = _chosen(room)
    assert to(room.sent, joris)

    assert room.press("joris", "lunch_speak_no", "lunch:1") == SAY.text("lunch-passed")
    asked = [user for user in ("pieter", "mei") if to(room.sent, room.person(user))]
    assert len(asked) == 1
    room.until("12-01 10:00")
    assert all(to(room.sent, room.person(user)) for user in ("pieter", "mei"))

    # Whoever was asked may still say yes; the first is the speaker.
    assert TOPIC in room.press(asked[0], "lunch_speak_yes", "lunch:1")
    assert room.press("mei" if asked[0] == "pieter" else "pieter", "lunch_speak_yes", "lunch:1") == SAY.text(
        "lunch-speaker-found"
    )


def test_after_as_many_as_may_be_asked_it_is_the_organisers(room: Room) -> None:
    knowing = [f"kenner{number}" for number in range(MOST_ASKED + 1)]
    _shares(room, *knowing)
    room.begins()
    room.until("11-26 10:00")
    room.proposes("joris", TOPIC, speak="no")
    room.until("11-30 10:00")
    told = SAY.text("lunch-no-speaker", topic=TOPIC, when=WHEN, where="#leren")
    asked: set[str] = set()
    for _ in range(MOST_ASKED):
        assert not [one for one in to(room.sent, room.person("sarah")) if told in one]
        (user,) = [one for one in knowing if one not in asked and to(room.sent, room.person(one))]
        asked.add(user)
        room.press(user, "lunch_speak_no", "lunch:1")

    assert [one for one in knowing if one not in asked and to(room.sent, room.person(one))] == []
    assert told in to(room.sent, room.person("sarah"))[-1]


def test_without_a_speaker_the_organiser_is_asked_and_then_it_falls_through(room: Room) -> None:
    _chosen(room)
    room.press("joris", "lunch_speak_no", "lunch:1")

    sarah = room.person("sarah")
    told = SAY.text("lunch-no-speaker", topic=TOPIC, when=WHEN, where="#leren")
    assert told in to(room.sent, sarah)[-1]
    fell = room.until("12-03 12:00")
    assert SAY.text("lunch-fell-through", when=WHEN, where="#leren") in to(fell, sarah)
    topics = room.database.read(REF, lambda tx: lunches.open_topics(tx, 1))
    assert [one.text for one in topics] == [TOPIC], "it stays for another time"


def test_the_organiser_finds_somebody_or_goes_without(room: Room) -> None:
    _chosen(room)
    room.person("mei")
    room.press("joris", "lunch_speak_no", "lunch:1")

    found = room.chooses("sarah", "lunch_find_speaker", "lunch:1", "mei")
    assert "mei" in found.lower() or "\ue000" in found
    assert to(room.sent, room.person("mei"))
    room.press("mei", "lunch_speak_no", "lunch:1")
    assert len([one for one in to(room.sent, room.person("sarah")) if TOPIC in one]) == 2, "asked again"

    assert room.press("mei", "lunch_without", "lunch:1") == SAY.text("lunch-not-yours", organiser="Sarah")
    assert room.press("sarah", "lunch_without", "lunch:1") == SAY.text("lunch-without")
    assert SAY.text("lunch-speaker-none") in posts(room.sent)[-1]


def test_a_swap_needs_the_colleague_to_agree(room: Room) -> None:
    joris, mei = _announced(room), room.person("mei")
    room.person("pieter")

    assert room.chooses("joris", "lunch_speak_swap", "lunch:1", "joris") == SAY.text("lunch-error-colleague")
    room.chooses("joris", "lunch_speak_swap", "lunch:1", "pieter")
    room.press("pieter", "lunch_swap_no", f"lunch:1:{joris}")
    assert room.session().speaker_id == joris
    room.chooses("joris", "lunch_speak_swap", "lunch:1", "mei")
    assert room.session().speaker_id == joris, "not before she agreed"
    assert room.press("anna", "lunch_swap_yes", f"lunch:1:{joris}") == SAY.text("lunch-speaker-found")

    room.press("mei", "lunch_swap_yes", f"lunch:1:{joris}")

    assert room.session().speaker_id == mei
    assert room.session().sequence == 1
    assert room.seats() == [(mei, "speaker")]
    assert any("neemt het over" in one for one in to(room.sent, joris))
    assert SAY.text("lunch-speaker", speaker="").strip() in updates(room.sent)[-1]


def test_a_speaker_who_left_is_replaced(room: Room) -> None:
    _shares(room, "mei")
    _announced(room)
    room.person("joris", has_left=True)

    room.until("12-02 10:00")

    assert room.session().state == "speaker"
    assert SAY.text("lunch-no-speaker", topic=TOPIC, when=WHEN, where="#leren") in "".join(
        to(room.sent, room.person("sarah"))
    )


# --- coming ----------------------------------------------------------------------------------------


def test_the_last_place_goes_to_one_and_the_rest_wait_in_order(room: Room) -> None:
    _announced(room, seats="2")
    ids = [room.person(f"p{n}") for n in range(6)]

    room.gets(*(they.press(f"p{n}", "lunch_join", "lunch:1", key=f"j{n}", at=room.now) for n in range(6)))

    states = [state for _, state in room.seats() if state != "speaker"]
    assert sorted(states) == ["in", "in", *["waiting"] * 4]
    waiting = [who for who, state in room.seats() if state == "waiting"]
    first = next(who for who, state in room.seats() if state == "in")
    room.press(f"p{ids.index(first)}", "lunch_leave", "lunch:1")
    assert dict(room.seats())[waiting[0]] == "in"
    assert len(to(room.sent, waiting[0])) == 1
    assert room.press(f"p{ids.index(first)}", "lunch_leave", "lunch:1") == SAY.text("lunch-not-in")


def test_a_calendar_follows_what_changes_and_goes_when_it_is_cancelled(room: Room) -> None:
    _announced(room)
    room.press("mei", "lunch_join", "lunch:1")

    def entry() -> tuple[str, int, str, str]:
        """As another program reads it, not the one that wrote it."""
        calendar = vobject.readOne(file(room.opens("mei", "lunch_calendar", "lunch:1")).decode())
        (event,) = calendar.vevent_list
        assert event.dtend.value - event.dtstart.value == timedelta(minutes=45)
        told = (calendar.method.value, event.status.value)
        return event.uid.value, int(event.sequence.value), *told

    uid, *first = entry()
    assert first == [0, "PUBLISH", "CONFIRMED"]
    opened = room.opens("sarah", "lunch_move", "lunch:1")
    room.fills("sarah", opened, day="4-12-2026", at="12.30", venue="Zaal 9")
    assert entry() == (uid, 1, "PUBLISH", "CONFIRMED")
    mei = room.person("mei")
    assert "vrijdag 4 december, 12:30" in to(room.sent, mei)[-1]
    room.press("sarah", "lunch_cancel", "lunch:1")
    assert entry() == (uid, 2, "CANCEL", "CANCELLED")
    assert SAY.text("lunch-is-cancelled") in updates(room.sent)[-1]
    assert "gaat niet door" in to(room.sent, mei)[-1]
    assert room.press("anna", "lunch_join", "lunch:1") == SAY.text("lunch-session-cancelled")
    assert to(room.until("12-05 12:00"), mei) == [], "no reminder"


def test_a_moved_one_reminds_on_the_new_day(room: Room) -> None:
    _announced(room)
    room.press("mei", "lunch_join", "lunch:1")
    opened = room.opens("sarah", "lunch_move", "lunch:1")
    room.fills("sarah", opened, day="2026-12-08", at="15:00", venue="")

    assert to(room.until("12-07 23:00"), room.person("mei")) == []
    (reminder,) = to(room.until("12-08 15:00"), room.person("mei"))
    assert "dinsdag 8 december, 15:00" in reminder


def test_nobody_is_reminded_in_the_night_or_on_leave(room: Room) -> None:
    room.person("mei", "America/New_York")
    _announced(room)
    for user in ("mei", "anna", "pieter"):
        room.press(user, "lunch_join", "lunch:1")
    room.person("mei", "America/New_York")
    room.is_away("anna", "2026-12-03", "2026-12-03")

    sent = room.until("12-03 12:30")

    assert to(sent, room.person("mei", "America/New_York")) == []
    assert to(sent, room.person("anna")) == []
    assert len(to(sent, room.person("pieter"))) == 1


# --- afterwards ------------------------------------------------------------------------------------


def test_three_answers_reach_the_speaker_without_names_and_are_forgotten(room: Room) -> None:
    joris = _announced(room)
    for user in ("mei", "anna", "pieter"):
        room.press(user, "lunch_join", "lunch:1")
    asked = room.until("12-03 13:30")
    for number, user in enumerate(("mei", "anna", "pieter")):
        (give,) = [one for one in buttons(asked, room.person(user)) if one.action == "lunch_feedback"]
        opened = room.opens(user, give.action, give.value)
        room.fills(user, opened, useful=str(3 + number), words=f"Idee {3 - number}")

    told = room.until("12-08 10:00")

    (report,) = to(told, joris)
    assert SAY.text("lunch-report", count=3, mean=4.0) in report
    assert [line for line in report.splitlines() if "Idee" in line] == ["• Idee 1", "• Idee 2", "• Idee 3"]
    assert not any(name in report for name in ("Mei", "Anna", "Pieter", "\ue000"))
    assert room.database.read(REF, lambda tx: lunches.answers(tx, 1)) == []
    assert room.press("mei", "lunch_feedback", "lunch:1") == SAY.text("lunch-feedback-late")


def test_only_who_came_can_answer_and_the_speaker_cannot(room: Room) -> None:
    _announced(room)
    room.press("mei", "lunch_join", "lunch:1")
    assert room.press("mei", "lunch_feedback", "lunch:1") == SAY.text("lunch-feedback-late"), "not before"
    room.until("12-03 13:30")

    for user in ("joris", "anna"):
        assert room.press(user, "lunch_feedback", "lunch:1") == SAY.text("lunch-feedback-late")
    wrong = room.fills("mei", room.opens("mei", "lunch_feedback", "lunch:1"), useful="9", words="")
    assert wrong == SAY.text("lunch-error-choice")


# --- the agreement ---------------------------------------------------------------------------------


WRONG = (
    ({"weekday": "8"}, SAY.text("lunch-error-day")),
    ({"weekday": "6"}, SAY.text("lunch-error-day")),
    ({"at": "25:00"}, SAY.text("lunch-error-time")),
    ({"at": "straks"}, SAY.text("lunch-error-time")),
    ({"seats": "0"}, SAY.text("lunch-error-seats", least=2, most=500)),
    ({"seats": "10000"}, SAY.text("lunch-error-seats", least=2, most=500)),
    ({"seats": "²"}, SAY.text("lunch-error-seats", least=2, most=500)),
    ({"minutes": "-5"}, SAY.text("lunch-error-minutes", least=10, most=240)),
    ({"weeks": "9"}, SAY.text("lunch-error-weeks", most=8)),
    ({"venue": "x" * 301}, SAY.text("lunch-error-long", most=300)),
)
NO_DAYS = ("2026-02-30", "gisteren", "2026-11-01", "2026-12-06", "2026-12-25", "9999-1-1")


def test_what_cannot_be_is_sent_back_and_nothing_is_stored(room: Room) -> None:
    for values, error in WRONG:
        assert room.begins(**values) == error, values
    assert room.database.read(REF, lambda tx: lunches.series_of_all(tx)) == []


def test_a_day_that_cannot_be_moves_nothing(room: Room) -> None:
    _announced(room)
    before = room.session()

    for day in NO_DAYS:
        opened = room.opens("sarah", "lunch_move", "lunch:1")
        assert room.fills("sarah", opened, day=day, at="12:00").count("\n") == 0
        assert room.session() == before, day


def test_others_hear_whom_to_ask_and_admins_may(room: Room) -> None:
    _announced(room)
    room.person("anna", is_admin=True)
    refused = SAY.text("lunch-not-yours", organiser="Sarah")
    for action in ("lunch_change", "lunch_pause", "lunch_stop"):
        assert room.press("mei", action, "series:1") == refused
    for action in ("lunch_move", "lunch_cancel", "lunch_other_topic", "lunch_find_speaker"):
        assert room.press("mei", action, "lunch:1") == refused

    assert room.press("anna", "lunch_pause", "series:1") == SAY.text("lunch-paused")
    assert room.until("12-11 12:00") != [], "what was planned goes on"
    assert room.series().next_at is None
    assert room.press("anna", "lunch_resume", "series:1").startswith("We gaan verder")
    assert room.series().next_at is not None


def test_when_the_organiser_left_somebody_else_may_take_over(room: Room) -> None:
    """As with coffee and circles: else a channel without an admin would be stuck with it."""
    _announced(room)
    room.person("sarah", has_left=True)

    opened = room.opens("mei", "lunch_change", "series:1")
    room.fills("mei", opened, weekday="2", at="16:00", weeks="4")
    assert room.series().organiser_id == room.person("mei")
    refused = SAY.text("lunch-not-yours", organiser="Mei")
    assert room.press("pieter", "lunch_pause", "series:1") == refused, "it has an organiser again"


def test_two_who_begin_at_once_make_one_series(room: Room) -> None:
    forms = [room.says(user, "lunch") for user in ("sarah", "joris")]
    users = ("sarah", "joris")
    submitted = [room.filled(user, opened) for user, opened in zip(users, forms, strict=True)]
    told = [said(seen) for seen in room.gets(*submitted)]

    assert sum(SAY.text("lunch-there-already") in one for one in told) == 1
    assert len(room.database.read(REF, lambda tx: lunches.series_of_all(tx))) == 1


def test_changing_leaves_what_is_planned_and_stopping_does_not(room: Room) -> None:
    _announced(room)
    room.press("mei", "lunch_join", "lunch:1")

    room.fills("sarah", room.opens("sarah", "lunch_change", "series:1"), weekday="2", at="16:00", weeks="4")
    assert room.session().starts_at == at("12-03 12:00")
    assert room.series().next_day == date(2026, 12, 8)

    room.press("sarah", "lunch_stop", "series:1")
    assert room.session().state == "cancelled"
    assert "gaat niet door" in to(room.sent, room.person("mei"))[-1]
    assert room.press("sarah", "lunch_pause", "series:1") == SAY.text("lunch-series-gone")
    assert room.until("12-31 12:00") == []
    room.begins("joris")
    assert room.series().organiser_id == room.person("joris"), "somebody else may begin again"


def test_another_topic_and_the_old_one_stays(room: Room) -> None:
    _announced(room)
    room.proposes("mei", "Rust voor beginners")

    room.fills("sarah", room.opens("sarah", "lunch_other_topic", "lunch:1"), topic="topic:2")

    assert room.session().topic_id == 2
    assert to(room.sent, room.person("mei"))[-1].startswith(SAY.text("lunch-ask-title"))
    topics = room.database.read(REF, lambda tx: lunches.open_topics(tx, 1))
    assert [one.text for one in topics] == [TOPIC]
    late = room.fills("sarah", room.opens("sarah", "lunch_other_topic", "lunch:1"), topic="topic:2")
    assert late == SAY.text("lunch-topic-gone")


def test_a_private_channel_keeps_it_to_itself(room: Room) -> None:
    retro = Place("C-retro", "private", "retro")
    room.begins("sarah", retro)
    room.until("11-26 10:00")

    assert room.press("mei", "lunch_propose", "series:1") == SAY.text("lunch-series-gone")
    assert "#retro" not in said(room.says("mei", "lunch", Place("D-mei", "direct")))
    assert "#retro" in said(room.says("sarah", "lunch", Place("D-sarah", "direct")))


def test_every_channel_has_its_own(room: Room) -> None:
    room.begins("sarah")
    room.begins("joris", Place("C-data", "public", "data"), weekday="2", weeks="3", at="16:00")

    titles = [one.splitlines()[0] for one in posts(room.until("12-31 23:00")) if "Lunch and learn van" in one]

    assert sum("donderdag" in one for one in titles) > sum("dinsdag" in one for one in titles) >= 1
    assert "#data" in answer(room.says("mei", "lunch", Place("D-mei", "direct"))).as_text()


# --- several processes -----------------------------------------------------------------------------


def test_two_processes_that_beat_at_once_send_everything_once(database_url: str, database: Database) -> None:
    room = Room(database)
    joris = _announced(room, seats="40")
    for number in range(30):
        room.press(f"p{number}", "lunch_join", "lunch:1")
    room.now = at("12-03 10:00")

    def beat(one: Database) -> None:
        for _ in range(4):
            rhythms.beat(one, REF, room.now, delivering.keep)

    with several(database_url, 1) as others:
        at_once(*(partial(beat, one) for one in (database, *others)))

    sent = room.until("12-03 10:00")
    assert len([one for one in sent if ":remind:" in one.key]) == 31
    assert len(to(sent, joris)) == 1
