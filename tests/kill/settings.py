"""Nobody reaches the cap here: every kudos must be found again. What a killed sender had begun is free
again after a short while."""

from dataclasses import replace
from datetime import timedelta

from tests.conftest import DEFAULTS as USUAL

DEFAULTS = replace(USUAL, kudos_per_day=1_000_000)
LEASE = timedelta(seconds=5)
SEND_LIMIT = timedelta(seconds=2)
