"""What Teams takes of a card, whoever made it: the stand-in looks at each that it gets, so that whatever has
a scenario is looked at. Against the schema of Adaptive Cards 1.5 as well, on a machine that has it."""

import copy
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

Json = dict[str, Any]

NAME = "shared/schemas/adaptive-card-1.5.schema.json"
LOOKS = {"type", "style", "size", "weight", "spacing", "color", "width", "mode", "version", "fontType"}
_seen: set[str] = set()
_valid: set[str] = set()


@cache
def schema() -> Any:
    """A validator; None where there is no schema."""
    places = [parent / NAME for parent in Path(__file__).parents]
    found = next((place for place in places if place.exists()), None)
    return jsonschema.Draft7Validator(json.loads(found.read_text("utf-8"))) if found else None


def faults(card: Json, in_dialog: bool = False) -> list[str]:
    """What is wrong with it, by what it is and never by what it says. A card of a shape that was looked at
    before is not looked at again, but for its size."""
    looked = f"{json.dumps(_shape(card))}{in_dialog}"
    if looked in _seen:
        return []
    found = [*_invalid(card), *_rules(card, in_dialog)]
    if not found:
        _seen.add(looked)
    return found


def _invalid(card: Json) -> list[str]:
    """Looking is slow: a part of a shape that stood in another card, where it was well, is left out first."""
    validator = schema()
    if validator is None:
        return []
    card = plain(card)
    new = {json.dumps(_shape(one)): one for one in card.get("body", [])}
    new = {shape: one for shape, one in new.items() if shape not in _valid}
    if validator.is_valid({**card, "body": list(new.values())}):
        _valid.update(new)
        return []
    return [f"not of the schema: {list(error.path)}" for error in validator.iter_errors(card)]


def plain(card: Json) -> Json:
    """Without what Teams adds to the format: mentions, full width, the people picker, lists one searches,
    and charts, which have something else to show."""
    card = copy.deepcopy(card)
    card.pop("msteams", None)
    for element in elements(card):
        element.pop("choices.data", None)
        if element["type"] == "Input.ChoiceSet" and element.get("style") == "filtered":
            element["style"] = "compact"
        for name in ("body", "items"):
            if name in element:
                element[name] = [_without_chart(one) for one in element[name]]
    return card


def _without_chart(element: Json) -> Json:
    fallback: Json = element["fallback"] if element["type"].startswith("Chart.") else element
    return fallback


def _rules(card: Json, in_dialog: bool) -> Iterator[str]:
    if card.get("version") != "1.5" or not card.get("fallbackText"):
        yield "a card without version or fallback"
    if card.get("msteams", {}).get("width") != "Full":
        yield "a card that is not as wide as it can be"
    named = [element["id"] for element in elements(card) if element["type"].startswith("Input.")]
    if len(named) != len(set(named)):
        yield "two fields of one name"
    for element in elements(card):
        yield from _of_element(element, in_dialog)


def _of_element(element: Json, in_dialog: bool) -> Iterator[str]:
    kind = element["type"]
    if kind in ("TextBlock", "Input.Toggle", "Input.ChoiceSet") and not element.get("wrap"):
        yield "words that are cut off at the edge"
    if kind.startswith("Input.") and element.get("isRequired") and not element.get("errorMessage"):
        yield "a field that does not say what is missing"
    if element.get("placeholder"):
        yield "a hint that is gone when something is filled in"
    if kind == "Action.Execute" and in_dialog:
        yield "a dialog does not know Action.Execute"
    if kind == "Action.Execute" and element.get("fallback", {}).get("data") != element["data"]:
        yield "a button that old clients do not know"
    if kind in ("Action.Execute", "Action.Submit", "Action.ShowCard") and not element.get("title"):
        yield "a button without words"


def elements(shown: Any) -> Iterator[Json]:
    """Everything in it that has a type, also in what stands behind a button."""
    if isinstance(shown, list):
        for one in shown:
            yield from elements(one)
    elif isinstance(shown, dict):
        if isinstance(shown.get("type"), str):
            yield shown
        for name, value in shown.items():
            if name not in ("data", "fallback", "msteams", "choices.data", "refresh"):
                yield from elements(value)


def _shape(value: Any, name: str = "") -> Any:
    """The same for cards that differ in their words only."""
    if isinstance(value, dict):
        return {key: _shape(one, key) for key, one in value.items() if key not in ("data", "entities")}
    if isinstance(value, list):
        return sorted({json.dumps(_shape(one)) for one in value})
    if name in LOOKS:
        return value
    return bool(value)
