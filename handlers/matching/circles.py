"""Learning circles of three to five: people who can talk, at an hour all of them work, from as many
departments as can be. Nobody alone.

Dividing people into groups this way has no fast exact method (it contains partition into triangles, which
is NP-hard), so circles are filled one by one and then people change places while that helps.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

import msgspec

from handlers.matching.people import SLOTS, Person

SMALLEST: Final = 3
LARGEST: Final = 5
_USUAL: Final = 4

SLOTS_NEEDED: Final = 2
NEAR: Final = 150
"""So many people are looked at for each free place."""
PASSES: Final = 4

_TALK, _HOUR, _DEPARTMENT, _PER_SLOT, _SLOTS_FULL = 100_000, 5_000, 100, 5, 16
_IN_A_DAY = (1 << SLOTS) - 1


class SignUps(msgspec.Struct, frozen=True):
    """Who wants to be in a circle; who is paused is passed over."""

    people: tuple[Person, ...]


class Circle(msgspec.Struct, frozen=True):
    """`slots`: half hours of a day that all of them work; below `SLOTS_NEEDED` they have to look for one."""

    members: tuple[str, ...]
    languages: tuple[str, ...]
    slots: int


class Circles(msgspec.Struct, frozen=True):
    """`left`: who fits in no circle, and why: "too_few" signed up, or "nobody" to talk to (no shared
    language; what people said about each other is not told)."""

    circles: tuple[Circle, ...]
    left: tuple[tuple[str, str], ...]


def divide(asked: SignUps) -> Circles:
    """About a second for a thousand people."""
    people = sorted({one.id: one for one in asked.people if not one.paused}.values(), key=lambda one: one.id)
    if len(people) < SMALLEST:
        return Circles((), tuple((one.id, "too_few") for one in people))
    made = _exchanged(_filled(people))
    whole, homeless = _repaired(made)
    return Circles(
        tuple(_circle(group) for group in sorted(whole, key=lambda group: min(one.id for one in group))),
        tuple((one.id, "nobody") for one in sorted(homeless, key=lambda one: one.id)),
    )


Group = list[Person]


def _sizes(people: int) -> list[int]:
    """As many circles of about four as it takes, as equal as can be."""
    circles = max(1, round(people / _USUAL))
    each, more = divmod(people, circles)
    return [each + (number < more) for number in range(circles)]


def _filled(people: Sequence[Person]) -> list[Group]:
    """The hardest to place first, with whoever suits best."""
    speakers: dict[str, int] = {}
    for one in people:
        for language in one.languages:
            speakers[language] = speakers.get(language, 0) + 1

    def ease(one: Person) -> tuple[int, int, str]:
        understood = max((speakers[word] for word in one.languages), default=0)
        return understood, one.hours.bit_count(), one.id

    waiting = sorted(people, key=ease)
    made = []
    for size in _sizes(len(people)):
        group = [waiting.pop(0)]
        while len(group) < size:
            at = max(range(min(NEAR, len(waiting))), key=lambda n: _worth([*group, waiting[n]]))
            group.append(waiting.pop(at))
        made.append(group)
    return made


def _worth(group: Sequence[Person]) -> int:
    """Being able to talk before a shared hour before mixed departments before more shared hours."""
    slots = _slots(group)
    return (
        -_TALK * (0 if _can_talk(group) else 1)
        - _HOUR * max(0, SLOTS_NEEDED - slots)
        + _DEPARTMENT * len({one.department for one in group if one.department})
        + _PER_SLOT * min(_SLOTS_FULL, slots)
    )


def _can_talk(group: Sequence[Person]) -> bool:
    if not frozenset.intersection(*(one.languages for one in group)):
        return False
    return not any(a.id in b.not_with or b.id in a.not_with for a, b in combinations(group, 2))


def _slots(group: Sequence[Person]) -> int:
    shared = group[0].hours
    for one in group[1:]:
        shared &= one.hours
    return (shared & _IN_A_DAY).bit_count() if shared >> SLOTS else 0


def _exchanged(made: list[Group]) -> list[Group]:
    """Two people change places while both circles together gain. In a large company only the circles
    that lack something are worth the time."""
    few = sum(map(len, made)) <= NEAR
    for _ in range(PASSES):
        better = False
        for here in range(len(made)):
            if few or _lacks(made[here]):
                for there in range(len(made)):
                    better |= here != there and _exchange(made[here], made[there])
        if not better:
            break
    return made


def _lacks(group: Group) -> bool:
    return not _can_talk(group) or _slots(group) < SLOTS_NEEDED


def _exchange(one: Group, other: Group) -> bool:
    now = _worth(one) + _worth(other)
    for a in range(len(one)):
        for b in range(len(other)):
            one[a], other[b] = other[b], one[a]
            if _worth(one) + _worth(other) > now:
                return True
            one[a], other[b] = other[b], one[a]
    return False


def _repaired(made: list[Group]) -> tuple[list[Group], Group]:
    """Circles that can talk, and who is in none. Whoever stands in the way goes to a circle with room;
    those who are left make a circle together when they can."""
    whole: list[Group] = []
    homeless: Group = []
    for group in made:
        kept = _largest_that_talks(group)
        if len(kept) >= SMALLEST:
            whole.append(list(kept))
            homeless += [one for one in group if one not in kept]
        else:
            homeless += group
    homeless = _gathered(homeless, whole)
    return whole, [one for one in homeless if not _housed(one, whole)]


def _largest_that_talks(group: Group) -> Sequence[Person]:
    for size in range(len(group), SMALLEST - 1, -1):
        talking = [part for part in combinations(group, size) if _can_talk(part)]
        if talking:
            return max(talking, key=_worth)
    return ()


def _gathered(homeless: Group, whole: list[Group]) -> Group:
    """New circles from those who are in none; gives who is still in none."""
    for language in sorted({word for one in homeless for word in one.languages}):
        there = [one for one in homeless if language in one.languages]
        while len(there) >= SMALLEST:
            circle: Group = []
            for one in there:
                if len(circle) < LARGEST and _can_talk([*circle, one]):
                    circle.append(one)
            if len(circle) < SMALLEST:
                break
            whole.append(circle)
            there = [one for one in there if one not in circle]
            homeless = [one for one in homeless if one not in circle]
    return homeless


def _housed(one: Person, whole: list[Group]) -> bool:
    """Joins the circle with room where it does most good; or sends somebody from a full circle to another
    with room, and takes that place."""
    room = [group for group in whole if len(group) < LARGEST and _can_talk([*group, one])]
    if room:
        max(room, key=lambda group: _worth([*group, one]) - _worth(group)).append(one)
        return True
    for group in whole:
        for at, other in enumerate(group):
            without = [*group[:at], *group[at + 1 :], one]
            if _can_talk(without) and _move(other, group, whole):
                group[at] = one
                return True
    return _split(one, whole)


def _move(other: Person, away_from: Group, whole: list[Group]) -> bool:
    for group in whole:
        if group is not away_from and len(group) < LARGEST and _can_talk([*group, other]):
            group.append(other)
            return True
    return False


def _split(one: Person, whole: list[Group]) -> bool:
    """A full circle of five and one more make two of three."""
    for group in whole:
        for part in combinations(group, SMALLEST - 1) if len(group) == LARGEST else ():
            rest = [other for other in group if other not in part]
            if _can_talk([*part, one]) and _can_talk(rest):
                whole.append([*part, one])
                group[:] = rest
                return True
    return False


def _circle(group: Group) -> Circle:
    languages = frozenset.intersection(*(one.languages for one in group))
    return Circle(tuple(sorted(one.id for one in group)), tuple(sorted(languages)), _slots(group))
