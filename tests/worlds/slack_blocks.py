"""Block Kit as Slack takes it (and refuses it), and the words that people see of it."""

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


def message(blocks: list[Json]) -> None:
    require(len(blocks) <= 50, "more than 50 blocks")
    _blocks(blocks, {"header", "section", "context", "actions", "divider", "rich_text", "image"})


def view(shown: Json) -> None:
    require(shown.get("type") in ("modal", "home"), "view type")
    require(len(shown["blocks"]) <= 100, "more than 100 blocks")
    require(len(shown.get("private_metadata", "")) <= 3000, "private_metadata")
    if shown["type"] == "modal":
        for name in ("title", "submit", "close"):
            text_object(shown[name], 24)
    _blocks(shown["blocks"], {"header", "section", "context", "actions", "divider", "rich_text", "input"})


def _blocks(blocks: list[Json], allowed: set[str]) -> None:
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    require(len(ids) == len(set(ids)), "block_id twice")
    for block in blocks:
        require(block["type"] in allowed, f"block {block['type']}")
        _CHECKS.get(block["type"], lambda block: None)(block)


def _actions(block: Json) -> None:
    elements = block["elements"]
    require(0 < len(elements) <= 25, "actions")
    ids = [element["action_id"] for element in elements]
    require(len(ids) == len(set(ids)), "action_id twice")
    for button in elements:
        text_object(button["text"], 75)
        require(len(button.get("value", "x")) in range(1, 2001), "button value")
        require(button.get("style", "primary") in ("primary", "danger"), "button style")
        if confirm := button.get("confirm"):
            for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
                text_object(confirm[name], most)


def _input(block: Json) -> None:
    text_object(block["label"], 2000)
    element = block["element"]
    if element["type"] == "plain_text_input":
        most = element.get("max_length", 3000)
        require(0 < most <= 3000 and len(element.get("initial_value", "")) <= most, "initial_value")
    elif element["type"] in ("static_select", "multi_static_select", "checkboxes"):
        _options(element)
    elif element["type"] == "datepicker":
        require(
            bool(re.fullmatch(r"\d{4}-\d\d-\d\d", element.get("initial_date", "2026-11-23"))), "initial_date"
        )
    elif element["type"] == "timepicker":
        require(bool(re.fullmatch(r"\d\d:\d\d", element.get("initial_time", "09:00"))), "initial_time")
    else:
        require(element["type"] == "multi_users_select", element["type"])


def _options(element: Json) -> None:
    options, several = element["options"], element["type"] != "static_select"
    require(0 < len(options) <= (10 if element["type"] == "checkboxes" else 100), "options")
    for option in options:
        text_object(option["text"], 75)
        require(0 < len(option["value"]) <= 150, "option value")
    name = "initial_options" if several else "initial_option"
    initial = element.get(name, options[:1] if several else options[0])
    require(bool(initial), f"empty {name}")
    require(all(one in options for one in (initial if several else [initial])), name)


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
    kinds = ("text",) if inside == "rich_text_preformatted" else ("text", "link", "user")
    require(element["type"] in kinds, f"{element['type']} in {inside}")
    require(0 < len(element.get("text", "x")) <= 3_000, "empty text")
    require(set(element.get("style", {})) <= {"bold", "italic", "strike", "code"}, "style")
    require(element["type"] != "link" or bool(re.match(r"https?://", element["url"])), "url")


def _image(block: Json) -> None:
    require(set(block) <= {"type", "slack_file", "alt_text", "title"}, "image")
    require(bool(re.fullmatch(r"F[A-Z0-9]{8,}", block["slack_file"]["id"])), "slack_file")
    require(0 < len(block["alt_text"]) <= 2000, "alt_text")
    text_object(block.get("title", {"type": "plain_text", "text": "-"}), 2000)


_CHECKS: dict[str, Callable[[Json], None]] = {
    "header": lambda block: text_object(block["text"], 150),
    "section": lambda block: text_object(block["text"], 3000, "plain_text", "mrkdwn"),
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
        return as_read(block["text"], name)
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
        assert found[1].startswith("@"), f"live: {found[0]}"
        return name(found[1][1:].partition("|")[0])

    plain = re.sub(r"<([^<>]*)>", tag, text)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def buttons(blocks: list[Json]) -> Iterator[Json]:
    for block in blocks:
        if block["type"] == "actions":
            yield from block["elements"]


def files(blocks: list[Json]) -> list[str]:
    """The ids of the pictures in it."""
    return [block["slack_file"]["id"] for block in blocks if block["type"] == "image"]


def inputs(blocks: list[Json]) -> Iterator[Json]:
    return (block for block in blocks if block["type"] == "input")
