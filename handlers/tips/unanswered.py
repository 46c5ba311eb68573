"""What several people looked up in vain becomes one open question: the words they have in common, and
nothing else of what any of them typed."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from handlers.chat import Event
from handlers.tips.duplicates import are_similar, stems_of
from storage import lookups, questions
from storage.database import Transaction
from storage.lookups import LEAST_PEOPLE, Lookup
from storage.search.words import stem, words

LOOKED_AT = 300
"""With how many of the newest lookups a new one is compared."""


def remember(tx: Transaction, event: Event, asked: str) -> None:
    """Somebody looked for this and found nothing. That stays between them and the bot, unless there are
    enough people who did alike."""
    said = lookups.keywords(tx, asked)
    if not said:
        return
    lookups.keep(tx, event.by.id, said, event.at)
    mine = stems_of(said)
    similar = _similar(lookups.newest(tx, LOOKED_AT), mine)
    there = questions.gathered(tx, {one.question_id for one in similar if one.question_id is not None})
    joins = next((number for number, text in there.items() if stems_of(words(text)) <= mine), None)
    if joins is not None:
        lookups.assign(tx, [one for one in similar if one.words == said], joins)
        return
    alone = [one for one in similar if one.question_id not in there]
    if common := _in_common(alone):
        lookups.assign(tx, alone, questions.gather(tx, ", ".join(common), event.at))


def _similar(newest: list[Lookup], mine: frozenset[str]) -> list[Lookup]:
    """Those like mine, and those like these."""
    every = [(one, stems_of(one.words)) for one in newest]
    near = [stems for _, stems in every if are_similar(stems, mine)]
    return [one for one, stems in every if any(are_similar(stems, other) for other in near)]


def _in_common(similar: Iterable[Lookup]) -> list[str]:
    """The words that all of these people used, in their most usual form; none when they are too few."""
    by_person: dict[int, set[str]] = defaultdict(set)
    for one in similar:
        by_person[one.person_id].update(one.words)
    if len(by_person) < LEAST_PEOPLE:
        return []
    common = frozenset.intersection(*map(stems_of, by_person.values()))
    forms = Counter(word for said in by_person.values() for word in said)
    usual: dict[str, str] = {}
    for word in sorted(forms, key=lambda word: (-forms[word], len(word), word)):
        usual.setdefault(stem(word), word)
    return sorted(usual[one] for one in common)
