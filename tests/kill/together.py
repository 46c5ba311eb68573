"""Two bots share the work on one PostgreSQL, and now and then one is killed: nothing is lost or done twice.

    python -m tests.kill.together [--kills N] [--events 1000] [--seed S]

Each gets what the other does not, and some of it both get at the same moment, as when a platform delivers
twice. What the killed one had not acknowledged goes to whoever is free; another takes its place meanwhile.
"""

import argparse
import asyncio
import random
import signal
import sys
import tempfile
import time
from collections import deque

from tests.kill.kill import AT_A_TIME, DUPLICATES, Child, Numbers, Recorder, counted, drained
from tests.kill.machines import empty_database
from tests.kill.story import story

TOGETHER = 2

LATER = 7_200
"""Seconds that one lives later than the others, in the end: kudos are told together after a while."""


class Pair:
    """Hands out the events. `shares` counts what each process did."""

    def __init__(self, arguments: tuple[str, ...], events: int, kills: int, dice: random.Random) -> None:
        self._arguments = arguments
        self._dice = dice
        self._todo = deque(range(events))
        self._events = events
        self._moments = deque(sorted(dice.sample(range(1, events), kills)))
        self.acknowledged: set[int] = set()
        self.duplicates = 0
        self.shares: list[int] = []
        self._also_for: list[deque[int]] = [deque() for _ in range(TOGETHER)]

    async def live(self, slot: int) -> None:
        """One of the two places, whoever stands in it, until all is done."""
        while not self._is_done():
            await self._one_life(slot)

    def _is_done(self) -> bool:
        return len(self.acknowledged) == self._events

    async def _one_life(self, slot: int) -> None:
        child = await Child.start(*self._arguments)
        mine: list[int] = []
        self.shares.append(0)
        number = len(self.shares) - 1
        while not self._is_done():
            if self._is_to_die():
                self._hear(number, mine, await child.kill(signal.SIGKILL))
                self._todo.extend(one for one in mine if one not in self.acknowledged)
                return
            self._give(slot, child, mine)
            if not mine:
                await asyncio.sleep(0.01)  # the other one has the last of it
                continue
            done = await child.said()
            assert done is not None, "the bot died of itself"
            self._hear(number, mine, [done])
        await child.end()

    def _is_to_die(self) -> bool:
        if not self._moments or len(self.acknowledged) < self._moments[0]:
            return False
        self._moments.popleft()
        return True

    def _give(self, slot: int, child: Child, mine: list[int]) -> None:
        while len(mine) < AT_A_TIME and (waiting := self._also_for[slot] or self._todo):
            again = waiting is not self._todo
            one = waiting.popleft()
            mine.append(one)
            child.give(one)
            if not again and self._dice.random() < DUPLICATES:
                self.duplicates += 1
                self._also_for[1 - slot].append(one)

    def _hear(self, number: int, mine: list[int], done: list[int]) -> None:
        for one in done:
            mine.remove(one)
            self.acknowledged.add(one)
            self.shares[number] += 1


async def run(url: str, kills: int, events: int, seed: int) -> tuple[Numbers, list[int]]:
    """Feed, kill and count; gives how many each process did as well. The database is empty and migrated."""
    dice = random.Random(seed)
    recorder = Recorder()
    runner = await recorder.start()
    began, arguments = time.time(), (url, recorder.address, str(seed), str(events))
    pair = Pair((*arguments, str(began), "short"), events, kills, dice)
    await asyncio.gather(*(pair.live(slot) for slot in range(TOGETHER)))
    last = await Child.start(*arguments, str(began - LATER), "short")
    await drained(url)
    await last.end()
    await runner.cleanup()
    found = await counted(url, story(seed, events), recorder)
    found.kills, found.duplicates, found.signal = kills, pair.duplicates, "SIGKILL"
    return found, pair.shares


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.kill.together")
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--events", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    chosen = parser.parse_args()
    print(f"seed {chosen.seed}")
    with tempfile.TemporaryDirectory() as folder, empty_database("postgresql", folder) as url:
        numbers, shares = asyncio.run(run(url, chosen.kills, chosen.events, chosen.seed))
    print(numbers)
    print(f"events each process handled: {shares}")
    for wrong in [*numbers.lost, *numbers.twice]:
        print(" ", wrong)
    sys.exit(not numbers.is_right)


if __name__ == "__main__":
    main()
