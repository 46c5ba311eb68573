"""A stored round gives the best there is, and a seat goes once: on both databases."""

import random

import pytest

from handlers.chat import DirectMessage
from handlers.matching.rounds import Round
from handlers.mentor.rounds import proposals, solving
from handlers.texts import speak
from storage import mentor_rounds, mentors, people, staff
from storage.database import Database, Transaction, open_database
from storage.staff import Staff
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.handlers.matching.trying_all import by_trying_all
from tests.happenings import REF
from tests.racing import handled_at_once
from tests.scheduler.programme import Programme

SAY = speak("nl")
MENTEES = [f"e{number}" for number in range(6)]
MENTORS = [f"m{number}" for number in range(4)]


@pytest.mark.parametrize("seed", range(4))
def test_a_stored_round_is_as_good_as_trying_everything(database: Database, seed: int) -> None:
    programme = Programme(database, *MENTEES, *MENTORS)
    programme.opens_round()
    database.write(REF, lambda tx: _fill(tx, programme, random.Random(seed)))
    programme.presses("round_close")
    number = programme.round().id
    asked = database.read(REF, lambda tx: solving.order(tx, number, programme.now))
    assert isinstance(asked, Round)
    assert (len(asked.mentees), len(asked.mentors)) == (len(MENTEES), len(MENTORS))

    solution = programme.solves()

    assert solution.proven
    by_hand = {pair.mentee: pair.mentor for pair in solution.pairs if pair.fixed}
    found = [pair for pair in solution.pairs if not pair.fixed]
    assert (len(found), sum(pair.score for pair in found)) == by_trying_all(asked, by_hand)
    kept = programme.proposals("proposed")
    assert [(str(one.mentee_id), str(one.mentor_id), one.score, one.is_fixed) for one in kept] == [
        (pair.mentee, pair.mentor, pair.score, pair.fixed) for pair in solution.pairs
    ]
    assert {*programme.proposed(), *programme.left()} == set(MENTEES)
    assert (programme.round().score, programme.round().bound) == (solution.score, solution.bound)


def _fill(tx: Transaction, programme: Programme, chance: random.Random) -> None:
    """Everything that can stand between two people, by chance."""
    ids, topics = programme.ids, ["git", "sql", "excel"]
    for name in MENTEES:
        wants = {topic: chance.choice([0, 2, 3]) for topic in chance.sample(topics, 2)}
        mentor_rounds.sign_up(tx, 1, ids[name], "mentee", wants)
        mentors.set_not_with(tx, ids[name], [ids[one] for one in MENTORS if chance.random() < 0.15])
    for name in MENTORS:
        offers = {topic: chance.choice([2, 3, 4]) for topic in chance.sample(topics, 2)}
        languages = chance.choice([("nl",), ("nl", "en"), ("en",)])
        mentors.put_offer(tx, ids[name], languages, chance.choice([1, 1, 2]), None, offers)
        mentor_rounds.sign_up(tx, 1, ids[name], "mentor")
    positions = {
        ids[name]: Staff(
            team=chance.choice(["", "web", "data"]),
            manager_id=ids[chance.choice(MENTORS)] if at < 2 else None,
        )
        for at, name in enumerate(MENTEES)
    }
    staff.put(tx, positions)
    mentors.add_pair(tx, ids["m0"], ids["e0"], "git", 0, 3, programme.now)
    mentor_rounds.choose(tx, 1, ids["e1"], ids["m1"], "forbidden")
    mentor_rounds.choose(tx, 1, ids["e2"], ids["m2"], "fixed")


def test_many_go_out_a_few_at_a_time_and_each_once(sqlite_url: str) -> None:
    database = open_database(sqlite_url, DEFAULTS)
    programme = Programme(database, "sarah")
    programme.opens_round()
    number, many = programme.round().id, 105

    def fill(tx: Transaction) -> None:
        for at in range(many):
            mentee, mentor = (people.seen(tx, they.person(f"{who}{at}"), programme.now).id for who in "em")
            mentor_rounds.sign_up(tx, number, mentee, "mentee", {"sql": 0})
            mentors.put_offer(tx, mentor, ("nl",), 1, None, {"sql": 4})
            mentor_rounds.sign_up(tx, number, mentor, "mentor")

    database.write(REF, fill)
    assert len(programme.closes().pairs) == many
    before = len(programme.sent)
    programme.presses("round_send")
    assert len(programme.proposals("sent")) == proposals.AT_ONCE
    sent = programme.until(programme.now)
    asked = [one for one in programme.sent[before:] if isinstance(one, DirectMessage)]
    assert len(asked) == len({one.person_id for one in asked}) == 2 * many
    assert len(sent) >= 2 * many
    assert programme.round().state == "asking"
    database.close()


# --- two for one seat ------------------------------------------------------------------------------


@pytest.fixture
def programme(database: Database) -> Programme:
    """Joris has one seat; Sarah has said yes to him in a round, Fatima asked him by herself."""
    made = Programme(database)
    made.opens_round()
    made.wants("sarah")
    made.offers("joris")
    opened = made.opens("fatima", "mentor_ask", f"mentor:{made.ids['joris']}:0:sql")
    made.fills("fatima", opened, hope="Leren van jou")
    made.closes()
    made.sends()
    made.answers("sarah", "yes")
    return made


def test_a_round_and_a_single_request_for_the_last_seat(programme: Programme, database_url: str) -> None:
    (proposal,) = programme.proposals("sent")
    both = [("round_yes", proposal.about), ("mentor_accept", "request:1")]
    answers = handled_at_once(
        database_url,
        [they.press("joris", action, value, key=action, at=programme.now) for action, value in both],
    )

    said_to_joris = sorted(answers)
    assert (
        sum(one in (SAY.text("round-just-taken"), SAY.text("mentor-you-are-full")) for one in said_to_joris)
        == 1
    )
    assert len(programme.pairs()) == 1
    assert programme.round().state in ("ended", "asking")
    sent = programme.until(programme.now)
    if "fatima" in programme.pairs():
        assert "gaat niet door" in programme.heard(sent, "sarah")


def test_two_times_yes_at_the_same_moment_is_one_pair(programme: Programme, database_url: str) -> None:
    (proposal,) = programme.proposals("sent")
    twice = [they.press("joris", "round_yes", proposal.about, key=key, at=programme.now) for key in "ab"]
    answers = handled_at_once(database_url, twice)

    assert SAY.text("round-not-needed", agreed="yes") in answers
    assert programme.pairs() == {"sarah": "joris"}


def test_a_yes_and_calling_off_at_the_same_moment(programme: Programme, database_url: str) -> None:
    (proposal,) = programme.proposals("sent")
    both = [
        they.press("joris", "round_yes", proposal.about, key="yes", at=programme.now),
        they.press("anna", "round_cancel", programme.about, key="cancel", at=programme.now),
    ]
    handled_at_once(database_url, both)

    assert (programme.pairs() == {"sarah": "joris"}) is bool(programme.proposals("agreed"))
    assert programme.round().state in ("cancelled", "ended")
