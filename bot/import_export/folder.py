"""Looking through a folder without going anywhere else: no links are followed, nothing is opened that
is not a plain file of a decent size."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import msgspec

from bot.import_export.draft import Refusal
from handlers.chat import clean

SUFFIXES = (".md", ".markdown")
FILE_MAX = 200_000
"""Bytes in a Markdown file; ten times the longest text that fits."""


class File(msgspec.Struct, frozen=True):
    """`name` is the path from the folder on, that folder included: "docs/git/undo.md"."""

    path: str
    name: str

    @property
    def folders(self) -> tuple[str, ...]:
        """Those between the folder that was asked for and the file."""
        return PurePosixPath(self.name).parts[1:-1]


def markdown_files(root: Path) -> Iterator[File | Refusal]:
    """Every Markdown file in a folder and the folders in it, in order; hidden ones are left alone."""
    todo = [File(str(root), composed(root.name))]
    while todo:
        folder = todo.pop()
        try:
            entries = sorted(os.scandir(folder.path), key=lambda entry: entry.name)
        except OSError as error:
            yield Refusal(shown(folder.name), f"cannot be read: {error.strerror}")
            continue
        inside = []
        for entry in entries:
            file = File(entry.path, f"{folder.name}/{composed(entry.name)}")
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                inside.append(file)
            elif (found := _file(entry, file, root)) is not None:
                yield found
        todo += reversed(inside)


def _file(entry: os.DirEntry[str], file: File, root: Path) -> File | Refusal | None:
    """The file, or why it is refused; None for what is none of our business."""
    if entry.name.startswith("."):
        return None
    if entry.is_symlink():
        inside = Path(os.path.realpath(entry.path)).is_relative_to(root)
        return None if inside else Refusal(shown(file.name), "is a link that leaves the folder")
    if not entry.name.lower().endswith(SUFFIXES):
        return None
    if not entry.is_file(follow_symlinks=False):
        return Refusal(shown(file.name), "is not a plain file")
    if shown(file.name) != file.name:
        return Refusal(shown(file.name), "has a name that is not plain text")
    return file


def read(file: File, most: int = FILE_MAX) -> bytes | Refusal:
    """All of it, unless it is too big."""
    try:
        size = os.stat(file.path).st_size
        if size > most:
            return Refusal(file.name, f"is {size:,} bytes; at most {most:,} fit")
        with open(file.path, "rb") as opened:
            return opened.read(most)
    except OSError as error:
        return Refusal(file.name, f"cannot be read: {error.strerror}")


def decoded(data: bytes, where: str) -> str | Refusal:
    """The text of a file, with or without a byte order mark."""
    if b"\0" in data:
        return Refusal(where, "is no text but a binary file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Refusal(where, f"is not UTF-8 in line {line}; save it as UTF-8")


def shown(name: str) -> str:
    """A name such as a terminal can show it, whatever is in it. A new emoji is no harm to it."""
    name = composed(name)
    if name.isprintable():
        return name
    return "".join(
        one if one.isprintable() or clean(one) == one else one.encode("unicode_escape").decode()
        for one in name
    )


def composed(name: str) -> str:
    """A Mac takes names apart into letters and accents: the same file is one source all the same."""
    return unicodedata.normalize("NFC", name)
