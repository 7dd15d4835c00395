from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from botocore.exceptions import WaiterError

from checks import Checks
from sdk.clients import client
from sdk.expect import tries
from world import CLUSTER, NETWORK, task_definition

# boto3's own pace is six seconds.
PACE = {"Delay": 1, "MaxAttempts": 40}


@dataclass(frozen=True)
class Ended:
    """ARNs of tasks that have ended."""

    migrations: list[str]
    greeter: str


def tasks(checks: Checks) -> Ended:
    ecs = client("ecs")
    with checks.section("register_task_definition"):
        registers(checks, ecs)
    ended = Ended([], "")
    with checks.section("run_task"):
        ended = runs(checks, ecs)
    with checks.section("stop_task"):
        stops(checks, ecs)
    return ended


def registers(checks: Checks, ecs: Any) -> None:
    for family, image in {
        "broken": "migrations:v2",
        "gone": "migrations:gone",
        "server": "server:v1",
        "greeter": "greeter:v1",
    }.items():
        ecs.register_task_definition(**task_definition(family, image))
    for revision in (1, 2):
        answer = ecs.register_task_definition(**task_definition("migrations", "migrations:v1"))
        checks.equal(f"revision {revision}", answer["taskDefinition"]["revision"], revision)
    registered = answer["taskDefinition"]["registeredAt"]
    checks.equal(
        "registeredAt is a datetime with a zone", (type(registered), registered.tzinfo is not None), (datetime, True)
    )
    checks.holds(
        "and just now",
        0 <= (datetime.now(timezone.utc) - registered).total_seconds() < 300,
        expected="now",
        seen=registered,
    )
    read = ecs.describe_task_definition(taskDefinition="migrations", include=["TAGS"])
    checks.equal("is read back as it was answered", read["taskDefinition"], answer["taskDefinition"])
    checks.equal("tags", read["tags"], answer["tags"])
    gone = ecs.deregister_task_definition(taskDefinition="migrations:2")["taskDefinition"]
    checks.equal("deregister_task_definition", (gone["status"], type(gone["deregisteredAt"])), ("INACTIVE", datetime))


def run(ecs: Any, family: str, **options: Any) -> list[str]:
    answer = ecs.run_task(
        cluster=CLUSTER, taskDefinition=family, launchType="FARGATE", networkConfiguration=NETWORK, **options
    )
    return [task["taskArn"] for task in answer["tasks"]]


def runs(checks: Checks, ecs: Any) -> Ended:
    lost = ecs.run_task(
        cluster=CLUSTER,
        taskDefinition="migrations",
        launchType="FARGATE",
        networkConfiguration=NETWORK,
        count=3,
        startedBy="witness",
    )
    migrations = [task["taskArn"] for task in lost["tasks"]]
    checks.equal("sent again when its answer was lost", tries(lost), 2)
    found = ecs.list_tasks(cluster=CLUSTER, startedBy="witness")["taskArns"]
    checks.equal("and yet three tasks", sorted(found), sorted(migrations))
    stale = ecs.describe_tasks(cluster=CLUSTER, tasks=migrations[:1])
    checks.equal(
        "a stale read", (stale["tasks"], [failure["reason"] for failure in stale["failures"]]), ([], ["MISSING"])
    )
    overrides = {"containerOverrides": [{"name": "app", "environment": [{"name": "NAME", "value": "witness"}]}]}
    (greeter,) = run(ecs, "greeter", overrides=overrides)
    others = [*run(ecs, "broken"), *run(ecs, "gone")]
    every = [*migrations, greeter, *others]
    before = ecs.describe_tasks(cluster=CLUSTER, tasks=every)["tasks"]
    checks.equal(
        "not all have stopped before the waiter", {task["lastStatus"] for task in before} == {"STOPPED"}, False
    )
    ecs.get_waiter("tasks_stopped").wait(cluster=CLUSTER, tasks=every, WaiterConfig=PACE)
    described = ecs.describe_tasks(cluster=CLUSTER, tasks=every)["tasks"]
    checks.equal("all have after it", {task["lastStatus"] for task in described}, {"STOPPED"})
    checks.equal("in the order asked for", [task["taskArn"] for task in described], every)
    ends(checks, described)
    try:
        ecs.get_waiter("tasks_running").wait(cluster=CLUSTER, tasks=every[:1], WaiterConfig=PACE)
        checks.holds("tasks_running gives up", False, expected="WaiterError", seen="no error")
    except WaiterError as error:
        checks.matches("tasks_running gives up", str(error), ".*terminal failure state.*")
    return Ended(migrations, greeter)


def ends(checks: Checks, described: list[dict[str, Any]]) -> None:
    first, *_, broken, gone = described
    codes = [task["containers"][0].get("exitCode") for task in described]
    checks.equal("exit codes", codes, [0, 0, 0, 0, 3, None])
    stop_codes = (first["stopCode"], broken["stopCode"], gone["stopCode"])
    checks.equal(
        "stop codes", stop_codes, ("EssentialContainerExited", "EssentialContainerExited", "TaskFailedToStart")
    )
    checks.equal(
        "no exit code without a start", ("exitCode" in gone["containers"][0], "startedAt" in gone), (False, False)
    )
    moments = [
        "createdAt",
        "connectivityAt",
        "pullStartedAt",
        "pullStoppedAt",
        "startedAt",
        "executionStoppedAt",
        "stoppingAt",
        "stoppedAt",
    ]
    checks.equal("moments are datetimes", {type(first[moment]) for moment in moments}, {datetime})
    checks.holds(
        "created, started, stopped",
        first["createdAt"] < first["startedAt"] < first["stoppedAt"],
        expected="in this order",
        seen=[first[moment] for moment in moments],
    )
    details = {detail["name"] for detail in first["attachments"][0]["details"]}
    checks.equal("details of the interface", {"subnetId", "networkInterfaceId", "privateIPv4Address"} <= details, True)
    checks.equal("a version that grows", first["version"] > 1, True)


def stops(checks: Checks, ecs: Any) -> None:
    (server,) = run(ecs, "server")
    ecs.get_waiter("tasks_running").wait(cluster=CLUSTER, tasks=[server], WaiterConfig=PACE)
    stopping = ecs.stop_task(cluster=CLUSTER, task=server)["task"]
    checks.equal("is on its way", (stopping["desiredStatus"], stopping["lastStatus"] == "STOPPED"), ("STOPPED", False))
    ecs.get_waiter("tasks_stopped").wait(cluster=CLUSTER, tasks=[server], WaiterConfig=PACE)
    (task,) = ecs.describe_tasks(cluster=CLUSTER, tasks=[server])["tasks"]
    seen = (task["stopCode"], task["stoppedReason"], task["containers"][0]["exitCode"])
    checks.equal("by the user, SIGTERM", seen, ("UserInitiated", "Task stopped by user", 143))
