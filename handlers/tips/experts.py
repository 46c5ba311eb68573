"""Who may know something, and the reason why: from what they shared, keep right, were thanked for and offer
to teach."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from handlers import modules
from handlers.chat import Person
from handlers.matching.people import plain
from handlers.parsing.topics import names_in
from handlers.texts import Speech
from handlers.tips.results import visible
from storage import experts, people, search
from storage.database import Transaction
from storage.experts import Trace
from storage.search import synonyms, words

MOST_WORDS = 100
"""More words of a question than this are not tried as topics."""

MOST_SIMILAR = 3
"""How many things that look like a question are looked at; the first weighs as much as three TILs."""


class Knower(msgspec.Struct, frozen=True):
    """Somebody who may know: for these traces or, without any, for something that looks like the
    question."""

    person: Person
    traces: tuple[Trace, ...]


def who_may_know(
    tx: Transaction, question: str, topics: Iterable[str], asker_id: int, most: int = 5
) -> list[Knower]:
    """The colleagues who most likely know and can be asked, the likeliest first. Never the asker, a bot,
    somebody who left or does not want to be named; and only for what the asker may see. Who offers to be a
    mentor chose to be asked for that, in their own number of places; it sends them no questions."""
    return _likeliest(tx, question, _traces(tx, question, topics, asker_id), asker_id, most)


def who_knows(
    tx: Transaction, question: str, topics: Iterable[str], viewer_id: int, now: datetime, most: int = 5
) -> list[Knower]:
    """The same for who looks around: mentors are named as well, and those who have no place just now know
    no less for it."""
    topics = tuple(topics)
    traces = _traces(tx, question, topics, viewer_id)
    if modules.is_on(tx, "mentor"):
        named = synonyms.spellings(
            tx, (*topics, *_perhaps_topics(question), *synonyms.topics_in(tx, question))
        )
        spelled = {plain(each) for each in (*named, question)}
        today = now.astimezone(ZoneInfo(tx.workspace.zone)).date()
        traces += experts.offered(tx, spelled, viewer_id, today)
    return _likeliest(tx, question, traces, viewer_id, most)


def _traces(tx: Transaction, question: str, topics: Iterable[str], viewer_id: int) -> list[Trace]:
    named = {*topics, *_perhaps_topics(question), *synonyms.topics_in(tx, question)}
    return experts.traces(tx, named, viewer_id)


def _likeliest(
    tx: Transaction, question: str, traces: list[Trace], viewer_id: int, most: int
) -> list[Knower]:
    found: dict[int, list[Trace]] = defaultdict(list)
    for trace in traces:
        found[trace.person_id].append(trace)
    similar = _wrote_similar(tx, question, viewer_id)
    named = people.findable(tx, {*found, *similar} - {viewer_id})
    scores = {one: sum(t.count for t in found[one]) + similar.get(one, 0) for one in named}
    likeliest = sorted(named, key=lambda one: (-scores[one], one))
    return [Knower(named[one], tuple(found[one])) for one in likeliest[:most]]


def _perhaps_topics(question: str) -> list[str]:
    """What of a question may be topics: "hoe werkt git bisect" is about #git, CI/CD about #ci/cd."""
    telling = (word.lower() for word in (*words.spelled(question), *names_in(question)))
    return [word for word in dict.fromkeys(telling) if word not in words.STOP_WORDS][:MOST_WORDS]


def _wrote_similar(tx: Transaction, question: str, asker_id: int) -> dict[int, int]:
    """Who wrote what looks like this question, with how much that weighs. What is too unlike to be shown
    as an answer must have two words in common with it."""
    answers = search.find(tx, question, asker_id, most=MOST_SIMILAR)
    fewest = 1 if answers.verdict != "ask" else min(2, len(words.words(question)))
    found: dict[int, int] = {}
    for place, hit in enumerate(answers.hits):
        item = visible(tx, hit.about, asker_id) if len(hit.words) >= fewest else None
        if item is not None and item.by_id is not None:
            found.setdefault(item.by_id, MOST_SIMILAR - place)
    return found


def reasons(knower: Knower, say: Speech) -> str:
    """ "deelde 3 TIL's over git en kreeg 2 keer kudos voor git", to put behind a name or "je"."""
    said = [_reason(trace, say) for trace in sorted(knower.traces, key=lambda t: (-t.count, t.topic))]
    return say.listed(said or [say.text("experts-wrote-alike")])


def _reason(trace: Trace, say: Speech) -> str:
    topic = f"#{trace.topic.replace(' ', '-')}"
    if trace.kind == "mentor":
        offered = say.text("mentor-topic-level", topic=topic, level=trace.count)
        return say.text("experts-mentor", topic=offered, free="yes" if trace.is_free else "no")
    if trace.kind == "til":
        return say.text("experts-tils", count=trace.count, topic=topic)
    if trace.kind == "tip":
        return say.text("experts-tips", count=trace.count, topic=topic)
    return say.text("experts-kudos", count=trace.count, topic=topic)
