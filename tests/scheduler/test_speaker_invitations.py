"""W6: whose TIL helped many is invited to ten minutes at the lunch and learn of a channel they are in."""

import pytest

from handlers.chat import Place
from handlers.texts import speak
from storage import lunches, people, preferences, tils
from storage.database import Database, Transaction
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import REF
from tests.scheduler.lunch_room import Room, buttons, posts, to, updates

SAY = speak("nl")
INVITED = SAY.text("lunch-slot-title")


@pytest.fixture
def room(database: Database) -> Room:
    made = Room(database)
    made.begins()
    return made


def _helps(room: Room, til_id: int = 1, people_helped: int = 5) -> None:
    for number in range(people_helped):
        room.person(f"p{number}")
        room.press(f"p{number}", "helped", f"til:{til_id}")


def _shares(room: Room, who: str = "joris", text: str = "git bisect vindt hem #git", **facts: bool) -> int:
    room.gets(they.til(who, text, key=f"til:{text}", at=room.now))
    return room.person(who, **facts)


def _invitations(room: Room, person_id: int) -> list[str]:
    return [one for one in to(room.sent, person_id) if one.startswith(INVITED)]


def test_five_people_helped_and_the_author_is_invited_once(room: Room) -> None:
    joris = _shares(room)
    _helps(room, people_helped=4)
    room.until("11-25 09:00")
    assert _invitations(room, joris) == []

    room.person("p9")
    room.press("p9", "helped", "til:1")
    room.until("11-25 09:59")
    assert _invitations(room, joris) == []
    room.until("12-20 12:00")

    (invited,) = _invitations(room, joris)
    assert SAY.text("lunch-slot-invited", count=5, where="#leren") in invited
    assert "git bisect" in invited


def test_a_yes_is_on_the_next_date_and_can_be_taken_back(room: Room) -> None:
    joris = _shares(room)
    _helps(room)
    room.until("11-26 10:00")
    yes, no = (one for one in buttons(room.sent, joris) if one.action.startswith("lunch_slot"))

    assert WHEN in room.press("joris", yes.action, yes.value)
    room.proposes("mei", "Rust voor beginners")
    room.until("11-30 10:00")
    room.press("mei", "lunch_speak_yes", "lunch:1")
    assert "git bisect" in posts(room.sent)[-1]

    assert room.press("joris", no.action, no.value) == SAY.text("lunch-slot-no", days=90)
    assert "git bisect" not in updates(room.sent)[-1]


WHEN = SAY.text("lunch-when", day="donderdag 3 december", time="12:00")


def test_a_yes_before_anything_is_planned_comes_to_the_first(room: Room) -> None:
    joris = _shares(room)
    _helps(room)
    room.until("11-25 10:00")
    (yes,) = (one for one in buttons(room.sent, joris) if one.action == "lunch_slot_yes")
    assert "donderdag 3 december" in room.press("joris", yes.action, yes.value)

    room.until("11-26 10:00")
    room.proposes("mei", "Rust voor beginners")
    room.until("11-30 10:00")
    room.press("mei", "lunch_speak_yes", "lunch:1")

    assert "git bisect" in posts(room.sent)[-1]


def test_a_no_is_remembered_for_ninety_days(room: Room) -> None:
    joris = _shares(room)
    _helps(room)
    room.until("11-25 10:00")
    (no,) = (one for one in buttons(room.sent, joris) if one.action == "lunch_slot_no")
    room.press("joris", no.action, no.value)

    _shares(room, text="git switch gaat terug #git")
    _helps(room, 2)
    room.after(days=89)
    assert len(_invitations(room, joris)) == 1
    _shares(room, text="git blame wijst niemand aan #git")
    _helps(room, 3)
    room.after(days=6)

    assert len(_invitations(room, joris)) == 2


def test_who_did_not_ask_for_it_is_left_alone(room: Room) -> None:
    """Anonymous, opted out, muted, left, or not in the channel."""

    def arrange(tx: Transaction) -> None:
        place = room_place.id
        tils.add(tx, tils.NewTil(None, "Zonder naam", place_id=place, token="t"), room.now)
        people.set_findable(tx, ids["pieter"], wanted=False)
        people.set_listed(tx, ids["fatima"], wanted=False)
        preferences.choose(tx, ids["anna"], Preferences(muted=("lunch",)))

    ids = {user: _shares(room, user, f"Van {user}") for user in ("pieter", "fatima", "anna", "sarah", "mei")}
    room_place = room.place()
    room.database.write(REF, arrange)
    room.person("sarah", has_left=True)
    elsewhere = they.command(
        "joris", "til", "Elders", key="e", at=room.now, place=Place("C-data", "public", "data")
    )
    room.gets(elsewhere)
    for number in range(1, 8):
        _helps(room, number)

    room.until("12-04 12:00")

    assert [user for user, number in ids.items() if _invitations(room, number)] == ["mei"]
    assert _invitations(room, room.person("joris")) == [], "not in this channel as far as we know"


def test_what_is_private_elsewhere_is_no_occasion_here(room: Room) -> None:
    retro = Place("C-retro", "private", "retro")
    for user in ("joris", "p0", "p1", "p2", "p3", "p4"):
        room.gets(they.command(user, "til", "", key=f"x{user}", at=room.now, place=retro))
    room.gets(they.command("joris", "til", "Iets besloten", key="r", at=room.now, place=retro))
    _shares(room, text="Iets anders")  # he is in the channel
    _helps(room, 1)

    room.until("12-04 12:00")

    assert "Iets besloten" not in "".join(to(room.sent, room.person("joris")))


def test_somebody_far_away_is_invited_in_their_own_morning(room: Room) -> None:
    mei = _shares(room, "mei")
    room.person("mei", "America/New_York")
    _helps(room)

    room.until("11-23 14:59")
    assert _invitations(room, mei) == []
    room.until("11-23 15:00")
    assert len(_invitations(room, mei)) == 1


def test_an_ended_or_paused_series_invites_nobody(room: Room) -> None:
    room.press("sarah", "lunch_pause", "series:1")
    joris = _shares(room)
    _helps(room)

    assert room.database.read(REF, lunches.next_invite_due) is None
    room.until("12-04 12:00")
    assert _invitations(room, joris) == []
