"""M7 on both databases: two at once, leave, leavers, silence and forgetting."""

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from handlers.til.publishing import til_channel
from scheduler import rhythms
from storage import leave, mentors, preferences, search, tables, tils
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.racing import handled_at_once
from tests.scheduler.lunch_room import buttons, posts, to, updates
from tests.scheduler.mentor_office import SAY, Office, paired

SECRET = "waterjuffer"
NEXT_YEAR = datetime.fromisoformat("2027-06-01T12:00:00+02:00")
TO_BE_DECIDED = SAY.text("mentor-harvest-title")
STAYS = "blijft onder jullie"


@pytest.fixture
def office(database: Database) -> Office:
    """Sarah and Joris met; there is a channel for TILs."""
    office = Office(database)
    office.database.write(REF, lambda tx: tx.choose(til_channel=LEREN.key))
    paired(office)
    office.until("11-30 10:00")
    for who in ("sarah", "joris"):
        office.press(who, "mentor_met", "pair:1:1:yes")
    return office


def test_a_meeting_they_were_not_asked_about_yet_is_not_counted(office: Office) -> None:
    before = office.database.read(REF, lambda tx: mentors.sides(tx, 1))
    for meeting in (0, 2, 9):
        said = office.press("sarah", "mentor_met", f"pair:1:{meeting}:yes")
        assert said == SAY.text("outdated")
    assert office.database.read(REF, lambda tx: mentors.sides(tx, 1)) == before


def saves(office: Office, who: str = "sarah", words: str = f"Over de {SECRET}") -> str:
    return office.fills(who, office.opens(who, "mentor_harvest", "pair:1:1"), text=words, topics="insecten")


def shared(office: Office) -> list[tils.Til]:
    return office.database.read(REF, lambda tx: tils.page(tx, 0, 10))


def is_findable(office: Office) -> bool:
    found = office.database.read(REF, lambda tx: search.find(tx, f"over de {SECRET}", office.ids["pieter"]))
    return bool(found.hits)


def words_stored(office: Office) -> str:
    """All that is stored of mentors and TILs, and what is to be sent."""

    def look(tx: Transaction) -> str:
        named = [
            one for one in tables.metadata.sorted_tables if one.name.startswith(("mentor", "til", "outbox"))
        ]
        rows = (tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id)).all() for one in named)
        return repr(list(rows))

    return office.database.read(REF, look)


def test_two_times_yes_at_the_same_moment_is_one_til(office: Office, database_url: str) -> None:
    saves(office)
    presses = [
        they.press("joris", "mentor_harvest_yes", "harvest:1", key=f"yes{number}", at=office.now)
        for number in (0, 1)
    ]
    answers = handled_at_once(database_url, presses)

    again = SAY.text("mentor-harvest-over", state="shared")
    assert sorted(answer == again for answer in answers) == [False, True]
    (til,) = shared(office)
    assert (til.author_id, til.with_id) == (office.ids["sarah"], office.ids["joris"])
    assert til.topics == ("insecten",)
    told = [one for one in to(list(office.until(office.now)), office.ids["sarah"]) if "zei ja" in one]
    assert len(told) == 1
    assert is_findable(office)


def test_another_channel_since_is_asked_anew(office: Office) -> None:
    """They said yes to one channel, and not to any that comes after it."""
    saves(office)
    asked = buttons(office.sent, office.ids["joris"])
    (button,) = (one for one in asked if one.action == "mentor_harvest_yes")
    office.database.write(REF, lambda tx: tx.choose(til_channel="elders"))

    again = office.press("joris", button.action, button.value)
    assert TO_BE_DECIDED in again
    assert shared(office) == []

    office.press("joris", button.action, "harvest:1:0")
    assert shared(office) == []
    place = office.database.write(REF, til_channel)
    assert place is not None
    office.press("joris", button.action, f"harvest:1:{place.id}")
    assert [til.place_id for til in shared(office)] == [place.id]


def test_the_same_form_sent_twice_asks_once(office: Office) -> None:
    opened = office.opens("sarah", "mentor_harvest", "pair:1:1")
    event = office.filled("sarah", opened, text=SECRET, topics="")
    office.gets(event, event)
    office.gets(event)

    asked = [one for one in to(office.sent, office.ids["joris"]) if TO_BE_DECIDED in one]
    assert len(asked) == 1
    assert not is_findable(office)


def test_both_save_something_and_each_decides_about_the_other(office: Office) -> None:
    saves(office)
    saves(office, "joris", "Over de zandloopkever")
    office.press("joris", "mentor_harvest_yes", "harvest:1")
    office.press("sarah", "mentor_harvest_no", "harvest:2")

    assert [til.text for til in shared(office)] == [f"Over de {SECRET}"]
    for who, number in (("sarah", 1), ("fatima", 1), ("joris", 2)):
        answer = office.press(who, "mentor_harvest_yes", f"harvest:{number}")
        assert answer == SAY.text("mentor-pair-gone")
    assert len(shared(office)) == 1


def test_who_is_on_leave_is_asked_afterwards_and_has_five_days_from_then(office: Office) -> None:
    def away(tx: Transaction) -> None:
        row = {
            "person_id": office.ids["joris"],
            "from_date": date(2026, 11, 30),
            "to_date": date(2026, 12, 6),
        }
        tx.insert_once(leave.table, {"workspace_id": tx.workspace.id, **row})

    office.database.write(REF, away)
    saves(office)
    assert to(list(office.until("12-06 23:00")), office.ids["joris"]) == []
    asked = office.until("12-07 09:30")
    assert sum(TO_BE_DECIDED in one for one in to(asked, office.ids["joris"])) == 1
    assert "mentor_harvest_yes" in [one.action for one in buttons(asked, office.ids["joris"])]

    assert not any(STAYS in one for one in to(office.until("12-14 08:30"), office.ids["sarah"]))
    assert sum(STAYS in one for one in to(office.until("12-14 09:30"), office.ids["sarah"])) == 1
    assert SECRET in words_stored(office), "her own note"


def test_who_silenced_mentors_is_not_asked(office: Office) -> None:
    silent = Preferences(muted=("mentor",))
    office.database.write(REF, lambda tx: preferences.choose(tx, office.ids["joris"], silent))

    assert STAYS in saves(office)
    assert not any(TO_BE_DECIDED in one for one in to(office.sent, office.ids["joris"]))
    assert not any(STAYS in one for one in to(list(office.until(NEXT_YEAR)), office.ids["sarah"]))


@pytest.mark.parametrize("who", ["sarah", "joris"])
def test_who_left_before_it_was_decided(office: Office, who: str) -> None:
    saves(office)
    office.person(who, has_left=True)

    office.press("joris", "mentor_harvest_yes", "harvest:1")
    sent = office.until(NEXT_YEAR)

    assert shared(office) == []
    assert sum(STAYS in one for one in to(list(sent), office.ids["sarah"])) == (who == "joris")
    assert office.database.read(REF, rhythms.next_due) is None


@pytest.mark.parametrize("who", ["sarah", "joris"])
def test_who_is_forgotten_before_it_was_decided(office: Office, who: str) -> None:
    saves(office)
    office.database.write(REF, lambda tx: erasing.erase(tx, office.ids[who], office.now))

    assert (SECRET in words_stored(office)) == (who == "joris"), "Sarah's own note stays hers"
    assert office.press("joris", "mentor_harvest_yes", "harvest:1") == SAY.text("mentor-pair-gone")
    assert shared(office) == []
    office.until(NEXT_YEAR)
    assert office.database.read(REF, rhythms.next_due) is None


@pytest.mark.parametrize(("who", "credit"), [("sarah", "Gedeeld zonder naam"), ("joris", "leerde vandaag")])
def test_who_is_forgotten_afterwards_is_not_named_any_more(office: Office, who: str, credit: str) -> None:
    saves(office)
    office.press("joris", "mentor_harvest_yes", "harvest:1")
    (posted,) = [one for one in posts(office.sent) if SECRET in one]
    assert "leerde dit samen met" in posted
    office.fills(who, office.opens(who, "open_erase", ""), word=SAY.text("erase-word"))

    (til,) = shared(office)
    assert til.author_id == (None if who == "sarah" else office.ids["sarah"])
    assert til.with_id == (None if who == "joris" else office.ids["joris"])
    shown = updates(office.sent)[-1]
    assert credit in shown
    assert "samen met" not in shown


def test_quiet_hours_are_quiet_for_the_writer_too(office: Office) -> None:
    saves(office)
    quiet = Preferences(quiet_from="08:00", quiet_until="12:00")
    office.database.write(REF, lambda tx: preferences.choose(tx, office.ids["sarah"], quiet))
    before = len(office.sent)
    office.press("joris", "mentor_harvest_no", "harvest:1")
    assert to(office.sent[before:], office.ids["sarah"]) == []

    assert sum(STAYS in one for one in to(office.until("11-30 12:00"), office.ids["sarah"])) == 1


def test_unknown_buttons_and_meetings_that_were_not(office: Office) -> None:
    assert office.press("fatima", "mentor_harvest", "pair:1:1") == SAY.text("mentor-pair-gone")
    for value in ("pair:1:2", "pair:1:0", "pair:1:x", "pair:1:"):
        assert office.press("sarah", "mentor_harvest", value) == SAY.text("outdated")
    for value in ("", "harvest:9", "pair:1", "harvest:x"):
        assert office.press("joris", "mentor_harvest_yes", value) == SAY.text("mentor-pair-gone")
    office.press("sarah", "mentor_end", "pair:1")
    assert office.press("joris", "mentor_harvest", "pair:1:1") == SAY.text("mentor-pair-over")


def test_the_words_go_from_where_they_waited(office: Office) -> None:
    saves(office)
    office.press("joris", "mentor_harvest_no", "harvest:1")
    one = office.database.write(REF, lambda tx: mentors.hold_harvest(tx, 1))
    assert one is not None
    assert replace(one, next_at=None) == mentors.Harvest(
        1, 1, office.ids["sarah"], office.ids["joris"], 1, "", (), "private", None
    )
