"""M6 on both databases: the clock of a consultation, races, hours elsewhere, leavers, and forgetting."""

import asyncio

import msgspec
import pytest
from sqlalchemy import select

from bot import outbox as delivering
from bot.dispatch import Dispatch
from handlers import routes
from handlers.chat import DirectMessage, Form, FormErrors, GroupChat
from handlers.consultation import rules
from scheduler import cleaning, rhythms
from storage import consultations, own_data, people, preferences, tables
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.preferences import Preferences
from storage.retention import PERIODS
from tests import happenings as they
from tests.happenings import EVERYTHING, REF
from tests.racing import at_once, handled_at_once, several
from tests.scheduler.consultation_room import (
    QUESTION,
    SAY,
    ConsultationRoom,
    group_words,
    moment,
    together,
    words,
)
from tests.scheduler.lunch_room import MONDAY, to


@pytest.fixture
def room(database: Database) -> ConsultationRoom:
    return ConsultationRoom(database)


# --- the clock -------------------------------------------------------------------------------------


def test_every_step_comes_once_at_its_time(room: ConsultationRoom) -> None:
    room.begins()

    assert together(room.sent) == ["plan", "step:1:0"]
    for clock, expected in (("09:04", []), ("09:05", ["step:2:0"]), ("09:14", []), ("09:15", ["step:3:0"])):
        assert together(room.until(f"11-23 {clock}")) == expected
    room.writes("joris", "consult_advice", "Bel eerst")
    assert together(room.until("11-23 09:30")) == ["advice", "step:4:0"]
    assert together(room.until("11-23 09:35")) == ["step:5:0"]
    assert together(room.until("11-23 09:40")) == ["end"]
    assert room.until("11-30 09:00") == []


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(6, ["step:2:0"]), (22, ["step:3:0"]), (32, ["step:4:0"]), (45, ["end"]), (80, []), (3000, [])],
)
def test_missed_steps_are_not_gone_through(room: ConsultationRoom, minutes: int, expected: list[str]) -> None:
    """The bot was down: it goes on with the step that belongs to now, or ends."""
    room.begins()
    before = len(room.sent)
    room.now = moment("2026-11-23T09:00:00+01:00") + minutes * (rules.LONGER / 5)

    rhythms.beat(room.database, REF, room.now, delivering.keep)
    room.until(room.now)

    assert together(room.sent[before:]) == expected
    assert (room.one().state == "ended") == (minutes > 40)


def test_what_was_written_is_shown_also_after_missed_steps(room: ConsultationRoom) -> None:
    room.begins()
    room.until("11-23 09:16")
    room.writes("joris", "consult_advice", "Bel eerst")
    before = len(room.sent)
    room.now = MONDAY + rules.WHOLE + rules.LONGER
    rhythms.beat(room.database, REF, room.now, delivering.keep)
    room.until(room.now)

    assert together(room.sent[before:]) == ["advice", "end"]


def test_a_late_start_is_no_start(room: ConsultationRoom) -> None:
    room.asks("joris", "pieter", day="23-11-2026", time="10:00")
    room.press("joris", "consult_yes", "consultation:1")
    room.press("pieter", "consult_yes", "consultation:1")
    before = len(room.sent)
    room.now = moment("2026-11-23T10:16:00+01:00")

    rhythms.beat(room.database, REF, room.now, delivering.keep)
    sent = [*room.sent[before:], *room.until(room.now)]

    assert together(sent) == []
    when = SAY.text("consult-when", day="maandag 23 november", time="10:00")
    assert to(sent, room.ids["sarah"]) == [SAY.text("consult-off", why="late", when=when)]
    assert to(sent, room.ids["joris"]) == [SAY.text("consult-off", why="off", when=when)]


def test_over_the_change_of_the_clocks_it_is_ten_where_they_are(room: ConsultationRoom) -> None:
    """On Friday for Monday; the clocks of Amsterdam go forward on Sunday 26 March 2028."""
    room.until(moment("2028-03-24T12:00:00+01:00"))
    room.asks("joris", "pieter", day="27-03-2028", time="10:00")

    assert room.one().starts_at == moment("2028-03-27T10:00:00+02:00")
    for who in ("joris", "pieter"):
        room.press(who, "consult_yes", "consultation:1")
    sent = room.until(moment("2028-03-27T10:05:00+02:00"))
    assert together(sent) == ["plan", "step:1:0", "step:2:0"]
    assert "tot 10:15" in group_words(sent)


def test_colleagues_elsewhere_hear_and_read_in_their_own_time(room: ConsultationRoom) -> None:
    room.ids["mei"] = room.person("mei")
    room.database.write(
        REF, lambda tx: people.keep_zone(tx, people.get(tx, room.ids["mei"]), "America/New_York")
    )
    night = room.asks("joris", "mei", time="10:00")
    assert SAY.text("consult-when", day="maandag 23 november", time="15:15") in repr(night)

    room.asks("joris", "mei", time="15:30")
    assert to(room.sent, room.ids["mei"]) == []
    asked = room.until("11-23 15:00")
    assert "09:30" in to(asked, room.ids["mei"])[0]
    for who in ("joris", "mei"):
        room.press(who, "consult_yes", "consultation:1")
    begun = room.until("11-23 15:30")
    (step,) = (one for one in begun if isinstance(one, GroupChat) and ":step:" in one.key)
    assert "tot 09:35 (New York), 15:35 (Amsterdam)" in step.card.as_text()
    assert "tot 09:35." in step.apart[room.ids["mei"]].as_text()


# --- who may, and who is there ---------------------------------------------------------------------


def test_who_cannot_be_asked_is_named_and_nobody_is_asked(room: ConsultationRoom) -> None:
    room.ids["gast"] = room.person("gast", has_left=True)
    silent = Preferences(muted=("circle",))
    room.database.write(REF, lambda tx: preferences.choose(tx, room.ids["fatima"], silent))

    for who in ("gast", "fatima"):
        seen = room.asks("joris", who)
        expected = SAY.text("consult-error-people", names=who.title())
        assert [list(one.errors.values()) for one in seen if isinstance(one, FormErrors)] == [[expected]]
    assert room.sent == []


def test_a_module_that_is_off_says_so_and_rests(room: ConsultationRoom) -> None:
    room.begins()
    room.database.write(REF, lambda tx: tx.choose(modules=("til",)))

    module = SAY.text("module-circle")
    assert words(room.says("sarah", "intervisie")) == SAY.text("admission-off", module=module)
    assert room.until("11-23 09:30") == []
    assert room.one().step == 1


def test_no_more_than_three_to_come(room: ConsultationRoom) -> None:
    for number in range(3):
        room.asks(day="24-11-2026", time=f"{10 + number}:00")

    many = SAY.text("consult-many", most=3)
    assert words(room.says("sarah", "intervisie start")) == many
    assert room.press("sarah", "consult_open", "") == many
    room.press("sarah", "consult_withdraw", "consultation:2")
    room.asks(day="25-11-2026", time="10:00")
    assert room.press("sarah", "consult_again", "consultation:2") == many


def test_the_same_form_sent_twice_is_one(room: ConsultationRoom) -> None:
    (opened,) = room.gets(they.command("sarah", "learn", "consult start", key="once", at=room.now))
    event = room.filled("sarah", opened, question=QUESTION)
    people = tuple(they.person(one) for one in ("joris", "pieter"))
    named = "".join(they.mention(one) for one in ("joris", "pieter"))
    event = msgspec.structs.replace(event, values={**event.values, "people": named}, others=people)

    room.gets(event, event)
    room.gets(event)

    assert len(to(room.sent, room.ids["joris"])) == 1
    assert room.database.read(REF, lambda tx: consultations.get(tx, 2)) is None


def test_who_led_least_leads(room: ConsultationRoom) -> None:
    leaders = []
    for number in (1, 2, 3):
        room.begins("joris", "pieter", "fatima", number=number)
        leaders.append(room.leads(number))
        room.press("sarah", "consult_stop", f"consultation:{number}")

    assert sorted(leaders) == ["fatima", "joris", "pieter"]


def test_when_who_leads_leaves_another_does_and_without_the_question_it_ends(room: ConsultationRoom) -> None:
    room.begins("joris", "pieter", "fatima")
    gone = room.leads()
    room.person(gone, has_left=True)
    room.until("11-23 09:05")
    assert room.leads() != gone
    room.person("sarah", has_left=True)

    assert together(room.until("11-23 09:15")) == ["end"]
    assert room.one().state == "ended"


def test_who_is_not_in_it_hears_nothing_of_it_whatever_they_press(room: ConsultationRoom) -> None:
    room.begins()
    room.until("11-23 09:16")
    room.writes("joris", "consult_advice", "Geheim advies")
    gone = SAY.text("consult-gone")
    of_all = ("consult_open", "consult_more")
    about_one = [one for one in routes.BUTTONS if one.startswith("consult_") and one not in of_all]
    for number in (1, 77):
        pressed = {one: room.press("fatima", one, f"consultation:{number}:3:0") for one in about_one}
        assert pressed == dict.fromkeys(about_one, gone)
    assert room.press("fatima", "consult_more", "99") == SAY.text("list-end")
    for name in ("consult_lead", "consult_advice", "consult_take"):
        form = Form(name, f"form {name}", "", (), "", "", "consultation:1:3:0")
        (seen,) = room.gets(they.submit("fatima", form, room.now))
        assert words(seen) == gone
    assert QUESTION not in words(room.says("fatima", "intervisie"))

    assert room.press("joris", "consult_look", "consultation:1").count("Geheim advies") == 0
    room.until("11-23 09:31")
    assert "Geheim advies" in room.press("sarah", "consult_look", "consultation:1")


def test_who_said_no_does_not_hear_that_it_is_off(room: ConsultationRoom) -> None:
    room.asks("joris", "pieter", "fatima", day="23-11-2026", time="10:00")
    room.press("joris", "consult_yes", "consultation:1")
    before = len(room.sent)
    for who in ("pieter", "fatima"):
        room.press(who, "consult_no", "consultation:1")
    sent = [*room.sent[before:], *room.until("11-23 10:00")]

    when = SAY.text("consult-when", day="maandag 23 november", time="10:00")
    assert SAY.text("consult-off", why="off", when=when) in to(sent, room.ids["joris"])
    assert [to(sent, room.ids[who]) for who in ("pieter", "fatima")] == [[], []]


def test_who_said_no_takes_no_part(room: ConsultationRoom) -> None:
    room.asks("joris", "pieter", "fatima")
    for who, button in (("joris", "consult_yes"), ("pieter", "consult_yes"), ("fatima", "consult_no")):
        room.press(who, button, "consultation:1")
    assert room.one().state == "running"
    room.until("11-23 09:16")

    for button in ("consult_lead", "consult_advice", "consult_take", "consult_look"):
        assert room.press("fatima", button, "consultation:1:3:0") == SAY.text("consult-gone")
    form = Form("consult_advice", "form of fatima", "", (), "", "", "consultation:1:3:0")
    (seen,) = room.gets(they.submit("fatima", form, room.now))
    assert words(seen) == SAY.text("consult-gone")


def test_a_list_has_its_end(room: ConsultationRoom) -> None:
    for number in range(1, 8):
        room.begins(number=number)
        room.press("sarah", "consult_stop", f"consultation:{number}")

    first = words(room.says("joris", "intervisie"))
    assert first.count(QUESTION) == 5
    assert room.press("joris", "consult_more", "3").count(QUESTION) == 2
    assert room.press("joris", "consult_more", "1") == SAY.text("list-end")


# --- at the same moment ----------------------------------------------------------------------------


def test_the_button_and_the_clock_at_once_are_one_step(room: ConsultationRoom, database_url: str) -> None:
    room.begins()
    room.now = moment("2026-11-23T09:05:00+01:00")
    event = they.press(room.leads(), "consult_next", "consultation:1:1:0", key="race", at=room.now)

    with several(database_url, 3) as others:
        dispatch = Dispatch(others[0], lambda: None)
        at_once(
            lambda: asyncio.run(dispatch.handle(event, EVERYTHING)),
            lambda: rhythms.beat(others[1], REF, room.now, delivering.keep),
            lambda: rhythms.beat(others[2], REF, room.now, delivering.keep),
        )

    room.until(room.now)
    assert together(room.sent)[2:] == ["step:2:0"]
    assert room.one().step == 2
    assert room.one().next_at == moment("2026-11-23T09:15:00+01:00")


def test_two_who_say_yes_at_once_begin_it_once(room: ConsultationRoom, database_url: str) -> None:
    room.asks()
    events = [
        they.press(who, "consult_yes", "consultation:1", key=f"yes {who}", at=room.now)
        for who in ("joris", "pieter")
    ]
    handled_at_once(database_url, events)
    room.until(room.now)

    assert room.one().state == "running"
    assert together(room.sent) == ["plan", "step:1:0"]


# --- forgetting ------------------------------------------------------------------------------------


def stored(room: ConsultationRoom) -> str:
    def rows(tx: Transaction) -> str:
        named = [table for table in tables.metadata.sorted_tables if table.name.startswith("consult")]
        return repr(
            [tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id)).all() for one in named]
        )

    return room.database.read(REF, rows)


def written(room: ConsultationRoom) -> None:
    room.begins()
    room.until("11-23 09:16")
    room.writes("joris", "consult_advice", "Advies van joris")
    room.until("11-23 09:36")
    room.writes("sarah", "consult_take", "Geheim van sarah", for_whom="alone")
    room.writes("pieter", "consult_take", "Geheim van pieter", for_whom="alone")
    room.until("11-23 09:45")


def test_it_is_gone_after_ninety_days(room: ConsultationRoom) -> None:
    written(room)
    kept = PERIODS["consultations"].kept
    cleaning.clean(room.database, MONDAY + kept, delivering.keep)
    assert "Geheim van sarah" in stored(room)

    cleaning.clean(room.database, MONDAY + kept + rules.LONGER * 3, delivering.keep)

    assert stored(room) == "[[], [], []]"
    assert room.press("sarah", "consult_look", "consultation:1") == SAY.text("consult-gone")


def test_what_is_private_is_in_nobody_elses_export_nor_found(room: ConsultationRoom) -> None:
    written(room)
    shown = {
        who: repr(room.database.read(REF, lambda tx, who=who: own_data.everything(tx, room.ids[who]).rows))
        for who in ("sarah", "joris", "pieter")
    }

    assert ("Geheim van sarah" in shown["sarah"], "Geheim van sarah" in shown["joris"]) == (True, False)
    assert "Geheim van pieter" not in shown["sarah"]
    assert "Advies van joris" not in shown["pieter"]
    found = room.gets(they.command("pieter", "tip", "spoedvraag", key="found", at=room.now))
    assert QUESTION not in repr(found)


@pytest.mark.parametrize("who", ["sarah", "joris"])
def test_who_is_forgotten_leaves_no_words(room: ConsultationRoom, who: str) -> None:
    written(room)
    room.database.write(REF, lambda tx: erasing.erase(tx, room.ids[who], room.now))

    kept = stored(room)
    assert ("Advies van joris" in kept) == (who == "sarah")
    assert (QUESTION in kept) == (who == "joris")
    assert "Geheim van pieter" in kept
    assert "Geheim van pieter" in room.press("pieter", "consult_look", "consultation:1")


def test_a_question_of_somebody_forgotten_is_called_off(room: ConsultationRoom) -> None:
    room.asks("joris", "pieter", day="24-11-2026", time="10:00")
    room.press("joris", "consult_yes", "consultation:1")
    room.database.write(REF, lambda tx: erasing.erase(tx, room.ids["sarah"], room.now))

    sent = room.until("11-24 10:01")

    assert together(sent) == []
    assert sorted(one.person_id for one in sent if isinstance(one, DirectMessage)) == sorted(
        (room.ids["joris"], room.ids["pieter"])
    )
