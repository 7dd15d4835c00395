from datetime import datetime
from typing import Any

from checks import Checks
from sdk.clients import client
from sdk.tasks import Ended
from world import CLUSTER, LOG_GROUP, MIGRATION_LINES, task_id


def reading(checks: Checks, ended: Ended) -> None:
    ecs, logs, ecr = client("ecs"), client("logs"), client("ecr")
    with checks.section("paginators of ecs"):
        stopped = pages(ecs, "list_tasks", cluster=CLUSTER, desiredStatus="STOPPED", size=2)
        checks.equal("list_tasks in pages of two", [len(page["taskArns"]) for page in stopped], [2, 2, 2, 1])
        arns = {arn for page in stopped for arn in page["taskArns"]}
        checks.equal("without repetition", len(arns), 7)
        definitions = pages(ecs, "list_task_definitions", sort="DESC", size=2)
        names = [task_id(arn) for page in definitions for arn in page["taskDefinitionArns"]]
        checks.equal(
            "list_task_definitions backwards", names, ["server:1", "migrations:1", "greeter:1", "gone:1", "broken:1"]
        )
    with checks.section("get_log_events"):
        reads_lines(checks, logs, ended)
    with checks.section("paginators of logs"):
        streams = pages(logs, "describe_log_streams", logGroupName=LOG_GROUP, logStreamNamePrefix="run/app/", size=2)
        names = [stream["logStreamName"] for page in streams for stream in page["logStreams"]]
        # The task whose image is gone has written nothing.
        checks.equal("describe_log_streams", (len(names), names == sorted(set(names))), (6, True))
        chosen = [f"run/app/{task_id(arn)}" for arn in ended.migrations]
        found = pages(logs, "filter_log_events", logGroupName=LOG_GROUP, logStreamNames=chosen, size=10)
        events = [event for page in found for event in page["events"]]
        checks.equal("filter_log_events of three streams", len(events), 3 * len(MIGRATION_LINES))
        times = [event["timestamp"] for event in events]
        checks.equal("by time", times == sorted(times), True)
        checks.equal("every event once", len({event["eventId"] for event in events}), len(events))
    with checks.section("describe_images"):
        images = [
            image
            for page in pages(ecr, "describe_images", repositoryName="migrations", size=2)
            for image in page["imageDetails"]
        ]
        checks.equal("tags", sorted(image["imageTags"] for image in images), [["gone"], ["v1"], ["v2"]])
        checks.equal("imagePushedAt is a datetime", {type(image["imagePushedAt"]) for image in images}, {datetime})


def pages(service: Any, operation: str, size: int, **parameters: Any) -> list[dict[str, Any]]:
    return list(service.get_paginator(operation).paginate(**parameters, PaginationConfig={"PageSize": size}))


def reads_lines(checks: Checks, logs: Any, ended: Ended) -> None:
    for number, arn in enumerate(ended.migrations, 1):
        lines = forwards(logs, f"run/app/{task_id(arn)}", limit=5)
        checks.equal(f"all lines of task {number}, five at a time", lines, MIGRATION_LINES)
    greeting = forwards(logs, f"run/app/{task_id(ended.greeter)}", limit=5)
    checks.equal("the line of a process", greeting, ["hello from a parameter, witness"])
    stream = {"logGroupName": LOG_GROUP, "logStreamName": f"run/app/{task_id(ended.migrations[0])}"}
    newest = logs.get_log_events(**stream, limit=2)
    before = logs.get_log_events(**stream, limit=2, nextToken=newest["nextBackwardToken"])
    seen = [event["message"] for event in [*before["events"], *newest["events"]]]
    checks.equal("backwards", seen, MIGRATION_LINES[-4:])
    first = newest["events"][0]["timestamp"]
    until = logs.get_log_events(**stream, startFromHead=True, endTime=first)["events"]
    checks.equal("endTime is left out", first in {event["timestamp"] for event in until}, False)


def forwards(logs: Any, stream: str, limit: int) -> list[str]:
    """All lines, read as the documentation says: until a token comes back unchanged."""
    lines: list[str] = []
    token: dict[str, str] = {}
    while True:
        page = logs.get_log_events(
            logGroupName=LOG_GROUP, logStreamName=stream, startFromHead=True, limit=limit, **token
        )
        lines += [event["message"] for event in page["events"]]
        if page["nextForwardToken"] == token.get("nextToken"):
            return lines
        token = {"nextToken": page["nextForwardToken"]}
