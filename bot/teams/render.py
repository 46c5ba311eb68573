"""From neutral cards and forms to Adaptive Cards 1.5. Pure.

Teams reads markdown in a TextBlock, so what people wrote is escaped; `<at>` becomes a mention only
with an entity on the card, and those are ours alone.
"""

import itertools
import json
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.chart_image import small
from bot.teams.buttons import NO_BUTTON, NO_WORDS, Actions, opening
from bot.teams.inputs import beside_picker, input_element
from bot.teams.markdown import Speaker, cut
from bot.teams.payloads import Mark
from bot.teams.rich import elements
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Chart,
    Divider,
    Form,
    Heading,
    Link,
    Note,
    Panels,
    Part,
    Row,
    Text,
    Who,
    Written,
    rich,
)
from handlers.chat.parts import in_blocks

Json = dict[str, Any]
Content = Card | Form

CONTENT_TYPE = "application/vnd.microsoft.card.adaptive"

CARD_BYTES = 24_000
"""Teams takes 25 KB for an activity; the rest is for what is around the card."""

SUMMARY_MAX = 200
STAYS = "stays"
"""How the names of rows begin whose buttons can be pressed again."""

LABEL_MAX = 32
"""Characters a button shows on a phone."""

BESIDE_MAX = 14
"""So many that words beside it have room there."""

MENU_TAKES = 4
"""As much room as so many of them, where three dots stand there too."""

ACTIONS_MAX = 6
"""Teams shows no more actions in one set."""

_TIGHTER = ((0, 0), (4_000, 100), (2_000, 60), (1_000, 30), (300, 20), (60, 8))
"""How long a text and how many parts may be; the first that fits is shown. 0 is no limit."""


def summary(content: Content, who: Mapping[int, Who]) -> str:
    """What a notification shows: no markdown there."""
    return cut(plain(content, who), SUMMARY_MAX)


def plain(content: Content, who: Mapping[int, Who]) -> str:
    """All its words, where Teams shows text only."""
    words = content.as_notification() if isinstance(content, Card) else content.title
    return Speaker(who).plain(words)


def card(content: Card, who: Mapping[int, Who], in_dialog: bool = False) -> Json:
    """The card, shortened where it would be too large for Teams."""
    return _first_that_fits(
        lambda longest, most: _Renderer(who, longest, in_dialog=in_dialog).card(content, most)
    )


def said(content: Card, who: Mapping[int, Who], entities: Sequence[Json]) -> tuple[list[Json], list[Json]]:
    """The parts of it, for in a card that has these mentions already; and all mentions there are then."""
    renderer = _Renderer(who, 0, entities)
    return renderer.parts(content.parts), renderer.entities


def form(
    content: Form,
    who: Mapping[int, Who],
    errors: Mapping[str, str] | None = None,
    in_dialog: bool = False,
    opened_by: Mark = NO_BUTTON,
) -> Json:
    """A card with inputs. A dialog has its own title and way to close, and no Action.Execute; `opened_by` is
    the button it opened from, with the message that stands on."""
    return _first_that_fits(
        lambda longest, _: _Renderer(who, longest, in_dialog=in_dialog).form(content, errors or {}, opened_by)
    )


def _first_that_fits(render: Callable[[int, int], Json]) -> Json:
    for longest, most in _TIGHTER:
        shown = render(longest, most)
        if size(shown) <= CARD_BYTES:
            return shown
    return render(10, 1)


def size(shown: Json) -> int:
    """As botbuilder writes it: escapes for everything outside ASCII."""
    return len(json.dumps(shown))


class _Renderer:
    def __init__(
        self,
        who: Mapping[int, Who],
        longest: int,
        entities: Sequence[Json] = (),
        in_dialog: bool = False,
    ) -> None:
        self._in_dialog = in_dialog
        self._actions = Actions(self._plain, self._text, in_dialog)
        self._who = who
        self._longest = longest
        self._speaker = Speaker(who, entities)
        self._rows = itertools.count()

    @property
    def entities(self) -> list[Json]:
        return self._speaker.entities

    def card(self, content: Card, most: int) -> Json:
        parts = _few(content.parts, most) if most else content.parts
        title = [self._text(content.title, **_HEADING)] if content.title else []
        labels = ", ".join(button.label for button in content.buttons())
        return self._whole([*title, *self.parts(parts)], self._plain(content.as_notification() or labels))

    def parts(self, parts: Sequence[Part]) -> list[Json]:
        body: list[Json] = []
        separated = False
        for part in parts:
            if isinstance(part, Divider):
                separated = True
                continue
            for element in self._part(part):
                body.append({**element, "separator": True} if separated else element)
                separated = False
        return body

    def form(self, content: Form, errors: Mapping[str, str], opened_by: Mark) -> Json:
        body = [] if self._in_dialog else [self._text(content.title, **_HEADING)]
        for asked in content.inputs:
            body.append(input_element(asked, self._who, self._plain))
            if asked.hint:
                body.append(self._text(asked.hint, **_SMALL, spacing="Small"))
            if asked.name in errors:
                body.append(self._text(errors[asked.name], color="Attention", size="Small"))
            body += beside_picker(asked, self._plain)
        return self._whole(body, content.title, self._actions.of_form(content, opened_by))

    def _whole(self, body: list[Json], fallback: str, actions: Sequence[Json] = ()) -> Json:
        whole: Json = {
            "type": "AdaptiveCard",
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
            "version": "1.5",
            "fallbackText": cut(fallback, 1_000) or NO_WORDS,
            "body": body,
            "msteams": {"width": "Full", "entities": self._speaker.entities},
        }
        return {**whole, "actions": list(actions)} if actions else whole

    def _part(self, part: Part) -> list[Json]:
        if isinstance(part, Buttons):
            return self._buttons(part)
        if isinstance(part, Link):
            return [self._link(part)]
        if isinstance(part, Chart):
            return self._chart(part)
        if isinstance(part, Panels):
            return self._panels(part)
        if isinstance(part, Heading):
            return [self._text(part.text, **_HEADING)]
        if isinstance(part, Row):
            return self._row(part)
        if not part.as_text():
            return []
        if isinstance(part, Written):
            return self._written(part)
        if isinstance(part, Text) and part.marked:
            return [_block(self._speaker.marked(self._cut(part.text), part.marked))]
        note = _SMALL if isinstance(part, Note) else {}
        return [self._text(part.as_text(), **note)]

    def _buttons(self, part: Buttons) -> list[Json]:
        """Sets of one name, by which the answer finds where it comes."""
        name = f"{STAYS if part.stays else 'row'}.{next(self._rows)}"
        if any(len(self._plain(button.label)) > LABEL_MAX for button in part.buttons):
            return [self._line(button, f"{name}.{n}") for n, button in enumerate(part.buttons)]
        actions = [self._actions.of(button) for button in part.buttons]
        return [
            {"type": "ActionSet", "id": f"{name}.{n}", "actions": actions[n : n + ACTIONS_MAX]}
            for n in range(0, len(actions), ACTIONS_MAX)
        ]

    def _line(self, button: Button, name: str) -> Json:
        """What is too long for a button, which would be cut off, is a line that can be pressed."""
        action = self._actions.of(button)
        if action["type"] == "Action.ShowCard":  # which nothing but a button can
            return {"type": "ActionSet", "id": name, "actions": [action]}
        words = [self._text(button.label, color="Accent")]
        return {"type": "Container", "id": name, "style": "emphasis", "selectAction": action, "items": words}

    def _link(self, part: Link) -> Json:
        """A button; an address that is shown as it is, and what is too long for a button, is a line."""
        label = self._plain(part.label)
        if part.label == part.url or len(label) > LABEL_MAX:
            return _block(self._speaker.link(self._cut(part.label), part.url))
        return {"type": "ActionSet", "actions": [opening(label, part.url)]}

    def _written(self, part: Written) -> list[Json]:
        blocks = rich.cut(part.blocks(), self._longest) if self._longest else part.blocks()
        return elements(rich.mark(blocks, part.marked), self._speaker)

    def _row(self, row: Row) -> list[Json]:
        """What can be done stands beside the words, or below them where they would have no room; a menu folds
        out of three dots."""
        told = [self._text(row.text)]
        link = (
            [self._speaker.link(self._cut(row.link.label), row.link.url)]
            if isinstance(row.link, Link)
            else []
        )
        if small := [*([self._speaker.markdown(self._cut(row.note))] if row.note else []), *link]:
            told.append(_block(" · ".join(small), **_SMALL, spacing="None"))
        actions = [self._actions.of(row.button)] if row.button else []
        actions += [{**self._actions.of(one), "mode": "secondary"} for one in row.menu]
        if not actions:
            return [{"type": "Container", "items": told}]
        buttons = {"type": "ActionSet", "actions": actions}
        room = BESIDE_MAX - (MENU_TAKES if row.menu else 0)
        if row.button and len(self._plain(row.button.label)) > room:
            return [{"type": "Container", "items": told}, {**buttons, "spacing": "Small"}]
        beside = {"type": "Column", "width": "auto", "items": [buttons]}
        columns = [{"type": "Column", "width": "stretch", "items": told}, beside]
        return [{"type": "ColumnSet", "columns": columns}]

    def _chart(self, chart: Chart) -> list[Json]:
        """Clients that draw no charts show a picture, or a line of characters where there is no room for one;
        the words are always there."""
        drawn = _bars(chart.labels, chart.values, chart.blocks())
        if "fallback" in drawn and not self._longest:
            drawn = {**drawn, "fallback": self._picture(chart)}
        return [drawn, self._text(chart.says, **_SMALL)]

    def _panels(self, part: Panels) -> list[Json]:
        """One under the other, each with its title."""
        shown = []
        for one in part.panels:
            drawn = _bars(part.labels, one.values, in_blocks(one.values))
            shown += [self._text(one.title, weight="Bolder", size="Small"), drawn]
        return [*shown, self._text(part.says, **_SMALL)]

    def _picture(self, chart: Chart) -> Json:
        url = f"data:image/png;base64,{b64encode(small(chart)).decode()}"
        return {"type": "Image", "url": url, "altText": self._plain(chart.says), "size": "Stretch"}

    def _text(self, text: str, **looks: Any) -> Json:
        return _block(self._speaker.markdown(self._cut(text)), **looks)

    def _cut(self, text: str) -> str:
        return cut(text, self._longest) if self._longest else text

    def _plain(self, text: str) -> str:
        return self._speaker.plain(self._cut(text))


def _few(parts: tuple[Part, ...], most: int) -> tuple[Part, ...]:
    """The first of them, and the last: that is where cards end in a way on."""
    return parts if len(parts) <= most else (*parts[: most - 1], parts[-1])


_HEADING = {"size": "Medium", "weight": "Bolder", "style": "heading"}
_SMALL = {"isSubtle": True, "size": "Small"}


def _bars(labels: Sequence[str], values: Sequence[int | None], instead: str) -> Json:
    """Clients that draw no charts show a line of characters. What is not shown has no bar."""
    both = zip(labels, values, strict=True)
    bars = [{"x": label, "y": value} for label, value in both if value is not None]
    fallback = _block(instead, fontType="Monospace")
    return {"type": "Chart.VerticalBar", "data": bars, "fallback": fallback} if bars else fallback


def _block(text: str, **looks: Any) -> Json:
    return {"type": "TextBlock", "text": text, "wrap": True, **looks}
