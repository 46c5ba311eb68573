"""What Slack and Teams must know before anybody can install the bot: its commands, its menus, its
rights, its icons. All of it follows from `handlers.routes` and the texts; the files under `manifest/`
are checked in, and a test compares them with what is made here.
"""

import json
from pathlib import Path

from bot.manifest import icons, slack, teams, yaml


def files() -> dict[str, bytes]:
    """Every file, by its path under the folder. The same on every machine, but for how well the
    icons are compressed."""
    return {
        "slack.yaml": yaml.document(slack.manifest(), slack.OVER_A_SOCKET),
        "slack-http.yaml": yaml.document(slack.manifest(slack.ADDRESS), slack.OVER_HTTP),
        "teams/manifest.json": _json(teams.manifest()),
        "teams/nl.json": _json(teams.localization("nl")),
        "teams/color.png": icons.color(),
        "teams/outline.png": icons.outline(),
    }


def write(folder: Path) -> list[Path]:
    """Writes them all, making folders where there are none; gives what was written."""
    written = []
    for name, content in files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return written


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
