"""What is said to the bot in a channel: whether everybody there may read the answer, where the platform shows
nothing to one person only. All else goes to their own chat with the bot.

What is shared by it, such as the card of a TIL, is no answer: it is a post, and for all who are there.
"""

from handlers.chat import Command, Event
from handlers.parsing import words

ALOUD = {
    "help": True,
    "tip help": True,
    "til help": True,
    "kudos help": True,
    "mentor help": True,
    "learn help": False,  # what stands in that menu depends on who asks
    "greeting": True,
    "tip": False,  # what somebody looks up is theirs alone; a press shares what was found
    "til": False,
    "kudos": False,  # what is left of the day, and who got none and why
    "mentor": False,
    "learn": False,
    "thanks": False,
    "learned": False,
    "": False,  # what was not understood is given back to who said it
}
"""By what was said: a command, one with help behind it, or what `handlers.parsing` calls the sentence."""


def is_aloud(event: Event) -> bool:
    """Whether the answer may stand where others read it, and speaks to them as well."""
    if not isinstance(event, Command) or event.place is None or event.place.kind == "direct":
        return False
    return ALOUD.get(asked(event), False)


def asked(event: Command) -> str:
    """Its line in the table."""
    name = event.name.partition(" ")[0]
    if name in words.HELP:
        return "help"
    return f"{name} help" if words.asks_help(event.text) else name
