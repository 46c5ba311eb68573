"""Nobody reaches the cap here: every kudos must be found again."""

from dataclasses import replace

from tests.conftest import DEFAULTS as USUAL

DEFAULTS = replace(USUAL, kudos_per_day=1_000_000)
