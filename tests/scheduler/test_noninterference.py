"""Nothing that a manager is shown, and not when, depends on what somebody keeps for themselves.

The same days are lived twice, with one thing different about Joris. Sarah, who leads him, looks at
everything she can look at; what she sees, at which moment, and how much work each answer was have to be the
same (Goguen and Meseguer, "Security Policies and Security Models", 1982, call it noninterference)."""

import itertools
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from shutil import copy
from typing import TypeGuard

import pytest
from msgspec.structs import replace
from sqlalchemy import event, text

from handlers.chat import DirectMessage, Durable, FormErrors, Immediate, OpenForm, Post, Update, mention
from handlers.routes import FEATURES
from handlers.texts import typed
from storage import own_data, staff
from storage.badges import Badge
from storage.badges import _rows as badges
from storage.database import Database, open_database
from storage.staff import Staff
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import REF
from tests.scheduler.lunch_room import Room

OTHERS = ("fatima", "pieter", "mei", "anna", "noor")
LED = ("joris", *OTHERS)
MODULES = tuple(sorted({one.module for one in FEATURES if one.module}))

LOOKS = {
    "feedback_read": "feedback:1", "feedback_answer": "feedback:1", "feedback_refuse": "feedback:1",
    "pulse_answer": "pulse:1", "pulse_doing": "pulse:1",
    "review_answer": "review:1", "review_withdraw": "review:1", "review_name": "review:1",
    "record_write": "entry:2:own:1", "record_drop": "entry:2:own:1", "record_look": "record_share:1",
    "record_unshare": "record_share:1",
    "goals_open": "goal:1", "badge_show": "badge:1", "badge_files": "badge:1", "badge_hide": "badge:1",
    "experiment_failed": "experiment:1", "experiment_stop": "experiment:1",
    "budget_approve": "spending:1", "budget_decline": "spending:1", "budget_withdraw": "spending:1",
}  # fmt: skip
"""What she can press with a value that she made up. The first of each kind is what Joris did."""

Seen = tuple[str, ...]


class Team(Room):
    """Sarah leads six people. `seen` is all that reaches her: when, what, and after how many statements."""

    def __init__(self, database: Database) -> None:
        self.seen: list[Seen] = []
        self._statements = 0
        super().__init__(database, *MODULES)
        self.ids = {name: self.person(name) for name in ("sarah", *LED)}
        self.person("anna", is_admin=True)
        led = {self.ids[name]: Staff(manager_id=self.ids["sarah"]) for name in LED}
        database.write(REF, lambda tx: staff.put(tx, led))
        event.listen(database.engine, "before_cursor_execute", self._count)

    def _count(self, *_: object) -> None:
        self._statements += 1

    def _collect(self) -> None:
        before = len(self.sent)
        super()._collect()
        for one in self.sent[before:]:
            if isinstance(one, Post | Update) or self._is_to_her(one):
                self.seen.append((str(self.now), repr(one.card)))

    def _is_to_her(self, one: Durable) -> TypeGuard[DirectMessage]:
        return isinstance(one, DirectMessage) and one.person_id == self.ids["sarah"]

    def looks(self) -> None:
        """At everything, in the channel: with each word there is, and with each button."""
        known = [learn.name for one in FEATURES for learn in one.learn if learn.name != "export"]
        for word in [min(typed(f"learn-word-{name}")) for name in known]:
            self._sees(word, lambda word=word: self.says("sarah", word))  # type: ignore[misc]
        for named in ("record", "feedback", "people"):
            words = f"{named} {mention(self.ids['joris'])}"
            self._sees(named, lambda words=words: self.says("sarah", words))  # type: ignore[misc]
        for action, value in LOOKS.items():
            self._sees(action, lambda a=action, v=value: self.opens("sarah", a, v))  # type: ignore[misc]
        # What she has of `export`, without the clock in it.
        of_her = self.database.read(REF, lambda tx: own_data.everything(tx, self.ids["sarah"]))
        assert of_her is not None
        for row in of_her.rows.get("outbox", []):
            del row["id"]  # one more for each message, to whomever
        self.seen.append((str(self.now), repr(of_her)))

    def _sees(self, what: str, look: Callable[[], tuple[Immediate, ...]]) -> None:
        before = self._statements
        shown = look()
        self.seen.append(
            (str(self.now), what, repr([_shown(one) for one in shown]), str(self._statements - before))
        )

    # --- what they ask of each other

    def asks_feedback(self, how: str, *whom: str) -> None:
        opened = self.says("sarah", "feedback nieuw")
        named = " ".join(map(mention, whom))
        sent = self.filled("sarah", opened, people=named, question="Hoe?", how=how)
        self.gets(replace(sent, others=tuple(they.person(one) for one in whom)))

    def gives_feedback(self, who: str, said: str, about: str = "feedback:1") -> None:
        self.fills(who, self.opens(who, "feedback_answer", about), answer=said)

    def begins_a_pulse(self) -> None:
        self.fills("sarah", self.says("sarah", "polsslag nieuw"), items="risk")

    def counts(self, who: str, value: str) -> None:
        self.fills(who, self.opens(who, "pulse_answer", "pulse:1"), risk=value)

    def looks_back(self) -> None:
        self.fills("sarah", self.says("sarah", "nabespreken"), name="website", days="7")

    def writes(self, who: str, said: str) -> None:
        opened = self.opens(who, "review_answer", "review:1")
        self.fills(who, opened, happened=said, next_time="", shown_as="nameless", as_til="no")


def _shown(one: Immediate) -> object:
    """Without the number that each form gets."""
    if isinstance(one, OpenForm | FormErrors):
        return replace(one.form, id="")
    return one


Story = Callable[..., None]
"""What happens to a team; the last that it is given is what is kept from Sarah."""

Live = Callable[..., tuple[Seen, ...]]


@pytest.fixture(scope="module")
def live(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Live:
    """What Sarah sees of a story. The same one is not lived again."""
    folder, numbers = tmp_path_factory.mktemp("lived"), itertools.count()

    @cache
    def lived(story: Story, *given: object) -> tuple[Seen, ...]:
        path = copy(migrated_sqlite, folder / f"{next(numbers)}.db")
        with closing(open_database(f"sqlite:///{path}", DEFAULTS)) as database:
            team = Team(database)
            story(team, *given)
        return tuple(team.seen)

    return lived


def same(first: tuple[Seen, ...], second: tuple[Seen, ...]) -> None:
    assert first
    for one, other in zip(first, second, strict=True):
        assert one == other


# --- what somebody does, or does not do, on a question of hers ------------------------------------------


def nothing(team: Team) -> None:
    pass


def answers_feedback(team: Team) -> None:
    team.gives_feedback("joris", "Je praat te snel")


def refuses_feedback(team: Team) -> None:
    team.opens("joris", "feedback_refuse", "feedback:1")


def answers_a_pulse(team: Team) -> None:
    team.counts("joris", "1")


def writes_in_a_review(team: Team) -> None:
    team.writes("joris", "Niemand luisterde")


def asked_feedback(team: Team) -> None:
    team.asks_feedback("nameless", *LED[:5])
    for who in LED[1:5]:
        team.gives_feedback(who, f"Van {who}")


def asked_a_pulse(team: Team) -> None:
    team.begins_a_pulse()
    for who in OTHERS:
        team.counts(who, "5")


def asked_a_review(team: Team) -> None:
    team.looks_back()
    for who in OTHERS:
        team.writes(who, f"Van {who}")


def asked_joris_alone(team: Team) -> None:
    team.asks_feedback("named", "joris")


@pytest.mark.parametrize(
    ("asked", "secret", "days"),
    [
        (asked_feedback, answers_feedback, 6),
        (asked_feedback, refuses_feedback, 6),
        (asked_joris_alone, refuses_feedback, 15),
        (asked_a_pulse, answers_a_pulse, 6),
        (asked_a_review, writes_in_a_review, 6),
    ],
)
def test_until_it_is_over_nobody_can_tell_who_said_something(
    live: Live, asked: Story, secret: Story, days: int
) -> None:
    same(live(until_it_is_over, asked, days, nothing), live(until_it_is_over, asked, days, secret))


def until_it_is_over(team: Team, asked: Story, days: int, secret: Story) -> None:
    asked(team)
    team.after(days=1)
    secret(team)
    team.looks()
    team.after(days=days - 1)
    team.looks()


SAID = ("Eerst luisteren", "Korter", "Meer vragen stellen", "Prima zo", "Zachter praten")


def gives_feedback(team: Team, who: str, what: int) -> None:
    team.gives_feedback(who, SAID[what])


def counts(team: Team, who: str, what: int) -> None:
    team.counts(who, str(what + 1))


def writes(team: Team, who: str, what: int) -> None:
    team.writes(who, SAID[what])


@pytest.mark.parametrize(
    ("begins", "says", "reads"),
    [
        (lambda team: team.asks_feedback("nameless", *LED[:5]), gives_feedback, SAID[0]),
        (lambda team: team.begins_a_pulse(), counts, "Gemiddeld 3,0"),
        (lambda team: team.looks_back(), writes, SAID[0]),
    ],
)
@pytest.mark.sampled
@pytest.mark.parametrize("turn", [1, 2, 3, 4])
def test_what_comes_out_is_the_same_whoever_said_what_and_when(
    live: Live, begins: Story, says: Callable[[Team, str, int], None], reads: str, turn: int
) -> None:
    """Also who was the last, and with an hour between each of them."""
    seen = live(with_an_hour_between, begins, says, 0)
    assert reads in repr(seen)
    same(seen, live(with_an_hour_between, begins, says, turn))


def with_an_hour_between(
    team: Team, begins: Story, says: Callable[[Team, str, int], None], turn: int
) -> None:
    begins(team)
    for number in range(5):
        team.after(hours=1)
        says(team, LED[(number + turn) % 5], number if turn % 2 else 4 - number)
    team.after(days=8)
    team.looks()


# --- what somebody has for themselves alone -------------------------------------------------------------


def has_a_goal(team: Team) -> None:
    team.says("joris", "doel leren presenteren")


def keeps_a_record(team: Team) -> None:
    team.fills(
        "joris",
        team.opens("joris", "record_add", ""),
        text="Klantgesprek",
        answer="Ik durf nu",
        on="1 november",
    )
    team.fills(
        "joris",
        team.opens("joris", "record_days", ""),
        first="2026-01-01",
        last="2026-11-01",
        review="2026-12-04",
    )


def shows_it_to_another(team: Team) -> None:
    keeps_a_record(team)
    opened = team.opens("joris", "record_share", "")
    sent = team.filled("joris", opened, reader=mention("pieter"), until="2026-12-05")
    team.gets(replace(sent, others=(they.person("pieter"),)))


def has_badges(team: Team) -> None:
    given = Badge(0, team.ids["joris"], "helped", team.now)
    team.database.write(REF, lambda tx: badges.add(tx, given))
    team.opens("joris", "badge_show", "badge:1")


def tries_something_alone(team: Team) -> None:
    opened = team.opens("joris", "experiment_new", "")
    team.fills("joris", opened, text="Bellen", expectation="Sneller", until="2026-11-26", shared="no")


@pytest.mark.parametrize(
    "secret", [has_a_goal, keeps_a_record, shows_it_to_another, has_badges, tries_something_alone]
)
def test_what_is_ones_own_cannot_be_told_from_nothing(live: Live, secret: Story) -> None:
    same(live(in_two_weeks, nothing), live(in_two_weeks, secret))


def in_two_weeks(team: Team, secret: Story) -> None:
    secret(team)
    team.looks()
    team.after(days=14)
    team.looks()


def test_each_secret_is_one(live: Live) -> None:
    """Else there would be nothing to tell."""
    rows: dict[Story, str] = {
        has_a_goal: "goals", keeps_a_record: "records", shows_it_to_another: "record_shares",
        has_badges: "badges", tries_something_alone: "experiments",
    }  # fmt: skip

    def look(team: Team, secret: Story) -> None:
        secret(team)
        counted = text(f"SELECT count(*) FROM {rows[secret]} WHERE workspace_id = 1")
        assert team.database.read(REF, lambda tx: tx.execute(counted).scalar_one()) == 1

    for secret in rows:
        live(look, secret)
