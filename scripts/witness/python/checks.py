"""One line of JSON for each check on standard output; scripts/witness/check.ts reads them."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

LONGEST = 600


class Checks:
    """Tells what was expected and what was seen. A check that fails does not end its suite."""

    def __init__(self) -> None:
        self._section = ""

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        """An exception ends the section and counts as a failed check of it."""
        outer, self._section = self._section, name
        try:
            yield
        except Exception as error:
            self.tell("goes through", passed=False, expected="no exception", seen=f"{type(error).__name__}: {error}")
        finally:
            self._section = outer

    def equal(self, name: str, seen: Any, expected: Any) -> None:
        self.tell(
            name, passed=type(seen) is type(expected) and seen == expected, expected=repr(expected), seen=repr(seen)
        )

    def matches(self, name: str, seen: Any, pattern: str) -> None:
        """The whole text must match."""
        passed = isinstance(seen, str) and re.fullmatch(pattern, seen, re.DOTALL) is not None
        self.tell(name, passed=passed, expected=f"a text like {pattern}", seen=repr(seen))

    def holds(self, name: str, passed: bool, *, expected: str, seen: Any) -> None:
        self.tell(name, passed=passed, expected=expected, seen=repr(seen))

    def tell(self, name: str, *, passed: bool, expected: str, seen: str) -> None:
        line = {
            "check": f"{self._section}: {name}",
            "passed": passed,
            "expected": expected[:LONGEST],
            "seen": seen[:LONGEST],
        }
        write(line)

    def end(self) -> None:
        """Without this line the suite counts as broken off."""
        write({"end": True})


def write(line: dict[str, Any]) -> None:
    # In one piece, because parts of a suite run beside each other.
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()
