"""The same round by others: first come first served, the dense solver of scipy, and mentor-match."""

import json
import subprocess
import venv
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

Made = tuple[int, int]
"""Mentees matched, and the sum of their scores."""

PATIENCE = 300
"""Seconds that mentor-match gets."""


def first_come(scores: NDArray[np.int16], seats: list[int]) -> Made:
    """Everybody in turn takes the best mentor who is still free."""
    free, found = np.array(seats), []
    for row in scores:
        best = int(np.argmax(np.where(free > 0, row, 0)))
        if free[best] > 0 and row[best] > 0:
            free[best] -= 1
            found.append(int(row[best]))
    return len(found), sum(found)


def dense(scores: NDArray[np.int16], seats: list[int]) -> Made:
    """`linear_sum_assignment` over a column per seat."""
    columns = np.repeat(np.maximum(scores, 0), seats, axis=1).astype(float)
    extra = 1000 * min(columns.shape) + 1
    columns[columns > 0] += extra
    chosen = columns[linear_sum_assignment(columns, maximize=True)]
    chosen = chosen[chosen > 0] - extra
    return len(chosen), int(chosen.sum())


def mentor_match(scores: NDArray[np.int16], seats: list[int]) -> Made:
    """In an environment of its own: it owns the module name `matching`. It gets our scores as its rule and
    a mentor per seat; what may not be is disqualified."""
    columns = np.repeat(np.maximum(scores, 0), seats, axis=1)
    done = subprocess.run(
        [python_with_mentor_match(), "-c", _THEIRS],
        input=json.dumps(columns.tolist()), text=True, capture_output=True, check=True, timeout=PATIENCE,
    )  # fmt: skip
    matched, score = json.loads(done.stdout)
    return matched, score


@cache
def _environment() -> TemporaryDirectory[str]:
    """Gone when this process ends."""
    return TemporaryDirectory(prefix="mentor-match-")


@cache
def python_with_mentor_match() -> str:
    folder = Path(_environment().name)
    venv.create(folder, with_pip=True)
    python = str(folder / "bin" / "python")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "mentor-match==7.0.1"]
    subprocess.run(pip, check=True, capture_output=True, timeout=PATIENCE)
    return python


_THEIRS = """
import json, sys
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.process import process_data
from matching.rules.rule import Disqualify, Rule

scores = json.load(sys.stdin)

def score(match):
    return scores[int(match.mentee.email)][int(match.mentor.email) - len(scores)]

class Ours(Rule):
    def apply(self, match):
        return score(match)
    def evaluate(self, match):
        return True

mentees = [Mentee(email=str(n), grade=1) for n in range(len(scores))]
mentors = [Mentor(email=str(len(scores) + n), grade=2) for n in range(len(scores[0]))]
process_data(mentors, mentees, [[Ours(), Disqualify(lambda match: not score(match))]])
pairs = [scores[int(a.email)][int(a.mentors[0].email) - len(scores)] for a in mentees if a.mentors]
print(json.dumps([len(pairs), sum(pairs)]))
"""
