"""`opsteker import` of 10,000 Markdown files, twice, while somebody else writes to the same database."""

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from storage import people
from storage.database import StorageUnavailable, open_database
from storage.migrate import upgrade
from storage.people import Person
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS

FILES = 10_000
REF = WorkspaceRef("slack", "T1")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "tips"
        written = _write(root)
        url = f"sqlite:///{folder}/bench.db"
        database = open_database(url, DEFAULTS)
        upgrade(database)
        database.close()
        print(f"{FILES:,} files, {written / 1e6:.0f} MB, SQLite with synchronous=FULL")
        first, megabytes = _import(root, url)
        print(f"first import   {first:6.1f} s   {FILES / first:6.0f} tips/s   {megabytes:4.0f} MB at most")
        second, megabytes = _import(root, url)
        print(f"second import  {second:6.1f} s   {second / first:.3f} of the first (goal: under 0.1)")
        print(f"                           {megabytes:4.0f} MB at most")
        (Path(folder) / "bench.db").unlink()
        _beside_the_bot(root, url)


def _write(root: Path) -> int:
    """Files such as people keep: front matter, some hundred words of a vocabulary that grows."""
    dice = random.Random(5)
    vocabulary = ["".join(dice.choices("abdegiklmnoprstuv", k=dice.randint(3, 11))) for _ in range(20_000)]
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    size = 0
    for number in range(FILES):
        title = " ".join(dice.choices(vocabulary, weights, k=7))
        body = " ".join(dice.choices(vocabulary, weights, k=dice.randint(40, 140)))
        path = root / f"team-{number % 20}" / f"tip-{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_text(f"---\ntitle: {title}\ntopics: [{vocabulary[number % 50]}]\n---\n\n{body}\n")
    return size


def _import(root: Path, url: str) -> tuple[float, float]:
    """Seconds and most resident megabytes of the command."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "bot", "import", "tips", str(root), "--workspace", "slack:T1"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": url}, **quiet)  # type: ignore[call-overload]
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return time.perf_counter() - began, used.ru_maxrss / 1000


def _beside_the_bot(root: Path, url: str) -> None:
    """How long a write of the bot waits while an import runs."""
    database = open_database(url, DEFAULTS)
    upgrade(database)
    importing = threading.Thread(target=_import, args=(root, url))
    importing.start()
    waits, refused = list[float](), 0
    while importing.is_alive():
        began = time.perf_counter()
        meet = partial(people.seen, person=Person(str(began)), at=datetime.now(UTC))
        try:
            database.write(REF, meet)
        except StorageUnavailable:
            refused += 1
        waits.append(time.perf_counter() - began)
        time.sleep(0.05)
    database.close()
    waits.sort()
    print(
        f"a write beside it: p50 {waits[len(waits) // 2] * 1e3:.0f} ms, "
        f"p99 {waits[int(len(waits) * 0.99)] * 1e3:.0f} ms, most {waits[-1] * 1e3:.0f} ms, {refused} given up"
    )
