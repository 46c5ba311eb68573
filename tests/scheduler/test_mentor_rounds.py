"""M3 on both databases: opening a round, signing up, the preview, and what happens before it is sent."""

import pytest

from handlers.chat import mention
from storage import mentor_rounds, mentors, own_data, solving, staff
from storage.database import Database, Transaction
from storage.staff import Staff
from tests.happenings import REF, said
from tests.scheduler.lunch_room import posts, updates
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


# --- signing up ------------------------------------------------------------------------------------


def test_a_topic_in_three_spellings_counts_once_with_the_lowest_level(programme: Programme) -> None:
    seen = programme.wants("sarah", "SQL: gevorderd, #sql: basis\n  Sql  gevorderd")
    assert SAY.text("round-want", topic="sql", level=2) in seen
    assert seen.count("sql") == 1


@pytest.mark.parametrize(
    ("wants", "key", "values"),
    [
        (" ,; ", "round-error-wants", {}),
        ("a,b,c,d,e,f", "round-error-wants-many", {"most": 5}),
        ("sql: expert", "round-error-expert", {"topic": "sql"}),
        ("x" * 50, "mentor-error-topic-long", {"topic": "x" * 20, "most": 40}),
    ],
)
def test_wishes_that_cannot_be(programme: Programme, wants: str, key: str, values: dict[str, object]) -> None:
    assert programme.wants("sarah", wants) == SAY.text(key, **values)


def test_nobody_learns_what_they_offer_as_an_expert(programme: Programme) -> None:
    programme.offers("joris")
    assert programme.wants("joris", "sql") == SAY.text("round-error-expert", topic="sql")


def test_offers_and_not_with_that_cannot_be(programme: Programme) -> None:
    assert SAY.text("mentor-error-capacity-none") in programme.offers("joris", capacity="0")
    assert programme.wants("sarah", not_with="sarah") == SAY.text("mentor-error-not-with-self")
    assert programme.database.read(REF, lambda tx: mentor_rounds.counts(tx, 1)) == {"mentee": 0, "mentor": 0}


def test_after_the_day_nobody_signs_up(programme: Programme) -> None:
    programme.until("11-27 23:00")
    assert SAY.text("round-want", topic="sql", level=0) in programme.wants("sarah")
    programme.until("11-28 00:00")
    assert programme.press("fatima", "round_want", programme.about) == SAY.text(
        "round-too-late", name="Voorjaar"
    )
    assert programme.round().state == "sign_up"
    sent = programme.until("11-30 09:00")  # the organiser's next working morning
    assert programme.round().state == "solving"
    assert SAY.text("round-closed", name="Voorjaar", mentees=1, mentors=0) in programme.heard(sent, "anna")
    assert updates(sent)[-1].endswith(SAY.text("round-announced-closed"))


def test_outsiders_and_others_than_admins(programme: Programme) -> None:
    programme.person("joris", is_guest=True)
    outsider = programme.database.write(REF, lambda tx: tx.choose(guests="receive"))
    assert outsider is None
    assert programme.press("joris", "round_want", programme.about) == SAY.text("admission-outsider")
    for action in ("close", "cancel", "look", "send", "again", "pair", "left", "choices", "more", "undo"):
        assert programme.presses(f"round_{action}", who="sarah") == SAY.text("round-admins-only")
    assert programme.press("sarah", "round_open", "") == SAY.text("round-admins-only")
    assert programme.round().state == "sign_up"


def test_one_round_at_a_time(programme: Programme) -> None:
    programme.ids["bo"] = programme.person("bo", is_admin=True)
    before = programme.opens("anna", "round_look", programme.about)
    assert SAY.text("round-title", name="Voorjaar") in said(before)
    programme.presses("round_cancel")
    opened, other = programme.types("anna", "ronde"), programme.types("bo", "ronde")
    filled = {"name": "Najaar", "until": "27-11-2026", "days": "2"}
    programme.fills("anna", opened, **filled)
    assert SAY.text("round-one-at-a-time") in programme.fills("bo", other, **filled)


def test_a_round_that_cannot_be(database: Database) -> None:
    programme = Programme(database)
    for until, key in (
        ("", "round-error-until"),
        ("gisteren", "settings-error-date"),
        ("22-11-2026", "settings-error-date-past"),
        ("22-11-2028", "round-error-far"),
    ):
        assert programme.opens_round(until=until) == SAY.text(key)
    assert programme.opens_round(name=" ") == SAY.text("error-empty-round")
    assert programme.opens_round(days="0") == SAY.text("setup-error-number", least=1, most=20)
    assert programme.opens_round(channel="99") == SAY.text("round-error-channel")
    assert SAY.text("round-none") == said(programme.types("sarah", "ronde"))


def test_signing_off_and_on_again(programme: Programme) -> None:
    signed_up(programme)
    assert programme.press("sarah", "round_off", f"{programme.about}:mentee") == SAY.text(
        "round-off", name="Voorjaar"
    )
    again = programme.press("sarah", "round_off", f"{programme.about}:mentee")
    assert again == SAY.text("round-not-signed")
    assert {pair.mentee for pair in programme.closes().pairs} == {str(programme.ids["fatima"])}


# --- the preview -----------------------------------------------------------------------------------


def test_how_far_it_is_in_words_and_blocks(programme: Programme) -> None:
    signed_up(programme)
    programme.presses("round_close")
    assert SAY.text("round-solving-soon") in programme.presses("round_look")

    def half_way(tx: Transaction) -> None:
        taken = solving.take(tx, programme.now, programme.now)
        assert taken is not None
        assert solving.report(tx, taken, "proving", 3, 10, programme.now)

    programme.database.write(REF, half_way)
    shown = SAY.text("round-solving", step="proving", percent=30, bar="▰▰▰▱▱▱▱▱▱▱")
    assert shown in programme.presses("round_look")


def test_nothing_is_sent_before_the_organiser_sends_it(programme: Programme) -> None:
    signed_up(programme)
    programme.closes()
    for who in ("sarah", "fatima", "joris", "pieter"):
        assert programme.heard(programme.sent, who) == ""
        everything = programme.database.read(REF, lambda tx, who=who: _export(tx, programme.ids[who]))
        assert "mentor_proposals" not in everything
    assert len(programme.proposed()) == 2
    programme.sends()
    for who in ("sarah", "fatima", "joris", "pieter"):
        assert SAY.text("round-proposed-note", days=2) in programme.heard(programme.sent, who)


def _export(tx: Transaction, person_id: int) -> set[str]:
    found = own_data.everything(tx, person_id)
    assert found is not None
    return set(found.rows)


def test_not_this_pair_and_a_pair_by_hand_count_when_solved_again(programme: Programme) -> None:
    signed_up(programme)
    programme.closes()
    first = programme.proposals("proposed")[0]
    assert SAY.text(
        "round-choice-forbidden", mentee=mention(first.mentee_id), mentor=mention(first.mentor_id)
    ) in (programme.press("anna", "round_forbid", first.about))
    assert programme.presses("round_send") == SAY.text("round-first-again")
    before = programme.proposed()
    programme.presses("round_again")
    programme.solves()
    assert programme.proposed() == {"sarah": before["fatima"], "fatima": before["sarah"]}

    # Undone, and made by hand instead.
    undo = f":{first.mentee_id}:{first.mentor_id}"
    assert SAY.text("round-undone") in programme.presses("round_undo", undo)
    assert programme.presses("round_undo", undo) == SAY.text("round-choice-gone")
    assert SAY.text(
        "round-choice-fixed", mentee=mention(first.mentee_id), mentor=mention(first.mentor_id)
    ) in (programme.makes_pair(*next(iter(before.items()))))
    programme.presses("round_again")
    assert [pair.fixed for pair in programme.solves().pairs] == [True, False]
    assert programme.proposed() == before


def test_a_pair_by_hand_that_cannot_be(programme: Programme) -> None:
    programme.meets("noor", "mei")
    signed_up(programme)
    programme.wants("mei", "excel")
    programme.database.write(
        REF, lambda tx: mentors.set_not_with(tx, programme.ids["joris"], [programme.ids["mei"]])
    )
    managers = {programme.ids["sarah"]: Staff(manager_id=programme.ids["pieter"])}
    programme.database.write(REF, lambda tx: staff.put(tx, managers))
    programme.closes()

    assert programme.makes_pair("noor", "joris") == SAY.text("round-refused", why="unknown")
    assert programme.makes_pair("mei", "joris") == SAY.text("round-refused", why="other")
    assert programme.makes_pair("sarah", "pieter") == SAY.text("round-refused", why="manager")
    assert SAY.text(
        "round-choice-fixed", mentee=mention(programme.ids["sarah"]), mentor=mention(programme.ids["joris"])
    ) in (programme.makes_pair("sarah", "joris"))
    assert programme.makes_pair("sarah", "pieter") == SAY.text("round-refused", why="twice")
    assert programme.makes_pair("fatima", "joris") == SAY.text("round-refused", why="full")
    opened = programme.opens("anna", "round_pair", programme.about)
    told = programme.chooses_people("anna", opened, mentee="sarah mei", mentor="")
    assert told == "\n".join([SAY.text("round-error-one")] * 2)


def test_what_people_chose_about_each_other_is_not_told(programme: Programme) -> None:
    programme.wants("sarah", not_with="joris")
    programme.offers("joris")
    programme.closes()
    assert programme.left() == {"sarah": "floor"}
    assert SAY.text("round-left", person=mention(programme.ids["sarah"]), why="floor") in programme.presses(
        "round_left", ":0"
    )


def test_everybody_wants_one_mentor(programme: Programme) -> None:
    programme.wants("sarah")
    programme.wants("fatima")
    programme.offers("joris")
    solution = programme.closes()
    assert (len(solution.pairs), solution.proven, set(programme.left().values())) == (1, True, {"seats"})
    preview = programme.heard(programme.sent, "anna")
    assert SAY.text("round-preview", pairs=1, all=2, percent=50, turn=0) in preview
    assert (
        SAY.text("round-preview-score", score=solution.score, bound=solution.bound, proven="yes") in preview
    )


def test_nobody_offers_and_it_ends_kindly(programme: Programme) -> None:
    programme.wants("sarah")
    programme.closes()
    assert programme.left() == {"sarah": "topic"}
    assert programme.sends() == SAY.text("round-sending", pairs=0)
    assert programme.round().state == "ended"
    assert SAY.text("round-nobody-told", name="Voorjaar", role="mentee") in programme.heard(
        programme.sent, "sarah"
    )
    assert "/mentor zoek" in programme.heard(programme.sent, "sarah")


def test_only_managers_of_their_own_mentees(programme: Programme) -> None:
    programme.wants("sarah")
    programme.offers("joris")
    managers = {programme.ids["sarah"]: Staff(manager_id=programme.ids["joris"])}
    programme.database.write(REF, lambda tx: staff.put(tx, managers))
    programme.closes()
    assert programme.left() == {"sarah": "own_manager"}


def test_no_language_in_common(programme: Programme) -> None:
    programme.wants("sarah")
    programme.offers("joris", languages="de")
    programme.closes()
    assert programme.left() == {"sarah": "language"}


def test_a_long_preview_comes_in_pages_with_an_end(database: Database) -> None:
    mentees, helping = [f"e{n}" for n in range(7)], [f"m{n}" for n in range(7)]
    programme = Programme(database, *mentees, *helping)
    programme.opens_round()
    for name in mentees:
        programme.wants(name)
    for name in helping:
        programme.offers(name)
    programme.closes()
    more = SAY.text("round-button-more", shown=5, count=7)
    (first,) = (one for one in programme.opens("anna", "round_more", f"{programme.about}:0"))
    assert more in [one.label for one in first.card.buttons()]  # type: ignore[union-attr]
    second = programme.presses("round_more", ":1")
    assert SAY.text("round-all-pairs", count=7) in second
    assert second.count("leert van") == 2


# --- between preview and sending -------------------------------------------------------------------


@pytest.mark.parametrize("how", ["paused", "stopped", "left", "signed off", "another mentee", "not with"])
def test_who_is_not_there_any_more_when_it_is_sent(programme: Programme, how: str) -> None:
    programme.wants("sarah")
    programme.offers("joris")
    programme.offers("pieter", topics="sql: gevorderd")
    programme.closes()
    mentor = programme.proposed()["sarah"]
    match how:
        case "paused":
            opened = programme.types(mentor, "aanbieden")
            programme.fills(mentor, opened, languages="nl", paused="20-12-2026")
        case "stopped":
            programme.types(mentor, "stop")
        case "left":
            programme.person(mentor, has_left=True)
        case "signed off":
            programme.press(mentor, "round_off", f"{programme.about}:mentor")
        case "not with":
            two = programme.ids[mentor], [programme.ids["sarah"]]
            programme.database.write(REF, lambda tx: mentors.set_not_with(tx, *two))
        case _:
            now, number = programme.now, programme.ids[mentor]
            programme.database.write(
                REF, lambda tx: mentors.add_pair(tx, number, programme.ids["fatima"], "sql", 0, 3, now)
            )
    programme.sends()

    assert programme.heard(programme.sent, mentor).count("Voorjaar") == 0
    assert SAY.text("round-dropped", name="Voorjaar", count=1) in programme.heard(programme.sent, "anna")
    programme.solves()
    other = "pieter" if mentor == "joris" else "joris"
    assert programme.proposed() == {"sarah": other}


def test_the_round_is_announced_once_in_its_channel(programme: Programme) -> None:
    (told,) = posts(programme.sent)
    assert SAY.text("round-announced", day="vrijdag 27 november", days=2) in told


def test_who_is_left_comes_in_pages_with_an_end(programme: Programme) -> None:
    names = [f"e{number}" for number in range(21)]
    programme.meets(*names)

    def sign_up(tx: Transaction) -> None:
        for name in names:
            mentor_rounds.sign_up(tx, 1, programme.ids[name], "mentee", {"sql": 0})

    programme.database.write(REF, sign_up)
    programme.closes()
    (first,) = programme.opens("anna", "round_left", f"{programme.about}:0")
    more = SAY.text("round-button-more", shown=20, count=21)
    assert [one.label for one in first.card.buttons()] == [more]  # type: ignore[union-attr]
    last = programme.presses("round_left", ":1")
    assert last.count("niemand biedt dit onderwerp aan") == 1
    assert SAY.text("round-all-left", count=21) in last
