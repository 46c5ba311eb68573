"""M3 on both databases: what people answer in a round, who leaves meanwhile, and what its organiser does."""

from datetime import datetime

import pytest

from handlers import routes
from handlers.chat import mention
from storage import mentors, own_data, people, solving
from storage.database import Database
from tests.happenings import REF
from tests.scheduler.lunch_room import updates
from tests.scheduler.programme import SAY, Programme


@pytest.fixture
def programme(database: Database) -> Programme:
    """Sarah and Fatima look for a mentor in sql, Joris and Pieter offer that."""
    made = Programme(database)
    made.opens_round()
    return made


def signed_up(programme: Programme) -> None:
    programme.wants("sarah")
    programme.wants("fatima", "sql: basis")
    programme.offers("joris")
    programme.offers("pieter")


def asked(programme: Programme) -> None:
    signed_up(programme)
    programme.closes()
    programme.sends()


# --- answering -------------------------------------------------------------------------------------


def test_two_times_yes_is_a_pair_and_all_pairs_end_the_round(programme: Programme) -> None:
    asked(programme)
    pairs = programme.proposed("sent")
    for mentee, mentor in pairs.items():
        told = SAY.text("round-yes", other=mention(programme.ids[mentor]))
        assert programme.answers(mentee, "yes") == told
        assert programme.heard(programme.sent, mentor).count("kennismaking") == 0
        assert SAY.text("round-both", other=mention(programme.ids[mentee])) in programme.answers(
            mentor, "yes"
        )
    assert programme.pairs() == pairs
    assert programme.round().state == "ended"
    sent = programme.until(programme.now)
    assert SAY.text("round-summary", name="Voorjaar", pairs=2, mentees=2, mentors=2, turns=1) in (
        programme.heard(programme.sent, "anna")
    )
    assert updates(programme.sent)[-1].endswith(SAY.text("round-announced-ended", pairs=2))
    assert [programme.heard(sent, who) for who in pairs] == ["", ""]


def test_a_no_opens_both_and_only_who_is_open_is_solved_again(programme: Programme) -> None:
    programme.meets("noor")
    programme.offers("noor", topics="sql: gevorderd")
    asked(programme)
    pairs = programme.proposed("sent")
    happy, unhappy = "sarah", "fatima"
    programme.answers(happy, "yes")
    programme.answers(pairs[happy], "yes")
    programme.answers(unhappy, "yes")
    refused = programme.answers(pairs[unhappy], "no")
    assert refused == SAY.text("round-no")

    # The other hears that it does not go on, and not whose no it was.
    sent = programme.until(programme.now)
    apart = SAY.text("round-fell-apart", other=mention(programme.ids[pairs[unhappy]]), name="Voorjaar")
    assert programme.heard(sent, unhappy) == apart
    assert programme.heard(sent, pairs[unhappy]) == ""
    late = programme.press(unhappy, "round_yes", programme.proposals("declined")[0].about)
    assert late == SAY.text("round-not-needed", agreed="no")

    # On the organiser's next working morning, without those who are a pair and not with the same one.
    assert programme.round().state == "asking"
    programme.until("11-24 09:00")
    again = programme.solves()
    assert {pair.mentee for pair in again.pairs} == {str(programme.ids[unhappy])}
    (new,) = programme.proposed().values()
    assert new not in pairs.values()
    assert SAY.text("round-preview", pairs=1, all=1, percent=100, turn=1) in programme.heard(
        programme.sent, "anna"
    )
    programme.sends()
    programme.answers(unhappy, "yes")
    programme.answers(new, "yes")
    assert programme.pairs() == {happy: pairs[happy], unhappy: new}
    assert programme.round().state == "ended"
    sent = programme.until("11-24 10:00")
    assert SAY.text("round-nobody-told", name="Voorjaar", role="mentor") in programme.heard(
        sent, pairs[unhappy]
    )


def test_no_answer_is_reminded_once_and_then_a_no(programme: Programme) -> None:
    programme.wants("sarah")
    programme.offers("joris")
    programme.closes()
    programme.sends()
    programme.answers("sarah", "yes")

    quiet = programme.until("11-25 08:59")
    assert programme.heard(quiet, "joris") == ""
    reminded = programme.until("11-25 10:00")
    assert SAY.text(
        "round-reminded", other=mention(programme.ids["sarah"]), topic="sql", name="Voorjaar"
    ) in (programme.heard(reminded, "joris"))
    assert programme.heard(reminded, "sarah") == ""
    over = programme.until("11-26 10:00")
    assert "gaat niet door" in programme.heard(over, "sarah")
    programme.until("11-27 09:00")
    programme.solves()  # nobody else: it ends, without a preview of nothing
    ended = programme.until("11-27 12:00")
    assert programme.round().state == "ended"
    for who, role in (("sarah", "mentee"), ("joris", "mentor")):
        told = programme.heard(ended, who)
        assert told.count(SAY.text("round-nobody-told", name="Voorjaar", role=role)) == 1
    assert programme.after(days=30) == []


def test_a_no_is_not_told_to_the_organiser_afterwards(programme: Programme) -> None:
    programme.wants("sarah")
    programme.offers("joris")
    programme.wants("fatima")
    programme.offers("pieter")
    programme.closes()
    pairs = programme.proposed()
    programme.sends()
    programme.answers("sarah", "no")
    programme.answers("fatima", "yes")
    programme.answers(pairs["fatima"], "yes")
    programme.until("11-24 09:00")
    programme.solves()
    assert programme.left() == {"sarah": "floor"}


def test_who_leaves_while_asked_opens_the_other(programme: Programme) -> None:
    asked(programme)
    pairs = programme.proposed("sent")
    programme.answers("sarah", "yes")
    programme.person(pairs["sarah"], has_left=True)
    programme.answers("fatima", "yes")
    programme.answers(pairs["fatima"], "yes")

    programme.until("11-24 09:30")

    assert programme.round().state == "solving"
    assert {pair.mentee for pair in programme.solves().pairs} == set()
    assert programme.pairs() == {"fatima": pairs["fatima"]}
    assert programme.round().state == "ended"


def test_who_was_asked_signs_off_and_that_is_a_no(programme: Programme) -> None:
    asked(programme)
    mentor = programme.proposed("sent")["sarah"]
    programme.press("sarah", "round_off", f"{programme.about}:mentee")
    sent = programme.until(programme.now)
    assert "gaat niet door" in programme.heard(sent, mentor)


def test_two_who_found_each_other_meanwhile_are_one_pair(programme: Programme) -> None:
    programme.wants("sarah")
    programme.offers("joris")
    opened = programme.opens("sarah", "mentor_ask", f"mentor:{programme.ids['joris']}:0:sql")
    programme.fills("sarah", opened, hope="Leren van jou")
    programme.closes()
    programme.sends()
    programme.press("joris", "mentor_accept", "request:1")
    programme.answers("sarah", "yes")
    assert SAY.text("round-both", other=mention(programme.ids["sarah"])) == programme.answers("joris", "yes")
    ids = programme.ids["joris"]
    assert len(programme.database.read(REF, lambda tx: mentors.pairs_of(tx, ids))) == 1
    assert programme.round().state == "ended"


def test_unknown_buttons_change_nothing(programme: Programme) -> None:
    asked(programme)
    gone = SAY.text("round-not-needed", agreed="no")
    for value in ("", "proposal", "proposal:x", "proposal:99", programme.about):
        for action in ("round_yes", "round_no"):
            assert programme.press("sarah", action, value) == gone
    other = next(one for one in programme.proposals("sent") if one.mentee_id != programme.ids["sarah"])
    assert programme.press("sarah", "round_no", other.about) == gone
    assert len(programme.proposals("sent")) == 2
    for value in ("", "round", "round:99", "round:1:2:3:4"):
        for action in ("round_look", "round_undo", "round_left", "round_send", "round_off", "round_want"):
            assert programme.press("anna", action, value) in {
                SAY.text("round-gone"),
                SAY.text("round-not-now"),
                SAY.text("round-not-signed"),
                SAY.text("round-too-late", name="Voorjaar"),
                programme.presses("round_look"),
            }


# --- the organiser ---------------------------------------------------------------------------------


def test_called_off_everybody_hears_it_once(programme: Programme) -> None:
    asked(programme)
    programme.press("joris", "round_mentor", programme.about)
    programme.answers("sarah", "yes")
    assert programme.presses("round_cancel") == SAY.text("round-cancelled", name="Voorjaar")
    sent = programme.after(days=40)
    for who in ("sarah", "fatima", "joris", "pieter"):
        assert programme.heard(sent, who) == SAY.text("round-cancelled-told", name="Voorjaar")
    late = [one.about for one in programme.proposals("sent")]
    assert programme.press("fatima", "round_yes", late[0]) == SAY.text("round-not-needed", agreed="no")
    assert programme.pairs() == {}


def test_an_organiser_who_leaves_is_followed_up_by_another_admin(programme: Programme) -> None:
    programme.ids["bo"] = programme.person("bo", is_admin=True)
    signed_up(programme)
    programme.person("anna", has_left=True)
    sent = programme.after(minutes=1)
    assert SAY.text("round-yours-now", name="Voorjaar") in programme.heard(sent, "bo")
    assert programme.presses("round_close", who="bo") == SAY.text("round-closing")
    programme.solves()
    assert SAY.text("round-preview-title", name="Voorjaar") in programme.heard(programme.sent, "bo")


def test_without_any_admin_it_is_called_off(programme: Programme) -> None:
    signed_up(programme)
    programme.person("anna", has_left=True)
    sent = programme.after(minutes=1)
    assert programme.heard(sent, "sarah") == SAY.text("round-cancelled-told", name="Voorjaar")
    assert programme.after(days=30) == []


def test_a_preview_that_waits_is_told_once(programme: Programme) -> None:
    signed_up(programme)
    programme.closes()
    sent = programme.after(days=20)
    assert programme.heard(sent, "anna") == SAY.text("round-preview-waits", name="Voorjaar")


def test_a_sum_that_was_dropped_while_the_module_was_off_is_asked_for_again(programme: Programme) -> None:
    signed_up(programme)
    programme.presses("round_close")
    number = programme.round().id
    programme.database.write(REF, lambda tx: solving.drop(tx, "round", number))
    programme.after(hours=2)
    assert len(programme.solves().pairs) == 2


def test_a_sum_that_cannot_be_solved_can_be_tried_again(programme: Programme) -> None:
    signed_up(programme)
    programme.presses("round_close")
    number = programme.round().id
    (told,) = programme.database.write(
        REF, lambda tx: routes.SUMS["round"].unsolved(tx, number, programme.now)
    )
    assert SAY.text("round-unsolved", name="Voorjaar") in told.card.as_text()  # type: ignore[union-attr]
    assert programme.presses("round_send") == SAY.text("round-first-again")
    programme.presses("round_again")
    assert len(programme.solves().pairs) == 2


@pytest.mark.parametrize("who", ["sarah", "joris", "anna"])
def test_who_is_forgotten_leaves_no_trace_and_it_goes_on(programme: Programme, who: str) -> None:
    programme.ids["bo"] = programme.person("bo", is_admin=True)
    asked(programme)
    programme.answers("fatima", "yes")
    programme.database.write(REF, lambda tx: own_data.erase(tx, programme.ids[who], programme.now))
    number = programme.ids.pop(who)
    assert programme.database.read(REF, lambda tx: people.by_ids(tx, {number})) == {}
    for _ in range(6):
        programme.after(days=3)
        if programme.round().state == "solving":
            programme.solves()
        if programme.round().state == "preview":
            programme.presses("round_send", who="bo" if who == "anna" else "anna")
    assert programme.round().state == "ended"
    assert programme.until(datetime.fromisoformat("2027-02-01T12:00:00+01:00")) == []


def test_while_the_module_is_off_it_rests(programme: Programme) -> None:
    asked(programme)
    before = programme.database.read(REF, lambda tx: tx.workspace.modules)
    without = tuple(one for one in before if one != "mentor")
    programme.database.write(REF, lambda tx: tx.choose(modules=without))
    about = programme.proposals("sent")[0].about
    off = SAY.text("admission-off", module=SAY.text("module-mentor"))
    assert programme.press("sarah", "round_yes", about) == off
    assert programme.after(days=1) == []

    programme.database.write(REF, lambda tx: tx.choose(modules=before))
    programme.answers("sarah", "yes")
    sent = programme.until("11-25 12:00")
    assert "nog willen kiezen" in programme.heard(sent, "fatima")
    assert programme.heard(sent, "sarah") == ""
