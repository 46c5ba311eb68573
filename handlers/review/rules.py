"""How long a review stays open, and what of it may be shown. Pure rules.

The three questions are those of the after-action review (U.S. Army, "A Leader's Guide to After-Action
Reviews", TC 25-20, 1993) without its "why": asked in writing, that is soon heard as "who". That everybody
answers before anybody reads, and that nobody is named, comes from blameless retrospectives (Kerth, "Project
Retrospectives", 2001).
"""

from collections.abc import Sequence
from datetime import timedelta

from storage.reviews import Answer

FEWEST_NAMELESS = 3
"""With fewer answers without a name, who wrote one could be guessed."""

MOST_ANSWERS = 30
DAYS = (1, 3, 7, 14)
USUAL_DAYS = 3
FARTHEST = timedelta(days=366)

SHOWN = 15_000
"""Characters of all answers together: a message in Teams holds no more."""


def shown(answers: Sequence[Answer]) -> list[Answer]:
    """What may be read, once it is closed. Who has a TIL made of it is known by that."""
    nameless = sum(not one.is_named and not one.as_til for one in answers)
    return [one for one in answers if one.is_named or nameless >= FEWEST_NAMELESS]


def most_of_each(answers: Sequence[Answer]) -> int:
    """Characters of each answer to each question."""
    return SHOWN // max(1, 3 * len(answers))
