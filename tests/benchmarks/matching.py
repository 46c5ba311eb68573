"""Rounds of mentors beside other ways to match: `matching [MENTEES…]`.

Each way runs in a process of its own; seconds are from the people as data to the pairs (of mentor-match
also the start of its interpreter), the memory is the most that process ever held. "Optimum" is the part
of the highest score there is among those with the most pairs, which our proof gives.
"""

import os
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from subprocess import SubprocessError, TimeoutExpired
from typing import NamedTuple

import numpy as np

from handlers.matching.rounds import Round, solve
from handlers.matching.scores import Scores
from tests.benchmarks import other_matchers
from tests.handlers.matching.population import company

SIZES = (200, 1_000, 5_000)
LARGEST = 10_000
BEARABLE = {"mentor-match": 200}
"""Mentees up to which a way is tried."""

WAYS = ("opsteker", "first come first served", "linear_sum_assignment", "mentor-match")
SUPPLY = {"plenty": (0.6, 2), "scarce": (0.2, 2)}
"""Mentors for each mentee, and the seats of each."""


class Measured(NamedTuple):
    matched: int
    score: int
    proven: bool
    seconds: float
    processor: float
    megabytes: float
    failed: str = ""


def main(*arguments: str) -> None:
    for mentees in [int(one) for one in arguments] or SIZES:
        for supply, (share, capacity) in SUPPLY.items():
            print(f"\n### {mentees} mentees, {int(mentees * share)} mentors with {capacity} seats: {supply}")
            _side_by_side(mentees, int(mentees * share), capacity)
    if not arguments:
        print(f"\n### {LARGEST} mentees, {LARGEST} mentors with one seat")
        _line("opsteker", _in_a_process("opsteker", LARGEST, LARGEST, 1), None)


def _side_by_side(mentees: int, mentors: int, capacity: int) -> None:
    best: Measured | None = None
    for way in WAYS:
        if mentees > BEARABLE.get(way, mentees):
            print(f"{way:24} not tried: more than it can bear")
            continue
        measured = _in_a_process(way, mentees, mentors, capacity)
        best = best or measured
        _line(way, measured, best)


def _line(way: str, measured: Measured, best: Measured | None) -> None:
    if measured.failed:
        print(f"{way:24} {measured.failed} after {measured.seconds:.0f} s", flush=True)
        return
    share = measured.score / best.score if best and best.score else 1.0
    print(
        f"{way:24} {measured.matched:6} matched   score {measured.score:8} ({share:7.2%} of the optimum)   "
        f"{measured.seconds:7.2f} s ({measured.processor:6.2f} s of processor) {measured.megabytes:6.0f} MB"
        f"{'   proven' * measured.proven}",
        flush=True,
    )


def _in_a_process(way: str, mentees: int, mentors: int, capacity: int) -> Measured:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_measured, way, mentees, mentors, capacity).result()


def _measured(way: str, mentees: int, mentors: int, capacity: int) -> Measured:
    asking, offering = company(mentees, mentors, capacity, seed=6)
    began, processor = time.perf_counter(), _processor()
    proven, failed, made = False, "", (0, 0)
    try:
        if way == "mentor-match":
            other_matchers.python_with_mentor_match()
            began, processor = time.perf_counter(), _processor()
        if way == "opsteker":
            solution = solve(Round(mentees=asking, mentors=offering))
            made, proven = (len(solution.pairs), solution.score), solution.proven
        else:
            scores = np.concatenate([block for _, block in Scores(asking, offering)])
            made = _OTHERS[way](scores, [one.capacity for one in offering])
    except TimeoutExpired:
        failed = "not finished"
    except (SubprocessError, OSError) as error:
        failed = f"could not be installed or run ({type(error).__name__})"
    seconds, processor = time.perf_counter() - began, _processor() - processor
    return Measured(*made, proven, seconds, processor, _most_memory(), failed)


def _processor() -> float:
    """Of this process and what it started: seconds that do not depend on how busy the machine is."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def _most_memory() -> float:
    """Of this process, or of what it started when that was larger."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(kind).ru_maxrss for kind in kinds) * 1024 / 1e6


_OTHERS = {
    "first come first served": other_matchers.first_come,
    "linear_sum_assignment": other_matchers.dense,
    "mentor-match": other_matchers.mentor_match,
}
