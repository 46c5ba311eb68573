"""Group messages of the try-out workspace: "group:anna,joris" is the one of anna, joris and the bot."""

from collections.abc import Iterable

_GROUP = "group:"


def place_of(names: Iterable[str]) -> str:
    """The same people always have the same group message."""
    return _GROUP + ",".join(sorted(names))


def is_group(where: str) -> bool:
    return where.startswith(_GROUP)


def members_of(where: str) -> list[str]:
    """Who is in it; nobody when it is another kind of place."""
    return where.removeprefix(_GROUP).split(",") if is_group(where) else []
