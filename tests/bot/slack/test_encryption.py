"""Tokens of people are sealed; a key can be changed."""

import pytest
from cryptography.fernet import Fernet

from bot.slack.encryption import CannotDecrypt, TokenCipher

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_what_was_sealed_opens_with_its_key_behind_a_new_one() -> None:
    sealed = TokenCipher([OLD]).encrypt("xoxp-1")
    assert "xoxp" not in sealed
    assert TokenCipher([NEW, OLD]).decrypt(sealed) == "xoxp-1"
    assert TokenCipher([NEW]).decrypt(TokenCipher([NEW, OLD]).encrypt("xoxp-1")) == "xoxp-1"


def test_the_same_is_never_sealed_alike() -> None:
    assert TokenCipher([OLD]).encrypt("xoxp-1") != TokenCipher([OLD]).encrypt("xoxp-1")


@pytest.mark.parametrize("spoil", [lambda sealed: sealed[:-1] + "A", lambda sealed: "", lambda sealed: "é"])
def test_what_was_changed_or_sealed_with_another_key_does_not_open(spoil: object) -> None:
    sealed = TokenCipher([OLD]).encrypt("xoxp-1")
    with pytest.raises(CannotDecrypt):
        TokenCipher([OLD]).decrypt(spoil(sealed))  # type: ignore[operator]
    with pytest.raises(CannotDecrypt):
        TokenCipher([NEW]).decrypt(sealed)
