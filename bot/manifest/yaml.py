"""Just enough YAML to write a manifest: every string is a JSON string, which is YAML as well
(YAML 1.2, section 1.3)."""

import json
from typing import Any


def document(value: dict[str, Any], comment: str) -> bytes:
    """A whole file, with the comment over it."""
    said = "".join(f"# {line}\n" for line in comment.splitlines())
    return f"{said}{block(value)}\n".encode()


def block(value: Any, indent: str = "") -> str:
    """A value in block style. Keys are our own, and need no quotes."""
    if isinstance(value, dict) and value:
        return "\n".join(f"{indent}{key}:{_after_key(item, indent)}" for key, item in value.items())
    if isinstance(value, list) and value:
        return "\n".join(f"{indent}- {block(item, indent + '  ').lstrip()}" for item in value)
    return indent + json.dumps(value, ensure_ascii=False)


def _after_key(value: Any, indent: str) -> str:
    if isinstance(value, dict | list) and value:
        return "\n" + block(value, indent + "  ")
    return " " + block(value)
