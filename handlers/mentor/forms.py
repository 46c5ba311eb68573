"""The forms about mentors, and how strictly they are read."""

from datetime import date
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import about, form_id, voice
from handlers.chat import Event, Form, Input, Option, Submit, chosen, mention
from handlers.fields import Fields, Wrong, day_or_none
from handlers.mentor import topics
from handlers.mentor.scopes import mentioned
from handlers.parsing.words import TEXT_MAX
from handlers.people import availability
from handlers.people.profiles import LANGUAGES, language_of
from handlers.texts import Speech
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Pair

FEWEST, MOST = 1, 10
TOPICS_LENGTH = 600
HOPE_LENGTH = 300
NOTE_LENGTH = 2_000
MOST_WEEKS = 8
MOST_SUGGESTED = 8


class Offered(msgspec.Struct, frozen=True):
    """What was filled in."""

    topics: dict[str, int]
    languages: tuple[str, ...]
    capacity: int
    not_with: tuple[int, ...]
    paused_until: date | None


# --- offering --------------------------------------------------------------------------------------


def offer(tx: Transaction, event: Event) -> Form:
    """Empty, or filled with what is offered now. What one knows about is only suggested. It is about the
    round somebody came from, if any."""
    say, now = voice(tx, event), mentors.of(tx, event.by.id)
    names = {level: say.text("mentor-level", level=level) for level in topics.LEVELS}
    languages = now.languages if now else (language_of(tx, event.by),)
    spoken = tuple(Option(one, say.text("mentor-language", language=one)) for one in LANGUAGES)
    not_with = " ".join(mention(one) for one in sorted(mentors.not_with(tx, event.by.id)))
    until = now.paused_until.isoformat() if now and now.paused_until else ""
    written = topics.written(now.topics, names) if now else ""
    inputs = (
        Input(
            "topics", say.text("mentor-form-topics"), "lines", written,
            _topics_hint(tx, event, say), max_length=TOPICS_LENGTH,
        ),
        Input(
            "languages", say.text("mentor-form-languages"), "choices", ",".join(languages), options=spoken
        ),
        Input(
            "capacity", say.text("mentor-form-capacity"), value=str(now.capacity) if now else "1",
            hint=say.text("mentor-form-capacity-hint", most=MOST), max_length=3,
        ),
        Input(
            "not_with", say.text("mentor-form-not-with"), "people", not_with,
            say.text("mentor-form-not-with-hint"), False,
        ),
        Input(
            "paused", say.text("mentor-form-paused"), "date", until, say.text("mentor-form-paused-hint"),
            required=False,
        ),
    )  # fmt: skip
    return Form(
        "mentor_offer", form_id(event), say.text("mentor-form-offer"), inputs,
        say.text("save"), say.text("cancel"), about(event),
    )  # fmt: skip


def _topics_hint(tx: Transaction, event: Event, say: Speech) -> str:
    own = mentors.topics_to_suggest(tx, event.by.id, MOST_SUGGESTED)
    hint = say.text("mentor-form-topics-hint")
    return f"{hint} {say.text('mentor-form-topics-own', topics=', '.join(own))}" if own else hint


def offered(tx: Transaction, event: Submit) -> tuple[Offered | None, dict[str, str]]:
    """What is offered from now on, or what is wrong with each input."""
    say = voice(tx, event)
    fields = Fields(event, say)
    nothing: dict[str, int] = {}
    named = fields.read("topics", _topics, nothing)
    spoken = tuple(one for one in LANGUAGES if one in chosen(fields.text("languages")))
    if not spoken:
        fields.wrong("languages", say.text("mentor-error-languages"))
    capacity = fields.read("capacity", _capacity, 1)
    not_with = tuple(dict.fromkeys(mentioned(event, "not_with")))
    if error := not_with_error(tx, event.by.id, set(not_with), say):
        fields.wrong("not_with", error)
    paused = fields.read("paused", day_or_none, None, _today(tx, event))
    if fields.errors:
        return None, fields.errors
    return Offered(named, spoken, capacity, not_with, paused), {}


def _topics(text: str, say: Speech) -> dict[str, int]:
    found = topics.offered(text)
    if not found:
        raise Wrong(say.text("mentor-error-topics"))
    if len(found) > topics.MOST:
        raise Wrong(say.text("mentor-error-topics-many", most=topics.MOST))
    if long := next((one for one in found if topics.is_too_long(one)), ""):
        raise Wrong(say.text("mentor-error-topic-long", topic=long[:20], most=topics.LENGTH_MAX))
    return found


def _capacity(text: str, say: Speech) -> int:
    digits = text.isascii() and text.isdigit()
    if digits and int(text or "1") == 0:
        raise Wrong(say.text("mentor-error-capacity-none"))
    if not digits or not FEWEST <= int(text) <= MOST:
        raise Wrong(say.text("mentor-error-capacity", least=FEWEST, most=MOST))
    return int(text)


def not_with_error(tx: Transaction, person_id: int, others: set[int], say: Speech) -> str:
    """Oneself, a bot, or somebody they are a pair with: that cannot both be meant."""
    if person_id in others:
        return say.text("mentor-error-not-with-self")
    known = people.by_ids(tx, others)
    if any(one not in known or known[one].is_bot for one in others):
        return say.text("mentor-error-not-with-bot")
    paired = [pair.other(person_id) for pair in mentors.pairs_of(tx, person_id)]
    both = next((one for one in paired if one in others), None)
    return say.text("mentor-error-not-with-pair", name=known[both].name or known[both].user) if both else ""


def _today(tx: Transaction, event: Event) -> date:
    return event.at.astimezone(ZoneInfo(availability.zone(tx, event.by))).date()


# --- finding and asking ----------------------------------------------------------------------------


def find(event: Event, say: Speech) -> Form:
    options = tuple(Option(str(one), say.text("mentor-own-level", level=one)) for one in topics.OWN_LEVELS)
    inputs = (
        Input(
            "topic", say.text("mentor-form-topic"), hint=say.text("mentor-form-topic-hint"),
            max_length=topics.LENGTH_MAX,
        ),
        Input("level", say.text("mentor-form-own-level"), "choice", str(topics.NOTHING_YET), options=options),
    )  # fmt: skip
    return Form(
        "mentor_find", form_id(event), say.text("mentor-button-find"), inputs,
        say.text("mentor-form-find"), say.text("cancel"),
    )  # fmt: skip


def hope(event: Event, topic: str, say: Speech) -> Form:
    """One sentence; `about` says whom to ask about what."""
    hint = say.text("mentor-form-hope-hint")
    inputs = (Input("hope", say.text("mentor-form-hope", topic=topic), "lines", "", hint, True, HOPE_LENGTH),)
    return Form(
        "mentor_ask", form_id(event), say.text("mentor-form-ask"), inputs,
        say.text("send"), say.text("cancel"), about(event),
    )  # fmt: skip


# --- the pair --------------------------------------------------------------------------------------


def rhythm(event: Event, pair: Pair, say: Speech) -> Form:
    weeks = tuple(Option(str(n), say.text("mentor-form-every", weeks=n)) for n in range(1, MOST_WEEKS + 1))
    inputs = (Input("weeks", say.text("mentor-form-weeks"), "choice", str(pair.weeks), options=weeks),)
    return Form(
        "mentor_rhythm", form_id(event), say.text("mentor-button-rhythm"), inputs,
        say.text("save"), say.text("cancel"), pair.about,
    )  # fmt: skip


def words(event: Event, name: str, pair: Pair, say: Speech, typed: str = "") -> Form:
    """A note, or the reflection at the end: for oneself alone."""
    title, label = (
        (say.text("mentor-button-note"), say.text("mentor-form-note"))
        if name == "mentor_note"
        else (say.text("mentor-button-reflect"), say.text("mentor-form-reflect"))
    )
    hint = say.text("mentor-form-note-hint")
    inputs = (Input("text", label, "lines", typed, hint, True, NOTE_LENGTH),)
    return Form(name, form_id(event), title, inputs, say.text("save"), say.text("cancel"), pair.about)


def harvest(event: Event, pair: Pair, meeting: int, say: Speech) -> Form:
    """One thing that was learned; `about` says from which meeting."""
    hint = say.text("mentor-form-harvest-hint")
    topics = f"#{pair.topic.replace(' ', '-')}"
    inputs = (
        Input("text", say.text("mentor-form-harvest"), "lines", "", hint, True, TEXT_MAX),
        Input("topics", say.text("form-topics"), "line", topics, say.text("form-topics-hint"), False, 200),
    )
    return Form(
        "mentor_harvest", form_id(event), say.text("mentor-button-harvest"), inputs,
        say.text("save"), say.text("cancel"), f"{pair.about}:{meeting}",
    )  # fmt: skip
