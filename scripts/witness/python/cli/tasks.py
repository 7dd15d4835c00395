import json
from dataclasses import dataclass
from typing import Any

from checks import Checks
from cli.command import Answer, Running, aws, start
from world import ACCOUNT, CLUSTER, NETWORK, REGION, REGISTRY

WAITER_FAILED = 255


@dataclass(frozen=True)
class Ended:
    """ARNs of tasks that have ended."""

    migration: str
    greeter: str


def tasks(checks: Checks) -> Ended:
    migration = ""
    with checks.section("ecs run-task, whose first answer is lost"):
        migration = runs_once(checks)
    with checks.section("ecs describe-tasks"):
        # The read right after RunTask that does not show the task yet.
        missing = describe(migration)
        checks.equal(
            "a stale read does not know it", missing.json["failures"], [{"arn": migration, "reason": "MISSING"}]
        )
    greeter = ends_as_they_should(checks, migration)
    with checks.section("ecs stop-task"):
        stops(checks)
    with checks.section("ecs list-tasks"):
        lists(checks)
    return Ended(migration, greeter)


def run(family: str, *options: str) -> Answer:
    network = ("--network-configuration", json.dumps(NETWORK))
    return aws(
        "ecs",
        "run-task",
        "--cluster",
        CLUSTER,
        "--task-definition",
        family,
        "--launch-type",
        "FARGATE",
        *network,
        *options,
    )


def describe(*arns: str) -> Answer:
    return aws("ecs", "describe-tasks", "--cluster", CLUSTER, "--tasks", *arns)


def wait(state: str, *arns: str) -> Running:
    return start("ecs", "wait", state, "--cluster", CLUSTER, "--tasks", *arns)


def runs_once(checks: Checks) -> str:
    answer = run("migrations", "--started-by", "witness").json
    arn: str = answer["tasks"][0]["taskArn"]
    checks.equal("no failures", answer["failures"], [])
    checks.matches("the task's ARN", arn, rf"arn:aws:ecs:{REGION}:{ACCOUNT}:task/{CLUSTER}/[0-9a-f]{{32}}")
    checks.equal("the CLI's second try starts no second task", started("migrations"), [arn])
    return arn


def started(family: str) -> list[str]:
    """Those that run, and those that have ended already: a busy machine may be slower than a short task."""
    listing = ("ecs", "list-tasks", "--cluster", CLUSTER, "--family", family)
    answers = [aws(*listing, "--desired-status", status).json for status in ("RUNNING", "STOPPED")]
    return sorted({arn for answer in answers for arn in answer["taskArns"]})


def ends_as_they_should(checks: Checks, migration: str) -> str:
    greeter = ""
    with checks.section("ecs wait tasks-stopped"):
        waits = wait("tasks-stopped", migration)
        overrides = {"containerOverrides": [{"name": "app", "environment": [{"name": "NAME", "value": "witness"}]}]}
        greeter = str(run("greeter", "--overrides", json.dumps(overrides)).json["tasks"][0]["taskArn"])
        arns = [run(family).json["tasks"][0]["taskArn"] for family in ("broken", "gone")]
        checks.equal("ends when the migration has ended", waits.answer(), Answer(0, "", ""))
        checks.equal("ends for the others too", wait("tasks-stopped", *arns, greeter).answer(), Answer(0, "", ""))
        described = describe(migration, *arns).json["tasks"]
        with checks.section("ecs describe-tasks of a task that did its work"):
            succeeded(checks, described[0])
        with checks.section("ecs describe-tasks of a task that failed"):
            checks.equal("exit code", described[1]["containers"][0]["exitCode"], 3)
            checks.equal("stop code", described[1]["stopCode"], "EssentialContainerExited")
        with checks.section("ecs describe-tasks of a task whose image is gone"):
            never_started(checks, described[2])
        with checks.section("ecs wait tasks-running for a task that has stopped"):
            answer = wait("tasks-running", migration).answer()
            checks.equal("fails", answer.code, WAITER_FAILED)
            checks.matches("and says why", answer.stderr, r".*Waiter TasksRunning failed: .*terminal failure state.*")
    return greeter


def succeeded(checks: Checks, task: dict[str, Any]) -> None:
    container = task["containers"][0]
    checks.equal("states", (task["lastStatus"], task["desiredStatus"]), ("STOPPED", "STOPPED"))
    checks.equal("exit code", container["exitCode"], 0)
    checks.equal("stop code", task["stopCode"], "EssentialContainerExited")
    checks.equal("stopped reason", task["stoppedReason"], "Essential container in task exited")
    checks.equal("image", container["image"], f"{REGISTRY}/migrations:v1")
    checks.matches("digest", container["imageDigest"], r"sha256:[0-9a-f]{64}")
    moments = ["createdAt", "pullStartedAt", "pullStoppedAt", "startedAt", "executionStoppedAt", "stoppedAt"]
    seen = [task[moment] for moment in moments]
    checks.equal("moments in their order", seen, sorted(seen))
    attachment = task["attachments"][0]
    checks.equal(
        "network interface", (attachment["type"], attachment["status"]), ("ElasticNetworkInterface", "DELETED")
    )


def never_started(checks: Checks, task: dict[str, Any]) -> None:
    container = task["containers"][0]
    checks.equal("no exit code", "exitCode" in container, False)
    checks.equal("no start", "startedAt" in task, False)
    checks.equal("stop code", task["stopCode"], "TaskFailedToStart")
    checks.matches(
        "stopped reason", task["stoppedReason"], r"CannotPullContainerError: pull image manifest .*not found"
    )
    checks.equal("the container's reason", container["reason"], task["stoppedReason"])


def stops(checks: Checks) -> None:
    arn = run("server").json["tasks"][0]["taskArn"]
    checks.equal("wait tasks-running ends", wait("tasks-running", arn).answer(), Answer(0, "", ""))
    stopping = aws("ecs", "stop-task", "--cluster", CLUSTER, "--task", arn, "--reason", "enough seen").json["task"]
    checks.equal("it is to stop", stopping["desiredStatus"], "STOPPED")
    checks.equal("wait tasks-stopped ends", wait("tasks-stopped", arn).answer(), Answer(0, "", ""))
    task = describe(arn).json["tasks"][0]
    checks.equal("reason", (task["stopCode"], task["stoppedReason"]), ("UserInitiated", "enough seen"))
    checks.equal("exit code after SIGTERM", task["containers"][0]["exitCode"], 143)


def lists(checks: Checks) -> None:
    running = aws("ecs", "list-tasks", "--cluster", CLUSTER).json
    checks.equal("nothing runs any more", running["taskArns"], [])
    stopped = ("ecs", "list-tasks", "--cluster", CLUSTER, "--desired-status", "STOPPED")
    checks.equal("everything, in pages of one", len(aws(*stopped, "--page-size", "1").json["taskArns"]), 5)
    first = aws(*stopped, "--max-items", "3").json
    rest = aws(*stopped, "--starting-token", first["NextToken"]).json
    checks.equal("three, and with the token the rest", len(set(first["taskArns"] + rest["taskArns"])), 5)
    checks.equal("of one family", len(aws(*stopped, "--family", "gone").json["taskArns"]), 1)
