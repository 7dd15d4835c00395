import os
import tempfile
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import boto3

from checks import Checks
from sdk.clients import client
from sdk.expect import refused, tries
from world import ACCOUNT, AUDIT_ROLE, DEPLOY_ROLE, FOREIGN_ROLE, SUBJECT, id_token


def identity(checks: Checks) -> None:
    sts = client("sts")
    with checks.section("assume_role_with_web_identity"):
        answer = sts.assume_role_with_web_identity(
            RoleArn=DEPLOY_ROLE, RoleSessionName="witness", WebIdentityToken=id_token()
        )
        credentials = answer["Credentials"]
        minutes = (credentials["Expiration"] - datetime.now(timezone.utc)).total_seconds() / 60
        checks.holds("an hour by default", 59 < minutes <= 60, expected="60 minutes", seen=minutes)
        checks.equal("subject", answer["SubjectFromWebIdentityToken"], SUBJECT)
        session = client("sts", credentials)
        caller = session.get_caller_identity()
        checks.equal(
            "get_caller_identity",
            (caller["Account"], caller["Arn"]),
            (ACCOUNT, f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/witness"),
        )
        checks.equal("the user id is that of the session", caller["UserId"], answer["AssumedRoleUser"]["AssumedRoleId"])
        checks.matches("request id", caller["ResponseMetadata"].get("RequestId"), r"[0-9a-f-]{36}")
        chains(checks, session)
        forged = client("logs", {**credentials, "SessionToken": "forged"})
        refused(
            checks,
            "a forged token",
            lambda: forged.describe_log_streams(logGroupName="/app/empty"),
            code="UnrecognizedClientException",
        )
    with checks.section("a session that boto3 opens by itself"):
        mints(checks)
    with checks.section("assume_role_with_web_identity that is refused"):
        refuses(checks, sts)


def chains(checks: Checks, session: Any) -> None:
    names = {"RoleArn": AUDIT_ROLE, "RoleSessionName": "chained"}
    chained = session.assume_role(**names, ExternalId="witness", Tags=[{"Key": "team", "Value": "notes"}])
    checks.equal("assume_role, throttled once", tries(chained), 2)
    checks.equal("its session", chained["AssumedRoleUser"]["Arn"], f"arn:aws:sts::{ACCOUNT}:assumed-role/audit/chained")
    refused(
        checks,
        "assume_role without the external id",
        lambda: session.assume_role(**names),
        code="AccessDenied",
        status=403,
    )
    message = refused(
        checks,
        "two violated constraints",
        lambda: session.assume_role(RoleArn=AUDIT_ROLE, RoleSessionName="a session", DurationSeconds=900 * 60),
        code="ValidationError",
    )
    checks.matches("told together", message, "2 validation errors detected: .*")


def mints(checks: Checks) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "token"
        file.write_text(id_token(), "utf-8")
        names = {
            "AWS_ROLE_ARN": DEPLOY_ROLE,
            "AWS_ROLE_SESSION_NAME": "minted",
            "AWS_WEB_IDENTITY_TOKEN_FILE": str(file),
        }
        keys = {name: os.environ.pop(name) for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
        os.environ.update(names)
        try:
            session = boto3.Session()
            arn = session.client("sts").get_caller_identity()["Arn"]
            method = session.get_credentials().method
        finally:
            os.environ.update(keys)
            for name in names:
                del os.environ[name]
    checks.equal(
        "takes the role",
        (arn, method),
        (f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/minted", "assume-role-with-web-identity"),
    )


def refuses(checks: Checks, sts: Any) -> None:
    def assume(role: str, token: str, **options: Any) -> Any:
        return sts.assume_role_with_web_identity(
            RoleArn=role, RoleSessionName="witness", WebIdentityToken=token, **options
        )

    token = id_token()
    refused(checks, "another repository's role", lambda: assume(FOREIGN_ROLE, token), code="AccessDenied", status=403)
    refused(
        checks,
        "a token for somebody else",
        lambda: assume(DEPLOY_ROLE, id_token("elsewhere")),
        code="InvalidIdentityToken",
    )
    refused(checks, "no token at all", lambda: assume(DEPLOY_ROLE, "none"), code="InvalidIdentityToken")
    refused(
        checks, "longer than allowed", lambda: assume(DEPLOY_ROLE, token, DurationSeconds=7201), code="ValidationError"
    )
