"""The #topics in what people type, with the signs that make C++, C# and .NET what they are. Pure rules."""

import re
import unicodedata
from collections.abc import Iterable

TOPICS_MAX = 10
TOPIC_LENGTH_MAX = 40

_WITH_MARKS = (range(0x300, 0x2100), range(0x302A, 0x30A0), range(0xA66F, 0xAC00), range(0xFE00, 0xFE30))
_MARKS = "".join(
    chr(code) for block in _WITH_MARKS for code in block if unicodedata.category(chr(code))[0] == "M"
)
"""What is written above, under and around letters: Hindi and Thai have no words without."""

_LETTER = r"[^\W_]"
_RUN = rf"{_LETTER}(?:{_LETTER}|[{_MARKS}\u200c\u200d])*"
_SHARP = rf"(?<!{_LETTER}{_LETTER})#(?![^\W\d_]|#)"
"""The end of C# and F#. Behind a longer word it is none: "#git#" is written in China."""
_BETWEEN = rf"(?:(?:\+\+?|{_SHARP})?(?:--?|__?|[.&·]|/\.?)|\+\+?|{_SHARP})"
_BEHIND = rf"(?:\+\+?(?![+#])|{_SHARP})"
_TOPIC = rf"\.?{_RUN}(?:{_BETWEEN}{_RUN})*{_BEHIND}?"

TAG = re.compile(rf"(?<!{_LETTER})(?<![#&/?={_MARKS}])#({_TOPIC})")
_NAME = re.compile(_TOPIC)
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"]+", re.IGNORECASE)
_TICKS = re.compile(r"`+|~{3,}")
_AROUND = "#\"'`*_~([{<“”„‘’«»"
"""What somebody may put before a topic in a field for topics."""

_COLOUR = re.compile(
    r"(?=[a-f]*[0-9])(?![a-f]2[a-f]$|2fa$)(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})"
    r"|([a-f])\1{2,7}|([a-f]{2})\2{2,3}|(?:([a-f])\3){3,4}"
)
"""#ff0000 and #fff, not #add, #face, #facade, #b2b or #2fa: without a digit only what repeats itself."""


def topics_in(text: str) -> tuple[str, ...]:
    """The #topics of a text in lower case, each once, in order. What stands in code or a web address is
    none, nor is a number (#12, #24/7) or a colour (#ff0000)."""
    if "#" not in text:
        return ()
    found = map(_spelled, TAG.findall(_ADDRESS.sub(" ", _without_code(text))))
    return _fitting(tag for tag in found if any(map(str.isalpha, tag)) and not _COLOUR.fullmatch(tag))


def topics_typed(text: str) -> tuple[str, ...]:
    """Topics typed in a field of their own: with or without #, parted by blanks or commas."""
    words = re.split(r"[\s,;]+", _ADDRESS.sub(" ", text))
    found = (_NAME.match(word.lstrip(_AROUND)) for word in words)
    return _fitting(_spelled(name[0]) for name in found if name)


def names_in(text: str) -> list[str]:
    """Whatever in a text could be the name of a topic, without a # before it."""
    return [_spelled(name) for name in _NAME.findall(_ADDRESS.sub(" ", text))]


def topics_named(names: Iterable[str]) -> tuple[str, ...]:
    """Topics by names that may be of several words: "Working from home" is #working-from-home."""
    return topics_typed(" ".join(re.sub(r"\s+", "-", closed(name.strip())) for name in names))


def hashtags(topics: Iterable[str]) -> str:
    """As they stand under a text: "#git #sql"."""
    return " ".join(f"#{topic}" for topic in topics)


def closed(name: str) -> str:
    """ "R & D" is R&D."""
    return re.sub(r"(?<=\S)\s?([&/+])\s?(?=\S)", r"\1", " ".join(name.split()))


def _spelled(topic: str) -> str:
    """In lower case and composed; the dot that "İ" leaves on its i is gone."""
    return unicodedata.normalize("NFC", topic).lower().replace("i\u0307", "i")


def _fitting(topics: Iterable[str]) -> tuple[str, ...]:
    fitting = (one for one in topics if len(one) <= TOPIC_LENGTH_MAX and not one.isdigit())
    return tuple(dict.fromkeys(fitting))[:TOPICS_MAX]


def _without_code(text: str) -> str:
    """Code stands between two rows of backticks of the same length, as in Markdown."""
    if "`" not in text and "~~~" not in text:
        return text
    ticks = list(_TICKS.finditer(text))
    closing = _closing([row[0] for row in ticks])
    kept, end, at = [], 0, 0
    while at < len(ticks):
        if (close := closing[at]) is None:
            at += 1
            continue
        kept.append(text[end : ticks[at].start()])
        end, at = ticks[close].end(), close + 1
    return " ".join([*kept, text[end:]])


def _closing(rows: list[str]) -> list[int | None]:
    """For each row of ticks the next one that is the same."""
    following: dict[str, int] = {}
    closing: list[int | None] = []
    for at in range(len(rows) - 1, -1, -1):
        closing.append(following.get(rows[at]))
        following[rows[at]] = at
    return closing[::-1]
