"""Where the page for admins is. Said when the bot starts; "" where a browser cannot reach it."""

PATH = "/admin"
SIGN_IN = f"{PATH}/in"

_reached = {"at": ""}


def reach_at(address: str) -> None:
    _reached["at"] = address.rstrip("/")


def is_known() -> bool:
    return bool(_reached["at"])


def sign_in(token: str) -> str:
    return f"{_reached['at']}{SIGN_IN}/{token}"
