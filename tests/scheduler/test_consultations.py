"""M6 on both databases: the clock of a consultation, races, hours elsewhere, leavers, and forgetting."""

import asyncio

import msgspec
import pytest
from sqlalchemy import select

from bot import outbox as delivering
from bot.dispatch import Dispatch
from handlers import routes
from handlers.chat import DirectMessage, Form, FormErrors, GroupChat
from handlers.consultation import method
from scheduler import cleaning, rhythms
from storage import consultations, own_data, people, preferences, tables
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.preferences import Preferences
from storage.retention import PERIODS
from tests import happenings as they
from tests.happenings import EVERYTHING, REF
from tests.racing import at_once, handled_at_once, several
from tests.scheduler.circle_room import QUESTION, SAY, Circle, group_words, moment, together, words
from tests.scheduler.lunch_room import MONDAY, to


@pytest.fixture
def circle(database: Database) -> Circle:
    return Circle(database)


# --- the clock -------------------------------------------------------------------------------------


def test_every_step_comes_once_at_its_time(circle: Circle) -> None:
    circle.begins()

    assert together(circle.sent) == ["plan", "step:1:0"]
    for clock, expected in (("09:04", []), ("09:05", ["step:2:0"]), ("09:14", []), ("09:15", ["step:3:0"])):
        assert together(circle.until(f"11-23 {clock}")) == expected
    circle.writes("joris", "consult_advice", "Bel eerst")
    assert together(circle.until("11-23 09:30")) == ["advice", "step:4:0"]
    assert together(circle.until("11-23 09:35")) == ["step:5:0"]
    assert together(circle.until("11-23 09:40")) == ["end"]
    assert circle.until("11-30 09:00") == []


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [(6, ["step:2:0"]), (22, ["step:3:0"]), (32, ["step:4:0"]), (45, ["end"]), (80, []), (3000, [])],
)
def test_missed_steps_are_not_gone_through(circle: Circle, minutes: int, expected: list[str]) -> None:
    """The bot was down: it goes on with the step that belongs to now, or ends."""
    circle.begins()
    before = len(circle.sent)
    circle.now = moment("2026-11-23T09:00:00+01:00") + minutes * (method.LONGER / 5)

    rhythms.beat(circle.database, REF, circle.now, delivering.keep)
    circle.until(circle.now)

    assert together(circle.sent[before:]) == expected
    assert (circle.one().state == "ended") == (minutes > 40)


def test_what_was_written_is_shown_also_after_missed_steps(circle: Circle) -> None:
    circle.begins()
    circle.until("11-23 09:16")
    circle.writes("joris", "consult_advice", "Bel eerst")
    before = len(circle.sent)
    circle.now = MONDAY + method.WHOLE + method.LONGER
    rhythms.beat(circle.database, REF, circle.now, delivering.keep)
    circle.until(circle.now)

    assert together(circle.sent[before:]) == ["advice", "end"]


def test_a_late_start_is_no_start(circle: Circle) -> None:
    circle.asks("joris", "pieter", day="23-11-2026", time="10:00")
    circle.press("joris", "consult_yes", "consultation:1")
    circle.press("pieter", "consult_yes", "consultation:1")
    before = len(circle.sent)
    circle.now = moment("2026-11-23T10:16:00+01:00")

    rhythms.beat(circle.database, REF, circle.now, delivering.keep)
    sent = [*circle.sent[before:], *circle.until(circle.now)]

    assert together(sent) == []
    when = SAY.text("consult-when", day="maandag 23 november", time="10:00")
    assert to(sent, circle.ids["sarah"]) == [SAY.text("consult-off", why="late", when=when)]
    assert to(sent, circle.ids["joris"]) == [SAY.text("consult-off", why="off", when=when)]


def test_over_the_change_of_the_clocks_it_is_ten_where_they_are(circle: Circle) -> None:
    """On Friday for Monday; the clocks of Amsterdam go forward on Sunday 26 March 2028."""
    circle.until(moment("2028-03-24T12:00:00+01:00"))
    circle.asks("joris", "pieter", day="27-03-2028", time="10:00")

    assert circle.one().starts_at == moment("2028-03-27T10:00:00+02:00")
    for who in ("joris", "pieter"):
        circle.press(who, "consult_yes", "consultation:1")
    sent = circle.until(moment("2028-03-27T10:05:00+02:00"))
    assert together(sent) == ["plan", "step:1:0", "step:2:0"]
    assert "tot 10:15" in group_words(sent)


def test_colleagues_elsewhere_hear_and_read_in_their_own_time(circle: Circle) -> None:
    circle.ids["mei"] = circle.person("mei")
    circle.database.write(
        REF, lambda tx: people.keep_zone(tx, people.get(tx, circle.ids["mei"]), "America/New_York")
    )
    night = circle.asks("joris", "mei", time="10:00")
    assert SAY.text("consult-when", day="maandag 23 november", time="15:15") in repr(night)

    circle.asks("joris", "mei", time="15:30")
    assert to(circle.sent, circle.ids["mei"]) == []
    asked = circle.until("11-23 15:00")
    assert "09:30" in to(asked, circle.ids["mei"])[0]
    for who in ("joris", "mei"):
        circle.press(who, "consult_yes", "consultation:1")
    begun = circle.until("11-23 15:30")
    (step,) = (one for one in begun if isinstance(one, GroupChat) and ":step:" in one.key)
    assert "tot 09:35 (New York), 15:35 (Amsterdam)" in step.card.as_text()
    assert "tot 09:35." in step.apart[circle.ids["mei"]].as_text()


# --- who may, and who is there ---------------------------------------------------------------------


def test_who_cannot_be_asked_is_named_and_nobody_is_asked(circle: Circle) -> None:
    circle.ids["gast"] = circle.person("gast", has_left=True)
    silent = Preferences(muted=("circle",))
    circle.database.write(REF, lambda tx: preferences.choose(tx, circle.ids["fatima"], silent))

    for who in ("gast", "fatima"):
        seen = circle.asks("joris", who)
        expected = SAY.text("consult-error-people", names=who.title())
        assert [list(one.errors.values()) for one in seen if isinstance(one, FormErrors)] == [[expected]]
    assert circle.sent == []


def test_a_module_that_is_off_says_so_and_rests(circle: Circle) -> None:
    circle.begins()
    circle.database.write(REF, lambda tx: tx.choose(modules=("til",)))

    module = SAY.text("module-circle")
    assert words(circle.says("sarah", "intervisie")) == SAY.text("admission-off", module=module)
    assert circle.until("11-23 09:30") == []
    assert circle.one().step == 1


def test_no_more_than_three_to_come(circle: Circle) -> None:
    for number in range(3):
        circle.asks(day="24-11-2026", time=f"{10 + number}:00")

    many = SAY.text("consult-many", most=3)
    assert words(circle.says("sarah", "intervisie start")) == many
    assert circle.press("sarah", "consult_open", "") == many
    circle.press("sarah", "consult_withdraw", "consultation:2")
    circle.asks(day="25-11-2026", time="10:00")
    assert circle.press("sarah", "consult_again", "consultation:2") == many


def test_the_same_form_sent_twice_is_one(circle: Circle) -> None:
    (opened,) = circle.gets(they.command("sarah", "learn", "consult start", key="once", at=circle.now))
    event = circle.filled("sarah", opened, question=QUESTION)
    people = tuple(they.person(one) for one in ("joris", "pieter"))
    named = "".join(they.mention(one) for one in ("joris", "pieter"))
    event = msgspec.structs.replace(event, values={**event.values, "people": named}, others=people)

    circle.gets(event, event)
    circle.gets(event)

    assert len(to(circle.sent, circle.ids["joris"])) == 1
    assert circle.database.read(REF, lambda tx: consultations.get(tx, 2)) is None


def test_who_led_least_leads(circle: Circle) -> None:
    leaders = []
    for number in (1, 2, 3):
        circle.begins("joris", "pieter", "fatima", number=number)
        leaders.append(circle.leads(number))
        circle.press("sarah", "consult_stop", f"consultation:{number}")

    assert sorted(leaders) == ["fatima", "joris", "pieter"]


def test_when_who_leads_leaves_another_does_and_without_the_question_it_ends(circle: Circle) -> None:
    circle.begins("joris", "pieter", "fatima")
    gone = circle.leads()
    circle.person(gone, has_left=True)
    circle.until("11-23 09:05")
    assert circle.leads() != gone
    circle.person("sarah", has_left=True)

    assert together(circle.until("11-23 09:15")) == ["end"]
    assert circle.one().state == "ended"


def test_who_is_not_in_it_hears_nothing_of_it_whatever_they_press(circle: Circle) -> None:
    circle.begins()
    circle.until("11-23 09:16")
    circle.writes("joris", "consult_advice", "Geheim advies")
    gone = SAY.text("consult-gone")
    of_all = ("consult_open", "consult_more")
    about_one = [one for one in routes.BUTTONS if one.startswith("consult_") and one not in of_all]
    for number in (1, 77):
        pressed = {one: circle.press("fatima", one, f"consultation:{number}:3:0") for one in about_one}
        assert pressed == dict.fromkeys(about_one, gone)
    assert circle.press("fatima", "consult_more", "99") == SAY.text("list-end")
    for name in ("consult_lead", "consult_advice", "consult_take"):
        form = Form(name, f"form {name}", "", (), "", "", "consultation:1:3:0")
        (seen,) = circle.gets(they.submit("fatima", form, circle.now))
        assert words(seen) == gone
    assert QUESTION not in words(circle.says("fatima", "intervisie"))

    assert circle.press("joris", "consult_look", "consultation:1").count("Geheim advies") == 0
    circle.until("11-23 09:31")
    assert "Geheim advies" in circle.press("sarah", "consult_look", "consultation:1")


def test_a_list_has_its_end(circle: Circle) -> None:
    for number in range(1, 8):
        circle.begins(number=number)
        circle.press("sarah", "consult_stop", f"consultation:{number}")

    first = words(circle.says("joris", "intervisie"))
    assert first.count(QUESTION) == 5
    assert circle.press("joris", "consult_more", "3").count(QUESTION) == 2
    assert circle.press("joris", "consult_more", "1") == SAY.text("list-end")


# --- at the same moment ----------------------------------------------------------------------------


def test_the_button_and_the_clock_at_once_are_one_step(circle: Circle, database_url: str) -> None:
    circle.begins()
    circle.now = moment("2026-11-23T09:05:00+01:00")
    event = they.press(circle.leads(), "consult_next", "consultation:1:1:0", key="race", at=circle.now)

    with several(database_url, 3) as others:
        dispatch = Dispatch(others[0], lambda: None)
        at_once(
            lambda: asyncio.run(dispatch.handle(event, EVERYTHING)),
            lambda: rhythms.beat(others[1], REF, circle.now, delivering.keep),
            lambda: rhythms.beat(others[2], REF, circle.now, delivering.keep),
        )

    circle.until(circle.now)
    assert together(circle.sent)[2:] == ["step:2:0"]
    assert circle.one().step == 2
    assert circle.one().next_at == moment("2026-11-23T09:15:00+01:00")


def test_two_who_say_yes_at_once_begin_it_once(circle: Circle, database_url: str) -> None:
    circle.asks()
    events = [
        they.press(who, "consult_yes", "consultation:1", key=f"yes {who}", at=circle.now)
        for who in ("joris", "pieter")
    ]
    handled_at_once(database_url, events)
    circle.until(circle.now)

    assert circle.one().state == "running"
    assert together(circle.sent) == ["plan", "step:1:0"]


# --- forgetting ------------------------------------------------------------------------------------


def stored(circle: Circle) -> str:
    def rows(tx: Transaction) -> str:
        named = [table for table in tables.metadata.sorted_tables if table.name.startswith("consult")]
        return repr(
            [tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id)).all() for one in named]
        )

    return circle.database.read(REF, rows)


def written(circle: Circle) -> None:
    circle.begins()
    circle.until("11-23 09:16")
    circle.writes("joris", "consult_advice", "Advies van joris")
    circle.until("11-23 09:36")
    circle.writes("sarah", "consult_take", "Geheim van sarah", for_whom="alone")
    circle.writes("pieter", "consult_take", "Geheim van pieter", for_whom="alone")
    circle.until("11-23 09:45")


def test_it_is_gone_after_ninety_days(circle: Circle) -> None:
    written(circle)
    kept = PERIODS["consultations"].kept
    cleaning.clean(circle.database, MONDAY + kept, delivering.keep)
    assert "Geheim van sarah" in stored(circle)

    cleaning.clean(circle.database, MONDAY + kept + method.LONGER * 3, delivering.keep)

    assert stored(circle) == "[[], [], []]"
    assert circle.press("sarah", "consult_look", "consultation:1") == SAY.text("consult-gone")


def test_what_is_private_is_in_nobody_elses_export_nor_found(circle: Circle) -> None:
    written(circle)
    shown = {
        who: repr(
            circle.database.read(REF, lambda tx, who=who: own_data.everything(tx, circle.ids[who]).rows)
        )
        for who in ("sarah", "joris", "pieter")
    }

    assert ("Geheim van sarah" in shown["sarah"], "Geheim van sarah" in shown["joris"]) == (True, False)
    assert "Geheim van pieter" not in shown["sarah"]
    assert "Advies van joris" not in shown["pieter"]
    found = circle.gets(they.command("pieter", "tip", "spoedvraag", key="found", at=circle.now))
    assert QUESTION not in repr(found)


@pytest.mark.parametrize("who", ["sarah", "joris"])
def test_who_is_forgotten_leaves_no_words(circle: Circle, who: str) -> None:
    written(circle)
    circle.database.write(REF, lambda tx: erasing.erase(tx, circle.ids[who], circle.now))

    kept = stored(circle)
    assert ("Advies van joris" in kept) == (who == "sarah")
    assert (QUESTION in kept) == (who == "joris")
    assert "Geheim van pieter" in kept
    assert "Geheim van pieter" in circle.press("pieter", "consult_look", "consultation:1")


def test_a_question_of_somebody_forgotten_is_called_off(circle: Circle) -> None:
    circle.asks("joris", "pieter", day="24-11-2026", time="10:00")
    circle.press("joris", "consult_yes", "consultation:1")
    circle.database.write(REF, lambda tx: erasing.erase(tx, circle.ids["sarah"], circle.now))

    sent = circle.until("11-24 10:01")

    assert together(sent) == []
    assert sorted(one.person_id for one in sent if isinstance(one, DirectMessage)) == sorted(
        (circle.ids["joris"], circle.ids["pieter"])
    )
