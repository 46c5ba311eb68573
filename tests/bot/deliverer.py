"""One of several processes that deliver from one outbox: `python -m tests.bot.deliverer URL FILE`.

It reads "go" on its standard input, adds a line to FILE for each delivery, and ends when all is done.
"""

import asyncio
import os
import sys

from bot.assemble import App
from bot.platform import Delivery
from storage.database import open_database
from tests.bot.recording import Chat, Time
from tests.conftest import DEFAULTS


class Writing(Chat):
    """Writes down what it sends at once and for good: another process writes in the same file."""

    def __init__(self, time: Time, path: str) -> None:
        super().__init__(time)
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def deliver(self, delivery: Delivery) -> str:
        message = await super().deliver(delivery)
        os.write(self._file, f"{self.sent[-1].to} {self.sent[-1].text}\n".encode())
        return f"{os.getpid()}-{message}"


async def deliver(url: str, path: str) -> None:
    time = Time()
    app = App(open_database(url, DEFAULTS), time)
    app.connect(Writing(time, path))
    print("ready", flush=True)
    sys.stdin.readline()
    await app.outbox.deliver_due()
    await app.stop()


if __name__ == "__main__":
    asyncio.run(deliver(sys.argv[1], sys.argv[2]))
