"""The role that assume-role has been told to assume, and what it takes to open a session of it."""

from world import ACCOUNT

SESSION = f"arn:aws:sts::{ACCOUNT}:assumed-role/deploy/witness"
# What the AWS CLI and boto3 would take keys from, were they there.
KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN")
REQUEST_TOKEN = "ACTIONS_ID_TOKEN_REQUEST_TOKEN"
