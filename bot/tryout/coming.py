"""What the clock of the try-out workspace brings: what happens next, what happened of itself. Pure."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from bot.tryout import group_chats
from bot.tryout.finding import text_of
from bot.tryout.state import Message
from handlers.chat import Card
from handlers.chat.text import shortened

TOLD = (
    "onboarding", "learning_coffee", "learning_time", "goals", "priorities", "suggestions", "quizzes",
    "path_reviews", "records", "feedbacks", "pulses", "team_goals", "kudos_notices", "questions",
    "stale_tips", "weekly_digest", "lunch_and_learn", "speaker_invitations", "mentor_requests",
    "mentor_meetings", "mentor_rounds", "mentor_harvests", "consultations", "reviews", "experiments",
    "coach_cards", "completions", "learning_circles", "delivery",
)  # fmt: skip
"""Each has `page-next-NAME`; of any other it is only told that something happens."""

UNSEEN = {"leavers", "search_refit", "resource_checks", "obstacles", "reports"}
"""What nobody sees anything of, as a rule."""

LONGEST = 60


class Coming(NamedTuple):
    at: datetime
    name: str


def first(all_of_them: Iterable[Coming]) -> Coming | None:
    """What people will see next; of two at one moment the one that comes first here."""
    return min((one for one in all_of_them if one.name not in UNSEEN), key=lambda one: one.at, default=None)


def happened(messages: Iterable[Message], day: date, zone: tzinfo) -> list[Message]:
    """What came of itself on a day, in order."""
    return [one for one in messages if one.unasked and one.at.astimezone(zone).date() == day]


def title(message: Message) -> str:
    """What it is, in a few words."""
    card = message.card
    words = card.title if isinstance(card, Card) and card.title else text_of(message)
    line = next(iter(words.splitlines()), "")
    return line if len(line) <= LONGEST else f"{shortened(line, LONGEST)}…"


def to_whom(message: Message) -> list[str]:
    """Whose own message it is; nobody in particular in a channel."""
    if message.where.startswith("@"):
        return [message.where[1:]]
    return group_chats.members_of(message.where)
