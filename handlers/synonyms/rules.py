"""Which two can mean the same, and what is wrong with those that cannot. Pure rules."""

import re
from collections.abc import Sequence

import msgspec

from handlers.chat import mentions
from handlers.parsing import words
from storage.search.synonyms import LENGTH_MAX, MOST, WORDS_MAX, Synonym, stems
from storage.search.words import STOP_WORDS, tokens

_MARKUP = re.compile(r"[<>*`~|{}\[\]\\=,;\n]|https?://|www\.|&\w+;")


class Fault(msgspec.Struct, frozen=True):
    """`field` is "word" or "topic"; `key` and `values` say what to do instead."""

    field: str
    key: str
    values: dict[str, object] = {}


def bare(text: str) -> str:
    """Without the # of a topic and what blanks there are too many."""
    return re.sub(r"^#(?=\w)", "", " ".join(text.split()))


def pair(text: str) -> tuple[str, str] | None:
    """What is typed as "k8s = kubernetes"; None when it is no pair."""
    word, is_pair, topic = text.partition("=")
    return (bare(word), bare(topic)) if is_pair and "=" not in topic else None


def fault(word: str, topic: str, known: Sequence[Synonym]) -> Fault | None:
    """What is wrong with a new pair, given those that are known."""
    for field, text in (("word", word), ("topic", topic)):
        if key := _wrong(text):
            return Fault(field, key, {"most": WORDS_MAX, "length": LENGTH_MAX, "word": text[:LENGTH_MAX]})
    if stems(word) == stems(topic):
        return Fault("topic", "synonyms-error-same", {"word": word})
    return _taken(word, topic, known) or _full(known)


def is_known(word: str, topic: str, known: Sequence[Synonym]) -> bool:
    """Also the other way round: it is one and the same."""
    wanted = {stems(word), stems(topic)}
    return any({stems(one.word), stems(one.topic)} == wanted for one in known)


def _wrong(text: str) -> str:
    """What is wrong with one of the two by itself; "" when nothing is."""
    said = tokens(text)
    if mentions(text) or _MARKUP.search(text):
        return "synonyms-error-markup"
    if not said or not words.says_something(text):
        return "synonyms-error-empty"
    if len(said) > WORDS_MAX or len(text) > LENGTH_MAX:
        return "synonyms-error-long"
    return "synonyms-error-common" if STOP_WORDS.issuperset(said) else ""


def _taken(word: str, topic: str, known: Sequence[Synonym]) -> Fault | None:
    """Each word has one meaning, and what it means is no word for something else: so nothing goes on from one
    to the next, or round."""
    for one in known:
        values: dict[str, object] = {"word": one.word, "topic": one.topic, "new": word}
        if stems(one.word) == stems(word):
            return Fault("word", "synonyms-error-taken", values)
        if stems(one.topic) == stems(word):
            return Fault("word", "synonyms-error-is-topic", {**values, "new": topic})
        if stems(one.word) == stems(topic):
            return Fault("topic", "synonyms-error-is-word", values)
    return None


def _full(known: Sequence[Synonym]) -> Fault | None:
    return Fault("word", "synonyms-error-full", {"most": MOST}) if len(known) >= MOST else None
