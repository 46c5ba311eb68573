"""From the inputs of a form to those of an Adaptive Card. Pure."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.teams.markdown import WORD_JOINER, Speaker
from handlers.chat import Input, Who, chosen, is_date, is_time, mentions, pieces
from handlers.forms import NO, YES

Json = dict[str, Any]

FEW_OPTIONS = 3
"""So many are all in sight; more fold out."""

MANY_OPTIONS, MOST_OPTIONS = 25, 120
"""Of more than these somebody types a part of what they want; a card with still more would be too large."""


def input_element(asked: Input, who: Mapping[int, Who], plain: Callable[[str], str]) -> Json:
    """`plain` makes words fit for where Teams reads no markdown. A hint is no placeholder here: that is gone
    as soon as something is filled in."""
    shown: Json = {"id": asked.name, "label": plain(asked.label)}
    if asked.kind == "choice" and {option.value for option in asked.options} == {YES, NO}:
        return {**shown, **_yes_or_no(asked, plain)}
    if asked.required and not asked.instead:
        shown |= {"isRequired": True, "errorMessage": plain(asked.missing or asked.label)}
    return {**shown, **_kind(asked, who, plain)}


def _kind(asked: Input, who: Mapping[int, Who], plain: Callable[[str], str]) -> Json:
    if asked.kind in ("people", "person"):
        return _people(asked, who)
    if asked.kind == "number":
        written = {"value": int(asked.value)} if asked.value.isascii() and asked.value.isdecimal() else {}
        return {"type": "Input.Number", "min": asked.least, "max": asked.most, **written}
    if asked.kind in ("choice", "channel"):
        choices = _choices(asked, plain)[:MOST_OPTIONS]
        style = "expanded" if len(choices) <= FEW_OPTIONS else "compact"
        if len(choices) > MANY_OPTIONS:
            style = "filtered"
        looks = {"style": style, "wrap": True, "value": asked.value}
        return {"type": "Input.ChoiceSet", "choices": choices, **looks}
    if asked.kind == "choices":
        several = {"isMultiSelect": True, "wrap": True, "value": ",".join(chosen(asked.value))}
        return {"type": "Input.ChoiceSet", "choices": _choices(asked, plain), **several}
    if asked.kind in ("date", "time"):
        is_date_asked = asked.kind == "date"
        fits = is_date(asked.value) if is_date_asked else is_time(asked.value)
        kind = "Input.Date" if is_date_asked else "Input.Time"
        return {"type": kind, "value": asked.value if fits else ""}
    text: Json = {"type": "Input.Text", "isMultiline": asked.kind == "lines"}
    if asked.max_length:
        text["maxLength"] = asked.max_length
    return {**text, "value": plain(asked.value)}


def _yes_or_no(asked: Input, plain: Callable[[str], str]) -> Json:
    """Never required: that would mean it has to be yes."""
    yes = next(option.label for option in asked.options if option.value == YES)
    value = asked.value if asked.value == YES else NO
    switch = {"valueOn": YES, "valueOff": NO, "value": value}
    return {"type": "Input.Toggle", "title": _unlinked(plain(yes)), "wrap": True, **switch}


def _choices(asked: Input, plain: Callable[[str], str]) -> list[Json]:
    return [{"title": _unlinked(plain(option.label)), "value": option.value} for option in asked.options]


def _unlinked(title: str) -> str:
    """Some clients read markdown in what can be ticked, others show the signs for escaping: so that nobody's
    words become a link, an invisible joiner breaks it up."""
    return title.replace("](", f"]{WORD_JOINER}(")


def typed_name(name: str) -> str:
    """The field beside a people picker."""
    return f"{name}.typed"


def beside_picker(asked: Input, plain: Callable[[str], str]) -> list[Json]:
    """Not every client has the people picker, and not everybody who can be chosen in it is somebody we can
    find: names can be typed as well. The field folds out, and is there when what was typed was not clear."""
    if not asked.instead:
        return []
    name, said = typed_name(asked.name), plain(asked.instead)
    typed = "".join(one for one in pieces(asked.value) if isinstance(one, str)).strip(", ")
    unfolds = {"type": "Action.ToggleVisibility", "title": said, "targetElements": [name]}
    text = {"type": "Input.Text", "id": name, "label": said, "maxLength": 300, "value": plain(typed)}
    return [
        {"type": "ActionSet", "spacing": "Small", "actions": [unfolds]},
        {**text, "isVisible": bool(typed), "spacing": "Small"},
    ]


def _people(asked: Input, who: Mapping[int, Who]) -> Json:
    """Teams' people picker, over the whole organisation: it gives AAD ids. The people who are
    filled in already are choices of our own, with the id we know them by."""
    named = [who[int(one.id)] for one in mentions(asked.value) if Speaker(who).knows(one)]
    known = [one for one in named if one.user]
    return {
        "type": "Input.ChoiceSet",
        "isMultiSelect": asked.kind == "people",
        "choices": [{"title": one.name or one.user, "value": one.user} for one in known],
        "wrap": True,
        "choices.data": {"type": "Data.Query", "dataset": "graph.microsoft.com/users"},
        "value": ",".join(one.user for one in known),
    }
