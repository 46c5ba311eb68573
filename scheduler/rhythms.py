"""Everything that happens unasked in a workspace, one table.

`next_due` is read from what is stored and never counted by a timer, so nothing is lost when nobody
runs. After `run` it gives a later moment, or None. What is due is held while it is done (`FOR UPDATE
SKIP LOCKED`) and its effects carry keys, so several processes may run the same rhythm.
"""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

import msgspec

from handlers import isolation, modules, routes
from handlers.catalogue import lifecycle as catalogue_lifecycle
from handlers.chat import AnyEffect, Durable
from handlers.circle import lifecycle as circle_lifecycle
from handlers.coach import lifecycle as coach_lifecycle
from handlers.coffee import lifecycle as coffee_lifecycle
from handlers.consultation import lifecycle as consultation_lifecycle
from handlers.digest import lifecycle as digest_lifecycle
from handlers.experiment import lifecycle as experiment_lifecycle
from handlers.feedback import lifecycle as feedback_lifecycle
from handlers.goals import lifecycle as goal_lifecycle
from handlers.kudos import notices
from handlers.lunch import slots
from handlers.mentor import harvest as mentor_harvest
from handlers.mentor import meetings as mentor_meetings
from handlers.mentor import requests as mentor_requests
from handlers.mentor.rounds import lifecycle as mentor_round_lifecycle
from handlers.obstacles import lifecycle as obstacle_lifecycle
from handlers.onboarding import lifecycle as onboarding_lifecycle
from handlers.paths import lifecycle as path_lifecycle
from handlers.people import settling_in
from handlers.priorities import lifecycle as priority_lifecycle
from handlers.pulse import lifecycle as pulse_lifecycle
from handlers.quiz import lifecycle as quiz_lifecycle
from handlers.record import lifecycle as record_lifecycle
from handlers.reports import lifecycle as report_lifecycle
from handlers.review import lifecycle as review_lifecycle
from handlers.suggestions import lifecycle as suggestion_lifecycle
from handlers.team_goals import lifecycle as team_goal_lifecycle
from handlers.tips.asking import lifecycle as question_lifecycle
from handlers.tuning import lifecycle as tuning_lifecycle
from scheduler import (
    learning_time,
    leavers,
    lunch_and_learn,
    stale_tips,
)
from storage import (
    catalogue,
    coaching,
    coffees,
    consultations,
    digests,
    experiments,
    feedbacks,
    goals,
    kudos_notices,
    lunches,
    mentor_rounds,
    mentors,
    onboardings,
    paths,
    priorities,
    pulses,
    questions,
    quizzes,
    records,
    reviews,
    rhythm_runs,
    setbacks,
    suggestions,
    team_goals,
)
from storage.database import Database, StorageUnavailable, Transaction, is_unavailable
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

Keep = Callable[[Transaction, Sequence[Durable], datetime], None]
"""Writes effects to be delivered after the transaction: `bot.outbox.keep`."""


Run = Callable[[Transaction, datetime], Sequence[AnyEffect]]


class Rhythm(msgspec.Struct, frozen=True):
    """`next_due`: when there is something to do; None when there is not. `run` does all of it that is due
    by now, once. The name stands in `rhythms` of one feature, whose module it rests with."""

    name: str
    next_due: Callable[[Transaction], datetime | None]
    run: Run


class each(msgspec.Struct, frozen=True):
    """Does `work` for every row that is `due`, each apart from the others."""

    kind: str
    due: Callable[[Transaction, datetime], Iterable[Any]]
    work: Callable[[Transaction, Any, datetime], Iterable[AnyEffect]]

    def __call__(self, tx: Transaction, now: datetime) -> list[AnyEffect]:
        return isolation.each(tx, self.kind, self.due(tx, now), lambda row: self.work(tx, row, now), now)


def _mentor_rounds(tx: Transaction, now: datetime) -> list[AnyEffect]:
    due = mentor_rounds.due_rounds(tx, now)
    return [effect for one in due for effect in mentor_round_lifecycle.advance(tx, one, now)]


RHYTHMS: tuple[Rhythm, ...] = (
    Rhythm(
        "onboarding", onboardings.next_due,
        each("onboardings", onboardings.due, onboarding_lifecycle.advance),
    ),
    Rhythm("learning_coffee", coffees.next_due, each("coffees", coffees.due, coffee_lifecycle.advance)),
    Rhythm("learning_time", learning_time.next_due, learning_time.run),
    Rhythm("goals", goals.next_due, each("goals", goals.due, goal_lifecycle.advance)),
    Rhythm(
        "priorities", priorities.next_due,
        each("priority_reviews", priorities.due, priority_lifecycle.advance),
    ),
    Rhythm(
        "suggestions", suggestions.next_due,
        each("suggestion_choices", suggestions.due, suggestion_lifecycle.advance),
    ),
    Rhythm("quizzes", quizzes.next_due, each("quizzes", quizzes.due, quiz_lifecycle.advance)),
    Rhythm("path_reviews", paths.next_review, each("paths", paths.due_reviews, path_lifecycle.advance)),
    Rhythm("records", records.next_due, each("records", records.due, record_lifecycle.advance)),
    Rhythm("feedbacks", feedbacks.next_due, each("feedbacks", feedbacks.due, feedback_lifecycle.advance)),
    Rhythm("pulses", pulses.next_due, each("pulses", pulses.due, pulse_lifecycle.advance)),
    Rhythm(
        "team_goals", team_goals.next_due,
        each("team_goals", team_goals.due, team_goal_lifecycle.advance),
    ),
    Rhythm("kudos_notices", kudos_notices.next_due, notices.notify_later),
    Rhythm("leavers", leavers.next_due, leavers.run),
    Rhythm("questions", questions.next_due, each("questions", questions.due, question_lifecycle.overdue)),
    Rhythm("stale_tips", stale_tips.next_due, stale_tips.run),
    Rhythm("weekly_digest", digests.next_due, each("digests", digests.due, digest_lifecycle.advance)),
    Rhythm("lunch_and_learn", lunch_and_learn.next_due, lunch_and_learn.run),
    Rhythm(
        "speaker_invitations", lunches.next_invite_due,
        each(lunches.INVITING, lunches.invite_due, slots.invite),
    ),
    Rhythm(
        "mentor_requests", mentors.next_request_due,
        each("mentor_requests", mentors.due_requests, mentor_requests.advance),
    ),
    Rhythm(
        "mentor_meetings", mentors.next_side_due,
        each("mentor_pairs", mentors.due_pairs, mentor_meetings.advance),
    ),
    Rhythm("mentor_rounds", mentor_rounds.next_round_due, _mentor_rounds),
    Rhythm(
        "mentor_harvests", mentors.next_harvest_due,
        each("mentor_harvests", mentors.due_harvests, mentor_harvest.advance),
    ),
    Rhythm("consultations", consultations.next_due, consultation_lifecycle.run),
    Rhythm("reviews", reviews.next_due, each("reviews", reviews.due, review_lifecycle.advance)),
    Rhythm(
        "experiments", experiments.next_due,
        each("experiments", experiments.due, experiment_lifecycle.advance),
    ),
    Rhythm("coach_cards", coaching.next_due, each("coaches", coaching.due, coach_lifecycle.advance)),
    Rhythm("obstacles", obstacle_lifecycle.next_due, obstacle_lifecycle.run),
    Rhythm("search_refit", tuning_lifecycle.next_due, tuning_lifecycle.run),
    Rhythm(
        "resource_checks", catalogue.next_check,
        each("resources", catalogue.due_checks, catalogue_lifecycle.check),
    ),
    Rhythm(
        "completions", catalogue.next_celebration,
        each("completions", catalogue.due_celebrations, catalogue_lifecycle.celebrate),
    ),
    Rhythm("reports", report_lifecycle.next_due, report_lifecycle.run),
    Rhythm("learning_circles", circle_lifecycle.next_due, circle_lifecycle.run),
)  # fmt: skip
"""In this order when several are due at once."""

MODULES = {name: one.module for one in routes.FEATURES for name in one.rhythms}
"""What each rests with when that is switched off."""

ALSO: Mapping[str, tuple[str, ...]] = {
    "learning_time": ("learning_blocks",),
    "kudos_notices": ("kudos_turns",),
    "leavers": ("question_asked",),
    "stale_tips": ("tips",),
    "lunch_and_learn": ("lunch_series", "lunch_sessions", "lunch_seats"),
    "speaker_invitations": ("tils",),
    "mentor_meetings": ("mentor_sides",),
    "mentor_rounds": ("mentor_rounds", "mentor_proposals", "mentor_answers", "mentor_round_people"),
    "consultations": ("consultations", "consultation_seats"),
    "learning_circles": ("circle_calls", "circles"),
}
"""What the rows are called that one works on besides those of `each`, where one of them fails."""


def kinds(rhythm: Rhythm) -> tuple[str, ...]:
    """What the rows it works on are called in `storage.setbacks`."""
    own = (rhythm.run.kind,) if isinstance(rhythm.run, each) else ()
    return (*own, *ALSO.get(rhythm.name, ()))


MOST_TURNS = 50
"""In one beat. What is due still, for whatever reason, waits for the next."""


def _on(tx: Transaction) -> list[Rhythm]:
    """Those of modules that are switched on."""
    return [rhythm for rhythm in RHYTHMS if modules.is_on(tx, MODULES.get(rhythm.name, ""))]


def next_due(tx: Transaction) -> datetime | None:
    """When the first of them has something to do."""
    moments = (setbacks.next_due(tx), *(rhythm.next_due(tx) for rhythm in _on(tx)))
    return min((moment for moment in moments if moment is not None), default=None)


def coming(tx: Transaction) -> list[tuple[str, datetime | None]]:
    """The name of each, with when it has something to do."""
    return [(rhythm.name, rhythm.next_due(tx)) for rhythm in _on(tx)]


def due(tx: Transaction, now: datetime) -> list[Rhythm]:
    """Those that have something to do by now."""
    return [rhythm for rhythm in _on(tx) if _is_due(tx, rhythm, now)]


def _is_due(tx: Transaction, rhythm: Rhythm, now: datetime) -> bool:
    """Not one that cannot even say."""
    try:
        moment = rhythm.next_due(tx)
    except Exception as error:
        if is_unavailable(error):
            raise
        log.error("%s not done in %s: %s", rhythm.name, tx.workspace.ref, type(error).__name__)
        return False
    return moment is not None and moment <= now


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Do all that is due by now."""
    return [effect for rhythm in due(tx, now) for effect in rhythm.run(tx, now)]


def beat(
    database: Database,
    workspace: WorkspaceRef,
    now: datetime,
    keep: Keep,
    stops: Callable[[], bool] = lambda: False,
) -> bool:
    """Do all that is due in a workspace; whether anything was. Once it `stops`, what is left after the
    transaction it is at waits for the next beat.

    Looking first neither waits for the writer nor holds it up. Each rhythm has transactions of its
    own: one that fails is tried again at the next beat and keeps no other from its work. So does a row
    that it fails for (`handlers.isolation`), which rests for a while.
    """
    rested, found = database.read(workspace, lambda tx: (_rested(tx, now), due(tx, now)))
    if rested:
        database.write(workspace, lambda tx: setbacks.wake(tx, now))
        found = database.read(workspace, lambda tx: due(tx, now))
    done = []
    for rhythm in found:
        if stops():
            break
        try:
            if _to_its_end(database, workspace, partial(_keep, rhythm=rhythm, now=now, keep=keep), stops):
                done.append(rhythm.name)
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("%s not done in %s: %s", rhythm.name, workspace, type(error).__name__)
    if done:
        database.write(workspace, lambda tx: rhythm_runs.note(tx, done, now))
    return bool(found)


def overdue(tx: Transaction, now: datetime) -> dict[str, datetime]:
    """Since when each of those that have something to do is due: nothing while they are being done."""
    moments = ((one.name, one.next_due(tx)) for one in _on(tx))
    return {name: moment for name, moment in moments if moment is not None and moment <= now}


def _rested(tx: Transaction, now: datetime) -> bool:
    """Whether something that failed may be tried again."""
    first = setbacks.next_due(tx)
    return first is not None and first <= now


def _to_its_end(
    database: Database,
    workspace: WorkspaceRef,
    turn: Callable[[Transaction], bool],
    stops: Callable[[], bool],
) -> bool:
    """A rhythm that told some in one transaction and has others to tell gets more of them; who else
    wants to write comes in between. False when it was stopped there."""
    for _ in range(MOST_TURNS):
        if not database.write(workspace, turn):
            return True
        if stops():
            return False
    return True


def _keep(tx: Transaction, rhythm: Rhythm, now: datetime, keep: Keep) -> bool:
    """Nobody is there to be answered at once: a rhythm speaks in what must be delivered. Gives whether
    more is due."""
    told = [effect for effect in rhythm.run(tx, now) if isinstance(effect, Durable)]
    keep(tx, told, now)
    settling_in.note(tx, told, now)
    due = rhythm.next_due(tx) if told else None
    return due is not None and due <= now
