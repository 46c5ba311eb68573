"""What can be put in a setting: each kind reads what was written, or says what to write instead.

By hand: what libraries for settings say of a mistake is for programmers, and shows the value, which may be a
secret."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from storage import zones
from storage.emoji import listed

LOOPBACK = ("127.0.0.1", "::1", "localhost")

Kind = Callable[[str, str], Any]
"""From the name of a setting and what was written to its value. Raises `SettingsError`."""


class SettingsError(Exception):
    """A setting is missing or has a value that cannot be used; says which and what to put there."""


class Setting(NamedTuple):
    """One thing an operator can set; `default` is what it says when nobody says otherwise."""

    name: str
    kind: Kind
    default: str = ""

    def read(self, source: Mapping[str, str]) -> Any:
        return self.kind(self.name, source.get(self.name, "").strip() or self.default)


def text(name: str, raw: str) -> str:
    return raw


def passphrase(name: str, raw: str) -> str:
    """Nothing at all, or what nobody guesses."""
    if raw and not re.fullmatch(r"[!-~]{20,200}", raw):
        raise SettingsError(f"{name} must be at least 20 letters, digits or signs, without spaces")
    return raw


def words(name: str, raw: str) -> tuple[str, ...]:
    return tuple(raw.replace(",", " ").split())


def word_set(name: str, raw: str) -> frozenset[str]:
    return frozenset(words(name, raw))


def emoji(name: str, raw: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for word in words(name, raw) for one in listed(word)))


def whole(least: int, most: int) -> Kind:
    def read(name: str, raw: str) -> int:
        if not re.fullmatch(r"[0-9]{1,9}", raw) or not least <= int(raw) <= most:
            raise SettingsError(f"{name} must be a whole number from {least} to {most}")
        return int(raw)

    return read


def choice(*choices: str) -> Kind:
    def read(name: str, raw: str) -> str:
        if raw not in choices:
            raise SettingsError(f"{name} must be one of: {', '.join(choices)}")
        return raw

    return read


def yes(name: str, raw: str) -> bool:
    return bool(choice("yes", "no")(name, raw) == "yes")


def url(*schemes: str) -> Kind:
    def read(name: str, raw: str) -> str:
        try:
            fits = urlsplit(raw).scheme in schemes
        except ValueError:  # a bracket that never closes
            fits = False
        if not fits:
            raise SettingsError(f"{name} must be an address that begins with {' or '.join(schemes)}")
        return raw

    return read


def public_url(name: str, raw: str) -> str:
    """Where people reach us; what they fetch there is theirs alone, so it travels in secret."""
    if not raw:
        return ""
    parts = urlsplit(url("https", "http")(name, raw))
    if not parts.hostname or (parts.scheme == "http" and parts.hostname not in LOOPBACK):
        raise SettingsError(f"{name} must be an https address, such as https://opsteker.example.org")
    if parts.query or parts.fragment or parts.username:
        raise SettingsError(f"{name} must be an address without ?, # or a name before an @")
    return raw


def zone(name: str, raw: str) -> str:
    if not zones.known(raw):
        there = len(zones.every())
        raise SettingsError(f"{name} must be one of the {there} IANA time zones, such as Europe/Amsterdam")
    return raw


COMMANDS = ("tip", "til", "kudos", "mentor", "learn")


def commands(name: str, raw: str) -> dict[str, str]:
    """Other names for ours: `kudos=props`, as many as one likes."""
    parts = [word.partition("=") for word in words(name, raw)]
    chosen = {ours.removeprefix("/"): theirs.removeprefix("/") for ours, _, theirs in parts}
    for ours, theirs in chosen.items():
        if ours not in COMMANDS:
            raise SettingsError(f"{name}: there is no command {ours!r}; there are {', '.join(COMMANDS)}")
        if not re.fullmatch(r"[a-z][a-z0-9_-]{0,30}", theirs):
            raise SettingsError(f"{name}: write {ours}= and small letters, digits, - or _, at most 31")
    called = [chosen.get(one, one) for one in COMMANDS]
    if len(set(called)) < len(called) or len(chosen) < len(parts):
        raise SettingsError(f"{name}: every command needs a name of its own")
    return chosen


def keys(name: str, raw: str) -> tuple[str, ...]:
    """Fernet's."""
    found = words(name, raw)
    if not found:
        return ()
    from cryptography.fernet import Fernet

    try:
        for key in found:
            Fernet(key)
    except ValueError:
        raise SettingsError(f"{name} must be a key: .env.example says how to make one") from None
    return found


def certificate(name: str, raw: str) -> str:
    """What is in the file: a certificate in PEM with its private key. "" for none."""
    if not raw:
        return ""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        pem = Path(raw).read_text("ascii")
        x509.load_pem_x509_certificate(pem.encode())
        load_pem_private_key(pem.encode(), None)
    except (OSError, ValueError, TypeError):
        raise SettingsError(
            f"{name} must be the path of a PEM file with a certificate and its private key, and no passphrase"
        ) from None
    return pem
