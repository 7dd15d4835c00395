from checks import Checks
from cli.command import aws
from cli.expect import refused
from cli.tasks import run
from world import ACCOUNT, CLUSTER, REGION


def refusals(checks: Checks) -> None:
    with checks.section("credentials that have expired"):
        answer = aws("ecs", "list-clusters")
        message = "The security token included in the request is expired"
        refused(checks, "are told", answer, code="ExpiredTokenException", operation="ListClusters", message=message)
        clusters = aws("ecs", "list-clusters").json
        checks.equal(
            "the next command works", clusters["clusterArns"], [f"arn:aws:ecs:{REGION}:{ACCOUNT}:cluster/{CLUSTER}"]
        )
    with checks.section("a cluster that does not exist"):
        answer = aws("ecs", "list-tasks", "--cluster", "none")
        refused(
            checks,
            "ecs list-tasks",
            answer,
            code="ClusterNotFoundException",
            operation="ListTasks",
            message=r"Cluster not found\.",
        )
        found = aws("ecs", "describe-clusters", "--clusters", "none", CLUSTER).json
        checks.equal(
            "ecs describe-clusters goes on", [cluster["clusterName"] for cluster in found["clusters"]], [CLUSTER]
        )
        checks.equal(
            "and names it",
            found["failures"],
            [{"arn": f"arn:aws:ecs:{REGION}:{ACCOUNT}:cluster/none", "reason": "MISSING"}],
        )
    with checks.section("ecs run-task that is refused"):
        runs(checks)
    with checks.section("an operation that is not simulated"):
        answer = aws(
            "ecs", "create-task-set", "--cluster", CLUSTER, "--service", "web", "--task-definition", "server"
        )
        message = ".*not simulate.*"
        refused(
            checks,
            "ecs create-task-set",
            answer,
            code="UnknownOperationException",
            operation="CreateTaskSet",
            message=message,
        )
        answer = aws("sts", "get-session-token")
        refused(
            checks,
            "sts get-session-token",
            answer,
            code="InvalidAction",
            operation="GetSessionToken",
            message="Could not find operation GetSessionToken .*",
        )
        answer = aws("s3api", "list-buckets")
        checks.holds(
            "another service",
            answer.code == 255 and "An error occurred" in answer.stderr,
            expected="an error",
            seen=answer,
        )
    with checks.section("a request that is not signed"):
        answer = aws("ecs", "describe-clusters", "--no-sign-request")
        refused(
            checks,
            "is refused",
            answer,
            code="MissingAuthenticationTokenException",
            operation="DescribeClusters",
            message="Missing Authentication Token",
        )
    with checks.section("a client for another region"):
        answer = aws("ecs", "describe-clusters", "--region", "us-east-1")
        refused(
            checks,
            "is refused",
            answer,
            code="InvalidSignatureException",
            operation="DescribeClusters",
            message=r"Credential should be scoped to a valid region\..*",
        )


def runs(checks: Checks) -> None:
    names = {"operation": "RunTask"}
    refused(
        checks, "an unknown family", run("none"), code="ClientException", message=r"TaskDefinition not found\.", **names
    )
    answer = aws("ecs", "run-task", "--cluster", CLUSTER, "--task-definition", "server", "--launch-type", "FARGATE")
    message = r"Network Configuration must be provided when networkMode 'awsvpc' is specified\."
    refused(checks, "no network", answer, code="InvalidParameterException", message=message, **names)
    answer = run("server", "--overrides", '{"containerOverrides": [{"name": "web", "command": ["x"]}]}')
    message = "Override for container named web is not a container in the TaskDefinition."
    refused(
        checks, "an override of another container", answer, code="InvalidParameterException", message=message, **names
    )
