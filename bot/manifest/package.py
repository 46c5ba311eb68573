"""The zip that is uploaded in Teams: the manifest with one's own ids and addresses, its Dutch, the icons."""

import argparse
import json
import os
import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bot import manifest
from bot.manifest import teams
from bot.setting_kinds import SettingsError, public_url
from bot.settings import Settings

OPTIONS = ("app_id", "address", "name", "website", "privacy", "terms", "above", "out")
NAME_MAX = 30
BEFORE_ZIPS_COUNT = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: the same content is the same file whenever it is made."""

MOST = 65_535
"""Each of the three numbers of a version."""


def asked_for(options: argparse.Namespace) -> bool:
    """Whether it is the zip that is wanted; its options make no sense without it."""
    if options.folder == "teams":
        return True
    if any(getattr(options, one) is not None for one in OPTIONS):
        raise SettingsError("these options are of the zip for Teams: say opsteker manifest teams …")
    return False


def make(settings: Settings, options: argparse.Namespace) -> Path:
    """Writes it whole or not at all. Raises `SettingsError` with what to do."""
    out = Path(options.out or "opsteker.zip")
    own = _own(settings, options)
    _write(out, zipped(own, _next(own, _before(out), _number(options.above or "0.0.0"))))
    return out


def zipped(own: teams.Own, version: str) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _files(own, version).items():
            entry = zipfile.ZipInfo(name, BEFORE_ZIPS_COUNT)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _files(own: teams.Own, version: str) -> dict[str, bytes]:
    return {
        "manifest.json": manifest.as_json(teams.manifest(own) | {"version": version}),
        "nl.json": manifest.as_json(teams.localization("nl", own)),
        **{name: Path(__file__).with_name(name).read_bytes() for name in manifest.ICONS},
    }


def _own(settings: Settings, options: argparse.Namespace) -> teams.Own:
    address = options.address or settings.public_url
    if not address:
        raise SettingsError("say where the bot is: --address https://…, or set OPSTEKER_PUBLIC_URL")
    address = _address("--address", address)
    website = _address("--website", options.website or address)
    name = (options.name or teams.EXAMPLE.name).strip()
    if not 1 <= len(name) <= NAME_MAX or not name.isprintable():
        raise SettingsError(f"--name must be 1 to {NAME_MAX} letters, digits or signs")
    return teams.Own(
        app_id=_app_id(options.app_id or (settings.teams.app_id if settings.teams else "")),
        name=name,
        website=website,
        privacy=_address("--privacy", options.privacy or website),
        terms=_address("--terms", options.terms or website),
        domains=(urlsplit(address).hostname or "",),
    )


def _app_id(given: str) -> str:
    if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", given) or given == teams.BOT:
        raise SettingsError(
            "--app-id must be the app id of your Azure bot, such as 1b4e28ba-2fa1-4d3b-a3f5-ef19b5a7633b; "
            "it is under Configuration in the Azure portal"
        )
    return given.lower()


def _address(name: str, given: str) -> str:
    """Teams takes nothing but https, also of this machine."""
    try:
        if urlsplit(given).scheme == "https" and len(given) <= 2_048 and not re.search(r"\s", given):
            return public_url(name, given).rstrip("/")
    except ValueError:  # a bracket that never closes
        pass
    raise SettingsError(f"{name} must be an https address, such as https://opsteker.example.org")


def _before(out: Path) -> dict[str, bytes]:
    """What is in the zip that stands there, by name; nothing when there is none."""
    try:
        with zipfile.ZipFile(out) as archive:
            held = {one: archive.read(one) for one in archive.namelist()}
        _number(json.loads(held["manifest.json"])["version"])
    except FileNotFoundError:
        return {}
    except (OSError, zipfile.BadZipFile) as error:
        if isinstance(error, OSError):
            raise _cannot_write(out, error) from None
        raise _is_another(out) from None
    except (SettingsError, ValueError, LookupError, TypeError, RuntimeError):
        raise _is_another(out) from None
    return held


def _next(own: teams.Own, before: dict[str, bytes], above: tuple[int, ...]) -> str:
    """That of the zip before, if nothing changed; else one higher, and never below our own."""
    standing = json.loads(before["manifest.json"])["version"] if before else "0.0.0"
    if before == _files(own, standing) and _number(standing) > above:
        return str(standing)
    highest = max(_number(standing), above)
    ours = _number(str(teams.manifest()["version"]))
    return _spoken(ours if ours > highest else _raised(highest))


def _raised(number: tuple[int, ...]) -> tuple[int, ...]:
    major, minor, patch = number
    return (major, minor, patch + 1) if patch < MOST else (major, minor + 1, 0)


def _number(version: Any) -> tuple[int, ...]:
    numbers = str(version).split(".")
    if len(numbers) != 3 or not all(re.fullmatch("[0-9]{1,5}", one) and int(one) <= MOST for one in numbers):
        raise SettingsError("--above must be three numbers, such as 0.1.4")
    return tuple(map(int, numbers))


def _spoken(number: tuple[int, ...]) -> str:
    return ".".join(map(str, number))


def _write(out: Path, content: bytes) -> None:
    beside = out.with_name(f".{out.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        beside.replace(out)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise _cannot_write(out, error) from None


def _cannot_write(out: Path, error: OSError) -> SettingsError:
    return SettingsError(f"--out {out} cannot be written ({error.strerror}); choose another file")


def _is_another(out: Path) -> SettingsError:
    return SettingsError(f"--out {out} is there and is no zip for Teams of ours; choose another file")
