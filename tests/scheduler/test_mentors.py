"""M2 and M4 on both databases: seats under a race, leavers, quiet hours, several processes, forgetting."""

from datetime import datetime
from functools import partial

import pytest
from sqlalchemy import select

from bot import outbox as delivering
from handlers.chat import DirectMessage, Durable, GroupChat, OpenForm, mention
from scheduler import rhythms
from storage import mentors, own_data, preferences, staff, tables
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.preferences import Preferences
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import REF, said
from tests.racing import at_once, handled_at_once, several
from tests.scheduler.lunch_room import to
from tests.scheduler.mentor_office import SAY, Office, asked, paired


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


# --- seats -----------------------------------------------------------------------------------------


def test_two_accepts_for_one_seat_at_the_same_moment(office: Office, database_url: str) -> None:
    office.offers("joris")
    office.asks("sarah", "joris")
    office.asks("fatima", "joris")
    office.offers("pieter")
    presses = [
        they.press("joris", "mentor_accept", f"request:{number}", key=f"accept{number}", at=office.now)
        for number in (1, 2)
    ]
    answers = handled_at_once(database_url, presses)

    full = SAY.text("mentor-you-are-full")
    assert sorted(answer == full for answer in answers) == [False, True]
    assert [pair[0] for pair in office.pairs()] == [office.ids["joris"]]
    assert len(asked(list(office.until(office.now)), office, "pieter")) == 1


def test_a_second_seat_takes_a_second_mentee(office: Office) -> None:
    office.offers("joris", capacity="2")
    for number, who in enumerate(("sarah", "fatima"), start=1):
        office.asks(who, "joris")
        office.press("joris", "mentor_accept", f"request:{number}")

    assert len(office.pairs()) == 2


def test_the_same_form_sent_twice_is_one_request(office: Office) -> None:
    office.offers("joris")
    opened = office.opens("sarah", "mentor_ask", f"mentor:{office.ids['joris']}:0:sql")
    event = office.filled("sarah", opened, hope="Leren")
    office.gets(event, event)
    office.gets(event)

    assert len(asked(list(office.sent), office, "joris")) == 1


# --- who cannot be asked ---------------------------------------------------------------------------


def test_a_mentor_who_leaves_after_being_asked_makes_room_at_once(office: Office) -> None:
    office.offers("joris")
    office.offers("pieter")
    office.asks("sarah", "joris")
    office.person("joris", has_left=True)

    sent = office.after(minutes=1)

    assert len(asked(list(sent), office, "pieter")) == 1
    assert len(to(sent, office.ids["sarah"])) == 1


def test_a_guest_a_manager_oneself_and_a_stranger_are_never_found(office: Office) -> None:
    for who in ("joris", "pieter", "sarah"):
        office.offers(who)
    office.person("joris", is_stranger=True)
    managers = {office.ids["sarah"]: Staff(manager_id=office.ids["pieter"])}
    office.database.write(REF, lambda tx: staff.put(tx, managers))

    assert SAY.text("mentor-nobody", why="other", topic="sql") in said(office.types("sarah", "zoek sql"))
    for who in ("joris", "pieter", "sarah"):
        assert SAY.text("mentor-just-taken") in office.asks("sarah", who)
    assert office.sent == []


def test_unknown_buttons_change_nothing(office: Office) -> None:
    office.offers("joris")
    for value in (
        "",
        "mentor",
        "mentor:x:0:sql",
        "mentor:1:9:sql",
        "mentor:1:0:",
        "request:1",
        "pair:1:2:yes",
    ):
        for action in ("mentor_ask", "mentor_accept", "mentor_decline", "mentor_withdraw", "mentor_met"):
            seen = office.opens("sarah", action, value)
            assert not any(isinstance(one, OpenForm) for one in seen) or value == "mentor:x:0:sql"
        for action in ("mentor_note", "mentor_reflect", "mentor_rhythm", "mentor_close", "mentor_end"):
            assert office.press("sarah", action, value) == SAY.text("mentor-pair-gone")
    assert office.sent == []


def test_somebody_elses_pair_is_nobodys_business(office: Office) -> None:
    office.offers("joris")
    office.asks("sarah", "joris")
    office.press("joris", "mentor_accept", "request:1")

    assert office.press("fatima", "mentor_end", "pair:1") == SAY.text("mentor-pair-gone")
    assert office.press("fatima", "mentor_withdraw", "request:1") == SAY.text("mentor-request-gone")
    assert office.pairs()[0][2] == "active"


def test_what_is_over_cannot_be_changed_nor_ended_again(office: Office) -> None:
    paired(office)
    office.press("joris", "mentor_end", "pair:1")
    before = len(office.sent)
    for action in ("mentor_rhythm", "mentor_close", "mentor_end"):
        for who in ("sarah", "joris"):
            assert office.press(who, action, "pair:1") == SAY.text("mentor-pair-over")
    assert (office.pairs()[0][2], len(office.sent)) == ("ended", before)


def test_quiet_hours_are_quiet(office: Office) -> None:
    office.offers("joris")
    office.offers("pieter")
    quiet = Preferences(quiet_from="08:00", quiet_until="12:00")
    office.database.write(REF, lambda tx: preferences.choose(tx, office.ids["sarah"], quiet))
    office.asks("sarah", "joris")
    before = len(office.sent)
    office.press("joris", "mentor_decline", "request:1")
    assert to(office.sent[before:], office.ids["sarah"]) == []

    assert len(to(office.until("11-23 12:00"), office.ids["sarah"])) == 1


# --- the introduction ------------------------------------------------------------------------------


def accepted(office: Office, **chosen: Preferences) -> list[GroupChat | DirectMessage]:
    """What tells the two of each other, when Joris says yes to Sarah; what they `chosen` after she asked."""
    office.offers("joris")
    office.asks("sarah", "joris")
    for who, choice in chosen.items():
        number = office.ids[who]
        office.database.write(REF, lambda tx, n=number, c=choice: preferences.choose(tx, n, c))  # type: ignore[misc]
    office.press("joris", "mentor_accept", "request:1")
    return introductions(office.sent)


def introductions(sent: list[Durable]) -> list[GroupChat | DirectMessage]:
    return [one for one in sent if isinstance(one, GroupChat | DirectMessage) and ":intro" in one.key]


def test_both_are_introduced_together_or_each_with_a_way_to_the_other(office: Office) -> None:
    (one,) = accepted(office)
    joris, sarah = office.ids["joris"], office.ids["sarah"]

    assert isinstance(one, GroupChat)
    assert one.person_ids == (joris, sarah)
    assert {number: card.talks_with() for number, card in one.apart.items()} == {
        joris: {sarah},
        sarah: {joris},
    }
    assert one.card.talks_with() == set()
    assert SAY.text("mentor-introduced-both", mentor=mention(joris), mentee=mention(sarah), topic="sql") in (
        one.card.as_text()
    )
    assert introductions(office.after(days=3)) == []


QUIET_UNTIL = {"sarah": "11:00", "joris": "12:00"}


def test_the_introduction_waits_until_both_may_hear_it(office: Office) -> None:
    quiet = {who: Preferences(quiet_from="08:00", quiet_until=until) for who, until in QUIET_UNTIL.items()}
    assert accepted(office, **quiet) == []
    assert introductions(office.until("11-23 11:30")) == []

    assert len(introductions(office.until("11-23 12:00"))) == 1
    spoken = [one for one in office.until("11-30 13:00") if isinstance(one, DirectMessage)]
    assert sorted(one.person_id for one in spoken) == sorted([office.ids["sarah"], office.ids["joris"]])


def test_who_silenced_mentors_hears_nothing_and_the_other_does(office: Office) -> None:
    (one,) = accepted(office, sarah=Preferences(muted=("mentor",)))

    assert isinstance(one, DirectMessage)
    assert one.person_id == office.ids["joris"]


# --- the relationship ------------------------------------------------------------------------------


def test_six_meetings_and_then_it_is_rounded_off_each_thing_once(office: Office) -> None:
    paired(office)
    sent = office.until(datetime.fromisoformat("2027-06-01T12:00:00+02:00"))

    for who in ("sarah", "joris"):
        mine = [one for one in sent if isinstance(one, DirectMessage) and one.person_id == office.ids[who]]
        steps = [one.key.split(":")[3] for one in mine]
        assert steps == [
            *["spoken", "remind", "agenda"] * 5,
            "spoken",
            *(["remind"] if "remind" in steps[16:] else []),
            "reflect",
        ]
        assert len({one.key for one in mine}) == len(mine)
    assert office.pairs()[0][2] == "ended"
    assert office.database.read(REF, rhythms.next_due) is None


def test_who_left_ends_it_kindly_for_the_other(office: Office) -> None:
    paired(office)
    office.person("joris", has_left=True)

    sent = office.after(days=10)

    assert any("niet meer af over sql" in one for one in to(sent, office.ids["sarah"]))
    assert office.pairs()[0][2] == "ended"
    assert office.after(days=60) == []


def test_processes_that_beat_at_once_ask_once(office: Office, database_url: str) -> None:
    for number in range(8):
        office.person(f"m{number}")
        office.ids[f"m{number}"] = office.person(f"m{number}")
        office.offers(f"m{number}")
        office.ids[f"s{number}"] = office.person(f"s{number}")
        office.asks(f"s{number}", f"m{number}")
        office.press(f"m{number}", "mentor_accept", f"request:{number + 1}")
    then = datetime.fromisoformat("2026-11-30T10:00:00+01:00")

    def process(database: Database) -> None:
        for _ in range(4):
            rhythms.beat(database, REF, then, delivering.keep)

    with several(database_url, 3) as others:
        at_once(*(partial(process, one) for one in others))

    sent = [one for one in office.until(then) if isinstance(one, DirectMessage)]
    spoken = [one for one in sent if ":spoken:" in one.key]
    assert len(spoken) == len({one.person_id for one in spoken}) == 16


# --- suggestions and forgetting --------------------------------------------------------------------


def test_topics_of_ones_own_are_only_a_hint(office: Office) -> None:
    office.gets(they.til("joris", "EXPLAIN laat het plan zien #sql", key="til"))

    (opened,) = office.types("joris", "offer")

    assert isinstance(opened, OpenForm)
    field = opened.form.inputs[0]
    assert (field.value, SAY.text("mentor-form-topics-own", topics="sql") in field.hint) == ("", True)


def test_what_is_private_is_in_nobody_elses_export(office: Office) -> None:
    paired(office)
    office.types("sarah", "notitie geheimwoord van sarah")
    office.database.write(
        REF, lambda tx: mentors.set_not_with(tx, office.ids["pieter"], [office.ids["joris"]])
    )

    shown = {
        who: repr(office.database.read(REF, lambda tx, who=who: own_data.everything(tx, office.ids[who])))
        for who in ("sarah", "joris", "pieter")
    }

    assert "geheimwoord" in shown["sarah"]
    assert "geheimwoord" not in shown["joris"]
    assert "mentor_not_with" in shown["pieter"]
    assert "mentor_not_with" not in shown["joris"]


@pytest.mark.parametrize("who", ["sarah", "joris"])
def test_who_is_forgotten_leaves_no_words(office: Office, who: str) -> None:
    office.offers("pieter")
    paired(office)
    office.types("sarah", "notitie geheimwoord van sarah")
    office.types("joris", "notitie geheimwoord van joris")
    office.asks("fatima", "joris" if who == "sarah" else "pieter")
    office.database.write(REF, lambda tx: erasing.erase(tx, office.ids[who], office.now))

    def words(tx: Transaction) -> str:
        named = [table for table in tables.metadata.sorted_tables if table.name.startswith("mentor")]
        rows = [tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id)).all() for one in named]
        return repr(rows)

    kept = office.database.read(REF, words)
    assert f"geheimwoord van {who}" not in kept
    assert "geheimwoord van" in kept
    other = "joris" if who == "sarah" else "sarah"
    sent = office.after(days=10)
    assert any("niet meer af over sql" in one for one in to(sent, office.ids[other]))
    assert office.after(days=100) == []
