"""From text to what is compared: folded words, their stems, their pieces of four letters.

One analysis for Dutch and English alike, so that nobody has to say which language a text is in. After
any change to what this file gives, raise `ANALYSIS_VERSION`: the bot analyses everything anew by itself.
"""

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import Stemmer

from storage.normal import normal

ANALYSIS_VERSION = 4

LONGEST_WORD = 40
"""Longer ones (keys, addresses, pasted noise) are cut: nobody types them to find something."""

PIECE = 4

DUTCH = """
    aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er
    ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon
    kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over
    reeds te tegen toch toen tot u uit uw van veel voor want waren was wat werd wezen wie wil worden wordt
    zal ze zelf zich zij zijn zo zonder zou
"""
ENGLISH = """
    a about above after again against all am an and any are as at be because been before being below between
    both but by can did do does doing don down during each few for from further had has have having he her
    here hers herself him himself his how i if in into is it its itself just me more most my myself no nor
    not now of off on once only or other our ours ourselves out over own s same she should so some such t
    than that the their theirs them themselves then there these they this those through to too under until up
    very was we were what when where which while who whom why will with you your yours yourself yourselves
"""
STOP_WORDS = frozenset(f"{DUTCH} {ENGLISH}".split())
"""Snowball's lists of both languages; `s`, `t` and `don` are what is left of contractions."""

ASKING_DUTCH = """
    aub alsjeblieft alstublieft allemaal alvast bedankt dank eigenlijk even goedemiddag goedemorgen graag
    hallo hey hoeveel hoi iedereen jullie kunt kun misschien waar waarmee waarom waarvoor wanneer weet weten
    welk welke wilde zou
"""
ASKING_ENGLISH = """
    anybody anyone could couldn d didn doesn everybody everyone hello hi isn know knows ll m maybe may might
    morning please pls quick re somebody someone thank thanks ve would
"""
ASKING = frozenset(f"{ASKING_DUTCH} {ASKING_ENGLISH}".split())
"""What people put around a question. A document is found by such a word all the same when nothing else is
asked."""

ONE_TO_ONE = re.compile(
    r"(?i:1:1|1[ -]?(?:op|on|to)[ -]?1|(?:[eé]{2}n|one)[ -](?:op|on|to)[ -](?:[eé]{2}n|one))"
)

_LETTER = r"[^\W_]"
TOKEN = re.compile(
    rf"(?<!{_LETTER})(?:(?i:\.net)(?!{_LETTER})"  # .NET, but not example.net
    rf"|(?=[1eéoEÉO]){ONE_TO_ONE.pattern}(?!{_LETTER})"
    rf"|{_LETTER}#(?![^\W\d_]|#)"  # C#, C#9, but not page#part
    rf"|[^\W\d_]{{1,2}}(?:&[^\W\d_]{{1,2}})+(?!{_LETTER})"  # R&D
    rf"|{_LETTER}(?:/{_LETTER})+(?!{_LETTER}))"  # I/O
    rf"|{_LETTER}+(?:(?<=[^\W\d_])\+\+(?!\+))?"  # C++, and every ordinary word
)
"""A word. Its signs belong to it where it would be another word without: C++ is not C, nor R&D about R."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+\.\S+|(?<![\w.-])(?:[\w-]+\.)+[a-z]{2,}/\S*",
    re.IGNORECASE,
)
_dutch = Stemmer.Stemmer("dutch", 0)
_english = Stemmer.Stemmer("english", 0)
_one_at_a_time = Lock()


def fold(text: str) -> str:
    """Without case, accents and typographic variants: "Één" and "een" are one word."""
    if text.isascii():
        return text.lower()
    apart = normal("NFKD", normal("NFKC", text).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def spelled(text: str) -> list[str]:
    """The words of a text as they stand there."""
    return TOKEN.findall(text)


def without_addresses(text: str) -> str:
    """Its words without web and mail addresses: pieces of those tell a reader nothing."""
    return _ADDRESS.sub(" ", text)


def tokens(text: str) -> list[str]:
    """All its words, folded; also of scripts without spaces, then a word is a whole run of letters."""
    return [word[:LONGEST_WORD].replace(" ", "-") for word in TOKEN.findall(fold(text))]


def words(text: str) -> list[str]:
    """Its words without the stop words, unless nothing would be left."""
    every = tokens(text)
    return [word for word in every if word not in STOP_WORDS] or every


def asked(text: str) -> list[str]:
    """The words of a question that say what it is about, unless nothing would be left."""
    every = words(text)
    return [word for word in every if word not in ASKING] or every


@lru_cache(50_000)
def stem(word: str) -> str:
    """The English Snowball stem of the Dutch Snowball stem: whatever the language, inflections meet.

    Snowball's stemmers keep state while they work, hence the lock.
    """
    if ONE_TO_ONE.fullmatch(word):
        return "1:1"
    with _one_at_a_time:
        return str(_english.stemWord(_dutch.stemWord(word)))


def pieces(word: str) -> tuple[str, ...]:
    """Each four letters in a row of `_word_`, the shortest words whole."""
    framed = f"_{word}_"
    return tuple(framed[at : at + PIECE] for at in range(max(1, len(framed) - PIECE + 1)))
