"""How far along somebody is, in courses and in paths: the same three everywhere."""

from typing import Literal

Level = Literal["core", "advanced", "leadership"]
LEVELS: tuple[Level, ...] = ("core", "advanced", "leadership")
"""From the first on. Each has `level-LEVEL` in the texts."""
