"""The parts of the bot that an organisation can switch off, and that a person can silence.

What a switched-off module is asked is answered kindly; what merely happens is not noticed by it, and
its rhythms rest.
"""

from storage.database import Transaction

ALL = ("kudos", "til", "tip", "digest", "time", "lunch", "mentor", "coffee", "circle")
"""In the order they are shown; each has `module-NAME` and `module-NAME-does` in the texts. A command
with the name of a module belongs to it."""

_ROOMS = {
    "handlers.kudos": "kudos",
    "handlers.til": "til",
    "handlers.tips": "tip",
    "handlers.circle": "circle",
    "handlers.coffee": "coffee",
    "handlers.consultation": "circle",
    "handlers.digest": "digest",
    "handlers.learning_time": "time",
    "handlers.lunch": "lunch",
    "handlers.mentor": "mentor",
    "scheduler.consultations": "circle",
    "scheduler.kudos_notices": "kudos",
    "scheduler.learning_circles": "circle",
    "scheduler.learning_coffee": "coffee",
    "scheduler.learning_time": "time",
    "scheduler.lunch_and_learn": "lunch",
    "scheduler.leavers": "tip",
    "scheduler.mentor_harvests": "mentor",
    "scheduler.mentor_meetings": "mentor",
    "scheduler.mentor_requests": "mentor",
    "scheduler.mentor_rounds": "mentor",
    "scheduler.questions": "tip",
    "scheduler.speaker_invitations": "lunch",
    "scheduler.stale_tips": "tip",
    "scheduler.weekly_digest": "digest",
}


def of(room: str) -> str:
    """The module that a room of the source belongs to, by its name; "" is always on."""
    while room:
        if room in _ROOMS:
            return _ROOMS[room]
        room = room.rpartition(".")[0]
    return ""


def is_on(tx: Transaction, module: str) -> bool:
    return not module or module in tx.workspace.modules
