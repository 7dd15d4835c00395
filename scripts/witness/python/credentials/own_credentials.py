"""After the post step of assume-role, on a machine whose environment had keys and a profile before."""

import boto3

from checks import Checks
from cli.command import aws
from world import ACCOUNT

USER = f"arn:aws:iam::{ACCOUNT}:user/simulator"

checks = Checks()
with checks.section("aws sts get-caller-identity"):
    checks.equal("is the user of those keys", aws("sts", "get-caller-identity").json["Arn"], USER)
with checks.section("boto3"):
    session = boto3.Session()
    checks.equal("takes them from the environment", session.get_credentials().method, "env")
    checks.equal("is that user", session.client("sts").get_caller_identity()["Arn"], USER)
    checks.equal("finds the profile of the machine again", session.available_profiles, ["work"])
checks.end()
