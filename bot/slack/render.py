"""From a card or form to Block Kit. Pure, and within Slack's limits or not at all.

What people wrote goes into `rich_text` and `plain_text`: Slack shows those as they stand, so nothing
in them can be a live `<!channel>`, a link in disguise or formatting other than `bot.slack.rich` puts
there. Mark-up is read in two places: `text` (notifications, screen readers) and small print that names
somebody; both are escaped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from bot.slack.limits import Json, check
from bot.slack.rich import elements, pieces_of, rich_text, section
from bot.slack.text import People, in_words, linked, outgoing, shorten
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Chart,
    Divider,
    Heading,
    Link,
    Note,
    Panels,
    Part,
    Row,
    Text,
    Written,
    mentions,
    rich,
    stretches,
    without_moments,
)

MOST_CHARACTERS = 12_000
"""Of people's words in one message: somewhere above 13,000 Slack says `msg_blocks_too_long`."""

Pictures = Mapping[Chart | Panels, str]
"""Slack's ids of the charts that were brought to it as files."""

NO_PICTURES: Pictures = {}

FALLBACK_CHARACTERS = 3_900
NO_WORDS = "…"
ROW_CHARACTERS = 3_000
MENU = "menu"
"""The action of a menu that folds out; what was chosen in it stands in the value, see `bot.slack.receive`."""

SAME_ACTION = "#"
"""Slack wants every action id in a block to be different: a second button of one action is `x#1`."""

STAYS = ".stays"
"""How the name of a row of buttons ends that is still there after one of them was pressed."""


def message(card: Card, who: People, pictures: Pictures = NO_PICTURES) -> Json:
    """`text` and `blocks`: the first is what a notification shows, and mobile shows only that. A chart
    without a picture is drawn with characters."""
    return check({"text": fallback(card, who), "blocks": _blocks(card, who, 50, pictures)}, "message")


def home(card: Card, who: People) -> Json:
    return check({"type": "home", "blocks": _blocks(card, who, 100)})


def fallback(card: Card, who: People) -> str:
    """The card in words, mentions live, within what `text` may hold."""
    return outgoing(card.as_notification().strip() or NO_WORDS, who, FALLBACK_CHARACTERS)


def _blocks(card: Card, who: People, most: int, pictures: Pictures = NO_PICTURES) -> list[Json]:
    blocks = [_counted(one, n) for n, one in enumerate(islice(_all_blocks(card, who, pictures), most + 1))]
    return [*blocks[: most - 1], _context(NO_WORDS, who)] if len(blocks) > most else blocks


def _counted(block: Json, number: int) -> Json:
    """No two blocks of a message have one name."""
    return {**block, "block_id": f"{number}{STAYS}"} if "block_id" in block else block


def _all_blocks(card: Card, who: People, pictures: Pictures) -> Iterator[Json]:
    if card.title.strip():
        yield {"type": "header", "text": plain(card.title, 150, who)}
    left = MOST_CHARACTERS
    for part in card.parts:
        if isinstance(part, Chart | Panels) and part in pictures:
            yield _image(pictures[part], part, who)
        else:
            yield from _part(part, who, left)
        left -= len(part.as_text())


def _part(part: Part, who: People, left: int) -> Iterable[Json]:
    if isinstance(part, Divider):
        return [{"type": "divider"}]
    if isinstance(part, Buttons):
        return _actions(part, who)
    if isinstance(part, Heading):
        return [{"type": "header", "text": plain(part.text, 150, who)}]
    if isinstance(part, Row):
        return _row(part, who) if left > 1 else ()
    if isinstance(part, Written):
        return _written(part, who, left) if left > 1 else ()
    words = shorten(part.as_text(), left) if left > 1 else ""
    if not words.strip():
        return []
    if isinstance(part, Chart):
        return [_context(f"{part.blocks()}  {words}", who)]
    if isinstance(part, Panels):
        return [_context(part.blocks(), who), _context(words, who)]
    if isinstance(part, Note):
        return [_context(words, who)]
    if isinstance(part, Link) and len(part.url) <= 3_000:
        label = cut(in_words(part.label, who), 3_000)
        link = {"type": "link", "url": part.url, "text": label.strip() or part.url}
        return [rich_text([section([link])])]
    marked = part.marked if isinstance(part, Text) else ()
    found = [
        {**element, "style": {"bold": True}} if bold else element
        for stretch, bold in stretches(words, marked)
        for element in pieces_of(stretch, who)
    ]
    return [rich_text([section(found)])]


def _written(part: Written, who: People, left: int) -> Iterator[Json]:
    blocks = rich.mark(rich.cut(part.blocks(), max(left, 1)), part.marked)
    if shown := elements(blocks, who):
        yield rich_text(shown)


def _row(row: Row, who: People) -> Iterator[Json]:
    """What can be done stands beside the words; where more can than fits there, under them."""
    shown: Json = {"type": "section", "text": _words(row.text, who, ROW_CHARACTERS)}
    if row.menu:
        shown["accessory"] = _menu(row.menu, who)
    elif row.button:
        shown["accessory"] = _button(row.button, 0, who)
    yield shown
    small = [_words(row.note, who, 2_000)] if row.note.strip() else []
    if isinstance(row.link, Link) and len(row.link.url) < ROW_CHARACTERS:
        small.append({"type": "mrkdwn", "text": linked(row.link.url, row.link.label), "verbatim": True})
    if small:
        yield {"type": "context", "elements": small}
    if row.menu and row.button:
        yield from _actions(Buttons((row.button,)), who)


def _menu(buttons: Sequence[Button], who: People) -> Json:
    """At most five fit."""
    options = [
        {"text": plain(one.label, 75, who), "value": f"{one.action} {one.value}"} for one in buttons[:5]
    ]
    return {"type": "overflow", "action_id": MENU, "options": options}


def _image(file: str, chart: Chart | Panels, who: People) -> Json:
    """The words stand above it for who sees it and are read out to who does not."""
    says = plain(chart.says, 2_000, who)
    title = plain(chart.title, 2_000, who) if isinstance(chart, Panels) else says
    return {"type": "image", "slack_file": {"id": file}, "alt_text": says["text"], "title": title}


def _context(text: str, who: People) -> Json:
    return {"type": "context", "elements": [_words(text, who, 2_000)]}


def _words(text: str, who: People, most: int) -> Json:
    """Plain, unless somebody or an instant is mentioned. `verbatim`: Slack must not make links or mentions of
    its own out of plain words."""
    if mentions(text) or without_moments(text) != text:
        return {"type": "mrkdwn", "text": outgoing(text, who, most), "verbatim": True}
    return plain(text, most, who)


def _actions(part: Buttons, who: People) -> Iterator[Json]:
    for start in range(0, len(part.buttons), 25):
        group, seen = part.buttons[start : start + 25], list[str]()
        elements = []
        for button in group:
            elements.append(_button(button, seen.count(button.action), who))
            seen.append(button.action)
        name = (
            {"block_id": f"{elements[0]['action_id'][:100]}.{group[0].value[:100]}{STAYS}"}
            if part.stays
            else {}
        )
        yield {"type": "actions", **name, "elements": elements}


def _button(button: Button, twin: int, who: People) -> Json:
    shown: Json = {
        "type": "button",
        "action_id": f"{button.action}{SAME_ACTION}{twin}" if twin else button.action,
        "text": plain(button.label, 75, who),
    }
    if button.value:
        shown["value"] = button.value
    if button.style != "plain":
        shown["style"] = button.style
    if button.confirm:
        shown["confirm"] = {
            "title": plain(button.label, 100, who),
            "text": plain(button.confirm.question, 300, who),
            "confirm": plain(button.confirm.yes, 30, who),
            "deny": plain(button.confirm.no, 30, who),
        }
    return shown


def plain(text: str, most: int, who: People) -> Json:
    """Shown as it stands. Slack wants at least one character."""
    return {"type": "plain_text", "text": cut(in_words(text, who), most) if text.strip() else NO_WORDS}


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
