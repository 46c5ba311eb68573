"""Which questions are one and the same in other words. Pure rules."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from storage.questions import Question
from storage.search.words import stem, words

SIMILAR = 0.5
"""The share of their stems, all taken together, that two questions must have in common."""


class Group(msgspec.Struct):
    """Questions that are alike, newest first."""

    questions: list[Question]
    stems: frozenset[str]

    @property
    def newest(self) -> Question:
        return self.questions[0]

    @property
    def times(self) -> int:
        """How often it was asked; by how many people, as far as they only looked for it."""
        return sum(one.people for one in self.questions)


def groups(
    questions: Sequence[Question], usual: Callable[[list[str]], list[str]] = lambda said: said
) -> list[Group]:
    """What was asked most comes first, then what is newest. `questions` come newest first; each joins
    the first group it is like, `usual` being the words that are used here for the same."""
    found: list[Group] = []
    for question in questions:
        stems = stems_of(usual(words(question.text)))
        group = next((one for one in found if are_similar(one.stems, stems)), None)
        if group is None:
            found.append(Group([question], stems))
        else:
            group.questions.append(question)
    return sorted(found, key=lambda group: (-group.times, -group.newest.id))


def stems_of(said: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem, said))


def are_similar(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two questions with these stems are one and the same."""
    return bool(one & other) and len(one & other) >= SIMILAR * len(one | other)
