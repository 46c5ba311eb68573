"""L6: when somebody is asked how an experiment went, and whose it is."""

import pytest

from handlers import undelivered
from handlers.chat import Card, DirectMessage, Durable, Place, Post, Remove
from handlers.experiment import rules
from handlers.texts import speak
from scheduler import rhythms
from storage import experiments, own_data
from storage.database import Database
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, posts

SAY = speak("nl", "slack")
ASKED = SAY.text("experiment-how")
RETRO = Place("C-retro", "private", "retro")


class Lab(Room):
    """Sarah tries something in #leren until Wednesday 25 November."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "review")
        self.ids = {one: self.person(one) for one in ("sarah", "joris")}
        self.tries("sarah")

    def tries(self, who: str, place: Place = LEREN, **values: str) -> str:
        filled = {
            "text": "korter",
            "expectation": "sneller",
            "until": "2026-11-25",
            "shared": "yes",
            **values,
        }
        return self.fills(who, self.says(who, "experiment nieuw", place), **filled)

    def asked(self, days: int) -> int:
        sent = self.after(days=days)
        return sum(isinstance(one, DirectMessage) and ASKED in one.card.as_text() for one in sent)  # type: ignore[union-attr]

    def about(self, sent: list[Durable], kind: type[Post] | type[Remove]) -> list[str]:
        return [one.about for one in sent if isinstance(one, kind)]


@pytest.fixture
def lab(database: Database) -> Lab:
    return Lab(database)


def test_three_times_at_most_and_not_while_she_is_away(lab: Lab) -> None:
    lab.is_away("sarah", "2026-11-25", "2026-11-29")
    assert lab.asked(4) == 0
    assert lab.asked(40) == rules.MOST_ASKED


def test_asked_once_by_two_who_look_at_once(lab: Lab) -> None:
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "experiments")
    at = lab.database.read(REF, experiments.next_due)
    assert at is not None
    assert [lab.database.write(REF, lambda tx: len(rhythm.run(tx, at))) for _ in range(2)] == [1, 0]


def test_nobody_else_says_how_it_went(lab: Lab) -> None:
    opened = lab.opens("sarah", "experiment_failed", "experiment:1")
    for action in ("experiment_worked", "experiment_failed", "experiment_later", "experiment_stop"):
        assert lab.press("joris", action, "experiment:1") == SAY.text("experiment-gone")
    assert lab.fills("joris", opened, learned="iets") == SAY.text("experiment-gone")
    lab.fills("sarah", opened, learned="Met een vraag gaat het sneller")
    assert lab.press("sarah", "experiment_worked", "experiment:1") == SAY.text("experiment-over")
    assert sum("Met een vraag" in text for text in posts(lab.sent)) == 1


def test_in_a_private_channel_only_its_members_try_something(lab: Lab) -> None:
    opened = lab.says("sarah", "experiment nieuw", RETRO)
    filled = {"text": "geheim", "expectation": "x", "until": "2026-11-25", "shared": "yes"}
    assert lab.fills("joris", opened, **filled) == SAY.text("experiment-no-channel")
    assert "geheim" not in "".join(posts(lab.sent))
    lab.fills("sarah", opened, **filled)
    assert "geheim" in posts(lab.sent)[-1]


def test_what_could_not_be_posted_is_hers_alone_from_then_on(lab: Lab) -> None:
    (called,) = (one for one in lab.sent if isinstance(one, Post))
    (told,) = lab.database.write(REF, lambda tx: undelivered.notify(tx, called, "is_archived"))
    assert isinstance(told.card, Card)
    assert told.card.as_text() == SAY.text("experiment-not-posted", where="#leren")
    assert lab.database.write(REF, lambda tx: undelivered.notify(tx, called, "is_archived")) == []
    lab.fills("sarah", lab.opens("sarah", "experiment_failed", "experiment:1"), learned="De les")
    assert lab.about(lab.sent, Post) == [called.about]


def test_it_is_said_twice_at_once_and_counts_once(lab: Lab) -> None:
    opened = [lab.opens("sarah", f"experiment_{how}", "experiment:1") for how in ("worked", "failed")]
    lab.gets(*(lab.filled("sarah", one, learned="De les") for one in opened))
    assert lab.about(lab.sent, Post).count("experimented:1") == 1


def test_six_at_once_are_five(lab: Lab) -> None:
    opened = [lab.says("sarah", "experiment nieuw") for _ in range(rules.MOST + 1)]
    filled = {"text": "t", "expectation": "e", "until": "2026-11-25", "shared": "no"}
    lab.gets(*(lab.filled("sarah", one, **{**filled, "text": "tekst"}) for one in opened))
    assert len(lab.database.read(REF, lambda tx: experiments.going_on(tx, lab.ids["sarah"]))) == rules.MOST


def test_let_go_or_erased_it_is_nowhere_any_more(lab: Lab) -> None:
    lab.press("sarah", "experiment_stop", "experiment:1")
    assert lab.about(lab.sent, Remove) == ["experiment:1"]
    lab.tries("sarah")
    opened = lab.opens("sarah", "experiment_failed", "experiment:2")
    lab.fills("sarah", opened, learned="Een les")
    exported = lab.database.read(REF, lambda tx: own_data.everything(tx, lab.ids["sarah"]))
    assert exported is not None
    assert len(exported.rows["experiments"]) == 2
    before = len(lab.sent)
    lab.fills("sarah", lab.opens("sarah", "open_erase", ""), word=SAY.text("erase-word"))
    assert {"experiment:2", "experimented:2"} <= set(lab.about(lab.sent[before:], Remove))
    assert lab.database.read(REF, lambda tx: experiments.find(tx, 2)) is None


def test_switched_off_it_waits(lab: Lab) -> None:
    on = lab.database.read(REF, lambda tx: tx.workspace.modules)
    lab.database.write(REF, lambda tx: tx.choose(modules=tuple(one for one in on if one != "review")))
    assert lab.asked(7) == 0
    lab.database.write(REF, lambda tx: tx.choose(modules=on))
    assert lab.asked(1) == 1


def test_of_a_private_channel_nobody_else_thanks(lab: Lab) -> None:
    retro = Place("C-retro", "private", "retro")
    lab.tries("sarah", retro, text="geheim")
    assert lab.press("joris", "thank_for_trying", "experiment:2") == SAY.text("kudos-not-a-person")
