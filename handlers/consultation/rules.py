"""The method and its times. Pure rules.

It is the incident method (Paul and Faith Pigors, MIT, from 1950 on; "Case Method in Human Relations: The
Incident Process", 1961) in the five steps in which Dutch guides on intervisie give it: the case, questions
to understand it, everybody's own analysis and advice, the reaction of who brought it, and looking back.
That everybody writes before anybody speaks comes from it too; the roles are those of peer group
supervision (peer-supervision.com): case presenter, moderator, consultants.
"""

from datetime import datetime, timedelta

MINUTES = (5, 10, 15, 5, 5)
LAST = len(MINUTES)
OVER = LAST + 1
ADVICE, TAKE_ALONG = 3, 5
"""The steps in which people write."""

WHOLE = timedelta(minutes=sum(MINUTES))
LONGER = timedelta(minutes=5)
MOST_LONGER = 6
"""So often one step can be made longer."""

FEWEST, MOST = 3, 6
"""Who brought the case included."""


def length(step: int) -> timedelta:
    """Of a step, 1 to 5."""
    return timedelta(minutes=MINUTES[step - 1])


def step_at(step: int, ends_at: datetime, now: datetime) -> tuple[int, datetime]:
    """The step that belongs to now, and when it ends, for a step that was to end at `ends_at`; after the
    last, `OVER` and since when. Steps that nobody saw go by unsaid."""
    while ends_at <= now and step <= LAST:
        step += 1
        ends_at += length(step) if step <= LAST else timedelta()
    return step, ends_at
