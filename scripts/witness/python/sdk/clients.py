import os
from typing import Any

import boto3
from botocore.config import Config


def client(service: str, credentials: dict[str, Any] | None = None, **config: Any) -> Any:
    """A client of the scenario's region; without credentials those of the environment."""
    keys: dict[str, Any] = {}
    if credentials is not None:
        keys = {
            "aws_access_key_id": credentials["AccessKeyId"],
            "aws_secret_access_key": credentials["SecretAccessKey"],
            "aws_session_token": credentials["SessionToken"],
        }
    settings = {
        "retries": {"mode": "standard", "total_max_attempts": 4},
        "connect_timeout": 5,
        "read_timeout": 20,
        **config,
    }
    return boto3.client(service, endpoint_url=os.environ["AWS_ENDPOINT_URL"], config=Config(**settings), **keys)
