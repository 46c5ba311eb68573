"""`python -m tests.benchmarks [NAME…]`: runs all of them, or the ones named."""

import importlib
import sys

ALL = ("slack_til", "teams_message")


def main(names: list[str]) -> int:
    for name in names or ALL:
        if name not in ALL:
            print(f"there is no {name}; there are: {', '.join(ALL)}")
            return 2
        print(f"\n## {name}", flush=True)
        importlib.import_module(f"tests.benchmarks.{name}").main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
