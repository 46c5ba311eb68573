"""What can be read out of the words people type: topics, links, sub-words. Pure rules."""

import re
import unicodedata
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from handlers.chat import Mention, group_name, mention, pieces, replace_mentions
from handlers.chat.text import LINK_MAX as LINK_MAX
from handlers.chat.text import is_link as is_link
from handlers.chat.text import shortened
from handlers.parsing.topics import TAG
from handlers.parsing.topics import TOPIC_LENGTH_MAX as TOPIC_LENGTH_MAX
from handlers.parsing.topics import TOPICS_MAX as TOPICS_MAX
from handlers.parsing.topics import topics_in as topics_in
from handlers.parsing.topics import topics_typed as topics_typed
from handlers.texts import typed

TEXT_MAX = 2_500
"""Characters in a TIL, question or reason: a Slack section holds 3,000, with what escaping adds."""

_SAYS = ("So", "Co", "Cn")
"""Emoji, mentions, and what is newer than this Python."""

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)

_ONE = "\ue002"
"""Stands for somebody; nobody can type it."""

_LEFT_BEHIND = (
    (re.compile(rf"{_ONE}(?:\.[a-z][\w-]*|['’]s\b)+"), _ONE),
    (re.compile(rf"{_ONE} ?[,;&+/]? ?(?:(?:en|and|of|or)(?= ?{_ONE}))? ?(?={_ONE})"), ""),
    (re.compile(rf"^ ?(?:{_ONE} ?(?:[,:;!?…]|\.(?!\w)|[–—-](?= ))* ?)+", re.MULTILINE), ""),
    (re.compile(rf" ?\( ?{_ONE} ?\)|,? ?{_ONE}(?= ?[,.;:!?)\]])"), ""),
    (re.compile(rf" ?{_ONE} ?"), " "),
)
_OPENS, _CLOSES = mention("")[0], mention("")[-1]
_SOMEBODY = rf"{_OPENS}[^{_CLOSES}]*{_CLOSES}|@\w[\w.\-]*"
_PEOPLE_FIRST = re.compile(rf"[ ,;:]*(?:(?:{_SOMEBODY})[ ,;:&+]*(?:(?:en|and) (?=[@{_OPENS}]))?)+")

_BLANK = r"[\s\u200b\u2060\ufeff]"
_FIRST = re.compile(
    rf"{_BLANK}*([^\s:：,，\u200b\u2060\ufeff]+)((?:[:：,，]|{_BLANK}+[:：](?=\s|$))?{_BLANK}*)"
)
"""A word and what parts it from the next: blanks, a line break, a colon, a comma."""

_CALLED = re.compile(rf"^{_BLANK}*(?:@opsteker\b)?(?:{_BLANK}|[,，、:：;!–—-])*", re.IGNORECASE)

HELP = typed("typed-help")
_MOST_IN_HELP = max(len(one.split()) for one in HELP)
ASKS_FOR_HELP = typed("typed-asks-for-help")
GREETINGS = typed("typed-greeting")
"""Said by themselves."""


def first_link(text: str) -> str:
    """The first web address in a text, without the full stop or bracket behind it; "" without one."""
    for found in _URL.findall(text):
        link = found.rstrip(".,;:!?'")
        link = link if "(" in link else link.rstrip(")")
        if is_link(link):
            return str(link)
    return ""


def without_links(text: str) -> str:
    """The words, with a blank for each web address."""
    return _URL.sub(" ", text)


def date_typed(text: str, today: date | None = None) -> date | None:
    """ "2026-12-24" or "24-12-2026", with dashes, strokes or full stops, and "tomorrow" for who says when
    today is; None for what is no date."""
    if today is not None and text.casefold() in typed("typed-today") | typed("typed-tomorrow"):
        return today + timedelta(days=text.casefold() in typed("typed-tomorrow"))
    parts = re.split(r"[-/.]", text)
    if len(parts) != 3 or not all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts):
        return None
    first, second, third = map(int, parts)
    year, month, day = (first, second, third) if len(parts[0]) == 4 else (third, second, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def without_tail(text: str, link: str | None = None, topics: Collection[str] | None = None) -> str:
    """The text without the topics and the link it ends in: those are shown by themselves. Only these
    topics and this link go, without them the ones that count in the text itself; whatever else looks
    like one (#12, a second link) says something. A text that is nothing else stays as it is."""
    shown = topics_in(text) if topics is None else topics
    return _before_tail(text, first_link(text) if link is None else link, shown).strip() or text


def _before_tail(text: str, link: str, topics: Collection[str]) -> str:
    """Word by word from the end: one pattern for all of it takes for ever on "https://a" thirty times."""
    for word in reversed(list(re.finditer(r"\S+", text))):
        is_topic = bool(TAG.fullmatch(word[0])) and set(topics_in(word[0])).intersection(topics)
        is_link = bool(link) and _URL.fullmatch(word[0]) and first_link(word[0]) == link
        if not is_topic and not is_link:
            return text[: word.end()]
    return ""


def only_topics(text: str) -> bool:
    """Whether there is nothing in it but topics and a link."""
    return bool(text.strip()) and not _before_tail(text, first_link(text), topics_in(text))


def beside(text: str, link: str) -> str:
    """The link to show beside this text; "" when it stands in the text already."""
    return "" if any(first_link(found) == link for found in _URL.findall(text)) else link


def says_something(text: str) -> bool:
    """Whether there are letters, digits, emoji or people in it: "…" and "?!" say nothing."""
    return any(unicodedata.category(one)[0] in "LN" or unicodedata.category(one) in _SAYS for one in text)


def says_more(text: str, than: str) -> bool:
    """Whether a text adds words to another; links, topics, capitals, blanks and marks are none."""
    said = _bare(text)
    return bool(said) and said not in _bare(than)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", TAG.sub(" ", _URL.sub(" ", text)).casefold()))


def without_calling(text: str) -> str:
    """What is said to somebody, without what parts it from their name: "@Opsteker, til …". The name is there
    too where it was typed and not chosen, as in a chat in which nobody needs to be called."""
    return _CALLED.sub("", text)


def first_word(text: str) -> tuple[str, str]:
    """The first word in lower case, and what follows. Blanks, line breaks, a colon or comma part them."""
    word, _, rest = _first(text)
    return word, rest


def alone(text: str) -> str:
    """All of it in lower case when it is one word or a few, without the marks behind it: "Help!"."""
    bare = " ".join(text.lower().split())
    return bare.rstrip(".,:;!?…") or bare


def asks_help(text: str) -> bool:
    """Whether there is nothing but a word for help, or its sign. All that is typed is asked this, again and
    again, and most of it is longer."""
    return len(text.split(None, _MOST_IN_HELP)) <= _MOST_IN_HELP and alone(text) in HELP


def labelled(text: str) -> tuple[str, str]:
    """The same when that word stands by itself: alone, on a line of its own, or with a colon behind it.
    In an ordinary sentence there is none, and all of it follows."""
    word, parted, rest = _first(text)
    return (word, rest) if not rest or any(sign in parted for sign in ":：\n") else ("", text.strip())


def _first(text: str) -> tuple[str, str, str]:
    """The first word, what parts it from the rest, and the rest. An emoji such as `:tada:` is no colon."""
    found = _FIRST.match(text)
    if found is None:
        return "", "", text.strip()
    word, rest = found[1].lower(), text[found.end() :].strip()
    return word if rest else alone(word), found[2], rest


def begins_with_people(text: str) -> bool:
    """Whether people come first, also those the platform did not recognise ("@jan")."""
    return text.lstrip(" ,").startswith((mention("")[0], "@"))


def without_mentions(text: str) -> str:
    """The words, without the people named in them and what they would leave behind: blanks, ": thanks",
    the ".bakker" of a name that was half recognised."""
    said = "".join(piece if isinstance(piece, str) else _ONE for piece in pieces(text))
    said = re.sub(r"(?<=\S)[ \t]{2,}", " ", said)
    if _ONE in said:
        for left, by in _LEFT_BEHIND:
            said = left.sub(by, said)
    return said.strip(" ,\t\n")


def with_names(text: str, names: Mapping[str, str], otherwise: str) -> str:
    """The words with people by their name, by id, so that nobody is called by it; `otherwise` is said of all
    others, with a capital where it begins the sentence."""

    def name(found: Mention) -> str:
        return names.get(found.id) or (f"@{group}" if (group := group_name(found)) else otherwise)

    said = replace_mentions(text, name)
    is_first = text.startswith(mention("")[0]) and said.startswith(otherwise)
    return said[:1].upper() + said[1:] if is_first else said


def reason_in(text: str) -> str:
    """What people are thanked for: without them, also without the "@names" nobody has that stand first."""
    first = _PEOPLE_FIRST.match(text)
    return without_mentions(mention("") + text[first.end() :] if first else text)


def named_but_unknown(text: str) -> list[str]:
    """The "@names" that the platform did not recognise as a person."""
    words = "".join("" if isinstance(piece, Mention) else piece for piece in pieces(text))
    return list(dict.fromkeys(re.findall(r"(?<![\w@.])@([\w][\w.\-]*)", words)))


def excerpt(text: str, most: int) -> str:
    """The beginning of a text in whole words, when all of it is more than `most` characters."""
    if len(text) <= most:
        return text
    return shortened(text, most - 1) + "…"
