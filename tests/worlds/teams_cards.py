"""Reading an Adaptive Card the way a person sees it."""

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]


def words(card: Json) -> str:
    """All the words in order, a line each: no markdown, mentions by the short name."""
    lines = [_element(element, card) for element in card["body"]]
    lines += [action["title"] for action in card.get("actions", []) if _is_submit(action)]
    return "\n".join(line for line in lines if line)


def _element(element: Json, card: Json) -> str:
    if element["type"] == "TextBlock":
        return read(element["text"], card["msteams"]["entities"])
    if element["type"] == "RichTextBlock":
        return "".join(_run(run) for run in element["inlines"]).replace("\u2060", "").replace("\u00a0", " ")
    if element["type"] == "ActionSet":
        opening = [one for one in element["actions"] if one["type"] == "Action.OpenUrl"]
        return "\n".join(f"{one['title']}: {one['url']}" for one in opening)
    if element["type"] == "Container":
        return "\n".join(_element(inside, card) for inside in element["items"])
    if element["type"] == "ColumnSet":
        inside = [one for column in element["columns"] for one in column["items"]]
        return "\n".join(line for one in inside if (line := _element(one, card)))
    return str(element.get("label", "")) if element.get("isVisible", True) else ""


def _run(run: Json) -> str:
    url = run.get("selectAction", {}).get("url", "")
    return f"{run['text']}: {url}" if url and url != run["text"] else str(run["text"])


def read(text: str, entities: list[Json]) -> str:
    """Markdown as Teams shows it."""
    for entity in entities:
        text = text.replace(entity["text"], "@" + short(entity["mentioned"]["name"]))
    text = re.sub(r"(?<!\\)\[((?:\\.|[^\\\]])*)\]\((\S+?)\)", lambda found: _link(found[1], found[2]), text)
    text = re.sub(r"^- ", "• ", text, flags=re.MULTILINE)
    text = re.sub(r"(?<!\\)\*\*", "", text)  # bold; people's own asterisks are escaped
    text = re.sub(r"\\([\\`*_\[\]~&#>+.)-])", r"\1", text)
    return text.replace("\n\n", "\n").replace("\u2060", "").replace("\u00a0", " ")


def _link(label: str, url: str) -> str:
    plain = re.sub(r"\\(.)", r"\1", label)
    return url if plain == url else f"{label}: {url}"


def short(name: str) -> str:
    """People here are called "Sarah", and addressed as "@sarah"."""
    return name.lower()


def plain(text: str) -> str:
    """Words without markdown, where names stand as they are."""
    return re.sub(r"@([A-Z]\w+)", lambda found: "@" + short(found[1]), text)


def actions(card: Json) -> list[Json]:
    """Every button of ours, also behind a question."""
    found: list[Json] = []
    for shown in [*_sets(card), *card.get("actions", [])]:
        if shown["type"] in ("Action.OpenUrl", "Action.ToggleVisibility"):
            continue
        if shown["type"] == "Action.ShowCard":
            found += [{**inner, "title": shown["title"]} for inner in actions({"body": [], **shown["card"]})]
        else:
            found.append(shown)
    return found


def _sets(card: Json) -> list[Json]:
    found = list(_flat(card["body"]))
    lines = [element["selectAction"] for element in found if "selectAction" in element]
    return [*(action for element in found for action in element.get("actions", [])), *lines]


def _flat(elements: list[Json]) -> Iterator[Json]:
    """With what stands beside each other in columns."""
    for element in elements:
        yield element
        for column in element.get("columns", []):
            yield from column["items"]


def buttons(card: Json) -> dict[str, str]:
    """Label → action."""
    marks = {action["title"]: action["data"]["opsteker"] for action in actions(card)}
    return {title: mark["action"] for title, mark in marks.items() if mark.get("action")}


def inputs(card: Json) -> list[Json]:
    """What can be filled in."""
    return [one for one in card["body"] if one["type"].startswith("Input.") and one.get("isVisible", True)]


def hidden(card: Json) -> Json:
    """What the card itself sends along, whatever is pressed."""
    found = [element for element in card["body"] if element.get("isVisible") is False]
    return {element["id"]: element["value"] for element in found}


def errors(card: Json) -> dict[str, str]:
    """Input name → what stands under it."""
    found, name = {}, ""
    for element in card["body"]:
        if element["type"].startswith("Input."):
            name = element["id"]
        elif element.get("color") == "Attention":
            found[name] = read(element["text"], card["msteams"]["entities"])
    return found


def submit_data(card: Json) -> Json:
    """What the form's own button sends."""
    return next(hidden(card) | action["data"] for action in card["actions"] if _is_submit(action))


def _is_submit(action: Json) -> bool:
    mark = action.get("data", {}).get("opsteker", {})
    return bool(mark.get("form")) and not mark.get("cancel")
