"""The same thousand things that people do, made again from the same seed on both sides of the pipe."""

import random
from collections.abc import Sequence
from datetime import timedelta

from handlers.chat import Event
from tests import happenings as they
from tests.happenings import NOW

PEOPLE = [f"p{number}" for number in range(12)]


def story(seed: int, events: int) -> Sequence[Event]:
    """TILs, kudos in words, and reactions put on and off."""
    dice = random.Random(seed)
    return [_happening(dice, number) for number in range(events)]


def _happening(dice: random.Random, number: int) -> Event:
    at = NOW + timedelta(seconds=number)
    by, other, third = dice.sample(PEOPLE, 3)
    kind = dice.random()
    if kind < 0.4:
        return they.til(by, f"TIL {number} #git", key=f"event {number}", at=at)
    if kind < 0.7:
        return they.kudos(by, other, third, why=f"for {number}", key=f"event {number}", at=at)
    added = dice.random() < 0.7
    return they.reaction(
        by, f"m{number % 40}", author=other, key=f"event {number}", at=at, added=added, emoji="bulb"
    )
