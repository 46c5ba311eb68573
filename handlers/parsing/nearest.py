"""What somebody probably meant by a word that is none: the nearest one, with a button that does it."""

import re
from collections.abc import Collection, Iterable

from handlers.chat import Button, Buttons, Heard, Note, Text, mention, replace_mentions
from handlers.parsing import words
from handlers.texts import Speech

ACTION = "meant"
"""The button that does what was meant; its value is the command without its "/"."""

VALUE_MAX = 1_900
"""Characters in a button's value: Slack allows 2,000."""

_PACKED = re.compile(r"<@(\d{1,15}|group:[^<>]{1,80})>")

MOST_OFFERED = 2
MOST_SHOWN = 200

Parts = tuple[Text | Note | Buttons, ...]


def nearest(word: str, known: Collection[str]) -> list[str]:
    """The words that are one slip of the fingers away, two when they are long; those nearest. A word that
    is known is itself."""
    far = {one: distance for one in known if (distance := _distance(word, one)) is not None}
    least = min(far.values(), default=0)
    return sorted(one for one, distance in far.items() if distance == least)


def parts(say: Speech, start: str, said: str, known: Collection[str]) -> Parts:
    """ "Did you mean …?" for what stands behind a command, with the rest of it unchanged; () when nothing
    is near."""
    word, rest = words.first_word(said)
    return offered(say, [(f"{start} {one}", rest) for one in nearest(word, known)])


def offered(say: Speech, commands: Iterable[tuple[str, str]]) -> Parts:
    """A button for each command, given with the rest of what was typed."""
    chosen = list(commands)[:MOST_OFFERED]
    if not chosen:
        return ()
    named = [
        (f"{say.command(start)} …" if rest else say.command(start), f"{start} {rest}".strip())
        for start, rest in chosen
    ]
    buttons = tuple(one for label, command in named if (one := button(label, command)))
    if not buttons:
        return (Text(say.text("meant-long", command=chosen[0][0])),)
    return Text(say.text("meant")), Buttons(buttons)


def button(label: str, command: str) -> Button | None:
    """None when what was typed is too long to travel in a button."""
    value = packed(command)
    return Button(ACTION, label, value) if len(value) <= VALUE_MAX else None


def packed(text: str) -> str:
    """For the value of a button, where a platform may not leave the characters of a mention alone."""
    return replace_mentions(text, lambda found: f"<@{found.id}>")


def unpacked(value: str) -> str:
    return _PACKED.sub(lambda found: mention(found[1]), value)


def heard(say: Speech, said: str) -> Heard:
    """What was typed, given back."""
    shown = said if len(said) <= MOST_SHOWN else words.excerpt(said, MOST_SHOWN)
    return Heard(say.text("help-heard", said=shown))


def _distance(word: str, known: str) -> int | None:
    """Slips between the two; None when they are not near. In a short word another letter makes another
    word; a beginning of four letters or more is near."""
    if len(known) >= 4 and len(word) >= 4 and known.startswith(word):
        return 0 if word == known else 1
    most = 2 if len(known) >= 7 else 1
    if abs(len(word) - len(known)) > most:
        return None
    from rapidfuzz.distance import OSA

    slips = OSA.distance(word, known, score_cutoff=most)
    if slips > most or (
        len(known) <= 3 and slips and len(word) == len(known) and sorted(word) != sorted(known)
    ):
        return None
    return None if len(word) < 2 or (len(word) == 2 and slips) else slips
