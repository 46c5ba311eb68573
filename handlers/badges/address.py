"""Where anybody can check a certificate. Said once, when the bot starts; "" where we cannot be reached."""

PATH = "/certificates/"

_reached = {"at": ""}


def reach_at(address: str) -> None:
    _reached["at"] = address.rstrip("/")


def base() -> str:
    return _reached["at"]


def of(token: str | None) -> str:
    """ "" for one that is not shown, or where there is no address."""
    return f"{base()}{PATH}{token}" if token and base() else ""
