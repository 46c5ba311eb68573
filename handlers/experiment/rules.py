"""When somebody is asked how it went. Pure rules."""

from datetime import timedelta

MOST = 5
"""Open at a time."""

MOST_ASKED = 3
"""After so many questions there are no more; they can still say it themselves."""

AGAIN = timedelta(weeks=1)
FARTHEST = timedelta(days=366)
