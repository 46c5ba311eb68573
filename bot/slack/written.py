"""What a person wrote, with its looks: Slack's `rich_text`, in Markdown with Slack's own tags for whoever and
whatever is named in it. The `text` beside it tells lists and quotes by signs, and code not at all clearly.

https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.slack.limits import Json
from bot.slack.mrkdwn import said
from bot.slack.payloads import Message
from bot.slack.text import Members, escape, typed
from handlers.chat import clean
from handlers.chat.markdown import link

MOST_ELEMENTS = 2_000
MOST_INDENT = 8


def keep_looks(message: Any) -> None:
    """Its `text` becomes what was written, in Markdown, where all of it is rich text that can be read."""
    blocks = message.get("blocks") if isinstance(message, dict) else None
    if not isinstance(blocks, list) or not blocks:
        return
    if not all(isinstance(block, dict) and block.get("type") == "rich_text" for block in blocks):
        return
    parts = [part for block in blocks for part in _list(block.get("elements"))]
    if written := _under_each_other(parts[:MOST_ELEMENTS]):
        message["text"], message["is_markdown"] = written, True


def words(message: Message, members: Members) -> str:
    """What it says, in Markdown, with mentions of platform ids."""
    return (typed if message.is_markdown else said)(message.text or "", members)


def _under_each_other(parts: Sequence[Json]) -> str:
    """With a line between them, but for lists that go on: Slack begins another at each change of depth."""
    written, before = "", ""
    for part in parts:
        if text := _part(part):
            kind = str(part.get("type"))
            goes_on = kind == before == "rich_text_list" and not _whole(part.get("offset"))
            written += ("" if not written else "\n" if goes_on else "\n\n") + text
            before = kind
    return written


def _part(part: Json) -> str:
    elements = _list(part.get("elements"))
    match part.get("type"):
        case "rich_text_section":
            return _spans(elements)
        case "rich_text_quote":
            return "\n".join(f"> {line}" for line in _spans(elements).split("\n"))
        case "rich_text_preformatted":
            return _fenced(_plain(elements))
        case "rich_text_list":
            return "\n".join(_items(part, elements))
    return ""


def _items(part: Json, elements: Sequence[Json]) -> Iterator[str]:
    """What is deeper stands under what is before it."""
    blanks = "   " * min(_whole(part.get("indent")), MOST_INDENT)
    first = _whole(part.get("offset")) + 1
    for number, item in enumerate(elements, first):
        sign = f"{number}." if part.get("style") == "ordered" else "-"
        lines = _spans(_list(item.get("elements"))).split("\n")
        yield f"{blanks}{sign} " + f"\n{blanks}   ".join(lines)


def _fenced(text: str) -> str:
    fence = "```" if "```" not in text else "~~~~"
    inside = text.strip("\n")
    return f"{fence}\n{inside}\n{fence}"


def _spans(elements: Sequence[Json]) -> str:
    return "".join(map(_span, elements)).strip("\n")


def _span(element: Json) -> str:
    text = _words(element)
    style = element.get("style")
    if not isinstance(style, dict):
        return text
    core = text.strip()
    if not core or "\n" in core:
        return text
    if style.get("code"):
        shown = f"`{core}`" if "`" not in core else core
    else:
        sign = "**" * bool(style.get("bold")) + "_" * bool(style.get("italic"))
        struck = "~~" * bool(style.get("strike"))
        shown = f"{struck}{sign}{core}{sign[::-1]}{struck}"
    start = text.index(core)
    return f"{text[:start]}{shown}{text[start + len(core) :]}"


def _words(element: Json) -> str:
    """With Slack's tags, so that they are read as in every other text of Slack."""
    match element.get("type"):
        case "text":
            return escape(_text(element.get("text")))
        case "link":
            return escape(link(_text(element.get("url")), _text(element.get("text"))))
        case "user":
            return f"<@{_id(element.get('user_id'))}>"
        case "usergroup":
            return f"<!subteam^{_id(element.get('usergroup_id'))}>"
        case "channel":
            return f"<#{_id(element.get('channel_id'))}>"
        case "broadcast":
            return f"@{_id(element.get('range'))}"
        case "emoji":
            return _emoji(element)
        case "date":
            return escape(_text(element.get("fallback")))
    return ""


def _emoji(element: Json) -> str:
    """The picture where Slack tells its characters; the name of one of the workspace's own."""
    try:
        shown = "".join(chr(int(code, 16)) for code in _text(element.get("unicode")).split("-") if code)
    except (ValueError, OverflowError):
        shown = ""
    return clean(shown) or f":{_id(element.get('name'))}:"


def _plain(elements: Sequence[Json]) -> str:
    return "".join(_words(element) for element in elements)


def _list(found: Any) -> list[Json]:
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _text(found: Any) -> str:
    return found if isinstance(found, str) else ""


def _id(found: Any) -> str:
    """What can stand in a tag."""
    return "".join(character for character in _text(found) if character.isalnum() or character in "_-")


def _whole(found: Any) -> int:
    return found if isinstance(found, int) and 0 <= found < 10_000 else 0
