"""Files of text, however a spreadsheet or an editor saved them. That is in one of three encodings; libraries
that guess among hundreds are often wrong about a short list of names."""

import io
from pathlib import Path

from bot.import_export.draft import Refusal

SIZE_MAX = 20_000_000
"""Bytes: ten thousand tips of two thousand characters, or a hundred thousand rows of people."""

SAVE_AS = "save it as CSV UTF-8"


def lines_of(path: Path, name: str) -> list[str] | Refusal:
    """The lines of a file of text, however a spreadsheet saved it."""
    try:
        size = path.stat().st_size
        if size > SIZE_MAX:
            return Refusal(name, f"is {size:,} bytes; at most {SIZE_MAX:,} fit, so import it in parts")
        text = _decoded(path.read_bytes(), name)
    except OSError as error:
        return Refusal(name, f"cannot be read: {error.strerror}")
    return text if isinstance(text, Refusal) else io.StringIO(text, newline=None).readlines()


def _decoded(data: bytes, name: str) -> str | Refusal:
    """UTF-8 or UTF-16, with or without a mark that says so; else as Windows in Western Europe has it."""
    wide = _wide(data)
    if wide is None and b"\0" in data:
        return Refusal(name, f"is no text but a binary file; {SAVE_AS}")
    try:
        return data.decode(wide or "utf-8-sig").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        wrong = Refusal(name, f"has bytes that are no text in line {line}; {SAVE_AS}")
    try:
        return wrong if wide else data.decode("cp1252")
    except UnicodeDecodeError:
        return wrong


def _wide(data: bytes) -> str | None:
    """Which UTF-16: in plain words every second byte is zero."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    some = data[:1_000]
    if len(some) >= 4 and some[1::2].count(0) * 2 > len(some[1::2]) and 0 not in some[::2]:
        return "utf-16-le"
    if len(some) >= 4 and some[::2].count(0) * 2 > len(some[::2]) and 0 not in some[1::2]:
        return "utf-16-be"
    return None
