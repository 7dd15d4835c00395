from botocore import UNSIGNED

from checks import Checks
from sdk.clients import client
from sdk.expect import refused
from world import ACCOUNT, CLUSTER, NETWORK, REGION, task_definition


def refusals(checks: Checks) -> None:
    ecs, logs, ecr = client("ecs"), client("logs"), client("ecr")
    with checks.section("errors"):
        try:
            ecs.run_task(cluster="none", taskDefinition="server")
            checks.holds("unknown cluster", False, expected="ClusterNotFoundException", seen="an answer")
        except ecs.exceptions.ClusterNotFoundException as error:
            checks.equal(
                "unknown cluster is an exception of its own", error.response["Error"]["Message"], "Cluster not found."
            )
        inactive = {"cluster": CLUSTER, "taskDefinition": "migrations:2", "networkConfiguration": NETWORK}
        message = refused(checks, "inactive revision", lambda: ecs.run_task(**inactive), code="ClientException")
        checks.equal("in AWS's words", message, "TaskDefinition is inactive")
        refused(
            checks,
            "no network",
            lambda: ecs.run_task(cluster=CLUSTER, taskDefinition="server", launchType="FARGATE"),
            code="InvalidParameterException",
        )
        same = {"cluster": CLUSTER, "networkConfiguration": NETWORK, "launchType": "FARGATE", "clientToken": "once"}
        refused(
            checks,
            "too many tasks",
            lambda: ecs.run_task(**same, taskDefinition="server", count=11),
            code="InvalidParameterException",
        )
        refused(
            checks,
            "stop_task of no task",
            lambda: ecs.stop_task(cluster=CLUSTER, task="0" * 32),
            code="InvalidParameterException",
        )
        refused(
            checks,
            "a cycle of dependencies",
            lambda: ecs.register_task_definition(**circular()),
            code="ClientException",
        )
        refused(
            checks,
            "unknown log group",
            lambda: logs.get_log_events(logGroupName="/none", logStreamName="x"),
            code="ResourceNotFoundException",
        )
        refused(
            checks,
            "unknown repository",
            lambda: ecr.describe_images(repositoryName="none"),
            code="RepositoryNotFoundException",
        )
        refused(
            checks,
            "unknown image",
            lambda: ecr.describe_images(repositoryName="server", imageIds=[{"imageTag": "v9"}]),
            code="ImageNotFoundException",
        )
    with checks.section("client token"):
        (first,) = ecs.run_task(**same, taskDefinition="broken")["tasks"]
        (second,) = ecs.run_task(**same, taskDefinition="broken")["tasks"]
        checks.equal("the same request gives the same task", second["taskArn"], first["taskArn"])
        refused(
            checks, "another request", lambda: ecs.run_task(**same, taskDefinition="gone"), code="ConflictException"
        )
    with checks.section("failures in answers with status 200"):
        found = ecs.describe_clusters(clusters=["none", CLUSTER])
        failure = {"arn": f"arn:aws:ecs:{REGION}:{ACCOUNT}:cluster/none", "reason": "MISSING"}
        checks.equal("describe_clusters", (len(found["clusters"]), found["failures"]), (1, [failure]))
        services = ecs.describe_services(cluster=CLUSTER, services=["web"])
        checks.equal("describe_services", (services["services"], services["failures"][0]["reason"]), ([], "MISSING"))
        images = ecr.batch_get_image(repositoryName="server", imageIds=[{"imageTag": "v9"}])
        checks.equal("batch_get_image", [entry["failureCode"] for entry in images["failures"]], ["ImageNotFound"])
    with checks.section("what is not simulated"):
        task_set = {"cluster": CLUSTER, "service": "web", "taskDefinition": "server"}
        message = refused(
            checks, "create_task_set", lambda: ecs.create_task_set(**task_set), code="UnknownOperationException"
        )
        checks.matches("is told", message, ".*CreateTaskSet.*not simulate.*")
        refused(checks, "get_session_token", client("sts").get_session_token, code="InvalidAction")
        refused(checks, "another service", client("ssm").describe_parameters, code="UnknownOperationException")
    with checks.section("signatures"):
        refused(
            checks,
            "none",
            client("ecs", signature_version=UNSIGNED).describe_clusters,
            code="MissingAuthenticationTokenException",
        )
        elsewhere = client("ecs", region_name="us-east-1")
        refused(checks, "for another region", elsewhere.describe_clusters, code="InvalidSignatureException")
        anywhere = client("sts", region_name="us-east-1").get_caller_identity()
        checks.equal("sts is global", anywhere["Account"], ACCOUNT)


def circular() -> dict[str, object]:
    definition = task_definition("circular", "server:v1")
    (container,) = definition["containerDefinitions"]
    other = {**container, "name": "other", "dependsOn": [{"containerName": "app", "condition": "START"}]}
    container["dependsOn"] = [{"containerName": "other", "condition": "START"}]
    return {**definition, "containerDefinitions": [container, other]}
