import re

from checks import Checks
from cli.command import Answer, aws
from cli.expect import refused
from cli.tasks import Ended
from world import ACCOUNT, LOG_GROUP, MIGRATION_LINES, REGION, task_id


def logs(checks: Checks, ended: Ended) -> None:
    stream = f"run/app/{task_id(ended.migration)}"
    with checks.section("logs get-log-events"):
        reads(checks, stream)
        greeting = get_log_events(f"run/app/{task_id(ended.greeter)}").json["events"]
        checks.equal(
            "a process with its secret and override",
            [event["message"] for event in greeting],
            ["hello from a parameter, witness"],
        )
        missing = get_log_events("run/app/none")
        refused(
            checks,
            "of no stream",
            missing,
            code="ResourceNotFoundException",
            operation="GetLogEvents",
            message=r"The specified log stream does not exist\.",
        )
    with checks.section("logs describe-log-streams"):
        found = aws(
            "logs", "describe-log-streams", "--log-group-name", LOG_GROUP, "--log-stream-name-prefix", stream
        ).json
        checks.equal("by prefix", [entry["logStreamName"] for entry in found["logStreams"]], [stream])
        seen = found["logStreams"][0]
        checks.equal("first event before the last", seen["firstEventTimestamp"] < seen["lastEventTimestamp"], True)
    with checks.section("logs filter-log-events"):
        found = aws(
            "logs",
            "filter-log-events",
            "--log-group-name",
            LOG_GROUP,
            "--log-stream-names",
            stream,
            "--page-size",
            "10",
        ).json
        checks.equal("every line, in pages of ten", [event["message"] for event in found["events"]], MIGRATION_LINES)
    with checks.section("logs describe-log-groups, whose first connection is reset"):
        found = aws("logs", "describe-log-groups").json
        checks.equal(
            "the CLI tries again", [group["logGroupName"] for group in found["logGroups"]], ["/app/empty", LOG_GROUP]
        )
    with checks.section("logs put-log-events"):
        puts(checks)
    with checks.section("logs put-retention-policy without the permission"):
        arn = f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{LOG_GROUP}:log-stream:*"
        action = f"is not authorized to perform: logs:PutRetentionPolicy on resource: {re.escape(arn)}"
        message = f"User: arn:aws:iam::{ACCOUNT}:user/simulator {action} because no identity-based policy allows .*"
        answer = aws("logs", "put-retention-policy", "--log-group-name", LOG_GROUP, "--retention-in-days", "7")
        refused(
            checks, "is refused", answer, code="AccessDeniedException", operation="PutRetentionPolicy", message=message
        )


def get_log_events(stream: str, *options: str) -> Answer:
    return aws("logs", "get-log-events", "--log-group-name", LOG_GROUP, "--log-stream-name", stream, *options)


def reads(checks: Checks, stream: str) -> None:
    head = get_log_events(stream, "--start-from-head").json
    checks.equal("every line in its order", [event["message"] for event in head["events"]], MIGRATION_LINES)
    first = head["events"][0]
    checks.equal("milliseconds", (type(first["timestamp"]), first["timestamp"] <= first["ingestionTime"]), (int, True))
    tail = get_log_events(stream, "--limit", "2").json
    checks.equal("the newest without a direction", [event["message"] for event in tail["events"]], MIGRATION_LINES[-2:])
    again = get_log_events(stream, "--start-from-head", "--next-token", head["nextForwardToken"]).json
    checks.equal("nothing after the end", (again["events"], again["nextForwardToken"]), ([], head["nextForwardToken"]))


def puts(checks: Checks) -> None:
    target = ("--log-group-name", "/app/empty", "--log-stream-name", "by-hand")
    created = aws("logs", "create-log-stream", *target)
    checks.equal("a stream is made without an answer", (created.code, created.stdout), (0, ""))
    again = aws("logs", "create-log-stream", *target)
    refused(
        checks, "and only once", again, code="ResourceAlreadyExistsException", operation="CreateLogStream", message=".*"
    )
    old = aws("logs", "put-log-events", *target, "--log-events", "timestamp=1000,message=long-ago").json
    checks.equal("an event that is too old is told", old["rejectedLogEventsInfo"], {"tooOldLogEventEndIndex": 1})
