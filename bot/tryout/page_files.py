"""What the try-out page fetches besides itself. All of it stands under an address that changes with what is
in it (`edition`), so that a browser may keep it for good: only a first visit waits for it."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

_KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}


class PageFile(NamedTuple):
    content: bytes
    kind: str


class Files:
    """Read once, when the page is put up."""

    def __init__(self, folder: Path) -> None:
        self._found = {
            path.name: PageFile(path.read_bytes(), _KINDS[path.suffix])
            for path in sorted(folder.iterdir())
            if path.suffix in _KINDS
        }
        self.edition = sha256(repr(self._found).encode()).hexdigest()[:12]

    def find(self, edition: str, name: str) -> PageFile | None:
        """None for what is not of this edition."""
        return self._found.get(name) if edition == self.edition else None
