"""What ends a command with one line, without a traceback: it says what is wrong and what to do."""

import errno


class UsageError(Exception):
    """The command cannot be carried out as it was asked; says what to ask instead."""


class CannotListen(Exception):
    """The address cannot be had. `str` says why and what to do."""

    def __init__(self, host: str, port: int, error: OSError | OverflowError) -> None:
        why = (
            "is taken by another program"
            if getattr(error, "errno", 0) == errno.EADDRINUSE
            else "cannot be listened on"
        )
        super().__init__(
            f"{host}:{port} {why}: choose another with OPSTEKER_HOST and PORT ({type(error).__name__})"
        )
