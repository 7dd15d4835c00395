import os
from collections.abc import Iterator
from contextlib import contextmanager

import boto3

from checks import Checks
from credentials.openings import OPENED, openings
from credentials.role import REQUEST_TOKEN, SESSION
from credentials.uses import Caller


def renewal(checks: Checks) -> None:
    """Of credentials that are to end so soon that botocore renews them at every use."""
    session = boto3.Session()
    caller = Caller(session)
    with checks.section("boto3, one client whose credentials are renewed"):
        checks.equal("they come from the process", session.get_credentials().method, "custom-process")
        uses = [caller.use() for _ in range(3)]
        checks.equal("every call is the role's", [use.arn for use in uses], [SESSION] * 3)
        checks.equal("every call opens a session", [use.openings for use in uses], [[OPENED]] * 3)
        keys = [use.signing_key for use in uses]
        checks.equal("every call signs with a key of its own", len(set(keys)), 3)
        frozen = [session.get_credentials().get_frozen_credentials().access_key for _ in range(2)]
        every = [*keys, *frozen]
        checks.holds("so do frozen credentials", len(set(every)) == 5, expected="five keys", seen=every)
    with checks.section("boto3, while GitHub gives no tokens"):
        before = len(openings())
        with token_refused():
            use = caller.use()
        checks.equal("a call goes on with the key that still works", (use.arn, use.signing_key), (SESSION, frozen[1]))
        checks.equal("nothing is asked of STS", openings()[before:], [])
        again = caller.use()
        checks.holds(
            "the next one has another", again.signing_key != use.signing_key, expected="another key", seen=again
        )


@contextmanager
def token_refused() -> Iterator[None]:
    token = os.environ[REQUEST_TOKEN]
    os.environ[REQUEST_TOKEN] = "forged"
    try:
        yield
    finally:
        os.environ[REQUEST_TOKEN] = token
