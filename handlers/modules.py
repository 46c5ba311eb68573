"""The parts of the bot that an organisation can switch off, and that a person can silence.

What a switched-off module is asked is answered kindly; what merely happens is not noticed by it, and
its rhythms rest.
"""

from storage.database import Transaction

ALL = (
    "kudos", "til", "tip", "digest", "time", "goals", "priorities", "suggestions", "lunch", "mentor",
    "coffee", "circle", "catalogue", "paths", "onboarding", "record", "review",
    "feedback", "budget", "badges", "coach", "quiz", "reports", "obstacles",
)  # fmt: skip
"""In the order they are shown; each has `module-NAME` and `module-NAME-does` in the texts. Which
belongs to what stands on the front page of each feature."""


def is_on(tx: Transaction, module: str) -> bool:
    return not module or module in tx.workspace.modules
