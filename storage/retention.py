"""How long things are kept, and why. `scheduler.cleaning` lets go of what is older."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select

from storage import (
    admin_sessions,
    answers,
    audit,
    clicks,
    consents,
    consultations,
    downloads,
    feedbacks,
    installations,
    jobs,
    kudos_notices,
    leave,
    lookups,
    mentor_rounds,
    obstacles,
    people,
    pulses,
    questions,
    records,
    reports,
    reviews,
    rewordings,
    setbacks,
)
from storage.database import Transaction
from storage.statements import drop, scoped


class Period(NamedTuple):
    """`why` is for who keeps the rules; people are told in the texts. `tables` are those that it
    empties, by name; none when it only takes some rows out of what stays, or has a period of its own."""

    kept: timedelta
    why: str
    tables: str = ""

    def is_for(self, table: str) -> bool:
        return table in self.tables.split()


DAY = timedelta(days=1)
PERIODS: dict[str, Period] = {
    "inbox": Period(7 * DAY, "platforms redeliver within the hour; a form may stay open for days", "inbox"),
    "outbox": Period(30 * DAY, "long enough to see what was delivered and what was not", "outbox"),
    "downloads": Period(downloads.KEPT, "a file is fetched at once or not at all", "downloads"),
    "admin_links": Period(
        admin_sessions.ASKED_FOR, "who asks to sign in does so at once, or asks again", "admin_links"
    ),
    "admin_sessions": Period(
        admin_sessions.LASTS, "a working day; who comes back asks for a new link", "admin_sessions"
    ),
    "jobs": Period(90 * DAY, "long enough to see what was brought in, and how it went", "jobs"),
    "consent_asks": Period(
        consents.ASKED_FOR, "a question is answered at once, or asked again", "consent_asks"
    ),
    "install_states": Period(
        installations.ASKED_FOR, "a browser comes back from the platform once", "install_states"
    ),
    "answers": Period(
        answers.WAITS,
        "who did not say yes within a month does not want it; a form is sent in within the day",
        "answers",
    ),
    "kudos_untold": Period(
        365 * DAY, "taken back before they were told; a pause may last long", "kudos_untold"
    ),
    "questions": Period(
        365 * DAY,
        "what nobody answered in a year nobody waits for; answers are tips by then",
        "questions question_topics question_asked",
    ),
    "lookups": Period(180 * DAY, "who looks for the same does so within half a year", "lookups"),
    "recent_lookups": Period(
        rewordings.WITHIN, "who asks again in other words does so at once", "recent_lookups"
    ),
    "rewordings": Period(180 * DAY, "who looks for the same does so within half a year", "rewordings"),
    "search_clicks": Period(
        730 * DAY, "enough to learn from; what is found changes with what is there", "search_clicks"
    ),
    "consultations": Period(
        90 * DAY,
        "long enough to act on what was advised; it was said in confidence",
        "consultations consultation_seats consultation_words",
    ),
    "review_withheld": Period(30 * DAY, "who still wants it shown says so within the month"),
    "reviews": Period(
        365 * DAY,
        "what was learned is looked up within the year; what was to be shown stands in its channel",
        "reviews review_answers",
    ),
    "mentor_rounds": Period(
        365 * DAY,
        "a programme is looked back on within the year; the pairs themselves go on",
        "mentor_rounds mentor_round_people mentor_round_wants mentor_round_left mentor_round_choices"
        " mentor_proposals mentor_answers",
    ),
    "feedbacks": Period(
        365 * DAY,
        "what was said is acted on by then, or not any more",
        "feedbacks feedback_asked feedback_answers",
    ),
    "pulses": Period(730 * DAY, "a team may look back over it", "pulses pulse_asked pulse_counts"),
    "reports": Period(
        1095 * DAY,
        "a trend over three years, and no further back",
        "report_months report_figures report_members",
    ),
    "record_shares": Period(2 * DAY, "it ended, also where the day begins later", "record_shares"),
    "setbacks": Period(30 * DAY, "what fails no more is done, or gone", "setbacks"),
    "obstacles": Period(
        14 * DAY, "a week closes when it is over, unless counting was switched off", "obstacle_people"
    ),
    "obstacle_counts": Period(
        365 * DAY, "what was changed about it shows within the year", "obstacle_counts"
    ),
    "leave": Period(730 * DAY, "a row of weeks looks back over it", "leave"),
    "leavers": Period(90 * DAY, "somebody may come back, and their knowledge is handed over by then"),
    "audit": Period(1095 * DAY, "an admin's act can be asked about for three years", "audit"),
}
"""By noun. Kudos, TILs and tips stay as long as the workspace wants them: they are what it knows."""

AT_ONCE = 1_000
"""Leavers erased in one go; the others follow in the next."""


def let_go(tx: Transaction, now: datetime) -> None:
    """Drop what is older than its period, but for the leavers."""
    downloads.forget_before(tx, now)
    admin_sessions.forget_before(tx, now)
    jobs.forget_before(tx, _since("jobs", now))
    consents.forget_asks_before(tx, now)
    answers.forget_before(tx, now)
    audit.forget_before(tx, _since("audit", now))
    kudos_notices.forget_before(tx, _since("kudos_untold", now))
    clicks.forget_before(tx, _since("search_clicks", now).date())
    consultations.forget_before(tx, _since("consultations", now))
    mentor_rounds.forget_before(tx, _since("mentor_rounds", now))
    reviews.forget_withheld(tx, _since("review_withheld", now))
    reviews.forget_before(tx, _since("reviews", now))
    lookups.forget_before(tx, _since("lookups", now))
    rewordings.forget_before(tx, _since("recent_lookups", now), _since("rewordings", now).date())
    setbacks.forget_before(tx, _since("setbacks", now))
    feedbacks.forget_before(tx, _since("feedbacks", now))
    pulses.forget_before(tx, _since("pulses", now))
    obstacles.forget_before(tx, *(_since(one, now).date() for one in ("obstacles", "obstacle_counts")))
    records.forget_before(tx, _since("record_shares", now).date())
    reports.forget_before(tx, _since("reports", now).date())
    _drop_questions(tx, _since("questions", now))
    drop(tx, leave.table, leave.table.c.to_date < _since("leave", now).date())


def gone_long_ago(tx: Transaction, now: datetime) -> list[int]:
    """Leavers to be erased now, a few at once."""
    person = people.table.c
    chosen = (
        select(person.id)
        .where(scoped(tx, people.table, person.has_left, person.is_bot.is_not(True)))
        .where(person.seen_at < _since("leavers", now), ~person.user.startswith(people.NAMELESS))
        .order_by(person.id)
        .limit(AT_ONCE)
    )
    return list(tx.execute(chosen).scalars())


def _since(noun: str, now: datetime) -> datetime:
    return now - PERIODS[noun].kept


def _drop_questions(tx: Transaction, at: datetime) -> None:
    """Those that are with nobody; what hangs under them goes first."""
    question = questions.table.c
    old = (question.made_at < at) & question.state.in_(("open", "answered", "withdrawn"))
    ids = select(question.id).where(scoped(tx, questions.table, old))
    for table in (questions.topics_table, questions.asked_table, lookups.table):
        drop(tx, table, table.c.question_id.in_(ids))
    drop(tx, questions.table, old)
