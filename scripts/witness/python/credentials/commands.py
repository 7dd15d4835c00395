import re

from checks import Checks
from cli.command import aws
from credentials.openings import OPENED, THROTTLED, openings
from credentials.role import SESSION
from world import ACCOUNT, CLUSTER, REGION


def commands(checks: Checks) -> None:
    with checks.section("aws sts get-caller-identity, which STS throttles at first"):
        before = len(openings())
        checks.equal("is the role", aws("sts", "get-caller-identity").json["Arn"], SESSION)
        checks.equal("the process tries again", openings()[before:][:3], [THROTTLED, THROTTLED, OPENED])
    with checks.section("aws ecs list-clusters"):
        clusters = aws("ecs", "list-clusters").json["clusterArns"]
        checks.equal("is answered", clusters, [f"arn:aws:ecs:{REGION}:{ACCOUNT}:cluster/{CLUSTER}"])
    with checks.section("aws configure list"):
        told = aws("configure", "list").stdout
        checks.matches("the credentials come from the process", told, r".*access_key +\*+\w{4} +custom-process\s.*")
    with checks.section("two commands"):
        first, second = signing_key("sts", "get-caller-identity"), signing_key("ecs", "list-clusters")
        checks.matches("sign with the key of a session", first, r"ASIA[A-Z0-9]{16}")
        checks.holds("each with its own", first != second, expected="two keys", seen=(first, second))


def signing_key(*arguments: str) -> str:
    """The access key that the request of a command was signed with."""
    answer = aws(*arguments, "--debug")
    keys = re.findall(r"Credential=(\w+)/", answer.stderr)
    if answer.code != 0 or not keys:
        raise ValueError(f"exit code {answer.code}, signed with {keys}: {answer.stderr[-300:]}")
    key: str = keys[-1]
    return key
