"""What Slack and Teams must know before anybody can install the bot: its commands, its menus, its
rights, its icons. It follows from `handlers.routes` and the texts, but for the icons, which are beside this
file and go in the zip for Teams (`package`); what is under `manifest/` is
checked in, and a test compares it with what is made here.
"""

import json
from pathlib import Path
from typing import Any

from bot.manifest import slack, teams

ICONS = ("color.png", "outline.png")
"""Our mark (`bot/tryout/page/mark.svg`) as Teams asks for it:
https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons"""


def files(public_url: str = "") -> dict[str, bytes]:
    """Every file, by its path under the folder. The same on every machine, but for its address."""
    over_http = _yaml(slack.manifest(slack.ADDRESS), slack.OVER_YOUR_HTTP if public_url else slack.OVER_HTTP)
    return {
        "slack.yaml": _yaml(slack.manifest(), slack.OVER_A_SOCKET),
        "slack-http.yaml": over_http.replace(slack.OURS.encode(), (public_url or slack.OURS).encode()),
        "teams/manifest.json": as_json(teams.manifest()),
        "teams/nl.json": as_json(teams.localization("nl")),
    }


def write(folder: Path, public_url: str = "") -> list[Path]:
    """Writes them all, making folders where there are none; gives what was written."""
    written = []
    for name, content in files(public_url.rstrip("/")).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        written.append(path)
    return written


def _yaml(value: dict[str, Any], comment: str) -> bytes:
    """With the comment over it."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """What stands in two lists is written twice: a reader of manifests may not know YAML's aliases."""

        def ignore_aliases(self, data: Any) -> bool:
            return True

    said = "".join(f"# {line}\n" for line in comment.splitlines())
    return (said + yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110)).encode()


def as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
