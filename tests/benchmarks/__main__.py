"""`python -m tests.benchmarks [NAME [ARGUMENT…]]…`: runs all of them but `LARGE`, or the ones
named."""

import importlib
import sys

ALL = (
    "slack_til", "teams_message", "search_quality", "search_confidence", "search_size", "natural_questions",
    "import_tips", "import_people", "statements", "kudos_rate", "nudges", "matching", "reports", "memory",
    "other_bots", "tryout_page",
)  # fmt: skip
LARGE = ("large_workspace",)
"""Only when asked for by name: the databases alone take minutes to make."""


def main(said: list[str]) -> int:
    if said and said[0] not in ALL + LARGE:
        print(f"there is no {said[0]}; there are: {', '.join(ALL + LARGE)}")
        return 2
    for name, arguments in _chosen(said or list(ALL)):
        print(f"\n## {name}", flush=True)
        importlib.import_module(f"tests.benchmarks.{name}").main(*arguments)
    return 0


def _chosen(said: list[str]) -> list[tuple[str, list[str]]]:
    """Each name with what follows it up to the next name."""
    chosen: list[tuple[str, list[str]]] = []
    for word in said:
        if word in ALL + LARGE:
            chosen.append((word, []))
        else:
            chosen[-1][1].append(word)
    return chosen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
