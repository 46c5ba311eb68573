"""M5: what learning coffee decides by itself, when things are late or in the way."""

import logging
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

import pytest

from bot import outbox as delivering
from handlers import undelivered
from handlers.chat import DirectMessage, Place, Post
from handlers.coffee import solving as coffee_solving
from handlers.matching.coffee import Groups
from handlers.texts import speak
from scheduler import rhythms
from storage import coffees, free_days, mentors, people, places, preferences, solving, workspaces
from storage.coffees.tables import members_table, seats_table
from storage.database import Database, Transaction, open_database
from storage.own_data import erasing
from storage.preferences import Preferences
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import DIRECT, REF, said
from tests.racing import at_once, several
from tests.scheduler.coffee_room import HELD, CoffeeRoom, groups, in_channel
from tests.scheduler.lunch_room import answer, to

SAY = speak("nl")
FOUR = ("joris", "pieter", "mei", "fatima")


@pytest.fixture
def on_sqlite(sqlite_url: str) -> Iterator[Database]:
    opened = open_database(sqlite_url, DEFAULTS)
    yield opened
    opened.close()


@pytest.fixture
def room(on_sqlite: Database) -> CoffeeRoom:
    return CoffeeRoom(on_sqlite)


def _four(room: CoffeeRoom, **values: str) -> list[int]:
    """Sarah organises and does not take part; the first turn is tomorrow at ten."""
    room.begins(**values)
    return room.joins(*FOUR)


# --- when ------------------------------------------------------------------------------------------


def test_once_a_period_for_pairs_with_a_line_in_the_channel(room: CoffeeRoom) -> None:
    ids = _four(room, weeks="2")

    sent = room.until("12-31 12:00")

    assert [day for day, _, _ in room.history()] == [
        date(2026, 11, 24),
        date(2026, 12, 8),
        date(2026, 12, 22),
    ]
    met = groups(sent)
    assert len(set(met)) == len(met) == 6, "three turns of two pairs, all different"
    assert frozenset.union(*met) == set(ids)
    assert len(in_channel(sent)) == 3, "a line for each turn"


def test_a_free_day_moves_it_and_a_free_week_leaves_it_out(
    room: CoffeeRoom, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="handlers.coffee.lifecycle")
    _four(room, weekday="5", at="11:00")
    room.database.write(REF, lambda tx: free_days.choose(tx, {date(2026, 12, 3): "Heidag"}))
    assert room.press("sarah", "coffee_change", "coffee:1") == SAY.text("coffee-form-title")
    room.fills("sarah", room.opens("sarah", "coffee_change", "coffee:1"), weeks="1", weekday="4", at="11:00")

    room.until("12-03 12:00")
    assert [day for day, _, _ in room.history()] == [date(2026, 11, 26)]
    assert len(groups(room.until("12-04 11:00"))) == 2, "on the Friday"

    room.fills("sarah", room.opens("sarah", "coffee_change", "coffee:1"), weeks="1", weekday="5", at="11:00")
    room.until("12-31 12:00")
    days = [day for day, _, _ in room.history()]
    assert days == [date(2026, 11, 26), date(2026, 12, 3), date(2026, 12, 11), date(2026, 12, 18)]
    assert "coffee 1 leaves out 2026-12-25: nobody works in that week any more" in caplog.messages


def test_missed_while_asleep_it_comes_in_the_same_week(room: CoffeeRoom) -> None:
    _four(room)
    room.now += timedelta(days=3)  # Thursday morning

    room.beats()

    assert len(groups(room.sent)) == 2
    assert [day for day, _, _ in room.history()] == [date(2026, 11, 24)]
    assert groups(room.until("11-30 12:00")) == []


def test_late_at_night_it_waits_for_the_morning(room: CoffeeRoom) -> None:
    _four(room)
    room.now += timedelta(days=2, hours=14)  # Wednesday, eleven in the evening

    room.beats()
    assert groups(room.sent) == []

    assert len(groups(room.until("11-26 09:00"))) == 2


def test_missed_for_a_week_it_is_left_out_and_logged(
    room: CoffeeRoom, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="handlers.coffee.lifecycle")
    _four(room)
    room.now += timedelta(days=8, hours=3)  # the Tuesday after, at noon

    room.beats()

    assert groups(room.sent) == []
    assert "coffee 1 leaves out 2026-11-24: it is too late for it" in caplog.messages
    assert room.coffee().next_day == date(2026, 12, 8)


@pytest.mark.parametrize(("days", "held"), [(2, 1), (6, 0)])
def test_solved_late_it_counts_only_in_the_same_week(room: CoffeeRoom, days: int, held: int) -> None:
    _four(room)
    room.solver_is_down = True
    room.until("11-24 10:00")
    room.solver_is_down = False
    room.now += timedelta(days=days)

    room.solves()

    assert len(room.history()) == held
    assert len(groups(room.sent)) == 2 * held
    assert room.database.read(REF, lambda tx: solving.wanted(tx, "coffee", 1)) is None
    room.until("12-01 10:00")
    assert len(room.history()) == held + 1


def test_the_same_hour_after_summer_time_began(room: CoffeeRoom) -> None:
    _four(room)
    room.until("12-31 12:00")
    room.until(room.now + timedelta(days=95))

    next_at = room.coffee().next_at
    assert next_at is not None
    assert next_at.isoformat() == "2027-04-06T08:00:00+00:00"


def test_changed_in_the_week_of_a_turn_there_is_no_second_one_in_it(room: CoffeeRoom) -> None:
    _four(room)
    room.until("11-24 12:00")

    room.fills("sarah", room.opens("sarah", "coffee_change", "coffee:1"), weeks="1", weekday="5", at="11:00")

    assert room.coffee().next_day == date(2026, 12, 4)


def test_stopped_and_begun_again_people_join_anew_and_who_met_is_remembered(room: CoffeeRoom) -> None:
    _four(room)
    before = groups(room.until("11-24 12:00"))
    room.press("sarah", "coffee_stop", "coffee:1")
    assert room.database.read(REF, lambda tx: coffees.count(tx, 1)) == 0
    assert groups(room.until("12-01 12:00")) == []

    _four(room)

    assert not set(before) & set(groups(room.until("12-08 12:00")))


# --- who -------------------------------------------------------------------------------------------


def test_only_who_may_and_can_is_there(room: CoffeeRoom) -> None:
    """Leave for most of the coming week, a break, silence, and who left or is a guest where those do
    nothing; a day of leave is no reason, nor a break until that day."""
    mine = _four(room)
    away, day_off, muted, paused, broken, gone, guest, back = room.joins(
        "anna", "noor", "bram", "cees", "dina", "evert", "femke", "gijs"
    )
    room.is_away("anna", "2026-11-24", "2026-11-27")
    room.is_away("noor", "2026-11-26", "2026-11-26")
    until = date(2026, 11, 25)

    def choose(tx: Transaction) -> None:
        preferences.choose(tx, muted, Preferences(muted=("coffee",)))
        preferences.choose(tx, paused, Preferences(paused_until=until))
        coffees.pause(tx, 1, broken, until)
        coffees.pause(tx, 1, back, date(2026, 11, 24))
        tx.choose(guests="off")

    room.database.write(REF, choose)
    room.person("evert", has_left=True)
    room.person("femke", is_guest=True)

    room.until("11-24 12:00")

    (_, together, alone), *_ = room.history()
    assert {one for group in together for one in group} == {*mine, day_off, back}
    assert alone == set()
    assert {away, gone, guest} & {one for group in together for one in group} == set()
    room.until("12-01 12:00")
    there = {one for group in room.history()[1][1] for one in group}
    assert there == {*mine, day_off, away, paused, broken, back}


def test_who_would_rather_not_is_alone_and_goes_first_next_time(room: CoffeeRoom) -> None:
    room.begins()
    joris, pieter = room.joins("joris", "pieter")
    room.database.write(REF, lambda tx: mentors.set_not_with(tx, joris, [pieter]))

    sent = room.until("11-24 12:00")

    assert (groups(sent), room.history()[0][2]) == ([], {joris, pieter})
    for one in (joris, pieter):
        assert to(sent, one) == [SAY.text("coffee-alone", where="#leren", day="dinsdag 1 december")]
    assert to(sent, room.person("sarah")) == [SAY.text("coffee-too-few", where="#leren")]

    mei, fatima, anna = room.joins("mei", "fatima", "anna")
    (pair, trio) = sorted(groups(room.until("12-01 12:00")), key=len)
    assert len(trio) == 3
    assert pair & {joris, pieter}, "who was left out has a pair before others do"
    assert not {joris, pieter} <= trio
    assert pair | trio == {joris, pieter, mei, fatima, anna}


def test_with_too_few_the_organiser_hears_it_once_until_there_was_a_turn(room: CoffeeRoom) -> None:
    room.begins()
    room.joins("joris")
    sarah = room.person("sarah")
    told = SAY.text("coffee-too-few", where="#leren")

    assert to(room.until("12-15 12:00"), sarah) == [told]
    (mei,) = room.joins("mei")
    assert len(groups(room.until("12-22 12:00"))) == 1
    room.database.write(REF, lambda tx: coffees.leave(tx, 1, mei))
    assert to(room.until(room.now + timedelta(days=30)), sarah) == [told]
    assert len(in_channel(room.sent)) == 2, "the invitation and one turn"


def test_each_in_their_own_language_and_together_in_one_they_share(room: CoffeeRoom) -> None:
    room.begins()
    joris, mei = room.joins("joris", "mei")

    def choose(tx: Transaction) -> None:
        people.keep_language(tx, people.get(tx, mei), "en")
        mentors.put_offer(tx, joris, ["nl", "en"], 1, None, {"sql": 3})

    room.database.write(REF, choose)

    sent = room.until("11-24 12:00")

    (chat,) = (one for one in sent if hasattr(one, "apart"))
    assert chat.card.title == speak("en").text("coffee-group-title")
    assert chat.apart[joris].title == SAY.text("coffee-group-title")
    assert chat.apart[mei].title == speak("en").text("coffee-group-title")


def test_in_ones_own_chat_those_of_all_channels(room: CoffeeRoom) -> None:
    """The list has an end; what is about all of them is asked once, what is not clear is shown."""
    for number in range(12):
        room.begins(place=Place(f"C{number}", "public", f"kanaal{number:02}"))
    for number in (3, 12):
        room.press("joris", "coffee_join", f"coffee:{number}")

    def mine() -> list[tuple[int, date | None]]:
        found = room.database.read(REF, lambda tx: coffees.taken_part_in(tx, room_joris))
        return [(one.coffee_id, one.paused_until) for one in found]

    room_joris = room.person("joris")
    shown = answer(room.says("joris", "coffee", DIRECT))
    words = shown.as_text()
    assert words.index("#kanaal02") < words.index("#kanaal11") < words.index("#kanaal00")
    assert SAY.text("coffee-more", count=2) in words
    assert SAY.text("coffee-only-channels") in words

    until = date(2026, 12, 24)
    assert said(room.says("joris", "coffee pauze 24-12-2026", DIRECT)) == SAY.text(
        "coffee-paused-you", day=SAY.day(until)
    )
    assert mine() == [(3, until), (12, until)]
    room.says("joris", "coffee verder", DIRECT)
    assert mine() == [(3, None), (12, None)]
    opened = room.says("joris", "coffee pause", DIRECT)
    assert room.fills("joris", opened, until="gisteren") == SAY.text("coffee-error-until")
    assert room.fills("joris", opened, until="2026-12-24") == SAY.text(
        "coffee-paused-you", day=SAY.day(until)
    )
    assert mine() == [(3, until), (12, until)]

    assert "#kanaal02" in said(room.says("joris", "coffee leave", DIRECT)), "which of the two?"
    room.press("joris", "coffee_leave", "coffee:3")
    assert said(room.says("joris", "coffee leave", DIRECT)) == SAY.text("coffee-left", where="#kanaal11")
    assert said(room.says("joris", "coffee pause", DIRECT)) == SAY.text("coffee-not-in")
    assert said(room.says("joris", "coffee back", DIRECT)) == SAY.text("coffee-not-in")
    assert mine() == []


def test_a_private_channel_keeps_its_coffee_to_itself(room: CoffeeRoom) -> None:
    retro = Place("C-retro", "private", "retro")
    room.begins(place=retro)

    assert "retro" not in said(room.says("mei", "coffee", DIRECT))
    for action in ("coffee_join", "coffee_leave", "coffee_pause", "coffee_back", "coffee_stop"):
        assert room.press("mei", action, "coffee:1") == SAY.text("coffee-gone")
    assert room.database.read(REF, lambda tx: coffees.members(tx, 1)) == []
    room.press("joris", "coffee_join", "coffee:1", retro)
    assert room.database.read(REF, lambda tx: coffees.count(tx, 1)) == 1


def test_who_left_the_private_channel_is_not_put_in_a_group(room: CoffeeRoom) -> None:
    retro = Place("C-retro", "private", "retro")
    room.begins(place=retro)
    for who in (*FOUR, "anna"):
        room.press(who, "coffee_join", "coffee:1", retro)
    ids = [room.person(who) for who in FOUR]

    def leave(tx: Transaction) -> None:
        places.forget_member(tx, places.seen(tx, retro), people.seen(tx, they.person("anna"), room.now).id)

    room.database.write(REF, leave)
    room.until("11-24 12:00")

    ((_, together, alone),) = room.history()
    assert {one for group in together for one in group} == set(ids)
    assert alone == set()


# --- while it is being solved ----------------------------------------------------------------------


def _order(room: CoffeeRoom) -> tuple[solving.Sum, Groups]:
    """It is Tuesday ten o'clock, and the solver has just worked out who meets whom."""
    room.solver_is_down = True
    room.until("11-24 10:00")
    room.solver_is_down = False
    one = room.database.write(REF, lambda tx: solving.take(tx, room.now, room.now + HELD))
    assert one is not None
    people = [str(member.person_id) for member in room.database.read(REF, lambda tx: coffees.members(tx, 1))]
    return one, Groups(((people[0], people[1]), (people[2], people[3])), (), 0, 0)


def _solved(room: CoffeeRoom, one: solving.Sum, outcome: Groups) -> None:
    def finish(tx: Transaction) -> None:
        assert solving.finish(tx, one)
        told = coffee_solving.solved(tx, one.number, outcome, room.now)
        delivering.keep(tx, told, room.now)  # type: ignore[arg-type]

    room.database.write(REF, finish)


@pytest.mark.parametrize("how", ["leaves", "erased"])
def test_who_goes_meanwhile_leaves_nobody_alone(room: CoffeeRoom, how: str) -> None:
    first, *others = _four(room)
    one, outcome = _order(room)
    if how == "leaves":
        room.database.write(REF, lambda tx: coffees.leave(tx, 1, first))
    else:
        room.database.write(REF, lambda tx: erasing.erase(tx, first, room.now))

    _solved(room, one, outcome)
    room.solves()

    assert groups(room.sent) == [frozenset(others)]
    assert [together for _, together, _ in room.history()] == [[frozenset(others)]]


@pytest.mark.parametrize("how", ["off", "stopped", "paused"])
def test_switched_off_stopped_or_paused_meanwhile_nothing_is_sent(room: CoffeeRoom, how: str) -> None:
    _four(room)
    one, outcome = _order(room)
    if how == "off":
        room.database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, modules=("til",)))
    elif how == "stopped":
        room.press("sarah", "coffee_stop", "coffee:1")
    else:
        opened = room.opens("sarah", "coffee_rest", "coffee:1")
        assert SAY.text("coffee-rests", day="dinsdag 12 januari") == room.fills(
            "sarah", opened, until="2027-01-10"
        )

    _solved(room, one, outcome)
    room.solves()

    assert groups(room.sent) == []
    assert room.history() == []


def test_what_cannot_be_solved_the_organiser_hears(room: CoffeeRoom) -> None:
    _four(room)
    one, _ = _order(room)

    told = room.database.write(REF, lambda tx: coffee_solving.unsolved(tx, one.number, room.now))

    (message,) = told
    assert isinstance(message, DirectMessage)
    assert message.person_id == room.person("sarah")
    text = SAY.text("coffee-unsolved", where="#leren", day="dinsdag 1 december")
    assert text in message.card.as_text()  # type: ignore[union-attr]


# --- who and what is not there any more ------------------------------------------------------------


def test_without_its_channel_it_ends_and_everybody_hears_so_once(room: CoffeeRoom) -> None:
    ids = _four(room)
    (posted,) = in_channel(room.sent)

    told = room.database.write(REF, lambda tx: undelivered.notify(tx, posted, "is_archived"))
    again = room.database.write(REF, lambda tx: undelivered.notify(tx, posted, "is_archived"))

    assert again == []
    by_person = {one.person_id: one.card.as_text() for one in told}  # type: ignore[union-attr]
    assert by_person.pop(room.person("sarah")) == SAY.text("coffee-ended", where="#leren")
    assert by_person == dict.fromkeys(ids, SAY.text("coffee-over", where="#leren"))
    assert groups(room.until("12-08 12:00")) == []


def test_one_message_that_did_not_arrive_does_not_end_it(room: CoffeeRoom) -> None:
    _four(room)
    (posted,) = in_channel(room.sent)

    (told,) = room.database.write(REF, lambda tx: undelivered.notify(tx, posted, "msg_too_long"))

    assert told.card.as_text() == SAY.text("coffee-not-posted", where="#leren")  # type: ignore[union-attr]
    assert len(groups(room.until("11-24 12:00"))) == 2


def test_when_the_organiser_left_it_goes_on_and_somebody_else_may_take_over(room: CoffeeRoom) -> None:
    _four(room)
    refused = room.press("joris", "coffee_change", "coffee:1")
    assert refused == SAY.text("coffee-not-yours", organiser="Sarah")
    room.person("sarah", has_left=True)

    assert len(groups(room.until("11-24 12:00"))) == 2
    room.fills("joris", room.opens("joris", "coffee_change", "coffee:1"), weeks="3", weekday="2", at="9.30")

    assert room.coffee().organiser_id == room.person("joris")
    assert (room.coffee().next_day, room.coffee().at) == (date(2026, 12, 15), "09:30")
    assert room.press("mei", "coffee_change", "coffee:1") == SAY.text("coffee-not-yours", organiser="Joris")


def test_an_erased_organiser_and_member_are_nowhere(room: CoffeeRoom) -> None:
    joris, *_ = _four(room)
    sarah = room.person("sarah")
    room.until("11-24 12:00")

    for one in (joris, sarah):
        room.database.write(REF, lambda tx, one=one: erasing.erase(tx, one, room.now))

    def left(tx: Transaction) -> int:
        return sum(
            tx.execute(
                table.select().where(table.c.workspace_id == tx.workspace.id, table.c.person_id == joris)
            ).first()
            is not None
            for table in (members_table, seats_table)
        )

    assert room.database.read(REF, left) == 0
    assert room.coffee().organiser_id not in (joris, sarah)
    assert len(groups(room.until("12-01 12:00"))) == 1, "three go on"


# --- two processes ---------------------------------------------------------------------------------


def test_two_processes_hold_one_turn(database: Database, database_url: str) -> None:
    """Both run the rhythm at the same moment, and both come with an answer."""
    room = CoffeeRoom(database)
    ids = _four(room)
    room.now += timedelta(days=1, hours=1)
    outcomes = [
        Groups(((str(a), str(b)), (str(c), str(d))), (), 0, 0)
        for a, b, c, d in (ids, (ids[0], ids[2], ids[1], ids[3]))
    ]

    def beat(one: Database) -> None:
        for _ in range(3):
            rhythms.beat(one, REF, room.now, delivering.keep)

    def answer_comes(one: Database, outcome: Groups) -> None:
        def solved(tx: Transaction) -> None:
            told = coffee_solving.solved(tx, 1, outcome, room.now)
            delivering.keep(tx, told, room.now)  # type: ignore[arg-type]

        one.write(REF, solved)

    with several(database_url, 1) as others:
        both = (database, *others)
        at_once(*(partial(beat, one) for one in both))
        at_once(*(partial(answer_comes, *pair) for pair in zip(both, outcomes, strict=True)))

    room.solves()
    met = groups(room.sent)
    assert len(met) == 2
    assert frozenset.union(*met) == set(ids)
    assert [set(together) for _, together, _ in room.history()] == [set(met)]
    turns = [one for one in in_channel(room.sent) if one.about.startswith("coffee-turn")]
    assert [isinstance(one, Post) for one in turns] == [True]
    assert room.database.read(REF, lambda tx: coffees.turn(tx, 2)) is None
