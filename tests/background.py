"""`python -m tests.background WORDFREQ` makes the vocabulary of `storage/search/background/` anew.

WORDFREQ is the folder `wordfreq/data` of that package (`pip download --no-deps wordfreq`, and unpack it).
"""

import gzip
import math
import sys
from collections import defaultdict
from pathlib import Path

import msgspec

from storage.search import words
from storage.search.background import FOLDER, LANGUAGES

RAREST = 63
"""In decibels: what is rarer than one in two million words is left out."""


def main(data: str) -> None:
    for language in LANGUAGES:
        listed = gzip.decompress((Path(data) / f"large_{language}.msgpack.gz").read_bytes())
        lines = "\n".join(_lines(msgspec.msgpack.decode(listed)))
        path = FOLDER / f"{language}.txt.gz"
        path.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))
        print(f"{path}: {lines.count(chr(10)) + 1} words, {path.stat().st_size // 1024} kB")


def _lines(listed: list[object]) -> list[str]:
    """A word and the loudness of all words of its stem together, in order of the alphabet.

    wordfreq lists its words by loudness: those of place 450 are said once in 10 ** 4.5 words.
    """
    often: dict[str, float] = defaultdict(float)
    for loudness, those in enumerate(listed[1:]):
        for said in those:  # type: ignore[attr-defined]
            folded = words.tokens(said)
            if len(folded) == 1 and not folded[0].isdigit():
                often[folded[0]] += 10 ** (-loudness / 100)
    families: dict[str, float] = defaultdict(float)
    for word, times in often.items():
        families[words.stem(word)] += times
    kept = sorted(word for word, times in often.items() if -10 * math.log10(times) <= RAREST)
    return [f"{word} {round(-10 * math.log10(families[words.stem(word)]))}" for word in kept]


if __name__ == "__main__":
    main(*sys.argv[1:])
