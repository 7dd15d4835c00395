"""After the post step of assume-role, on a machine that has no credentials of its own."""

import boto3

from checks import Checks
from cli.command import aws

checks = Checks()
with checks.section("aws sts get-caller-identity"):
    answer = aws("sts", "get-caller-identity", "--region", "eu-west-1")
    checks.equal("is refused by the CLI itself", (answer.code, answer.stdout), (255, ""))
    checks.matches("which finds no credentials", answer.stderr, r"\s*Unable to locate credentials\..*")
with checks.section("boto3"):
    checks.equal("finds no credentials", boto3.Session().get_credentials(), None)
checks.end()
