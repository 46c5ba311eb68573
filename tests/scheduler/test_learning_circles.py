"""M6 on both databases: who is placed and who is not, races, leavers, hours, words that stay inside."""

from datetime import date, datetime
from functools import partial

import pytest
from msgspec.structs import replace
from sqlalchemy import Select, select

from bot import outbox as delivering
from handlers import undelivered
from handlers.chat import Card, DirectMessage, Durable, GroupChat, Place, Post, Reply
from handlers.circle import grouping, lifecycle
from handlers.matching.circles import divide
from handlers.texts import speak
from scheduler import rhythms
from storage import circles, outbox, own_data, preferences, solving
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import REF, said
from tests.racing import at_once, handled_at_once, several
from tests.scheduler.lunch_room import answer, at, buttons, posts, to, updates
from tests.scheduler.study_room import SAY, TASK, THREE, Study, together

WORDS = "geheimwoord van de kring"


@pytest.fixture
def study(database: Database) -> Study:
    return Study(database)


def begins_with(key: str, **values: object) -> str:
    """The words of a text up to what differs."""
    return SAY.text(key, **values).partition("¤")[0]


# --- who is in a circle ----------------------------------------------------------------------------


def test_circles_of_three_to_five_each_person_once(study: Study) -> None:
    people = [f"p{number}" for number in range(13)]
    sent = study.gathers(*people)

    groups = [set(one.person_ids) for one in sent if isinstance(one, GroupChat)]
    assert sorted(map(len, groups)) == [4, 4, 5]
    assert set.union(*groups) == {study.ids[who] for who in people}
    assert study.call().state == "divided"
    assert SAY.text("circle-call-closed", state="divided", circles=3, people=13) in updates(sent)[-1]
    assert study.press("mei", "circle_join", "circle_call:1") == SAY.text("circle-closed")
    assert study.press("p1", "circle_sign_off", "circle_call:1") == SAY.text("circle-closed")
    assert study.press("anna", "circle_cancel", "circle_call:1") == SAY.text("circle-divided-already")


def test_a_call_that_cannot_be_comes_back_with_what_can(study: Study) -> None:
    opened = study.says("anna", "circle new")
    day, past = SAY.text("settings-error-date"), SAY.text("circle-error-day", first="2026-11-24")
    near = SAY.text("circle-error-deadline", first="2026-12-08")
    good = {"task": TASK, "until": "2026-12-01", "deadline": "2026-12-15"}
    for wrong, said_of_it in (
        ({"task": " "}, SAY.text("error-empty-task")),
        ({"task": "x" * 501}, SAY.text("error-too-long", length=501, most=500)),
        ({"until": "gisteren"}, day),
        ({"until": "2026-11-23"}, past),
        ({"until": "2031-01-01"}, past),
        ({"deadline": "2026-02-30"}, day),
        ({"deadline": "2026-12-07"}, near),
        ({"deadline": "2030-12-07"}, near),
    ):
        assert said_of_it in study.fills("anna", opened, **{**good, **wrong}), wrong
    assert study.sent == []
    assert study.says("anna", "circle new", they.DIRECT) == study.says("anna", "kring nieuw", they.DIRECT)
    assert said(study.says("anna", "circle new", they.DIRECT)) == SAY.text("circle-only-channels")
    assert SAY.text("circle-not-understood", said="doe maar") in said(study.says("anna", "circle doe maar"))
    assert said(study.says("anna", "circle help")) == SAY.text("circle-help")
    assert SAY.text("circle-none") == said(study.says("anna", "circle note iets"))
    study.calls(deadline="2026-12-08")
    assert len(posts(study.sent)) == 1


def test_with_too_few_the_organiser_can_give_it_a_week(study: Study) -> None:
    study.calls(deadline="08-12-2026")
    study.joins("joris", "fatima")
    sent = study.until("12-02 09:30")

    assert study.call().state == "short"
    assert SAY.text("circle-few-organiser", task=TASK, count=2) in to(sent, study.ids["anna"])[0]
    assert {one.action for one in buttons(sent, study.ids["anna"])} == {"circle_extend", "circle_cancel"}
    for who in ("joris", "fatima"):
        assert to(sent, study.ids[who]) == [SAY.text("circle-few", task=TASK)]
    assert study.press("joris", "circle_extend", "circle_call:1") == SAY.text(
        "circle-not-yours", organiser="Anna"
    )
    study.press("anna", "circle_extend", "circle_call:1")
    assert study.press("anna", "circle_extend", "circle_call:1") == SAY.text("circle-not-short")
    call = study.call()
    assert (call.state, call.closes_on, call.deadline) == ("open", date(2026, 12, 9), date(2026, 12, 16))
    assert len([one for one in to(study.sent, study.ids["joris"]) if "krijgt meer tijd" in one]) == 1
    study.joins("pieter")
    assert len(together(study.until("12-10 09:30"))) == 1


def test_with_too_few_and_no_answer_it_ends_kindly(study: Study) -> None:
    study.calls()
    study.joins("joris")
    study.until("12-02 09:30")
    sent = study.until("12-07 09:30")

    ended = SAY.text("circle-news", news="too_few", task=TASK, until="", deadline="")
    assert to(sent, study.ids["joris"]) == to(sent, study.ids["anna"]) == [ended]
    assert SAY.text("circle-call-closed", state="ended", circles=0, people=0) in updates(sent)[-1]
    assert study.press("joris", "circle_join", "circle_call:1") == SAY.text("circle-call-over")
    assert study.after(days=60) == []


def test_a_third_who_comes_late_makes_it_begin_the_next_morning(study: Study) -> None:
    study.calls()
    study.joins("joris", "fatima")
    study.until("12-02 11:00")
    study.joins("pieter", "mei")

    (told,) = together(study.until("12-03 09:00"))
    assert SAY.text("circle-begins") in told
    assert study.circles() == 1


def test_who_signs_off_while_circles_are_made_is_in_none(study: Study, database: Database) -> None:
    study.calls()
    study.joins(*THREE, "mei")
    study.closes()
    order = database.read(REF, lambda tx: grouping.order(tx, 1, study.now))
    assert order is not None
    assert study.press("mei", "circle_sign_off", "circle_call:1") == SAY.text("circle-signed-off")

    def answered(tx: Transaction) -> list[Durable]:
        solving.drop(tx, lifecycle.KIND, 1)
        return grouping.solved(tx, 1, divide(order), study.now)

    assert not [one for one in database.write(REF, answered) if isinstance(one, GroupChat)]
    study.until("12-02 09:30")
    assert study.members() == {study.ids[who] for who in THREE}


def test_an_answer_that_comes_twice_makes_circles_once(study: Study, database: Database) -> None:
    study.calls()
    study.joins(*THREE)
    study.closes()
    order = database.read(REF, lambda tx: grouping.order(tx, 1, study.now))
    assert order is not None
    both = [database.write(REF, lambda tx: grouping.solved(tx, 1, divide(order), study.now)) for _ in "12"]
    assert (bool(both[0]), both[1], study.circles()) == (True, [], 1)
    assert database.read(REF, lambda tx: grouping.order(tx, 1, study.now)) is None
    database.write(REF, lambda tx: grouping.unsolved(tx, 1, study.now))
    assert study.call().next_at is None


def test_what_could_not_be_solved_is_tried_again_the_next_working_day(
    study: Study, database: Database
) -> None:
    study.calls()
    study.joins(*THREE)
    study.closes()

    def failed(tx: Transaction) -> None:
        solving.drop(tx, lifecycle.KIND, 1)
        assert grouping.unsolved(tx, 1, study.now) == []

    database.write(REF, failed)
    assert together(study.until("12-03 08:59")) == []
    assert len(together(study.until("12-03 09:00"))) == 1


def test_who_shares_no_language_hears_why_kindly(study: Study) -> None:
    study.calls()
    study.joins(*THREE)
    event = they.press("mei", "circle_join", "circle_call:1", key="mei joins", at=study.now)
    study.gets(replace(event, by=they.person("mei", "de")))
    sent = study.until("12-02 09:00")

    why = speak("en").text("circle-news", news="nobody", task=TASK, until="", deadline="")
    assert to(sent, study.ids["mei"]) == [why]
    assert study.members() == {study.ids[who] for who in THREE}


# --- whose it is -----------------------------------------------------------------------------------


def test_what_is_in_a_circle_is_nobody_elses_business(study: Study) -> None:
    study.gathers()
    study.notes("joris", WORDS)
    study.writes("joris", WORDS)
    for action in ("circle_note", "circle_notes", "circle_share", "circle_leave"):
        for value in ("circle:1", "circle:2", "circle:", "", "circle:x", "1", "circle_call:1"):
            assert study.press("mei", action, value) == SAY.text("circle-gone"), (action, value)
    for action in ("circle_agree", "circle_object"):
        for value in ("circle_share:1:1", "circle_share:9:1", "circle_share:1", "", "circle:1"):
            assert study.press("mei", action, value) == SAY.text("circle-gone"), (action, value)
    for action in ("circle_join", "circle_sign_off", "circle_extend", "circle_cancel", "circle_deadline"):
        for value in ("circle_call:2", "circle_call:", "", "circle:1"):
            assert study.press("mei", action, value) == SAY.text("circle-call-gone"), (action, value)
    assert study.press("joris", "circle_object", "circle_share:1:1") == SAY.text("circle-own-words")
    assert study.press("fatima", "circle_agree", "circle_share:2:1") == SAY.text("circle-share-gone")
    assert study.members() == {study.ids[who] for who in THREE}


def test_a_call_in_a_private_channel_is_for_who_is_there(study: Study) -> None:
    retro = Place("C-retro", "private", "retro")
    study.says("joris", "circle", retro)
    study.calls(by="joris", place=retro)

    assert study.press("mei", "circle_join", "circle_call:1") == SAY.text("circle-call-gone")
    assert TASK not in said(study.says("mei", "circle"))
    assert TASK in said(study.says("joris", "circle"))
    assert study.press("mei", "circle_begin", "place:1") == SAY.text("circle-only-channels")


def test_notes_are_read_where_nobody_reads_along(study: Study) -> None:
    study.gathers()
    study.notes("joris", WORDS)

    assert WORDS in said(study.opens("fatima", "circle_notes", "circle:1", they.DIRECT))
    assert study.press("fatima", "circle_notes", "circle:1") == SAY.text("circle-notes-in-direct")
    for number in range(11):
        study.notes("joris", f"notitie {number:02}")
    newest = study.opens("fatima", "circle_notes", "circle:1", they.DIRECT)
    (more,) = answer(newest).buttons()
    assert ("notitie 10" in said(newest), "notitie 00" in said(newest)) == (True, False)
    older = study.press("fatima", "circle_notes", more.value, they.DIRECT)
    assert ("notitie 00" in older, WORDS in older, "notitie 01" in older) == (True, True, False)
    assert study.press("fatima", "circle_notes", "circle:1:1", they.DIRECT) == SAY.text("list-end")
    assert SAY.text("error-empty-note") in study.notes("joris", " ")
    assert "1.001" in study.notes("joris", "x" * 1_001)
    study.press("fatima", "circle_leave", "circle:1")
    assert study.press("fatima", "circle_notes", "circle:1") == SAY.text("circle-gone")


# --- time ------------------------------------------------------------------------------------------


def test_each_thing_once_and_then_it_rests(study: Study, database: Database) -> None:
    study.gathers()
    sent = study.until("12-31 12:00")

    steps = [one.key.split(":")[2] for one in sent if isinstance(one, GroupChat)]
    assert steps == ["halfway", "remind", "ask", "again", "close"]
    assert posts(sent) == []
    assert study.circle().is_over
    assert study.press("joris", "circle_note", "circle:1") == SAY.text("circle-over")
    assert database.read(REF, rhythms.next_due) is None


def test_who_was_asleep_for_long_says_only_what_still_makes_sense(study: Study) -> None:
    study.gathers()
    study.now = at("12-14 11:00")
    sent = study.until("12-14 12:00")
    assert [SAY.text("circle-halfway", deadline="¤").partition("¤")[0] in one for one in together(sent)] == [
        False
    ]
    assert begins_with("circle-remind", deadline="¤") in together(sent)[0]
    study.now = at("12-15 11:00")
    assert SAY.text("circle-ask") in together(study.until("12-15 12:00"))[0]


def test_a_circle_hears_things_when_all_of_them_are_at_work(study: Study) -> None:
    study.ids["kim"] = study.person("kim", "America/New_York")
    study.calls()
    study.joins("joris", "fatima", "pieter")
    study.database.write(REF, lambda tx: circles.sign_up(tx, 1, study.ids["kim"], study.now))

    assert together(study.until("12-02 14:59")) == []
    (told,) = study.until("12-02 15:00")
    assert isinstance(told, GroupChat)
    assert len(told.person_ids) == 4
    assert SAY.text("circle-hours", hours=2) in told.card.as_text()


def test_who_is_away_for_long_holds_nobody_up(study: Study) -> None:
    study.gathers("joris", "fatima", "pieter", "mei")
    study.is_away("mei", "2026-12-03", "2026-12-31")
    paused = Preferences(paused_until=date(2026, 12, 31))
    study.database.write(REF, lambda tx: preferences.choose(tx, study.ids["joris"], paused))
    sent = study.until("12-09 09:00")

    (told,) = (one for one in sent if isinstance(one, GroupChat))
    assert set(told.person_ids) == {study.ids[who] for who in ("fatima", "pieter", "mei")}
    assert len(to(sent, study.ids["joris"])) == 1


def test_who_silenced_circles_hears_nothing(study: Study) -> None:
    study.gathers("joris", "fatima", "pieter", "mei")
    muted = Preferences(muted=("circle",))
    study.database.write(REF, lambda tx: preferences.choose(tx, study.ids["mei"], muted))
    sent = study.until("12-31 12:00")

    assert len(together(sent)) == 5
    assert not [one for one in sent if isinstance(one, GroupChat) and study.ids["mei"] in one.person_ids]
    assert to(sent, study.ids["mei"]) == []


def test_another_deadline_moves_what_comes(study: Study) -> None:
    study.gathers()
    study.until("12-10 12:00")
    assert study.press("joris", "circle_deadline", "circle_call:1") == SAY.text(
        "circle-not-yours", organiser="Anna"
    )
    opened = study.opens("anna", "circle_deadline", "circle_call:1")
    assert "2026-12-11" in study.fills("anna", opened, deadline="2026-12-01")
    before = len(study.sent)
    study.fills("anna", study.opens("anna", "circle_deadline", "circle_call:1"), deadline="2027-01-12")
    assert len(together(study.sent[before:])) == 1

    assert together(study.until("12-31 12:00")) == []
    sent = study.until(datetime.fromisoformat("2027-01-12T12:00:00+01:00"))
    steps = [one.key.split(":")[2] for one in sent if isinstance(one, GroupChat)]
    assert steps == ["remind", "ask"]


def test_when_the_organiser_left_somebody_else_who_sees_the_call_may_go_on_with_it(study: Study) -> None:
    study.calls()
    study.joins("joris", "fatima")
    study.until("12-02 09:30")
    study.person("anna", has_left=True)

    (page,) = study.says("mei", "circle")
    assert isinstance(page, Reply)
    assert "circle_extend" in {button.action for button in page.card.buttons()}
    study.press("mei", "circle_extend", "circle_call:1")
    assert study.call().state == "open"


# --- sharing ---------------------------------------------------------------------------------------


def test_silence_shares_it_without_names_and_who_objects_has_two_working_days(study: Study) -> None:
    study.gathers()
    study.until("12-18 12:00")  # a Friday
    study.writes("joris", WORDS)
    study.press("fatima", "circle_agree", "circle_share:1:1")

    assert posts(study.until("12-22 11:59")) == []
    (shared,) = posts(study.until("12-22 12:00"))
    assert WORDS in shared
    assert SAY.text("circle-shared") in shared
    assert posts(study.after(days=60)) == []


def test_the_words_of_who_leaves_are_not_shared(study: Study) -> None:
    study.gathers("joris", "fatima", "pieter", "mei")
    study.until("12-15 12:00")
    study.writes("joris", WORDS)
    study.press("joris", "circle_leave", "circle:1")

    assert WORDS not in study.stored()
    assert posts(study.after(days=60)) == []


def test_when_the_last_who_had_not_agreed_leaves_all_have(study: Study) -> None:
    study.gathers("joris", "fatima", "pieter", "mei")
    study.writes("joris", WORDS)
    for who in ("fatima", "pieter"):
        study.press(who, "circle_agree", "circle_share:1:1")
    before = len(study.sent)
    study.press("mei", "circle_leave", "circle:1")

    (shared,) = posts(study.sent[before:])
    assert WORDS in shared


def test_two_texts_and_two_agreements_at_the_same_moment(study: Study, database_url: str) -> None:
    study.gathers("joris", "fatima", "pieter")
    forms = {who: study.opens(who, "circle_share", "circle:1") for who in ("joris", "fatima")}
    events = [study.filled(who, opened, text=f"{WORDS} {who}") for who, opened in forms.items()]
    answers = handled_at_once(database_url, events)

    late = SAY.text("circle-written-before")
    assert sorted(late in answer for answer in answers) == [False, True]
    study.until(study.now)
    assert len([one for one in study.sent if isinstance(one, GroupChat) and ":share" in one.key]) == 1
    writer = "joris" if late not in answers[0] else "fatima"
    others = [who for who in THREE if who != writer]
    presses = [
        they.press(who, "circle_agree", "circle_share:1:1", key=f"agree{who}", at=study.now) for who in others
    ]
    handled_at_once(database_url, presses)
    sent = study.after(days=30)
    mine = [one for one in study.sent if isinstance(one, Post) and one.about == "circle:1"]
    assert len(mine) == 1
    assert SAY.text("circle-shared") not in mine[0].card.as_text()
    assert posts(sent) in ([], [mine[0].card.as_text()])


def test_processes_that_beat_at_once_say_everything_once(study: Study, database_url: str) -> None:
    study.gathers(*(f"p{number}" for number in range(12)))

    def process(database: Database) -> None:
        for _ in range(3):
            rhythms.beat(database, REF, at("12-09 09:00"), delivering.keep)

    with several(database_url, 3) as others:
        at_once(*(partial(process, one) for one in others))

    sent = [one for one in study.until("12-09 10:00") if isinstance(one, GroupChat)]
    assert len(sent) == len({one.person_ids for one in sent}) == 3


# --- who goes --------------------------------------------------------------------------------------


def test_who_left_the_organisation_drops_out(study: Study) -> None:
    study.gathers("joris", "fatima", "pieter", "mei")
    study.person("mei", has_left=True)
    study.after(minutes=1)
    assert study.members() == {study.ids[who] for who in THREE}
    study.person("pieter", has_left=True)
    study.person("fatima", has_left=True)
    sent = study.after(minutes=1)

    assert to(sent, study.ids["joris"]) == [SAY.text("circle-alone", task=TASK)]
    assert study.circle().is_over
    assert study.after(days=60) == []


def test_who_is_forgotten_leaves_no_words_and_the_circle_goes_on(study: Study) -> None:
    study.gathers("joris", "fatima", "pieter", "mei")
    study.notes("joris", f"{WORDS} joris")
    study.notes("fatima", f"{WORDS} fatima")
    study.writes("joris", f"{WORDS} gedeeld door joris")
    for who in ("fatima", "pieter"):
        shown = exported(study, who)
        assert (f"{WORDS} fatima" in shown) == (who == "fatima")
        assert f"{WORDS} joris" not in shown
        assert "gedeeld door joris" not in shown
    study.database.write(REF, lambda tx: erasing.erase(tx, study.ids["joris"], study.now))

    waiting = study.database.read(REF, lambda tx: repr(tx.execute(_bodies(tx)).all()))
    assert "gedeeld door joris" not in waiting
    kept = study.stored()
    assert f"{WORDS} joris" not in kept
    assert "gedeeld door joris" not in kept
    assert f"{WORDS} fatima" in kept
    sent = study.until("12-31 12:00")
    assert posts(sent) == []
    assert len([one for one in together(sent) if SAY.text("circle-ask") in one]) == 1


def _bodies(tx: Transaction) -> Select[tuple[str]]:
    return select(outbox.table.c.body).where(outbox.table.c.workspace_id == tx.workspace.id)


def exported(study: Study, who: str) -> str:
    return repr(study.database.read(REF, lambda tx: own_data.everything(tx, study.ids[who])))


def test_who_calls_hears_when_the_channel_does_not_take_it(study: Study) -> None:
    study.calls()
    (post,) = (one for one in study.sent if isinstance(one, Post))
    told = study.database.write(REF, lambda tx: undelivered.notify(tx, post, "not_in_channel"))
    assert _words(told) == [SAY.text("circle-call-undelivered", where="#leren", why="gone")]
    assert study.call().state == "ended"
    study.calls()
    study.joins(*THREE, number=2)
    study.closes()
    study.divides(2)
    study.writes("joris", WORDS)
    shared = study.after(days=3)
    (post,) = (one for one in shared if isinstance(one, Post))
    (told_writer,) = study.database.write(REF, lambda tx: undelivered.notify(tx, post, "too_long"))
    assert told_writer.person_id == study.ids["joris"]
    assert WORDS in _words([told_writer])[0]


def _words(told: list[DirectMessage]) -> list[str]:
    return [one.card.as_text() for one in told if isinstance(one.card, Card)]
