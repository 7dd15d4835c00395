import os
import tempfile
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

from checks import Checks
from cli.command import Answer, aws, session
from cli.expect import refused
from world import ACCOUNT, AUDIT_ROLE, DEPLOY_ROLE, FOREIGN_ROLE, SUBJECT, claims, id_token

# The user of the simulator itself must not answer for a session that was not taken up.
NO_KEYS = {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}


def identity(checks: Checks) -> None:
    token = ""
    with checks.section("GitHub's token endpoint"):
        token = id_token()
        seen = claims(token)
        checks.equal("subject and audience", (seen["sub"], seen["aud"]), (SUBJECT, "sts.amazonaws.com"))
        checks.equal("status without the request token", status_without_request_token(), 401)
    with checks.section("sts assume-role-with-web-identity"):
        credentials = assumes(checks, token)
        with checks.section("sts get-caller-identity with those credentials"):
            caller = aws("sts", "get-caller-identity", environment=session(credentials)).json
            checks.equal("account", caller["Account"], ACCOUNT)
            checks.equal("session", caller["Arn"], f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/witness")
            checks.matches("user id", caller["UserId"], r"AROA[A-Z0-9]{17}:witness")
        with checks.section("sts assume-role, throttled at first"):
            chains(checks, credentials)
        with checks.section("a session with another's token"):
            forged = {**session(credentials), "AWS_SESSION_TOKEN": "forged"}
            invalid = "The security token included in the request is invalid."
            answer = aws("sts", "get-caller-identity", environment=forged)
            refused(checks, "sts", answer, code="InvalidClientTokenId", operation="GetCallerIdentity", message=invalid)
            answer = aws("ecs", "list-clusters", environment=forged)
            refused(
                checks, "ecs", answer, code="UnrecognizedClientException", operation="ListClusters", message=invalid
            )
    with checks.section("AWS_WEB_IDENTITY_TOKEN_FILE"):
        mints(checks, token)
    with checks.section("sts assume-role-with-web-identity that is refused"):
        refuses(checks, token)


def status_without_request_token() -> int:
    try:
        with urllib.request.urlopen(os.environ["ACTIONS_ID_TOKEN_REQUEST_URL"], timeout=10) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        return error.code


def assume(token: str, *options: str, role: str = DEPLOY_ROLE) -> Answer:
    names = ("--role-arn", role, "--role-session-name", "witness", "--web-identity-token", token)
    return aws("sts", "assume-role-with-web-identity", *names, *options)


def assumes(checks: Checks, token: str) -> dict[str, str]:
    answer = assume(token, "--duration-seconds", "900").json
    credentials: dict[str, str] = answer["Credentials"]
    checks.matches("access key", credentials["AccessKeyId"], r"ASIA[A-Z0-9]{16}")
    # Python 3.10 does not read the Z.
    expiration = datetime.fromisoformat(credentials["Expiration"].replace("Z", "+00:00"))
    rest = expiration - datetime.now(timezone.utc)
    in_time = timedelta(minutes=14) < rest <= timedelta(minutes=15)
    checks.holds("expires after what was asked for", in_time, expected="about 15 minutes", seen=str(rest))
    checks.equal("subject", answer["SubjectFromWebIdentityToken"], SUBJECT)
    checks.equal("audience", answer["Audience"], "sts.amazonaws.com")
    provider = f"arn:aws:iam::{ACCOUNT}:oidc-provider/token.actions.githubusercontent.com"
    checks.equal("provider", answer["Provider"], provider)
    return credentials


def chains(checks: Checks, credentials: dict[str, str]) -> None:
    def assume_role(*options: str) -> Answer:
        names = ("--role-arn", AUDIT_ROLE, "--role-session-name", "chained")
        return aws("sts", "assume-role", *names, *options, environment=session(credentials))

    chained = assume_role("--external-id", "witness", "--tags", "Key=team,Value=notes").json
    checks.equal(
        "the CLI tries again", chained["AssumedRoleUser"]["Arn"], f"arn:aws:sts::{ACCOUNT}:assumed-role/audit/chained"
    )
    caller = f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/witness"
    message = f"User: {caller} is not authorized to perform: sts:AssumeRole on resource: {AUDIT_ROLE}"
    refused(
        checks, "without the external id", assume_role(), code="AccessDenied", operation="AssumeRole", message=message
    )
    longer = assume_role("--external-id", "witness", "--duration-seconds", "7200")
    message = "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
    refused(checks, "for more than an hour", longer, code="ValidationError", operation="AssumeRole", message=message)


def mints(checks: Checks, token: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "token"
        file.write_text(token, "utf-8")
        names = {
            "AWS_ROLE_ARN": DEPLOY_ROLE,
            "AWS_ROLE_SESSION_NAME": "minted",
            "AWS_WEB_IDENTITY_TOKEN_FILE": str(file),
        }
        caller = aws("sts", "get-caller-identity", environment={**NO_KEYS, **names}).json
    checks.equal("the CLI assumes the role itself", caller["Arn"], f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/minted")


def refuses(checks: Checks, token: str) -> None:
    operation = "AssumeRoleWithWebIdentity"
    denied = f"Not authorized to perform sts:{operation}"
    foreign = assume(token, role=FOREIGN_ROLE)
    refused(checks, "a role of another repository", foreign, code="AccessDenied", operation=operation, message=denied)
    missing = assume(token, role=f"arn:aws:iam::{ACCOUNT}:role/missing")
    refused(checks, "a role that does not exist", missing, code="AccessDenied", operation=operation, message=denied)
    elsewhere = assume(id_token("https://elsewhere.example"))
    refused(
        checks,
        "a token for somebody else",
        elsewhere,
        code="InvalidIdentityToken",
        operation=operation,
        message="Incorrect token audience",
    )
    long = assume(token, "--duration-seconds", "7201")
    message = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.*"
    refused(checks, "longer than the role allows", long, code="ValidationError", operation=operation, message=message)
    header, payload, _ = token.split(".")
    forged = assume(f"{header}.{payload}.{'A' * 342}")
    refused(
        checks, "a token with another signature", forged, code="InvalidIdentityToken", operation=operation, message=".*"
    )
