"""Tokens of people, sealed: what stands in the database is of no use without the key."""

from collections.abc import Iterable

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class Broken(Exception):
    """Sealed with another key, or changed."""


class Seal:
    """The first key seals, each of them opens: so a key can be changed."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = MultiFernet([Fernet(key) for key in keys])

    def close(self, token: str) -> str:
        return self._keys.encrypt(token.encode()).decode()

    def opens(self, sealed: str) -> bool:
        try:
            self.open(sealed)
        except Broken:
            return False
        return True

    def open(self, sealed: str) -> str:
        """Raises `Broken`."""
        try:
            return self._keys.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise Broken from None
