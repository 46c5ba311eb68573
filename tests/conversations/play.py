"""Plays a conversation through `opsteker talk` and writes down what people saw.

A conversation is a text anyone can read: lines that begin with `> ` are what goes in, in the line
protocol; the lines under each are what became visible. `python -m tests.conversations.play FILE…`
writes those down again, after a change that was meant.
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bot.__main__ import main

NOW = "2026-11-23T09:00:00+01:00"
Talk = Callable[[str, list[str]], str]
"""Lines and options in, lines out."""


def replayed(conversation: str, language: str, database: str = "", talk: Talk | None = None) -> str:
    """The same conversation with what is visible now under each line. `database`: an empty one that may be
    filled."""
    said = [line[2:] for line in conversation.splitlines() if line.startswith("> ")]
    options = ["--language", language, "--now", NOW, *(["--database", database] if database else [])]
    answers = _by_line((talk or here)("\n".join(said) + "\n", options))
    written = []
    for line in conversation.splitlines():
        if line.startswith("> "):
            written += [line, *answers.pop(0)]
        elif line.startswith("# ") or not line:
            written.append(line)
    return "\n".join(written) + "\n"


def here(lines: str, options: list[str]) -> str:
    """What the command writes, run in this process."""
    written, complaints = StringIO(), StringIO()
    heard = logging.StreamHandler(complaints)
    heard.setLevel(logging.ERROR)
    logging.getLogger().addHandler(heard)
    try:
        with (
            patch.dict(os.environ, _environment(), clear=True),
            patch.object(sys, "stdin", StringIO(lines)),
            redirect_stdout(written),
            redirect_stderr(complaints),
        ):
            assert main(["talk", *options]) == 0
    finally:
        logging.getLogger().removeHandler(heard)
    assert complaints.getvalue() == "", complaints.getvalue()
    return written.getvalue()


def by_a_process(lines: str, options: list[str]) -> str:
    """What the command writes, run as people run it."""
    command = [sys.executable, "-m", "bot", "talk", *options]
    done = subprocess.run(
        command, input=lines, capture_output=True, text=True, timeout=60, check=True, env=_environment()
    )
    assert done.stderr == "", done.stderr
    return done.stdout


def _environment() -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("OPSTEKER_")}
    return clean | {"OPSTEKER_LOG_LEVEL": "ERROR"}


def _by_line(written: str) -> list[list[str]]:
    """What became visible after each line, as readable lines."""
    answers: list[list[str]] = [[]]
    for raw in written.splitlines():
        result = json.loads(raw)
        if "done" in result:
            answers.append([])
        else:
            answers[-1].append(readable(result))
    return answers


def readable(result: dict[str, Any]) -> str:
    """One result on one line: "m4 #leren (only sarah): …"."""
    if "error" in result:
        return f"error: {result['error']}"
    if "form" in result:
        form = result["form"]
        inputs = ", ".join(one["name"] for one in form["inputs"])
        errors = "".join(f" — {name}: {error}" for name, error in result.get("errors", {}).items())
        return f"form for {result['for']}: {form['title']} [{inputs}]{errors}"
    if "file" in result:
        return f"file for {result['for']}: {result['file']['name']}"
    if "home" in result:
        return f"home of {result['for']}: {_one_line(result['text'])}"
    only = f" (only {result['only_for']})" if result["only_for"] else ""
    changed = " changed" if result["updates"] else ""
    gone = result["text"] is None
    what = "gone" if gone else f"{result['by']}: {_one_line(result['text'])}"
    buttons = "".join(f" [{label}]" for label in dict.fromkeys(one["label"] for one in result["buttons"]))
    return f"{result['id']}{changed} {result['in']}{only} {what}{buttons}"


def _one_line(text: str) -> str:
    return " / ".join(text.splitlines())


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(replayed(path.read_text("utf-8"), path.suffixes[-2].strip(".")), "utf-8")
