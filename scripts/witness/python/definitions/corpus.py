"""The definitions of the tests of the rules: what is called valid there, and what is called broken."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[4] / "packages/domain/test/task-definition/corpus"


def valid() -> dict[str, dict[str, Any]]:
    return read("valid")


def broken() -> dict[str, tuple[str, dict[str, Any]]]:
    """Each with the rule that it breaks."""
    return {name: (each["breaks"], each["definition"]) for name, each in read("broken").items()}


def read(part: str) -> dict[str, dict[str, Any]]:
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((FOLDER / part).glob("*.json"))}
