"""What the suites know about their scenarios, task-definition.json and GitHub's token endpoint."""

import base64
import json
import os
import urllib.request
from copy import deepcopy
from pathlib import Path
from typing import Any

ACCOUNT = "123456789012"
REGION = "eu-west-1"
REGISTRY = f"{ACCOUNT}.dkr.ecr.{REGION}.amazonaws.com"
CLUSTER = "production"
LOG_GROUP = "/app/migrations"
DEPLOY_ROLE = f"arn:aws:iam::{ACCOUNT}:role/deploy"
AUDIT_ROLE = f"arn:aws:iam::{ACCOUNT}:role/audit"
FOREIGN_ROLE = f"arn:aws:iam::{ACCOUNT}:role/of-another-repository"
SUBJECT = "repo:octo-org/octo-repo:environment:production"
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-0a1b2c3d"], "securityGroups": ["sg-0a1b2c3d"]}}
MIGRATION_LINES = [
    "applying 0001_create_notes",
    *["copied a row"] * 24,
    'warning: naïve ✓ "quoted" \\ and <tagged>',
    "applied 1 migration",
]


def task_definition(family: str, image: str) -> dict[str, Any]:
    base = json.loads((Path(__file__).parent.parent / "task-definition.json").read_text("utf-8"))
    definition: dict[str, Any] = deepcopy(base)
    definition["family"] = family
    definition["containerDefinitions"][0]["image"] = f"{REGISTRY}/{image}"
    return definition


def id_token(audience: str = "sts.amazonaws.com") -> str:
    """The OIDC token of the scenario's job, fetched as a step of that job would."""
    request = urllib.request.Request(
        f"{os.environ['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience={audience}",
        headers={"Authorization": f"Bearer {os.environ['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}"},
    )
    with urllib.request.urlopen(request, timeout=10) as response:
        value: str = json.load(response)["value"]
    return value


def claims(token: str) -> dict[str, Any]:
    payload = token.split(".")[1]
    decoded: dict[str, Any] = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    return decoded


def task_id(arn: str) -> str:
    return arn.rsplit("/", 1)[1]
