"""L5: a newcomer's days, a buddy, and how the team learns, when something is in the way."""

from datetime import date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from handlers.chat import Place, mention
from handlers.texts import speak
from scheduler import rhythms
from storage import agreements, onboardings, own_data, people, places, preferences, staff, tils
from storage.database import Database
from storage.onboardings import Onboarding
from storage.own_data import erasing
from storage.preferences import Preferences
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import LEREN, REF, said, the_form
from tests.scheduler.lunch_room import Room, answer, at, buttons, to

SAY = speak("nl", "slack")
RETRO = Place("C-retro", "private", "retro")
HERS = Place("D-sarah", "direct")
AGREED = "Vragen mag altijd"
FIRST = date(2026, 11, 23)


class Office(Room):
    """Fatima manages Sarah, who is new; Joris and Pieter are colleagues. It is Monday 23 November."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "onboarding", "goals", "time", "suggestions")
        self.ids = {name: self.person(name) for name in ("sarah", "joris", "fatima", "pieter")}
        follows = {self.ids["sarah"]: Staff(manager_id=self.ids["fatima"])}
        database.write(REF, lambda tx: staff.put(tx, follows))

    def starts(self, when: str = "", who: str = "fatima", place: Place = LEREN, **facts: bool) -> str:
        """Sarah's, by somebody else."""
        words = f"inwerken {mention('sarah')} {when}".strip()
        asked = they.command(who, "learn", words, key=f"{who} {words} {self.now}", at=self.now, place=place)
        newcomer = msgspec.structs.replace(they.person("sarah"), **facts)
        (seen,) = self.gets(msgspec.structs.replace(asked, others=(newcomer,)))
        return said(seen)

    def proposes_buddies(self, *colleagues: str, who: str = "fatima") -> str:
        form = the_form(self.opens(who, "onboarding_buddies", "onboarding:1"))
        names = " ".join(map(mention, colleagues))
        sent = they.submit(who, form, self.now, people=names)
        (seen,) = self.gets(msgspec.structs.replace(sent, others=tuple(map(they.person, colleagues))))
        return said(seen)

    def hears(self, when: str | datetime, who: str = "sarah") -> list[str]:
        """The first line of each message up to then."""
        return [text.splitlines()[0] for text in to(self.until(when), self.ids[who])]

    def one(self) -> Onboarding | None:
        return self.database.read(REF, lambda tx: onboardings.find(tx, 1))

    def replies(self) -> dict[str, str]:
        """What each who was proposed as a buddy said."""
        names = {number: name for name, number in self.ids.items()}
        every = self.database.read(REF, lambda tx: onboardings.buddies_of(tx, 1))
        return {names[one.person_id]: one.reply for one in every}

    def prefers(self, chosen: Preferences, who: str = "sarah") -> None:
        self.database.write(REF, lambda tx: preferences.choose(tx, self.ids[who], chosen))

    def modules(self, *names: str) -> None:
        self.database.write(REF, lambda tx: tx.choose(modules=names))

    def shares(self, text: str, who: str = "joris", place: Place = LEREN) -> None:
        self.gets(they.command(who, "til", text, key=f"til {text}", at=self.now, place=place))

    def helped(self, til_id: int, who: str = "pieter") -> None:
        self.database.write(REF, lambda tx: tils.mark(tx, til_id, self.ids[who], tils.HELPED, self.now))


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def day(number: int) -> str:
    return SAY.text("onboarding-day", day=number)


TITLE = SAY.text("onboarding-title")


# --- when ------------------------------------------------------------------------------------------


def test_each_day_once_in_her_hours(office: Office) -> None:
    office.starts("2026-11-30")
    assert office.hears("11-23 09:01") == [TITLE]
    assert office.hears("11-30 08:59") == []
    assert office.hears("11-30 09:00") == [day(1)]
    assert office.hears("12-06 23:59") == []
    assert office.hears("12-07 09:00") == [day(7)]  # the 6th is a Sunday
    assert office.hears("12-28 23:00") == []
    assert office.hears("12-29 09:00") == [day(30)]
    assert office.hears(at("12-29 09:00") + timedelta(days=70)) == [day(90)]
    assert office.hears(at("12-29 09:00") + timedelta(days=400)) == []


def test_a_first_day_that_is_a_holiday_is_said_and_moved(office: Office) -> None:
    started = office.starts("2026-12-25")
    assert SAY.text("onboarding-moves", date=SAY.date(date(2026, 12, 28))) in started
    assert office.hears("12-28 08:59") == [TITLE]
    assert office.hears("12-28 09:00") == [day(1)]


def test_a_first_day_in_the_past_is_no_pile(office: Office) -> None:
    started = office.starts("2026-11-10")
    assert SAY.text("onboarding-from-day", day=7) in started
    told = to(office.until("11-24 17:00"), office.ids["sarah"])
    assert len(told) == 1
    assert day(7) in told[0]
    assert SAY.text("onboarding-by", by=mention(office.ids["fatima"])) in told[0]
    assert office.hears("12-08 17:00") == []
    assert office.hears("12-09 09:00") == [day(30)]
    assert day(1) in office.press("sarah", "onboarding_day", "onboarding:1:1")


@pytest.mark.parametrize(
    ("when", "key"),
    [
        ("2026-05-01", SAY.text("onboarding-too-late", last=90)),
        ("2029-01-01", SAY.text("onboarding-too-far")),
        ("31-31-2026", SAY.text("settings-error-date")),
        ("straks", SAY.text("settings-error-date")),
    ],
)
def test_a_day_that_cannot_be(office: Office, when: str, key: str) -> None:
    assert office.starts(when) == key
    assert office.one() is None


def test_another_first_day_before_it_begins(office: Office) -> None:
    office.starts("2026-12-01")
    assert office.hears("11-23 10:00") == [TITLE]
    office.starts("2026-12-03")
    assert office.hears("12-02 17:00") == [TITLE]
    assert office.hears("12-03 09:00") == [day(1)]
    assert SAY.text("onboarding-private", name=mention(office.ids["sarah"])) in office.starts("2026-12-08")
    assert office.hears("12-08 17:00") == []


def test_what_a_leave_or_pause_covers_is_no_pile_afterwards(office: Office) -> None:
    office.starts("2026-11-23")
    assert office.hears("11-23 10:00") == [day(1)]
    office.is_away("sarah", "2026-11-27", "2026-12-24")
    office.prefers(Preferences(paused_until=date(2026, 12, 30)))
    assert office.hears("12-30 08:59") == []
    assert office.hears("12-30 09:00") == [day(30)]


def test_none_when_she_silenced_it_and_she_is_not_told_of_it_later(office: Office) -> None:
    office.starts("2026-11-23")
    office.prefers(Preferences(muted=("onboarding",)))
    assert office.hears("11-29 09:00") == []
    office.prefers(Preferences())
    assert office.hears("11-30 09:00") == []
    assert office.hears("12-22 17:00") == [day(30)]


def test_who_left_hears_nothing_any_more(office: Office) -> None:
    office.starts("2026-11-23")
    assert office.hears("11-23 10:00") == [day(1)]
    office.person("sarah", has_left=True)
    assert office.hears("12-22 17:00") == []
    one = office.one()
    assert one is not None
    assert (one.state, one.next_at) == ("stopped", None)
    office.person("sarah", has_left=False)
    office.press("sarah", "onboarding_resume", "onboarding:1")
    assert office.hears("12-23 17:00") == [day(30)]


def test_a_module_that_is_off_half_way_goes_on_where_it_is_by_then(office: Office) -> None:
    office.starts("2026-11-23")
    assert office.hears("11-23 10:00") == [day(1)]
    office.modules("til", "tip")
    assert office.hears("12-23 17:00") == []
    off = SAY.text("admission-off", module=SAY.text("module-onboarding"))
    assert office.press("sarah", "onboarding_stop", "onboarding:1") == off
    office.modules("til", "tip", "onboarding")
    assert office.hears("12-24 17:00") == [day(30)]


def test_stopped_with_one_press_and_resumed(office: Office) -> None:
    office.starts("2026-11-23")
    office.hears("11-23 10:00")
    assert SAY.text("onboarding-stopped") in office.press("sarah", "onboarding_stop", "onboarding:1")
    assert office.hears("12-10 17:00") == []
    runs = SAY.text("onboarding-runs", name=mention(office.ids["sarah"]), date="", runs="no")
    assert runs in office.starts()
    office.press("sarah", "onboarding_resume", "onboarding:1")
    assert office.hears("12-11 17:00") == [day(7)]


def test_sent_once_by_two_who_look_at_once(office: Office) -> None:
    office.starts("2026-11-23")
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "onboarding")
    sent = [office.database.write(REF, lambda tx: len(rhythm.run(tx, at("11-23 10:00")))) for _ in range(2)]
    assert sent == [1, 0]


# --- who -------------------------------------------------------------------------------------------


def test_who_manages_nobody_cannot_start_one(office: Office) -> None:
    refused = office.starts("2026-12-01", who="joris")
    assert SAY.text("onboarding-refused", name=mention(office.ids["sarah"]), names="", known="no") == refused
    assert office.one() is None
    office.person("anna", is_admin=True)
    assert "onboarding-refused" not in office.starts("2026-12-01", who="anna")
    assert office.one() is not None


def test_not_for_who_takes_no_part_here(office: Office) -> None:
    office.database.write(REF, lambda tx: tx.choose(guests="off"))
    assert office.starts(is_guest=True) == SAY.text("onboarding-not-here", name=mention(office.ids["sarah"]))


def test_nobody_else_presses_on_it(office: Office) -> None:
    office.starts("2026-11-23")
    office.until("11-23 10:00")
    for action in ("onboarding_stop", "onboarding_resume", "onboarding_day", "onboarding_answer"):
        for who, value in (
            ("joris", "onboarding:1:1"),
            ("fatima", "onboarding:1:1"),
            ("sarah", "onboarding:9"),
        ):
            assert office.press(who, action, value) == SAY.text("onboarding-gone")
    assert office.press("joris", "onboarding_buddies", "onboarding:1") == SAY.text("onboarding-gone")
    for action in ("onboarding_accept", "onboarding_decline"):
        assert office.press("joris", action, "onboarding:1") == SAY.text("onboarding-buddy-gone")
    for value in ("onboarding:1:30", "onboarding:1:7", "onboarding:1:0"):
        assert office.press("sarah", "onboarding_day", value) == SAY.text("onboarding-not-yet")
        assert office.press("sarah", "onboarding_answer", value) == SAY.text("onboarding-not-yet")


def test_a_manager_sees_only_that_it_runs(office: Office) -> None:
    office.starts("2026-10-26")
    office.until("11-24 12:00")
    form = the_form(office.opens("sarah", "onboarding_answer", "onboarding:1:30"))
    office.gets(they.submit("sarah", form, office.now, text="De kwalmolen"))
    hers, theirs = said(office.says("sarah", "inwerken", HERS)), office.starts()
    assert "kwalmolen" in hers
    assert "kwalmolen" not in theirs + said(office.says("fatima", "inwerken"))
    assert SAY.text("onboarding-private", name=mention(office.ids["sarah"])) in theirs
    assert "✓" not in theirs


def test_what_is_mistyped_is_answered_kindly(office: Office) -> None:
    unknown = said(office.says("fatima", "inwerken @niemand"))
    assert unknown == SAY.text("people-unknown", name="@niemand")
    near = said(office.says("fatima", "inwerken strat"))
    assert SAY.text("meant") in near
    assert SAY.text("onboarding-how") in near
    assert SAY.text("onboarding-help") == said(office.says("fatima", "inwerken hulp"))
    assert SAY.text("onboarding-none") in said(office.says("sarah", "inwerken stop", HERS))
    asked = they.command("fatima", "learn", f"inwerken {mention('joris')} {mention('sarah')}", key="two")
    two = msgspec.structs.replace(asked, others=(they.person("joris"), they.person("sarah")))
    assert said(office.gets(two)[0]) == SAY.text("people-one-at-a-time")
    assert office.one() is None


def test_started_after_work_it_begins_the_next_day(office: Office) -> None:
    office.until("11-23 20:00")
    started = office.starts()
    name = mention(office.ids["sarah"])
    said_first = SAY.text("onboarding-started", own="no", name=name, date="23 november 2026")
    assert started.splitlines()[0] == said_first
    assert office.hears("11-24 08:59") == []
    assert office.hears("11-24 09:00") == [day(1)]


def test_of_what_was_missing_no_goal_where_there_are_none(office: Office) -> None:
    office.modules("til", "tip", "onboarding")
    office.starts("2026-08-26")
    assert office.hears("11-23 10:00") == [day(90)]
    form = the_form(office.opens("sarah", "onboarding_answer", "onboarding:1:90"))
    (seen,) = office.gets(they.submit("sarah", form, office.now, text="SQL"))
    assert [one.action for one in answer(seen).buttons()] == ["fill_til"]
    assert SAY.text("onboarding-done") in said(office.says("sarah", "inwerken stop", HERS))


# --- buddies ---------------------------------------------------------------------------------------


def test_two_who_both_decline_and_who_proposed_them_hears_what_to_do(office: Office) -> None:
    office.starts("2026-12-01")
    office.proposes_buddies("joris", "pieter")
    assert office.replies() == {"joris": "asked", "pieter": "proposed"}
    office.press("joris", "onboarding_decline", "onboarding:1")
    assert office.replies() == {"joris": "declined", "pieter": "asked"}
    before = len(office.sent)
    office.press("pieter", "onboarding_decline", "onboarding:1")
    nobody = SAY.text("onboarding-buddy-nobody", name=mention(office.ids["sarah"]))
    assert to(office.sent[before:], office.ids["fatima"]) == [nobody]
    assert "onboarding_buddies" in {one.action for one in buttons(office.sent[before:], office.ids["fatima"])}
    office.press("pieter", "onboarding_decline", "onboarding:1")
    assert to(office.sent[before:], office.ids["fatima"]) == [nobody], "once"


def test_she_hears_in_her_own_time_that_nobody_can(office: Office) -> None:
    office.starts("2026-11-23")
    office.until("11-23 10:00")
    office.proposes_buddies("joris", who="sarah")
    office.until("11-23 18:00")
    office.press("joris", "onboarding_decline", "onboarding:1")
    assert office.hears("11-24 08:59") == []
    assert office.hears("11-24 09:00") == [SAY.text("onboarding-buddy-none")]
    office.proposes_buddies("pieter", who="sarah")
    office.press("pieter", "onboarding_accept", "onboarding:1")
    (news,) = office.hears("11-24 17:00")
    assert news == SAY.text("onboarding-buddy-is", name=mention(office.ids["pieter"]), reply="accepted")


def test_who_does_not_answer_or_leaves_makes_room(office: Office) -> None:
    office.starts("2026-12-01")
    office.prefers(Preferences(muted=("onboarding",)), "fatima")
    office.proposes_buddies("fatima", "joris", "pieter")
    assert office.replies() == {"fatima": "declined", "joris": "asked", "pieter": "proposed"}
    office.until("11-30 12:00")
    assert office.replies()["pieter"] == "asked"
    assert SAY.text("onboarding-buddy-thanks", name=mention(office.ids["sarah"]), date="1 december 2026") in (
        office.press("pieter", "onboarding_accept", "onboarding:1")
    )
    assert office.press("joris", "onboarding_accept", "onboarding:1") == SAY.text("onboarding-buddy-taken")
    office.person("pieter", has_left=True)
    office.until("12-02 12:00")
    assert office.replies()["pieter"] == "declined"


def test_when_who_proposed_them_is_gone_she_hears_it(office: Office) -> None:
    office.starts("2026-11-23")
    office.until("11-23 10:00")
    office.proposes_buddies("joris")
    office.person("fatima", has_left=True)
    office.press("joris", "onboarding_decline", "onboarding:1")
    assert office.hears("11-23 11:00") == [SAY.text("onboarding-buddy-none")]


def test_asked_in_their_own_hours(office: Office) -> None:
    office.starts("2026-12-01")
    office.until("11-23 20:00")
    office.proposes_buddies("joris")
    asked = SAY.text("onboarding-buddy-asked", name=mention(office.ids["sarah"]), date="1 december 2026")
    assert office.hears("11-24 08:59", "joris") == []
    assert office.hears("11-24 09:00", "joris") == [asked]


@pytest.mark.parametrize("colleagues", [(), ("sarah",), ("joris", "joris2", "joris3", "pieter")])
def test_buddies_who_cannot_be(office: Office, colleagues: tuple[str, ...]) -> None:
    office.starts("2026-12-01")
    assert office.proposes_buddies(*colleagues) in (
        SAY.text("onboarding-error-buddies", most=3),
        SAY.text("onboarding-error-unfit", names="Sarah"),
    )
    assert office.replies() == {}


# --- what day 1 says -------------------------------------------------------------------------------


def test_of_a_private_channel_only_to_its_members(office: Office) -> None:
    """Nor is anybody named who would rather not be."""
    office.says("fatima", f"leerafspraak {AGREED}", RETRO)
    office.shares("Een kwalmolen maak je zo #kwalmolen", place=RETRO)
    office.helped(1)
    office.shares("Een zebramigratie maak je zo #zebramigratie")
    office.shares("Zonder naam hoor je mij #stil", "pieter")
    office.database.write(REF, lambda tx: people.set_findable(tx, office.ids["pieter"], wanted=False))
    office.starts("2026-11-23", place=RETRO)
    (first,) = to(office.until("11-23 10:00"), office.ids["sarah"])
    assert AGREED not in first
    assert "kwalmolen" not in first
    assert SAY.text("onboarding-ask-line", topic="#zebramigratie", name=mention(office.ids["joris"])) in first
    assert "#stil" not in first
    office.says("sarah", "leerafspraak", RETRO)
    again = office.press("sarah", "onboarding_day", "onboarding:1:1")
    assert AGREED in again
    assert "kwalmolen" in again


def test_the_five_that_helped_most(office: Office) -> None:
    for number in range(1, 8):
        office.shares(f"Les nummer {number}")
        for who in ("pieter", "fatima")[: 1 + (number in (2, 5))]:
            office.helped(number, who)
    office.starts("2026-11-23")
    (first,) = to(office.until("11-23 10:00"), office.ids["sarah"])
    found = [line for line in first.splitlines() if line.startswith("Les nummer")]
    assert found == [f"Les nummer {number}" for number in (5, 2, 7, 6, 4)]


def test_the_agreement_says_who_changed_it_and_can_go(office: Office) -> None:
    office.says("joris", f"leerafspraak {AGREED}")
    shown = said(office.says("sarah", "leerafspraak"))
    assert AGREED in shown
    assert SAY.text("agreement-changed", by=mention(office.ids["joris"]), day="23 november 2026") in shown
    form = the_form(office.opens("sarah", "agreement_change", f"place:{office.place().id}"))
    (gone,) = office.gets(they.submit("sarah", form, office.now, text=""))
    assert said(gone) == SAY.text("agreement-removed", where="#leren")
    assert SAY.text("agreement-none") in said(office.says("sarah", "leerafspraak"))
    assert said(office.says("sarah", "leerafspraak x", HERS)) == SAY.text("agreement-only-channels")
    too_long = office.says("sarah", f"leerafspraak {'x' * 601}")
    assert said(too_long) == SAY.text("error-too-long", length=601, most=600)
    assert office.press("sarah", "agreement_change", "place:99") == SAY.text("agreement-not-here")


# --- what is theirs --------------------------------------------------------------------------------


def filled(office: Office) -> None:
    """Day 30 is over, Joris is her buddy, and the channel has an agreement of hers."""
    office.starts("2026-10-26")
    office.proposes_buddies("joris")
    office.press("joris", "onboarding_accept", "onboarding:1")
    office.until("11-24 12:00")
    form = the_form(office.opens("sarah", "onboarding_answer", "onboarding:1:30"))
    office.gets(they.submit("sarah", form, office.now, text="De kwalmolen"))
    office.says("sarah", f"leerafspraak {AGREED}")


def rows(office: Office, who: str) -> dict[str, list[dict[str, Any]]]:
    found = office.database.read(REF, lambda tx: own_data.everything(tx, office.ids[who]))
    assert found is not None
    return found.rows


def test_in_an_export_is_what_is_ones_own(office: Office) -> None:
    filled(office)
    hers = rows(office, "sarah")
    assert [one["text"] for one in hers["onboarding_answers"]] == ["De kwalmolen"]
    assert [one["passed"] for one in hers["onboardings"]] == [4]
    assert [one["text"] for one in hers["agreements"]] == [AGREED]
    theirs = rows(office, "fatima")
    assert not {"onboardings", "onboarding_answers", "onboarding_buddies"} & theirs.keys()
    his = rows(office, "joris")
    assert [one["reply"] for one in his["onboarding_buddies"]] == ["accepted"]
    assert not {"onboardings", "onboarding_answers"} & his.keys()


@pytest.mark.parametrize("who", ["sarah", "fatima", "joris"])
def test_erased(office: Office, who: str) -> None:
    """Her onboarding goes with her, and outlives whoever started it or is her buddy."""
    filled(office)
    office.database.write(REF, lambda tx: erasing.erase(tx, office.ids[who], office.now))
    one = office.one()
    agreed = office.database.read(REF, lambda tx: agreements.of_place(tx, places.seen(tx, LEREN).id))
    assert agreed is not None, "it is the team's"
    if who == "sarah":
        assert one is None
        assert agreed.changer_id is None
        assert SAY.text("somebody") in said(office.says("joris", "leerafspraak"))
        return
    assert one is not None
    assert (one.starter_id is None) == (who == "fatima")
    assert office.replies() == ({} if who == "joris" else {"joris": "accepted"})
    assert office.hears(office.now + timedelta(days=90)) == [day(90)]


# --- not too much ----------------------------------------------------------------------------------


def test_what_can_wait_comes_every_third_day_and_never_too_often(office: Office) -> None:
    for hour in (10, 11, 14):
        for weekday in ("maandag", "dinsdag", "donderdag", "vrijdag"):
            office.says("sarah", f"leertijd {weekday} {hour}:00 30m", HERS)
    office.says("sarah", "inwerken start", HERS)
    heard, at_once = list[str](), 0
    for number in range(30):
        today = office.hears(at("11-23 23:00") + timedelta(days=number))
        heard, at_once = [*heard, *today], max(at_once, len(today))
    assert [one for one in heard if one in (day(1), day(7), day(30))] == [day(1), day(7), day(30)]
    assert at_once <= 2
    assert 6 < len(heard) <= 12
    assert len(office.hears("12-29 23:59")) > 6, "afterwards it is as she chose"


def test_who_is_not_new_gets_what_they_chose(office: Office) -> None:
    office.says("joris", "leertijd dinsdag 10:00 30m", HERS)
    office.says("joris", "leertijd woensdag 10:00 30m", HERS)
    assert len(office.hears("12-04 23:59", "joris")) == 4
    office.says("sarah", "leertijd dinsdag 10:00 30m", HERS)
    office.says("sarah", "leertijd woensdag 10:00 30m", HERS)
    office.says("sarah", "inwerken start", HERS)
    office.until("12-04 23:59")
    office.press("sarah", "onboarding_stop", "onboarding:1")
    assert len(office.hears("12-11 23:59")) == 2
