"""A step after assume-role in a job whose AWS_PROFILE is work, and that had keys before."""

import os

import boto3

from checks import Checks
from cli.command import aws
from credentials.openings import OPENED, openings
from credentials.role import KEYS, SESSION
from credentials.uses import Caller

checks = Checks()
with checks.section("the environment"):
    checks.equal("names the profile", os.environ.get("AWS_PROFILE"), "work")
    checks.equal("holds no keys", [name for name in KEYS if os.environ.get(name)], [])
with checks.section("aws sts get-caller-identity"):
    checks.equal("with AWS_PROFILE", aws("sts", "get-caller-identity").json["Arn"], SESSION)
    by_name = aws("sts", "get-caller-identity", "--profile", "work", without=["AWS_PROFILE"])
    checks.equal("with --profile", by_name.json["Arn"], SESSION)
    default = aws("sts", "get-caller-identity", without=["AWS_PROFILE"])
    checks.equal("with neither", default.json["Arn"], SESSION)
with checks.section("boto3, one client whose credentials last"):
    before = len(openings())
    session = boto3.Session()
    checks.equal("the profile", session.profile_name, "work")
    caller = Caller(session)
    uses = [caller.use() for _ in range(2)]
    checks.equal("every call is the role's", [use.arn for use in uses], [SESSION] * 2)
    checks.equal("they share a session", len({use.signing_key for use in uses}), 1)
    checks.equal("which is opened once", openings()[before:], [OPENED])
    named = boto3.Session(profile_name="work").get_credentials()
    checks.equal("credentials by the profile's name", named.method, "custom-process")
checks.end()
