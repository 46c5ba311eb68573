"""What a pulse asks, for how long, and how often. Pure rules.

"risk", "problems" and "mistake" are items of the scale of team psychological safety of Amy Edmondson
(Psychological Safety and Learning Behavior in Work Teams, Administrative Science Quarterly 44(2), 1999), with
her seven steps; "mistake" counts the other way round. "time" and "ideas" are of the Learning Organization
Survey (David Garvin, Amy Edmondson and Francesca Gino, Is Yours a Learning Organization?, Harvard Business
Review, March 2008).
"""

from collections.abc import Sequence
from datetime import timedelta

ITEMS = ("risk", "problems", "mistake", "time", "ideas")
USUAL = ("risk", "problems", "ideas")
REVERSED = ("mistake",)
MOST_ITEMS = 3
VALUES = tuple(range(1, 8))

OPEN = timedelta(days=7)
REMIND = timedelta(days=7)
BETWEEN = timedelta(weeks=4)
"""Two pulses sooner after each other could be told apart by who came or went between them."""


EDGES = (2.0, 6.0)
"""Further out an average tells of everybody: 7 out of 7 is what each of them said."""


def average(counted: Sequence[tuple[int, int]], item: str) -> float:
    """With one decimal, and never beyond the `EDGES`; the higher, the better."""
    many = sum(people for _, people in counted)
    mean = sum(value * people for value, people in counted) / many
    lowest, highest = EDGES
    return round(min(max(8 - mean if item in REVERSED else mean, lowest), highest), 1)
