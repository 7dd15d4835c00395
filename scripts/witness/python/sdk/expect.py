from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError

from checks import Checks


def refused(checks: Checks, name: str, call: Callable[[], Any], *, code: str, status: int = 400) -> str:
    """The message of the ClientError that the call has to end with."""
    try:
        answer = call()
    except ClientError as error:
        seen = (error.response["Error"]["Code"], error.response["ResponseMetadata"]["HTTPStatusCode"])
        checks.equal(name, seen, (code, status))
        return str(error.response["Error"]["Message"])
    checks.holds(name, False, expected=f"ClientError {code}", seen=answer)
    return ""


def tries(answer: dict[str, Any]) -> int:
    """How often the SDK sent the request."""
    return 1 + int(answer["ResponseMetadata"]["RetryAttempts"])
