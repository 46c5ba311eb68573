"""The forms of the catalogue, and what is filled in there."""

from typing import Any

from handlers.answers import channel, form_id
from handlers.chat import Event, Form, Option, Place
from handlers.forms import Field, Filled, Wrong, choice, ticked, topics, whole, words
from handlers.parsing.words import LINK_MAX, TEXT_MAX, TOPICS_MAX, is_link, topics_in, without_tail
from handlers.texts import Speech
from storage.catalogue import KINDS, Filter, Resource
from storage.levels import LEVELS

ALL = "all"
ALOUD, ALONE = "aloud", "alone"
MICRO, FREE = "micro", "free"
LONGEST = 60_000
"""Minutes: a study of two years."""


def _link(text: str, say: Speech) -> str:
    if not is_link(text):
        raise Wrong(say.text("error-link"))
    return text


LINK = Field("link", "catalogue-form-link", _link, "", "line", max_length=LINK_MAX)
TITLE = words(
    "title", "catalogue-form-title", TEXT_MAX, empty="catalogue-error-title", kind="line", max_length=140
)
REASON = words(
    "reason", "catalogue-form-reason", 500, empty="catalogue-error-reason", hint="catalogue-form-reason-hint"
)
KIND = choice("kind", "catalogue-form-kind", "catalogue-error-kind")
MINUTES = whole("minutes", "catalogue-form-minutes", "catalogue-error-minutes", 1, LONGEST, max_length=5)
LEVEL = choice("level", "catalogue-form-level", "catalogue-error-level")
COST = words("cost", "catalogue-form-cost", 40, hint="catalogue-form-cost-hint", kind="line")
TOPICS = topics()
ONLY = ticked("only", "catalogue-form-only")
APPLY = words(
    "text", "catalogue-button-apply", 1_000, empty="catalogue-error-apply", hint="catalogue-form-apply-hint"
)
WHO = choice("share", "catalogue-form-who", "catalogue-error-who")


def _kinds(say: Speech) -> tuple[Option, ...]:
    return tuple(Option(one, say.text("catalogue-kind", kind=one)) for one in KINDS)


def _levels(say: Speech) -> tuple[Option, ...]:
    return tuple(Option(one, say.text("catalogue-level", level=one)) for one in LEVELS)


def resource(event: Event, one: Resource | None, link: str, say: Speech) -> Form:
    """To add one, with the link that was typed; or filled with the one that is there."""
    minutes, level = (str(one.minutes), one.level) if one else ("", LEVELS[0])
    fields = (
        LINK.shown(say, one.link if one else link), TITLE.shown(say, one.title if one else ""),
        REASON.shown(say, one.reason if one else ""), KIND.shown(say, one.kind if one else "", _kinds(say)),
        MINUTES.shown(say, minutes), LEVEL.shown(say, level, _levels(say)),
        COST.shown(say, one.cost if one else ""), TOPICS.shown(say, " ".join(one.topics) if one else ""),
    )  # fmt: skip
    name, about = ("edit_resource", one.about) if one else ("add_resource", "")
    title = say.text("catalogue-form-edit" if one else "catalogue-button-add")
    return Form(name, form_id(event), title, fields, say.text("save"), say.text("cancel"), about)


def read(filled: Filled) -> dict[str, Any]:
    """What is filled in, by the fields of a `Resource`; #topics behind the reason count too."""
    read: Any = filled.read
    values = {field.name: read(field) for field in (LINK, TITLE, REASON, MINUTES, COST)}
    reason = values["reason"]
    topics = tuple(dict.fromkeys((*read(TOPICS), *topics_in(reason))))[:TOPICS_MAX]
    values |= {"topics": topics, "reason": without_tail(reason, "", topics)}
    return {**values, "kind": read(KIND, KINDS), "level": read(LEVEL, LEVELS)}


def wanted(event: Event, now: Filter, say: Speech) -> Form:
    """Which part of it to see."""
    every = Option(ALL, say.text("catalogue-form-all"))
    only = Option(MICRO, say.text("catalogue-micro")), Option(FREE, say.text("catalogue-free"))
    ticks = ",".join(name for name, is_on in ((MICRO, now.is_micro), (FREE, now.is_free)) if is_on)
    fields = (
        KIND.shown(say, now.kind or ALL, (every, *_kinds(say))),
        LEVEL.shown(say, now.level or ALL, (every, *_levels(say))),
        TOPICS.shown(say, " ".join(now.topics)),
        ONLY.shown(say, ticks, only),
    )
    return Form(
        "filter_resources", form_id(event), say.text("catalogue-button-filter"), fields,
        say.text("catalogue-form-show"), say.text("cancel"),
    )  # fmt: skip


def read_wanted(filled: Filled) -> Filter:
    kind, level = filled.read(KIND, (ALL, *KINDS)), filled.read(LEVEL, (ALL, *LEVELS))
    only = filled.read(ONLY, (MICRO, FREE))
    return Filter(
        kind="" if kind == ALL else kind, level="" if level == ALL else level,
        topics=filled.read(TOPICS), is_micro=MICRO in only, is_free=FREE in only,
    )  # fmt: skip


def apply(event: Event, one: Resource, is_aloud: bool, place: Place | None, say: Speech) -> Form:
    """What will you do differently? In this channel only when they say so."""
    where = channel(place.name, say) if place is not None else ""
    options = [Option(ALONE, say.text("catalogue-form-alone"))]
    if where:
        options.append(Option(ALOUD, say.text("catalogue-form-aloud", where=where)))
    who = WHO.shown(say, ALOUD if is_aloud and where else ALONE, options)
    return Form(
        "apply_resource", form_id(event), say.text("catalogue-form-apply"), (APPLY.shown(say), who),
        say.text("save"), say.text("cancel"), f"{one.about}:{place.id if place is not None else 0}",
    )  # fmt: skip


def applied(filled: Filled, where: str) -> tuple[str, bool]:
    """The words, and whether they are for everybody."""
    who = filled.read(WHO, (ALONE, ALOUD) if where else (ALONE,))
    return filled.read(APPLY), who == ALOUD
