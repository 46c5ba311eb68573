"""Looking at what became visible."""

from collections.abc import Sequence

from tests.worlds.world import Shown


def privately(shown: Sequence[Shown], who: str) -> str:
    """All that only this person can read, a message behind a message."""
    mine = [one.text for one in shown if who == one.only_for or one.where == f"@{who}"]
    return "\n".join(mine)


def publicly(shown: Sequence[Shown], where: str) -> list[Shown]:
    """What everybody in a channel sees of the bot."""
    return [one for one in shown if one.where == where and not one.only_for and one.by == "opsteker"]


def card(shown: Sequence[Shown], where: str = "#leren") -> Shown:
    """The one card the bot put in a channel."""
    cards = publicly(shown, where)
    assert len(cards) == 1, cards
    return cards[0]


def form(shown: Sequence[Shown]) -> Shown:
    """The form that opened."""
    forms = [one for one in shown if one.inputs]
    assert len(forms) == 1, shown
    return forms[0]


def button(shown: Sequence[Shown], action: str) -> Shown:
    """The message with this button."""
    return next(one for one in reversed(shown) if action in one.buttons.values())
