"""Being asked to stop: by Ctrl+C, or with SIGTERM by whoever runs us, such as systemd or a container."""

import asyncio
import os
import signal
import threading
from contextlib import suppress

SIGNALS = (signal.SIGINT, signal.SIGTERM)

STOP_SECONDS = 10.0
"""After that the process ends, whatever is still going on: who asks to stop kills not much later."""

WIND_DOWN_SECONDS = 7.0
"""What is under way may take as long; the rest is for closing what is open."""


def stop_when_asked() -> None:
    """From now on the first of these signals cancels the task this is called in, which then has
    `STOP_SECONDS` to bring what it does to an end. Another one ends the process at once."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None

    def asked() -> None:
        for number in SIGNALS:
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_DFL)
        _end_in(STOP_SECONDS)
        task.cancel()

    with suppress(NotImplementedError):  # Windows: Ctrl+C cancels the task there as well
        for number in SIGNALS:
            loop.add_signal_handler(number, asked)


def _end_in(seconds: float) -> None:
    """However stuck a thread is: the interpreter itself would wait for it."""
    end = threading.Timer(seconds, os._exit, (1,))
    end.daemon = True
    end.start()
