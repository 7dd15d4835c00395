import re

from checks import Checks
from cli.command import Answer, aws
from credentials.openings import openings
from credentials.role import REQUEST_TOKEN

# What the CLI exits with when it has no credentials to sign with.
NO_CREDENTIALS = 255


def refusals(checks: Checks) -> None:
    with checks.section("aws sts get-caller-identity"):
        before = len(openings())
        without = aws("sts", "get-caller-identity", without=[REQUEST_TOKEN])
        told(checks, "in a process without the request token", without, rf"does not have {REQUEST_TOKEN}, .*sudo .*")
        refused = aws("sts", "get-caller-identity", environment={REQUEST_TOKEN: "forged"})
        told(checks, "with a request token that GitHub refuses", refused, r"gave no OIDC token \(HTTP status 401\)\..*")
        checks.equal("asks nothing of STS then", openings()[before:], [])


def told(checks: Checks, name: str, answer: Answer, words: str) -> None:
    """The error of the process is the CLI's own, and all that is printed."""
    sentence = rf"\s*Error when retrieving credentials from custom-process: ecs-actions assume-role: .*{words}"
    passed = (
        (answer.code, answer.stdout) == (NO_CREDENTIALS, "")
        and re.fullmatch(sentence, answer.stderr, re.DOTALL) is not None
        and "Traceback" not in answer.stderr
    )
    checks.holds(name, passed, expected=f"exit code {NO_CREDENTIALS}, nothing on stdout, {words}", seen=answer)
