"""Tokens, sealed: what stands in the database is of no use without the key."""

from collections.abc import Iterable
from datetime import datetime, timedelta


class CannotDecrypt(Exception):
    """Sealed with another key, or changed."""


class TokenCipher:
    """The first key seals, each of them opens: so a key can be changed."""

    def __init__(self, keys: Iterable[str]) -> None:
        from cryptography.fernet import Fernet, MultiFernet  # large, and many bots seal nothing

        self._keys = MultiFernet([Fernet(key) for key in keys])

    def encrypt(self, token: str) -> str:
        return self._keys.encrypt(token.encode()).decode()

    def can_decrypt(self, sealed: str) -> bool:
        try:
            self.decrypt(sealed)
        except CannotDecrypt:
            return False
        return True

    def decrypt(self, sealed: str) -> str:
        """Raises `CannotDecrypt`."""
        from cryptography.fernet import InvalidToken

        try:
            return self._keys.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise CannotDecrypt from None

    def encrypt_at(self, words: str, at: datetime) -> str:
        return self._keys.encrypt_at_time(words.encode(), int(at.timestamp())).decode()

    def decrypt_at(self, sealed: str, at: datetime, lasts: timedelta) -> str:
        """What was sealed so long before, at most. Raises `CannotDecrypt`."""
        from cryptography.fernet import InvalidToken

        try:
            oldest = int(lasts.total_seconds())
            return self._keys.decrypt_at_time(sealed.encode(), oldest, int(at.timestamp())).decode()
        except (InvalidToken, UnicodeEncodeError):
            raise CannotDecrypt from None
