"""M6 on both databases: who is placed and who is not, races, leavers, hours, words that stay inside."""

from datetime import date, datetime
from functools import partial

import pytest
from msgspec.structs import replace
from sqlalchemy import Select, select

from bot import outbox as delivering
from handlers import undelivered
from handlers.chat import Card, DirectMessage, Durable, GroupChat, Place, Post, Reply
from handlers.circle import lifecycle
from handlers.circle import solving as circle_solving
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
from tests.scheduler.circle_room import SAY, TASK, THREE, CircleRoom, together
from tests.scheduler.lunch_room import answer, at, buttons, posts, to, updates

WORDS = "geheimwoord van de kring"


@pytest.fixture
def room(database: Database) -> CircleRoom:
    return CircleRoom(database)


def begins_with(key: str, **values: object) -> str:
    """The words of a text up to what differs."""
    return SAY.text(key, **values).partition("¤")[0]


# --- who is in a circle ----------------------------------------------------------------------------


def test_circles_of_three_to_five_each_person_once(room: CircleRoom) -> None:
    people = [f"p{number}" for number in range(13)]
    sent = room.gathers(*people)

    groups = [set(one.person_ids) for one in sent if isinstance(one, GroupChat)]
    assert sorted(map(len, groups)) == [4, 4, 5]
    assert set.union(*groups) == {room.ids[who] for who in people}
    assert room.call().state == "divided"
    assert SAY.text("circle-call-closed", state="divided", circles=3, people=13) in updates(sent)[-1]
    assert room.press("mei", "circle_join", "circle_call:1") == SAY.text("circle-closed")
    assert room.press("p1", "circle_sign_off", "circle_call:1") == SAY.text("circle-closed")
    assert room.press("anna", "circle_cancel", "circle_call:1") == SAY.text("circle-divided-already")


def test_a_call_that_cannot_be_comes_back_with_what_can(room: CircleRoom) -> None:
    opened = room.says("anna", "circle new")
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
        assert said_of_it in room.fills("anna", opened, **{**good, **wrong}), wrong
    assert room.sent == []
    assert room.says("anna", "circle new", they.DIRECT) == room.says("anna", "kring nieuw", they.DIRECT)
    assert said(room.says("anna", "circle new", they.DIRECT)) == SAY.text("circle-only-channels")
    assert SAY.text("circle-not-understood", said="doe maar") in said(room.says("anna", "circle doe maar"))
    assert said(room.says("anna", "circle help")) == SAY.text("circle-help")
    assert SAY.text("circle-none") == said(room.says("anna", "circle note iets"))
    room.calls(deadline="2026-12-08")
    assert len(posts(room.sent)) == 1


def test_with_too_few_the_organiser_can_give_it_a_week(room: CircleRoom) -> None:
    room.calls(deadline="08-12-2026")
    room.joins("joris", "fatima")
    sent = room.until("12-02 09:30")

    assert room.call().state == "short"
    assert SAY.text("circle-few-organiser", task=TASK, count=2) in to(sent, room.ids["anna"])[0]
    assert {one.action for one in buttons(sent, room.ids["anna"])} == {"circle_extend", "circle_cancel"}
    for who in ("joris", "fatima"):
        assert to(sent, room.ids[who]) == [SAY.text("circle-few", task=TASK)]
    assert room.press("joris", "circle_extend", "circle_call:1") == SAY.text(
        "circle-not-yours", organiser="Anna"
    )
    room.press("anna", "circle_extend", "circle_call:1")
    assert room.press("anna", "circle_extend", "circle_call:1") == SAY.text("circle-not-short")
    call = room.call()
    assert (call.state, call.closes_on, call.deadline) == ("open", date(2026, 12, 9), date(2026, 12, 16))
    assert len([one for one in to(room.sent, room.ids["joris"]) if "krijgt meer tijd" in one]) == 1
    room.joins("pieter")
    assert len(together(room.until("12-10 09:30"))) == 1


def test_with_too_few_and_no_answer_it_ends_kindly(room: CircleRoom) -> None:
    room.calls()
    room.joins("joris")
    room.until("12-02 09:30")
    sent = room.until("12-07 09:30")

    ended = SAY.text("circle-news", news="too_few", task=TASK, until="", deadline="")
    assert to(sent, room.ids["joris"]) == to(sent, room.ids["anna"]) == [ended]
    assert SAY.text("circle-call-closed", state="ended", circles=0, people=0) in updates(sent)[-1]
    assert room.press("joris", "circle_join", "circle_call:1") == SAY.text("circle-call-over")
    assert room.after(days=60) == []


def test_a_third_who_comes_late_makes_it_begin_the_next_morning(room: CircleRoom) -> None:
    room.calls()
    room.joins("joris", "fatima")
    room.until("12-02 11:00")
    room.joins("pieter")

    (told,) = together(room.until("12-03 09:00"))
    assert SAY.text("circle-begins") in told
    assert room.circles() == 1


def test_who_signs_off_while_circles_are_made_is_in_none(room: CircleRoom, database: Database) -> None:
    room.calls()
    room.joins(*THREE, "mei")
    room.closes()
    order = database.read(REF, lambda tx: circle_solving.order(tx, 1, room.now))
    assert order is not None
    assert room.press("mei", "circle_sign_off", "circle_call:1") == SAY.text("circle-signed-off")

    def answered(tx: Transaction) -> list[Durable]:
        solving.drop(tx, lifecycle.SUM, 1)
        return circle_solving.solved(tx, 1, divide(order), room.now)

    assert not [one for one in database.write(REF, answered) if isinstance(one, GroupChat)]
    room.until("12-02 09:30")
    assert room.members() == {room.ids[who] for who in THREE}


def test_an_answer_that_comes_twice_makes_circles_once(room: CircleRoom, database: Database) -> None:
    room.calls()
    room.joins(*THREE)
    room.closes()
    order = database.read(REF, lambda tx: circle_solving.order(tx, 1, room.now))
    assert order is not None
    both = [
        database.write(REF, lambda tx: circle_solving.solved(tx, 1, divide(order), room.now)) for _ in "12"
    ]
    assert (bool(both[0]), both[1], room.circles()) == (True, [], 1)
    assert database.read(REF, lambda tx: circle_solving.order(tx, 1, room.now)) is None
    database.write(REF, lambda tx: circle_solving.unsolved(tx, 1, room.now))
    assert room.call().next_at is None


def test_what_could_not_be_solved_is_tried_again_the_next_working_day(
    room: CircleRoom, database: Database
) -> None:
    room.calls()
    room.joins(*THREE)
    room.closes()

    def failed(tx: Transaction) -> None:
        solving.drop(tx, lifecycle.SUM, 1)
        assert circle_solving.unsolved(tx, 1, room.now) == []

    database.write(REF, failed)
    assert together(room.until("12-03 08:59")) == []
    assert len(together(room.until("12-03 09:00"))) == 1


def test_who_shares_no_language_hears_why_kindly(room: CircleRoom) -> None:
    room.calls()
    room.joins(*THREE)
    event = they.press("mei", "circle_join", "circle_call:1", key="mei joins", at=room.now)
    room.gets(replace(event, by=they.person("mei", "de")))
    sent = room.until("12-02 09:00")

    why = speak("en").text("circle-news", news="nobody", task=TASK, until="", deadline="")
    assert to(sent, room.ids["mei"]) == [why]
    assert room.members() == {room.ids[who] for who in THREE}


# --- whose it is -----------------------------------------------------------------------------------


def test_what_is_in_a_circle_is_nobody_elses_business(room: CircleRoom) -> None:
    room.gathers()
    room.notes("joris", WORDS)
    room.writes("joris", WORDS)
    for action in ("circle_note", "circle_notes", "circle_share", "circle_leave"):
        for value in ("circle:1", "circle:2", "circle:", "", "circle:x", "1", "circle_call:1"):
            assert room.press("mei", action, value) == SAY.text("circle-gone"), (action, value)
    for action in ("circle_agree", "circle_object"):
        for value in ("circle_share:1:1", "circle_share:9:1", "circle_share:1", "", "circle:1"):
            assert room.press("mei", action, value) == SAY.text("circle-gone"), (action, value)
    for action in ("circle_join", "circle_sign_off", "circle_extend", "circle_cancel", "circle_deadline"):
        for value in ("circle_call:2", "circle_call:", "", "circle:1"):
            assert room.press("mei", action, value) == SAY.text("circle-call-gone"), (action, value)
    assert room.press("joris", "circle_object", "circle_share:1:1") == SAY.text("circle-own-words")
    assert room.press("fatima", "circle_agree", "circle_share:2:1") == SAY.text("circle-share-gone")
    assert room.members() == {room.ids[who] for who in THREE}


def test_a_call_in_a_private_channel_is_for_who_is_there(room: CircleRoom) -> None:
    retro = Place("C-retro", "private", "retro")
    room.says("joris", "circle", retro)
    room.calls(by="joris", place=retro)

    assert room.press("mei", "circle_join", "circle_call:1") == SAY.text("circle-call-gone")
    assert TASK not in said(room.says("mei", "circle"))
    assert TASK in said(room.says("joris", "circle"))
    assert room.press("mei", "circle_begin", "place:1") == SAY.text("circle-only-channels")


def test_notes_are_read_where_nobody_reads_along(room: CircleRoom) -> None:
    room.gathers()
    room.notes("joris", WORDS)

    assert WORDS in said(room.opens("fatima", "circle_notes", "circle:1", they.DIRECT))
    assert room.press("fatima", "circle_notes", "circle:1") == SAY.text("circle-notes-in-direct")
    for number in range(11):
        room.notes("joris", f"notitie {number:02}")
    newest = room.opens("fatima", "circle_notes", "circle:1", they.DIRECT)
    (more,) = answer(newest).buttons()
    assert ("notitie 10" in said(newest), "notitie 00" in said(newest)) == (True, False)
    older = room.press("fatima", "circle_notes", more.value, they.DIRECT)
    assert ("notitie 00" in older, WORDS in older, "notitie 01" in older) == (True, True, False)
    assert room.press("fatima", "circle_notes", "circle:1:1", they.DIRECT) == SAY.text("list-end")
    assert SAY.text("error-empty-note") in room.notes("joris", " ")
    assert "1.001" in room.notes("joris", "x" * 1_001)
    room.press("fatima", "circle_leave", "circle:1")
    assert room.press("fatima", "circle_notes", "circle:1") == SAY.text("circle-gone")


# --- time ------------------------------------------------------------------------------------------


def test_each_thing_once_and_then_it_rests(room: CircleRoom, database: Database) -> None:
    room.gathers()
    sent = room.until("12-31 12:00")

    steps = [one.key.split(":")[2] for one in sent if isinstance(one, GroupChat)]
    assert steps == ["halfway", "remind", "ask", "again", "close"]
    assert posts(sent) == []
    assert room.circle().is_over
    assert room.press("joris", "circle_note", "circle:1") == SAY.text("circle-over")
    assert database.read(REF, rhythms.next_due) is None


def test_who_was_asleep_for_long_says_only_what_still_makes_sense(room: CircleRoom) -> None:
    room.gathers()
    room.now = at("12-14 11:00")
    sent = room.until("12-14 12:00")
    assert [SAY.text("circle-halfway", deadline="¤").partition("¤")[0] in one for one in together(sent)] == [
        False
    ]
    assert begins_with("circle-remind", deadline="¤") in together(sent)[0]
    room.now = at("12-15 11:00")
    assert SAY.text("circle-ask") in together(room.until("12-15 12:00"))[0]


def test_a_circle_hears_things_when_all_of_them_are_at_work(room: CircleRoom) -> None:
    room.ids["kim"] = room.person("kim", "America/New_York")
    room.calls()
    room.joins("joris", "fatima", "pieter")
    room.database.write(REF, lambda tx: circles.sign_up(tx, 1, room.ids["kim"], room.now))

    assert together(room.until("12-02 14:59")) == []
    (told,) = room.until("12-02 15:00")
    assert isinstance(told, GroupChat)
    assert len(told.person_ids) == 4
    assert SAY.text("circle-hours", hours=2) in told.card.as_text()


def test_who_is_away_for_long_holds_nobody_up(room: CircleRoom) -> None:
    room.gathers("joris", "fatima", "pieter", "mei")
    room.is_away("mei", "2026-12-03", "2026-12-31")
    paused = Preferences(paused_until=date(2026, 12, 31))
    room.database.write(REF, lambda tx: preferences.choose(tx, room.ids["joris"], paused))
    sent = room.until("12-09 09:00")

    (told,) = (one for one in sent if isinstance(one, GroupChat))
    assert set(told.person_ids) == {room.ids[who] for who in ("fatima", "pieter", "mei")}
    assert len(to(sent, room.ids["joris"])) == 1


def test_who_silenced_circles_hears_nothing(room: CircleRoom) -> None:
    room.gathers("joris", "fatima", "pieter", "mei")
    muted = Preferences(muted=("circle",))
    room.database.write(REF, lambda tx: preferences.choose(tx, room.ids["mei"], muted))
    sent = room.until("12-31 12:00")

    assert len(together(sent)) == 5
    assert not [one for one in sent if isinstance(one, GroupChat) and room.ids["mei"] in one.person_ids]
    assert to(sent, room.ids["mei"]) == []


def test_another_deadline_moves_what_comes(room: CircleRoom) -> None:
    room.gathers()
    room.until("12-10 12:00")
    assert room.press("joris", "circle_deadline", "circle_call:1") == SAY.text(
        "circle-not-yours", organiser="Anna"
    )
    opened = room.opens("anna", "circle_deadline", "circle_call:1")
    assert "2026-12-11" in room.fills("anna", opened, deadline="2026-12-01")
    before = len(room.sent)
    room.fills("anna", room.opens("anna", "circle_deadline", "circle_call:1"), deadline="2027-01-12")
    assert len(together(room.sent[before:])) == 1

    assert together(room.until("12-31 12:00")) == []
    sent = room.until(datetime.fromisoformat("2027-01-12T12:00:00+01:00"))
    steps = [one.key.split(":")[2] for one in sent if isinstance(one, GroupChat)]
    assert steps == ["remind", "ask"]


def test_when_the_organiser_left_somebody_else_who_sees_the_call_may_go_on_with_it(room: CircleRoom) -> None:
    room.calls()
    room.joins("joris", "fatima")
    room.until("12-02 09:30")
    room.person("anna", has_left=True)

    (page,) = room.says("mei", "circle")
    assert isinstance(page, Reply)
    assert "circle_extend" in {button.action for button in page.card.buttons()}
    room.press("mei", "circle_extend", "circle_call:1")
    assert room.call().state == "open"


# --- sharing ---------------------------------------------------------------------------------------


def test_silence_shares_it_without_names_and_who_objects_has_two_working_days(room: CircleRoom) -> None:
    room.gathers()
    room.until("12-18 12:00")  # a Friday
    room.writes("joris", WORDS)
    room.press("fatima", "circle_agree", "circle_share:1:1")

    assert posts(room.until("12-22 11:59")) == []
    (shared,) = posts(room.until("12-22 12:00"))
    assert WORDS in shared
    assert SAY.text("circle-shared") in shared
    assert posts(room.after(days=60)) == []


def test_the_words_of_who_leaves_are_not_shared(room: CircleRoom) -> None:
    room.gathers("joris", "fatima", "pieter", "mei")
    room.until("12-15 12:00")
    room.writes("joris", WORDS)
    room.press("joris", "circle_leave", "circle:1")

    assert WORDS not in room.stored()
    assert posts(room.after(days=60)) == []


def test_when_the_last_who_had_not_agreed_leaves_all_have(room: CircleRoom) -> None:
    room.gathers("joris", "fatima", "pieter", "mei")
    room.writes("joris", WORDS)
    for who in ("fatima", "pieter"):
        room.press(who, "circle_agree", "circle_share:1:1")
    before = len(room.sent)
    room.press("mei", "circle_leave", "circle:1")

    (shared,) = posts(room.sent[before:])
    assert WORDS in shared


def test_two_texts_and_two_agreements_at_the_same_moment(room: CircleRoom, database_url: str) -> None:
    room.gathers("joris", "fatima", "pieter")
    forms = {who: room.opens(who, "circle_share", "circle:1") for who in ("joris", "fatima")}
    events = [room.filled(who, opened, text=f"{WORDS} {who}") for who, opened in forms.items()]
    answers = handled_at_once(database_url, events)

    late = SAY.text("circle-written-before")
    assert sorted(late in answer for answer in answers) == [False, True]
    room.until(room.now)
    assert len([one for one in room.sent if isinstance(one, GroupChat) and ":share" in one.key]) == 1
    writer = "joris" if late not in answers[0] else "fatima"
    others = [who for who in THREE if who != writer]
    presses = [
        they.press(who, "circle_agree", "circle_share:1:1", key=f"agree{who}", at=room.now) for who in others
    ]
    handled_at_once(database_url, presses)
    sent = room.after(days=30)
    mine = [one for one in room.sent if isinstance(one, Post) and one.about == "circle:1"]
    assert len(mine) == 1
    assert SAY.text("circle-shared") not in mine[0].card.as_text()
    assert posts(sent) in ([], [mine[0].card.as_text()])


def test_processes_that_beat_at_once_say_everything_once(room: CircleRoom, database_url: str) -> None:
    room.gathers(*(f"p{number}" for number in range(12)))

    def process(database: Database) -> None:
        for _ in range(3):
            rhythms.beat(database, REF, at("12-09 09:00"), delivering.keep)

    with several(database_url, 3) as others:
        at_once(*(partial(process, one) for one in others))

    sent = [one for one in room.until("12-09 10:00") if isinstance(one, GroupChat)]
    assert len(sent) == len({one.person_ids for one in sent}) == 3


# --- who goes --------------------------------------------------------------------------------------


def test_who_left_the_organisation_drops_out(room: CircleRoom) -> None:
    room.gathers("joris", "fatima", "pieter", "mei")
    room.person("mei", has_left=True)
    room.after(minutes=1)
    assert room.members() == {room.ids[who] for who in THREE}
    room.person("pieter", has_left=True)
    room.person("fatima", has_left=True)
    sent = room.after(minutes=1)

    assert to(sent, room.ids["joris"]) == [SAY.text("circle-alone", task=TASK)]
    assert room.circle().is_over
    assert room.after(days=60) == []


def test_who_is_forgotten_leaves_no_words_and_the_circle_goes_on(room: CircleRoom) -> None:
    room.gathers("joris", "fatima", "pieter", "mei")
    room.notes("joris", f"{WORDS} joris")
    room.notes("fatima", f"{WORDS} fatima")
    room.writes("joris", f"{WORDS} gedeeld door joris")
    for who in ("fatima", "pieter"):
        shown = exported(room, who)
        assert (f"{WORDS} fatima" in shown) == (who == "fatima")
        assert f"{WORDS} joris" not in shown
        assert "gedeeld door joris" not in shown
    room.database.write(REF, lambda tx: erasing.erase(tx, room.ids["joris"], room.now))

    waiting = room.database.read(REF, lambda tx: repr(tx.execute(_bodies(tx)).all()))
    assert "gedeeld door joris" not in waiting
    kept = room.stored()
    assert f"{WORDS} joris" not in kept
    assert "gedeeld door joris" not in kept
    assert f"{WORDS} fatima" in kept
    sent = room.until("12-31 12:00")
    assert posts(sent) == []
    assert len([one for one in together(sent) if SAY.text("circle-ask") in one]) == 1


def _bodies(tx: Transaction) -> Select[tuple[str]]:
    return select(outbox.table.c.body).where(outbox.table.c.workspace_id == tx.workspace.id)


def exported(room: CircleRoom, who: str) -> str:
    return repr(room.database.read(REF, lambda tx: own_data.everything(tx, room.ids[who])))


def test_who_calls_hears_when_the_channel_does_not_take_it(room: CircleRoom) -> None:
    room.calls()
    (post,) = (one for one in room.sent if isinstance(one, Post))
    told = room.database.write(REF, lambda tx: undelivered.notify(tx, post, "not_in_channel"))
    assert _words(told) == [SAY.text("circle-call-undelivered", where="#leren", why="gone")]
    assert room.call().state == "ended"
    room.calls()
    room.joins(*THREE, number=2)
    room.closes()
    room.divides(2)
    room.writes("joris", WORDS)
    shared = room.after(days=3)
    (post,) = (one for one in shared if isinstance(one, Post))
    (told_writer,) = room.database.write(REF, lambda tx: undelivered.notify(tx, post, "too_long"))
    assert told_writer.person_id == room.ids["joris"]
    assert WORDS in _words([told_writer])[0]


def _words(told: list[DirectMessage]) -> list[str]:
    return [one.card.as_text() for one in told if isinstance(one.card, Card)]
