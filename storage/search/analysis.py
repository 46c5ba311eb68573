"""What the index keeps of one document: the words and stems of its title and text, and its postings."""

from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from storage.search import words
from storage.search.units import units

K1, B = 1.2, 0.75
"""BM25 with its usual constants (Robertson and Zaragoza 2009)."""

TITLE_WEIGHS = 0.8
"""What a title counts on top of being part of the text (measured: less loses questions that are asked as
a title asks them, and without the title in the text others lose)."""

ONE_SENTENCE = 20
"""Words, without those that say nothing."""

MOST_WORDS = 3_000
"""More words than this of one document are not indexed, so that no document makes others slow."""

MOST_UNITS = 300

NOMINAL_TITLE, NOMINAL_TEXT = 6, 60
"""The lengths impacts are weighed by: fixed, so that adding a document never changes another's."""


class Field(msgspec.Struct, frozen=True):
    """Words and stems as `_one_ _two_`: counting `_one_`, or a piece of it, is one fast string count."""

    words: str
    stems: str
    length: int
    pieces: int


class Analysis(msgspec.Struct, frozen=True):
    title: Field
    text: Field
    impacts: dict[str, int]
    vocabulary: frozenset[str]

    @property
    def lengths(self) -> list[int]:
        return [self.title.length, self.title.pieces, self.text.length, self.text.pieces]


def analyse(title: str, text: str, extra: Iterable[str]) -> Analysis:
    """`extra` are topics and the words of helped questions: they count as text."""
    whole = "\n".join((text, *extra))
    in_text = words.words(whole)[:MOST_WORDS]
    in_title = words.words(title)[:MOST_WORDS] or _in_place_of_title(in_text)
    title_stems, text_stems = _stems(in_title, units(title)), _stems(in_text, units(whole))
    return Analysis(
        title=_field(in_title, title_stems),
        text=_field(in_text, text_stems),
        impacts=_impacts(title_stems, text_stems, len(in_title), len(in_text)),
        vocabulary=frozenset(in_title).union(in_text),
    )


def framed(every: Collection[str]) -> str:
    return f"_{'_ _'.join(every)}_" if every else ""


def unframed(field: str) -> list[str]:
    return [word[1:-1] for word in field.split()]


def _in_place_of_title(in_text: list[str]) -> list[str]:
    """One sentence is its own title; the first words of a longer text are none."""
    return in_text if len(in_text) <= ONE_SENTENCE else []


def _stems(every: list[str], whole: list[str]) -> list[str]:
    return [words.stem(word) for word in every + whole[:MOST_UNITS]]


def _field(every: list[str], stems: list[str]) -> Field:
    """Units make nothing longer, and have no pieces: their parts are there already."""
    pieces = sum([max(1, len(word) + 3 - words.PIECE) for word in every])
    return Field(framed(every), framed(stems), len(every), pieces)


def _impacts(title_stems: list[str], text_stems: list[str], in_title: int, in_text: int) -> dict[str, int]:
    """What a stem does for this document, in thousandths: its share of BM25 without the idf."""
    title_norm = K1 * (1 - B + B * in_title / NOMINAL_TITLE)
    norm = K1 * (1 - B + B * (in_title + in_text) / (NOMINAL_TITLE + NOMINAL_TEXT))
    title, every = Counter(title_stems), Counter(title_stems + text_stems)
    return {
        stem: round(1000 * (TITLE_WEIGHS * _part(title[stem], title_norm) + _part(times, norm)))
        for stem, times in every.items()
    }


def _part(times: int, norm: float) -> float:
    return times * (K1 + 1) / (times + norm)
