"""The AWS CLI as a child process."""

import json
import os
import subprocess
import sys
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

# Every command is short; `aws ecs wait` is the longest and ends well before this.
LONGEST_SECONDS = 60


@dataclass(frozen=True)
class Answer:
    code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        """What was printed. Raises an error that shows the CLI's own words when that is not JSON."""
        if self.code != 0:
            raise ValueError(f"exit code {self.code}: {self.stderr.strip()}")
        return json.loads(self.stdout)


class Running:
    """A command that was started and not yet waited for."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def answer(self) -> Answer:
        try:
            stdout, stderr = self._process.communicate(timeout=LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
            raise
        return Answer(self._process.returncode, stdout, stderr)


def start(*arguments: str, environment: dict[str, str] | None = None, without: Collection[str] = ()) -> Running:
    """`environment` adds to the variables of this process, and `without` takes from them."""
    variables = {**os.environ, **(environment or {})}
    # Not the script `aws`: its first line holds a path, and those may be too long for the kernel.
    process = subprocess.Popen(
        [sys.executable, "-m", "awscli", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={name: value for name, value in variables.items() if name not in without},
    )
    return Running(process)


def aws(*arguments: str, environment: dict[str, str] | None = None, without: Collection[str] = ()) -> Answer:
    return start(*arguments, environment=environment, without=without).answer()


def session(credentials: dict[str, str]) -> dict[str, str]:
    """What makes the CLI use the credentials that STS answered with."""
    return {
        "AWS_ACCESS_KEY_ID": credentials["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": credentials["SecretAccessKey"],
        "AWS_SESSION_TOKEN": credentials["SessionToken"],
    }
