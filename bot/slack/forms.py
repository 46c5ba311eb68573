"""From a form to a Slack modal."""

from collections.abc import Callable, Mapping

import msgspec

from bot.slack.limits import Json, check
from bot.slack.payloads import Kept
from bot.slack.render import cut, plain
from bot.slack.text import People, in_words, who_is
from handlers.chat import Card, Form, Input, Note, Place, chosen, is_date, is_time, mentions
from handlers.forms import NO_CHANNEL
from handlers.parsing.topics import TOPICS_MAX, topics_typed

MOST_INPUT_CHARACTERS = 3_000
MOST_OPTIONS = 100
MOST_CHECKBOXES = 10


def modal(form: Form, who: People, place: Place | None, on_home: bool = False, row: str = "") -> Json:
    """The form, with what must come back with its answers: Slack keeps nothing else about it.

    A submission does not say where the form was opened either, so the place goes along, and the row of
    buttons.
    """
    key, kind = (place.key, place.kind) if place else ("", None)
    kept = Kept(form.id, form.name, form.about, key, kind, on_home, row)
    view = {
        "type": "modal",
        "callback_id": form.name,
        "title": plain(form.title, 24, who),
        "submit": plain(form.submit, 24, who),
        "close": plain(form.cancel, 24, who),
        "private_metadata": msgspec.json.encode(kept).decode(),
        "blocks": [_input(asked, who) for asked in form.inputs],
    }
    return check(view)


def field_errors(form: Form, errors: Mapping[str, str], who: People) -> dict[str, str]:
    """Errors by input. Slack accepts none under inputs that do not exist: those go under the first."""
    names = [asked.name for asked in form.inputs]
    placed: dict[str, list[str]] = {}
    for name, error in errors.items():
        placed.setdefault(name if name in names else names[0], []).append(in_words(error, who))
    return {name: "\n".join(lines) for name, lines in placed.items()}


def in_place_of(form: Form) -> Card:
    """Where no form can be opened: what it would have asked."""
    return Card(tuple(Note(asked.label) for asked in form.inputs), form.title)


def _input(asked: Input, who: People) -> Json:
    block: Json = {
        "type": "input",
        "block_id": asked.name,
        "label": plain(asked.label, 2_000, who),
        "element": {"action_id": asked.name, **_ELEMENTS[asked.kind](asked, who)},
        "optional": not asked.required,
    }
    if asked.hint:
        block["hint"] = plain(asked.hint, 2_000, who)
    return block


def _text(asked: Input, who: People) -> Json:
    most = min(asked.max_length or MOST_INPUT_CHARACTERS, MOST_INPUT_CHARACTERS)
    element: Json = {"type": "plain_text_input", "multiline": asked.kind == "lines", "max_length": most}
    if asked.value:
        element["initial_value"] = cut(in_words(asked.value, who), most)
    return element


def _topics(asked: Input, who: People) -> Json:
    """Looked for while they are typed: `handlers.forms.looked_for`."""
    already = [option(one, f"#{one}", who) for one in topics_typed(asked.value)]
    initial = {"initial_options": already} if already else {}
    return {
        "type": "multi_external_select",
        "min_query_length": 0,
        "max_selected_items": TOPICS_MAX,
        **initial,
    }


def _people(asked: Input, who: People) -> Json:
    already = [shown.user for found in mentions(asked.value) if (shown := who_is(found, who)) and shown.user]
    element: Json = {"type": "multi_users_select"}
    if already:
        element["initial_users"] = already[:MOST_OPTIONS]
    return element


def _person(asked: Input, who: People) -> Json:
    already = _people(asked, who).get("initial_users")
    return {"type": "users_select", **({"initial_user": already[0]} if already else {})}


def _number(asked: Input, who: People) -> Json:
    """What is no number is left out: Slack refuses the whole form for it."""
    limits: Json = {"min_value": str(asked.least), "max_value": str(asked.most)}
    written = {"initial_value": asked.value} if asked.value.isascii() and asked.value.isdecimal() else {}
    return {"type": "number_input", "is_decimal_allowed": False, **limits, **written}


def _channel(asked: Input, who: People) -> Json:
    """Of all that are open to everybody: Slack can show no list of those the bot is in."""
    which = {"include": ["public"], "exclude_bot_users": True, "exclude_external_shared_channels": True}
    already = {"initial_conversation": asked.value} if asked.value not in ("", NO_CHANNEL) else {}
    return {"type": "conversations_select", "filter": which, **already}


def _choice(asked: Input, who: People) -> Json:
    """What is too much for a list is looked for while somebody types."""
    options = {one.value: option(one.value, one.label, who) for one in asked.options}
    element: Json = {"type": "static_select", "options": list(options.values())}
    if len(options) > MOST_OPTIONS:
        element = {"type": "external_select", "min_query_length": 0}
    if asked.value in options:
        element["initial_option"] = options[asked.value]
    return element


def _choices(asked: Input, who: People) -> Json:
    options = _options(asked, who)
    kind = "checkboxes" if len(options) <= MOST_CHECKBOXES else "multi_static_select"
    element: Json = {"type": kind, "options": list(options.values())}
    if initial := [options[value] for value in chosen(asked.value) if value in options]:
        element["initial_options"] = initial
    return element


def _date(asked: Input, who: People) -> Json:
    """What is no date, such as one typed elsewhere, is left out: Slack refuses the whole form for it."""
    return {"type": "datepicker", **({"initial_date": asked.value} if is_date(asked.value) else {})}


def _time(asked: Input, who: People) -> Json:
    return {"type": "timepicker", **({"initial_time": asked.value} if is_time(asked.value) else {})}


def _options(asked: Input, who: People) -> dict[str, Json]:
    return {one.value: option(one.value, one.label, who) for one in asked.options[:MOST_OPTIONS]}


def option(value: str, label: str, who: People) -> Json:
    return {"text": plain(label, 75, who), "value": value}


_ELEMENTS: dict[str, Callable[[Input, People], Json]] = {
    "line": _text,
    "lines": _text,
    "topics": _topics,
    "people": _people,
    "person": _person,
    "number": _number,
    "channel": _channel,
    "choice": _choice,
    "choices": _choices,
    "date": _date,
    "time": _time,
}
