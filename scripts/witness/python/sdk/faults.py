from datetime import datetime, timezone
from typing import Any

from botocore.exceptions import ReadTimeoutError

from checks import Checks
from sdk.clients import client
from sdk.expect import refused, tries
from world import ACCOUNT, LOG_GROUP, REGISTRY


def faults(checks: Checks) -> None:
    ecs, ecr, logs = client("ecs"), client("ecr"), client("logs")
    with checks.section("faults that boto3 tries again after"):
        repositories = ecr.describe_repositories()
        checks.equal("throttled twice", (tries(repositories), len(repositories["repositories"])), (3, 3))
        (server,) = ecr.describe_repositories(repositoryNames=["server"])["repositories"]
        checks.equal("and then by name", server["repositoryUri"], f"{REGISTRY}/server")
        groups = logs.describe_log_groups()
        checks.equal("connection reset", (tries(groups), len(groups["logGroups"])), (2, 2))
        families = ecs.list_task_definition_families(status="ACTIVE")
        checks.equal("a page of HTML", (tries(families), families["families"][:1]), (2, ["broken"]))
        token = ecr.get_authorization_token()
        data = token["authorizationData"][0]
        checks.equal("status 500", (tries(token), data["proxyEndpoint"]), (2, f"https://{REGISTRY}"))
        checks.equal("expiresAt in the future", data["expiresAt"] > datetime.now(timezone.utc), True)
    with checks.section("faults that are not tried again"):
        refused(checks, "credentials that have expired", ecs.list_clusters, code="ExpiredTokenException")
        message = refused(
            checks,
            "a permission that is missing",
            lambda: logs.put_retention_policy(logGroupName=LOG_GROUP, retentionInDays=7),
            code="AccessDeniedException",
        )
        checks.matches(
            "names the caller",
            message,
            rf"User: arn:aws:iam::{ACCOUNT}:user/simulator is not authorized to perform: logs:PutRetentionPolicy .*",
        )
        checks.equal("and both are over then", (len(ecs.list_clusters()["clusterArns"]), retention(logs)), (1, 7))
    with checks.section("an answer that never comes"):
        hasty = client("ecr", read_timeout=1, retries={"mode": "standard", "total_max_attempts": 1})
        try:
            hasty.list_images(repositoryName="server")
            checks.holds("read timeout", False, expected="ReadTimeoutError", seen="an answer")
        except ReadTimeoutError as error:
            checks.equal("read timeout", type(error), ReadTimeoutError)
        images = hasty.list_images(repositoryName="server")["imageIds"]
        checks.equal("the next one comes", [image["imageTag"] for image in images], ["v1"])


def retention(logs: Any) -> Any:
    logs.put_retention_policy(logGroupName=LOG_GROUP, retentionInDays=7)
    (group,) = logs.describe_log_groups(logGroupNamePrefix=LOG_GROUP)["logGroups"]
    return group.get("retentionInDays")
