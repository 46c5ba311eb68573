"""Block Kit as Slack takes it (and refuses it), and the words that people see of it."""

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

Json = dict[str, Any]


class InvalidBlocks(Exception):
    """What Slack answers `invalid_blocks` to."""


def require(holds: bool, why: str) -> None:
    if not holds:
        raise InvalidBlocks(why)


def text_object(found: Any, most: int, *kinds: str) -> None:
    require(
        isinstance(found, dict) and found.get("type") in (kinds or ("plain_text",)), f"text object {found!r}"
    )
    require(0 < len(found["text"]) <= most, f"text of {len(found['text'])}, at most {most}")


IN_MESSAGES = {"header", "section", "context", "actions", "divider", "rich_text", "image"}
IN_HOMES = IN_MESSAGES - {"image"}
IN_MODALS = IN_HOMES | {"input"}


def identity(found: Json, name: str) -> None:
    """An id that Slack keeps and gives back."""
    require(0 < len(found.get(name, "x")) <= 255, f"{name} of {len(found.get(name, ''))}")


def message(blocks: list[Json]) -> None:
    require(len(blocks) <= 50, "more than 50 blocks")
    _blocks(blocks, IN_MESSAGES)


def view(shown: Json) -> None:
    require(shown.get("type") in ("modal", "home"), "view type")
    is_modal = shown["type"] == "modal"
    require((1 if is_modal else 0) <= len(shown["blocks"]) <= 100, "more than 100 blocks, or none")
    require(len(shown.get("private_metadata", "")) <= 3000, "private_metadata")
    identity(shown, "callback_id")
    if is_modal:
        for name in ("title", "submit", "close"):
            text_object(shown[name], 24)
    require(len(json.dumps(shown, ensure_ascii=False)) <= 250_000, "view of more than 250 kB")
    _blocks(shown["blocks"], IN_MODALS if is_modal else IN_HOMES)


def _blocks(blocks: list[Json], allowed: set[str]) -> None:
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    require(len(ids) == len(set(ids)), "block_id twice")
    for block in blocks:
        require(block["type"] in allowed, f"block {block['type']}")
        identity(block, "block_id")
        _CHECKS.get(block["type"], lambda block: None)(block)


def _section(block: Json) -> None:
    require("text" in block or "fields" in block, "section without text and fields")
    if "text" in block:
        text_object(block["text"], 3000, "plain_text", "mrkdwn")
    if "fields" in block:
        require(0 < len(block["fields"]) <= 10, "section fields")
        for one in block["fields"]:
            text_object(one, 2000, "plain_text", "mrkdwn")
    if "accessory" in block:
        _element(block["accessory"], {*BUTTONS, *CHOICES, *PICKERS})


def _actions(block: Json) -> None:
    elements = block["elements"]
    require(0 < len(elements) <= 25, "actions")
    ids = [element["action_id"] for element in elements]
    require(len(ids) == len(set(ids)), "action_id twice")
    for element in elements:
        _element(element, {*BUTTONS, *CHOICES, *PICKERS})


def _input(block: Json) -> None:
    text_object(block["label"], 2000)
    if "hint" in block:
        text_object(block["hint"], 2000)
    _element(block["element"], {*FIELDS, *CHOICES, *PICKERS} - {"overflow"})


# --- what can be pressed, chosen and typed ----------------------------------------------------------


def _element(element: Json, allowed: set[str]) -> None:
    require(element["type"] in allowed, f"element {element['type']}")
    require("action_id" in element, "no action_id")
    identity(element, "action_id")
    if "placeholder" in element:
        text_object(element["placeholder"], 150)
    if confirm := element.get("confirm"):
        for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
            text_object(confirm[name], most)
    _ELEMENTS[element["type"]](element)


def _button(element: Json) -> None:
    text_object(element["text"], 75)
    require(len(element.get("value", "x")) in range(1, 2001), "button value")
    require(element.get("style", "primary") in ("primary", "danger"), "button style")
    require(0 < len(element.get("url", "x")) <= 3000, "button url")


def _text_input(element: Json) -> None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    require(0 <= least <= most <= 3000 and most > 0, "min_length, max_length")
    require(len(element.get("initial_value", "")) <= most, "initial_value")


def _number(element: Json) -> None:
    require("is_decimal_allowed" in element, "is_decimal_allowed")
    for name in ("initial_value", "min_value", "max_value"):
        require(re.fullmatch(r"-?\d+(\.\d+)?", element.get(name, "0")) is not None, name)


def _matching(name: str, pattern: str) -> Callable[[Json], None]:
    def check(element: Json) -> None:
        require(name not in element or re.fullmatch(pattern, element[name]) is not None, name)

    return check


def _several_ids(name: str) -> Callable[[Json], None]:
    def check(element: Json) -> None:
        require(name not in element or 0 < len(element[name]) <= 100, name)

    return check


def _options(element: Json) -> None:
    most = {"checkboxes": 10, "radio_buttons": 10, "overflow": 5}.get(element["type"], 100)
    options = element["options"]
    require(0 < len(options) <= most, "options")
    for option in options:
        text_object(option["text"], 75, "plain_text", "mrkdwn")
        require(0 < len(option["value"]) <= 150, "option value")
        if "description" in option:
            text_object(option["description"], 75, "plain_text", "mrkdwn")
    several = element["type"] in ("checkboxes", "multi_static_select")
    name = "initial_options" if several else "initial_option"
    initial = element.get(name, options[:1] if several else options[0])
    require(bool(initial), f"empty {name}")
    require(all(one in options for one in (initial if several else [initial])), name)


def loaded(options: list[Json]) -> None:
    """What an app answers somebody who types in a field whose options it gives."""
    require(len(options) <= 100, "more than 100 options")
    for option in options:
        text_object(option["text"], 75)
        require(0 < len(option["value"]) <= 150, "option value")
    values = [option["value"] for option in options]
    require(len(values) == len(set(values)), "an option twice")


def _loading(element: Json, initial: str) -> None:
    already = element.get(initial, [])
    loaded(already if isinstance(already, list) else [already])
    require(initial not in element or bool(already), f"empty {initial}")
    require("options" not in element, "options that are loaded")
    require(element.get("min_query_length", 3) >= 0, "min_query_length")
    require(len(already) <= element.get("max_selected_items", 100) >= 1, "max_selected_items")


BUTTONS: dict[str, Callable[[Json], None]] = {"button": _button, "overflow": _options}
CHOICES: dict[str, Callable[[Json], None]] = dict.fromkeys(
    ("static_select", "multi_static_select", "checkboxes", "radio_buttons"), _options
)
PICKERS: dict[str, Callable[[Json], None]] = {
    "datepicker": _matching("initial_date", r"\d{4}-\d\d-\d\d"),
    "timepicker": _matching("initial_time", r"\d\d:\d\d"),
    "users_select": _matching("initial_user", r"[UW]\w+"),
    "channels_select": _matching("initial_channel", r"C\w+"),
    "conversations_select": _matching("initial_conversation", r"[CDG]\w+"),
    "multi_users_select": _several_ids("initial_users"),
    "multi_channels_select": _several_ids("initial_channels"),
    "multi_conversations_select": _several_ids("initial_conversations"),
    "external_select": lambda element: _loading(element, "initial_option"),
    "multi_external_select": lambda element: _loading(element, "initial_options"),
}
FIELDS: dict[str, Callable[[Json], None]] = {"plain_text_input": _text_input, "number_input": _number}
_ELEMENTS = {**BUTTONS, **CHOICES, **PICKERS, **FIELDS}


def _context(block: Json) -> None:
    require(0 < len(block["elements"]) <= 10, "context")
    for element in block["elements"]:
        text_object(element, 3000, "plain_text", "mrkdwn")


def _rich_text(block: Json) -> None:
    require(0 < len(block["elements"]) <= 1_000, "rich_text")
    for one in block["elements"]:
        require(one["type"] in _RICH and bool(one["elements"]), one["type"])
        require(set(one) <= {"type", "elements", *_RICH[one["type"]]}, f"{one['type']} {set(one)}")
        require(one.get("indent", 0) in range(9) and one.get("offset", 1) > 0, "rich_text_list")
        for section in one["elements"] if one["type"] == "rich_text_list" else [one]:
            require(0 < len(section["elements"]) <= 1_000, section["type"])
            for element in section["elements"]:
                _rich_element(element, one["type"])


_RICH: dict[str, tuple[str, ...]] = {
    "rich_text_section": (),
    "rich_text_quote": (),
    "rich_text_preformatted": ("border",),
    "rich_text_list": ("style", "indent", "offset", "border"),
}


def _rich_element(element: Json, inside: str) -> None:
    kinds = ("text",) if inside == "rich_text_preformatted" else ("text", "link", "user", "date")
    require(element["type"] in kinds, f"{element['type']} in {inside}")
    require(0 < len(element.get("text", "x")) <= 3_000, "empty text")
    require(set(element.get("style", {})) <= {"bold", "italic", "strike", "code"}, "style")
    if element["type"] == "date":
        require(isinstance(element["timestamp"], int) and bool(element["fallback"]), "date")
        require(bool(re.search(r"\{(date|time)", element["format"])), "format of a date")
    require(element["type"] != "link" or bool(re.match(r"https?://", element["url"])), "url")


def _image(block: Json) -> None:
    require(set(block) <= {"type", "block_id", "slack_file", "alt_text", "title"}, "image")
    require(bool(re.fullmatch(r"F[A-Z0-9]{8,}", block["slack_file"]["id"])), "slack_file")
    require(0 < len(block["alt_text"]) <= 2000, "alt_text")
    text_object(block.get("title", {"type": "plain_text", "text": "-"}), 2000)


_CHECKS: dict[str, Callable[[Json], None]] = {
    "header": lambda block: text_object(block["text"], 150),
    "section": _section,
    "context": _context,
    "actions": _actions,
    "input": _input,
    "rich_text": _rich_text,
    "image": _image,
}


# --- what people see ------------------------------------------------------------------------------


def words(blocks: list[Json], name: Callable[[str], str]) -> str:
    """A line for each thing that is shown; people as `name` gives them."""
    return "\n".join(line for block in blocks if (line := _line(block, name)))


def _line(block: Json, name: Callable[[str], str]) -> str:
    kind = block["type"]
    if kind in ("header", "section"):
        told = [*([block["text"]] if "text" in block else []), *block.get("fields", [])]
        return "\n".join(as_read(one, name) for one in told)
    if kind == "image":
        return str(block["title"]["text"])
    if kind == "input":
        return str(block["label"]["text"])
    if kind == "context":
        return " ".join(as_read(element, name) for element in block["elements"])
    if kind == "rich_text":
        return "\n".join(line for one in block["elements"] for line in _rich_lines(one, name))
    return ""


def _rich_lines(one: Json, name: Callable[[str], str]) -> Iterator[str]:
    if one["type"] != "rich_text_list":
        yield "".join(_rich_piece(element, name) for element in one["elements"])
        return
    for number, item in enumerate(one["elements"], one.get("offset", 0) + 1):
        sign = "•" if one["style"] == "bullet" else f"{number}."
        yield f"{'  ' * one['indent']}{sign} {''.join(_rich_piece(e, name) for e in item['elements'])}"


def _rich_piece(element: Json, name: Callable[[str], str]) -> str:
    if element["type"] == "user":
        return name(element["user_id"])
    if element["type"] == "date":
        return str(element["fallback"])
    if element["type"] == "link" and element["text"] != element["url"]:
        return f"{element['text']}: {element['url']}"
    text = str(element.get("text") or element["url"])
    return f"`{text}`" if element.get("style", {}).get("code") else text


def as_read(found: Json, name: Callable[[str], str]) -> str:
    text = str(found["text"])
    return marked_up(text, name) if found["type"] == "mrkdwn" else text


def marked_up(text: str, name: Callable[[str], str], by_a_person: bool = False) -> str:
    """Slack's mark-up as people read it. Anything live but a mention is a defect of ours; what people
    type themselves Slack makes into links."""

    def tag(found: re.Match[str]) -> str:
        if by_a_person and found[1].startswith("http"):
            return found[1]
        if date := re.fullmatch(r"!date\^\d+\^[^^|]*\{\w+\}[^^|]*\|([^|]+)", found[1]):
            return date[1]
        address, _, label = found[1].partition("|")
        if re.match(r"https?://", address):
            return f"{label}: {html.unescape(address)}"
        assert found[1].startswith("@"), f"live: {found[0]}"
        return name(found[1][1:].partition("|")[0])

    plain = re.sub(r"<([^<>]*)>", tag, text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def buttons(blocks: list[Json]) -> Iterator[Json]:
    """All there is to press. What stands in a menu looks like a button here; `pressed` makes it what Slack
    sends of it."""
    for block in blocks:
        there = block["elements"] if block["type"] == "actions" else [block.get("accessory")]
        for element in filter(None, there):
            if element["type"] == "overflow":
                yield from (_folded(option) for option in element["options"])
            elif element["type"] == "button":
                yield element


def _folded(option: Json) -> Json:
    action, _, value = option["value"].partition(" ")
    return {"action_id": action, "value": value, "text": option["text"], "in_menu": option}


def pressed(button: Json) -> Json:
    """What Slack sends when it is pressed."""
    if "in_menu" not in button:
        return button
    return {"type": "overflow", "action_id": "menu", "selected_option": button["in_menu"]}


def files(blocks: list[Json]) -> list[str]:
    """The ids of the pictures in it."""
    return [block["slack_file"]["id"] for block in blocks if block["type"] == "image"]


def inputs(blocks: list[Json]) -> Iterator[Json]:
    return (block for block in blocks if block["type"] == "input")
