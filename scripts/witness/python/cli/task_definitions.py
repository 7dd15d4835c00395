import json
import tempfile
import time
from pathlib import Path

from checks import Checks
from cli.command import aws
from cli.expect import refused
from world import ACCOUNT, REGION, task_definition

FAMILIES = {
    "migrations": "migrations:v1",
    "broken": "migrations:v2",
    "gone": "migrations:gone",
    "server": "server:v1",
    "greeter": "greeter:v1",
}


def task_definitions(checks: Checks) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with checks.section("ecs register-task-definition"):
            registers(checks, Path(folder))
        with checks.section("ecs register-task-definition with a size Fargate does not have"):
            wrong = {**task_definition("wrong", "server:v1"), "memory": "100"}
            answer = aws("ecs", "register-task-definition", "--cli-input-json", write(Path(folder), wrong))
            refused(
                checks,
                "is refused",
                answer,
                code="ClientException",
                operation="RegisterTaskDefinition",
                message="No Fargate configuration exists for given values.*",
            )
    with checks.section("ecs describe-task-definition"):
        describes(checks)
    with checks.section("ecs list-task-definition-families, answered with a page of HTML at first"):
        answer = aws("ecs", "list-task-definition-families")
        checks.equal("the CLI tries again", answer.json["families"], sorted(FAMILIES))


def registers(checks: Checks, folder: Path) -> None:
    for family, image in FAMILIES.items():
        answer = aws(
            "ecs", "register-task-definition", "--cli-input-json", write(folder, task_definition(family, image))
        )
        registered = answer.json["taskDefinition"]
        checks.equal(f"{family} is revision 1", (registered["revision"], registered["status"]), (1, "ACTIVE"))


def write(folder: Path, definition: object) -> str:
    file = folder / "task-definition.json"
    file.write_text(json.dumps(definition), "utf-8")
    return f"file://{file}"


def describes(checks: Checks) -> None:
    answer = aws("ecs", "describe-task-definition", "--task-definition", "migrations", "--include", "TAGS").json
    definition = answer["taskDefinition"]
    arn = f"arn:aws:ecs:{REGION}:{ACCOUNT}:task-definition/migrations:1"
    checks.equal("a family is its latest revision", definition["taskDefinitionArn"], arn)
    checks.equal("sizes come back in units and MiB", (definition["cpu"], definition["memory"]), ("256", "512"))
    checks.equal("tags are beside it", answer["tags"], [{"key": "team", "value": "notes"}])
    checks.equal("registered by the caller", definition["registeredBy"], f"arn:aws:iam::{ACCOUNT}:user/simulator")
    # Without cli_timestamp_format version 1 of the CLI prints a time as it came.
    checks.holds(
        "registered just now",
        0 <= time.time() - definition["registeredAt"] < 300,
        expected="epoch seconds",
        seen=definition["registeredAt"],
    )
    checks.equal("an essential container by default", definition["containerDefinitions"][0]["essential"], True)
    unknown = aws("ecs", "describe-task-definition", "--task-definition", "migrations:99")
    refused(
        checks,
        "an unknown revision",
        unknown,
        code="ClientException",
        operation="DescribeTaskDefinition",
        message=r"Unable to describe task definition\.",
    )
