"""Texts that nobody types and somebody sends: one thing again and again, which a careless pattern or loop
reads again and again."""

import time
from collections.abc import Callable
from itertools import cycle, islice

SHAPES = {
    "dashes": "-", "en dashes": "–", "less than": "<", "at tags": "<at>", "at ends": "</at>",
    "half an at": "<at ", "half a tag": '<p a="', "comments": "<!--", "entities": "&amp;",
    "ampersands": "&", "hashes": "#", "topics": "#a", "topics apart": "#c++ ", "ats": "@",
    "names": "@a ", "colons": ":", "backticks": "`", "brackets": "[](", "parentheses": "(",
    "blanks": " ", "line breaks": "\n", "returns": "\r\n", "tabs": "\t", "zero width": "\u200b",
    "marks": "\u0301", "marks out of order": "\u0316\u0301", "emoji": "🧑‍🏫", "right to left": "\u202eא",
    "digits": "7", "numbers": "1,", "commas": ",", "quotes": "\"'", "addresses": "https://a",
    "addresses apart": "https://a.b ", "full stops": ".", "slack people": "<@U0JORIS>",
    "slack groups": "<!subteam^S1>", "levels": "a expert ", "letters": "a", "words": "woord ",
    "hours": "9 uur ", "capitals that grow": "İ", "ligatures": "\ufdfa", "underscores": "_",
    "stars": "*", "our own marks": "\ue000", "quoted": "> ", "tones": "-tone1", "lists": "1. ",
    "headings": "# ", "fences": "```\n", "bars": "|", "backslashes": "\\", "weekdays": "ma ",
}  # fmt: skip

ENDS = ("", "x", "!")
"""What comes after it, to make what has been read so far be read once more."""


def text(shape: str, length: int, end: str = "") -> str:
    return "".join(islice(cycle(SHAPES[shape]), length)) + end


def is_linear(work: Callable[[str], object], shape: str, length: int, end: str = "") -> bool:
    """Whether twice the text is not much more than twice the work. Only the time of this process counts, and
    the best of some attempts: a machine that is busy makes neither longer."""
    return any(_ratio_holds(work, text(shape, length, end), text(shape, 2 * length, end)) for _ in range(4))


ENOUGH = 0.01
"""Seconds; what takes less is no danger, and cannot be measured."""

MOST_RATIO = 3
"""Twice the text is twice the work, and four times when it is read again and again."""


def _ratio_holds(work: Callable[[str], object], short: str, long: str) -> bool:
    taken = _seconds(work, long)
    return taken < ENOUGH or taken < MOST_RATIO * _seconds(work, short)


def _seconds(work: Callable[[str], object], given: str) -> float:
    begin = time.thread_time()
    work(given)
    return time.thread_time() - begin
