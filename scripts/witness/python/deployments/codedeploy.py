import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from checks import Checks
from cli.command import Answer, aws, start
from cli.expect import refused
from world import ACCOUNT, REGION, task_definition

WEB = "web"
SERVICE = "web"
APPLICATION = f"AppECS-{WEB}-{SERVICE}"
GROUP = f"DgpECS-{WEB}-{SERVICE}"
PLACE = ("--application-name", APPLICATION, "--deployment-group-name", GROUP)
LIFECYCLE = [
    "BeforeInstall",
    "Install",
    "AfterInstall",
    "AllowTestTraffic",
    "AfterAllowTestTraffic",
    "BeforeAllowTraffic",
    "AllowTraffic",
    "AfterAllowTraffic",
]
LONGEST_SECONDS = 40


def deployments(checks: Checks) -> None:
    first = ""
    with checks.section("ecs describe-services"):
        first = serves(checks)
    with checks.section("elbv2 describe-target-health"):
        healthy = until(lambda: states_of("web-blue"), ["healthy"])
        checks.equal("the service's task is healthy", healthy, ["healthy"])
        checks.equal("nothing is registered in the other group", states_of("web-green"), [])
    second = registered("server:v2")
    with checks.section("deploy create-deployment"):
        deploys(checks, second)
    with checks.section("deploy stop-deployment"):
        stops(checks, back_to=first, stays=second)
    with checks.section("ecs deploy, which does it all"):
        does_it_all(checks)


def serves(checks: Checks) -> str:
    service = service_now()
    (task_set,) = service["taskSets"]
    checks.equal("controller", service["deploymentController"], {"type": "CODE_DEPLOY"})
    checks.equal("deployments stay empty", service["deployments"], [])
    checks.equal("one task set", (task_set["status"], task_set["scale"]), ("PRIMARY", {"value": 100.0, "unit": "PERCENT"}))
    checks.matches("its id", task_set["id"], r"ecs-svc/\d{19}")
    missing = aws("ecs", "describe-services", "--cluster", WEB, "--services", "none").json
    checks.equal("another one is missing", [failure["reason"] for failure in missing["failures"]], ["MISSING"])
    definition: str = task_set["taskDefinition"]
    return definition


def deploys(checks: Checks, definition: str) -> None:
    deployment = created(definition)
    checks.matches("the deployment's id", deployment, r"d-[A-Z0-9]{9}")
    refused(
        checks,
        "a second one is refused",
        create(definition),
        code="DeploymentLimitExceededException",
        operation="CreateDeployment",
        message=f"The Deployment Group '{GROUP}' already has an active Deployment '{deployment}'",
    )
    with checks.section("deploy wait deployment-successful"):
        checks.equal("ends when blue is terminated", wait_for(deployment), Answer(0, "", ""))
    checks.equal("deploy get-deployment: status", deployment_now(deployment)["status"], "Succeeded")
    with checks.section("deploy get-deployment-target"):
        target = aws(
            "deploy", "get-deployment-target", "--deployment-id", deployment, "--target-id", f"{WEB}:{SERVICE}"
        ).json["deploymentTarget"]["ecsTarget"]
        events = target["lifecycleEvents"]
        checks.equal("lifecycle events", [event["lifecycleEventName"] for event in events], LIFECYCLE)
        checks.equal("all of them succeeded", {event["status"] for event in events}, {"Succeeded"})
        weights = {entry["taskSetLabel"]: float(entry["trafficWeight"]) for entry in target["taskSetsInfo"]}
        checks.equal("green has the traffic", weights.get("Green"), 100.0)
    primary = primary_now()
    checks.equal("green is PRIMARY", (primary["taskDefinition"], primary["externalId"]), (definition, deployment))
    checks.equal("the listener forwards to green", forwards(), {"web-blue": 0, "web-green": 100})


def stops(checks: Checks, *, back_to: str, stays: str) -> None:
    deployment = created(back_to)
    # Before its task set is there a deployment has changed nothing that could be rolled back.
    until(lambda: len(service_now()["taskSets"]), 2)
    stopping = aws("deploy", "stop-deployment", "--deployment-id", deployment, "--auto-rollback-enabled").json
    checks.equal("is accepted", stopping["status"], "Pending")
    until(lambda: deployment_now(deployment)["status"], "Stopped")
    rollback = until_there(lambda: deployment_now(deployment).get("rollbackInfo", {}).get("rollbackDeploymentId"))
    stopped = deployment_now(deployment)
    checks.equal("the deployment is stopped", stopped["status"], "Stopped")
    checks.equal(
        "its rollback is named",
        stopped["rollbackInfo"]["rollbackMessage"],
        f"Deployment {deployment} terminated. Automatic rollback is triggered with a DeploymentId {rollback}.",
    )
    checks.equal("the rollback is CodeDeploy's own", deployment_now(rollback)["creator"], "codeDeployRollback")
    checks.equal("and succeeds", wait_for(rollback), Answer(0, "", ""))
    checks.equal("what served before serves", primary_now()["taskDefinition"], stays)


def does_it_all(checks: Checks) -> None:
    Path("task-definition.json").write_text(json.dumps(served("server:v1")), "utf-8")
    Path("appspec.json").write_text(json.dumps(app_spec("replaced by the command")), "utf-8")
    answer = aws(
        *("ecs", "deploy", "--cluster", WEB, "--service", SERVICE),
        *("--task-definition", "task-definition.json", "--codedeploy-appspec", "appspec.json"),
    )
    checks.holds("says so", answer.code == 0 and "Successfully deployed" in answer.stdout, expected="success", seen=answer)
    checks.matches("and it serves", primary_now()["taskDefinition"], r".*:task-definition/web:3")


def served(image: str) -> dict[str, Any]:
    definition = task_definition(SERVICE, image)
    definition["containerDefinitions"][0]["portMappings"] = [{"containerPort": 8080}]
    return definition


def registered(image: str) -> str:
    definition = served(image)
    answer = aws("ecs", "register-task-definition", "--cli-input-json", json.dumps(definition)).json
    arn: str = answer["taskDefinition"]["taskDefinitionArn"]
    return arn


def app_spec(definition: str) -> dict[str, Any]:
    return {
        "version": 0.0,
        "Resources": [
            {
                "TargetService": {
                    "Type": "AWS::ECS::Service",
                    "Properties": {
                        "TaskDefinition": definition,
                        "LoadBalancerInfo": {"ContainerName": "app", "ContainerPort": 8080},
                    },
                }
            }
        ],
    }


def create(definition: str) -> Answer:
    revision = {"revisionType": "AppSpecContent", "appSpecContent": {"content": json.dumps(app_spec(definition))}}
    return aws("deploy", "create-deployment", *PLACE, "--revision", json.dumps(revision))


def created(definition: str) -> str:
    deployment: str = create(definition).json["deploymentId"]
    return deployment


def wait_for(deployment: str) -> Answer:
    return start("deploy", "wait", "deployment-successful", "--deployment-id", deployment).answer()


def deployment_now(deployment: str) -> dict[str, Any]:
    info: dict[str, Any] = aws("deploy", "get-deployment", "--deployment-id", deployment).json["deploymentInfo"]
    return info


def service_now() -> dict[str, Any]:
    service: dict[str, Any] = aws("ecs", "describe-services", "--cluster", WEB, "--services", SERVICE).json["services"][0]
    return service


def primary_now() -> dict[str, Any]:
    (primary,) = [task_set for task_set in service_now()["taskSets"] if task_set["status"] == "PRIMARY"]
    found: dict[str, Any] = primary
    return found


def group_arn(name: str) -> str:
    arn: str = aws("elbv2", "describe-target-groups", "--names", name).json["TargetGroups"][0]["TargetGroupArn"]
    return arn


def states_of(group: str) -> list[str]:
    described = aws("elbv2", "describe-target-health", "--target-group-arn", group_arn(group)).json
    return [entry["TargetHealth"]["State"] for entry in described["TargetHealthDescriptions"]]


def forwards() -> dict[str, int]:
    """The weight of each target group in the listener's default action."""
    balancer = aws("elbv2", "describe-load-balancers", "--names", "web").json["LoadBalancers"][0]["LoadBalancerArn"]
    (listener,) = aws("elbv2", "describe-listeners", "--load-balancer-arn", balancer).json["Listeners"]
    groups = listener["DefaultActions"][0]["ForwardConfig"]["TargetGroups"]
    prefix = f"arn:aws:elasticloadbalancing:{REGION}:{ACCOUNT}:targetgroup/"
    return {group["TargetGroupArn"].removeprefix(prefix).split("/")[0]: group["Weight"] for group in groups}


def until(look: Callable[[], Any], wanted: Any) -> Any:
    """What is seen at last: the wanted, or what is there when the time is up."""
    return repeat(look, lambda seen: seen == wanted)


def until_there(look: Callable[[], Any]) -> Any:
    return repeat(look, lambda seen: seen is not None)


def repeat(look: Callable[[], Any], good: Callable[[Any], bool]) -> Any:
    end = time.monotonic() + LONGEST_SECONDS
    seen = look()
    while not good(seen) and time.monotonic() < end:
        time.sleep(0.5)
        seen = look()
    return seen
