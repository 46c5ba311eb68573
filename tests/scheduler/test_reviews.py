"""L6: what can go wrong while a channel looks back, and that nobody learns who wrote what."""

import msgspec
import pytest

from handlers.chat import Durable, Place, Post, Shortcut
from handlers.review import rules
from handlers.texts import speak
from scheduler import rhythms
from storage import own_data, people, places, retention, reviews, tils
from storage.database import Database
from storage.own_data import erasing
from storage.reviews import Answer, Review
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, posts, to, updates

SAY = speak("nl", "slack")
RETRO = Place("C-retro", "private", "retro")
SILENT = SAY.text("review-silent")
CLOSED = "11-27 12:00"


class Team(Room):
    """Sarah asks #leren to look back on the website, on Monday 23 November; it closes on Thursday."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "review")
        self.ids = {one: self.person(one) for one in ("sarah", "joris", "fatima", "pieter")}
        self.ids["anna"] = self.person("anna", is_admin=True)

    def starts(self, name: str = "website", place: Place = LEREN, **values: str) -> str:
        return self.fills("sarah", self.says("sarah", "nabespreken", place), name=name, days="3", **values)

    def answers(self, who: str, place: Place = LEREN, **values: str) -> str:
        opened = self.opens(who, "review_answer", "review:1", place)
        words = {"happened": f"{who} zag", "next_time": f"{who} doet"}
        return self.fills(who, opened, **{**words, "shown_as": "nameless", "as_til": "no", **values})

    def all_answer(self, *but: str) -> None:
        for who in ("sarah", "joris", "fatima", "pieter"):
            if who not in but:
                self.answers(who)

    def review(self) -> Review | None:
        return self.database.read(REF, lambda tx: reviews.find(tx, 1))

    def stored(self) -> list[Answer]:
        return self.database.read(REF, lambda tx: reviews.written(tx, 1))

    def leaves(self, who: str) -> None:
        self.person(who, has_left=True)


@pytest.fixture
def team(database: Database) -> Team:
    return Team(database)


def result(sent: list[Durable]) -> str:
    (one,) = (text for text in posts(sent) if SAY.text("review-result", name="website") in text)
    return one


def menu(who: str, number: int) -> Shortcut:
    common = {"at": they.NOW, "workspace": REF, "by": they.person(who), "place": LEREN}
    return Shortcut(key=f"menu{number}", name="look_back", message="m1", text="Het ging mis", **common)  # type: ignore[arg-type]


def test_begun_twice_on_one_message_there_is_one(team: Team) -> None:
    opened = team.gets(menu("sarah", 1), menu("joris", 2))
    filled = [team.filled(who, seen, days="3") for who, seen in zip(("sarah", "joris"), opened, strict=True)]
    team.gets(*filled)
    assert len([one for one in team.sent if isinstance(one, Post)]) == 1
    assert SAY.text("review-there", state="open", name="Het ging mis") in repr(team.gets(menu("pieter", 3)))


def test_when_everybody_is_silent_nobody_is_blamed_for_that(team: Team) -> None:
    team.starts()
    sent = team.until(CLOSED)
    assert SILENT in result(sent)
    assert team.until("12-20 12:00") == []


def test_it_closes_once_by_two_who_look_at_once(team: Team) -> None:
    team.starts()
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "reviews")
    review = team.review()
    assert review is not None
    sent = [team.database.write(REF, lambda tx: len(rhythm.run(tx, review.closes_at))) for _ in range(2)]
    assert sent == [2, 0]


def test_what_stands_there_without_a_name_is_nobodys_any_more(team: Team) -> None:
    team.starts()
    team.all_answer()
    text = result(team.until(CLOSED))
    assert [one.person_id for one in team.stored()] == [None] * 4
    for who, number in team.ids.items():
        assert f"<@{number}>" not in text
        assert people.mark(number) not in text, who
    lines = [line for line in text.splitlines() if "zag" in line]
    assert lines == sorted(lines), "its order tells nothing"
    exported = team.database.read(REF, lambda tx: own_data.everything(tx, team.ids["joris"]))
    assert exported is not None
    assert "review_answers" not in exported.rows


def test_before_it_closes_nobody_is_shown_anything_of_anybody(team: Team) -> None:
    """Whatever somebody presses, also who leads the others and who began it."""
    team.starts()
    before = len(team.sent)
    team.answers("joris")
    assert team.sent[before:] == [], "nobody sees that somebody wrote"
    for who in ("sarah", "fatima", "anna"):
        seen = repr(team.says(who, "nabespreken", Place(f"D-{who}", "direct")))
        for action in ("review_answer", "review_name", "review_withdraw", "review_cancel"):
            seen += repr(team.opens(who, action, "review:1"))
        seen += repr(team.database.read(REF, lambda tx, who=who: own_data.everything(tx, team.ids[who])))  # type: ignore[misc]
        assert "joris zag" not in seen
    closed = team.press("sarah", "review_close", "review:1")
    assert closed == SAY.text("review-closed-now")
    assert SILENT in result(team.sent), "closing it right after one wrote shows nothing"
    assert "joris zag" not in repr(team.sent)


def test_who_has_a_til_made_of_it_does_not_hide_the_others(team: Team) -> None:
    team.starts()
    team.answers("joris", as_til="yes")
    for who in ("fatima", "pieter"):
        team.answers(who)
    sent = team.until(CLOSED)
    assert SILENT in result(sent)
    assert any("joris doet" in text for text in posts(sent)), "his lesson is a TIL, as he said"
    assert (
        team.database.read(REF, lambda tx: tils.by_author(tx, team.ids["joris"], 9))[0].text == "joris doet"
    )


def test_without_a_yes_nothing_becomes_a_til(team: Team) -> None:
    team.starts()
    team.all_answer()
    team.until(CLOSED)
    for number in team.ids.values():
        assert team.database.read(REF, lambda tx, n=number: tils.by_author(tx, n, 9)) == []  # type: ignore[misc]


def test_who_left_the_private_channel_has_no_til_made_there(team: Team) -> None:
    team.starts(place=RETRO)
    for who in ("joris", "fatima", "pieter"):
        team.answers(who, RETRO, as_til="yes")
    joris = team.ids["joris"]
    team.database.write(REF, lambda tx: places.forget_member(tx, places.seen(tx, RETRO), joris))
    team.until(CLOSED)
    made = [
        len(team.database.read(REF, lambda tx, who=who: tils.by_author(tx, team.ids[who], 9)))  # type: ignore[misc]
        for who in ("joris", "fatima", "pieter")
    ]
    assert made == [0, 1, 1]


def test_who_leaves_in_the_middle_is_not_named_any_more(team: Team) -> None:
    team.starts()
    team.all_answer("joris")
    team.answers("joris", shown_as="named", as_til="yes")
    team.leaves("joris")
    sent = team.until(CLOSED)
    assert "joris zag" in result(sent)
    assert people.mark(team.ids["joris"]) not in repr(sent)
    assert not to(sent, team.ids["joris"])


def test_what_an_erased_person_wrote_goes_before_and_after(team: Team) -> None:
    team.starts()
    team.all_answer("joris")
    team.answers("joris", shown_as="named")
    pieter, joris = team.ids["pieter"], team.ids["joris"]
    team.database.write(REF, lambda tx: erasing.erase(tx, pieter, team.now))
    text = result(team.until(CLOSED))
    assert "pieter zag" not in text
    assert "joris zag" in text
    erased = team.database.write(REF, lambda tx: erasing.erase(tx, joris, team.now))
    assert erased is not None
    assert erased.review_ids == (1,)
    assert "joris zag" not in repr(team.stored())


def test_the_message_is_shown_without_who_erased_themselves(team: Team) -> None:
    team.starts()
    team.answers("joris", shown_as="named")
    team.until(CLOSED)
    before = len(team.sent)
    opened = team.opens("joris", "open_erase", "")
    team.fills("joris", opened, word=SAY.text("erase-word"))
    (shown,) = updates(team.sent[before:])
    assert SILENT in shown
    assert "joris" not in shown


def test_who_began_it_is_gone_and_it_closes_all_the_same(team: Team) -> None:
    team.starts()
    team.all_answer("sarah")
    team.database.write(REF, lambda tx: erasing.erase(tx, team.ids["sarah"], team.now))
    assert "joris zag" in result(team.until(CLOSED))


def test_only_who_began_it_closes_it_and_admins(team: Team) -> None:
    team.starts()
    refused = SAY.text("review-not-yours", organiser="Sarah")
    assert team.press("joris", "review_close", "review:1") == refused
    assert team.press("joris", "review_cancel", "review:1") == refused
    assert team.press("sarah", "review_cancel", "review:1") == SAY.text("review-not-planned", state="open")
    assert team.press("anna", "review_close", "review:1") == SAY.text("review-closed-now")
    assert team.press("sarah", "review_close", "review:1") == SAY.text("review-not-open", state="closed")


def test_of_a_private_channel_only_its_members_know(team: Team) -> None:
    team.starts(place=RETRO)
    gone = SAY.text("review-gone")
    for action in ("review_answer", "review_close", "review_withdraw", "review_name"):
        for number in (1, 99):
            assert team.press("joris", action, f"review:{number}") == gone


def test_switched_off_half_way_it_waits_and_then_closes(team: Team) -> None:
    team.starts()
    team.all_answer()
    on = team.database.read(REF, lambda tx: tx.workspace.modules)
    team.database.write(REF, lambda tx: tx.choose(modules=tuple(one for one in on if one != "review")))
    assert team.until("11-30 12:00") == []
    assert SAY.text("module-review") in team.press("joris", "review_withdraw", "review:1")
    team.database.write(REF, lambda tx: tx.choose(modules=on))
    assert "joris zag" in result(team.until("11-30 12:01"))


def test_a_project_that_ended_while_the_bot_was_away(team: Team) -> None:
    """A little later people get as long as they were to get; much later nobody is asked any more."""
    team.says("sarah", "nabespreken 2026-12-01 website")
    team.now = msgspec.convert("2026-12-07T09:00:00+01:00", type(team.now))
    assert any(SAY.text("review-called", name="website") in text for text in posts(team.after(minutes=1)))
    assert SILENT in result(team.after(days=5))
    team.says("sarah", "nabespreken 2027-01-05 anders")
    team.now = msgspec.convert("2027-02-01T09:00:00+01:00", type(team.now))
    assert team.after(minutes=1) == []
    assert team.database.read(REF, lambda tx: reviews.going_on(tx, team.ids["sarah"])) == []


def test_more_than_fit_are_told_so(team: Team) -> None:
    team.starts()
    for number in range(rules.MOST_ANSWERS):
        team.person(f"p{number}")
        team.answers(f"p{number}", expected="x" * 500, happened="y" * 500, next_time="z" * 500)
    assert team.press("joris", "review_answer", "review:1") == SAY.text("review-full", most=30)
    assert len(result(team.until(CLOSED))) < 17_000


def test_what_was_shown_to_nobody_is_forgotten_in_a_month(team: Team) -> None:
    team.starts()
    team.answers("joris")
    team.until(CLOSED)
    assert len(team.stored()) == 1
    team.database.write(REF, lambda tx: retention.let_go(tx, they.later(days=40)))
    assert team.stored() == []
    assert team.review() is not None
    team.database.write(REF, lambda tx: retention.let_go(tx, they.later(days=370)))
    assert team.review() is None
