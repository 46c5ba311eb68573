"""Plays a conversation through `python -m bot talk` and writes down what people saw.

A conversation is a text anyone can read: lines that begin with `> ` are what goes in, in the line
protocol; the lines under each are what became visible. `python -m tests.conversations.play FILE…`
writes those down again, after a change that was meant.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

NOW = "2026-11-23T09:00:00+01:00"


def replayed(conversation: str, language: str) -> str:
    """The same conversation with what is visible now under each line."""
    said = [line[2:] for line in conversation.splitlines() if line.startswith("> ")]
    answers = _talk(said, language)
    written = []
    for line in conversation.splitlines():
        if line.startswith("> "):
            written += [line, *answers.pop(0)]
        elif line.startswith("# ") or not line:
            written.append(line)
    return "\n".join(written) + "\n"


def _talk(said: list[str], language: str) -> list[list[str]]:
    """What became visible after each line, as readable lines."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OPSTEKER_")}
    command = [sys.executable, "-m", "bot", "talk", "--language", language, "--now", NOW]
    done = subprocess.run(
        command,
        input="\n".join(said) + "\n",
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=environment | {"OPSTEKER_LOG_LEVEL": "ERROR"},
    )
    assert done.stderr == "", done.stderr
    answers: list[list[str]] = [[]]
    for raw in done.stdout.splitlines():
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
