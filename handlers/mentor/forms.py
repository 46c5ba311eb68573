"""The forms about mentors, and how strictly they are read."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from handlers.answers import about, form_id, voice
from handlers.chat import Event, Form, Input, Option, Person, Submit, chosen, mention
from handlers.forms import Field, Filled, Wrong, choice, colleagues, words
from handlers.forms import topics as topics_field
from handlers.forms.hours import day_to_come
from handlers.matching.people import plain
from handlers.mentor import topics
from handlers.parsing.words import TEXT_MAX, says_something
from handlers.people import availability
from handlers.people.profiles import LANGUAGES, language_of
from handlers.texts import Speech
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Offer, Pair
from storage.refs import Ref, number

FEWEST, MOST = 1, 10
MOST_SUGGESTED = 8


# --- offering --------------------------------------------------------------------------------------


class Offered(msgspec.Struct, frozen=True):
    """What was filled in."""

    topics: dict[str, int]
    languages: tuple[str, ...]
    capacity: int
    not_with: tuple[int, ...]
    paused_until: date | None


def _topics(text: str, say: Speech) -> dict[str, int]:
    found = topics.offered(text)
    if not found:
        raise Wrong(say.text("mentor-error-topics"))
    if len(found) > topics.MOST:
        raise Wrong(say.text("mentor-error-topics-many", most=topics.MOST))
    for topic in found:
        not_too_long(topic, say)
    return found


def not_too_long(topic: str, say: Speech) -> None:
    if topics.is_too_long(topic):
        raise Wrong(say.text("mentor-error-topic-long", topic=topic[:20], most=topics.LENGTH_MAX))


def _languages(text: str, say: Speech) -> tuple[str, ...]:
    spoken = tuple(language for language in LANGUAGES if language in chosen(text))
    if not spoken:
        raise Wrong(say.text("mentor-error-languages"))
    return spoken


def _capacity(text: str, say: Speech) -> int:
    if text and not text.strip("0"):
        raise Wrong(say.text("mentor-error-capacity-none"))
    if not FEWEST <= number(text) <= MOST:
        raise Wrong(say.text("mentor-error-capacity", least=FEWEST, most=MOST))
    return number(text)


_no_levels: dict[str, int] = {}
_no_words: tuple[str, ...] = ()
TOPICS = Field("topics", "mentor-form-topics", _topics, _no_levels, "lines", max_length=600)
SPOKEN = Field("languages", "mentor-form-languages", _languages, _no_words, "choices")
CAPACITY = Field(
    "capacity", "mentor-form-capacity", _capacity, 1, hint="mentor-form-capacity-hint", max_length=3
)
NOT_WITH = colleagues("not_with", "mentor-form-not-with", hint="mentor-form-not-with-hint", required=False)
PAUSED = day_to_come("paused", "mentor-form-paused", hint="mentor-form-paused-hint")


def offer(tx: Transaction, event: Event) -> Form:
    """Empty, or filled with what is offered now. What one knows about is only suggested. It is about the
    round somebody came from, if any."""
    say, now = voice(tx, event), mentors.of(tx, event.by.id)
    languages = now.languages if now else (language_of(tx, event.by),)
    spoken = [Option(one, say.text("mentor-language", language=one)) for one in LANGUAGES]
    until = now.paused_until.isoformat() if now and now.paused_until else ""
    topics_now = TOPICS.shown(say, with_levels(now.topics, say) if now else "")
    inputs = (
        replace(topics_now, hint=_suggested(tx, event, say)),
        SPOKEN.shown(say, ",".join(languages), spoken),
        CAPACITY.shown(say, str(now.capacity) if now else "1", most=MOST),
        not_with(tx, event, say),
        PAUSED.shown(say, until),
    )
    return Form(
        "mentor_offer", form_id(event), say.text("mentor-form-offer"), inputs,
        say.text("save"), say.text("cancel"), about(event),
    )  # fmt: skip


def _suggested(tx: Transaction, event: Event, say: Speech) -> str:
    known = mentors.topics_to_suggest(tx, event.by.id, MOST_SUGGESTED)
    hint = say.text("mentor-form-topics-hint")
    return f"{hint} {say.text('mentor-form-topics-own', topics=', '.join(known))}" if known else hint


def with_levels(levels: Mapping[str, int], say: Speech) -> str:
    """Topics as people type them."""
    return topics.written(levels, {level: say.text("mentor-level", level=level) for level in topics.LEVELS})


def offered(tx: Transaction, event: Submit, filled: Filled) -> Offered:
    """What is offered from now on."""
    today = event.at.astimezone(ZoneInfo(availability.zone(tx, event.by))).date()
    return Offered(
        filled.read(TOPICS), filled.read(SPOKEN), filled.read(CAPACITY), read_not_with(tx, event, filled),
        filled.read(PAUSED, today),
    )  # fmt: skip


def typed_offer(tx: Transaction, person: Person, said: str, say: Speech) -> Offer:
    """These topics too, and the rest as it is, or as it is in the empty form. Raises `Wrong`."""
    now = mentors.of(tx, person.id) or Offer(0, person.id, (language_of(tx, person),), FEWEST, None, {})
    every = {**now.topics, **_topics(said, say)}
    return replace(now, topics=_topics(with_levels(every, say), say))


# --- with whom somebody would rather not -----------------------------------------------------------


def not_with(tx: Transaction, event: Event, say: Speech) -> Input:
    return NOT_WITH.shown(say, " ".join(map(mention, sorted(mentors.not_with(tx, event.by.id)))))


def read_not_with(tx: Transaction, event: Submit, filled: Filled) -> tuple[int, ...]:
    others = filled.read(NOT_WITH)
    if error := _not_with_error(tx, event.by.id, set(others), voice(tx, event)):
        filled.wrong("not_with", error)
    return others


def _not_with_error(tx: Transaction, person_id: int, others: set[int], say: Speech) -> str:
    """Oneself, a bot, or somebody they are a pair with: that cannot both be meant."""
    if person_id in others:
        return say.text("mentor-error-not-with-self")
    known = people.by_ids(tx, others)
    if any(one not in known or known[one].is_bot for one in others):
        return say.text("mentor-error-not-with-bot")
    paired = [pair.other(person_id) for pair in mentors.pairs_of(tx, person_id)]
    both = next((one for one in paired if one in others), None)
    return say.text("mentor-error-not-with-pair", name=known[both].name or known[both].user) if both else ""


# --- finding and asking ----------------------------------------------------------------------------


def topic(text: str, say: Speech) -> str:
    """One topic, in its plain spelling. Raises `Wrong`."""
    if not says_something(plain(text)):
        raise Wrong(say.text("error-empty-topic"))
    not_too_long(plain(text), say)
    return plain(text)


def _own_level(text: str, say: Speech) -> int:
    return number(text) if number(text) in topics.OWN_LEVELS else topics.NOTHING_YET


TOPIC = Field(
    "topic", "mentor-form-topic", topic, "", hint="mentor-form-topic-hint", max_length=topics.LENGTH_MAX
)
OWN_LEVEL = Field("level", "mentor-form-own-level", _own_level, topics.NOTHING_YET, "choice")
HOPE = words("hope", "mentor-form-hope", 300, empty="error-empty-hope", hint="mentor-form-hope-hint")


def find(event: Event, say: Speech) -> Form:
    levels = [Option(str(one), say.text("mentor-own-level", level=one)) for one in topics.OWN_LEVELS]
    return Form(
        "mentor_find", form_id(event), say.text("mentor-button-find"),
        (TOPIC.shown(say), OWN_LEVEL.shown(say, str(topics.NOTHING_YET), levels)),
        say.text("mentor-form-find"), say.text("cancel"),
    )  # fmt: skip


def hope(event: Event, topic: str, say: Speech) -> Form:
    """One sentence; `about` says whom to ask about what."""
    return Form(
        "mentor_ask", form_id(event), say.text("mentor-form-ask"), (HOPE.shown(say, topic=topic),),
        say.text("send"), say.text("cancel"), about(event),
    )  # fmt: skip


# --- the pair --------------------------------------------------------------------------------------

EVERY = [str(weeks) for weeks in range(1, 9)]
WEEKS = choice("weeks", "mentor-form-weeks", "mentor-pair-over")
NOTE = words("text", "mentor-form-note", 2_000, empty="error-empty-note", hint="mentor-form-note-hint")
REFLECTION = words(
    "text", "mentor-form-reflect", 2_000, empty="error-empty-reflection", hint="mentor-form-note-hint"
)
LEARNED = words("text", "mentor-form-harvest", TEXT_MAX, empty="error-empty", hint="mentor-form-harvest-hint")
HARVEST_TOPICS = topics_field()


def rhythm(event: Event, pair: Pair, say: Speech) -> Form:
    options = [Option(weeks, say.text("mentor-form-every", weeks=int(weeks))) for weeks in EVERY]
    weeks = WEEKS.shown(say, str(pair.weeks), options)
    return _of_pair("mentor_rhythm", "mentor-button-rhythm", event, pair, say, weeks)


def note(event: Event, pair: Pair, say: Speech) -> Form:
    """For oneself alone."""
    return _of_pair("mentor_note", "mentor-button-note", event, pair, say, NOTE.shown(say))


def reflection(event: Event, pair: Pair, say: Speech) -> Form:
    """At the end: for oneself alone."""
    return _of_pair("mentor_reflect", "mentor-button-reflect", event, pair, say, REFLECTION.shown(say))


def harvest(event: Event, pair: Pair, meeting: int, say: Speech) -> Form:
    """One thing that was learned; `about` says from which meeting."""
    suggested = f"#{pair.topic.replace(' ', '-')}"
    inputs = LEARNED.shown(say), HARVEST_TOPICS.shown(say, suggested)
    form = _of_pair("mentor_harvest", "mentor-button-harvest", event, pair, say, *inputs)
    return replace(form, about=str(Ref("pair", pair.id, str(meeting))))


def _of_pair(name: str, title: str, event: Event, pair: Pair, say: Speech, *inputs: Input) -> Form:
    return Form(
        name, form_id(event), say.text(title), inputs, say.text("save"), say.text("cancel"), pair.about
    )
