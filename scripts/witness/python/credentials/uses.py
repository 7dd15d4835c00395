import re
from dataclasses import dataclass
from typing import Any

from boto3 import Session

from credentials.openings import openings


@dataclass(frozen=True)
class Use:
    """A call of one client, as the caller and as the simulator saw it."""

    arn: str
    signing_key: str
    openings: list[str]


class Caller:
    """A client that is used again and again."""

    def __init__(self, session: Session) -> None:
        self._sts: Any = session.client("sts")
        self._signing_key = ""
        self._sts.meta.events.register("before-send.sts", self._read)

    def use(self) -> Use:
        before = len(openings())
        arn = self._sts.get_caller_identity()["Arn"]
        return Use(arn, self._signing_key, openings()[before:])

    def _read(self, request: Any, **_: Any) -> None:
        found = re.search(rb"Credential=(\w+)/", request.headers["Authorization"])
        self._signing_key = found[1].decode() if found else ""
