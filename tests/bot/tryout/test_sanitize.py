"""Lines of the protocol that say what cannot be: told what is wrong, and the next line still works."""

from typing import Any

from tests.worlds.tryout_world import tryout_world

ODD: list[dict[str, Any]] = [
    {"clock": "9999-12-31T23:59:59+01:00"},
    {"clock": "9999-12-31T23:59:59-14:00"},
    {"clock": "0001-01-01T00:00:00+14:00"},
    {"clock": "NaN"},
    {"clock": 1e400},
    {"join": {"name": "Noor" * 20}},
    {"join": {"name": "\x00\u200b"}},
    {"join": {"name": "Noor", "zone": "Mars/Olympus_Mons"}},
    {"join": {"name": "Noor", "zone": ["Europe/Amsterdam"]}},
    {"join": {"name": "Noor", "zone": None}},
    {"as": "sarah", "react": "x" * 101, "to": "m1"},
    {"as": "sarah", "react": "::", "to": "m1"},
    {"as": "sarah", "react": "a\nb", "to": "m1"},
    {"as": "\x00" * 300, "home": True},
]


async def test_what_cannot_be_is_said(database_url: str) -> None:
    async with tryout_world(database_url, "en") as world:
        for line in ODD:
            (said,) = await world.workspace.do(line)
            assert len(said["error"]) < 400
        assert await world.home("sarah")
