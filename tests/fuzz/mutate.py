"""Requests that went wrong on the way, or were made by somebody who wants them to go wrong."""

import copy
import json
from random import Random
from typing import Any

from tests import nasty

Json = Any

ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 1.5, 1e308, 2**63, -(2**70), "", " ", "\x00", "\ud800", "\u202e", "NaN", "-1",
    "1e400", "253402300799", "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00+14:00", "U0SARAH", "X0", "29:",
    "../../etc/passwd", "Mars/Olympus", "https://[::1", "http://a:b@127.0.0.1:99999\\", "'; DROP TABLE --",
    "x" * 256, "é" * 3_001, "\ue0001\ue001", "true", "{}", "[", [], {}, [[[]]], {"": ""}, ["x"] * 200, "m1",
)  # fmt: skip
"""What may stand where something else should."""


def value(sound: Json, by: Random) -> Json:
    """The same with up to four things in it replaced, left out, put in twice or wrapped."""
    changed = copy.deepcopy(sound)
    for _ in range(by.randrange(5)):
        places = list(_places(changed))
        if not places:
            return odd(by)
        _change(*by.choice(places), by)
    return changed


def odd(by: Random) -> Json:
    if by.random() < 0.2:
        return nasty.text(by.choice(list(nasty.SHAPES)), by.choice((10, 300, 5_000)))
    return copy.deepcopy(by.choice(ODD))


def _places(of: Json) -> list[tuple[Json, Any]]:
    """Every key of every object and every position of every list."""
    inside = of.items() if isinstance(of, dict) else enumerate(of) if isinstance(of, list) else ()
    found = []
    for key, part in inside:
        found += [(of, key), *_places(part)]
    return found


def _change(where: Json, key: Any, by: Random) -> None:
    how = by.randrange(6)
    if how == 0:
        del where[key]
    elif how == 1:
        where[key] = [where[key]]
    elif how == 2 and isinstance(where, dict):
        where[str(odd(by))[:50]] = where[key]
    elif how == 3 and isinstance(where[key], str):
        where[key] = where[key] + str(odd(by))
    else:
        where[key] = odd(by)


def body(sound: bytes, by: Random) -> bytes:
    """Now and then with some bytes of it changed, cut off or doubled."""
    if by.random() < 0.8 or not sound:
        return sound
    at, how = by.randrange(len(sound)), by.randrange(4)
    if how == 0:
        return sound[:at]
    if how == 1:
        return sound[:at] + bytes(by.randrange(256) for _ in range(by.randrange(1, 8))) + sound[at:]
    if how == 2:
        return sound[:at] + sound
    return sound[:at] + b"[" * by.choice((3, 3_000)) + sound[at:]


def as_json(given: Json) -> bytes:
    return json.dumps(given).encode()


def word(by: Random) -> str:
    """For a part of an address: it is quoted by whoever asks for it."""
    return str(odd(by)).encode("utf-8", "replace").decode()[:2_000]
