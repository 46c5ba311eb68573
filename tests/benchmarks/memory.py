"""Memory of the bot, `opsteker run` and `opsteker try`: when it has started and waits, and after a load.

RSS is all that it holds, PSS only its share of the libraries that other processes use as well.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from urllib.request import urlopen

from tests.benchmarks import slack_til, teams_message
from tests.benchmarks.load import cpu, fire, server
from tests.benchmarks.slack_til import SECRET
from tests.worlds.teams_activities import Wire
from tests.worlds.teams_stand_in import TENANT

LOAD = 3_000
PATIENCE = 120.0
TEAMS = {"TEAMS_ANONYMOUS": "yes", "TEAMS_TENANT_ID": TENANT, "TEAMS_SERVICE_HOSTS": "127.0.0.1"}


def main() -> None:
    with (
        server("tests.benchmarks.serve", "slack-api") as (api, _),
        server("tests.benchmarks.serve", "connector") as (connector, _),
    ):
        slack = {
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": f"http://127.0.0.1:{api}/api/",
        }
        tils = slack_til.requests(LOAD)
        said = teams_message.tils(Wire(f"http://127.0.0.1:{connector}/emea/"), LOAD)
        print(f"goal: under 100 MB waiting and 160 MB under load with both, started in 1.5 s; {LOAD:,} TILs")
        _measure("Slack", slack, [tils])
        _measure("Teams", TEAMS, [said])
        _measure("both", slack | TEAMS, [tils, said])
        _measure("try-out", {}, [], "try", "--no-browser")


def _measure(name: str, settings: dict[str, str], loads: Sequence[Sequence[bytes]], *command: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = settings | {"DATABASE_URL": f"sqlite:///{folder}/opsteker.db"}
        with _running(folder, environment, *command):
            """The second start is the usual one: the first makes the database."""
        with _running(folder, environment, *command) as (port, process_id):
            told = (
                f"{name:8} started in {cpu(process_id):.2f} s of the processor; waiting {_held(process_id)}"
            )
            for load in loads:
                fire((port, process_id), load)
            print(told + (f"; under load {_held(process_id)}" if loads else ""), flush=True)


@contextmanager
def _running(folder: str, settings: dict[str, str], *command: str) -> Iterator[tuple[int, int]]:
    """As it is run in earnest; gives (port, process id)."""
    ours = ("OPSTEKER_", "SLACK_", "TEAMS_", "PYTHONDONTWRITEBYTECODE")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    port = _free_port()
    with (Path(folder) / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", *(command or ("run",))],
            env=inherited | settings | {"PORT": str(port), "OPSTEKER_LOG_LEVEL": "ERROR"},
            stdout=log,
            stderr=log,
        )
        try:
            _wait_until_it_answers(port)
            yield port, process.pid
        finally:
            process.terminate()
            process.wait()


def _free_port() -> int:
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _wait_until_it_answers(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with urlopen(f"http://127.0.0.1:{port}/healthz") as answer:  # ours
                answer.read()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


def _held(process_id: int) -> str:
    lines = Path(f"/proc/{process_id}/smaps_rollup").read_text().splitlines()
    held = {line.split(":")[0]: int(line.split()[1]) * 1024 / 1e6 for line in lines[1:]}
    return f"{held['Rss']:.0f} MB (PSS {held['Pss']:.0f})"
