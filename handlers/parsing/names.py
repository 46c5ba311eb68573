"""People called by their name, without an "@": found when there is but one in the workspace."""

import re
import unicodedata

import msgspec
from msgspec.structs import replace

from handlers.chat import Buttons, Card, Person, Reply, Text, mention
from handlers.parsing import nearest, sentences, words
from handlers.texts import Speech
from storage import names, people
from storage.database import Transaction
from storage.search.words import tokens

MOST_WORDS = 4
"""In a name."""

MOST_OFFERED = 5
MOST_NAMES = 10
"""People named one after the other."""

_PARTICLES = frozenset(
    ["de", "den", "der", "van", "von", "het", "'t", "te", "ten", "ter", "op", "in", "el", "al", "la", "le"]
)
"""Parts of a name that name nobody by themselves."""

Everybody = list[tuple[int, list[str]]]
"""Ids, each with the parts of the name."""

_WORD = re.compile(r"[\s,]*@?([^\W\d_][\w'’\-]*)")
_MENTIONED = re.compile(rf"[\s,]*({mention('')[0]}[^{mention('')[-1]}]*{mention('')[-1]})")
_NEXT = re.compile(r"\s*(?:,|&|(?:en|and)(?=\s))\s*")
_SURNAME = re.compile(rf" +(?:(?i:{'|'.join(sorted(_PARTICLES))}) +)*([^\W\d_][\w'’\-]+)")


class Called(msgspec.Struct, frozen=True):
    """The text with each name at its beginning made a mention. When several fit a name, that is `name`,
    with who they are, and `before` and `after` is what stands around it; also when somebody fits only a part
    of it, and may be somebody else."""

    text: str
    several: tuple[Person, ...] = ()
    name: str = ""
    before: str = ""
    after: str = ""


def first(tx: Transaction, text: str) -> Called:
    """Who is called at the beginning of a text, also after who was named with an "@"."""
    everybody: Everybody | None = None
    found, told, look = "", 0, 0  # told: up to where all are named; look: where the next may stand
    for _ in range(MOST_NAMES):
        if mentioned := _MENTIONED.match(text, look):
            found, told = f"{found}{mentioned[1]} ", mentioned.end()
        elif _WORD.match(text, look):
            everybody = _who_may_be_called(tx, text) if everybody is None else everybody
            name, fitting, end = _longest(everybody, text, look)
            surname = _other_surname(everybody, fitting, text, end)
            if len(fitting) > 1 or surname:
                known = people.by_ids(tx, set(fitting))
                fit = tuple(known[one] for one in fitting)
                return Called(text, fit, name + surname, found, text[end:])
            if not fitting:
                break
            found, told = f"{found}{mention(fitting[0])} ", end
        following = _NEXT.match(text, told)
        if following is None and not _MENTIONED.match(text, told):
            break
        look = following.end() if following else told
    return Called(found + text[told:].lstrip(" ,:;\n\t")) if everybody is not None and found else Called(text)


def _who_may_be_called(tx: Transaction, text: str) -> Everybody:
    """Who goes by a word at its beginning."""
    ids = names.bearers(tx, tokens(text)[: MOST_NAMES * (MOST_WORDS + 1)])
    return [(one, _parts(name)) for one, name in people.named(tx, ids)]


def last(tx: Transaction, text: str) -> Called:
    """Who is called at the very end: "thanks for the help, Joris"."""
    bare = text.rstrip(" .!,\n")
    for length in (2, 1):
        before, *name = bare.rsplit(maxsplit=length) if len(bare.split()) > length else [""]
        found = first(tx, " ".join(name))
        if found.several:
            return replace(found, before=f"{before} ")
        if name and not words.without_mentions(found.text):
            return Called(f"{before} {found.text}".strip())
    return Called(text)


def is_named_in(name: str | None, text: str) -> bool:
    """Whether a part of somebody's name stands in a text."""
    return bool((set(_parts(name or "")) - _PARTICLES) & set(_parts(text)))


def which(say: Speech, start: str, called: Called) -> Reply:
    """Asks who was meant; each button does it with that person."""
    buttons = [
        way
        for one in called.several[:MOST_OFFERED]
        if (
            way := nearest.button(
                one.name or "", f"{start} {called.before}{mention(one.id)} {called.after.strip()}"
            )
        )
    ]
    if len(called.several) > MOST_OFFERED or not buttons:
        return Reply(Card((Text(say.text("called-many", name=called.name)),)))
    if len(called.several) == 1:
        return Reply(Card((Text(say.text("called-nobody", name=called.name)), Buttons(tuple(buttons)))))
    return Reply(Card((Text(say.text("called-which", name=called.name)), Buttons(tuple(buttons)))))


def _longest(everybody: Everybody, text: str, start: int) -> tuple[str, list[int], int]:
    """The longest name that stands here, who bears it, and where it ends."""
    begin, ends, at = _WORD.match(text, start), list[int](), start
    while len(ends) < MOST_WORDS and (found := _WORD.match(text, at)) and not (ends and "," in found[0]):
        at = found.end()
        ends.append(at)
    for end in reversed(ends):
        name = text[begin.start(1) if begin else start : end]
        if fitting := [person_id for person_id, own in everybody if _bears(own, _parts(name))]:
            return name, fitting, end
    return "", [], start


def _other_surname(everybody: Everybody, fitting: list[int], text: str, end: int) -> str:
    """The surname that follows a name only one person bears, when it is not theirs; "" otherwise."""
    found = _SURNAME.match(text, end)
    if len(fitting) != 1 or found is None or not found[1][0].isupper():
        return ""
    own = dict(everybody)[fitting[0]]
    may_be_theirs = len(own) == 1 or set(_parts(found[1])) <= set(own)
    return "" if may_be_theirs or sentences.after_thanks(found[1]) is not None else found[0]


def _bears(own: list[str], name: list[str]) -> bool:
    """Whether these words are one or more whole parts of the name, in order ("Bakker, Joris" too)."""
    if not name or name[-1] in _PARTICLES or len(name[-1]) < 2 or len(name) > len(own):
        return False
    return any((own + own)[at : at + len(name)] == name for at in range(len(own)))


def _parts(name: str) -> list[str]:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return re.findall(r"[\w'’\-]+", "".join(one for one in decomposed if not unicodedata.combining(one)))
