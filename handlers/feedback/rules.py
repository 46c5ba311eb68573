"""How many are asked, for how long, and when what they say may be read. Pure rules."""

from datetime import timedelta

from storage.feedbacks import Feedback

MOST_ASKED = 5
MOST_OPEN = 3
"""Of one person at a time: who is asked often answers less."""

LEAST_NAMELESS = 3
"""Of fewer answers without a name it could be guessed who gave them."""

OPEN = timedelta(days=14)
OPEN_NAMELESS = timedelta(days=7)
"""To the end, whoever answered: what ends with the last answer tells when that came."""


def open_for(is_nameless: bool) -> timedelta:
    return OPEN_NAMELESS if is_nameless else OPEN


def may_be_read(one: Feedback, answers: int) -> bool:
    """With names at once. Without, only when nothing can come any more: otherwise each new one would tell who
    gave it."""
    return not one.is_nameless or (not one.is_open and answers >= LEAST_NAMELESS)
