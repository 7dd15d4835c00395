import re

from checks import Checks
from cli.command import Answer

# What the CLI exits with when the service answered with an error.
SERVICE_ERROR = 255


def refused(checks: Checks, name: str, answer: Answer, *, code: str, operation: str, message: str) -> None:
    """The CLI's own sentence on a service's error; `message` is a pattern."""
    sentence = rf"\s*An error occurred \({code}\) when calling the {operation} operation: {message}\s*"
    passed = answer.code == SERVICE_ERROR and re.fullmatch(sentence, answer.stderr, re.DOTALL) is not None
    checks.holds(name, passed, expected=f"{code} of {operation}: {message}", seen=(answer.code, answer.stderr))
